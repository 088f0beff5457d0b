package ingest

import (
	"slices"
	"sort"

	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/entity"
	"github.com/diplograph/diplograph/ingest/event"
)

// Edge is one edge of an article as `extract` writes it: actors as the text
// names them.
type Edge struct {
	Source   EdgeActor         `json:"source"`
	Relation ontology.Relation `json:"relation"`
	Target   EdgeActor         `json:"target"`
	Date     *ontology.Date    `json:"date"`
	Status   ontology.Status   `json:"status"`
	SaidBy   *string           `json:"said_by"`
	About    *string           `json:"about"`
	Quote    string            `json:"quote"`

	Aspect     ontology.Aspect `json:"aspect"`
	Background bool            `json:"background"`
	Confidence float64         `json:"confidence"`
	Rule       string          `json:"rule"`
}

// EdgeActor is an end of an edge.
type EdgeActor struct {
	Kind    ontology.Kind `json:"kind"`
	Name    string        `json:"name"`
	Names   []string      `json:"names,omitempty"`
	Country *string       `json:"country"`
	Office  *string       `json:"office"`
	Surface string        `json:"surface"`
}

// minConfidence leaves reports out of Edges that rest on too much inference.
const minConfidence = 0.5

// Edges gives one edge for each source, relation, target, date and status; its
// attributes come from the best report: most precise date, then said by
// nobody, then the longest quote.
func (r Result) Edges() []Edge {
	pairs := r.pairs()
	pairs = absorbStates(pairs)
	best := map[edgeKey]pairReport{}
	var order []edgeKey
	for _, p := range pairs {
		k := p.key()
		have, ok := best[k]
		if !ok {
			order = append(order, k)
			best[k] = p
		} else if p.better(have) {
			best[k] = p
		}
	}
	edges := make([]Edge, 0, len(order))
	for _, k := range order {
		edges = append(edges, best[k].edge())
	}
	return edges
}

// pairReport is a report seen from one pair of its participants.
type pairReport struct {
	*event.Report
	source, target event.Participant
}

type edgeKey struct {
	source, target string
	relation       ontology.Relation
	date           ontology.Date
	status         ontology.Status
}

func (p pairReport) key() edgeKey {
	a, b := p.source.Entity.Key, p.target.Entity.Key
	if t, _ := ontology.Lookup(p.Relation); t.Symmetric && a > b {
		a, b = b, a
	}
	return edgeKey{a, b, p.Relation, p.Date, p.Status}
}

func (p pairReport) better(q pairReport) bool {
	if len(p.Date) != len(q.Date) {
		return len(p.Date) > len(q.Date)
	}
	if (p.SaidBy == nil) != (q.SaidBy == nil) {
		return p.SaidBy == nil
	}
	return len(p.Quote) > len(q.Quote)
}

// pairs takes every report apart into pairs: each source with each target,
// and each two parties of different sides.
func (r Result) pairs() []pairReport {
	var all []pairReport
	for i := range r.Reports {
		rep := &r.Reports[i]
		if rep.Confidence < minConfidence {
			continue
		}
		for k, a := range rep.Participants {
			for _, b := range rep.Participants[k+1:] {
				switch {
				case a.Role == event.Source && b.Role == event.Target:
					all = append(all, pairReport{rep, a, b})
				case a.Role == event.Party && b.Role == event.Party && event.Apart(a.Entity, b.Entity):
					all = append(all, pairReport{rep, a, b})
					if t, _ := ontology.Lookup(rep.Relation); !t.Symmetric {
						all = append(all, pairReport{rep, b, a}) // a truce is a concession both ways
					}
				}
			}
		}
	}
	return all
}

// absorbStates drops the state-level telling of a meeting, call or visit that
// the article also tells of persons: "the Russian-Moroccan meeting" is that of
// the two ministers.
func absorbStates(pairs []pairReport) []pairReport {
	personal := tellingPersons(pairs)
	kept := pairs[:0:0]
	for _, p := range pairs {
		if !absorbable[p.Relation] || !slices.ContainsFunc(personal, p.toldOfPersonsBy) {
			kept = append(kept, p)
		}
	}
	return kept
}

var absorbable = map[ontology.Relation]bool{"met-with": true, "spoke-with": true, "visited": true}

// tellingPersons are the meetings, calls and visits of persons, each once.
func tellingPersons(pairs []pairReport) []pairReport {
	var personal []pairReport
	told := map[edgeKey]bool{}
	for _, p := range pairs {
		if k := p.key(); absorbable[p.Relation] && rank(p) > 0 && !told[k] {
			told[k] = true
			personal = append(personal, p)
		}
	}
	return personal
}

func (p pairReport) toldOfPersonsBy(q pairReport) bool {
	if q.Relation != p.Relation || q.Status != p.Status || rank(q) <= rank(p) || !ontology.Compatible(p.Date, q.Date) {
		return false
	}
	return finer(q.source.Entity, p.source.Entity) && finer(q.target.Entity, p.target.Entity) ||
		finer(q.source.Entity, p.target.Entity) && finer(q.target.Entity, p.source.Entity)
}

// finer: a is b, or acts for the state b.
func finer(a, b *entity.Entity) bool {
	return a.Key == b.Key || b.Kind == ontology.Country && a.Country == b.Key && a.Kind != ontology.Country
}

func rank(p pairReport) int {
	n := 0
	for _, e := range []*entity.Entity{p.source.Entity, p.target.Entity} {
		if e.Kind == ontology.Person {
			n++
		}
	}
	return n
}

func (p pairReport) edge() Edge {
	e := Edge{
		Source: actor(p.source), Relation: p.Relation, Target: actor(p.target), Status: p.Status, Quote: p.Quote,
		Aspect: p.Aspect, Background: p.Background, Confidence: p.Confidence, Rule: p.Rule,
	}
	if p.Date != "" {
		date := p.Date
		e.Date = &date
	}
	if p.SaidBy != nil {
		e.SaidBy = &p.SaidBy.Name
	}
	if p.About != "" {
		e.About = &p.About
	}
	return e
}

func actor(p event.Participant) EdgeActor {
	e := p.Entity
	a := EdgeActor{Kind: e.Kind, Name: e.Name, Surface: p.Surface}
	a.Names = append(a.Names, e.Names...)
	sort.Strings(a.Names)
	a.Names = slices.Compact(a.Names)
	if iso, ok := ontology.ISOCountry(e.Country); ok {
		a.Country = &iso
	}
	if e.Office != "" {
		office := e.Office
		a.Office = &office
	}
	return a
}
