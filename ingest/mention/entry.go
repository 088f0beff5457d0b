package mention

import (
	"slices"
	"strings"

	"github.com/diplograph/diplograph/ingest/gazetteer"
	"github.com/diplograph/diplograph/ingest/lang"
)

// EntryKind tells what a word of the lexicon is.
type EntryKind uint8

// The kinds of entries.
const (
	NameEntry EntryKind = iota // an actor of the gazetteer
	AdjectiveEntry
	PlaceEntry
	OfficeEntry
	OrganEntry
	PredicateEntry
	FunctionEntry
	PortfolioEntry
	CommonEntry
	NameWordEntry
	LocalEntry   // a person whom the article itself introduced
	AgainstEntry // an adjective of what is against a state: антироссийский
)

// Form is the inflection in which a predicate stands.
type Form uint8

// The forms of predicates.
const (
	BaseForm    Form = iota // demand; also third person singular
	PastForm                // demanded, also the participle where they are alike
	Participle              // taken
	IngForm                 // demanding
	PresentForm             // demands, يطالب
	NounForm
	AdjForm
)

// Entry is one reading of a word or phrase in one of its forms.
type Entry struct {
	Kind   EntryKind
	Form   Form
	Cases  Cases
	Ending wordEnding
	Plural bool // of an adjective: the people; of a verb: its subject is plural; of a Russian noun: it is
	Future bool // of a verb's form: it is to come
	// Perhaps: a verb in the conditional; Ours: in the first person, with no pronoun; Neuter: of
	// a subject that is a neuter.
	Perhaps, Ours, Neuter bool
	Exact                 string // an abbreviation of mixed case counts only as it is written: "LeT" is no "let"; a predicate with its accents

	*Reading // never nil
}

// Reading is what all forms of a word or phrase share.
type Reading struct {
	First bool // the first half of a double adjective only: "franco-"
	Small bool // an adjective or a name that is written small: "russe", "les talibans"
	Caps  bool // a name in capitals only: "US" is no "us"
	Weak  bool // of a name or adjective: also a word, needs company

	shares bool      // of a name or adjective: its actor is one of those whom a name of several may mean
	body   bool      // of a name: that of a state or body, not of a person
	opens  bool      // of a function word: one of openers
	builds bool      // the same: one of builders
	chunk  ChunkKind // the same: what it does in its sentence

	Actor  string        // id of the actor or place
	State  string        // of a place: id of its country
	Use    gazetteer.Use // of a name
	Rules  *[]gazetteer.Rule
	Others *[]Bearer // of a name or adjective of several: who bears it besides the actor
	Usual  string    // whom such a name means elsewhere, where the article means another
	Office *lang.Office
	Organ  *lang.Organ
	Lemma  *Lemma
	Word   *lang.FunctionWord
	// Local is the running number of a person whom the article introduced.
	Local int
}

// plain is the reading of a word of which nothing but its kind is known.
var plain = &Reading{}

// wordEnding tells apart what folding makes one and the page does not.
type wordEnding uint8

// The endings of a word.
const (
	plainEnding wordEnding = iota
	tehEnding              // ة
	hehEnding              // ه
)

func endingOf(word string) wordEnding {
	switch {
	case strings.HasSuffix(word, "ة"):
		return tehEnding
	case strings.HasSuffix(word, "ه"):
		return hehEnding
	}
	return plainEnding
}

// Lemma is a predicate with its frames.
type Lemma struct {
	Text   string
	Class  lang.Class
	Frames []*lang.Frame
	slots  []string          // the names of the frames' slots
	with   map[string]*Lemma // by the word that may stand apart from an English verb: to call, "for"
	gerund *Entry            // of an English verb: see gerundNoun
}

// Takes tells whether one of the slots of the lemma may bear the name: a preposition, "obj", "comp".
func (l *Lemma) Takes(slot string) bool { return slices.Contains(l.slots, slot) }

// With is the lemma that an English verb makes with a word that belongs to it: "for" behind to call. Nil for none.
func (l *Lemma) With(word string) *Lemma { return l.with[word] }

// withSlots gathers the names of the slots of a lemma that has its frames.
func withSlots(l *Lemma) *Lemma {
	for _, f := range l.Frames {
		for i := range f.Slots {
			for _, name := range f.Slots[i].Names {
				if !l.Takes(name) {
					l.slots = append(l.slots, name)
				}
			}
		}
	}
	return l
}

// same: two entries that read a phrase alike.
func (e *Entry) same(o *Entry) bool {
	if e.Kind != o.Kind || e.Form != o.Form || e.Ending != o.Ending || e.Plural != o.Plural || e.Future != o.Future ||
		e.Perhaps != o.Perhaps || e.Ours != o.Ours || e.Neuter != o.Neuter || e.Exact != o.Exact {
		return false
	}
	return e.Reading == o.Reading || e.Reading.same(*o.Reading)
}

// same: the readings differ in nothing but whom else they may mean, and when.
func (r Reading) same(o Reading) bool {
	r.Rules, o.Rules = nil, nil
	r.Others, o.Others = nil, nil
	return r == o
}
