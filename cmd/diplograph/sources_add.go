package main

import (
	"context"
	"fmt"
	"os"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/diplograph/diplograph/ingest/source/catalogue"
	"github.com/diplograph/diplograph/ingest/source/discover"
	"github.com/diplograph/diplograph/internal/table"
)

// addOptions are what sources add is asked for.
type addOptions struct {
	fetching
	name, title, language, country string
	dry                            bool
}

const sourcesAddLong = `Make a source of a site. URL is its homepage, a section of it, a feed or a news
sitemap. Its feeds are looked for (those that the page declares, those that it
links to, the usual addresses), else its news sitemap, else the links on the
page itself. What is found is tried, the first three articles are read and
shown, and the file of the source is written into your folder of sources, to be
edited by hand where more is known of the site.

NAME of a source that the program comes with switches it on again.`

func newSourcesAddCmd(a *app) *cobra.Command {
	var opts addOptions
	cmd := &cobra.Command{
		Use:     "add URL|NAME",
		Short:   "Find the feeds of a site, try them and write its file",
		Long:    sourcesAddLong,
		Example: "  diplograph sources add https://www.example.org/\n  diplograph sources add --name gazette --country MAR https://gazette.example/world/feed.xml",
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) != 1 {
				return usageError("give one address or name")
			}
			return nil
		},
		RunE: func(cmd *cobra.Command, args []string) error {
			if !strings.Contains(args[0], "://") {
				return a.switchOn(args[0])
			}
			if err := a.checkAdd(opts, args[0]); err != nil {
				return err
			}
			return runSourcesAdd(cmd.Context(), a, opts, args[0])
		},
	}
	flags := cmd.Flags()
	flags.StringVar(&opts.name, "name", "", "name of the source (default: made of the host)")
	flags.StringVar(&opts.title, "title", "", "how the site calls itself (default: as its pages say)")
	flags.StringVar(&opts.language, "language", "", "ISO 639-1 code of its articles (default: as its articles are read)")
	flags.StringVar(&opts.country, "country", "", "ISO 3166 code of its country, three letters")
	flags.BoolVar(&opts.dry, "dry-run", false, "show what would be written; write nothing")
	opts.fetching.addFlags(cmd)
	return cmd
}

// switchOn takes away the file that switches a shipped source off.
func (a *app) switchOn(name string) error {
	s, err := a.sourceNamed(name)
	if err != nil {
		return fmt.Errorf("%w (an address begins with https://)", err)
	}
	if !s.Off {
		a.note("%s is on already", name)
		return nil
	}
	if err := catalogue.SwitchOn(s); err != nil {
		return err
	}
	a.note("switched %s on", name)
	return nil
}

// checkAdd refuses flags that make no source, and a name that is taken, before
// anything is fetched.
func (a *app) checkAdd(opts addOptions, address string) error {
	s := opts.sourceOf(discover.Site{Homepage: "https://example.org/", Title: "-", Language: "en"}, address, a.Now())
	s.Feeds = []string{"https://example.org/feed"}
	if err := catalogue.Check(s); err != nil {
		return usageError("reading the flags: %w", err)
	}
	folder, err := a.sourcesFolder()
	if err != nil {
		return err
	}
	if path := catalogue.PathOf(folder, s.Name); !opts.dry && exists(path) {
		return fmt.Errorf("adding %s: there is %s already; give another name with --name, or remove it first", s.Name, path)
	}
	return a.tellKnown(s.Name, address)
}

// tellKnown says which sources of the site there are already: two of one feed
// would fetch everything twice.
func (a *app) tellKnown(name, address string) error {
	all, err := a.sources()
	if err != nil {
		return err
	}
	host := sourceNameOf(address)
	for _, s := range all {
		switch {
		case s.Name == name:
			a.note("%s replaces the source of that name that the program comes with", name)
		case sourceNameOf(s.Homepage) == host:
			a.note("there is a source of this site already, %s: %s", s.Name, s.Homepage)
		}
	}
	return nil
}

func exists(path string) bool {
	_, err := os.Stat(path)
	return err == nil
}

// shownArticles is how many articles add reads and shows.
const shownArticles = 3

func runSourcesAdd(ctx context.Context, a *app, opts addOptions, address string) error {
	f, err := a.format(table.Text)
	if err != nil {
		return err
	}
	client := a.client(opts.fetching)
	defer client.Close()
	site, err := discover.Find(ctx, client, address, a.Now())
	for _, tried := range site.Tried {
		a.log.Info("tried", "reason", tried)
	}
	if err != nil {
		return fmt.Errorf("looking for the articles of a site: %w", err)
	}
	site.Found = a.inOneLanguage(site)
	s := opts.sourceOf(site, address, a.Now())
	listing, err := discover.List(ctx, client, s, nil, a.Now())
	if err != nil {
		return err
	}
	reader, err := a.newReader("", webReader{client})
	if err != nil {
		return err
	}
	articles := samples(ctx, client, reader, s, listing.Entries, shownArticles)
	if ctx.Err() != nil {
		return ctx.Err()
	}
	a.explainTrial(trial{source: s, listing: listing, articles: articles})
	return a.keepSource(f, s, articles, opts.dry)
}

// keepSource writes the file of a source of which at least one article could be
// read, and shows them.
func (a *app) keepSource(f table.Format, s catalogue.Source, articles []sample, dry bool) error {
	readable := slices.DeleteFunc(slices.Clone(articles), func(one sample) bool { return one.err != nil })
	if len(articles) == 0 {
		return fmt.Errorf("adding %s: it lists no article now, so nothing was written; try again when it has news", s.Name)
	}
	if len(readable) == 0 {
		return fmt.Errorf("adding %s: none of its first %s could be read, so nothing was written; the reasons stand above", s.Name, plural(len(articles), "article"))
	}
	if s.Language == "" {
		s.Language = readable[0].language
	}
	if err := a.writeSource(s, dry); err != nil {
		return err
	}
	if err := a.newPrinter().table(f, sampleTable(articles)); err != nil {
		return err
	}
	if len(readable) < len(articles) {
		return exitWith(exitPartly)
	}
	return nil
}

// inOneLanguage leaves out feeds in other languages than the page, if it has
// one in its own: a source has one language.
func (a *app) inOneLanguage(site discover.Site) []discover.Found {
	own := func(f discover.Found) bool { return languageOf(f.Language) == languageOf(site.Language) }
	if !slices.ContainsFunc(site.Found, own) {
		return site.Found
	}
	var kept []discover.Found
	for _, f := range site.Found {
		if f.Language != "" && !own(f) {
			a.note("left out %s, which is in another language (%s): make it a source of its own", f.URL, f.Language)
			continue
		}
		kept = append(kept, f)
	}
	return kept
}

// writeSource writes the file of a source, or shows it.
func (a *app) writeSource(s catalogue.Source, dry bool) error {
	if dry {
		content, err := catalogue.Encode(s)
		if err != nil {
			return err
		}
		a.note("%s", strings.TrimRight(string(content), "\n"))
		return nil
	}
	folder, err := a.sourcesFolder()
	if err != nil {
		return err
	}
	path, err := catalogue.Write(folder, s)
	if err != nil {
		return err
	}
	a.note("wrote %s: %s, asked every %s", path, lists(s), s.Every)
	return nil
}

func sampleTable(articles []sample) table.Table {
	t := table.Table{Columns: []table.Column{
		{Key: "title", Title: "Title", Max: 40}, {Key: "published", Title: "Published"}, {Key: "language", Title: "Language"}, {Key: "author", Title: "Author", Max: 20},
		{Key: "paragraphs", Title: "Paragraphs"}, {Key: "events", Title: "What it tells", Max: 40}, {Key: "begins", Title: "Begins", Max: 50},
		{Key: "url", Title: "URL", Not: table.Text}, {Key: "error", Title: "Error", Not: table.Text},
	}}
	for _, s := range articles {
		var failure any
		begins := s.begins
		if s.err != nil {
			failure, begins = s.err.Error(), "(not read)"
		}
		t.Rows = append(t.Rows, table.Row{Cells: []any{s.title, s.published, s.language, s.author, s.paragraphs, s.edges, begins, s.url, failure}})
	}
	return t
}
