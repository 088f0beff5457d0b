package discover

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"context"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"time"

	"golang.org/x/net/html/charset"

	"github.com/diplograph/diplograph/ingest/source/feed"
	"github.com/diplograph/diplograph/ingest/source/fetch"
)

// The limits of sitemaps. sitemaps.org allows 50 MB unpacked.
const (
	maxSitemap  = 50 << 20
	maxChildren = 10                 // sitemaps of an index that one call reads, the latest first
	sitemapBack = 7 * 24 * time.Hour // how old what a sitemap lists may be
	maxUndated  = 500                // addresses without a date that one sitemap may give
)

// Sitemap is a file after sitemaps.org: a list of pages or an index of others.
type Sitemap struct {
	Pages    []SitemapPage
	Sitemaps []SitemapPage // of an index
	Cut      bool          // there was more than the limit
}

// SitemapPage is a page, or a sitemap of an index.
type SitemapPage struct {
	URL       string
	Modified  time.Time
	Published time.Time // of news
	HasTime   bool      // the date tells the time of day as well
	Title     string    // of news
	Language  string    // of news
	News      bool      // it is listed as news
}

// ParseSitemap reads a sitemap, plain or gzipped, up to limit pages. It reads
// as it goes, holds no more than the pages, and takes what stands before a
// fault in the XML.
func ParseSitemap(r io.Reader, limit int) (Sitemap, error) {
	in := bufio.NewReader(r)
	if magic, _ := in.Peek(2); bytes.Equal(magic, []byte{0x1f, 0x8b}) {
		unpacked, err := gzip.NewReader(in)
		if err != nil {
			return Sitemap{}, fmt.Errorf("unpacking the sitemap: %w", err)
		}
		in = bufio.NewReader(io.LimitReader(unpacked, maxSitemap))
	}
	decoder := xml.NewDecoder(io.LimitReader(in, maxSitemap))
	decoder.Strict = false
	decoder.CharsetReader = charset.NewReaderLabel
	s := sitemapReader{decoder: decoder, limit: limit}
	err := s.read()
	if err != nil && len(s.Pages)+len(s.Sitemaps) == 0 {
		return Sitemap{}, fmt.Errorf("reading the sitemap: %w", err)
	}
	return s.Sitemap, nil
}

type sitemapReader struct {
	Sitemap
	decoder *xml.Decoder
	limit   int
	text    strings.Builder
}

var errNoSitemap = errors.New("it is no sitemap: its XML begins with neither urlset nor sitemapindex")

func (s *sitemapReader) read() error {
	var at SitemapPage
	for rooted := false; ; {
		token, err := s.decoder.Token()
		if errors.Is(err, io.EOF) && rooted {
			return nil
		}
		if err != nil {
			return err
		}
		switch token := token.(type) {
		case xml.StartElement:
			name := token.Name.Local
			if !rooted && name != "urlset" && name != "sitemapindex" {
				return errNoSitemap
			}
			rooted = true
			s.text.Reset()
			if name == "url" || name == "sitemap" {
				at = SitemapPage{}
			}
		case xml.CharData:
			if s.text.Len() < 8<<10 {
				s.text.Write(token)
			}
		case xml.EndElement:
			if s.end(token.Name, &at) {
				return nil
			}
			s.text.Reset()
		}
	}
}

// end takes over what an element held; done tells that the limit is reached.
func (s *sitemapReader) end(name xml.Name, at *SitemapPage) (done bool) {
	text := strings.TrimSpace(s.text.String())
	news := strings.Contains(name.Space, "news") // the namespace, or the bare prefix where it is not declared
	switch name.Local {
	case "loc":
		if strings.Contains(name.Space, "image") || strings.Contains(name.Space, "video") {
			return false
		}
		at.URL = text
	case "lastmod":
		at.Modified, _ = w3cTime(text)
	case "publication_date":
		at.Published, at.HasTime = w3cTime(text)
		at.News = true
	case "title":
		if news {
			at.Title = strings.Join(strings.Fields(text), " ")
		}
	case "language":
		at.Language = strings.ToLower(text)
	case "url", "sitemap":
		if at.URL == "" {
			return false
		}
		if len(s.Pages)+len(s.Sitemaps) >= s.limit {
			s.Cut = true
			return true
		}
		if name.Local == "url" {
			s.Pages = append(s.Pages, *at)
		} else {
			s.Sitemaps = append(s.Sitemaps, *at)
		}
	}
	return false
}

var w3cLayouts = []string{time.RFC3339, "2006-01-02T15:04Z07:00", "2006-01-02T15:04:05Z0700", "2006-01-02T15:04:05", "2006-01-02 15:04:05", "2006-01-02T15:04"}

// w3cTime reads the dates of sitemaps; what is none is no date.
func w3cTime(text string) (t time.Time, hasTime bool) {
	if t, err := time.Parse(time.DateOnly, text); err == nil {
		return t, false
	}
	for _, layout := range w3cLayouts {
		if t, err := time.Parse(layout, text); err == nil {
			return t, true
		}
	}
	return time.Time{}, false
}

const acceptSitemaps = "application/xml,text/xml,application/gzip;q=0.9,*/*;q=0.5"

// readSitemap reads a sitemap of the source or, of an index, those in it that
// are new enough. Some sites call a feed a sitemap.
func (l *lister) readSitemap(ctx context.Context, address string) error {
	res, fresh, err := l.fetch(ctx, address, acceptSitemaps, maxSitemap)
	if err != nil {
		return err
	}
	if !fresh {
		// The sitemaps of an index change when the index does.
		l.keepChildren()
		return nil
	}
	s, err := ParseSitemap(bytes.NewReader(res.Body), MaxEntries)
	if errors.Is(err, errNoSitemap) {
		if f, failure := feed.Parse(res.Body, res.ContentType(), res.URL); failure == nil {
			l.read(address, res)
			l.add(address, entriesOf(f))
			return nil
		}
	}
	if err != nil {
		return fmt.Errorf("%s: %w", address, err)
	}
	l.addPages(address, s)
	whole, err := l.readChildren(ctx, s.Sitemaps)
	if err != nil {
		return err
	}
	l.Unchanged = false
	if whole { // else the index is read again next time, for those of its sitemaps that failed now
		l.read(address, res)
	}
	return nil
}

func entriesOf(f feed.Feed) []Entry {
	entries := make([]Entry, 0, len(f.Entries))
	for _, e := range f.Entries {
		entries = append(entries, Entry{Entry: e, Language: f.Language})
	}
	return entries
}

// keepChildren keeps what is known of sitemaps that an unchanged index names.
func (l *lister) keepChildren() {
	for address, v := range l.before {
		if _, ok := l.Validators[address]; !ok && !slices.Contains(l.source.Addresses(), address) {
			l.keep(address, v)
		}
	}
}

// readChildren reads the latest sitemaps of an index. One that fails is told;
// the others are read. It is whole when none failed for now.
func (l *lister) readChildren(ctx context.Context, children []SitemapPage) (whole bool, err error) {
	children = slices.DeleteFunc(slices.Clone(children), func(c SitemapPage) bool {
		return !c.Modified.IsZero() && l.now.Sub(c.Modified) > sitemapBack
	})
	// Those that say nothing of their age stand behind, the last ones first:
	// sites append.
	slices.Reverse(children)
	slices.SortStableFunc(children, func(a, b SitemapPage) int { return b.Modified.Compare(a.Modified) })
	if len(children) > maxChildren {
		children = children[:maxChildren]
	}
	failed, lasts := 0, true
	for _, child := range children {
		err := l.readChild(ctx, child.URL)
		if ctx.Err() != nil {
			return false, ctx.Err()
		}
		if err != nil {
			failed++
			l.Failures = append(l.Failures, err)
			lasts = lasts && fetch.KindOf(err) == fetch.Gone
		}
	}
	if failed > 0 && failed == len(children) {
		return false, errors.New("none of the sitemaps of the index could be read")
	}
	return lasts, nil
}

func (l *lister) readChild(ctx context.Context, address string) error {
	res, fresh, err := l.fetch(ctx, address, acceptSitemaps, maxSitemap)
	if err != nil || !fresh {
		return err
	}
	s, err := ParseSitemap(bytes.NewReader(res.Body), MaxEntries)
	if err != nil {
		return fmt.Errorf("%s: %w", address, err)
	}
	l.addPages(address, s)
	l.read(address, res)
	return nil
}

// addPages takes over the pages that are new enough.
func (l *lister) addPages(address string, s Sitemap) {
	if s.Cut {
		l.remark("%s lists more than %d pages; the first ones count", address, MaxEntries)
	}
	var entries []Entry
	undated := 0
	for _, p := range s.Pages {
		day := p.Published
		if day.IsZero() {
			day = p.Modified
		}
		switch {
		case day.IsZero():
			if undated++; undated > maxUndated {
				continue
			}
		case l.now.Sub(day) > sitemapBack:
			continue
		}
		e := Entry{Language: p.Language}
		e.ID, e.URL, e.Title, e.Published, e.HasTime, e.Updated = p.URL, p.URL, p.Title, p.Published, p.HasTime, p.Modified
		entries = append(entries, e)
	}
	if undated > maxUndated {
		l.remark("%s lists %d pages without a date; the first %d count", address, undated, maxUndated)
	}
	l.add(address, entries)
}
