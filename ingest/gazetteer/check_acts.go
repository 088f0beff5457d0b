package gazetteer

import (
	"fmt"
	"regexp"
	"slices"
)

// checkTexts finds names with letters that nobody writes: layers are refused
// with them, our own tables are looked at here.
func (g *Gazetteer) checkTexts() []Problem {
	var found []Problem
	for _, lang := range g.Languages() {
		for _, n := range g.names[lang] {
			if err := CleanText(n.Text); err != nil {
				found = append(found, Problem{"names." + lang + ".tsv", n.Actor, err.Error()})
			}
		}
	}
	return found
}

// checkCapacity finds offices of which no table says whether their holders
// speak for the state or body, and bodies that act for somebody unheard of.
func (g *Gazetteer) checkCapacity() []Problem {
	var offices []string
	for s := range g.seats {
		if _, known := g.kindOfOffice(s.office); !known && !slices.Contains(offices, s.office) {
			offices = append(offices, s.office)
		}
	}
	var found []Problem
	for _, office := range offices {
		found = append(found, Problem{"offices.tsv", office, "no line of office-kinds.tsv says for whom its holder acts; add one"})
	}
	for _, a := range g.actors {
		switch {
		case a.ActsFor != "" && g.byID[a.ActsFor] == nil:
			found = append(found, Problem{"actors.tsv", a.ID, fmt.Sprintf("acts for %q, which is no actor", a.ActsFor)})
		case a.Has("Alliance") && a.ActsFor != a.ID:
			found = append(found, Problem{"actors.tsv", a.ID, fmt.Sprintf("is an alliance and acts for %q; an alliance acts for itself", a.ActsFor)})
		case a.Kind == "country" && a.ActsFor != a.ID:
			found = append(found, Problem{"actors.tsv", a.ID, fmt.Sprintf("is a state and acts for %q; a state acts for itself", a.ActsFor)})
		case a.Kind == "person" && a.ActsFor != "":
			found = append(found, Problem{"actors.tsv", a.ID, "is a person and acts for somebody; that follows from the office of the day"})
		}
	}
	return found
}

func (g *Gazetteer) checkHomes() []Problem {
	var found []Problem
	for _, a := range g.actors {
		if a.Country == "" {
			continue
		}
		if home := g.byID[a.Country]; home == nil || home.Kind != "country" {
			found = append(found, Problem{"actors.tsv", a.ID, fmt.Sprintf("belongs to %q, which is no state", a.Country)})
		}
	}
	return found
}

// unknownKey is the key of a person whom no table has.
var unknownKey = regexp.MustCompile(`^[a-z]\.[0-9a-f]{16}$`)

// IsUnknownKey reports whether a key is that of an actor whom only texts know.
func IsUnknownKey(key string) bool { return unknownKey.MatchString(key) }
