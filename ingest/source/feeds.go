package source

import (
	"bufio"
	"cmp"
	"context"
	"fmt"
	"regexp"
	"strings"

	"github.com/diplograph/diplograph/ingest/source/feed"
)

// An entry is an article where it carries so many words. A summary that is as
// long as an article is one: many feeds have no other field.
const (
	wordsOfContent = 40
	wordsOfSummary = 90
)

// feed reads a feed: each entry that carries its text is an article. Of an
// entry that does not the page is fetched, if the feed itself was; else it is
// counted.
func (r *Reader) feed(ctx context.Context, p part, body *bufio.Reader, yield yielder) bool {
	raw, err := readUpTo(body, MaxFeed, "split it")
	if err != nil {
		return fail(yield, p.path, err)
	}
	f, err := feed.Parse(raw, p.mediaType, p.url)
	if err != nil {
		return fail(yield, p.path, err)
	}
	if len(f.Entries) == 0 {
		return fail(yield, p.path, fmt.Errorf("is a feed without entries"))
	}
	var summaries []feed.Entry
	for i, e := range f.Entries {
		content, enough := EntryText(e)
		switch {
		case ctx.Err() != nil:
			return false
		case enough:
			at := fmt.Sprintf("%s#%d", p.path, i+1)
			item := Item{ID: cmp.Or(e.ID, at), Path: at, URL: e.URL, Fetched: p.item.Fetched, Bytes: []byte(content), MediaType: "text/html; charset=utf-8", Frame: EntryFrame(f, e)}
			if !yield(item, nil) {
				return false
			}
		case r.Web != nil && p.item.URL != "" && IsAddress(e.URL):
			if !r.entryPage(ctx, f, e, yield) {
				return false
			}
		default:
			summaries = append(summaries, e)
		}
	}
	if len(summaries) > 0 {
		return fail(yield, p.path, summariesOnly(summaries, len(f.Entries)))
	}
	return true
}

// entryPage fetches the page of an entry.
func (r *Reader) entryPage(ctx context.Context, f feed.Feed, e feed.Entry, yield yielder) bool {
	item, err := r.Web.Get(ctx, e.URL)
	if err != nil {
		return fail(yield, e.URL, withoutAddress(err, e.URL))
	}
	item.ID, item.Path, item.Frame = cmp.Or(e.ID, e.URL), e.URL, EntryFrame(f, e)
	item.Frame.Partial = "" // that of the summary
	if item.MediaType == "" {
		item.MediaType = string(htmlPage)
	}
	return yield(item, nil)
}

// summariesOnly names, in one line, the entries of a feed that carry no
// article.
func summariesOnly(entries []feed.Entry, of int) error {
	for _, e := range entries {
		if IsAddress(e.URL) {
			return fmt.Errorf("%d of %d entries carry a summary only; ingest the address of the feed, or of their pages, like %s", len(entries), of, e.URL)
		}
	}
	return fmt.Errorf("%d of %d entries carry a summary only, and no address of an article", len(entries), of)
}

// EntryText is the HTML that an entry carries, the longer of content and
// summary. enough tells that it is an article.
func EntryText(e feed.Entry) (html string, enough bool) {
	content, summary := countWords(e.Content), countWords(e.Summary)
	if content >= summary && content > 0 {
		return e.Content, content >= wordsOfContent
	}
	return e.Summary, summary >= wordsOfSummary
}

// EntryFrame is what a feed says of an entry. A text that ends in dots is
// marked as a part of the article.
func EntryFrame(f feed.Feed, e feed.Entry) *Frame {
	frame := &Frame{Title: e.Title, Author: e.Author, Source: f.Title, Language: f.Language, Published: e.Published, HasTime: e.HasTime}
	if e.Updated.After(e.Published) {
		frame.Modified = e.Updated
	}
	text, _ := EntryText(e)
	end := strings.TrimRight(tags.ReplaceAllString(text, " "), " \t\r\n]»\")")
	if strings.HasSuffix(end, "…") || strings.HasSuffix(end, "...") || strings.HasSuffix(end, "&#8230;") || strings.HasSuffix(end, "&hellip;") || strings.HasSuffix(end, "[&#8230;") {
		frame.Partial = "the feed carries only its beginning"
	}
	return frame
}

var tags = regexp.MustCompile(`<[^<>]*>`)

func countWords(html string) int { return len(strings.Fields(tags.ReplaceAllString(html, " "))) }
