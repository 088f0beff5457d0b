package calendar

import "github.com/diplograph/diplograph/ingest/text"

// parser reads dates from symbols. Its methods take the symbol at which to
// begin and give the symbol behind what they read: the same one when they read
// nothing.
type parser struct {
	words   *Words
	symbols []symbol
	tokens  []text.Token
}

var nothing = &symbol{node: unread, number: -1}

func (p *parser) at(i int) *symbol {
	if i < 0 || i >= len(p.symbols) {
		return nothing
	}
	return &p.symbols[i]
}

// skip passes symbols of any of the classes.
func (p *parser) skip(i int, classes class) int {
	for p.at(i).is(classes) {
		i++
	}
	return i
}

// phrase reads a date or a range of dates.
func (p *parser) phrase(i int) (Phrase, int) {
	if !p.at(i).mayOpen() || !p.leads(i) {
		return Phrase{}, i
	}
	if phrase, next := p.span(i); next > i {
		return phrase, next
	}
	f, next := p.date(i)
	if next == i {
		return Phrase{}, i
	}
	end, after := p.rangeEnd(f, next, p.at(i-1).is(betweenClass))
	if after == next {
		return Phrase{date: f}, next
	}
	if f.year == 0 && end.year >= 0 && f.month > 0 {
		f.year, f.unit, f.offset = end.year, end.unit, end.offset // "24 September to 2 October 2025"
	}
	return Phrase{date: f, end: &end}, after
}

// leads: words of the calendar stand from i on up to one of those that no date is
// without; two days may have a dash between them.
func (p *parser) leads(i int) bool {
	for ; ; i++ {
		switch s := p.at(i); {
		case s.number >= 0 || s.is(anchors) || s.digits():
			return true
		case len(s.node.readings) == 0 && p.rangeSeparator(i) == i:
			return false
		}
	}
}

// rangeEnd reads what makes a date a range: "Monday to Wednesday",
// "2014-2016", and after "between" also "Monday and Wednesday".
func (p *parser) rangeEnd(begin form, i int, between bool) (form, int) {
	sep := p.rangeSeparator(i)
	if sep == i && between && p.at(i).is(andClass) {
		sep++
	}
	if sep == i {
		return form{}, i
	}
	end, next := p.date(sep)
	if next == sep && begin.month == 0 && begin.year > 0 && isYear(p.at(sep)) {
		end, next = form{year: p.at(sep).number}, sep+1
	}
	if next == sep || !sameShape(begin, end) {
		return form{}, i
	}
	return end, next
}

func sameShape(a, b form) bool {
	return (a.day > 0) == (b.day > 0) && (a.month > 0) == (b.month > 0) && (a.weekday > 0) == (b.weekday > 0)
}

func (p *parser) rangeSeparator(i int) int {
	s := p.at(i)
	if s.is(rangeClass) || s.fold == "-" || s.fold == "—" {
		return i + 1
	}
	return i
}

// span reads a range that begins with less than a date: "24-26 September",
// "between 24 September and 2 October 2025", "24 و25 سبتمبر".
func (p *parser) span(i int) (Phrase, int) {
	j := p.skip(i, dayClass|betweenClass|detClass)
	first, next := p.dayNumber(j)
	if next == j {
		return Phrase{}, i
	}
	sep := p.rangeSeparator(next)
	if sep == next && p.at(next).is(andClass) {
		sep++
	}
	if sep == next {
		return Phrase{}, i
	}
	end, after := p.date(p.skip(sep, dayClass|detClass))
	if after <= sep || end.day == 0 || end.month == 0 && !end.relative() || end.weekday > 0 {
		return Phrase{}, i
	}
	begin := end
	begin.day = first
	if begin.day >= end.day {
		return Phrase{}, i
	}
	return Phrase{date: begin, end: &end}, after
}

// date reads one date with all that is told of it: "مساء أمس الأربعاء 24 سبتمبر".
func (p *parser) date(i int) (form, int) {
	j, part := p.opening(i)
	f, next := p.core(j, part)
	if next == j {
		return form{}, i
	}
	for {
		more, after := p.addition(f, next)
		if after == next {
			break
		}
		f, next = more, after
	}
	if weak := p.at(j).is(weekdayWeakClass); weak && !f.hasDate() {
		return form{}, i
	}
	for p.at(next).is(dayPartClass) {
		next++
	}
	return f, next
}

// opening passes what may stand before a date: "early on", "في وقت سابق من
// يوم", "مساء". part tells that a part of a longer time was named, so that
// "the end of the year" is this year's.
func (p *parser) opening(i int) (next int, part bool) {
	next = i
	for {
		s := p.at(next)
		switch {
		case s.is(relativeClass) || s.is(unitClass) && !s.is(dayClass):
			return next, part
		case s.is(partClass):
			part = true
		case s.is(dayClass), s.is(dayPartClass):
		case next > i && (s.is(ofClass) || s.is(detClass)):
		default:
			return next, part
		}
		next++
	}
}

// addition reads a second telling of the same date: the weekday before or
// after it, "yesterday" beside it, the date in brackets.
func (p *parser) addition(f form, i int) (form, int) {
	j, bracket := i, false
	switch s := p.at(i); {
	case s.fold == "(":
		j, bracket = i+1, true
	case s.fold == "," || s.fold == "-" || s.fold == "—" || s.fold == "/":
		j++
	}
	j = p.skip(j, linkClass|dayClass|dayPartClass|ofClass|detClass)
	more, next := p.core(j, false)
	if next == j && onlyWeekday(f) && p.at(j).suffixed {
		more.day, next = p.dayNumber(j)
	}
	if next == j {
		return f, i
	}
	merged, ok := merge(f, more)
	if !ok {
		return f, i
	}
	if bracket {
		if p.at(next).fold != ")" {
			return f, i
		}
		next++
	}
	return merged, next
}

func onlyWeekday(f form) bool { return f.weekday > 0 && !f.hasDate() && !f.relative() && f.day == 0 }

// merge joins two tellings of one date; ok is false when they are two dates.
func merge(a, b form) (form, bool) {
	if onlyWeekday(b) {
		a, b = b, a // a is the weekday
	}
	switch {
	case onlyWeekday(a) && b.weekday == 0 && (b.day > 0 || b.unit == dayUnit || b.unit == weekUnit):
		b.weekday = a.weekday
		return b, true
	case a.unit == dayUnit && b.day > 0 && b.month > 0:
		return b, true
	case a.hijri != b.hijri && a.month > 0 && b.month > 0:
		if a.hijri {
			a = b
		}
		return a, true
	}
	return a, false
}
