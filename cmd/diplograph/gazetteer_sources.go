package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"

	"github.com/spf13/cobra"

	"github.com/diplograph/diplograph/ingest/gazetteer"
	"github.com/diplograph/diplograph/internal/overlay"
	"github.com/diplograph/diplograph/internal/table"
)

const importWikidataLong = `Take actors over from answers of Wikidata: results of SPARQL queries, or entities
of its API, as files or addresses. --print-queries prints the queries with the
addresses that answer them; ask them with any client, or name the address here.
With files, --print-queries prints the calls that give the names in all
languages of the items in them.

Several answers that belong together are given at once: the entities of persons
hold offices only where a query names their positions.`

const importWikidataExample = `  diplograph gazetteer import wikidata --print-queries
  diplograph gazetteer import wikidata ministers.json
  diplograph gazetteer import wikidata ministers.json --print-queries
  diplograph gazetteer import wikidata ministers.json persons.json`

// wikidataOptions are what import wikidata is asked for.
type wikidataOptions struct {
	importOptions
	printQueries bool
	since        string
	endpoint     string
	api          string
}

func newImportWikidataCmd(a *app) *cobra.Command {
	var opts wikidataOptions
	cmd := &cobra.Command{
		Use:     "wikidata (FILE|URL... | --print-queries)",
		Short:   "Take actors over from answers of Wikidata",
		Long:    importWikidataLong,
		Example: importWikidataExample,
		Args:    cobra.ArbitraryArgs,
		RunE: func(cmd *cobra.Command, args []string) error {
			if opts.printQueries {
				return runPrintQueries(cmd.Context(), a, opts, args)
			}
			if len(args) == 0 {
				return usageError("FILE or URL is missing; --print-queries prints what to ask Wikidata")
			}
			return runImport(cmd.Context(), a, opts.importOptions, args, func(g *gazetteer.Gazetteer, raw []byte, _ string) (*overlay.Import, error) {
				return overlay.ReadWikidata(bytes.NewReader(raw), a.today(), g)
			})
		},
	}
	opts.addFlags(cmd, "wikidata")
	cmd.Flags().BoolVar(&opts.printQueries, "print-queries", false, "print what to ask Wikidata, and read nothing")
	cmd.Flags().StringVar(&opts.since, "since", "2000-01-01", "of the queries: offices held on that day or later")
	cmd.Flags().StringVar(&opts.endpoint, "endpoint", overlay.WikidataSPARQL, "of the queries: address that answers SPARQL")
	cmd.Flags().StringVar(&opts.api, "api", overlay.WikidataAPI, "of the calls: address of the API")
	return cmd
}

func runPrintQueries(ctx context.Context, a *app, opts wikidataOptions, inputs []string) error {
	f, err := a.format(table.Text)
	if err != nil {
		return err
	}
	since, err := parseDay("since", opts.since)
	if err != nil {
		return err
	}
	p := a.newPrinter()
	t := table.Table{Columns: []table.Column{{Key: "name"}, {Key: "asks"}, {Key: "query"}, {Key: "url"}}}
	if len(inputs) == 0 {
		for _, q := range overlay.Queries(string(since)) {
			t.Rows = append(t.Rows, table.Row{Cells: []any{q.Name, q.Asks, q.Text, q.URL(opts.endpoint)}})
			if f == table.Text {
				p.line("# %s: %s\n%s\n\n# %s\n", q.Name, q.Asks, q.Text, q.URL(opts.endpoint))
			}
		}
	} else {
		items, err := a.itemsOf(ctx, opts, inputs)
		if err != nil {
			return err
		}
		for i, call := range overlay.EntityCalls(opts.api, items) {
			t.Rows = append(t.Rows, table.Row{Cells: []any{fmt.Sprintf("entities-%d", i+1), "names and claims of items", "", call}})
			if f == table.Text {
				p.line("%s", call)
			}
		}
	}
	if f != table.Text {
		return p.table(f, t)
	}
	return p.err
}

// itemsOf lists the items in answers of Wikidata.
func (a *app) itemsOf(ctx context.Context, opts wikidataOptions, inputs []string) ([]string, error) {
	var raw []byte
	for _, input := range inputs {
		content, err := a.readInput(ctx, input, opts.allowPrivate)
		if err != nil {
			return nil, err
		}
		raw = append(append(raw, content...), '\n')
	}
	return overlay.WikidataItems(bytes.NewReader(raw))
}

const importOpenSanctionsLong = `Take persons, organizations and public bodies over from a file of OpenSanctions:
entities of FollowTheMoney, one JSON object a line (entities.ftm.json).

` + overlay.OpenSanctionsLicence + `

Nothing is read before you agree to that with --accept-licence.`

func newImportOpenSanctionsCmd(a *app) *cobra.Command {
	var opts importOptions
	var accepted bool
	cmd := &cobra.Command{
		Use:     "opensanctions FILE|URL --accept-licence",
		Short:   "Take actors over from OpenSanctions, under their licence",
		Long:    importOpenSanctionsLong,
		Example: "  diplograph gazetteer import opensanctions entities.ftm.json --accept-licence",
		Args:    exactly(1, "FILE or URL"),
		RunE: func(cmd *cobra.Command, args []string) error {
			if !accepted {
				a.complain("%s\n", overlay.OpenSanctionsLicence)
				return usageError("importing from OpenSanctions: %w: add --accept-licence if you agree to it", errNoLicence)
			}
			return runImport(cmd.Context(), a, opts, args, func(g *gazetteer.Gazetteer, raw []byte, _ string) (*overlay.Import, error) {
				return overlay.ReadOpenSanctions(bytes.NewReader(raw), a.today(), g)
			})
		},
	}
	opts.addFlags(cmd, "opensanctions")
	cmd.Flags().BoolVar(&accepted, "accept-licence", false, "agree to the licence of OpenSanctions (CC BY-NC 4.0)")
	return cmd
}

var errNoLicence = errors.New("its licence was not accepted")
