package discover

import (
	"bytes"
	"context"
	"fmt"
	"net/url"
	"slices"
	"strings"
	"time"

	"github.com/diplograph/diplograph/ingest/source/feed"
	"github.com/diplograph/diplograph/ingest/source/fetch"
)

// What a Found lists articles in.
const (
	FeedKind    = "feed"
	SitemapKind = "sitemap"
	IndexKind   = "page"
)

// Found is something of a site that lists articles.
type Found struct {
	Kind     string // FeedKind, SitemapKind or IndexKind
	URL      string
	Title    string // of the feed or page
	Language string // as it says it; may be empty
	Entries  []Entry
	Dated    int // entries with a date
}

// Site is what Find found.
type Site struct {
	Homepage string // after redirects
	Title    string // of the homepage, or of the first feed
	Language string // as the homepage says it, else as the first feed does
	Found    []Found
	Tried    []error // what was tried and gave nothing, with the reason
}

// Finder also knows the sitemaps that a robots.txt names; *fetch.Client does.
type Finder interface {
	Getter
	Sitemaps(ctx context.Context, address string) ([]string, error)
}

var _ Finder = (*fetch.Client)(nil)

// The limits of a search, so that a site with a hundred feeds is not asked for
// all of them.
const (
	maxFeeds = 5
	maxTries = 20
)

// commonPaths are where sites keep their feeds without a word.
var commonPaths = []string{"/feed", "/rss", "/rss.xml", "/feed.xml", "/atom.xml", "/index.xml", "/rss/all.xml", "/feed.json", "/?feed=rss2"}

// commonSitemaps likewise, those for news alone.
var commonSitemaps = []string{"/news-sitemap.xml", "/sitemap-news.xml", "/sitemap_news.xml", "/sitemap/news.xml"}

// Find looks for what lists the articles of a site: address is its homepage, a
// section of it, a feed or a sitemap. Feeds come first; only where there are
// none, sitemaps; only where there are none of these, the page itself. It
// fails when address cannot be fetched, or lists nothing in any way.
func Find(ctx context.Context, get Finder, address string, now time.Time) (Site, error) {
	res, err := get.Get(ctx, fetch.Request{URL: address})
	if err != nil {
		return Site{}, err
	}
	f := finder{get: get, now: now, tried: map[string]bool{}}
	f.Homepage = res.URL
	if found, ok := f.asList(res); ok {
		f.Found = append(f.Found, found)
		f.Homepage = homeOf(found, res.URL)
		f.Title, f.Language = found.Title, found.Language
		return f.Site, nil
	}
	if err := f.search(ctx, res); err != nil {
		return Site{}, err
	}
	if len(f.Found) == 0 {
		return f.Site, fmt.Errorf("%s: nothing on it lists articles: no feed, no news sitemap, no links that look like articles; give the address of a feed, or write the file of the source by hand", res.URL)
	}
	if f.Title == "" {
		f.Title = f.Found[0].Title
	}
	if f.Language == "" {
		f.Language = f.Found[0].Language
	}
	return f.Site, nil
}

type finder struct {
	Site
	get   Finder
	now   time.Time
	tried map[string]bool
	tries int
}

// search goes through what a page offers, the best first.
func (f *finder) search(ctx context.Context, res fetch.Response) error {
	page := readOffers(res)
	f.Title, f.Language = page.title, page.language
	home, err := url.Parse(res.URL)
	if err != nil {
		return err
	}
	for _, group := range [][]string{page.declared, page.linked, under(home), on(home, commonPaths)} {
		if err := f.tryAll(ctx, group, maxFeeds); err != nil || len(f.Found) > 0 {
			return err
		}
	}
	sitemaps, err := f.get.Sitemaps(ctx, res.URL)
	if err != nil && ctx.Err() != nil {
		return ctx.Err()
	}
	named := slices.DeleteFunc(slices.Clone(sitemaps), func(a string) bool { return !containsFold(a, "news") })
	for _, group := range [][]string{named, on(home, commonSitemaps), sitemaps} {
		if err := f.tryAll(ctx, group, 1); err != nil || len(f.Found) > 0 {
			return err
		}
	}
	if links, err := Links(res.Body, res.ContentType(), res.URL, ""); err == nil && len(links) >= 3 {
		found := Found{Kind: IndexKind, URL: res.URL, Title: page.title, Language: page.language}
		for _, link := range links {
			found.Entries = append(found.Entries, Entry{Entry: feed.Entry{ID: link.URL, URL: link.URL, Title: link.Title}, From: res.URL})
		}
		f.Found = append(f.Found, found)
	}
	return nil
}

func on(home *url.URL, paths []string) []string {
	all := make([]string, 0, len(paths))
	for _, path := range paths {
		if u, err := home.Parse(path); err == nil {
			all = append(all, u.String())
		}
	}
	return all
}

// under are the usual places below a section: /ar/ has its feed at /ar/rss.
func under(home *url.URL) []string {
	if strings.Trim(home.Path, "/") == "" {
		return nil
	}
	var all []string
	for _, name := range []string{"feed", "rss", "rss.xml"} {
		all = append(all, home.JoinPath(name).String())
	}
	return all
}

// tryAll fetches addresses until enough of them list articles.
func (f *finder) tryAll(ctx context.Context, addresses []string, enough int) error {
	for _, address := range addresses {
		if len(f.Found) >= enough || f.tries >= maxTries {
			return nil
		}
		if f.tried[address] {
			continue
		}
		f.tried[address] = true
		f.tries++
		res, err := f.get.Get(ctx, fetch.Request{URL: address, Accept: acceptFeeds, MaxBytes: maxSitemap})
		switch {
		case ctx.Err() != nil:
			return ctx.Err()
		case err != nil:
			f.Tried = append(f.Tried, err)
			continue
		}
		found, ok := f.asList(res)
		switch {
		case !ok:
			f.Tried = append(f.Tried, fmt.Errorf("%s: is neither a feed nor a sitemap", address))
		case len(found.Entries) == 0:
			f.Tried = append(f.Tried, fmt.Errorf("%s: lists nothing now", address))
		case !f.has(found):
			f.Found = append(f.Found, found)
		}
	}
	return nil
}

// has reports a feed that is there under another address.
func (f *finder) has(found Found) bool {
	return slices.ContainsFunc(f.Found, func(other Found) bool {
		return other.URL == found.URL || len(other.Entries) == len(found.Entries) && other.Entries[0].ID == found.Entries[0].ID
	})
}

// asList reads an answer as a feed or sitemap.
func (f *finder) asList(res fetch.Response) (Found, bool) {
	found := Found{URL: res.URL}
	l := lister{now: f.now, seen: map[string]bool{}}
	if parsed, err := feed.Parse(res.Body, res.ContentType(), res.URL); err == nil {
		found.Kind, found.Title, found.Language = FeedKind, parsed.Title, parsed.Language
		l.add(res.URL, entriesOf(parsed))
	} else if s, err := ParseSitemap(bytes.NewReader(res.Body), MaxEntries); err == nil {
		found.Kind = SitemapKind
		l.addPages(res.URL, s)
		if len(s.Sitemaps) > 0 {
			// What an index lists is only counted: its sitemaps are fetched by List.
			for _, child := range s.Sitemaps {
				found.Entries = append(found.Entries, Entry{Entry: feed.Entry{ID: child.URL, URL: child.URL}})
			}
		}
	} else {
		return Found{}, false
	}
	found.Entries = append(found.Entries, l.Entries...)
	for _, e := range found.Entries {
		if !e.Published.IsZero() {
			found.Dated++
		}
	}
	return found, true
}

func homeOf(found Found, address string) string {
	u, err := url.Parse(address)
	if err != nil {
		return address
	}
	return u.Scheme + "://" + u.Host + "/"
}
