package clean

import (
	"cmp"
	"encoding/json"
	"fmt"
	"net/url"
	"regexp"
	"strings"
	"time"

	"golang.org/x/net/html"

	"github.com/diplograph/diplograph/ingest/source"
)

// The least that makes a live blog of a page: entries with a time each, and
// words in each of them on average.
const (
	minEntries = 3
	entryWords = 15
)

// Entries takes a live blog apart: each entry is an article of its own, with
// its time and an address below the page's. Any other item gives none.
func Entries(item source.Item, opts Options) []source.Item {
	if item.Record != nil || !isHTML(item.MediaType) {
		return nil
	}
	content, err := decode(item.Bytes, item.MediaType)
	if err != nil || isFragment(content) || !mayBeLive(content, opts.Words) {
		return nil
	}
	doc, err := html.Parse(strings.NewReader(content))
	if err != nil || countElements(doc) > maxElements {
		return nil
	}
	p := &page{opts: opts}
	p.readHead(doc, item.URL)
	l := live{page: p, item: item, address: cmp.Or(p.url, item.URL)}
	for _, node := range p.head.articles {
		if isLiveType(node.Type) {
			l.fromLD(node)
		}
	}
	if len(l.found) < minEntries {
		l.found = nil
		l.fromMarks(doc)
	}
	if len(l.found) < minEntries {
		return nil
	}
	return l.found
}

// mayBeLive is a quick look: most pages are no live blogs and need not be
// parsed twice.
func mayBeLive(content string, words *Words) bool {
	if strings.Contains(content, "LiveBlogPosting") {
		return true
	}
	if strings.Count(content, "<time") < minEntries {
		return false
	}
	for _, mark := range []string{"<title", "<h1", "og:title"} {
		if at := strings.Index(content, mark); at >= 0 && words.isLive(tagless.ReplaceAllString(content[at:min(len(content), at+400)], " ")) {
			return true
		}
	}
	return false
}

// live gathers the entries of a page.
type live struct {
	page    *page
	item    source.Item
	address string
	found   []source.Item
}

// fromLD takes the entries that the page lists for search engines.
func (l *live) fromLD(node ldNode) {
	var updates []ldNode
	if json.Unmarshal(node.LiveUpdate, &updates) != nil {
		return
	}
	for _, u := range updates {
		text := ldBody(u.Body)
		if tagged.MatchString(text) {
			text = textOfHTML(text)
		}
		published, hasTime := ldDate(u.Published, u.Modified)
		l.add(entry{
			title: ldText(u.Headline), author: ldNames(u.Author), text: text, address: canonical(ldText(u.URL), l.address), published: published, hasTime: hasTime,
		})
	}
}

func textOfHTML(content string) string {
	doc, err := html.Parse(strings.NewReader(content))
	if err != nil {
		return ""
	}
	return joinLines(collectLines(doc))
}

func joinLines(lines []line) string {
	var parts []string
	for _, l := range lines {
		parts = append(parts, l.text)
	}
	return strings.Join(parts, "\n\n")
}

// fromMarks finds elements beside one another that have a time each. The title
// must say that the page is live: lists of articles look the same.
func (l *live) fromMarks(doc *html.Node) {
	if !l.page.opts.Words.isLive(l.page.title) && !l.page.opts.Words.isLive(l.page.head.title) {
		return
	}
	groups := map[*html.Node][]*html.Node{}
	for n := range doc.Descendants() {
		if n.Type != html.ElementNode || n.Data != "time" || attribute(n, "datetime") == "" {
			continue
		}
		// The time belongs to the highest element around it that has brothers with a
		// time each.
		var best *html.Node
		for up := n; up.Parent != nil && up.Parent.Type == html.ElementNode; up = up.Parent {
			if timedBrothers(up) >= minEntries {
				best = up
			}
		}
		if best != nil && (len(groups[best.Parent]) == 0 || groups[best.Parent][len(groups[best.Parent])-1] != best) {
			groups[best.Parent] = append(groups[best.Parent], best)
		}
	}
	var largest []*html.Node
	for _, group := range groups {
		if len(group) > len(largest) {
			largest = group
		}
	}
	words := 0
	for _, n := range largest {
		words += wordsOf(collectLines(n))
	}
	if len(largest) < minEntries || words < entryWords*len(largest) {
		return
	}
	for _, n := range largest {
		l.fromElement(n)
	}
}

// timedBrothers counts the elements of the same name beside n, itself included,
// that hold a time.
func timedBrothers(n *html.Node) int {
	count := 0
	for brother := range n.Parent.ChildNodes() {
		if brother.Type == html.ElementNode && brother.Data == n.Data && holdsTime(brother) {
			count++
		}
	}
	return count
}

func holdsTime(n *html.Node) bool {
	for d := range n.Descendants() {
		if d.Type == html.ElementNode && d.Data == "time" {
			return true
		}
	}
	return false
}

func (l *live) fromElement(n *html.Node) {
	e := entry{}
	for d := range n.Descendants() {
		if d.Type == html.ElementNode && d.Data == "time" && e.published.IsZero() {
			e.published, e.hasTime, _ = l.page.timeOf(d)
		}
	}
	lines := collectLines(n)
	for len(lines) > 0 {
		if _, _, ok := l.page.dateOf(lines[0]); !ok && !isClock(lines[0].text) {
			break
		}
		lines = lines[1:]
	}
	if len(lines) > 1 && lines[0].heading {
		e.title, lines = lines[0].text, lines[1:]
	}
	e.text = joinLines(lines)
	if id := attribute(n, "id"); id != "" {
		e.address = l.address + "#" + id
	}
	l.add(e)
}

// isClock reports "14:05" and "14:05 GMT".
func isClock(text string) bool {
	return len(text) <= 12 && strings.Contains(text, ":") && strings.ContainsAny(text, "0123456789٠١٢٣٤٥٦٧٨٩")
}

// entry is an entry of a live blog.
type entry struct {
	title, author, text, address string
	published                    time.Time
	hasTime                      bool
}

// entryAddress is an address of an entry alone. What differs from the page's in
// its fragment only leads to the right place, and is no address to programs: it
// gets a parameter too, which sites pass over. The parameter is the name of the
// place or the time of the entry, so that new entries above change none.
func (l *live) entryAddress(e entry) string {
	page, _, _ := strings.Cut(l.address, "#")
	own, place, _ := strings.Cut(e.address, "#")
	if own != "" && own != page {
		return e.address
	}
	u, err := url.Parse(page)
	if err != nil || page == "" {
		return ""
	}
	mark := place
	if mark == "" && !e.published.IsZero() {
		mark = e.published.UTC().Format("20060102T150405")
	}
	if mark == "" {
		mark = fmt.Sprint(len(l.found) + 1)
	}
	query := u.Query()
	query.Set("entry", mark)
	u.RawQuery, u.Fragment = query.Encode(), place
	return u.String()
}

// add makes a record of an entry.
func (l *live) add(e entry) {
	if strings.TrimSpace(e.text) == "" {
		return
	}
	p := l.page
	n := len(l.found) + 1
	e.address = l.entryAddress(e)
	record := &source.Record{ID: cmp.Or(e.address, fmt.Sprintf("%s#%d", l.item.ID, n)), Language: p.language, Source: p.source, URL: e.address, Title: e.title, Author: cmp.Or(e.author, p.author), Text: e.text}
	if !e.published.IsZero() {
		iso := e.published.Format(time.RFC3339)
		if !e.hasTime {
			iso = e.published.Format(time.DateOnly)
		}
		record.Published = &iso
	}
	l.found = append(l.found, source.Item{
		ID: record.ID, Path: fmt.Sprintf("%s#%d", l.item.Path, n), URL: e.address, Fetched: l.item.Fetched, Bytes: []byte(e.text), MediaType: "application/json", Record: record,
	})
}

var tagless = regexp.MustCompile(`<[^<>]*>`)
