package main

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/diplograph/diplograph/ingest/source/catalogue"
	"github.com/diplograph/diplograph/internal/neo4jserver"
	"github.com/diplograph/diplograph/internal/table"
)

const sourcesLong = `The sources that refresh asks: news sites and ministries. The program comes with
some; yours lie in the folder sources/ of the data folder, one YAML file each
(DIPLOGRAPH_SOURCES names another folder), and win over those of the program.`

const sourcesExample = `  diplograph sources add https://www.example.org/
  diplograph sources list --language ar
  diplograph sources test un-news-en
  diplograph sources health
  diplograph sources pause un-news-en --reason "moves its site"`

func newSourcesCmd(a *app) *cobra.Command {
	cmd := &cobra.Command{
		Use:     "sources",
		GroupID: groupRead,
		Short:   "The news sites that refresh asks: add, list, test, health, pause, remove",
		Long:    sourcesLong,
		Example: sourcesExample,
		Args:    knownCommand,
		RunE:    func(cmd *cobra.Command, _ []string) error { return cmd.Help() },
	}
	cmd.AddCommand(newSourcesAddCmd(a), newSourcesListCmd(a), newSourcesTestCmd(a), newSourcesHealthCmd(a), newSourcesPauseCmd(a), newSourcesResumeCmd(a), newSourcesRemoveCmd(a))
	return cmd
}

// sourcesFolder is where the sources of the user lie.
func (a *app) sourcesFolder() (string, error) {
	if folder := a.env.get("DIPLOGRAPH_SOURCES"); folder != "" {
		return folder, nil
	}
	data, err := neo4jserver.DataDir(a.env.get)
	if err != nil {
		return "", fmt.Errorf("finding the folder of your sources: %w: name one with DIPLOGRAPH_SOURCES", err)
	}
	return filepath.Join(data, "sources"), nil
}

// sources are those that the program comes with and those of the user.
func (a *app) sources() ([]catalogue.Source, error) {
	folder, err := a.sourcesFolder()
	if err != nil {
		return nil, err
	}
	return catalogue.Load(folder)
}

// sourceNamed finds a source, or says which names are near.
func (a *app) sourceNamed(name string) (catalogue.Source, error) {
	all, err := a.sources()
	if err != nil {
		return catalogue.Source{}, err
	}
	var near []string
	for _, s := range all {
		if s.Name == name {
			return s, nil
		}
		if strings.Contains(s.Name, name) || strings.Contains(name, s.Name) {
			near = append(near, s.Name)
		}
	}
	if len(near) > 0 {
		return catalogue.Source{}, fmt.Errorf("there is no source %q: did you mean %s?", name, strings.Join(near, " or "))
	}
	return catalogue.Source{}, fmt.Errorf("there is no source %q; diplograph sources list shows those there are", name)
}

// sourcesOptions are what sources list is asked for.
type sourcesOptions struct{ language, country string }

func newSourcesListCmd(a *app) *cobra.Command {
	var opts sourcesOptions
	cmd := &cobra.Command{
		Use:     "list",
		Short:   "List the sources",
		Long:    "List the sources: those of the program and yours, where their articles are listed, how often they are asked, and whether their addresses were tried.",
		Example: "  diplograph sources list\n  diplograph sources list --language ar --format csv",
		Args:    noArgs,
		RunE:    func(*cobra.Command, []string) error { return runSourcesList(a, opts) },
	}
	cmd.Flags().StringVar(&opts.language, "language", "", "those in this language alone (ISO 639-1)")
	cmd.Flags().StringVar(&opts.country, "country", "", "those of this country alone (ISO 3166, three letters)")
	return cmd
}

func runSourcesList(a *app, opts sourcesOptions) error {
	f, err := a.format(table.Text)
	if err != nil {
		return err
	}
	all, err := a.sources()
	if err != nil {
		return err
	}
	all = slices.DeleteFunc(all, func(s catalogue.Source) bool {
		return opts.language != "" && s.Language != opts.language || opts.country != "" && !strings.EqualFold(s.Country, opts.country)
	})
	t := table.Table{Columns: []table.Column{
		{Key: "name", Title: "Name"}, {Key: "title", Title: "Title", Max: 36}, {Key: "language", Title: "Language"}, {Key: "country", Title: "Country"},
		{Key: "lists", Title: "Lists its articles in"}, {Key: "every", Title: "Every"}, {Key: "state", Title: "State"}, {Key: "verified", Title: "Verified"}, {Key: "from", Title: "From"},
		{Key: "homepage", Title: "Homepage", Not: table.Text}, {Key: "addresses", Title: "Addresses", Not: table.Text}, {Key: "licence", Title: "Licence", Not: table.Text},
	}}
	for _, s := range all {
		state, from := "on", "program"
		if s.Off {
			state = "off"
		}
		if !s.Shipped {
			from = "you"
		}
		t.Rows = append(t.Rows, table.Row{Cells: []any{s.Name, s.Title, s.Language, s.Country, lists(s), s.Every.String(), state, s.Verified, from, s.Homepage, s.Addresses(), s.Licence}})
	}
	return a.newPrinter().table(f, t)
}

// lists says where a source lists its articles: "2 feeds, 1 page".
func lists(s catalogue.Source) string {
	var parts []string
	for _, p := range []struct {
		n    int
		noun string
	}{{len(s.Feeds), "feed"}, {len(s.Pages), "page"}, {len(s.Sitemaps), "sitemap"}} {
		if p.n > 0 {
			parts = append(parts, plural(p.n, p.noun))
		}
	}
	return strings.Join(parts, ", ")
}

func newSourcesRemoveCmd(a *app) *cobra.Command {
	return &cobra.Command{
		Use:     "remove NAME...",
		Short:   "Remove sources",
		Long:    "Remove sources: the file of one of yours is deleted, one that the program comes with is switched off (sources add NAME switches it on again). Articles that came from them stay; diplograph remove --source takes these out.",
		Example: "  diplograph sources remove rabat-post",
		Args:    atLeastOne("NAME"),
		RunE: func(_ *cobra.Command, args []string) error {
			for _, name := range args {
				if err := a.removeSource(name); err != nil {
					return err
				}
			}
			return nil
		},
	}
}

func (a *app) removeSource(name string) error {
	s, err := a.sourceNamed(name)
	if err != nil {
		return err
	}
	folder, err := a.sourcesFolder()
	if err != nil {
		return err
	}
	gone, err := catalogue.Remove(folder, s)
	switch {
	case err != nil:
		return err
	case gone:
		a.note("removed %s", s.Path)
	default:
		a.note("switched %s off; sources add %s switches it on again", name, name)
	}
	return nil
}
