package overlay

import (
	"io"
	"strings"

	"github.com/diplograph/diplograph/graph/ontology"
)

// write finds out who each item is, then fills the tables.
func (w *wikidata) write() {
	for _, q := range w.order {
		w.identify(q, w.actors[q])
	}
	for _, q := range w.order {
		a := w.actors[q]
		if a.id == "" {
			continue
		}
		bodies := a.bodies[:0]
		for _, m := range a.bodies {
			of, wiki := strings.CutPrefix(m.body, "wikidata:")
			if wiki {
				m.body = w.actors[of].id
			}
			if m.body != "" {
				bodies = append(bodies, m)
			}
		}
		a.bodies = bodies
		w.reg.write(w.in, a)
	}
	w.reg.sweep(w.in)
	settleSeats(w.in, w.reg.gaz)
}

// identify takes the actor of the gazetteer who is the item: by its Wikidata
// id, else the one person or body of that name and state; else it is new.
func (w *wikidata) identify(q string, a *actor) {
	if a.id == "" {
		a.id = w.reg.wikidata[q]
	}
	if a.id == "" {
		var names []string
		for _, lang := range Languages {
			names = append(names, a.names[lang]...)
		}
		if id, ok := w.reg.known(a.kind, a.country, names...); ok {
			if have, _ := w.reg.gaz.Actor(id); have == nil || have.Wikidata == "" || have.Wikidata == q {
				a.id = id
			}
		}
	}
	if a.id == "" && a.kind != ontology.Country {
		a.id = string(a.kind[:1]) + ".wd-" + strings.ToLower(q)
	}
	if a.kind == ontology.Organization && strings.Contains(a.labels, "Alliance") {
		if have, known := w.reg.gaz.Actor(a.id); known {
			a.labels = strings.Join(have.Labels, ",")
		} else {
			a.actsFor = a.id
		}
	}
}

// WikidataItems lists the items of which answers tell, in their order: those
// that --print-queries asks the names of.
func WikidataItems(input io.Reader) ([]string, error) {
	documents, err := decodeAnswers(input)
	if err != nil {
		return nil, err
	}
	var items []string
	seen := map[string]bool{}
	for _, d := range documents {
		if d.Results == nil {
			continue
		}
		for _, b := range d.Results.Bindings {
			for _, name := range []string{"person", "body", "item"} {
				if q := item(b[name].Value); itemID.MatchString(q) && !seen[q] {
					seen[q] = true
					items = append(items, q)
				}
			}
		}
	}
	return items, nil
}
