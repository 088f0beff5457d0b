package main

import (
	"fmt"
	"strings"

	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/gazetteer"
	"github.com/diplograph/diplograph/internal/table"
)

func namesOf(found []gazetteer.Description) []string {
	names := make([]string, 0, len(found))
	for _, d := range found {
		names = append(names, d.Actor.Name)
	}
	return names
}

// factTable has one fact a row.
func factTable() table.Table {
	return table.Table{Columns: []table.Column{
		{Key: "id", Title: "Id"}, {Key: "fact", Title: "Fact"}, {Key: "value", Title: "Value", Max: 60},
		{Key: "since", Title: "Since"}, {Key: "until", Title: "Until"}, {Key: "origin", Title: "Origin", Max: 60},
	}}
}

// actorTable tells all facts of actors.
func actorTable(g *gazetteer.Gazetteer, found []gazetteer.Description) table.Table {
	t := factTable()
	for _, d := range found {
		actor := d.Actor
		add := func(fact, value string, since, until ontology.Date, origin string) {
			if value != "" {
				t.Rows = append(t.Rows, table.Row{Cells: []any{actor.ID, fact, value, string(since), string(until), origin}})
			}
		}
		add(string(actor.Kind), actor.Name, actor.Since, actor.Until, actor.Origin)
		add("labels", strings.Join(actor.Labels, ", "), "", "", "")
		add("acts for", actor.ActsFor, "", "", "")
		add("belongs to", actor.Country, "", "", "")
		add("Wikidata", actor.Wikidata, "", "", "")
		addNames(g, d, add)
		for _, tenure := range d.Tenures {
			add("office", tenure.Office+" of "+nameInEnglish(g, tenure.Body), tenure.Since, g.End(tenure), tenure.Origin)
		}
		for _, m := range d.MemberOf {
			add("member of", nameInEnglish(g, m.Body), m.Since, m.Until, m.Origin)
		}
		for _, m := range d.Members {
			add("has member", nameInEnglish(g, m.Member), m.Since, m.Until, m.Origin)
		}
		for _, s := range d.Suspended {
			if s.Member == actor.ID {
				add("suspended from", nameInEnglish(g, s.Body), s.Since, s.Until, s.Origin)
			} else {
				add("has suspended", nameInEnglish(g, s.Member), s.Since, s.Until, s.Origin)
			}
		}
		for _, m := range d.Merged {
			add("merged with", m.From, "", "", fmt.Sprintf("%s: %s (%s)", m.Origin, m.Reason, m.Date))
		}
		for _, o := range d.Overruled {
			add(overruled(g, o), cellsInWords(o.Table, o.Says, 0), "", "", o.From+", overruled by "+overruling(o))
		}
	}
	return t
}

// overruled is how far a fact counts over which a layer lies.
func overruled(g *gazetteer.Gazetteer, o gazetteer.Overruled) string {
	table := strings.TrimSuffix(o.Table, ".tsv")
	if until, cut := g.Cut(o); cut {
		return "counts until " + string(until) + " (" + table + ")"
	}
	return "does not count (" + table + ")"
}

// cellsInWords names the cells of a line of a table that begin with the column
// after the first so many: "person p.lavrov, office foreign minister".
func cellsInWords(file, line string, after int) string {
	columns, err := gazetteer.Columns(file)
	if err != nil {
		return line
	}
	var words []string
	for i, cell := range strings.Split(line, " | ") {
		if cell != "-" && cell != "" && after+i < len(columns) {
			words = append(words, columns[after+i]+" "+cell)
		}
	}
	return strings.Join(words, ", ")
}

// overruling is what counts in the place of a fact.
func overruling(o gazetteer.Overruled) string {
	if o.BySays == "" {
		return o.By + ", which takes it out"
	}
	var facts []string
	for _, fact := range strings.Split(o.BySays, "; ") {
		facts = append(facts, cellsInWords(o.Table, fact, 0))
	}
	return o.By + ": " + strings.Join(facts, "; ")
}

func addNames(g *gazetteer.Gazetteer, d gazetteer.Description, add func(fact, value string, since, until ontology.Date, origin string)) {
	for _, name := range d.Names {
		add(languageName(name.Lang)+" name, "+string(name.Use), name.Text, "", "", name.Origin)
	}
	for _, lang := range g.Languages() {
		for _, adjective := range g.Adjectives(lang) {
			if adjective.Actor == d.Actor.ID {
				add(languageName(lang)+" adjective", strings.TrimSuffix(adjective.Text+", "+adjective.Plural, ", "), "", "", adjective.Origin)
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
