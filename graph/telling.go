package graph

import (
	"encoding/json"
	"fmt"
	"slices"
	"sort"
	"strings"

	"github.com/diplograph/diplograph/graph/ontology"
)

// telling is a report with all that the step to events must know of it: a
// report never has to look up an actor again.
type telling struct {
	Report   Report  `json:"report"`
	Position int     `json:"position"`
	Scope    string  `json:"scope"`
	Sides    []side  `json:"sides"` // one for each part, in the same order
	Sayer    *side   `json:"sayer,omitempty"`
	Article  article `json:"-"` // of the article that contains it
}

// side is what a report must know of an actor.
type side struct {
	Name     string `json:"name"`
	Lift     string `json:"lift,omitempty"`     // state or body for which the act counts
	Home     string `json:"home,omitempty"`     // state or body to which the actor belongs, for comparing sides
	Body     bool   `json:"body,omitempty"`     // is a state or body itself
	Unnamed  bool   `json:"unnamed,omitempty"`  // an office without holder
	Observer bool   `json:"observer,omitempty"` // an international body
}

// article is the head of an article.
type article struct {
	Key, Source, URL, Title, Language, Published, Origin, Program, Gazetteer string
}

// day is the day of publication, empty when not known.
func (a article) day() ontology.Date {
	if len(a.Published) < 10 {
		return ""
	}
	return ontology.Date(a.Published[:10])
}

// tellingsOf takes a checked document apart.
func tellingsOf(doc *Document) []*telling {
	actors := make(map[string]*Actor, len(doc.Actors))
	for i := range doc.Actors {
		actors[doc.Actors[i].Key] = &doc.Actors[i]
	}
	served := servedBy(doc)
	head := headOf(articleNode(doc))
	all := make([]*telling, 0, len(doc.Reports))
	for i, r := range doc.Reports {
		t := &telling{Report: r, Position: i, Article: head}
		for _, p := range r.Parts {
			t.Sides = append(t.Sides, sideOf(actors[p.Actor], p.ActsFor))
		}
		if r.SaidBy != "" {
			t.Sayer = sayerOf(r.SaidBy, r.Parts, served, actors)
		}
		t.Scope = scopeOf(t)
		all = append(all, t)
	}
	return all
}

// sayerOf is the side of a speaker. Who speaks for an international body is an
// observer as the body is. He acts for it as a part of the act tells, else by his office.
func sayerOf(key string, parts []Part, served map[string]string, actors map[string]*Actor) *side {
	body := served[key]
	for _, p := range parts {
		if p.Actor == key && p.ActsFor != "" {
			body = p.ActsFor
			break
		}
	}
	if body == "" {
		body = actors[key].Country
	}
	s := sideOf(actors[key], body)
	if a := actors[s.Lift]; a != nil {
		s.Observer = observer(a)
	}
	return &s
}

// servedBy gives the state or body for which somebody acts by an office that the article or the
// gazetteer gives him, the first one told.
func servedBy(doc *Document) map[string]string {
	served := map[string]string{}
	first := func(key, body string) {
		if _, ok := served[key]; !ok {
			served[key] = body
		}
	}
	for i := range doc.Reports {
		r := &doc.Reports[i]
		if rel, _ := ontology.Lookup(r.Relation); rel.Tie && r.Relation != "member-of" && r.Status == ontology.Occurred {
			n := sourceOf(r)
			first(r.Parts[n].Actor, r.Parts[1-n].Actor)
		}
	}
	for _, t := range doc.Ties {
		if t.Relation != "member-of" {
			first(t.Source, t.Target)
		}
	}
	return served
}

// sideOf is what an actor is for an act that counts for a state or body.
func sideOf(a *Actor, actsFor string) side {
	movement := slices.Contains(a.Labels, ontology.MovementLabel)
	organ := slices.Contains(a.Labels, ontology.OrganLabel)
	s := side{Name: a.Name, Unnamed: a.Unnamed, Lift: actsFor}
	switch {
	case a.Kind == ontology.Country, a.Kind == ontology.Organization && (movement || !organ):
		s.Body, s.Lift = true, a.Key // a movement acts for no state, whatever the text calls it
	case organ && s.Lift == "":
		s.Lift = a.Country
	}
	s.Observer = observer(a)
	s.Home = s.Lift
	if s.Home == "" {
		s.Home = a.Country
	}
	if s.Home == "" {
		s.Home = a.Key
	}
	return s
}

// observer reports whether an actor is an international body, which is no side
// of a conflict.
func observer(a *Actor) bool {
	return a.Kind == ontology.Organization && a.Country == "" &&
		!slices.Contains(a.Labels, ontology.MovementLabel) && !slices.Contains(a.Labels, ontology.OrganLabel)
}

// scopeOf names the scope of a report: only reports of one scope can tell of
// the same event. Where people's acts absorb the telling between their states
// the sides are the states, else the actors as named.
func scopeOf(t *telling) string {
	r := &t.Report
	rel, _ := ontology.Lookup(r.Relation)
	var from, to []string
	for i, p := range r.Parts {
		end := p.Actor
		if rel.Absorbs {
			end = t.Sides[i].Home
		}
		if p.Role == Target {
			to = append(to, end)
		} else {
			from = append(from, end)
		}
	}
	if rel.Tie {
		return tieScope(rel.Type, from[0], to[0], r.Parts[sourceOf(r)].Office)
	}
	if rel.Symmetric {
		from, to = append(from, to...), nil
	}
	return strings.Join([]string{string(r.Relation), string(r.Status), set(from), set(to)}, "|")
}

func tieScope(relType, from, to, office string) string {
	return strings.Join([]string{"tie", relType, from, to, office}, "|")
}

func isTie(scope string) bool { return strings.HasPrefix(scope, "tie|") }

func sourceOf(r *Report) int {
	return slices.IndexFunc(r.Parts, func(p Part) bool { return p.Role == Source })
}

func set(keys []string) string {
	sort.Strings(keys)
	return strings.Join(slices.Compact(keys), "+")
}

// record is the telling as a store keeps it.
func (t *telling) record() string {
	text, err := json.Marshal(t)
	if err != nil {
		panic(err) // plain structs of strings and numbers: cannot fail
	}
	return string(text)
}

// readTelling reads a stored report back.
func readTelling(s StoredReport) (*telling, error) {
	t := &telling{}
	if err := json.Unmarshal([]byte(s.Record), t); err != nil {
		return nil, fmt.Errorf("reading stored report %s: %w", s.Key, err)
	}
	t.Article = headOf(s.Article)
	return t, nil
}

// headOf takes what tellings need from an Article node.
func headOf(n Node) article {
	text := func(name string) string { s, _ := n.Props[name].(string); return s }
	return article{
		Key: n.Key, Source: text("source"), URL: text("url"), Title: text("title"), Language: text("language"),
		Published: text("published"), Origin: text("origin"), Program: text("program"), Gazetteer: text("gazetteer_version"),
	}
}
