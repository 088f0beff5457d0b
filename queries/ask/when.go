package ask

import (
	"time"

	"github.com/diplograph/diplograph/graph/ontology"
)

// moment is a day, a month or a year as a question says it; what it leaves
// out is 0.
type moment struct {
	year, month, day int
	weekday          int // 1 Sunday to 7 Saturday
}

// shape tells how a question limits the time.
type shape int

const (
	anyTime  shape = iota
	during         // in September, on 24 September
	between        // between a and b
	since          // since a
	after          // after a
	before         // before a
	until          // until a
	lastDays       // in the last n days
	relative       // yesterday, last month
)

// when is the time of a question, before it is known in which year it lies.
type when struct {
	text  string // as written, empty when the question has no time
	shape shape
	a, b  moment
	days  int
	word  string // of relative
}

// cut is a question without the words of its time.
type cut struct {
	rest []word
	when when
}

// cutTimes lists what a question may be without its time: the longest time
// first, and last the question as it is, for "May" may be a minister.
func (p *phrases) cutTimes(words []word) []cut {
	var cuts []cut
	for length := len(words); length > 0; length-- {
		for from := 0; from+length <= len(words); from++ {
			span := words[from : from+length]
			w, ok := p.wholeTime(span)
			if !ok {
				continue
			}
			w.text = rawOf(span)
			rest := append(append([]word(nil), words[:from]...), words[from+length:]...)
			cuts = append(cuts, cut{rest, w})
		}
	}
	return append(cuts, cut{words, when{}})
}

// wholeTime reads all of words as a time.
func (p *phrases) wholeTime(words []word) (when, bool) {
	r := timeReader{p: p, words: words}
	for _, start := range r.skip("at", 0) {
		if w, ok := r.afterAt(start); ok {
			return w, true
		}
	}
	if w, ok := r.range2(); ok {
		return w, true
	}
	for _, s := range []struct {
		class string
		shape shape
	}{{"since", since}, {"after", after}, {"before", before}, {"until", until}} {
		for _, m := range r.after(s.class, 0) {
			for _, e := range r.moments(m.end) {
				if e.end == len(words) {
					return when{shape: s.shape, a: e.moment}, true
				}
			}
		}
	}
	return when{}, false
}

func (m moment) valid() bool {
	if m.month < 0 || m.month > 12 || m.day < 0 || m.day > 31 {
		return false
	}
	if m.day == 0 {
		return true
	}
	year := m.year
	if year == 0 {
		year = 2024 // a leap year: 29 February may be meant
	}
	return m.month != 0 && time.Date(year, time.Month(m.month), m.day, 0, 0, 0, 0, time.UTC).Day() == m.day
}

// date is m as a Date in a year; empty when there is no such day.
func (m moment) date(year int) ontology.Date {
	if m.year != 0 {
		year = m.year
	}
	first := time.Date(year, time.Month(max(m.month, 1)), max(m.day, 1), 0, 0, 0, 0, time.UTC)
	switch {
	case m.month == 0:
		return ontology.Date(first.Format("2006"))
	case m.day == 0:
		return ontology.Date(first.Format("2006-01"))
	case first.Day() != m.day:
		return ""
	}
	return ontology.DayOf(first)
}
