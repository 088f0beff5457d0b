package clean

import (
	"errors"
	"fmt"
	"net/url"
	"strings"
	"time"

	readability "codeberg.org/readeck/go-readability/v2"
	"golang.org/x/net/html"
)

// maxElements bounds the work on a page; the largest pages of newspapers have
// some ten thousand.
const maxElements = 150_000

// readHTML reads a page through the readability library, or, where that finds
// no article (a page of a few lines), all that is no link and no menu.
func readHTML(content, address string, opts Options) (*page, error) {
	doc, err := html.Parse(strings.NewReader(content))
	if err != nil {
		return nil, fmt.Errorf("parsing its HTML: %w", err)
	}
	if n := countElements(doc); n > maxElements {
		return nil, fmt.Errorf("has %d elements, the limit for one page is %d; this is no news article", n, maxElements)
	}
	p := &page{opts: opts}
	p.readHead(doc, address)
	root := p.readArticle(doc, address)
	lines := collectLines(root)
	if root == nil || wordsOf(lines) < 20 {
		lines = collectLines(doc)
	}
	if p.published.IsZero() {
		p.findDate(doc)
	}
	p.readSaved(dropTail(lines))
	if len(p.body) == 0 {
		return nil, errors.New("holds no article: the page has no paragraphs (an index, or a page that a script fills)")
	}
	return p, nil
}

// dropTail drops what stands below the last paragraph: buttons of the page and
// headlines of other articles. A page with hardly a paragraph loses only its
// shortest lines, because its one sentence may lack a full stop.
func dropTail(lines []line) []line {
	paragraphs := 0
	for _, l := range lines {
		if l.isProse() {
			paragraphs++
		}
	}
	end := len(lines)
	for end > 0 && !lines[end-1].isProse() && (paragraphs > 1 || lines[end-1].words < 6 || lines[end-1].heading) {
		end--
	}
	if end == 0 {
		return lines
	}
	return lines[:end]
}

func countElements(n *html.Node) int {
	count := 0
	for range n.Descendants() {
		count++
	}
	return count
}

func wordsOf(lines []line) int {
	n := 0
	for _, l := range lines {
		n += l.words
	}
	return n
}

// readArticle takes what the library finds, nil where it finds nothing.
func (p *page) readArticle(doc *html.Node, address string) *html.Node {
	parser := readability.NewParser()
	if !parser.CheckDocument(doc) {
		return nil
	}
	base, err := url.Parse(address)
	if err != nil || address == "" {
		base = &url.URL{Scheme: "https", Host: "localhost"} // only for links, which are not read
	}
	article, err := parser.ParseDocument(doc, base)
	if err != nil || article.Node == nil {
		return nil
	}
	p.title = firstOf(p.title, squeeze(html.UnescapeString(article.Title())))
	p.author = firstOf(p.author, p.bareAuthor(article.Byline()))
	p.source = firstOf(p.source, squeeze(article.SiteName()))
	p.language = firstOf(p.language, languageCode(article.Language()))
	if published, err := article.PublishedTime(); err == nil && p.published.IsZero() {
		p.setPublished(published)
	}
	return article.Node
}

// bareAuthor drops the "By" of a byline.
func (p *page) bareAuthor(byline string) string {
	byline = squeeze(byline)
	if author, ok := p.opts.Words.after(bylineClass, byline); ok {
		return author
	}
	return byline
}

func (p *page) setPublished(t time.Time) {
	p.published, p.hasTime = t, t.Hour() != 0 || t.Minute() != 0 || t.Second() != 0
}

func squeeze(text string) string { return strings.Join(strings.Fields(text), " ") }

// findDate looks for a time element or a date line anywhere on the page.
func (p *page) findDate(doc *html.Node) {
	for n := range doc.Descendants() {
		if n.Type == html.ElementNode && n.Data == "time" {
			if t, hasTime, err := parseISO(attribute(n, "datetime")); err == nil {
				p.published, p.hasTime = t, hasTime
				return
			}
		}
	}
	for n := range doc.Descendants() {
		if n.Type != html.TextNode || len(n.Data) > 200 || isHidden(n.Parent) {
			continue
		}
		if t, hasTime, ok := p.dateOf(newLine(squeeze(n.Data), 0)); ok {
			p.published, p.hasTime = t, hasTime
			return
		}
	}
}

func isHidden(n *html.Node) bool {
	return n != nil && (n.Data == "script" || n.Data == "style" || n.Data == "noscript" || n.Data == "template")
}

func attribute(n *html.Node, name string) string {
	for _, a := range n.Attr {
		if a.Key == name {
			return a.Val
		}
	}
	return ""
}
