package main

import (
	"math"
	"net/netip"
	"net/url"
	"strings"
	"time"

	"github.com/diplograph/diplograph/ingest/source/catalogue"
	"github.com/diplograph/diplograph/ingest/source/discover"
)

// sourceOf makes a source of what was found.
func (o addOptions) sourceOf(site discover.Site, address string, now time.Time) catalogue.Source {
	s := catalogue.Source{
		Name: firstNonEmpty(o.name, sourceNameOf(address)), Title: firstNonEmpty(o.title, site.Title, address), Language: firstNonEmpty(o.language, languageOf(site.Language)),
		Country: strings.ToUpper(o.country), Homepage: site.Homepage, Verified: now.UTC().Format(time.DateOnly),
		Licence: "not looked up: all rights reserved unless the site says otherwise",
	}
	var dated, all int
	var rate float64
	for _, found := range site.Found {
		switch found.Kind {
		case discover.FeedKind:
			s.Feeds = append(s.Feeds, found.URL)
		case discover.SitemapKind:
			s.Sitemaps = append(s.Sitemaps, found.URL)
		case discover.IndexKind:
			s.Pages = append(s.Pages, catalogue.Index{URL: found.URL})
		}
		dated, all = dated+found.Dated, all+len(found.Entries)
		rate = max(rate, perDay(found.Entries))
	}
	s.Every = howOften(rate)
	s.Yield = catalogue.Yield{Articles: declared(rate), Text: 0.8}
	if all > 0 && dated*10 >= all*9 {
		s.Yield.Dated = 0.9
	}
	return s
}

func languageOf(code string) string {
	code, _, _ = strings.Cut(strings.ToLower(code), "-")
	if len(code) != 2 {
		return ""
	}
	return code
}

// perDay is how many articles a day a list shows, 0 where its dates do not
// tell.
func perDay(entries []discover.Entry) float64 {
	var first, last time.Time
	n := 0
	for _, e := range entries {
		if e.Published.IsZero() {
			continue
		}
		n++
		if first.IsZero() || e.Published.Before(first) {
			first = e.Published
		}
		if e.Published.After(last) {
			last = e.Published
		}
	}
	if days := last.Sub(first).Hours() / 24; n > 2 && days > 0.2 {
		return float64(n-1) / days
	}
	return 0
}

// declared is what a source with such a rate is held to: a third, so that quiet
// weeks are no alarm.
func declared(rate float64) float64 {
	third := rate / 3
	if third >= 1 {
		return math.Floor(third)
	}
	return math.Floor(third*10) / 10
}

// howOften asks a busy source more often than a quiet one.
func howOften(rate float64) catalogue.Duration {
	switch {
	case rate > 48:
		return catalogue.Duration(30 * time.Minute)
	case rate > 4 || rate == 0:
		return catalogue.Duration(time.Hour)
	}
	return catalogue.Duration(3 * time.Hour)
}

// sourceNameOf makes a name of an address: "www.gazette.example" is "gazette".
func sourceNameOf(address string) string {
	u, err := url.Parse(address)
	if err != nil {
		return ""
	}
	host := strings.TrimPrefix(strings.ToLower(u.Hostname()), "www.")
	if _, err := netip.ParseAddr(host); err != nil {
		if labels := strings.Split(host, "."); len(labels) > 1 {
			host = strings.Join(labels[:len(labels)-1], "-")
		}
	}
	return strings.Join(strings.FieldsFunc(host, func(r rune) bool { return (r < 'a' || r > 'z') && (r < '0' || r > '9') }), "-")
}
