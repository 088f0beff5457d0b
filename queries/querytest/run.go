package querytest

import (
	"bytes"
	"context"
	_ "embed"
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/tools/txtar"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/graph/storetest"
	"github.com/diplograph/diplograph/internal/table"
	"github.com/diplograph/diplograph/queries"
	"github.com/diplograph/diplograph/queries/ask"
)

//go:embed testdata/queries.txtar
var queryCases []byte

//go:embed testdata/questions.txtar
var questionCases []byte

// today is the day on which the questions are asked.
const today ontology.Date = "2026-11-25"

// Run runs all cases on an empty store that open gives; the store is closed by
// whoever made it.
func Run(t *testing.T, open func(t *testing.T) graph.Store) {
	ctx := context.Background()
	store := open(t)
	if _, err := store.Put(ctx, storetest.Corpus()); err != nil {
		t.Fatal(err)
	}
	t.Run("queries", func(t *testing.T) {
		compare(t, queryCases, func(asked string) string { return answerQuery(ctx, store, asked) })
	})
	t.Run("questions", func(t *testing.T) {
		compare(t, questionCases, func(asked string) string { return answerQuestion(ctx, store, asked) })
	})
}

func compare(t *testing.T, cases []byte, answer func(asked string) string) {
	for _, c := range txtar.Parse(cases).Files {
		t.Run(strings.ReplaceAll(c.Name, " ", "_"), func(t *testing.T) {
			if diff := cmp.Diff(string(c.Data), answer(c.Name)); diff != "" {
				t.Errorf("%s: the answer differs (-want +got):\n%s", c.Name, diff)
			}
		})
	}
}

// answerQuery runs "name param=value ..." and gives its rows as JSON Lines.
func answerQuery(ctx context.Context, store graph.Store, asked string) string {
	words := strings.Fields(asked)
	q, err := queries.Find(words[0])
	if err != nil {
		return err.Error() + "\n"
	}
	params := map[string]any{}
	for _, w := range words[1:] {
		name, value, _ := strings.Cut(w, "=")
		p, err := q.Param(name)
		if err != nil {
			return err.Error() + "\n"
		}
		if params[name], err = queries.ParseValue(p, value); err != nil {
			return err.Error() + "\n"
		}
	}
	rows, err := q.Run(ctx, store, params)
	if err != nil {
		return err.Error() + "\n"
	}
	t := table.Table{}
	for _, c := range rows.Columns {
		t.Columns = append(t.Columns, table.Column{Key: c.Name})
	}
	for _, r := range rows.Rows {
		t.Rows = append(t.Rows, table.Row{Cells: r})
	}
	var out bytes.Buffer
	if err := table.Write(&out, table.JSONL, t); err != nil {
		return err.Error() + "\n"
	}
	return out.String()
}

// answerQuestion gives the answer as a person reads it.
func answerQuestion(ctx context.Context, store graph.Store, question string) string {
	answer, err := ask.Ask(ctx, store, question, today)
	if err != nil {
		var name *ask.UnknownName
		var form *ask.UnknownQuestion
		if errors.As(err, &name) || errors.As(err, &form) {
			return fmt.Sprintf("not understood: %v\n", err)
		}
		return fmt.Sprintf("failed: %v\n", err)
	}
	var out bytes.Buffer
	if err := answer.WriteText(&out, 160, "diplograph"); err != nil {
		return fmt.Sprintf("failed: %v\n", err)
	}
	return out.String()
}
