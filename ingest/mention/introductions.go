package mention

import (
	"slices"
	"strings"
	"unicode"

	"github.com/diplograph/diplograph/ingest/gazetteer"
)

// introductions gathers the people whom an article introduces by name and
// office, so that "Benjamin said" finds him three paragraphs later.
type introductions struct {
	x       *Lexicon
	people  []Introduction
	known   map[string][]string // gazetteer id -> folded words of the longest name
	full    map[string]bool     // ids of bodies named by what is no other word
	told    map[named]bool      // who was filed under known, or would not have been
	sharing sharing
	asked   bool // somebody was added or looked for: an answer that other sentences may change
}

func newIntroductions(x *Lexicon) *introductions {
	return &introductions{x: x, full: map[string]bool{}, told: map[named]bool{}}
}

// named is a person of the gazetteer as an article calls him.
type named struct{ person, name string }

// inFull: the article names the body by what is no other word.
func (in *introductions) inFull(actor string) bool {
	in.asked = true
	return in.full[actor]
}

// know files a person of the gazetteer who is named in full: the rest of the
// article may call him by a surname that names nobody elsewhere.
func (in *introductions) know(p *Phrase) {
	x := in.x
	if !strings.ContainsFunc(p.Name, func(r rune) bool { return !unicode.IsLetter(r) }) {
		return // one word
	}
	bearer := named{p.Person, p.Name}
	if in.told[bearer] {
		return
	}
	in.told[bearer] = true
	name := p.Name
	if x.cased() && len(x.foldWords(name)) > 1 {
		if usual := x.Gaz.CommonName(p.Person, x.Pack.Code); usual != "" {
			name = usual // the text may write it in any case
		}
	}
	words := x.foldWords(name)
	if len(words) < 2 || len(words) <= len(in.known[p.Person]) || x.named(words[len(words)-1], p.Person) && !slices.ContainsFunc(words, x.descentWord) {
		return
	}
	if in.known == nil {
		in.known = map[string][]string{}
	}
	in.known[p.Person] = words
}

// named: the word by itself names the actor everywhere.
func (x *Lexicon) named(word, actor string) bool {
	for _, e := range x.alone(word) {
		if e.Kind == NameEntry && e.Actor == actor && e.Use != gazetteer.Given {
			return true
		}
	}
	return false
}

// Introduction is a person of whom only the article tells.
type Introduction struct {
	Name       string
	Offices    []Office
	Of         []string // from a modifier or a counterpart, not through an office
	words      []string
	FirstStart int
}

// add files a person under his name; whoever shares all words of a shorter
// name with one already there is the same.
func (in *introductions) add(p *Phrase) int {
	in.asked = true
	words := in.x.foldWords(p.Name)
	for i := range in.people {
		have := &in.people[i]
		if samePerson(have.words, words) {
			if len(words) > len(have.words) {
				have.Name, have.words = p.Name, words
			}
			have.Offices = append(have.Offices, p.Offices...)
			return i
		}
	}
	in.people = append(in.people, Introduction{Name: p.Name, Offices: p.Offices, Of: p.Of, words: words, FirstStart: p.NameStart})
	return len(in.people) - 1
}

func samePerson(a, b []string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	if len(a) == 0 {
		return false
	}
	if len(a) == 1 {
		return a[0] == b[len(b)-1]
	}
	k := 0
	for _, w := range b {
		if k < len(a) && a[k] == w {
			k++
		}
	}
	return k == len(a)
}
