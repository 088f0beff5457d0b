package calendar

import (
	"strings"

	"github.com/diplograph/diplograph/ingest/text"
)

// symbol is a word of the calendar, which may be several tokens, a number, or
// a token of which the calendar knows nothing.
type symbol struct {
	first, last int // tokens
	node        *node
	fold        string // of a single token
	number      int    // value of a plain number, else -1
	suffixed    bool   // the number is written as an ordinal: "24th"
	upper       bool
}

var (
	unread    = &node{} // of a token of which the calendar knows nothing
	noReading = &reading{}
)

// read gives the reading of s in a class.
func (s *symbol) read(c class) (*reading, bool) {
	if s.is(c) {
		for i := range s.node.readings {
			if r := &s.node.readings[i]; r.class == c {
				return r, true
			}
		}
	}
	return noReading, false
}

// is reports whether s has a reading in one of the classes.
func (s *symbol) is(c class) bool { return s.node.classes&c != 0 }

// mayOpen reports whether a date may begin with s: most words of a sentence
// are passed here.
func (s *symbol) mayOpen() bool {
	if len(s.node.readings) == 0 {
		return s.digits()
	}
	return s.node.opens
}

// beginners are the classes with which the core of a date begins.
const beginners = ordinalClass | numberClass | monthClass | monthWeakClass | hijriClass | unitClass | oneClass | preClass | relativeClass |
	agoPreClass | inPreClass | seasonClass | weekdayClass | weekdayWeakClass

// anchors are the classes of which a date has one, if it has no digits: numbers, "in",
// "this" alone are none.
const anchors = monthClass | monthWeakClass | hijriClass | unitClass | unitsClass | oneClass | postClass | relativeClass | seasonClass | weekdayClass | weekdayWeakClass

// begins reports whether the core of a date may begin with s.
func (s *symbol) begins() bool {
	return s.number >= 0 || s.is(beginners) || s.digits()
}

// digits: s is written with digits.
func (s *symbol) digits() bool { return s.fold != "" && s.fold[0] >= '0' && s.fold[0] <= '9' }

// Key is what the calendar knows of a token by itself. Who reads much text finds
// it out once for tokens of one fold and kind.
type Key struct {
	root   int32
	anchor bool // see anchors
}

// Key gives the key of a token.
func (w *Words) Key(t *text.Token) Key {
	if t.Kind == text.Number {
		return Key{anchor: true}
	}
	k := Key{root: w.first[t.Fold]}
	for r := k.root; r > 0; r = w.roots[r].next {
		k.anchor = k.anchor || w.nodes[w.roots[r].node].anchors
	}
	return k
}

// Keys gives the keys of tokens.
func (w *Words) Keys(tokens []text.Token) []Key {
	keys := make([]Key, len(tokens))
	for i := range tokens {
		keys[i] = w.Key(&tokens[i])
	}
	return keys
}

// symbols appends what every token is; the longest entry of the table wins.
func (w *Words) symbols(tokens []text.Token, keys []Key, all []symbol) []symbol {
	for i := 0; i < len(tokens); {
		t := &tokens[i]
		all = append(all, symbol{first: i, last: i, node: unread, fold: t.Fold, number: -1, upper: t.Upper})
		s := &all[len(all)-1]
		if t.Kind == text.Number {
			s.number, s.suffixed = plainNumber(t.Fold)
		} else if root := keys[i].root; root > 0 {
			w.lookUp(s, tokens, root)
		}
		i = s.last + 1
	}
	return all
}

// lookUp reads the longest entry to which the roots of a symbol's first token lead.
func (w *Words) lookUp(s *symbol, tokens []text.Token, root int32) {
	for k := root; k > 0; k = w.roots[k].next {
		if last, node := w.longest(tokens, s.first, w.roots[k].node); node != nil {
			s.last, s.node = last, node
			return
		}
	}
}

// longest finds the longest entry that begins at token i, which leads to a node;
// nil where none ends here.
func (w *Words) longest(tokens []text.Token, i int, at int32) (last int, found *node) {
	for {
		n := &w.nodes[at]
		if len(n.readings) > 0 {
			last, found = i, n
		}
		i++
		if !n.more || i >= len(tokens) {
			return last, found
		}
		if at = w.next[edge{at, tokens[i].Fold}]; at == 0 {
			return last, found
		}
	}
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
	if digits == "" || len(digits) > 4 {
		return -1, false
	}
	for _, d := range []byte(digits) {
		if d < '0' || d > '9' {
			return -1, false
		}
		n = 10*n + int(d-'0')
	}
	return n, suffixed
}
