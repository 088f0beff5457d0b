package catalogue

import (
	"time"

	"github.com/diplograph/diplograph/ingest/source"
)

// Source is where articles come from: one file, sources/NAME.yaml.
type Source struct {
	Name     string `yaml:"name"`              // as its file: small letters, digits, - and .
	Title    string `yaml:"title"`             // as it calls itself, in its language
	Language string `yaml:"language"`          // ISO 639-1, of its articles
	Country  string `yaml:"country,omitempty"` // ISO 3166 alpha-3; empty for an international body
	Homepage string `yaml:"homepage"`

	// What lists its articles: at least one of these.
	Feeds    []string `yaml:"feeds,omitempty"`    // RSS, Atom, RDF, JSON Feed
	Pages    []Index  `yaml:"pages,omitempty"`    // index pages
	Sitemaps []string `yaml:"sitemaps,omitempty"` // news sitemaps, or an index of them

	Only     []string  `yaml:"only,omitempty"`      // if given, what an article's address must hold one of
	Skip     []string  `yaml:"skip,omitempty"`      // what it must hold none of
	FullText bool      `yaml:"full_text,omitempty"` // the feed carries whole articles: their pages are not fetched
	Page     Selectors `yaml:"page,omitempty"`      // for pages on which the general reader is not enough

	Every Duration `yaml:"every"` // how often it is asked
	Yield Yield    `yaml:"yield,omitempty"`

	Licence  string `yaml:"licence"`        // what the site says on the use of its texts
	Verified string `yaml:"verified"`       // the day on which it was last tried, or "not verified"
	Note     string `yaml:"note,omitempty"` // for people
	Off      bool   `yaml:"off,omitempty"`  // not asked; a file with name and off alone switches a shipped source off

	Path    string `yaml:"-"` // of its file, for messages
	Shipped bool   `yaml:"-"` // comes with the program
}

// NotVerified is the Verified of a source whose addresses nobody has tried.
const NotVerified = "not verified"

// Index is a page that lists articles.
type Index struct {
	URL   string `yaml:"url"`
	Links string `yaml:"links,omitempty"` // CSS selector of the links; empty: those that look like articles
}

// Selectors find the parts of a page, each as CSS; see source.Hints.
type Selectors struct {
	Text   string `yaml:"text,omitempty"`
	Title  string `yaml:"title,omitempty"`
	Author string `yaml:"author,omitempty"`
	Date   string `yaml:"date,omitempty"`
	Drop   string `yaml:"drop,omitempty"`
}

// Hints are the selectors as the readers of pages take them, nil without any.
func (s Source) Hints() *source.Hints {
	if s.Page == (Selectors{}) {
		return nil
	}
	h := source.Hints(s.Page)
	return &h
}

// Yield is what a source must give, so that one that has gone quiet or was
// rebuilt is noticed. Zero: nothing is expected.
type Yield struct {
	Articles float64 `yaml:"articles_a_day,omitempty"`
	Dated    float64 `yaml:"share_with_date,omitempty"` // of its articles, 0 to 1
	Text     float64 `yaml:"share_with_text,omitempty"` // likewise
}

// Duration is a time span that is written like 30m, 6h or 1d.
type Duration time.Duration

// Addresses lists what lists the articles of s: feeds, then index pages, then
// sitemaps.
func (s Source) Addresses() []string {
	all := append([]string{}, s.Feeds...)
	for _, p := range s.Pages {
		all = append(all, p.URL)
	}
	return append(all, s.Sitemaps...)
}
