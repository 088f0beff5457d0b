package discover

import (
	"context"
	"fmt"
	"net/url"
	"path"
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/andybalholm/cascadia"
	"golang.org/x/net/html"

	"github.com/diplograph/diplograph/ingest/source/charset"
	"github.com/diplograph/diplograph/ingest/source/feed"
)

// Link is a link of an index page to what may be an article.
type Link struct {
	URL   string // canonical
	Title string // text of the link
}

// maxLinks is how many links of a page count.
const maxLinks = 500

// Links finds the articles that an index page links to, in the order of the
// page: all links under the elements that selector (CSS) matches, or, without
// a selector, those of the same site that look like articles by their address
// and text and stand outside menus.
func Links(body []byte, contentType, base, selector string) ([]Link, error) {
	text, _, err := charset.Decode(body, charset.FromMediaType(contentType), charset.FromHTML(body))
	if err != nil {
		return nil, fmt.Errorf("reading the page: it %w", err)
	}
	doc, err := html.Parse(strings.NewReader(text))
	if err != nil {
		return nil, fmt.Errorf("parsing the page: %w", err)
	}
	at, err := url.Parse(base)
	if err != nil {
		return nil, fmt.Errorf("reading the address of the page: %w", err)
	}
	c := linkCollector{base: baseOf(doc, at), site: at, at: map[string]int{}}
	if selector == "" {
		c.collect(doc, c.looksLikeArticle)
		return c.links, nil
	}
	group, err := cascadia.ParseGroup(selector)
	if err != nil {
		return nil, fmt.Errorf("reading the selector %q: %w", selector, err)
	}
	for _, n := range cascadia.QueryAll(doc, group) {
		c.collect(n, func(*html.Node, *url.URL, string) bool { return true })
	}
	return c.links, nil
}

// baseOf is what relative links are relative to.
func baseOf(doc *html.Node, at *url.URL) *url.URL {
	for n := range doc.Descendants() {
		if n.Type == html.ElementNode && n.Data == "base" {
			if u, err := at.Parse(attribute(n, "href")); err == nil {
				return u
			}
		}
	}
	return at
}

type linkCollector struct {
	base, site *url.URL
	links      []Link
	at         map[string]int // place in links by address
}

func (c *linkCollector) collect(root *html.Node, wanted func(*html.Node, *url.URL, string) bool) {
	visit := func(n *html.Node) {
		if n.Type != html.ElementNode || n.Data != "a" {
			return
		}
		u, err := c.base.Parse(strings.TrimSpace(attribute(n, "href")))
		if err != nil {
			return
		}
		address := Canonical(u.String())
		title := textOf(n)
		if address == "" || address == Canonical(c.site.String()) || !wanted(n, u, title) {
			return
		}
		c.add(address, title)
	}
	visit(root)
	for n := range root.Descendants() {
		visit(n)
	}
}

// add takes a link, or the longer text of one that is there: pictures and
// headlines link to the same article.
func (c *linkCollector) add(address, title string) {
	if i, known := c.at[address]; known {
		if len(title) > len(c.links[i].Title) {
			c.links[i].Title = title
		}
		return
	}
	if len(c.links) < maxLinks {
		c.at[address] = len(c.links)
		c.links = append(c.links, Link{address, title})
	}
}

var (
	dated    = regexp.MustCompile(`/(19|20)\d\d[/-]?(0?[1-9]|1[0-2])([/-]?(0?[1-9]|[12]\d|3[01]))?\b`)
	numbered = regexp.MustCompile(`\d{5,}`)
	// Parts of addresses that lead to lists, people and the site itself.
	elsewhere = regexp.MustCompile(`(?i)/(tags?|topics?|categor(y|ies)|authors?|search|login|signin|register|account|subscribe|contact|about|privacy|terms|cookies?|advertis\w*|rss|feeds?|page/\d+|wp-login\.php|share|print)(/|$)`)
	files     = regexp.MustCompile(`(?i)\.(jpe?g|png|gif|webp|svg|pdf|mp[34]|zip|docx?|xlsx?|xml|json|css|js|ico)$`)
)

// looksLikeArticle judges a link by its place, address and text.
func (c *linkCollector) looksLikeArticle(n *html.Node, u *url.URL, title string) bool {
	if !sameSite(u.Hostname(), c.site.Hostname()) || inMenu(n) || files.MatchString(u.Path) || elsewhere.MatchString(u.Path) {
		return false
	}
	points := 0
	switch words := len(strings.Fields(title)); {
	case words >= 5:
		points += 2
	case words >= 3:
		points++
	}
	last := path.Base(strings.TrimSuffix(u.Path, "/"))
	if dated.MatchString(u.Path) {
		points += 2
	}
	if numbered.MatchString(last) || numbered.MatchString(u.RawQuery) {
		points += 2
	}
	if wordsIn(last) >= 3 {
		points += 2
	}
	return points >= 3
}

// wordsIn counts the words of the last part of an address.
func wordsIn(slug string) int {
	words := strings.FieldsFunc(slug, func(r rune) bool { return r == '-' || r == '_' || r == '+' || r == ' ' })
	n := 0
	for _, w := range words {
		if r, _ := utf8.DecodeRuneInString(w); unicode.IsLetter(r) && utf8.RuneCountInString(w) > 1 {
			n++
		}
	}
	return n
}

// sameSite reports hosts of one site: the same but for a first www, or one
// under the other.
func sameSite(a, b string) bool {
	a, b = strings.TrimPrefix(strings.ToLower(a), "www."), strings.TrimPrefix(strings.ToLower(b), "www.")
	return a == b || strings.HasSuffix(a, "."+b) || strings.HasSuffix(b, "."+a)
}

func inMenu(n *html.Node) bool {
	for p := n.Parent; p != nil; p = p.Parent {
		switch p.Data {
		case "nav", "footer", "aside":
			return true
		}
		switch attribute(p, "role") {
		case "navigation", "menu", "menubar", "contentinfo":
			return true
		}
	}
	return false
}

func attribute(n *html.Node, name string) string {
	for _, a := range n.Attr {
		if a.Key == name {
			return a.Val
		}
	}
	return ""
}

// textOf is what a link says, its picture's text where it says nothing.
func textOf(n *html.Node) string {
	var text, picture strings.Builder
	for d := range n.Descendants() {
		switch {
		case d.Type == html.TextNode && !isCode(d.Parent):
			text.WriteString(d.Data + " ")
		case d.Type == html.ElementNode && d.Data == "img":
			picture.WriteString(attribute(d, "alt") + " ")
		}
	}
	if words := strings.Fields(text.String()); len(words) > 0 {
		return strings.Join(words, " ")
	}
	return strings.Join(strings.Fields(picture.String()), " ")
}

func isCode(n *html.Node) bool {
	return n != nil && (n.Data == "script" || n.Data == "style" || n.Data == "noscript" || n.Data == "template")
}

// readIndex reads an index page of the source.
func (l *lister) readIndex(ctx context.Context, address, selector string) error {
	res, fresh, err := l.fetch(ctx, address, "", 0)
	if err != nil || !fresh {
		return err
	}
	links, err := Links(res.Body, res.ContentType(), res.URL, selector)
	if err == nil && len(links) == 0 {
		err = fmt.Errorf("reading the page: no link on it leads to an article; give a selector under pages, links")
	}
	if err != nil {
		return fmt.Errorf("%s: %w", address, err)
	}
	entries := make([]Entry, 0, len(links))
	for _, link := range links {
		entries = append(entries, Entry{Entry: feed.Entry{ID: link.URL, URL: link.URL, Title: link.Title}})
	}
	l.read(address, res)
	l.add(address, entries)
	return nil
}
