package clean

import (
	"fmt"
	"strconv"
	"strings"

	"golang.org/x/net/html"
)

// stubWords is how many words the visible beginning of an article for
// subscribers has at most.
const stubWords = 300

// markPaywall notes that only the beginning of an article was given: the page
// says that it is for subscribers, and the text is short or breaks off, or
// shorter than the page says that it is.
func (p *page) markPaywall(doc *html.Node) {
	words := 0
	for _, piece := range p.body {
		words += newLine(piece.text, 0).words
	}
	locked := p.isLocked()
	switch said, _ := strconv.Atoi(ldText(p.head.main.WordCount)); {
	case p.offered:
		p.partial = "the rest is for subscribers"
	case locked && said > 0 && words*10 < said*7:
		p.partial = fmt.Sprintf("the rest is for subscribers: %d of %d words are shown", words, said)
	case locked && words < stubWords, words < stubWords && hasPaywall(doc):
		p.partial = "the rest is for subscribers"
	}
}

// isLocked reports what the page says to search engines.
func (p *page) isLocked() bool {
	if p.head.hasMain {
		switch strings.ToLower(ldText(p.head.main.Free)) {
		case "false", "no", "0", "http://schema.org/false", "https://schema.org/false":
			return true
		}
	}
	switch strings.ToLower(p.head.first("article:content_tier", "og:article:content_tier", "content_tier", "cxenseparse:paywall")) {
	case "locked", "metered", "premium", "paid":
		return true
	}
	return strings.EqualFold(p.head.first("isaccessibleforfree"), "false")
}

// paywallMarks are parts of the classes and ids of what sites put across an
// article.
var paywallMarks = []string{"paywall", "pay-wall", "regwall", "subscriber-only", "piano-offer", "subscription-required", "premium-wall", "tp-container-inner"}

// hasPaywall reports an element that shows one. Empty elements wait for a
// script and are found on every page of a site.
func hasPaywall(doc *html.Node) bool {
	for n := range doc.Descendants() {
		if n.Type != html.ElementNode || n.Data == "body" || n.Data == "html" || n.Data == "script" || n.Data == "link" || n.Data == "style" {
			continue
		}
		marks := strings.ToLower(attribute(n, "class") + " " + attribute(n, "id"))
		for _, mark := range paywallMarks {
			if strings.Contains(marks, mark) && len(strings.Fields(textOf(n))) >= 3 && len(strings.Fields(textOf(n))) < 150 {
				return true
			}
		}
	}
	return false
}

// isOffer reports a line that offers a subscription in place of the rest.
func (p *page) isOffer(l line) bool {
	return l.words <= 40 && p.opts.Words.begins(paywallClass, l.text)
}
