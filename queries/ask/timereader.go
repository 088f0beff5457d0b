package ask

import (
	"regexp"
	"strconv"
)

// timeReader reads words as a time, by the words of a language.
type timeReader struct {
	p     *phrases
	words []word
}

type timeEnd struct {
	end    int
	value  string
	moment moment
	marked bool // a word beside it shows that it is a time: last Wednesday
}

// after lists where a word of the class that begins at from ends.
func (r timeReader) after(class string, from int) []timeEnd {
	var ends []timeEnd
	for _, w := range r.p.words[class] {
		if r.has(w.words, from) {
			ends = append(ends, timeEnd{end: from + len(w.words), value: w.value})
		}
	}
	return ends
}

func (r timeReader) has(words []string, from int) bool {
	if from+len(words) > len(r.words) {
		return false
	}
	for i, w := range words {
		if have := r.words[from+i].fold; have != w && have+"+" != w {
			return false
		}
	}
	return true
}

// skip lists from itself, and every place behind a word of the class there.
func (r timeReader) skip(class string, from int) []int {
	places := []int{from}
	for _, e := range r.after(class, from) {
		places = append(places, e.end)
	}
	return places
}

// afterAt reads what may stand behind "in" or alone. A bare month, year or
// weekday needs the preposition: it might be a name.
func (r timeReader) afterAt(from int) (when, bool) {
	whole := len(r.words)
	for _, e := range r.after("relative", from) {
		if e.end == whole {
			return when{shape: relative, word: e.value}, true
		}
	}
	if n, ok := r.lastDays(from); ok {
		return when{shape: lastDays, days: n}, true
	}
	for _, e := range r.moments(from) {
		bare := e.moment.day == 0 && (e.moment.month == 0 || e.moment.year == 0)
		if e.end == whole && (from > 0 || e.marked || !bare) {
			return when{shape: during, a: e.moment}, true
		}
	}
	if w, ok := r.twoMoments(from); ok {
		return w, true
	}
	return when{}, false
}

// range2 reads "from a to b" and "between a and b".
func (r timeReader) range2() (when, bool) {
	for _, e := range r.after("from", 0) {
		if w, ok := r.twoMoments(e.end); ok {
			return w, true
		}
	}
	return when{}, false
}

// twoMoments reads "20 to 25 September 2025": what the first leaves out is
// that of the second.
func (r timeReader) twoMoments(from int) (when, bool) {
	for _, first := range append(r.moments(from), r.dayAlone(from)...) {
		for _, to := range r.after("to", first.end) {
			for _, second := range r.moments(to.end) {
				if second.end == len(r.words) {
					return when{shape: between, a: inherit(first.moment, second.moment), b: second.moment}, true
				}
			}
		}
	}
	return when{}, false
}

func inherit(a, b moment) moment {
	if a.month == 0 && a.day != 0 {
		a.month = b.month
	}
	if a.year == 0 {
		a.year = b.year
	}
	return a
}

func (r timeReader) dayAlone(from int) []timeEnd {
	if d := r.number(from, 1, 31); d > 0 {
		return []timeEnd{{end: from + 1, moment: moment{day: d}}}
	}
	return nil
}

// lastDays reads "the last 7 days", "last 2 weeks".
func (r timeReader) lastDays(from int) (int, bool) {
	for _, last := range r.after("last", from) {
		n := r.number(last.end, 1, 5000)
		if n == 0 {
			continue
		}
		for _, unit := range r.after("days", last.end+1) {
			if length, err := strconv.Atoi(unit.value); err == nil && unit.end == len(r.words) {
				return n * length, true
			}
		}
	}
	return 0, false
}

var (
	isoDate = regexp.MustCompile(`^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$`)
	dmyDate = regexp.MustCompile(`^(\d{1,2})[/.-](\d{1,2})(?:[/.-](\d{4}))?$`)
	ordinal = regexp.MustCompile(`^(\d{1,4})(?:st|nd|rd|th)?$`)
)

// moments lists every day, month or year that begins at from, longest first.
func (r timeReader) moments(from int) []timeEnd {
	if from >= len(r.words) {
		return nil
	}
	var ends []timeEnd
	add := func(end int, m moment) {
		if m.valid() {
			ends = append(ends, timeEnd{end: end, moment: m})
		}
	}
	for _, w := range r.weekdays(from) {
		r.datesAt(w.end, func(end int, m moment) {
			m.weekday = w.moment.weekday
			add(end, m)
		})
	}
	for _, start := range r.skip("of", from) { // since the year 2024
		r.datesAt(start, add)
	}
	return append(ends, r.weekdays(from)...)
}

// datesAt finds dates without the day of the week.
func (r timeReader) datesAt(from int, add func(int, moment)) {
	if from >= len(r.words) {
		return
	}
	if m := isoDate.FindStringSubmatch(r.words[from].fold); m != nil {
		add(from+1, moment{year: atoi(m[1]), month: atoi(m[2]), day: atoi(m[3])})
	}
	if m := dmyDate.FindStringSubmatch(r.words[from].fold); m != nil {
		add(from+1, moment{day: atoi(m[1]), month: atoi(m[2]), year: atoi(m[3])})
	}
	if d := r.number(from, 1, 31); d > 0 {
		for _, of := range r.skip("of", from+1) {
			for _, month := range r.months(of) {
				r.withYear(month.end, moment{month: month.moment.month, day: d}, add)
			}
		}
	}
	for _, month := range r.months(from) {
		if d := r.number(month.end, 1, 31); d > 0 {
			r.withYear(month.end+1, moment{month: month.moment.month, day: d}, add)
		}
		r.withYear(month.end, month.moment, add)
	}
}

// withYear adds m with the year behind it, and m without.
func (r timeReader) withYear(from int, m moment, add func(int, moment)) {
	for _, start := range r.skip("of", from) {
		if y := r.number(start, 1900, 2999); y > 0 {
			withYear := m
			withYear.year = y
			add(start+1, withYear)
		}
	}
	add(from, m)
}

// months lists the names of a month at from; two names of one month may stand
// together: أيلول/سبتمبر.
func (r timeReader) months(from int) []timeEnd {
	var ends []timeEnd
	for _, e := range r.after("month", from) {
		ends = append(ends, timeEnd{end: e.end, moment: moment{month: atoi(e.value)}})
	}
	return ends
}

func (r timeReader) weekdays(from int) []timeEnd {
	var ends []timeEnd
	for _, start := range r.skip("last", from) {
		for _, at := range r.skip("at", start) {
			for _, e := range r.after("weekday", at) {
				for _, end := range r.skip("lastafter", e.end) {
					ends = append(ends, timeEnd{end: end, moment: moment{weekday: atoi(e.value) + 1}, marked: start > from || end > e.end})
				}
			}
		}
	}
	return ends
}

func (r timeReader) number(at, low, high int) int {
	if at >= len(r.words) {
		return 0
	}
	m := ordinal.FindStringSubmatch(r.words[at].fold)
	if m == nil {
		return 0
	}
	if n := atoi(m[1]); n >= low && n <= high {
		return n
	}
	return 0
}

func atoi(s string) int {
	n, err := strconv.Atoi(s)
	if err != nil {
		return 0
	}
	return n
}
