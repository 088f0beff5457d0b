package calendar

// dayNumber reads the number of a day: "24", "24th", «الرابع والعشرين».
func (p *parser) dayNumber(i int) (int, int) {
	s := p.at(i)
	if s.number >= 1 && s.number <= 31 {
		return s.number, i + 1
	}
	if r, ok := s.read(ordinalClass); ok && !p.at(i-1).is(unitClass) { // «الأسبوع الأول من» counts weeks
		return r.n, i + 1
	}
	return 0, i
}

// month reads the name of a month, and the same month's other name beside it:
// «سبتمبر (أيلول)», «يوليو/تموز». sure is false for a word that also means
// something else.
func (p *parser) month(i int) (r *reading, sure bool, next int) {
	s := p.at(i)
	r, sure = s.read(monthClass)
	if !sure {
		weak, ok := s.read(monthWeakClass)
		if !ok || isLatin(s.fold) && !s.upper {
			return noReading, false, i
		}
		r = weak
	}
	next = p.pastStop(i + 1)
	if twin, ok := p.at(next).read(monthClass); ok && twin.n == r.n {
		return r, true, next + 1 // «سبتمبر أيلول»
	}
	open := p.at(next).fold
	if open != "(" && open != "/" && open != "-" && open != "—" {
		return r, sure, next
	}
	other, ok := p.at(next + 1).read(monthClass)
	if !ok {
		other, ok = p.at(next + 1).read(monthWeakClass)
	}
	if !ok || other.n != r.n {
		return r, sure, next
	}
	if open != "(" {
		return r, true, next + 2
	}
	if p.at(next+2).fold == ")" {
		return r, true, next + 3
	}
	return r, sure, next
}

// pastStop passes the full stop of "Sept. 24" and "Sept. 2025".
func (p *parser) pastStop(i int) int {
	before := p.at(i - 1).fold
	if p.at(i).fold == "." && isLatin(before) && len(before) <= 4 && p.at(i+1).number > 0 {
		return i + 1
	}
	return i
}

func isLatin(fold string) bool { return fold != "" && fold[0] >= 'a' && fold[0] <= 'z' }

// hijriMonth reads a month of the Islamic calendar. Its name alone is no date:
// رمضان and محرم are names of people too.
func (p *parser) hijriMonth(i int) (int, int) {
	if r, ok := p.at(i).read(hijriClass); ok {
		return r.n, i + 1
	}
	return 0, i
}

// dayMonth reads "24 September 2025", "the 24th of September", «الخامس من شهر
// يوليو/تموز الجاري».
func (p *parser) dayMonth(i int) (form, int) {
	j := p.skip(i, detClass)
	day, next := p.dayNumber(j)
	if next == j {
		return form{}, i
	}
	next = p.skip(next, ofClass|detClass)
	if r, ok := p.at(next).read(unitClass); ok && r.unit == monthUnit {
		next++
	}
	pre := p.at(next)
	f := form{day: day}
	if r, ok := pre.read(preClass); ok {
		f.shift = &r.n
		next++
	}
	if m, _, after := p.month(next); after > next {
		f.month = m.n
		return p.yearOf(f, after)
	}
	if m, after := p.hijriMonth(next); after > next {
		f.month, f.hijri = m, true
		return p.yearOf(f, after)
	}
	return form{}, i
}

// monthDay reads "September 24, 2025" where the language writes so.
func (p *parser) monthDay(i int) (form, int) {
	j := p.skip(i, detClass)
	m, _, next := p.month(j)
	if next == j || !p.words.monthDay {
		return form{}, i
	}
	day, after := p.dayNumber(p.skip(next, detClass))
	if after == next || day == 0 {
		return form{}, i
	}
	f := form{month: m.n, day: day}
	if sep := p.rangeSeparator(after); sep > after {
		if end, behind := p.dayNumber(sep); behind > sep && end > day {
			after = behind // "September 24-26": the first day is what counts
		}
	}
	return p.yearOf(f, after)
}

// dayOfMonth reads "the 5th of this month", «الخامس من الشهر الجاري»,
// «الأربعاء 24 الجاري».
func (p *parser) dayOfMonth(i int) (form, int) {
	j := p.skip(i, detClass)
	day, next := p.dayNumber(j)
	if next == j {
		return form{}, i
	}
	if r, ok := p.at(next).read(postClass); ok && r.n == 0 {
		return form{day: day, unit: monthUnit}, next + 1
	}
	of := p.skip(next, ofClass)
	if of == next {
		return form{}, i
	}
	f, after := p.shiftedUnit(of, false)
	if after == of || f.unit != monthUnit {
		return form{}, i
	}
	f.day = day
	return f, after
}

// monthYear reads "September 2025", "last September", «شهر يوليو الماضي».
func (p *parser) monthYear(i int) (form, int) {
	j := p.skip(i, detClass)
	var f form
	cued := p.at(i - 1).is(cueClass)
	if r, ok := p.at(j).read(preClass); ok {
		f.shift, cued = &r.n, true
		j++
	}
	if r, ok := p.at(j).read(unitClass); ok && r.unit == monthUnit {
		j, cued = p.skip(j+1, ofClass), true
	}
	m, sure, next := p.month(j)
	hijri := 0
	if next == j {
		if hijri, next = p.hijriMonth(j); next == j {
			return form{}, i
		}
	}
	f.month, f.hijri = m.n+hijri, hijri > 0
	f, after := p.yearOf(f, next)
	if sure || after > next || cued && !f.hijri {
		return f, after
	}
	return form{}, i
}

// yearOf reads what follows a month: its year, or which of them it is.
func (p *parser) yearOf(f form, i int) (form, int) {
	next := i
	if r, ok := p.at(next).read(postClass); ok && f.shift == nil {
		f.shift = &r.n
		next++
	}
	j := next
	if p.at(j).fold == "," {
		j++
	}
	j = p.skip(j, ofClass)
	if unit, ok := p.at(j).read(unitClass); ok && unit.unit == yearUnit && isYear(p.at(j+1)) {
		j++
	}
	s := p.at(j)
	if isYear(s) || f.hijri && s.number >= 1200 && s.number < 1600 {
		f.year, f.shift = s.number, nil
		return f, p.skip(j+1, eraClass)
	}
	if year, after := p.shiftedUnit(j, false); after > j && year.unit == yearUnit {
		f.unit, f.offset = yearUnit, year.offset
		return f, after
	}
	return f, next
}

func isYear(s *symbol) bool { return s.number >= 1800 && s.number <= 2199 && !s.suffixed }
