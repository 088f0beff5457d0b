package gazetteer

import (
	"slices"

	"github.com/diplograph/diplograph/graph/ontology"
)

// Actor is a country, a person or an organization that the tables know.
type Actor struct {
	ID     string        // permanent: ISO 3166 alpha-3 or our own code of a country, "p.<slug>", "o.<slug>"
	Kind   ontology.Kind // country, person, organization
	Labels []string      // Alliance, Movement, Organ
	Name   string        // usual English name
	// ActsFor is the id of the state or body for which its acts count: a
	// country's and an alliance's own id, an organ's state or parent body. It is
	// empty for movements (they act for no state) and for persons, whose acts
	// count for the body of the office that they hold on that day: see Offices.
	ActsFor string
	// Country is the state that it belongs to or, of a movement, claims to act
	// in. It is empty for international bodies and for self-declared or former
	// states without an ISO code.
	Country  string
	Wikidata string        // a property, never a key; mostly empty
	Since    ontology.Date // first day on which it existed, where that matters
	Until    ontology.Date // first day on which it existed no more
	Origin   string        // of this line of actors.tsv
}

// Has reports whether the actor bears a label: "Movement".
func (a *Actor) Has(label string) bool { return slices.Contains(a.Labels, label) }

// Use tells what sort of name a name is.
type Use string

// The uses of a name.
const (
	Common   Use = "common"   // the usual one, exactly one for an actor and language
	Official Use = "official" // in full, as in treaties
	Short    Use = "short"    // another usual or shorter form
	Abbrev   Use = "abbrev"   // letters, matched in the case in which they are written
	Old      Use = "old"      // out of use, still met
	Surname  Use = "surname"  // of a person, enough alone in news: Putin
	Given    Use = "given"    // of a person, too ambiguous without an office: Mohammed
	Seat     Use = "seat"     // capital or residence that stands for the government: Moscow
	Weak     Use = "weak"     // also a word or another thing: needs context
	Derived  Use = "derived"  // made by rule, met in no source
)

// Name is one name of one actor.
type Name struct {
	Text  string
	Actor string // its id
	Use   Use
	// Origin is the source of the fact: a code of origins.tsv, behind the name
	// of its layer and a slash where it is not ours.
	Origin string
}

// Adjective is the adjective of a country (or body) in its base form; the
// reader inflects it.
type Adjective struct {
	Actor  string
	Text   string // Arabic: masculine singular, indefinite
	Plural string // of the people: "Russians", روس; empty where there is none
	Origin string
}

// Place is a city in which news happen.
type Place struct {
	ID      string // "g." and the GeoNames id
	Name    string // usual English name
	Country string // id of its country
	Names   map[string][]string
}

// Rule says when an ambiguous name is (or is not) an actor. The codes are
// listed at the head of ambiguous.tsv.
type Rule struct {
	Code string // "prefer", "needs-context", "not-before-name", ...
	Arg  string // id of an actor or words divided by commas, may be empty

	words string // of the argument, folded
}
