package feed

import (
	"cmp"
	"errors"
	"fmt"
	"html"
	"net/url"
	"regexp"
	"strings"
	"time"

	"github.com/mmcdole/gofeed"
	jsonfeed "github.com/mmcdole/gofeed/json"
	"github.com/mmcdole/gofeed/rss"

	"github.com/diplograph/diplograph/ingest/source/charset"
	"github.com/diplograph/diplograph/ingest/source/stamp"
)

// Feed is a feed as it was read.
type Feed struct {
	Title    string
	Language string // as the feed says it, in lower case: "ar", "fr-fr"; may be empty
	Home     string // absolute address of the site that the feed is of; may be empty
	Entries  []Entry
	Remarks  []string // what was broken and how it was read; empty for a sound feed
}

// Entry is one item of a feed.
type Entry struct {
	ID         string // guid where it tells entries apart, else URL; empty only where URL and guid both are
	URL        string // absolute where a base is known; empty when the entry has no link
	Title      string // text without tags
	Author     string // several are joined with commas
	Summary    string // HTML, as the feed gives it
	Content    string // HTML of the whole article where the feed carries it
	Published  time.Time
	Updated    time.Time
	HasTime    bool // Published tells the time of day as well
	Categories []string
}

func (f *Feed) remark(format string, args ...any) {
	f.Remarks = append(f.Remarks, fmt.Sprintf(format, args...))
}

// Parse reads a feed. mediaType is the Content-Type under which it came and
// baseURL its address; both may be empty. A body that is no feed is an error; a
// feed without entries is none.
func Parse(body []byte, mediaType, baseURL string) (Feed, error) {
	text, _, err := charset.Decode(body, charset.FromMediaType(mediaType), charset.FromXML(body))
	if err != nil {
		return Feed{}, fmt.Errorf("reading the feed: it %w", err)
	}
	var f Feed
	raw, err := f.parse(strings.TrimSpace(text))
	if err != nil {
		return Feed{}, fmt.Errorf("reading the feed: %w", err)
	}
	f.Title, f.Language = plain(raw.Title), strings.ToLower(strings.TrimSpace(raw.Language))
	f.Home = absolute(raw.Link, baseURL)
	c := converter{feed: &f, base: cmp.Or(f.Home, baseURL), language: f.Language}
	c.addAll(raw)
	if f.Title == "" && len(f.Entries) == 0 {
		return Feed{}, errors.New("reading the feed: it has neither a title nor entries")
	}
	return f, nil
}

// parse reads the document as it is, and, where that fails, repaired.
func (f *Feed) parse(text string) (*gofeed.Feed, error) {
	parser := gofeed.NewParser()
	parser.KeepOriginalFeed = true
	switch {
	case text == "":
		return nil, errors.New("it is empty")
	case strings.HasPrefix(text, "{"):
		raw, err := parser.ParseString(text)
		if err != nil {
			return nil, fmt.Errorf("it is no JSON Feed: %w", err)
		}
		return raw, nil
	}
	text = withoutProlog(text)
	if err := checkRoot(text); err != nil {
		return nil, err
	}
	raw, err := parser.ParseString(text)
	if err == nil {
		return raw, nil
	}
	fixed, remarks, failure := repair(text)
	if failure != nil {
		return nil, failure
	}
	if raw, failure = parser.ParseString(fixed); failure != nil {
		return nil, fmt.Errorf("its XML is broken: %w", err)
	}
	f.Remarks = append(f.Remarks, remarks...)
	if len(remarks) == 0 {
		f.remark("broken XML was repaired")
	}
	return raw, nil
}

// root finds the first element of a document.
var root = regexp.MustCompile(`<([A-Za-z_][\w.-]*:)?([A-Za-z_][\w.-]*)`)

// withoutProlog drops what stands before the root: the declaration, which names
// a charset that the text is no longer in, comments and byte order marks.
func withoutProlog(text string) string {
	for {
		text = strings.TrimLeft(text, " \t\r\n\ufeff\x00")
		end := ""
		switch {
		case strings.HasPrefix(text, "<!--"):
			end = "-->"
		case strings.HasPrefix(text, "<?"), strings.HasPrefix(text, "<!DOCTYPE") && !strings.Contains(head(text), "["):
			end = ">"
		default:
			return text
		}
		_, rest, found := strings.Cut(text, end)
		if !found {
			return ""
		}
		text = rest
	}
}

func head(text string) string { return text[:min(len(text), 200)] }

// checkRoot refuses what is no feed, and says what it seems to be.
func checkRoot(text string) error {
	if text == "" {
		return errors.New("it is an empty document")
	}
	at := root.FindStringSubmatch(text[:min(len(text), 4096)])
	if at == nil {
		return errors.New("it is neither XML nor JSON")
	}
	switch strings.ToLower(at[2]) {
	case "rss", "rdf", "feed":
		return nil
	case "html", "body", "head", "div":
		return errors.New("it is a web page, no feed")
	case "urlset", "sitemapindex":
		return errors.New("it is a sitemap, no feed")
	}
	return fmt.Errorf("its first element is <%s>, which no kind of feed has", at[2])
}

// Looks reports whether a document that begins with head may be a feed.
func Looks(head []byte) bool {
	text := withoutProlog(strings.TrimLeft(string(head), " \t\r\n\ufeff"))
	if strings.HasPrefix(text, "{") {
		return strings.Contains(text, "jsonfeed.org")
	}
	return strings.HasPrefix(text, "<") && checkRoot(text) == nil
}

// converter turns gofeed's items into entries.
type converter struct {
	feed     *Feed
	base     string
	language string
}

func (c *converter) addAll(raw *gofeed.Feed) {
	guids := map[string]string{} // address of each guid
	shared := map[string]bool{}  // guids of several addresses
	for _, item := range raw.Items {
		if item == nil {
			continue
		}
		if item.GUID == "" {
			continue
		}
		if first, seen := guids[item.GUID]; seen && first != item.Link && item.Link != "" {
			shared[item.GUID] = true
		}
		guids[item.GUID] = item.Link
	}
	empty, undated := 0, 0
	for i, item := range raw.Items {
		if item == nil {
			continue
		}
		e := c.entry(item, originalOf(raw, i))
		if item.GUID == "" || shared[item.GUID] {
			e.ID = cmp.Or(e.URL, item.GUID)
		}
		if e.URL == "" && e.Title == "" && e.Content == "" && e.Summary == "" {
			empty++
			continue
		}
		if e.Published.IsZero() && strings.TrimSpace(item.Published) != "" {
			undated++
		}
		c.feed.Entries = append(c.feed.Entries, e)
	}
	c.remarkOn(empty, undated, len(shared))
}

func (c *converter) remarkOn(empty, undated, shared int) {
	if empty > 0 {
		c.feed.remark("%d entries without link, title and text were left out", empty)
	}
	if undated > 0 {
		c.feed.remark("the dates of %d entries were not understood", undated)
	}
	if shared > 0 {
		c.feed.remark("%d guids stand for several entries: their addresses were taken instead", shared)
	}
}

// original is what the common form of an item loses.
type original struct {
	guidIsLink bool // an RSS guid that is an address
	plainText  bool // JSON Feed content that is no HTML
}

func originalOf(raw *gofeed.Feed, i int) original {
	switch feed := raw.OriginalFeed().(type) {
	case *rss.Feed:
		if i < len(feed.Items) && feed.Items[i].GUID != nil {
			return original{guidIsLink: feed.Items[i].GUID.IsPermalink != "false"}
		}
	case *jsonfeed.Feed:
		if i < len(feed.Items) && feed.Items[i].ContentHTML == "" {
			return original{plainText: true}
		}
	}
	return original{}
}

func (c *converter) entry(item *gofeed.Item, o original) Entry {
	e := Entry{ID: strings.TrimSpace(item.GUID), Title: plain(item.Title), Summary: item.Description, Content: item.Content, Categories: item.Categories}
	e.URL = absolute(c.linkOf(item, o), c.base)
	if o.plainText {
		e.Content = paragraphs(item.Content)
	}
	var names []string
	for _, a := range item.Authors {
		if a != nil && strings.TrimSpace(a.Name) != "" {
			names = append(names, plain(a.Name))
		}
	}
	e.Author = strings.Join(names, ", ")
	e.Published, e.HasTime = c.dateOf(item.Published, item.PublishedParsed)
	e.Updated, _ = c.dateOf(item.Updated, item.UpdatedParsed)
	return e
}

var clock = regexp.MustCompile(`\d[:h]\d\d|T\d{4,6}\b`)

// dateOf reads a date of a feed. parsed is what the feed library made of it,
// which knows more forms than package stamp, but turns every zone into UTC.
func (c *converter) dateOf(text string, parsed *time.Time) (t time.Time, hasTime bool) {
	text = plain(text)
	if t, hasTime, ok := stamp.Parse(text, c.language); ok {
		return t, hasTime
	}
	if parsed != nil && stamp.Plausible(*parsed) {
		return *parsed, clock.MatchString(text)
	}
	return time.Time{}, false
}

// linkOf is the article's own address: that of the site where a service in
// between rewrote it, else the link, else a guid that is one.
func (c *converter) linkOf(item *gofeed.Item, o original) string {
	if origin := item.Extensions["feedburner"]["origLink"]; len(origin) > 0 && origin[0].Value != "" {
		return origin[0].Value
	}
	link := strings.TrimSpace(item.Link)
	if link == "" && len(item.Links) > 0 {
		link = strings.TrimSpace(item.Links[0])
	}
	if link == "" && (o.guidIsLink || isWeb(item.GUID)) && strings.Contains(item.GUID, "/") {
		link = strings.TrimSpace(item.GUID)
	}
	return link
}

func isWeb(address string) bool {
	return strings.HasPrefix(address, "http://") || strings.HasPrefix(address, "https://")
}

// absolute resolves a link; one that cannot be is given as it is.
func absolute(link, base string) string {
	link = strings.TrimSpace(link)
	u, err := url.Parse(link)
	if err != nil || link == "" || u.IsAbs() {
		return link
	}
	b, err := url.Parse(base)
	if err != nil || !b.IsAbs() {
		return link
	}
	return b.ResolveReference(u).String()
}

var tag = regexp.MustCompile(`<[/!]?[A-Za-z][^<>]*>`)

// plain drops tags and entities, which titles hold too, and runs of space.
func plain(text string) string {
	return strings.Join(strings.Fields(html.UnescapeString(tag.ReplaceAllString(text, " "))), " ")
}

// paragraphs makes HTML of plain text.
func paragraphs(text string) string {
	var b strings.Builder
	for line := range strings.SplitSeq(text, "\n") {
		if line = strings.TrimSpace(line); line != "" {
			b.WriteString("<p>" + html.EscapeString(line) + "</p>\n")
		}
	}
	return b.String()
}
