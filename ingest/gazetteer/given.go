package gazetteer

import (
	"strings"

	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/text"
)

// OtherBearer reports whether the word before a person's surname is the given
// name of somebody else: "Tom" before Bolton, whom the tables know as John. A
// word is a given name when some person of the tables bears it in that language.
func (g *Gazetteer) OtherBearer(lang, person, before string) bool {
	g.givenOnce.Do(g.fileGivenNames)
	return g.given[langID{lang, text.Fold(before)}] && !g.IsGivenName(person, before)
}

// IsGivenName reports whether a person's names begin with a word, in some
// spelling.
func (g *Gazetteer) IsGivenName(person, word string) bool {
	folded := text.Fold(word)
	for _, n := range g.NamesOf(person) {
		if words := nameWords(n.Text); len(words) > 1 && sameWord(words[0], folded) {
			return true
		}
	}
	return false
}

// fileGivenNames takes the first words of the usual names of those who have a
// surname: others begin with a title or with the family.
func (g *Gazetteer) fileGivenNames() {
	g.given = map[langID]bool{}
	for lang, names := range g.names {
		surnamed := map[string]bool{}
		for _, n := range names {
			surnamed[n.Actor] = surnamed[n.Actor] || n.Use == Surname
		}
		for _, n := range names {
			if n.Use != Common && n.Use != Derived || !surnamed[n.Actor] || g.byID[n.Actor].Kind != ontology.Person {
				continue
			}
			if first, _, more := strings.Cut(text.Fold(n.Text), " "); more {
				g.given[langID{lang, first}] = true
			}
		}
	}
}
