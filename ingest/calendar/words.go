package calendar

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/text"
)

// class is what a word of the calendar is; docs/language-packs.md describes
// each.
type class string

const (
	weekdayClass     class = "weekday"
	weekdayWeakClass class = "weekday-weak"
	monthClass       class = "month"
	monthWeakClass   class = "month-weak"
	hijriClass       class = "hijri"
	seasonClass      class = "season"
	relativeClass    class = "relative"
	unitClass        class = "unit"
	unitsClass       class = "units"
	oneClass         class = "one"
	preClass         class = "pre"
	postClass        class = "post"
	agoPreClass      class = "ago-pre"
	agoPostClass     class = "ago-post"
	inPreClass       class = "in-pre"
	numberClass      class = "number"
	ordinalClass     class = "ordinal"
	ofClass          class = "of"
	detClass         class = "det"
	dayClass         class = "day"
	dayPartClass     class = "daypart"
	partClass        class = "part"
	eraClass         class = "era"
	betweenClass     class = "between"
	rangeClass       class = "range"
	boundClass       class = "bound"
	cueClass         class = "cue"
	linkClass        class = "link"
	andClass         class = "and"
	noneClass        class = "none"
	blocksClass      class = "blocks"
	procliticClass   class = "proclitic"
	settingClass     class = "setting"
	labelClass       class = "label"
	amClass          class = "am"
	pmClass          class = "pm"
	zoneClass        class = "zone"
)

// unit is a stretch of the calendar.
type unit uint8

const (
	noUnit unit = iota
	dayUnit
	weekUnit
	monthUnit
	yearUnit
)

var units = map[string]unit{"day": dayUnit, "week": weekUnit, "month": monthUnit, "year": yearUnit}

// reading is one meaning of a word.
type reading struct {
	class class
	n     int    // number of the weekday, month, day; the shift; how many of the unit
	unit  unit   // of unit, units, relative, blocks
	value string // of bound, zone, era
}

// Words are the words of the calendar of one language.
type Words struct {
	next       map[edge]int32 // a trie over folded tokens
	nodes      [][]reading
	proclitics []proclitic
	monthDay   bool // "September 24", "9/24/2025" are dates
}

// edge leads from a node of the trie by a token to the next one.
type edge struct {
	at   int32
	word string
}

// proclitic is written with the word behind it: "و" before "الأربعاء"; put is
// what stood there before the two grew together: "لل" is "ل" and "ال".
type proclitic struct{ cut, put string }

// NewWords takes the lines of dates.tsv.
func NewWords(lines []lang.DateWord) (*Words, error) {
	w := &Words{next: map[edge]int32{}, nodes: make([][]reading, 1)}
	for _, line := range lines {
		if err := w.add(line); err != nil {
			return nil, fmt.Errorf("reading dates.tsv: %q: %w", line.Text, err)
		}
	}
	return w, nil
}

func (w *Words) add(line lang.DateWord) error {
	switch class(line.Class) {
	case procliticClass:
		w.proclitics = append(w.proclitics, proclitic{text.Fold(line.Text), text.Fold(line.Value)})
		return nil
	case settingClass:
		if line.Text != "order" || line.Value != "month-day" {
			return fmt.Errorf("unknown setting with value %q", line.Value)
		}
		w.monthDay = true
		return nil
	}
	r, err := newReading(class(line.Class), line.Value)
	if err != nil {
		return err
	}
	tokens := text.Tokenize(line.Text)
	if len(tokens) == 0 {
		return fmt.Errorf("no word")
	}
	at := int32(0)
	for _, t := range tokens {
		e := edge{at, t.Fold}
		if w.next[e] == 0 {
			w.next[e] = int32(len(w.nodes))
			w.nodes = append(w.nodes, nil)
		}
		at = w.next[e]
	}
	w.nodes[at] = append(w.nodes[at], r)
	return nil
}

// numbered gives a reading whose value is a number from low to high.
func numbered(c class, value string, low, high int) (reading, error) {
	n, err := strconv.Atoi(value)
	if err != nil || n < low || n > high {
		return reading{}, fmt.Errorf("value %q of class %s: want a number from %d to %d", value, c, low, high)
	}
	return reading{class: c, n: n}, nil
}

func newReading(c class, value string) (reading, error) {
	switch c {
	case weekdayClass, weekdayWeakClass:
		return numbered(c, value, 1, 7)
	case monthClass, monthWeakClass, hijriClass:
		return numbered(c, value, 1, 12)
	case preClass, postClass:
		return numbered(c, value, -2, 2)
	case numberClass:
		return numbered(c, value, 1, 100)
	case ordinalClass:
		return numbered(c, value, 1, 31)
	case relativeClass, unitClass, unitsClass, oneClass, blocksClass:
		return measured(c, value)
	case boundClass:
		switch Bound(value) {
		case Since, Until, Before, After:
			return reading{class: c, value: value}, nil
		}
		return reading{}, fmt.Errorf("value %q of class bound: want since, until, before or after", value)
	case eraClass, zoneClass:
		return reading{class: c, value: value}, nil
	case seasonClass, agoPreClass, agoPostClass, inPreClass, ofClass, detClass, dayClass, dayPartClass, partClass,
		betweenClass, rangeClass, andClass, cueClass, linkClass, noneClass, labelClass, amClass, pmClass:
		if value != "" {
			return reading{}, fmt.Errorf("class %s takes no value, got %q", c, value)
		}
		return reading{class: c}, nil
	}
	return reading{}, fmt.Errorf("unknown class %q", c)
}

// measured reads "week", "day:-2": a unit and how many.
func measured(c class, value string) (reading, error) {
	name, count, counted := strings.Cut(value, ":")
	u, ok := units[name]
	if !ok {
		return reading{}, fmt.Errorf("value %q of class %s: want day, week, month or year", value, c)
	}
	r := reading{class: c, unit: u, n: 1}
	if !counted {
		if c == relativeClass {
			return reading{}, fmt.Errorf("value %q of class relative: want a unit and an offset, as in day:-1", value)
		}
		return r, nil
	}
	n, err := strconv.Atoi(count)
	if err != nil {
		return reading{}, fmt.Errorf("value %q of class %s: %q is no number", value, c, count)
	}
	r.n = n
	return r, nil
}
