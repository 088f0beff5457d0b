package mention

import (
	"slices"
	"strings"

	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/text"
)

// giveWay shortens an office or organ whose last words begin a longer name:
// the chair «رئيس» of the «اللجنة الدولية للصليب الأحمر» is no "committee chair".
func (m *matcher) giveWay(found []match, i int) []match {
	if len(found) < 2 {
		return found
	}
	if m.hyphenated(i) && isVerb(found[0].entries) {
		return found[len(found)-1:] // "Egypt-brokered talks": the participle alone
	}
	if m.tied(found[0].last) && isVerb(found[0].entries) {
		return found[len(found)-1:] // "held back-to-back meetings"
	}
	if firstFunction(found[0].entries, "modal") != nil && m.beforePlace(found[0].last) {
		return found[len(found)-1:] // "is going to Tunis": the verb goes there
	}
	if !officeOrOrgan(found[0].entries) && !refers(found[0].entries) {
		return m.beforeNoun(found)
	}
	m.way = append(m.way[:0], found...)
	found = m.way
	for k := i + 1; k <= found[0].last; k++ {
		for _, other := range m.at(k) {
			if other.last > found[0].last && other.clitics.none() && m.takesOver(other.entries, found[0].entries) {
				for n, shorter := range found {
					if shorter.last < k {
						return found[n:]
					}
				}
			}
		}
	}
	return found
}

// takesOver: what begins within the phrase that was found and ends behind it is what is meant.
func (m *matcher) takesOver(longer, found []Entry) bool {
	switch {
	case minister(found) && m.organOnly(longer):
		return false
	case hasName(longer):
		return true
	case refersToOrgan(found):
		return officeOrOrgan(longer)
	}
	return m.x.grammar.placed && refers(found) && has(longer, OfficeEntry) // "the junta leader"
}

// beforePlace: at token i stands "to", and behind it the name of a place or a state.
func (m *matcher) beforePlace(i int) bool {
	if !m.x.grammar.placed || i+1 >= len(m.tokens) || !m.tokens[i+1].Upper || m.tokens[i+1].Kind == text.Punct {
		return false
	}
	w := m.words[i+1]
	return (has(w.entries, NameEntry) || has(w.entries, PlaceEntry)) && !has(w.entries, PredicateEntry)
}

// hyphenated: a hyphen without spaces joins token i to the word before it.
func (m *matcher) hyphenated(i int) bool {
	return i > 1 && i < len(m.tokens) && m.tokens[i-1].Raw == "-" && m.tokens[i-1].End == m.tokens[i].Start && m.tokens[i-2].End == m.tokens[i-1].Start
}

// tied: a hyphen without spaces joins token i to the word behind it.
func (m *matcher) tied(i int) bool {
	return m.hyphenated(i + 2)
}

// beforeNoun shortens the name of an organ whose last word begins a longer noun
// of an act: in "US military aid" the United States give it, not their army.
func (m *matcher) beforeNoun(found []match) []match {
	last := found[0].last
	if !m.x.grammar.placed || !m.organOfState(found[0].entries) {
		return found
	}
	m.way = append(m.way[:0], found...) // what lies behind is looked up into the same list
	found = m.way
	for _, other := range m.at(last) {
		if other.last > last && isNoun(other.entries) {
			return found[1:]
		}
	}
	return found
}

// organOfState: the name is that of an organ of a state.
func (m *matcher) organOfState(entries []Entry) bool {
	return slices.ContainsFunc(entries, func(e Entry) bool {
		if e.Kind != NameEntry {
			return false
		}
		a, ok := m.x.Gaz.Actor(e.Actor)
		return ok && a.Country != "" && a.Has(ontology.OrganLabel)
	})
}

func isNoun(entries []Entry) bool { return onlyOf(entries, lang.Noun) }

func isVerb(entries []Entry) bool { return onlyOf(entries, lang.Verb) }

// onlyOf: every reading is that of a predicate of the class.
func onlyOf(entries []Entry, class lang.Class) bool {
	for _, e := range entries {
		if e.Kind != PredicateEntry || e.Lemma.Class != class {
			return false
		}
	}
	return len(entries) > 0
}

func minister(entries []Entry) bool {
	return slices.ContainsFunc(entries, func(e Entry) bool {
		return e.Kind == OfficeEntry && strings.HasSuffix(e.Office.Name, "minister")
	})
}

// organOnly: the name is that of an organ of a state: «وزير الخارجية الفرنسية»
// is the French foreign minister, not a minister of the French ministry.
func (m *matcher) organOnly(entries []Entry) bool {
	for _, e := range entries {
		if e.Kind == NameEntry {
			if a, ok := m.x.Gaz.Actor(e.Actor); ok && a.Country == "" {
				return false
			}
		}
	}
	return true
}

// refers: "the alliance" gives way to "the Alliance of Sahel States".
func refers(entries []Entry) bool {
	for i := range entries {
		if e := &entries[i]; e.Kind == FunctionEntry && e.Word.Class == "ref" {
			return true
		}
	}
	return false
}

// refersToOrgan: "le ministère" gives way to "ministère de la Défense" as well.
func refersToOrgan(entries []Entry) bool { return hasFunction(entries, "ref", "organ") }

func officeOrOrgan(entries []Entry) bool {
	return has(entries, OfficeEntry) || has(entries, OrganEntry)
}

func hasName(entries []Entry) bool { return has(entries, NameEntry) }
