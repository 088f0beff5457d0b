package overlay

import (
	"encoding/json"
	"slices"

	"github.com/diplograph/diplograph/graph/ontology"
)

// entity is an item as wbgetentities gives it, as far as it is read.
type entity struct {
	ID      string               `json:"id"`
	Missing *string              `json:"missing"`
	Labels  map[string]inWords   `json:"labels"`
	Aliases map[string][]inWords `json:"aliases"`
	Claims  map[string][]claim   `json:"claims"`
}

type inWords struct {
	Value string `json:"value"`
}

type claim struct {
	Rank       string            `json:"rank"`
	Mainsnak   snak              `json:"mainsnak"`
	Qualifiers map[string][]snak `json:"qualifiers"`
}

type snak struct {
	Type      string `json:"snaktype"` // value, somevalue or novalue
	Datavalue struct {
		Type  string          `json:"type"`
		Value json.RawMessage `json:"value"`
	} `json:"datavalue"`
}

// item is the item that a snak names, empty for any other value.
func (s snak) item() string {
	var v struct {
		ID string `json:"id"`
	}
	if s.Datavalue.Type != "wikibase-entityid" || json.Unmarshal(s.Datavalue.Value, &v) != nil {
		return ""
	}
	return v.ID
}

// date is the date that a snak gives, as far as its precision goes.
func (s snak) date() string {
	var v struct {
		Time      string      `json:"time"`
		Precision json.Number `json:"precision"`
	}
	if s.Datavalue.Type != "time" || json.Unmarshal(s.Datavalue.Value, &v) != nil {
		return ""
	}
	return wikiDate(v.Time, v.Precision.String())
}

func (s snak) text() string {
	var v string
	if s.Datavalue.Type != "string" || json.Unmarshal(s.Datavalue.Value, &v) != nil {
		return ""
	}
	return v
}

// Properties and items of Wikidata.
const (
	instanceOf   = "P31"
	citizenOf    = "P27"
	isoAlpha3    = "P298"
	positionHeld = "P39"
	started      = "P580"
	ended        = "P582"
	human        = "Q5"
)

// claimed lists the items that the claims of a property name, deprecated ones
// left out.
func (e entity) claimed(property string) []string {
	var items []string
	for _, c := range e.Claims[property] {
		if q := c.Mainsnak.item(); q != "" && c.Rank != "deprecated" {
			items = append(items, q)
		}
	}
	return items
}

// entities reads items with their names in all languages. States come first:
// citizenship refers to them.
func (w *wikidata) entities(all map[string]entity) {
	ids := make([]string, 0, len(all))
	for q := range all {
		ids = append(ids, q)
	}
	slices.Sort(ids)
	states := map[string]string{}
	for _, q := range ids {
		for _, c := range all[q].Claims[isoAlpha3] {
			if id := w.reg.alpha3(c.Mainsnak.text()); id != "" {
				states[q] = id
			}
		}
	}
	for _, q := range ids {
		w.entity(q, all[q], states)
	}
}

func (w *wikidata) entity(q string, e entity, states map[string]string) {
	if e.Missing != nil {
		w.in.refuse(q, q, "Wikidata has no such item any more")
		return
	}
	kind := ontology.Organization
	switch {
	case states[q] != "":
		kind = ontology.Country
	case slices.Contains(e.claimed(instanceOf), human):
		kind = ontology.Person
	}
	if known := w.actors[q]; known != nil {
		kind = known.kind
	}
	a := w.about(q, q, kind)
	if kind == ontology.Country {
		a.id = states[q]
	}
	for _, lang := range Languages {
		if label := e.Labels[lang].Value; label != "" {
			a.names[lang] = append([]string{label}, a.names[lang]...)
		}
		for _, alias := range e.Aliases[lang] {
			a.names[lang] = append(a.names[lang], alias.Value)
		}
	}
	if kind == ontology.Person {
		w.person(q, a, e, states)
	}
}

// person reads the citizenship of a person and the offices whose positions a
// query has named.
func (w *wikidata) person(q string, a *actor, e entity, states map[string]string) {
	if homes := e.claimed(citizenOf); a.country == "" && len(homes) == 1 {
		if a.country = states[homes[0]]; a.country == "" {
			a.country = w.reg.wikidata[homes[0]]
		}
	}
	for _, c := range e.Claims[positionHeld] {
		p, known := w.positions[c.Mainsnak.item()]
		if !known || c.Rank == "deprecated" {
			continue // positions of no state, of which no query tells
		}
		o, err := w.office(p.label, p.state, qualifier(c, started), qualifier(c, ended))
		if err != nil {
			w.in.refuse(q, q, err.Error())
			continue
		}
		a.hold(o)
	}
}

func qualifier(c claim, property string) string {
	for _, s := range c.Qualifiers[property] {
		if d := s.date(); d != "" {
			return d
		}
	}
	return ""
}
