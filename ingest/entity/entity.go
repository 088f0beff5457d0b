package entity

import (
	"crypto/sha256"
	"encoding/hex"
	"slices"
	"strings"

	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/text"
)

// Entity is an actor as the text names it.
type Entity struct {
	Key     string // gazetteer id, else a hash of folded name and what it acts for
	Kind    ontology.Kind
	Name    string // usual English name where known, else as written
	NameAr  string
	Names   []string
	Labels  []string
	Country string // ISO 3166 alpha-3 of the state it belongs to, may be empty
	Office  string // office in which the text shows it, in English
	ActsFor string // key of the state or body for which its acts count, empty: nobody
	// Unnamed: an office without a name; OfficeOf is the state or body.
	Unnamed  bool
	OfficeOf string
	// HoldsOffices are the offices that the text itself gives to a named person.
	HoldsOffices []Holding
	Movement     string // key of the movement that a person leads or speaks for
	Gazetteer    bool
	Wikidata     string

	self [1]*Entity // see alone
}

// alone gives the entity as a list of one. The list is its own: it is asked for at
// nearly every phrase.
func (e *Entity) alone() []*Entity {
	e.self[0] = e
	return e.self[:]
}

// Has reports whether the actor bears a label: "Movement".
func (e *Entity) Has(label string) bool { return slices.Contains(e.Labels, label) }

// Holding is an office that the text gives to a person.
type Holding struct {
	Office     string // English
	Of         string // key of state or body
	Spokes     bool   // a spokesperson
	Former     bool
	Private    bool // a calling, no office
	Implied    bool // the state is known, not said beside the office
	Start, End int
}

// Key hashes the fewest stable fields of an actor that no table knows.
func Key(prefix string, fields ...string) string {
	h := sha256.New()
	for _, f := range fields {
		h.Write([]byte(text.Fold(f)))
		h.Write([]byte{0})
	}
	return prefix + hex.EncodeToString(h.Sum(nil))[:16]
}

// slug makes the readable part of an organ's key.
func slug(name string) string {
	return strings.ReplaceAll(text.Fold(name), " ", "-")
}

// NamedWith reports whether a folded word, with or without its article, stands
// in a name of the actor.
func (e *Entity) NamedWith(word string) bool {
	for _, name := range e.Names {
		for _, w := range strings.Fields(text.Fold(name)) {
			if w == word || strings.TrimPrefix(w, "ال") == word {
				return true
			}
		}
	}
	return false
}
