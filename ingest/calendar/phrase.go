package calendar

import (
	"slices"
	"sync"

	"github.com/diplograph/diplograph/ingest/text"
)

// Bound tells how an act lies to the date that its phrase names.
type Bound string

// The bounds of a phrase: what the word before it says.
const (
	At     Bound = ""
	Since  Bound = "since"
	Until  Bound = "until"
	Before Bound = "before"
	After  Bound = "after"
)

// Phrase is a stretch of a sentence that names a date.
type Phrase struct {
	First, Last int   // tokens of the sentence
	Bound       Bound // from the word before First
	date        form
	end         *form // last day of a range
}

// form is what a phrase says of its date: absent parts are zero.
type form struct {
	year, month, day int
	weekday          int // 1 is Monday
	hijri            bool
	season           bool
	shift            *int // last, this, next: of the weekday, month, or day and month
	unit             unit // with offset: so many days, weeks, months, years from publication
	offset           int
	future           bool // "in three days": a date only of what is to come
}

func (f form) relative() bool { return f.unit != noUnit }

// Weekday reports whether the phrase names a day of the week and no more.
func (p Phrase) Weekday() bool {
	return p.date.weekday > 0 && p.date.shift == nil && !p.date.relative() && !p.date.hasDate()
}

// hasDate reports whether f says anything of a day by the calendar.
func (f form) hasDate() bool { return f.year > 0 || f.month > 0 }

// Find lists the date phrases of a sentence in order; no two overlap.
// Durations ("for three days"), times of day and bare numbers are none. keys are
// those of the tokens.
func Find(words *Words, tokens []text.Token, keys []Key) []Phrase {
	if !slices.ContainsFunc(keys, func(k Key) bool { return k.anchor }) {
		return nil
	}
	buf := buffers.Get().(*[]symbol)
	defer buffers.Put(buf)
	*buf = words.symbols(tokens, keys, (*buf)[:0])
	p := parser{words: words, symbols: *buf, tokens: tokens}
	var all []Phrase
	last := len(p.symbols) - 1 // behind the last core that may begin there is no date
	for last >= 0 && !p.symbols[last].begins() {
		last--
	}
	for i := 0; i <= last; {
		phrase, next := p.phrase(i)
		if next <= i {
			i++
			continue
		}
		phrase.First, phrase.Last = p.symbols[i].first, p.symbols[next-1].last
		phrase.Bound = p.boundBefore(i)
		all = append(all, phrase)
		i = next
	}
	return all
}

// buffers are symbols that nobody needs any more: they live as long as Find
// reads one sentence.
var buffers = sync.Pool{New: func() any { return new([]symbol) }}

func (p *parser) boundBefore(i int) Bound {
	if i == 0 {
		return At
	}
	r, _ := p.at(i - 1).read(boundClass)
	return Bound(r.value)
}

// Ahead reports whether the words themselves look forward: "next week",
// "tomorrow", "in three days".
func (p Phrase) Ahead() bool {
	return p.date.future || p.date.relative() && p.date.offset > 0 || p.date.shift != nil && *p.date.shift > 0
}

// Within reports whether the words count how long it is until then: "in three days", which may as well
// tell how long it took.
func (p Phrase) Within() bool { return p.date.future }
