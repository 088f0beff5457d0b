package calendar

import (
	"strconv"
	"strings"

	"github.com/diplograph/diplograph/ingest/text"
)

// symbol is a word of the calendar, which may be several tokens, a number, or
// a token of which the calendar knows nothing.
type symbol struct {
	first, last int // tokens
	readings    []reading
	fold        string // of a single token
	number      int    // value of a plain number, else -1
	suffixed    bool   // the number is written as an ordinal: "24th"
	upper       bool
}

// read gives the reading of s in a class.
func (s symbol) read(c class) (reading, bool) {
	for _, r := range s.readings {
		if r.class == c {
			return r, true
		}
	}
	return reading{}, false
}

func (s symbol) is(c class) bool {
	_, ok := s.read(c)
	return ok
}

// mayOpen reports whether a date may begin with s: most words of a sentence
// are passed here.
func (s symbol) mayOpen() bool {
	if len(s.readings) == 0 {
		return s.fold != "" && s.fold[0] >= '0' && s.fold[0] <= '9'
	}
	for _, r := range s.readings {
		switch r.class {
		case noneClass:
			return false
		case ofClass, andClass, rangeClass, boundClass, cueClass, linkClass, labelClass, amClass, pmClass, zoneClass, eraClass, blocksClass:
		default:
			return true
		}
	}
	return false
}

// symbols appends what every token is; the longest entry of the table wins.
func (w *Words) symbols(tokens []text.Token, all []symbol) []symbol {
	for i := 0; i < len(tokens); {
		s := w.lookUp(tokens, i)
		all = append(all, s)
		i = s.last + 1
	}
	return all
}

func (w *Words) lookUp(tokens []text.Token, i int) symbol {
	t := &tokens[i]
	s := symbol{first: i, last: i, fold: t.Fold, number: -1, upper: t.Upper}
	if t.Kind == text.Number {
		s.number, s.suffixed = plainNumber(t.Fold)
		return s
	}
	if n, readings := w.longestKey(tokens, i, t.Fold); n > 0 {
		s.last, s.readings = i+n-1, readings
		return s
	}
	for _, p := range w.proclitics {
		rest, ok := strings.CutPrefix(t.Fold, p.cut)
		if !ok || rest == "" {
			continue
		}
		if n, readings := w.longestKey(tokens, i, p.put+rest); n > 0 {
			s.last, s.readings = i+n-1, readings
			return s
		}
	}
	return s
}

// longestKey finds the longest key that begins at token i, whose fold is given
// because a proclitic may be cut from it.
func (w *Words) longestKey(tokens []text.Token, i int, fold string) (int, []reading) {
	longest, at := 0, w.next[edge{0, fold}]
	var readings []reading
	for n := 1; at != 0; n++ {
		if found := w.nodes[at]; len(found) > 0 {
			longest, readings = n, found
		}
		if i+n >= len(tokens) {
			break
		}
		at = w.next[edge{at, tokens[i+n].Fold}]
	}
	return longest, readings
}

// plainNumber reads "24" and "24th".
func plainNumber(fold string) (n int, suffixed bool) {
	digits := strings.TrimRight(fold, "abcdefghijklmnopqrstuvwxyz")
	switch fold[len(digits):] {
	case "":
	case "st", "nd", "rd", "th":
		suffixed = true
	default:
		return -1, false
	}
	n, err := strconv.Atoi(digits)
	if err != nil || len(digits) > 4 {
		return -1, false
	}
	return n, suffixed
}
