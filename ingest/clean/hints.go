package clean

import (
	"cmp"
	"fmt"
	"strings"
	"time"

	"github.com/andybalholm/cascadia"
	"golang.org/x/net/html"

	"github.com/diplograph/diplograph/ingest/source"
)

// hinted is what the selectors of a source find on a page. What they do not
// find is left to the general reader.
type hinted struct {
	text          []line
	title, author string
	published     time.Time
	hasTime       bool
}

// readHints applies the selectors; a selector that is none is an error.
func (p *page) readHints(doc *html.Node, h *source.Hints) (found hinted, err error) {
	if h == nil {
		return hinted{}, nil
	}
	dropped, err := query(doc, "drop", h.Drop)
	if err != nil {
		return hinted{}, err
	}
	for _, n := range dropped {
		if n.Parent != nil {
			n.Parent.RemoveChild(n)
		}
	}
	text, err := query(doc, "text", h.Text)
	if err != nil {
		return hinted{}, err
	}
	for _, n := range outermost(text) {
		for _, l := range collectLines(n) {
			l.chunk = len(found.text)
			found.text = append(found.text, l)
		}
	}
	if found.title, err = firstText(doc, "title", h.Title); err != nil {
		return hinted{}, err
	}
	if found.author, err = firstText(doc, "author", h.Author); err != nil {
		return hinted{}, err
	}
	dates, err := query(doc, "date", h.Date)
	for _, n := range dates {
		if t, hasTime, ok := p.timeOf(n); ok {
			found.published, found.hasTime = t, hasTime
			break
		}
	}
	return found, err
}

// before sets what the reader of the text should know.
func (h hinted) before(p *page) { p.title = cmp.Or(h.title, p.title) }

// after sets what goes before everything that the page says of itself.
func (h hinted) after(p *page) {
	p.author = cmp.Or(p.bareAuthor(h.author), p.author)
	if !h.published.IsZero() {
		p.published, p.hasTime = h.published, h.hasTime
	}
}

func query(doc *html.Node, part, selector string) ([]*html.Node, error) {
	if strings.TrimSpace(selector) == "" {
		return nil, nil
	}
	s, err := cascadia.ParseGroup(selector)
	if err != nil {
		return nil, fmt.Errorf("reading the selector of its source for the %s, %q: %w", part, selector, err)
	}
	return cascadia.QueryAll(doc, s), nil
}

func firstText(doc *html.Node, part, selector string) (string, error) {
	nodes, err := query(doc, part, selector)
	for _, n := range nodes {
		if text := squeeze(cmp.Or(attribute(n, "content"), textOf(n))); text != "" {
			return text, nil
		}
	}
	return "", err
}

// outermost drops the nodes that lie in another one of the list.
func outermost(nodes []*html.Node) []*html.Node {
	in := map[*html.Node]bool{}
	for _, n := range nodes {
		in[n] = true
	}
	var kept []*html.Node
	for _, n := range nodes {
		inside := false
		for up := n.Parent; up != nil && !inside; up = up.Parent {
			inside = in[up]
		}
		if !inside {
			kept = append(kept, n)
		}
	}
	return kept
}
