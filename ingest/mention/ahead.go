package mention

import (
	"strings"
)

// ahead holds the forms of names that another core makes while those before are
// entered, in a language whose names decline: making them is a third of the work.
type ahead struct {
	coming <-chan inflectedNames
	forms  [][]inflected              // by name: those of states and bodies
	words  map[declinedWord]*sixCases // of people
}

// inflectedNames are the forms of some names one behind the other.
type inflectedNames struct {
	forms [][]inflected
	words []declinedWord // those that no name before has
	cases []sixCases     // of the words
}

func newInflectedNames() inflectedNames {
	const n = namesAtOnce
	return inflectedNames{make([][]inflected, 0, n), make([]declinedWord, 0, n+n/2), make([]sixCases, 0, n+n/2)}
}

// namesAtOnce is the number of names whose forms are handed over together.
const namesAtOnce = 256

// inflectNames makes the forms of the names, none where names do not decline.
func (x *Lexicon) inflectNames(to chan<- inflectedNames) {
	defer close(to)
	if x.grammar.decline == nil {
		return
	}
	seen := map[declinedWord]bool{}
	next := newInflectedNames()
	for i, n := range x.Gaz.Names(x.Pack.Code) {
		if x.isBody(n.Actor) {
			next.forms = append(next.forms, x.grammar.name(n.Text, false))
		} else {
			next.forms = append(next.forms, nil)
			words := strings.Fields(n.Text)
			for k, how := range x.grammar.declensions(words) {
				if w := (declinedWord{words[k], how}); !seen[w] {
					seen[w] = true
					next.words, next.cases = append(next.words, w), append(next.cases, x.grammar.decline(w.word, how))
				}
			}
		}
		if i%namesAtOnce == namesAtOnce-1 {
			to <- next
			next = newInflectedNames()
		}
	}
	to <- next
}

// reach waits for the forms of a name.
func (a *ahead) reach(name int) {
	for name >= len(a.forms) {
		next, more := <-a.coming
		if !more {
			return
		}
		a.forms = append(a.forms, next.forms...)
		for i, w := range next.words {
			a.words[w] = &next.cases[i]
		}
	}
}
