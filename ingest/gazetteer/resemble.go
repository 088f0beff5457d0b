package gazetteer

import (
	"slices"
	"strings"

	"github.com/diplograph/diplograph/graph/ontology"
)

// Resembling finds the persons of a state whose full name is spelled like the
// given one by [SameName]: "أناتولي أنتونوف" of RUS is Anatoly Antonov, whom
// the tables write أنطونوف. It is for names that no table has, beside an office
// and a state that the text gives; exact names are the reader's to look up.
// Persons come sorted by id; several when the spelling does not tell them apart.
func (g *Gazetteer) Resembling(name, country string) []*Actor {
	key := Skeleton("", name)
	if !strings.Contains(key, " ") {
		return nil // one word is no full name
	}
	g.once.Do(g.fileSkeletons)
	words := strings.Fields(key)
	var found []*Actor
	for _, n := range g.skeletons[skeletonKey{country, words[0], words[len(words)-1]}] {
		a := g.byID[n.Actor]
		if !slices.Contains(found, a) && SameName(name, n.Text) {
			found = append(found, a)
		}
	}
	slices.SortFunc(found, func(a, b *Actor) int { return strings.Compare(a.ID, b.ID) })
	return found
}

// ResemblingAnywhere finds the persons of any state whose full name is spelled
// like the given one by [SameName], sorted by id.
func (g *Gazetteer) ResemblingAnywhere(name string) []*Actor {
	g.once.Do(g.fileSkeletons)
	var found []*Actor
	for _, country := range g.personStates {
		for _, a := range g.Resembling(name, country) {
			if !slices.Contains(found, a) {
				found = append(found, a)
			}
		}
	}
	slices.SortFunc(found, func(a, b *Actor) int { return strings.Compare(a.ID, b.ID) })
	return found
}

// skeletonKey files names by state and the skeletons of first and last word.
type skeletonKey struct{ country, first, last string }

// fileSkeletons is left to the first question: most commands ask none.
func (g *Gazetteer) fileSkeletons() {
	g.skeletons = map[skeletonKey][]Name{}
	for _, lang := range g.langs {
		for _, n := range g.names[lang] {
			a := g.byID[n.Actor]
			if a.Kind != ontology.Person {
				continue
			}
			words := strings.Fields(Skeleton(lang, n.Text))
			if len(words) > 1 {
				if !slices.Contains(g.personStates, a.Country) {
					g.personStates = append(g.personStates, a.Country)
				}
				key := skeletonKey{a.Country, words[0], words[len(words)-1]}
				g.skeletons[key] = append(g.skeletons[key], n)
			}
		}
	}
}
