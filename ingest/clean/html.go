package clean

import (
	"cmp"
	"errors"
	"fmt"
	"net/url"
	"regexp"
	"strings"
	"time"

	readability "codeberg.org/readeck/go-readability/v2"
	"golang.org/x/net/html"

	"github.com/diplograph/diplograph/ingest/source"
)

// maxElements bounds the work on a page; the largest pages of newspapers have
// some ten thousand.
const maxElements = 150_000

// readHTML reads a page: what it says of itself, the text that the readability
// library finds, or, where that finds none (a page of a few lines), all that is
// no link and no menu.
func readHTML(content string, item source.Item, opts Options) (*page, error) {
	doc, err := html.Parse(strings.NewReader(content))
	if err != nil {
		return nil, fmt.Errorf("parsing its HTML: %w", err)
	}
	if n := countElements(doc); n > maxElements {
		return nil, fmt.Errorf("has %d elements, the limit for one page is %d; this is no news article", n, maxElements)
	}
	p := &page{opts: opts}
	if isFragment(content) {
		return p.readFragment(doc, item.Frame)
	}
	hinted, err := p.readHints(doc, item.Hints)
	if err != nil {
		return nil, err
	}
	p.readHead(doc, item.URL)
	hinted.before(p)
	p.readText(doc, item.URL, hinted)
	hinted.after(p)
	if p.published.IsZero() {
		p.findDate(doc, item.URL)
	}
	if p.modified.IsZero() {
		p.findModified(doc)
	}
	if err := p.checkWall(doc, content); err != nil {
		return nil, err
	}
	if to := p.sendsOn(item.URL); to != "" && p.prose() < 20 {
		return nil, fmt.Errorf("only sends on to %s; ingest that", to)
	}
	if len(p.body) == 0 {
		return nil, errors.New("holds no article: the page has no paragraphs (an index, or a page that a script fills)")
	}
	p.markPaywall(doc)
	p.fillFrom(item.Frame)
	return p, nil
}

var wholePage = regexp.MustCompile(`(?i)<(?:html|head|body|!doctype)\b`)

// isFragment reports HTML that is no page: the text of a feed's entry.
func isFragment(content string) bool {
	return !wholePage.MatchString(content[:min(len(content), 4096)])
}

// readFragment reads the text of an entry: its frame is what the feed says.
func (p *page) readFragment(doc *html.Node, frame *source.Frame) (*page, error) {
	p.takeFrame(frame)
	lines := collectLines(doc)
	if p.title == "" {
		p.readSaved(dropTail(lines))
	} else {
		p.readBody(lines)
	}
	if len(p.body) == 0 {
		return nil, errors.New("holds no article: it has no paragraphs")
	}
	return p, nil
}

var refresh = regexp.MustCompile(`(?i)^\s*\d*\s*[;,]\s*url\s*=\s*['"]?\s*([^'"\s]+)`)

// sendsOn is where a page without an article leads its readers.
func (p *page) sendsOn(address string) string {
	if at := refresh.FindStringSubmatch(p.head.first("refresh")); at != nil {
		if to := canonical(at[1], address); to != "" && to != address {
			return to
		}
	}
	return ""
}

// readText finds the text of the page.
func (p *page) readText(doc *html.Node, address string, hinted hinted) {
	if hinted.text != nil {
		p.readSaved(hinted.text)
		return
	}
	root := p.readArticle(doc, address)
	lines := collectLines(root)
	if root == nil || wordsOf(lines) < 20 {
		lines = collectLines(doc)
	}
	lines = dropTail(lines)
	if better := p.ldLines(); wordsOf(better) > 50 && wordsOf(better)*4 > 5*wordsOf(lines) {
		lines = better
	}
	p.readSaved(lines)
}

// ldLines is the text that the page gives to search engines, a paragraph a
// line.
func (p *page) ldLines() []line {
	text := ldBody(p.head.main.Body)
	if text == "" || checkText(text) != nil {
		return nil
	}
	if tagged.MatchString(text) {
		if doc, err := html.Parse(strings.NewReader(text)); err == nil {
			return collectLines(doc)
		}
	}
	var lines []line
	for part := range strings.SplitSeq(tidy(text), "\n") {
		if part = strings.TrimFunc(squeeze(part), isPadding); part != "" {
			lines = append(lines, newLine(part, len(lines)))
		}
	}
	return lines
}

var tagged = regexp.MustCompile(`(?i)</?(?:p|br|div)\b[^<>]*>`)

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
	p.title = cmp.Or(p.title, squeeze(html.UnescapeString(article.Title())))
	p.author = cmp.Or(p.author, p.bareAuthor(article.Byline()))
	p.source = cmp.Or(p.source, squeeze(article.SiteName()))
	p.language = cmp.Or(p.language, languageCode(article.Language()))
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

func attribute(n *html.Node, name string) string {
	for _, a := range n.Attr {
		if a.Key == name {
			return a.Val
		}
	}
	return ""
}
