package main

import (
	"bufio"
	"context"
	"encoding/json"
	"fmt"

	"github.com/spf13/cobra"

	"github.com/diplograph/diplograph/ingest"
	"github.com/diplograph/diplograph/internal/table"
)

const extractLong = `Read articles and write the edges that each tells of, without a store: one JSON
object a line, with the article's id and its edges.

An edge has source and target (kind, name, names, country, office, surface),
relation, date, status, said_by, about and the quote that carries it. It is
named as the text names it: an office without a name stays an office.

Articles stream: memory does not grow with the input. PATH is as for ingest.`

const extractExample = `  diplograph extract testdata/articles
  diplograph extract --workers 8 archive.jsonl > edges.jsonl
  diplograph extract archive.jsonl | jq '.edges[] | select(.relation == "met-with")'`

func newExtractCmd(a *app) *cobra.Command {
	var opts reading
	cmd := &cobra.Command{
		Use:     "extract PATH...",
		GroupID: groupRead,
		Short:   "Write the edges of articles as JSON Lines, without a store",
		Long:    extractLong,
		Example: extractExample,
		Args:    atLeastOne("PATH"),
		RunE: func(cmd *cobra.Command, args []string) error {
			opts.paths = args
			if err := opts.parse(); err != nil {
				return err
			}
			if f := a.settings.Format; f != "" && f != string(table.JSONL) {
				return usageError("extract writes jsonl, not %s", f)
			}
			return runExtract(cmd.Context(), a, opts)
		},
	}
	opts.addFlags(cmd)
	return cmd
}

func runExtract(ctx context.Context, a *app, opts reading) error {
	reader, err := opts.prepare(ctx, a)
	if err != nil {
		return err
	}
	out := bufio.NewWriter(a.Stdout)
	lines := json.NewEncoder(out)
	lines.SetEscapeHTML(false)
	done, failed := 0, 0
	shown := a.newProgress(true)
	shown.measure(opts.total(), opts.in.BytesRead)
	defer shown.clear()
	for read := range a.read(ctx, reader, opts) {
		shown.tick()
		if read.err != nil {
			failed++
			shown.clear()
			a.complain("skipped %v", read.err)
			continue
		}
		done++
		if err := lines.Encode(edgesOf(read.result)); err != nil {
			return fmt.Errorf("writing edges: %w", err)
		}
		// A reader at the other end of a pipe sees each article as it comes.
		if err := out.Flush(); err != nil {
			return fmt.Errorf("writing edges: %w", err)
		}
	}
	if ctx.Err() != nil {
		a.complain("interrupted: the edges of %s are written", plural(done, "article"))
	}
	a.log.Info("extracted", "articles", done, "failed", failed)
	return readingExit(ctx, done, failed)
}

// readingExit is the exit code after reading articles.
func readingExit(ctx context.Context, done, failed int) error {
	switch {
	case ctx.Err() != nil:
		return exitWith(exitInterrupted)
	case failed > 0 && done == 0:
		return exitWith(exitFailed)
	case failed > 0:
		return exitWith(exitPartly)
	}
	return nil
}

// articleEdges is a line of extract.
type articleEdges struct {
	ID    string        `json:"id"`
	Edges []ingest.Edge `json:"edges"`
}

func edgesOf(r ingest.Result) articleEdges {
	return articleEdges{r.Article.ID, r.Edges()}
}
