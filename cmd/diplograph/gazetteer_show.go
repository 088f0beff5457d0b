package main

import (
	"slices"
	"strings"

	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/gazetteer"
	"github.com/diplograph/diplograph/ingest/text"
	"github.com/diplograph/diplograph/internal/table"
)

// findActors finds those who bear a name, and the names that hold it as a part.
func findActors(g *gazetteer.Gazetteer, name string) (found []*gazetteer.Actor, near []string) {
	folded := text.Fold(name)
	for _, actor := range g.Actors() {
		if actor.ID == name {
			return []*gazetteer.Actor{actor}, nil
		}
		for _, n := range g.NamesOf(actor.ID) {
			if text.Fold(n.Text) == folded {
				found = append(found, actor)
				break
			}
			if strings.Contains(text.Fold(n.Text), folded) && !slices.Contains(near, actor.Name) {
				near = append(near, actor.Name)
			}
		}
	}
	return found, near
}

// actorTable has one fact a row.
func actorTable(g *gazetteer.Gazetteer, actors []*gazetteer.Actor) table.Table {
	t := table.Table{Columns: []table.Column{
		{Key: "id", Title: "Id"}, {Key: "fact", Title: "Fact"}, {Key: "value", Title: "Value", Max: 60},
		{Key: "since", Title: "Since"}, {Key: "until", Title: "Until"}, {Key: "origin", Title: "Origin"},
	}}
	for _, actor := range actors {
		add := func(fact, value string, since, until ontology.Date, origin string) {
			if value != "" {
				t.Rows = append(t.Rows, table.Row{Cells: []any{actor.ID, fact, value, string(since), string(until), origin}})
			}
		}
		add(string(actor.Kind), actor.Name, actor.Since, actor.Until, "")
		add("labels", strings.Join(actor.Labels, ", "), "", "", "")
		add("acts for", actor.ActsFor, "", "", "")
		add("country", actor.Country, "", "", "")
		add("Wikidata", actor.Wikidata, "", "", "")
		addNames(g, actor, add)
		for _, tenure := range g.Tenures(actor.ID) {
			add("office", tenure.Office+" of "+nameInEnglish(g, tenure.Body), tenure.Since, tenure.Until, tenure.Origin)
		}
		for _, body := range g.MemberOf(actor.ID, "") {
			add("member of", nameInEnglish(g, body), "", "", "")
		}
		for _, member := range g.Members(actor.ID, "") {
			add("has member", nameInEnglish(g, member), "", "", "")
		}
	}
	return t
}

func addNames(g *gazetteer.Gazetteer, actor *gazetteer.Actor, add func(fact, value string, since, until ontology.Date, origin string)) {
	for _, lang := range g.Languages() {
		for _, name := range g.Names(lang) {
			if name.Actor == actor.ID {
				add(languageName(lang)+" name, "+string(name.Use), name.Text, "", "", "")
			}
		}
		for _, adjective := range g.Adjectives(lang) {
			if adjective.Actor == actor.ID {
				add(languageName(lang)+" adjective", strings.TrimSuffix(adjective.Text+", "+adjective.Plural, ", "), "", "", "")
			}
		}
	}
}

func nameInEnglish(g *gazetteer.Gazetteer, id string) string {
	if actor, known := g.Actor(id); known {
		return actor.Name
	}
	return id
}
