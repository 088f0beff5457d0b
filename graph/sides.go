package graph

import "github.com/diplograph/diplograph/graph/ontology"

// sides are the named actors on every side of an act: side, then actor.
type sides map[string]map[string]sideActor

type sideActor struct {
	office  string
	unnamed bool
	whole   bool // the state or body itself stands for its side
}

// sidesOf sorts the actors of a report by side: by state where people stand for
// their states, else each for itself.
func sidesOf(t *telling) sides {
	rel, _ := ontology.Lookup(t.Report.Relation)
	s := sides{}
	for i, p := range t.Report.Parts {
		home := p.Actor
		if rel.Absorbs {
			home = t.Sides[i].Home
		}
		if !rel.Symmetric {
			home = string(p.Role) + " " + home
		}
		if s[home] == nil {
			s[home] = map[string]sideActor{}
		}
		s[home][p.Actor] = sideActor{office: p.Office, unnamed: t.Sides[i].Unnamed, whole: rel.Absorbs && p.Actor == t.Sides[i].Home}
	}
	return s
}

// people counts who is named beyond the states and bodies themselves.
func (s sides) people() int {
	n := 0
	for _, actors := range s {
		for _, a := range actors {
			if !a.whole {
				n++
			}
		}
	}
	return n
}

func (s sides) add(other sides) {
	for side, actors := range other {
		if s[side] == nil {
			s[side] = map[string]sideActor{}
		}
		for key, a := range actors {
			if known, ok := s[side][key]; ok && known.office != "" {
				continue
			}
			s[side][key] = a
		}
	}
}

// compatible reports whether two tellings of one scope can mean one act: on
// each side one of them names no more than the other, where a state stands
// for whoever acts for it and an unnamed office for its holder.
func compatible(a, b sides) bool {
	for side := range a {
		if !covers(a[side], b[side]) && !covers(b[side], a[side]) {
			return false
		}
	}
	return true
}

func covers(more, less map[string]sideActor) bool {
	for key, a := range less {
		if _, named := more[key]; !named && !a.whole && !(a.unnamed && holds(more, a.office)) {
			return false
		}
	}
	return true
}

func holds(actors map[string]sideActor, office string) bool {
	for _, a := range actors {
		if a.office == office && office != "" {
			return true
		}
	}
	return false
}
