package calendar

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/text"
)

// class is what a word of the calendar is, one bit each, so that a word of
// several is told at a glance; docs/language-packs.md describes each.
type class uint64

const (
	weekdayClass class = 1 << iota
	weekdayWeakClass
	monthClass
	monthWeakClass
	hijriClass
	seasonClass
	relativeClass
	unitClass
	unitsClass
	oneClass
	preClass
	postClass
	agoPreClass
	agoPostClass
	inPreClass
	numberClass
	ordinalClass
	ofClass
	detClass
	dayClass
	dayPartClass
	partClass
	eraClass
	betweenClass
	rangeClass
	boundClass
	cueClass
	linkClass
	andClass
	noneClass
	blocksClass
	procliticClass
	settingClass
	labelClass
	amClass
	pmClass
	zoneClass
)

var classNames = map[string]class{
	"weekday": weekdayClass, "weekday-weak": weekdayWeakClass, "month": monthClass, "month-weak": monthWeakClass, "hijri": hijriClass,
	"season": seasonClass, "relative": relativeClass, "unit": unitClass, "units": unitsClass, "one": oneClass,
	"pre": preClass, "post": postClass, "ago-pre": agoPreClass, "ago-post": agoPostClass, "in-pre": inPreClass,
	"number": numberClass, "ordinal": ordinalClass, "of": ofClass, "det": detClass, "day": dayClass,
	"daypart": dayPartClass, "part": partClass, "era": eraClass, "between": betweenClass, "range": rangeClass,
	"bound": boundClass, "cue": cueClass, "link": linkClass, "and": andClass, "none": noneClass,
	"blocks": blocksClass, "proclitic": procliticClass, "setting": settingClass, "label": labelClass, "am": amClass,
	"pm": pmClass, "zone": zoneClass,
}

func (c class) String() string {
	for name, other := range classNames {
		if other == c {
			return name
		}
	}
	return "unknown"
}

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
	first      map[string]int32 // by a folded word of a text: its first root, counted from 1
	roots      []root
	next       map[edge]int32 // a trie over folded tokens
	nodes      []node
	proclitics []proclitic
	monthDay   bool // "September 24", "9/24/2025" are dates
}

// node is what the words on the way to it are together.
type node struct {
	readings []reading
	classes  class // of the readings
	opens    bool  // a date may begin here
	more     bool  // there are longer entries
	anchors  bool  // this entry or a longer one is what no date is without
}

// root is a node where a word leads from the beginning, and the next one that
// it leads to if nothing comes of the first: with a proclitic cut off.
type root struct{ node, next int32 }

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
	w := &Words{next: map[edge]int32{}, nodes: make([]node, 1)}
	for _, line := range lines {
		if err := w.add(line); err != nil {
			return nil, fmt.Errorf("reading dates.tsv: %q: %w", line.Text, err)
		}
	}
	for i := range w.nodes {
		w.nodes[i].settle()
	}
	w.foresee()
	w.plant()
	return w, nil
}

func (w *Words) add(line lang.DateWord) error {
	c, ok := classNames[line.Class]
	if !ok {
		return fmt.Errorf("unknown class %q", line.Class)
	}
	switch c {
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
	r, err := newReading(c, line.Value)
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
			w.nodes = append(w.nodes, node{})
			w.nodes[at].more = true
		}
		at = w.next[e]
	}
	w.nodes[at].readings = append(w.nodes[at].readings, r)
	return nil
}

// openers are the classes with which a date may begin.
const openers = weekdayClass | weekdayWeakClass | monthClass | monthWeakClass | hijriClass | seasonClass | relativeClass | unitClass | unitsClass |
	oneClass | preClass | postClass | agoPreClass | agoPostClass | inPreClass | numberClass | ordinalClass | detClass | dayClass | dayPartClass |
	partClass | betweenClass

// settle notes what the readings come to: of those that say anything of the
// beginning of a date the first decides.
func (n *node) settle() {
	decided := false
	for _, r := range n.readings {
		n.classes |= r.class
		n.anchors = n.anchors || r.class&anchors != 0
		if !decided && r.class&(openers|noneClass) != 0 {
			n.opens, decided = r.class != noneClass, true
		}
	}
}

// foresee tells every node what its longer entries are.
func (w *Words) foresee() {
	before := make([]int32, len(w.nodes))
	for e, to := range w.next {
		before[to] = e.at
	}
	for i := len(w.nodes) - 1; i > 0; i-- { // a node stands behind the one before it
		if w.nodes[i].anchors {
			w.nodes[before[i]].anchors = true
		}
	}
}

// plant gathers the words from which an entry may be reached, with and without
// a proclitic before them.
func (w *Words) plant() {
	w.first = map[string]int32{}
	w.roots = make([]root, 1, len(w.nodes))
	var words []string
	for e, to := range w.next {
		if e.at == 0 {
			words = append(words, e.word)
			w.lead(e.word, to)
		}
	}
	for _, p := range w.proclitics {
		for _, word := range words {
			if rest, ok := strings.CutPrefix(word, p.put); ok && rest != "" {
				w.lead(p.cut+rest, w.next[edge{0, word}])
			}
		}
	}
}

// lead makes a node a root of a word, behind those that it has.
func (w *Words) lead(word string, to int32) {
	w.roots = append(w.roots, root{node: to})
	here := int32(len(w.roots) - 1)
	last := w.first[word]
	if last == 0 {
		w.first[word] = here
		return
	}
	for w.roots[last].next > 0 {
		last = w.roots[last].next
	}
	w.roots[last].next = here
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
	return reading{}, fmt.Errorf("class %s stands for no word", c)
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
