package clean

import (
	"strings"

	"golang.org/x/net/html"
)

// left are elements in which no article stands.
var left = map[string]bool{
	"script": true, "style": true, "noscript": true, "template": true, "head": true, "nav": true, "footer": true, "aside": true, "form": true,
	"button": true, "figure": true, "figcaption": true, "svg": true, "iframe": true, "video": true, "audio": true, "select": true, "textarea": true,
	"amp-ad": true, "amp-sidebar": true, "amp-consent": true, "amp-iframe": true, "amp-carousel": true, "amp-social-share": true, "amp-embed": true, "amp-sticky-ad": true,
}

// never are elements of which nothing is shown as text.
var never = map[string]bool{
	"script": true, "style": true, "noscript": true, "template": true, "head": true, "svg": true, "iframe": true, "video": true, "audio": true,
}

// inline are elements inside a line; every other one ends it.
var inline = map[string]bool{
	"a": true, "abbr": true, "b": true, "bdi": true, "bdo": true, "cite": true, "code": true, "em": true, "font": true, "i": true, "ins": true, "mark": true,
	"q": true, "s": true, "small": true, "span": true, "strong": true, "sub": true, "sup": true, "time": true, "u": true, "wbr": true,
}

var headings = map[string]bool{"h1": true, "h2": true, "h3": true, "h4": true, "h5": true, "h6": true}

// collector gathers the lines of a page.
type collector struct {
	lines  []line
	buffer strings.Builder
	linked int  // bytes of the buffer that are links
	all    bool // also what stands in menus and forms
}

// collectLines gives the lines below root, without menus and captions; each is
// a chunk of its own.
func collectLines(root *html.Node) []line {
	if root == nil {
		return nil
	}
	var c collector
	c.walk(root, false)
	c.flush(false)
	return c.lines
}

func (c *collector) walk(n *html.Node, inLink bool) {
	switch n.Type {
	case html.TextNode:
		c.buffer.WriteString(n.Data)
		if inLink {
			c.linked += len(strings.TrimSpace(n.Data))
		}
		return
	case html.ElementNode:
		if left[n.Data] && (!c.all || never[n.Data]) || attribute(n, "hidden") != "" || attribute(n, "aria-hidden") == "true" {
			return
		}
		inLink = inLink || n.Data == "a"
	}
	block := n.Type == html.ElementNode && !inline[n.Data]
	if block {
		c.flush(false)
	}
	for child := range n.ChildNodes() {
		c.walk(child, inLink)
	}
	if block {
		c.flush(headings[n.Data])
	}
}

// flush ends a line. One that is a link as a whole is a menu's.
func (c *collector) flush(heading bool) {
	text := strings.TrimFunc(squeeze(c.buffer.String()), isPadding)
	if text != "" && (heading || c.all || c.linked*10 < len(text)*7) {
		l := newLine(text, len(c.lines))
		l.heading = heading
		c.lines = append(c.lines, l)
	}
	c.buffer.Reset()
	c.linked = 0
}

// textOf is all text below n.
func textOf(n *html.Node) string {
	var b strings.Builder
	for d := range n.Descendants() {
		if d.Type == html.TextNode {
			b.WriteString(d.Data)
		}
	}
	return b.String()
}
