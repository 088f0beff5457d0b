package main

import (
	"context"
	"strings"

	"github.com/spf13/cobra"

	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/internal/table"
	"github.com/diplograph/diplograph/queries/ask"
)

const askLong = `Answer a question in English or Arabic from the graph.

What can be asked: who did something to somebody, whom somebody did it to,
whether one did it to another, what one did to another, what is between two,
and in which order; for every relation that "diplograph schema" lists. A time
may stand anywhere: on a day, in a month, between two days, since, before,
yesterday, in the last 7 days. A day without a year is the latest such day on
which the graph knows an act of that kind; the answer says which.

Rows are those whose date lies inside the time; those that were reported inside
it without a day follow in a block of their own. With --format json, jsonl or
csv the rows alone go to standard output, the rest to standard error.`

const askExample = `  diplograph ask "who met Lavrov on Sept 24"
  diplograph ask "من التقى لافروف في 24 سبتمبر"
  diplograph ask "Lavrov's meetings in September 2025" --format jsonl
  diplograph ask "who demands the end of the US embargo on Cuba?"
  diplograph ask "relations between Russia and Cuba"`

func newAskCmd(a *app) *cobra.Command {
	return &cobra.Command{
		Use:     "ask QUESTION",
		GroupID: groupAsk,
		Short:   "Answer a question in English or Arabic",
		Long:    askLong,
		Example: askExample,
		Args:    atLeastOne("QUESTION"),
		RunE: func(cmd *cobra.Command, args []string) error {
			return runAsk(cmd.Context(), a, strings.Join(args, " "))
		},
	}
}

func runAsk(ctx context.Context, a *app, question string) error {
	format, err := a.format(table.Text)
	if err != nil {
		return err
	}
	store, err := a.openFilledStore(ctx)
	if err != nil {
		return err
	}
	defer store.Close(ctx)
	answer, err := ask.Ask(ctx, store, question, ontology.DayOf(a.Now()))
	if err != nil {
		return err
	}
	if format == table.Text {
		return answer.WriteText(a.Stdout, a.width(), a.commandLine())
	}
	if !a.settings.Quiet {
		if err := answer.WriteNotes(a.Stderr, a.commandLine()); err != nil {
			return err
		}
	}
	return table.Write(a.Stdout, format, answer.Rows())
}
