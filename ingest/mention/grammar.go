package mention

import (
	"fmt"
	"strings"

	"github.com/diplograph/diplograph/ingest/lang"
)

// Cases are the grammatical cases that a written form may stand for. None
// means that the language has no cases, or that the form fits any.
type Cases uint8

// The cases of Russian, in the order of its grammars.
const (
	Nominative Cases = 1 << iota
	Genitive
	Dative
	Accusative
	Instrumental
	Prepositional
)

// May reports whether a form of unknown case may be anything.
func (c Cases) May(o Cases) bool { return c == 0 || c&o != 0 }

// inflected is one written form of a word or phrase.
type inflected struct {
	text  string
	form  Form
	cases Cases
	// future: the form says by itself that it is to come: recevra, примет.
	future bool
	plural bool // of a verb: its subject is plural; of a Russian noun: it is
	neuter bool // of a verb: its subject is a neuter
	// perhaps: a conditional: rencontrerait; ours: the first person: condenamos.
	perhaps, ours bool
}

// grammar is the step that pack.tsv names under "inflection": from the words
// of a table to the forms in which texts write them.
type grammar struct {
	lemma     func(lang.Lemma) []inflected
	adjective func(string) []inflected // of a state, from its masculine singular
	people    func(string) []inflected // the plural of its people
	name      func(name string, person bool) []inflected
	office    func(o *lang.Office, form string) []inflected
	organ     func(form string) []inflected
	// declensions and decline do the same for persons word by word, where names
	// decline: a lexicon needs no phrase written out. Else they are nil.
	declensions func(words []string) []declension
	decline     func(word string, d declension) sixCases
	// base turns the name of a person that the text writes in some case into
	// its nominative.
	base func(words []string, in Cases) []string
	// guess tells in which cases a word of no table may stand, nil where the
	// language has no cases.
	guess func(folded string) Cases
	// verb tells whether a word of no table, folded but for accents that tell words
	// apart, is a finite verb by its ending, and whether its subject is plural; nil
	// where endings do not tell.
	verb func(word string) (ok, plural bool)
	// accents: words differ by accents alone, which folding drops: French a and à.
	accents bool
	// placed: a verb is told from a noun by its place alone: "strikes".
	placed bool
}

func newGrammar(pack *lang.Pack) (*grammar, error) {
	g := &grammar{
		lemma: inflectNone, adjective: asWritten, people: asWritten, organ: asWritten,
		name:   func(name string, _ bool) []inflected { return asWritten(name) },
		office: func(_ *lang.Office, form string) []inflected { return asWritten(form) },
		base:   func(words []string, _ Cases) []string { return words },
	}
	switch name := pack.Settings.Inflection; name {
	case "english":
		g.lemma, g.placed = inflectEnglish, true
	case "arabic":
		g.lemma, g.adjective, g.people = inflectArabic, arabicAdjectiveForms, arabicPeople
	case "french":
		g.lemma, g.adjective, g.people = frenchLemma, frenchAdjective, frenchAdjective
		g.accents = true
	case "spanish":
		g.lemma, g.adjective, g.people = spanishLemma, spanishAdjective, spanishAdjective
		g.verb = spanishFinite
		g.accents = true
	case "russian":
		r := newRussian(pack)
		g.guess, g.verb = russianCases, russianFinite
		g.lemma, g.adjective, g.people = r.lemma, r.adjective, r.people
		g.declensions, g.decline = r.declensions, r.decline
		g.name, g.office, g.organ, g.base = r.name, r.office, r.organ, r.base
	case "none", "":
	default:
		return nil, fmt.Errorf("no inflection is named %q", name)
	}
	return g, nil
}

// headOf parts the first word of a phrase, which inflects, from the rest, which
// keeps the space before it.
func headOf(phrase string) (head, rest string) {
	if at := strings.IndexByte(phrase, ' '); at >= 0 {
		return phrase[:at], phrase[at:]
	}
	return phrase, ""
}

func asWritten(text string) []inflected { return []inflected{{text: text}} }

func arabicAdjectiveForms(adjective string) []inflected {
	var all []inflected
	for _, form := range arabicAdjective(adjective) {
		if !strings.HasSuffix(form, "ات") { // «مجريات» is "events" and no Hungarian women
			all = append(all, inflected{text: form})
		}
	}
	return all
}

// arabicPeople: the name of a people, also in the accusative.
func arabicPeople(plural string) []inflected {
	return formsOf([]string{plural, plural + "ا"}, BaseForm)
}
