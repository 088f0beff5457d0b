package graph

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"github.com/diplograph/diplograph/graph/ontology"
)

// A given is what an article says of a node that articles share: an actor, a
// place, a measure, an outlet; or of a tie that the gazetteer knows. Equal
// rows are kept once and counted, so that the last article which says so can
// take the node with it, and two articles read with different gazetteers give
// one node whatever the order of their arrival.
type given struct {
	node string // label and key, or the scope of a tie
	row  string // JSON
}

// key holds the node, so that a list of keys tells which nodes to look at.
func (g given) key() string { return g.node + "#" + Hash(g.row) }

func nodeOfGiven(key string) string { return key[:strings.LastIndexByte(key, '#')] }

func giveOf(label, key string, row any) given {
	text, err := json.Marshal(row)
	if err != nil {
		panic(err) // plain structs: cannot fail
	}
	return given{label + " " + key, string(text)}
}

// givens lists what a document gives, without repeats. An actor is in the
// graph only where some report uses it, a tie only between two such actors.
func givensOf(doc *Document) []given {
	used := usedActors(doc)
	var all []given
	for i := range doc.Actors {
		if a := &doc.Actors[i]; used[a.Key] {
			all = append(all, giveOf(ontology.ActorLabel, a.Key, a))
		}
	}
	for i := range doc.Places {
		p := &doc.Places[i]
		if slices.ContainsFunc(doc.Reports, func(r Report) bool { return r.Place == p.Key }) {
			all = append(all, giveOf(ontology.PlaceLabel, p.Key, p))
		}
	}
	for _, r := range doc.Reports {
		if r.Measure != nil {
			all = append(all, giveOf(ontology.MeasureLabel, r.Measure.Key(), r.Measure))
		}
	}
	if s := doc.Article.Source; s != "" {
		all = append(all, giveOf(ontology.SourceLabel, SourceKey(s), s))
	}
	for _, t := range doc.Ties {
		rel, _ := ontology.Lookup(t.Relation)
		if used[t.Source] && used[t.Target] {
			all = append(all, giveOf("", tieScope(rel.Type, t.Source, t.Target, t.Office), t))
		}
	}
	slices.SortFunc(all, func(a, b given) int { return strings.Compare(a.key(), b.key()) })
	return slices.Compact(all)
}

func usedActors(doc *Document) map[string]bool {
	used := map[string]bool{}
	for _, r := range doc.Reports {
		used[r.SaidBy] = true
		for _, p := range r.Parts {
			used[p.Actor], used[p.ActsFor], used[p.Group] = true, true, true
		}
		if m := r.Measure; m != nil {
			used[m.Imposer], used[m.Target] = true, true
		}
	}
	for _, t := range tellingsOf(doc) { // a side may count for a state that only the actor's country tells
		for _, s := range t.Sides {
			used[s.Lift] = true
		}
	}
	delete(used, "")
	return used
}

// fuller row first: one that the gazetteer gives, then the longer one.
func bestRow(rows []string) string {
	best := ""
	for _, r := range rows {
		a, b := fromGazetteer(r), fromGazetteer(best)
		if best == "" || a && !b || a == b && (len(r) > len(best) || len(r) == len(best) && r < best) {
			best = r
		}
	}
	return best
}

func fromGazetteer(row string) bool { return strings.Contains(row, `"gazetteer":true`) }

// sharedRows are the node, and the edges that belong to it, of the best row.
func sharedRows(node string, rows []string) (*rowSet, error) {
	set := newRowSet()
	if len(rows) == 0 {
		return set, nil
	}
	label, key, _ := strings.Cut(node, " ")
	row := []byte(bestRow(rows))
	var err error
	switch label {
	case ontology.ActorLabel:
		var a Actor
		if err = json.Unmarshal(row, &a); err == nil {
			if err = a.takeNames(rows); err == nil {
				set.addNode(a.node())
			}
		}
	case ontology.PlaceLabel:
		var p Place
		if err = json.Unmarshal(row, &p); err == nil {
			set.addNode(p.node())
		}
	case ontology.MeasureLabel:
		var m Measure
		if err = json.Unmarshal(row, &m); err == nil {
			set.addNode(m.node())
			set.addEdges(m.edges()...)
		}
	case ontology.SourceLabel:
		var name string
		if err = json.Unmarshal(row, &name); err == nil {
			set.addNode(Node{Label: ontology.SourceLabel, Key: key, Props: Props{"name": name}})
		}
	default:
		err = fmt.Errorf("unknown label %q", label)
	}
	if err != nil {
		return nil, fmt.Errorf("reading what articles give of %q: %w", node, err)
	}
	return set, nil
}

// takeNames adds the names that other articles give to somebody whom no table
// has: one key may have several spellings.
func (a *Actor) takeNames(rows []string) error {
	if a.Gazetteer || a.Unnamed {
		return nil
	}
	var more []string
	for _, r := range rows {
		var other Actor
		if err := json.Unmarshal([]byte(r), &other); err != nil {
			return err
		}
		for _, n := range other.Names {
			if !slices.Contains(a.Names, n) {
				more = append(more, n)
			}
		}
	}
	slices.Sort(more)
	a.Names = append(slices.Clip(a.Names), slices.Compact(more)...)
	return nil
}

// givenNode is the bookkeeping node of a given.
func givenNode(g given, articles int64) Node {
	return Node{Label: ontology.GivenLabel, Key: g.key(), Props: Props{"node": g.node, "row": g.row, "articles": articles}}
}
