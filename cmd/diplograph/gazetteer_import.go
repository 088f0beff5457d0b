package main

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/gazetteer"
	"github.com/diplograph/diplograph/ingest/source/fetch"
	"github.com/diplograph/diplograph/internal/overlay"
	"github.com/diplograph/diplograph/internal/table"
)

const importLong = `Take actors, offices and memberships over from somebody's data into an overlay:
tables of your own in the data folder, which win over those of the program.
Nothing of it is sent anywhere, and the program's own tables stay as they are.

What comes in is checked like the program's own tables. A line that cannot be
used is refused and named; an overlay that would contradict itself is refused
whole, and the one that was there stays. Running an import again changes only
what has changed. Afterwards "diplograph reread" reads the stored texts with it.`

func newGazetteerImportCmd(a *app) *cobra.Command {
	cmd := &cobra.Command{
		Use:   "import",
		Short: "Take actors over from Wikidata, CSV, OpenSanctions or tables of your own",
		Long:  importLong,
		Example: `  diplograph gazetteer import csv ministers.csv
  diplograph gazetteer import wikidata --print-queries
  diplograph gazetteer import tables ./my-world --name my-world`,
		Args: knownCommand,
		RunE: func(cmd *cobra.Command, _ []string) error { return cmd.Help() },
	}
	cmd.AddCommand(newImportCSVCmd(a), newImportWikidataCmd(a), newImportOpenSanctionsCmd(a), newImportTablesCmd(a))
	return cmd
}

// importOptions are what imports are asked for.
type importOptions struct {
	name         string // of the overlay
	allowPrivate bool
	afresh       bool
}

// addFlags are for imports that read from the web, bit by bit.
func (o *importOptions) addFlags(cmd *cobra.Command, name string) {
	cmd.Flags().StringVar(&o.name, "name", name, "name of the overlay")
	cmd.Flags().BoolVar(&o.afresh, "afresh", false, "drop what the overlay held before; else facts of actors that the input does not name stay")
	cmd.Flags().BoolVar(&o.allowPrivate, "allow-private", false, "reach addresses of private networks and of this machine")
}

const importCSVLong = `Take actors over from a CSV file into an overlay of its name, which then holds
what the file holds. Its first line names the columns; one row is one actor with
at most one office, and more rows of one id add more.

  id            p.slug, o.slug, three capitals of a state, g.name of a city; made
                of the English name where it is left out
  kind          person, organization, country or city
  name.LANG     the usual name in ar, en, es, fr or ru
  names.LANG    further names, divided by semicolons
  surname.LANG  of a person: words that are enough alone, as nobody else has them
  seats.LANG    words for its government: a capital, a palace
  adjective.LANG, plural.LANG   of a state: "Norlandic", "Norlanders"
  labels        Alliance, Movement, Organ
  acts_for, country, body, member_of   ids or names
  office, office_since, office_until, office_seen   English name and days
  member_since, member_until, since, until, wikidata

A state of your own takes a code that ISO 3166 leaves to users: AAA to AAZ, QMA
to QZZ, XAA to XZZ, ZZA to ZZZ.`

func newImportCSVCmd(a *app) *cobra.Command {
	var opts importOptions
	cmd := &cobra.Command{
		Use:     "csv FILE",
		Short:   "Take actors over from a CSV file",
		Long:    importCSVLong,
		Example: "  diplograph gazetteer import csv ministers.csv\n  diplograph gazetteer import csv --name my-world world.csv",
		Args:    exactly(1, "FILE"),
		RunE: func(cmd *cobra.Command, args []string) error {
			if opts.name == "" {
				opts.name = overlayNamed(args[0])
			}
			return runImport(cmd.Context(), a, opts, args, func(g *gazetteer.Gazetteer, raw []byte, file string) (*overlay.Import, error) {
				return overlay.ReadCSV(bytes.NewReader(raw), file, a.today(), g)
			})
		},
	}
	cmd.Flags().StringVar(&opts.name, "name", "", "name of the overlay (default: that of the file)")
	return cmd
}

// overlayNamed makes the name of an overlay of that of a file or folder.
func overlayNamed(path string) string {
	name, _, _ := strings.Cut(filepath.Base(filepath.Clean(path)), ".")
	return strings.ToLower(strings.ReplaceAll(name, " ", "-"))
}

const importTablesLong = `Put a folder of tables in the form of the gazetteer (docs/gazetteer.md) in the
place of an overlay. A wrong line is named with its file, and nothing changes.
A table overlay.tsv with the line "world", "replace" makes it the whole world:
none of the program's own actors counts any more.`

func newImportTablesCmd(a *app) *cobra.Command {
	var name string
	cmd := &cobra.Command{
		Use:     "tables FOLDER",
		Short:   "Take a folder of tables over as an overlay",
		Long:    importTablesLong,
		Example: "  diplograph gazetteer import tables ./my-world --name my-world",
		Args:    exactly(1, "FOLDER"),
		RunE: func(_ *cobra.Command, args []string) error {
			f, err := a.format(table.Text)
			if err != nil {
				return err
			}
			folder, err := a.overlays()
			if err != nil {
				return err
			}
			if name == "" {
				name = overlayNamed(args[0])
			}
			if err := overlay.CheckName(name); err != nil {
				return usageError("reading --name: %w", err)
			}
			out, err := folder.Install(name, os.DirFS(args[0]))
			if err != nil {
				return fmt.Errorf("importing the folder %q: %w", args[0], err)
			}
			return a.writeOutcome(f, name, out)
		},
	}
	cmd.Flags().StringVar(&name, "name", "", "name of the overlay (default: that of the folder)")
	return cmd
}

// exactly refuses a call with another number of arguments.
func exactly(n int, what string) cobra.PositionalArgs {
	return func(_ *cobra.Command, args []string) error {
		switch {
		case len(args) < n:
			return usageError("%s is missing", what)
		case len(args) > n:
			return usageError("%q is too many: give %s alone", args[n], what)
		}
		return nil
	}
}

func (a *app) today() string { return string(ontology.DayOf(a.Now())) }

// runImport reads files or addresses into an overlay.
func runImport(ctx context.Context, a *app, opts importOptions, inputs []string, read func(*gazetteer.Gazetteer, []byte, string) (*overlay.Import, error)) error {
	f, err := a.format(table.Text)
	if err != nil {
		return err
	}
	if err := overlay.CheckName(opts.name); err != nil {
		return usageError("reading --name: %w", err)
	}
	folder, err := a.overlays()
	if err != nil {
		return err
	}
	var raw []byte
	for _, input := range inputs {
		content, err := a.readInput(ctx, input, opts.allowPrivate)
		if err != nil {
			return err
		}
		raw = append(append(raw, content...), '\n')
	}
	out, err := folder.Take(opts.name, func(g *gazetteer.Gazetteer) (*overlay.Import, error) {
		in, err := read(g, raw, filepath.Base(inputs[0]))
		if err == nil && opts.afresh {
			in.Keeps = false
		}
		return in, err
	})
	if err != nil {
		return err
	}
	return a.writeOutcome(f, opts.name, out)
}

// maxImport bounds what one import reads.
const maxImport = 512 << 20

// readInput reads a file, standard input or an address.
func (a *app) readInput(ctx context.Context, input string, allowPrivate bool) ([]byte, error) {
	if strings.HasPrefix(input, "http://") || strings.HasPrefix(input, "https://") {
		client := fetch.New(fetch.Options{AllowPrivate: allowPrivate, MaxBytes: maxImport, Log: a.log})
		defer client.Close()
		answer, err := client.Get(ctx, fetch.Request{URL: input, Accept: "application/sparql-results+json, application/json, */*;q=0.5"})
		if err != nil {
			return nil, fmt.Errorf("fetching what to import: %w; download it by other means and give the file", err)
		}
		return answer.Body, nil
	}
	if input == "-" {
		raw, err := io.ReadAll(io.LimitReader(a.Stdin, maxImport))
		if err != nil {
			return nil, fmt.Errorf("reading what to import: %w", err)
		}
		return raw, nil
	}
	raw, err := os.ReadFile(input)
	if err != nil {
		return nil, fmt.Errorf("reading what to import: %w", err)
	}
	return raw, nil
}

// shownChanges bounds the table for people; other formats have all rows.
const shownChanges = 40

// writeOutcome tells what became of an import. It exits 3 when something was
// refused and the rest taken, 1 when all was refused.
func (a *app) writeOutcome(f table.Format, name string, out overlay.Outcome) error {
	t := table.Table{Columns: []table.Column{
		{Key: "what", Title: "What"}, {Key: "table", Title: "Table"}, {Key: "subject", Title: "Actor", Max: 40},
		{Key: "fact", Title: "Fact", Max: 60}, {Key: "before", Title: "Before", Max: 40}, {Key: "where", Title: "Where"}, {Key: "reason", Title: "Reason", Max: 60},
	}}
	for i, c := range out.Changes {
		if f == table.Text && i >= shownChanges && c.What != overlay.Refused {
			continue
		}
		if file := c.Table + ".tsv"; f == table.Text {
			c.Says, c.Before = cellsInWords(file, c.Says, 1), cellsInWords(file, c.Before, 1)
		}
		t.Rows = append(t.Rows, table.Row{Cells: []any{c.What, c.Table, c.Subject, c.Says, c.Before, c.Where, c.Reason}})
	}
	p := a.newPrinter()
	refused, done := out.Count(overlay.Refused), len(out.Changes)-out.Count(overlay.Refused)
	if f != table.Text || len(t.Rows) > 0 && !a.settings.Quiet {
		if err := p.table(f, t); err != nil {
			return err
		}
	}
	if f == table.Text && !a.settings.Quiet {
		if hidden := len(out.Changes) - len(t.Rows); hidden > 0 {
			p.line("and %d more (--format csv lists them)", hidden)
		}
		p.line("Overlay %q: %d added, %d changed, %d taken out, %d as before, %d refused.", name, out.Count(overlay.Added), out.Count(overlay.Changed), out.Count(overlay.Removed), out.Kept, refused)
		a.adviseReread(p, out)
	}
	switch {
	case p.err != nil:
		return p.err
	case refused > 0 && done+out.Kept == 0:
		return exitWith(exitFailed)
	case refused > 0:
		return exitWith(exitPartly)
	}
	return nil
}

func (a *app) adviseReread(p *printer, out overlay.Outcome) {
	refused := out.Count(overlay.Refused)
	switch stored, err := a.storeExists(); {
	case !out.Written && out.Kept == 0 && refused > 0:
		p.line("Nothing changed: all of it was refused.")
		return
	case !out.Written && refused > 0:
		p.line("Nothing changed: %d refused again, the rest was there before.", refused)
		return
	case !out.Written:
		p.line("Nothing changed: all of it was there before.")
		return
	case err != nil || !stored:
		p.line("The gazetteer is now version %s.", out.Version)
		return
	}
	p.line("The gazetteer is now version %s. Texts that are stored were read with another one:", out.Version)
	p.line("  %s reread", a.commandLine())
}

func newGazetteerDropCmd(a *app) *cobra.Command {
	return &cobra.Command{
		Use:     "remove OVERLAY",
		Short:   "Take an overlay out",
		Long:    "Take an overlay out of the data folder: what the program's own tables say counts again. \"diplograph doctor\" names the overlays.",
		Example: "  diplograph gazetteer remove wikidata",
		Args:    exactly(1, "OVERLAY"),
		RunE: func(_ *cobra.Command, args []string) error {
			folder, err := a.overlays()
			if err != nil {
				return err
			}
			if err := overlay.CheckName(args[0]); err != nil {
				return usageError("%w", err)
			}
			if err := folder.Remove(args[0]); err != nil {
				return err
			}
			a.note("Overlay %q is gone.", args[0])
			a.noteReread("To read the stored texts without it")
			return nil
		},
	}
}

// noteReread tells how the stored texts follow a change of the gazetteer, where
// there are any.
func (a *app) noteReread(what string) {
	if stored, err := a.storeExists(); err == nil && stored {
		a.note("%s: %s reread", what, a.commandLine())
	}
}
