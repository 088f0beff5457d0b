package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/entity"
	"github.com/diplograph/diplograph/ingest/gazetteer"
	"github.com/diplograph/diplograph/ingest/lang"
)

// addFact adds a row about an actor; one without a value is left out.
type addFact func(fact, value, since, until, origin string)

func (add addFact) holder(g *gazetteer.Gazetteer, fact string, t gazetteer.Tenure) {
	add(fact, t.Person+" "+nameInEnglish(g, t.Person), string(t.Since), string(g.End(t)), t.Origin)
}

// holders lists who held an office, all or on one day.
func (add addFact) holders(g *gazetteer.Gazetteer, e *entity.Entity, on, today ontology.Date) {
	office, former := strings.CutPrefix(e.Office, "former ")
	holders, fact := g.Seat(office, e.OfficeOf), "held by"
	switch {
	case former:
		left := today
		if on != "" {
			left = on
		}
		fact = "formerly held by"
		holders = slices.DeleteFunc(slices.Clone(holders), func(t gazetteer.Tenure) bool {
			t.Until = g.End(t)
			return !t.Ended(left)
		})
	case on != "":
		holders, fact = g.Holders(office, e.OfficeOf, on), "held on "+string(on)+" by"
		if last, ok := g.LastHolder(office, e.OfficeOf, on); ok && len(holders) == 0 {
			holders, fact = []gazetteer.Tenure{last}, "not sure on "+string(on)+"; last known holder"
		}
	}
	for _, t := range holders {
		add.holder(g, fact, t)
	}
	switch {
	case len(holders) > 0:
	case former && len(g.Seat(office, e.OfficeOf)) > 0:
		add(fact, "nobody: the tables know of nobody who has left it", "", "", "")
		for _, t := range g.Seat(office, e.OfficeOf) {
			add.holder(g, "held by", t)
		}
	case len(g.Seat(office, e.OfficeOf)) > 0:
		add(fact, "nobody known", "", "", "")
	default:
		add(fact, fmt.Sprintf("nobody: the tables have no %s of %s", office, nameInEnglish(g, e.OfficeOf)), "", "", "")
		add.heads(g, e.OfficeOf, on, today)
	}
	for _, o := range g.Overruled() {
		if cells := strings.Split(o.Says, " | "); o.Table == "offices.tsv" && len(cells) > 2 && g.SameSeat(cells[1], cells[2], office, e.OfficeOf) {
			add(overruled(g, o), cellsInWords(o.Table, o.Says, 0), "", "", o.From+", overruled by "+overruling(o))
		}
	}
}

// heads lists the last known holder of the office that leads a state or body, of
// all its offices where no table says which that is.
func (add addFact) heads(g *gazetteer.Gazetteer, body string, on, today ontology.Date) {
	if on == "" {
		on = today
	}
	for _, office := range g.OfficesOf(body) {
		if lead := g.Lead(body); lead != "" && office != lead {
			continue
		}
		if t, ok := g.LastHolder(office, body, on); ok {
			add.holder(g, "the tables have its "+office, t)
		}
	}
}

// organ tells the names of an organ that every state has, by the patterns of the
// language packs, and who leads it.
func (add addFact) organ(g *gazetteer.Gazetteer, e *entity.Entity, on, today ontology.Date) error {
	pattern := ""
	for _, code := range lang.Languages() {
		pack, err := lang.Load(code)
		if err != nil {
			return err
		}
		var names []string
		for _, o := range pack.Organs {
			before, after, _ := strings.Cut(o.Pattern, "%s")
			if !strings.HasPrefix(e.Name, before) || !strings.HasSuffix(e.Name, after) || len(o.Forms) == 0 {
				continue
			}
			pattern = o.Pattern
			names = append(names, shortest(o.Forms))
			if len(names) == 1 && len(o.Forms) > 1 && !strings.HasPrefix(strings.ToLower(o.Forms[1]), strings.ToLower(names[0])) {
				names = append(names, o.Forms[1])
			}
		}
		if len(names) > 0 {
			state := g.CommonName(e.Country, code)
			add(languageName(code)+" name", fmt.Sprintf("%s (%s)", strings.Join(names, ", "), state), "", "", "language pack "+code)
		}
	}
	if on == "" {
		on = today
	}
	office := leaderOf(pattern)
	if t, ok := g.LastHolder(office, e.Country, on); ok {
		add.holder(g, "led by its "+office, t)
	}
	return nil
}

// shortest is the first form without what may stand behind it: "et de la
// Coopération".
func shortest(forms []string) string {
	first := forms[0]
	for _, form := range forms {
		if strings.HasPrefix(first, form+" ") {
			first = form
		}
	}
	return first
}

// leaderOf is the office whose holder leads an organ: "Ministry of Justice of
// %s" is led by a justice minister.
func leaderOf(pattern string) string {
	organ := strings.TrimSuffix(pattern, " of %s")
	switch organ {
	case "Ministry of Foreign Affairs":
		return "foreign minister"
	case "Ministry of Defence":
		return "defense minister"
	case "Cabinet", "Prime Minister's Office":
		return "prime minister"
	case "Presidency":
		return "president"
	}
	if field, found := strings.CutPrefix(organ, "Ministry of "); found {
		return strings.ToLower(field) + " minister"
	}
	return ""
}
