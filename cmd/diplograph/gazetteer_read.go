package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest"
	"github.com/diplograph/diplograph/ingest/entity"
	"github.com/diplograph/diplograph/ingest/gazetteer"
	"github.com/diplograph/diplograph/internal/table"
)

// shownAsRead tells whom the reader of news takes a phrase for; the table is
// empty where for nobody.
func (a *app) shownAsRead(g *gazetteer.Gazetteer, phrase string, on ontology.Date) (table.Table, error) {
	t := factTable()
	reader, err := a.newReader("", nil)
	if err != nil {
		return t, err
	}
	namings, err := reader.Named(phrase, on)
	if err != nil {
		return t, err
	}
	shown := map[string]bool{}
	if len(namings) > 0 {
		t.Rows = ambiguity(g, phrase, nil)
	}
	for _, n := range namings {
		for _, e := range n.Chosen {
			if shown[e.Key] {
				continue
			}
			shown[e.Key] = true
			t.Rows = append(t.Rows, readRows(g, n, e, on)...)
		}
	}
	return t, nil
}

func readRows(g *gazetteer.Gazetteer, n ingest.Naming, e *entity.Entity, on ontology.Date) []table.Row {
	rows := []table.Row{{Cells: []any{e.Key, "read in " + languageName(n.Language) + " as", string(n.Rule), "", "", ""}}}
	if len(n.Candidates) > 1 {
		var names []string
		for _, c := range n.Candidates {
			names = append(names, c.Key+" "+c.Name)
		}
		rows = append(rows, table.Row{Cells: []any{e.Key, "may mean", strings.Join(names, "; "), "", "", ""}})
	}
	if _, known := g.Actor(e.Key); known {
		found, _ := g.Describe(e.Key)
		return append(rows, actorTable(g, found).Rows...)
	}
	add := func(fact, value, since, until, origin string) {
		if value != "" {
			rows = append(rows, table.Row{Cells: []any{e.Key, fact, value, since, until, origin}})
		}
	}
	kind := string(e.Kind)
	if e.Unnamed {
		kind = "office"
	}
	add(kind, e.Name, "", "", "")
	add("labels", strings.Join(e.Labels, ", "), "", "", "")
	add("acts for", e.ActsFor, "", "", "")
	add("country", e.Country, "", "", "")
	if e.Unnamed {
		addHolders(g, e, on, add)
	}
	return rows
}

// addHolders lists who held an office, all or on one day.
func addHolders(g *gazetteer.Gazetteer, e *entity.Entity, on ontology.Date, add func(fact, value, since, until, origin string)) {
	holders, fact := g.Seat(e.Office, e.OfficeOf), "held by"
	if on != "" {
		holders, fact = g.Holders(e.Office, e.OfficeOf, on), "held on "+string(on)+" by"
		if last, ok := g.LastHolder(e.Office, e.OfficeOf, on); ok && len(holders) == 0 {
			holders, fact = []gazetteer.Tenure{last}, "not sure on "+string(on)+"; last known holder"
		}
	}
	for _, t := range holders {
		add(fact, t.Person+" "+nameInEnglish(g, t.Person), string(t.Since), string(g.End(t)), t.Origin)
	}
	if len(holders) == 0 {
		add(fact, "nobody known", "", "", "")
	}
	for _, o := range g.Overruled() {
		if cells := strings.Split(o.Says, " | "); o.Table == "offices.tsv" && len(cells) > 2 && g.SameSeat(cells[1], cells[2], e.Office, e.OfficeOf) {
			add(overruled(g, o), o.Says, "", "", o.From+", overruled by "+overruling(o))
		}
	}
}

// speltAlike are those of the near ones one of whose names, or its last word, is
// the name in another spelling: Lawrow, Lavrov.
func speltAlike(name string, near []gazetteer.Description) []gazetteer.Description {
	want := entity.Spelling(name)
	return slices.DeleteFunc(slices.Clone(near), func(d gazetteer.Description) bool {
		return !slices.ContainsFunc(d.Names, func(n gazetteer.NamedIn) bool { return entity.Spelling(n.Text) == want })
	})
}

// ambiguity tells of a name that several bear, or that is also a word, whom it
// may mean and how the reader decides.
func ambiguity(g *gazetteer.Gazetteer, name string, found []gazetteer.Description) []table.Row {
	rules, bearers := g.RulesOf(name), g.Bearers(name)
	if len(bearers) < 2 && len(rules) == 0 {
		return nil
	}
	var rows []table.Row
	note := func(fact, value string) {
		rows = append(rows, table.Row{Cells: []any{"", fact, value, "", "", ""}})
	}
	for _, a := range bearers {
		note("may mean", a.ID+" "+a.Name)
	}
	if slices.ContainsFunc(found, func(d gazetteer.Description) bool { return d.Actor.Kind == ontology.Country }) {
		for _, a := range g.Longer(name, bearers) {
			note("part of a name of", a.ID+" "+a.Name)
		}
	}
	for _, r := range rules {
		note("rule ("+languageName(r.Lang)+")", ruleInWords(g, r))
	}
	return rows
}

func ruleInWords(g *gazetteer.Gazetteer, r gazetteer.RuleIn) string {
	words := strings.ReplaceAll(r.Arg, ",", ", ")
	switch r.Code {
	case gazetteer.RulePrefer:
		return fmt.Sprintf("%s, unless the article names another by a longer name", nameInEnglish(g, r.Arg))
	case gazetteer.RuleContext:
		return "also a word: an actor only beside an office, a word for a government, other actors, or a verb of saying"
	case gazetteer.RuleNotBeforeName:
		return "nobody where a name follows"
	case gazetteer.RuleNotAfterName:
		return "nobody where a given name stands before"
	case gazetteer.RuleNotBefore:
		return "nobody right before " + words
	case gazetteer.RuleNotAfter:
		return "nobody right after " + words
	}
	return strings.TrimSuffix(r.Code+":"+r.Arg, ":")
}
