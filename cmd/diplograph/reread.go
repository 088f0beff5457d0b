package main

import (
	"context"
	"fmt"
	"runtime"
	"slices"

	"github.com/spf13/cobra"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest"
	"github.com/diplograph/diplograph/ingest/clean"
	"github.com/diplograph/diplograph/internal/load"
	"github.com/diplograph/diplograph/internal/table"
	"github.com/diplograph/diplograph/internal/version"
)

const rereadLong = `Read the stored texts again with the program, the gazetteer and the overlays of
today, and say what that changes in the graph. Articles that were read with the
same ones before are left alone, so a run that was interrupted goes on where it
stopped; --all reads them too. Nothing is fetched.

Do this after an import into the gazetteer, a merge or split of actors, or a new
version of the program; "diplograph doctor" says when there is need.`

// rereadOptions are what reread is asked for.
type rereadOptions struct {
	all    bool
	format table.Format
}

func newRereadCmd(a *app) *cobra.Command {
	var opts rereadOptions
	cmd := &cobra.Command{
		Use:     "reread",
		GroupID: groupRead,
		Short:   "Read the stored texts again, after the gazetteer or the program changed",
		Long:    rereadLong,
		Example: "  diplograph reread\n  diplograph reread --all --format json",
		Args:    noArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			var err error
			if opts.format, err = a.format(table.Text); err != nil {
				return err
			}
			return runReread(cmd.Context(), a, opts)
		},
	}
	cmd.Flags().BoolVar(&opts.all, "all", false, "read also what was read with the same program and gazetteer")
	return cmd
}

// rereading reads stored articles again, a batch at a time.
type rereading struct {
	app    *app
	store  graph.Store
	reader *ingest.Reader
	all    bool

	batch   []graph.Article
	read    int // articles
	same    int // read before as now
	without []string
	failed  int
	changes graph.Changes
}

func runReread(ctx context.Context, a *app, opts rereadOptions) error {
	store, err := a.openFilledStore(ctx)
	if err != nil {
		return err
	}
	keep := context.WithoutCancel(ctx)
	defer store.Close(keep)
	reader, err := a.newReader("", nil)
	if err != nil {
		return err
	}
	r := &rereading{app: a, store: store, reader: reader, all: opts.all}
	shown := a.newProgress(false)
	err = store.Articles(ctx, func(article graph.Article) error {
		shown.tick()
		if err := ctx.Err(); err != nil {
			return err
		}
		return r.add(keep, article)
	})
	shown.clear()
	if err != nil && ctx.Err() == nil {
		return err
	}
	if err := r.flush(keep); err != nil {
		return err
	}
	if err := r.report(opts.format, ctx.Err() != nil); err != nil {
		return err
	}
	return readingExit(ctx, r.read+r.same, r.failed)
}

func (r *rereading) add(ctx context.Context, article graph.Article) error {
	switch {
	case article.Text == "":
		r.without = append(r.without, article.ID)
		return nil
	case !r.all && article.Program == version.Program && article.Gazetteer == r.reader.Gazetteer().Version():
		r.same++
		return nil
	}
	r.batch = append(r.batch, article)
	if len(r.batch) < batchArticles {
		return nil
	}
	return r.flush(ctx)
}

// flush reads and writes what is at hand.
func (r *rereading) flush(ctx context.Context) error {
	var docs []graph.Document
	for read := range ordered(ctx, runtime.GOMAXPROCS(0), slices.Values(r.batch), r.document) {
		if read.err != nil {
			r.failed++
			r.app.complain("skipped %v", read.err)
			continue
		}
		docs = append(docs, read.doc)
	}
	r.batch = nil
	if len(docs) == 0 {
		return nil
	}
	changes, err := r.store.Put(ctx, docs)
	if err != nil {
		return fmt.Errorf("storing what was read again: %w; %s stored before", err, plural(r.read, "article"))
	}
	r.read += len(docs)
	r.changes.Merge(changes)
	return nil
}

type rereadArticle struct {
	doc graph.Document
	err error
}

// document reads one stored article. It keeps its place: its key, and that of
// copies of it.
func (r *rereading) document(a graph.Article) rereadArticle {
	result, err := r.reader.ReadArticle(clean.Article{
		ID: a.ID, Path: a.ID, Language: a.Language, Source: a.Source, URL: a.URL, Title: a.Title, Author: a.Author,
		Published: a.Published, HasTime: a.HasTime, Text: a.Text, Blocks: clean.Blocks(a.Title, a.Text),
	})
	if err != nil {
		return rereadArticle{err: err}
	}
	doc := load.Document(result, r.reader.Gazetteer())
	if doc.Article.Key != a.Key {
		doc.Article.Key = a.Key
		graph.Keys(&doc)
	}
	doc.Article.OriginHash = a.OriginHash
	return rereadArticle{doc, graph.Check(&doc)}
}

// report tells what the graph has now that it had not, and the other way round.
func (r *rereading) report(f table.Format, interrupted bool) error {
	t := r.table()
	p := r.app.newPrinter()
	if f != table.Text {
		return p.table(f, t)
	}
	if r.app.settings.Quiet {
		return nil
	}
	if interrupted {
		p.line("Interrupted; the same command goes on from there.")
	}
	p.line("Read %s again with gazetteer %s; %d were read with it before.", plural(r.read, "stored article"), r.reader.Gazetteer().Version(), r.same)
	if n := len(r.without); n > 0 {
		p.line("%s without their texts cannot be read again: %s", plural(n, "article"), some(r.without, 5))
	}
	switch {
	case len(t.Rows) > 0:
		p.line("")
		return p.table(f, t)
	case r.read > 0:
		p.line("The graph is as it was.")
	}
	return p.err
}

func (r *rereading) table() table.Table {
	t := table.Table{Columns: []table.Column{
		{Key: "what", Title: "What"}, {Key: "added", Title: "Added"}, {Key: "changed", Title: "Changed"}, {Key: "removed", Title: "Removed"},
	}}
	row := func(what string, n graph.Count) {
		if n != (graph.Count{}) {
			t.Rows = append(t.Rows, table.Row{Cells: []any{what, n.Added, n.Changed, n.Removed}})
		}
	}
	for _, relation := range ontology.Relations() {
		row("events: "+string(relation.Name), r.changes.Events[relation.Name])
	}
	for _, label := range []string{ontology.ActorLabel, ontology.MeasureLabel, ontology.PlaceLabel} {
		row(label+" nodes", r.changes.Nodes[label])
	}
	types := make([]string, 0, len(r.changes.Edges))
	for name := range r.changes.Edges {
		types = append(types, name)
	}
	slices.Sort(types)
	for _, name := range types {
		row("edges: "+name, r.changes.Edges[name])
	}
	return t
}
