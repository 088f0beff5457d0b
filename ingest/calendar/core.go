package calendar

import (
	"strconv"
	"strings"
)

// core reads the shortest thing that is a date: the longest of its kinds wins.
func (p *parser) core(i int, part bool) (form, int) {
	if !p.at(i).begins() && !p.at(p.skip(i, detClass)).begins() {
		return form{}, i
	}
	var best form
	next := i
	try := func(f form, after int) {
		if after > next {
			best, next = f, after
		}
	}
	try(p.numeric(i))
	try(p.dayMonth(i))
	try(p.monthDay(i))
	try(p.dayOfMonth(i))
	try(p.monthYear(i))
	try(p.bareYear(i, part))
	try(p.shiftedUnit(i, part))
	try(p.relativeDay(i))
	try(p.ago(i))
	try(p.seasonOf(i))
	try(p.weekday(i))
	return best, next
}

// bareYear reads "2014" where the word before it says that it is a year, and
// «عام 2014».
func (p *parser) bareYear(i int, part bool) (form, int) {
	j, cued := i, part || p.at(i-1).is(cueClass) || p.at(i-1).is(boundClass)
	if r, ok := p.at(i).read(unitClass); ok && r.unit == yearUnit {
		j, cued = p.skip(i+1, ofClass), true
	}
	if !cued || !isYear(p.at(j)) {
		return form{}, i
	}
	if p.at(j + 1).is(unitsClass) {
		return form{}, i // "in 2000 days"
	}
	return form{year: p.at(j).number}, p.skip(j+1, eraClass)
}

// shiftedUnit reads "last week", «الشهر الماضي», "end of the year".
func (p *parser) shiftedUnit(i int, part bool) (form, int) {
	j := p.skip(i, detClass)
	if r, ok := p.at(j).read(preClass); ok {
		if u, ok := p.at(j + 1).read(unitClass); ok && !p.blocked(j+1, u.unit) {
			return form{unit: u.unit, offset: r.n}, j + 2
		}
	}
	u, ok := p.at(j).read(unitClass)
	if !ok || p.blocked(j, u.unit) {
		return form{}, i
	}
	if r, ok := p.at(j + 1).read(postClass); ok {
		if u.unit == yearUnit && isYear(p.at(j+2)) {
			return form{year: p.at(j + 2).number}, j + 3 // «العام الجاري 2025»
		}
		return form{unit: u.unit, offset: r.n}, j + 2
	}
	if part {
		return form{unit: u.unit}, j + 1
	}
	return form{}, i
}

// blocked reports a word before i that gives it another sense: «الأمين العام».
func (p *parser) blocked(i int, u unit) bool {
	r, ok := p.at(i - 1).read(blocksClass)
	return ok && r.unit == u
}

// relativeDay reads "yesterday", «أول من أمس», "tonight".
func (p *parser) relativeDay(i int) (form, int) {
	if r, ok := p.at(i).read(relativeClass); ok {
		return form{unit: r.unit, offset: r.n}, i + 1
	}
	return form{}, i
}

// ago reads "three days ago", «قبل يومين», and "in three days"; «قبل يومين من»
// and «بعد أسبوع على» count from something else than publication.
func (p *parser) ago(i int) (form, int) {
	if p.at(i).is(agoPreClass) {
		if f, next := p.count(i + 1); next > i+1 && !isYear(p.at(next)) && !p.at(next).is(postClass) && !p.at(next).is(ofClass) {
			f.offset = -f.offset
			return f, next
		}
	}
	if p.at(i).is(inPreClass) {
		if f, next := p.count(i + 1); next > i+1 && !isYear(p.at(next)) && !p.at(next).is(ofClass) {
			f.future = true
			return f, next
		}
	}
	if f, next := p.count(i); next > i && p.at(next).is(agoPostClass) {
		f.offset = -f.offset
		return f, next + 1
	}
	return form{}, i
}

// count reads "three days", "a week", «ثلاثة أيام», «يومين».
func (p *parser) count(i int) (form, int) {
	s, n, j := p.at(i), 0, i+1
	if r, ok := s.read(numberClass); ok {
		n = r.n
	} else if s.number > 0 && s.number <= 100 {
		n = s.number
	} else if one, ok := s.read(oneClass); ok {
		return form{unit: one.unit, offset: one.n}, j
	} else {
		return form{}, i
	}
	u, ok := p.at(j).read(unitsClass)
	if !ok {
		return form{}, i
	}
	return form{unit: u.unit, offset: n * u.n}, j + 1
}

// seasonOf reads "summer 2014", «صيف العام الماضي»; its precision is the year.
func (p *parser) seasonOf(i int) (form, int) {
	j := p.skip(i, detClass)
	var f form
	if r, ok := p.at(j).read(preClass); ok {
		f = form{unit: yearUnit, offset: r.n}
		j++
	}
	if !p.at(j).is(seasonClass) {
		return form{}, i
	}
	if year, after := p.yearOf(form{}, j+1); after > j+1 && year.shift == nil {
		year.season = true
		return year, after
	}
	if f.unit == yearUnit && f.offset == 0 {
		return f, j + 1
	}
	return form{}, i // "last summer" may be this year's
}

// weekday reads "Wednesday", "last Wednesday", «الأربعاء المقبل».
func (p *parser) weekday(i int) (form, int) {
	j := i
	var f form
	if r, ok := p.at(j).read(preClass); ok {
		f.shift = &r.n
		j++
	}
	r, ok := p.at(j).read(weekdayClass)
	if !ok {
		if r, ok = p.at(j).read(weekdayWeakClass); !ok || j > i {
			return form{}, i
		}
	}
	if p.blocked(j, dayUnit) {
		return form{}, i
	}
	f.weekday = r.n
	j++
	if r, ok := p.at(j).read(postClass); ok && f.shift == nil {
		f.shift = &r.n
		j++
	}
	return f, j
}

// numeric reads "2025-09-24", "24/9/2025", "24.09.2025", and "24/9" beside a
// word that says it is a day.
func (p *parser) numeric(i int) (form, int) {
	s := p.at(i)
	if s.number >= 0 || len(s.fold) < 3 || s.fold[0] < '0' || s.fold[0] > '9' {
		return form{}, i
	}
	parts := strings.FieldsFunc(s.fold, func(r rune) bool { return r == '/' || r == '-' || r == '.' })
	n := make([]int, len(parts))
	for k, part := range parts {
		v, err := strconv.Atoi(part)
		if err != nil || len(part) > 4 {
			return form{}, i
		}
		n[k] = v
	}
	f, ok := form{}, false
	switch {
	case len(n) == 3 && len(parts[0]) == 4:
		f, ok = numericDay(n[0], n[1], n[2], false)
	case len(n) == 3 && len(parts[2]) == 4:
		f, ok = numericDay(n[2], n[1], n[0], p.words.monthDay)
	case len(n) == 2 && (p.at(i-1).is(dayClass) || p.at(i-1).is(linkClass) || p.at(i-1).is(weekdayClass)) && strings.Contains(s.fold, "/"):
		f, ok = numericDay(0, n[1], n[0], p.words.monthDay)
	}
	if !ok {
		return form{}, i
	}
	return f, p.skip(i+1, eraClass)
}

// numericDay takes day before month, unless only the other order is a date, or
// the language prefers it.
func numericDay(year, month, day int, monthFirst bool) (form, bool) {
	if month > 12 || monthFirst && day <= 12 {
		month, day = day, month
	}
	if month < 1 || month > 12 || day < 1 || day > 31 || year > 0 && (year < 1800 || year > 2199) {
		return form{}, false
	}
	return form{year: year, month: month, day: day}, true
}
