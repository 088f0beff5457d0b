package entity

import (
	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
	"github.com/diplograph/diplograph/ingest/text"
)

// holdsByTables files the office of a body, or of an organ of one, that the tables give to somebody
// whom the article names without it: Kaja Kallas where its headline has "EU top diplomat".
func (r *Resolver) holdsByTables(e *Entity) {
	if !e.Gazetteer || r.day == "" {
		return
	}
	for t := range r.gaz.Offices(e.Key, r.day) {
		body, ok := r.gaz.Actor(t.Body)
		if !ok || body.Kind != ontology.Organization {
			continue
		}
		for _, of := range [...]string{t.Body, body.ActsFor} {
			if key := (officeOf{t.Office, of}); of != "" && r.byOffice[key] == nil {
				r.byOffice[key] = e
			}
		}
	}
}

// holderOf is the person whom the article names and who holds the office there, by any of its names.
func (r *Resolver) holderOf(o mention.Office) *Entity {
	if e := r.byOffice[officeOf{o.Office.Name, o.Of[0]}]; e != nil {
		return e
	}
	return r.byOffice[officeOf{r.gaz.CanonicalOffice(o.Office.Name, o.Of[0]), o.Of[0]}]
}

// envoyNamed finds whom "the US envoy", in a headline also "US envoy", means: the one person of the
// article who by the tables is an envoy of that state or body, of whatever kind.
func (r *Resolver) envoyNamed(o mention.Office) *Entity {
	if o.Former || o.Designate || r.day == "" || o.Office.Number != lang.Singular || !o.Office.Accredited || !o.Def && o.Start >= r.titleEnd {
		return nil
	}
	var found *Entity
	for _, e := range r.named {
		if !e.Gazetteer || e == found {
			continue
		}
		for t := range r.gaz.Offices(e.Key, r.day) {
			if t.Body != o.Of[0] || !endsInWord(t.Office, o.Office.Name) {
				continue
			}
			if found != nil {
				return nil
			}
			found = e
			break
		}
	}
	return found
}

// endOfTitle is the byte at which the article's headlines end.
func endOfTitle(sentences []mention.Sentence) int {
	end := 0
	for i := range sentences {
		if s := &sentences[i]; s.Kind == text.Title && len(s.Tokens) > 0 {
			end = s.Tokens[len(s.Tokens)-1].End
		}
	}
	return end
}
