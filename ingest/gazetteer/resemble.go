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
// Of two in Latin letters the last words are near each other: what Coale and Kelly
// share in Arabic makes them one man no more than Ali and Ola.
func (g *Gazetteer) Resembling(name, country string) []*Actor {
	return g.resembling(name, func(a *Actor) bool { return a.Country == country })
}

// ResemblingAnywhere finds the persons of any state whose full name is spelled
// like the given one by [SameName], sorted by id.
func (g *Gazetteer) ResemblingAnywhere(name string) []*Actor {
	return g.resembling(name, func(*Actor) bool { return true })
}

func (g *Gazetteer) resembling(name string, fits func(*Actor) bool) []*Actor {
	words := strings.Fields(Skeleton("", name))
	if len(words) < 2 {
		return nil // one word is no full name
	}
	g.once.Do(g.fileSkeletons)
	var found []*Actor
	for _, n := range g.skeletons[skeletonKey{words[0], words[len(words)-1]}] {
		a := g.byID[n.Actor]
		if fits(a) && !slices.Contains(found, a) && SameName(name, n.Text) && g.lastNear(name, a.ID) {
			found = append(found, a)
		}
	}
	slices.SortFunc(found, func(a, b *Actor) int { return strings.Compare(a.ID, b.ID) })
	return found
}

// lastNear: where the name is in Latin letters, the person bears one in these whose last word is
// near its last, or none in these.
func (g *Gazetteer) lastNear(name, person string) bool {
	words, none := nameWords(name), true
	if len(words) == 0 || script(words[0]) != latin {
		return true
	}
	for _, n := range g.NamesOf(person) {
		have := nameWords(n.Text)
		if len(have) == 0 || script(have[0]) != latin {
			continue
		}
		if none = false; fewChanges(words[len(words)-1], have[len(have)-1]) {
			return true
		}
	}
	return none
}

// skeletonKey files names by the skeletons of first and last word.
type skeletonKey struct{ first, last string }

// fileSkeletons is left to the first question: most commands ask none. Names share most
// of their words, of which each is brought to its skeleton once.
func (g *Gazetteer) fileSkeletons() {
	g.skeletons = map[skeletonKey][]*Name{}
	for _, lang := range g.langs {
		skeletons := map[string]string{}
		for i := range g.names[lang] {
			n := &g.names[lang][i]
			if g.byID[n.Actor].Kind != ontology.Person {
				continue
			}
			var key skeletonKey
			words := 0
			for _, w := range nameWords(n.Text) {
				skeleton, known := skeletons[w]
				if !known {
					skeleton = skeletonOf(lang, w)
					skeletons[w] = skeleton
				}
				if skeleton == "" {
					continue
				}
				if words++; words == 1 {
					key.first = skeleton
				}
				key.last = skeleton
			}
			if words > 1 {
				g.skeletons[key] = append(g.skeletons[key], n)
			}
		}
	}
}
