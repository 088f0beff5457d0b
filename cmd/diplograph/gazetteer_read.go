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
			rows, err := readRows(g, n, e, on, ontology.Date(a.today()))
			if err != nil {
				return t, err
			}
			t.Rows = append(t.Rows, rows...)
		}
	}
	return t, nil
}

func readRows(g *gazetteer.Gazetteer, n ingest.Naming, e *entity.Entity, on, today ontology.Date) ([]table.Row, error) {
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
		return append(rows, actorTable(g, found).Rows...), nil
	}
	add := addFact(func(fact, value, since, until, origin string) {
		if value != "" {
			rows = append(rows, table.Row{Cells: []any{e.Key, fact, value, since, until, origin}})
		}
	})
	kind, origin := string(e.Kind), "language packs"
	if e.Unnamed {
		kind, origin = "office", ""
	}
	add(kind, e.Name, "", "", origin)
	add("labels", strings.Join(e.Labels, ", "), "", "", "")
	add("acts for", e.ActsFor, "", "", "")
	add("belongs to", e.Country, "", "", "")
	var err error
	switch {
	case e.Unnamed:
		add.holders(g, e, on, today)
	case e.Kind == ontology.Organization:
		err = add.organ(g, e, on, today)
	}
	return rows, err
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
