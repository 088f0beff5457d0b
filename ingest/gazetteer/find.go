package gazetteer

import (
	"slices"
	"sort"
	"strings"

	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/text"
)

// Description is all that the tables say of an actor.
type Description struct {
	Actor    *Actor
	Names    []NamedIn    // the usual English and Arabic ones first
	Tenures  []Tenure     // of a person, earliest first
	Members  []Membership // of a body
	MemberOf []Membership
	// Suspended are the times in which it takes no part in a body, or a member
	// takes no part in it.
	Suspended []Membership
	// Merged are those who were merged into it, Overruled the facts about it
	// that do not count because a layer says otherwise.
	Merged    []Merge
	Overruled []Overruled
}

// NamedIn is a name with its language.
type NamedIn struct {
	Lang string
	Name
}

// Describe finds those who bear a name (or an id) in any language and in any
// spelling of its letters. Where nobody does, near lists those whose name holds
// it as a part or is spelled alike, at most ten, the best known first.
func (g *Gazetteer) Describe(name string) (found, near []Description) {
	if a, ok := g.Actor(name); ok {
		return []Description{g.describe(a)}, nil
	}
	folded := text.Fold(strings.TrimSpace(name))
	if folded == "" {
		return nil, nil
	}
	for _, a := range g.actors {
		for _, n := range g.namesOf(a.ID) {
			if text.Fold(n.Text) == folded {
				found = append(found, g.describe(a))
				break
			}
		}
	}
	if len(found) == 0 {
		near = g.near(name, folded)
	}
	return found, near
}

// Bearers lists everybody whom a word may mean by itself: by a name, by the
// adjective of a state or its people, or by a rule that chooses.
func (g *Gazetteer) Bearers(name string) []*Actor {
	folded := text.Fold(strings.TrimSpace(name))
	ids := map[string]bool{}
	for _, lang := range g.langs {
		for _, n := range g.names[lang] {
			ids[n.Actor] = ids[n.Actor] || text.Fold(n.Text) == folded
		}
		for _, a := range g.adjectives[lang] {
			ids[a.Actor] = ids[a.Actor] || text.Fold(a.Text) == folded || text.Fold(a.Plural) == folded
		}
	}
	for _, r := range g.RulesOf(name) {
		if r.Code == RulePrefer {
			ids[r.Arg] = true
		}
	}
	var all []*Actor
	for _, a := range g.actors {
		if ids[a.ID] {
			all = append(all, a)
		}
	}
	return all
}

// Longer lists the states, other than those given, in one of whose names a word
// stands beside others: Congo in "Democratic Republic of the Congo".
func (g *Gazetteer) Longer(word string, but []*Actor) []*Actor {
	folded := " " + text.Fold(strings.TrimSpace(word)) + " "
	var all []*Actor
	for _, a := range g.actors {
		if a.Kind != ontology.Country || slices.Contains(but, a) {
			continue
		}
		for _, n := range g.namesOf(a.ID) {
			if strings.Contains(" "+strings.ReplaceAll(text.Fold(n.Text), "-", " ")+" ", folded) {
				all = append(all, a)
				break
			}
		}
	}
	return all
}

// nearest bounds the list of those who are spelled alike.
const nearest = 10

func (g *Gazetteer) near(name, folded string) []Description {
	var alike []Description
	key := Skeleton("", name)
	for _, a := range g.actors {
		for _, n := range g.namesOf(a.ID) {
			if have := text.Fold(n.Text); strings.Contains(have, folded) || len(key) > 2 && Skeleton(n.lang, n.Text) == key && fewChanges(have, folded) {
				alike = append(alike, g.describe(a))
				break
			}
		}
	}
	sort.SliceStable(alike, func(i, j int) bool { return len(alike[i].Names) > len(alike[j].Names) })
	return alike[:min(len(alike), nearest)]
}

func (g *Gazetteer) describe(a *Actor) Description {
	d := Description{
		Actor: a, Tenures: g.offices[a.ID], Members: g.membersOf[a.ID], MemberOf: g.bodiesOf[a.ID],
	}
	for _, n := range g.namesOf(a.ID) {
		d.Names = append(d.Names, NamedIn{n.lang, n.Name})
	}
	for _, s := range g.suspended {
		if s.Member == a.ID || s.Body == a.ID {
			d.Suspended = append(d.Suspended, s)
		}
	}
	for _, m := range g.merges {
		if g.Current(m.From) == a.ID {
			d.Merged = append(d.Merged, m)
		}
	}
	for _, o := range g.overruled {
		if g.Current(o.Subject) == a.ID {
			d.Overruled = append(d.Overruled, o)
		}
	}
	return d
}
