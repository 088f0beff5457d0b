package main

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/spf13/cobra"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/source"
	"github.com/diplograph/diplograph/internal/load"
	"github.com/diplograph/diplograph/internal/table"
)

// ingestOptions are what ingest is asked for.
type ingestOptions struct {
	reading
	format table.Format
}

const ingestLong = `Read articles and put them into the store: what they report, the events and
edges that follow from it, and their text.

INPUT is a file, a folder (read with all folders in it), an address (https://...)
or - for standard input. What it holds is told by its name, else by its first
bytes: plain text as people save it (.txt: outlet, title, date line, author,
captions and all), pages (.html), JSON Lines (.jsonl: id, lang, published, title,
text, and if there are source, author and url), feeds whose entries carry their
text, letters (.eml), .docx, .pdf with a text layer, tables (.csv, see
--columns), web archives (.warc), lists of addresses, all of them also as .gz,
.zst or in a .zip. An address may be a page, a feed or an archive; sites are
asked politely (robots.txt, one request a second).

With --watch the inputs are folders: what is in them is read, then what comes,
until Ctrl-C.

Reading an article again changes nothing. One that has changed replaces what
it said before. An input that cannot be read is named with its reason and the
others are read. Ctrl-C stops after the articles at hand; the same command
goes on from there.`

const ingestExample = `  diplograph ingest testdata/articles
  diplograph ingest --published 2025-09-25 saved-page.txt
  diplograph ingest https://example.org/news/2025/talks-in-geneva.html
  diplograph ingest CC-NEWS-20250925.warc.gz letters/ table.csv
  diplograph ingest --watch inbox/
  diplograph ingest --store neo4j://localhost:7687 news/`

func newIngestCmd(a *app) *cobra.Command {
	var opts ingestOptions
	cmd := &cobra.Command{
		Use:     "ingest INPUT...",
		GroupID: groupRead,
		Short:   "Read articles into the store",
		Long:    ingestLong,
		Example: ingestExample,
		Args:    atLeastOne("INPUT"),
		RunE: func(cmd *cobra.Command, args []string) error {
			opts.paths = args
			if err := opts.parse(); err != nil {
				return err
			}
			var err error
			if opts.format, err = a.format(table.Text); err != nil {
				return err
			}
			return runIngest(cmd.Context(), a, opts)
		},
	}
	opts.addFlags(cmd)
	cmd.Flags().BoolVar(&opts.watch, "watch", false, "go on reading what comes into the folders, until Ctrl-C")
	return cmd
}

// A batch is written in one transaction. It is small enough to wait for on
// Ctrl-C and large enough that transactions do not dominate.
const (
	batchArticles = 32
	batchFor      = 2 * time.Second
)

func runIngest(ctx context.Context, a *app, opts ingestOptions) error {
	store, err := a.openNewStore(ctx)
	if err != nil {
		return err
	}
	// What is at hand is stored, Ctrl-C or not.
	keep := context.WithoutCancel(ctx)
	defer store.Close(keep)
	reader, err := opts.prepare(ctx, a)
	if err != nil {
		return err
	}
	report := newIngestReport(a.Now())
	w := writer{store: store, report: report, now: a.Now}
	shown := a.newProgress(false)
	shown.measure(opts.total(), opts.in.BytesRead)
	for read := range a.read(ctx, reader, opts.reading) {
		if errors.Is(read.err, source.ErrCaughtUp) {
			shown.clear()
			if err := w.flush(keep); err != nil {
				return err
			}
			a.note("%s read, waiting for files (Ctrl-C ends)", plural(report.stored, "article"))
			continue
		}
		shown.tick()
		var doc graph.Document
		if read.err == nil {
			doc = load.Document(read.result, reader.Gazetteer())
			read.err = graph.Check(&doc) // one that cannot be stored does not keep the others out
		}
		if read.err != nil {
			shown.clear()
			a.complain("skipped %v", read.err)
			report.fail(read)
			continue
		}
		report.note(read.result)
		if err := w.add(keep, doc); err != nil {
			return err
		}
	}
	shown.clear()
	if err := w.flush(keep); err != nil {
		return err
	}
	if err := report.finish(keep, store, a.Now()); err != nil {
		return err
	}
	report.interrupted = ctx.Err() != nil && !opts.watch // Ctrl-C is how a watch ends
	report.noStore = store.dropEmpty(keep, report.stored)
	report.passedOver = int(a.passedOver.Load())
	if err := report.write(a, opts.format); err != nil {
		return err
	}
	return report.exit()
}

// writer puts articles into the store, a batch at a time.
type writer struct {
	store  graph.Store
	report *ingestReport
	now    func() time.Time

	batch []graph.Document
	begun time.Time
}

func (w *writer) add(ctx context.Context, doc graph.Document) error {
	if len(w.batch) == 0 {
		w.begun = w.now()
	}
	w.report.add(doc)
	w.batch = append(w.batch, doc)
	if len(w.batch) >= batchArticles || w.now().Sub(w.begun) > batchFor {
		return w.flush(ctx)
	}
	return nil
}

func (w *writer) flush(ctx context.Context) error {
	if len(w.batch) == 0 {
		return nil
	}
	changes, err := w.store.Put(ctx, w.batch)
	if err != nil {
		return fmt.Errorf("storing articles: %w; %s stored before", err, plural(w.report.stored, "article"))
	}
	w.report.stored += len(w.batch)
	w.report.changes.Merge(changes)
	w.batch = nil
	return nil
}

// exit is the exit code of an ingest.
func (r *ingestReport) exit() error {
	switch {
	case r.interrupted:
		return exitWith(exitInterrupted)
	case len(r.failures) > 0 && r.stored == 0:
		return exitWith(exitFailed)
	case len(r.failures) > 0:
		return exitWith(exitPartly)
	}
	return nil
}

// parseDay reads a day given on the command line.
func parseDay(flag, text string) (ontology.Date, error) {
	d, err := ontology.ParseDate(text)
	if err != nil || d != "" && d.Precision() != ontology.Day {
		return "", usageError("reading --%s: %q is no day like 2025-09-25", flag, text)
	}
	return d, nil
}
