package lang

import (
	"slices"
	"sync"

	"github.com/diplograph/diplograph/graph/ontology"
)

// Pack is all that the program knows of the words of one language.
type Pack struct {
	Code     string // ISO 639-1
	Settings Settings
	Lemmas   []Lemma
	Frames   []Frame // in file order
	Offices  []Office
	Organs   []Organ
	Words    []FunctionWord
	Dates    []DateWord
	// Sentences decide where a sentence ends, Page what is frame on a saved page.
	Sentences, Page []FunctionWord
	// Portfolios lengthen an office ("and International Cooperation").
	Portfolios []string
	Common     []string // frequent words that are no names
	NameWords  []string // frequent parts of names
	Women      []string // first names of women
	Regions    []Region // parts of the world by which a state is called
	// Stems are the stems of nouns whose vowel flees in other cases, or that have a plural
	// only: посол, посл; силы, сил.
	Stems map[string]string

	// What the lines of frames.tsv may name: lemmas, prepositions and lists of words.
	declared     map[lemmaKey]bool
	prepositions map[string]bool
	lists        map[string][]string

	officesOnce sync.Once
	offices     map[string]*Office
}

// Settings are the lines of pack.tsv.
type Settings struct {
	Name       string
	VerbFirst  bool   // order vso
	Inflection string // english, arabic, french, spanish, russian, none
	Clitics    bool   // proclitics and suffix pronouns are written with the word
	Capitals   bool   // names begin with a capital
	// Behind tells what of a state may stand right behind a noun in a language
	// of order svo: its adjective, or its name in the genitive.
	Behind    Behind
	Articles  bool     // whoever is not "the" minister is any minister
	Drops     bool     // a verb leaves out the subject that was told before
	Moves     []string // verbs that form their perfect with the auxiliary of the passive: est arrivé
	Installs  []string // verbs of coming to an office, and forms of auxiliaries that stand for one: become, стал
	Others    []string // forms of nouns for somebody else than whose they are: allies
	Holdings  []string // nouns of things that somebody has, so that who hits them hits him: his posts
	Acts      []string // nouns that with the article may stand for an act told before: the step, the decision
	States    []string // forms of nouns for any state, which no tie makes somebody's: countries
	OwnDeeds  []string // verbs whose object with a possessive is their subject's own: defend
	Ties      []string // verbs and adjectives that tie firms or people to whom they name: link, responsible
	Answers   []string // verbs and nouns that say of a hostile act that it answers one: رد
	Among     []string // verbs that make their subject one of those whom the noun behind their preposition names: عد من
	Wrongs    []string // nouns of a wrong: who speaks of somebody's as of a fact accuses him: meddling
	Until     []string // words that open what another has to do first: who does not act "until" he does demands it
	Capital   []string // words for a capital that may stand before its name: «العاصمة بغداد»
	Kingdoms  []string // states that may be called just "the Kingdom"
	Adverbs   []string // endings of adverbs: essentiellement
	Regions   []string // endings of adjectives of parts of the world: European, Western
	Staff     []string // nouns for those who work for whoever stands before: Netanyahu's office
	Masculine []string // states of which verbs are masculine, where most take the feminine
	Prepositions
}

// Cased reports whether nouns and names stand in cases, which tell subject, object and
// addressee apart whatever their order.
func (s *Settings) Cased() bool { return s.Behind == GenitiveCase }

// NounFirst reports whether a noun stands before what modifies it, and infinitives are forms
// of their own, in a language that begins with its subject: French, Spanish.
func (s *Settings) NounFirst() bool { return s.Behind == Adjective && !s.VerbFirst }

// Analytic reports whether the order of words alone tells who does what to whom, the subject
// before its verb and modifiers before their noun: English.
func (s *Settings) Analytic() bool { return !s.VerbFirst && !s.Cased() && !s.NounFirst() }

// Prepositions tell how what stands behind them hangs on its clause or phrase.
// Each list names canonical prepositions: values of the class prep in words.tsv.
type Prepositions struct {
	Of   []string // lead from an office to its state or body
	Host []string // lead from an envoy to where he is sent
	From []string // lead from a delegation to where it comes from
	Rule []string // lead from a government to the place that it rules: "the government in X"

	After    []string // what stands behind has happened
	Before   []string // what stands behind is to come first
	Ahead    []string // what stands behind is still to come
	Despite  []string // what stands behind goes on all the same
	Lead     []string // what stands behind leads what stands before: "led by"
	Occasion []string // the subject of the clause takes part in what stands behind
	Matter   []string // what stands behind is what talks are about or for
	Amid     []string // what stands behind is the case besides, whatever becomes of the rest
	Inside   []string // what stands before is in the place behind: "a tower in Odesa"
	Company  []string // what stands behind, before the verb, does with the subject what it tells: "along with"
	Aim      []string // what stands behind is at whom a weapon is fired: "missiles fired at"
	Resume   []string // with a pronoun they take up the noun in which something is said: «أعرب فيه»
}

// Behind is what of a state may stand right behind a noun.
type Behind uint8

// The ways of standing behind.
const (
	Nothing      Behind = iota
	Adjective           // le ministre russe
	GenitiveCase        // министр России
)

// Class is a part of speech.
type Class uint8

// The classes of lemmas.
const (
	Verb Class = iota
	Noun
	Adj
	Part // a participle that predicates
)

// Lemma is a word that inflects.
type Lemma struct {
	Text  string
	Class Class
	Forms []string
}

// Office is an office under one of its names.
type Office struct {
	Name     string // English
	Forms    []string
	Number   Number
	Capacity Capacity
	Of       string // id of the one state or body that has it: "king@SAU"
	Traits
}

// Number is singular, dual or plural.
type Number uint8

// The numbers.
const (
	Singular Number = iota
	Dual
	Plural
)

// Capacity tells for whom the holder of an office speaks.
type Capacity string

// The capacities of offices.
const (
	StateCapacity    Capacity = "state"    // for the state abroad
	DomesticCapacity Capacity = "domestic" // another official of the state
	MilitaryCapacity Capacity = "military"
	SpokesCapacity   Capacity = "spokes"
	BodyCapacity     Capacity = "body"
	MemberCapacity   Capacity = "member"
	PersonCapacity   Capacity = "person"
)

// Known reports whether it is one of them.
func (c Capacity) Known() bool {
	switch c {
	case StateCapacity, DomesticCapacity, MilitaryCapacity, SpokesCapacity, BodyCapacity, MemberCapacity, PersonCapacity:
		return true
	}
	return false
}

// Lifts reports whether acts of the holder count for the state or body.
func (c Capacity) Lifts() bool {
	return c == StateCapacity || c == MilitaryCapacity || c == SpokesCapacity || c == BodyCapacity
}

// Organ is an organ that every state has, under one of its names.
type Organ struct {
	Pattern string // "Ministry of Foreign Affairs of %s"
	Forms   []string
	Labels  []string
}

// OrganLabels are the labels of an organ that every state has, by its pattern.
func (p *Pack) OrganLabels(pattern string) []string {
	for i := range p.Organs {
		if o := &p.Organs[i]; o.Pattern == pattern {
			return o.Labels
		}
	}
	return []string{ontology.OrganLabel}
}

// Movement tells whether it is not an organ but those who rise against the state: its rebels.
func (o *Organ) Movement() bool { return slices.Contains(o.Labels, ontology.MovementLabel) }

// FunctionWord is a word that builds sentences.
type FunctionWord struct {
	Text  string
	Class string
	Value string
	// Case is that in which a pronoun or group stands, or that which a
	// preposition governs in this sense: "gen", "gen+acc"; empty for any.
	Case string
}

// DateWord is a word of the calendar.
type DateWord struct{ Text, Class, Value string }

// Operator tells what a predicate does to the act that it governs.
type Operator string

// The operators of frames.
const (
	NoOperator Operator = ""
	Say        Operator = "@say"
	Light      Operator = "@light"
	End        Operator = "@end"
	Plan       Operator = "@plan"
	PossibleOp Operator = "@possible"
	Deny       Operator = "@deny"
	Fail       Operator = "@fail"
	Oblige     Operator = "@oblige"
	Back       Operator = "@back"
	Undergo    Operator = "@undergo"
	Wrong      Operator = "@wrong"
	Threat     Operator = "@threat"
	Judge      Operator = "@judge"
	Same       Operator = "@same"
	None       Operator = "@none"
)

// SlotRole is the role of a slot's filler.
type SlotRole string

// The roles of slots.
const (
	SourceRole  SlotRole = "source"
	TargetRole  SlotRole = "target"
	PartyRole   SlotRole = "party"
	MeasureRole SlotRole = "measure"
	ActRole     SlotRole = "act"
	EmptyRole   SlotRole = "-"
)

// Slot is a place beside a predicate and the role of what stands there.
type Slot struct {
	Names    []string // see slotNames, or prepositions
	Role     SlotRole
	Optional bool
	Through  bool // may be reached through a noun
	// Words are the head words that alone may fill the slot: "-:ambassador|envoy",
	// "source:troops".
	Words []string
	// Kind is the kind of actor that fills the slot, empty for any.
	Kind ontology.Kind
}

// lemmaKey tells lemmas of one text apart: "strike" the noun and the verb.
type lemmaKey struct {
	text  string
	class Class
}

// Frame is one meaning of a predicate.
type Frame struct {
	Name     string // lemma.class.number: the rule's name in evidence
	Lemma    string
	Class    Class
	Slots    []Slot
	Relation ontology.Relation // empty for operators
	Operator Operator
	CAMEO    string
	Status   ontology.Status // empty: occurred
	Measure  ontology.MeasureKind
	About    string
	// AboutWords are the words that About lists where the frame tells nothing.
	AboutWords []string
	Aspect     ontology.Aspect // of what the frame tells or governs, empty: by rule
}

// HasSlot reports whether the frame has a slot of this name.
func (f *Frame) HasSlot(name string) bool {
	return slices.ContainsFunc(f.Slots, func(s Slot) bool { return slices.Contains(s.Names, name) })
}

// OfficeByName finds the singular forms of each office by its English name. The
// map belongs to the pack, which is whole when it is asked for first.
func (p *Pack) OfficeByName() map[string]*Office {
	p.officesOnce.Do(func() {
		p.offices = make(map[string]*Office, len(p.Offices))
		for i := range p.Offices {
			if o := &p.Offices[i]; o.Number == Singular && p.offices[o.Name] == nil {
				p.offices[o.Name] = o
			}
		}
	})
	return p.offices
}

// One is the office of a single holder: a plural office spread over its
// holders.
func (o *Office) One() *Office {
	one := *o
	one.Number = Singular
	return &one
}
