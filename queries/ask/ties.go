package ask

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/internal/table"
	"github.com/diplograph/diplograph/queries"
)

// answerTies answers who holds an office in, belongs to or speaks for whom.
// Ties are standing: a time in the question does not choose among them.
func (a *asked) answerTies(ctx context.Context, store queries.Asker) (Answer, error) {
	var all []record
	var said []string
	for _, name := range a.relations {
		relation, _ := ontology.Lookup(name)
		rows, err := a.ties(ctx, store, relation)
		if err != nil {
			return Answer{}, err
		}
		if all = append(all, rows...); len(rows) > 0 {
			said = append(said, a.tieHeadline(relation, rows))
		}
	}
	if len(all) == 0 {
		relation, _ := ontology.Lookup(a.relations[0])
		said = []string{a.tieHeadline(relation, nil)}
	}
	out := Answer{Headline: strings.Join(said, " "), Remarks: append([]string(nil), a.remarks...)}
	if a.when.text != "" {
		out.Remarks = append(out.Remarks, "Offices and memberships are shown whatever the time; since and until say what is known of it.")
	}
	out.Blocks = []Block{{Table: tieTable(all)}}
	return out, nil
}

// ties are the rows of one kind of tie.
func (a *asked) ties(ctx context.Context, store queries.Asker, relation ontology.RelationType) ([]record, error) {
	params := a.params()
	delete(params, "other")
	delete(params, "relations")
	params["type"] = relation.Type
	rows, err := run(ctx, store, "ties", params)
	if a.doer != nil && a.other != nil {
		rows = between2(rows, a.other.key)
	}
	return rows, err
}

func between2(rows []record, other string) []record {
	var kept []record
	for _, r := range rows {
		if r.text("whom") == other || r.text("who") == other {
			kept = append(kept, r)
		}
	}
	return kept
}

// tieHeadline is "Mali and Niger are members of the Alliance of Sahel States"
// or "Sergey Lavrov is foreign minister of Russia".
func (a *asked) tieHeadline(relation ontology.RelationType, rows []record) string {
	me, side := a.about()
	if me == nil {
		one, many := a.actNames()
		return "The graph knows " + plural(len(rows), one, many) + "."
	}
	name := withArticle(*me)
	if len(rows) == 0 {
		one, _ := a.actNames()
		if side == sideTarget {
			return fmt.Sprintf("The graph knows nobody who %s %s.", relation.Past, name)
		}
		return fmt.Sprintf("The graph knows no %s of %s.", one, name)
	}
	if side == sideTarget {
		names := whoNames(rows)
		return upperFirst(some(names, 6)) + " " + inTime(tieVerb(relation, len(names)), rows) + " " + name + "."
	}
	var objects []string
	for _, r := range rows {
		object := definite(r.text("whom_name"), r.text("whom_kind"))
		if office := r.text("office"); relation.Name == "holds-office" && office != "" {
			object = office + " of " + object
		}
		if !slices.Contains(objects, object) {
			objects = append(objects, object)
		}
	}
	verb := tieVerb(relation, 1)
	if relation.Name == "holds-office" {
		verb = "is"
	}
	return upperFirst(name) + " " + inTime(verb, rows) + " " + some(objects, 6) + "."
}

// inTime is "was" for "is" where all ties have ended, and "is or was" where
// some have.
func inTime(verb string, rows []record) string {
	ended := 0
	for _, r := range rows {
		if r.text("until") != "" {
			ended++
		}
	}
	present, rest, _ := strings.Cut(verb, " ")
	past := map[string]string{"is": "was", "are": "were", "holds": "held", "hold": "held", "speaks": "spoke", "speak": "spoke"}[present]
	switch {
	case ended == 0 || past == "":
		return verb
	case ended < len(rows):
		past = present + " or " + past
	}
	return strings.TrimSpace(past + " " + rest)
}

// whoNames are the names of those who hold ties, each once.
func whoNames(rows []record) []string {
	var names []string
	for _, r := range rows {
		name := withArticle(entry{name: r.text("who_name"), kind: r.text("kind")})
		if office := r.text("office"); r.text("type") == "HOLDS_OFFICE" && office != "" {
			name += " (" + office + ")"
		}
		if !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	return names
}

// tieVerb is the verb of a tie for one or for several.
func tieVerb(relation ontology.RelationType, n int) string {
	if n == 1 {
		return relation.Past
	}
	for _, plural := range [][2]string{{"is a member", "are members"}, {"holds ", "hold "}, {"speaks ", "speak "}} {
		if rest, found := strings.CutPrefix(relation.Past, plural[0]); found {
			return plural[1] + rest
		}
	}
	return relation.Past
}

var tieColumns = []struct {
	table.Column
	from string
}{
	{table.Column{Key: "who", Title: "Who", Max: 30}, "who_name"},
	{table.Column{Key: "tie", Not: table.Text}, "type"},
	{table.Column{Key: "office", Title: "Office", Max: 24}, "office"},
	{table.Column{Key: "whom", Title: "Of", Max: 30}, "whom_name"},
	{table.Column{Key: "since", Title: "Since"}, "since"},
	{table.Column{Key: "until", Title: "Until"}, "until"},
	{table.Column{Key: "known_from", Title: "Known from", Max: 20}, "basis"},
	{table.Column{Key: "quote", Title: "Sentence", Max: 44}, "quote"},
	{table.Column{Key: "title", Title: "Article", Max: 30}, "article"},
	{table.Column{Key: "address", Not: table.Text}, "url"},
	{table.Column{Key: "published", Not: table.Text}, "published"},
	{table.Column{Key: "who_key", Not: table.Text}, "who"},
	{table.Column{Key: "whom_key", Not: table.Text}, "whom"},
}

func tieTable(rows []record) table.Table {
	var t table.Table
	for _, c := range tieColumns {
		t.Columns = append(t.Columns, c.Column)
	}
	for _, r := range rows {
		var out table.Row
		for _, c := range tieColumns {
			out.Cells = append(out.Cells, r[c.from])
		}
		t.Rows = append(t.Rows, out)
	}
	return t
}
