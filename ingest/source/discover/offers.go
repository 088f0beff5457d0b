package discover

import (
	"net/url"
	"slices"
	"strings"

	"golang.org/x/net/html"

	"github.com/diplograph/diplograph/ingest/source/charset"
	"github.com/diplograph/diplograph/ingest/source/fetch"
)

// offers are what a page says of itself and where it may list articles.
type offers struct {
	title, language string
	declared        []string // link rel=alternate
	linked          []string // links that look like one to a feed
}

// feedTypes are the media types under which pages declare feeds.
var feedTypes = map[string]bool{
	"application/rss+xml": true, "application/atom+xml": true, "application/feed+json": true, "application/rdf+xml": true, "application/xml": true, "text/xml": true,
}

func readOffers(res fetch.Response) offers {
	var o offers
	text, _, err := charset.Decode(res.Body, charset.FromMediaType(res.ContentType()), charset.FromHTML(res.Body))
	if err != nil {
		return o
	}
	doc, err := html.Parse(strings.NewReader(text))
	if err != nil {
		return o
	}
	at, err := url.Parse(res.URL)
	if err != nil {
		return o
	}
	base := baseOf(doc, at)
	for n := range doc.Descendants() {
		if n.Type == html.ElementNode {
			o.read(n, base)
		}
	}
	return o
}

func (o *offers) read(n *html.Node, base *url.URL) {
	switch n.Data {
	case "html":
		o.language, _, _ = strings.Cut(strings.ToLower(attribute(n, "lang")), "-")
	case "title":
		if o.title == "" {
			o.title = textOf(n)
		}
	case "meta":
		if attribute(n, "property") == "og:site_name" && attribute(n, "content") != "" {
			o.title = strings.TrimSpace(attribute(n, "content"))
		}
	case "link":
		kind, _, _ := strings.Cut(strings.ToLower(attribute(n, "type")), ";")
		if slices.Contains(strings.Fields(strings.ToLower(attribute(n, "rel"))), "alternate") && feedTypes[kind] {
			o.declared = appendAddress(o.declared, base, attribute(n, "href"))
		}
	case "a":
		if looksLikeFeed(attribute(n, "href")) {
			o.linked = appendAddress(o.linked, base, attribute(n, "href"))
		}
	}
}

// appendAddress adds a feed; feeds of comments list no articles.
func appendAddress(to []string, base *url.URL, href string) []string {
	u, err := base.Parse(strings.TrimSpace(href))
	if err != nil || u.Scheme != "http" && u.Scheme != "https" || containsFold(u.Path, "comment") {
		return to
	}
	u.Fragment = ""
	if slices.Contains(to, u.String()) {
		return to
	}
	return append(to, u.String())
}

func looksLikeFeed(href string) bool {
	u, err := url.Parse(strings.TrimSpace(href))
	if err != nil {
		return false
	}
	p := strings.ToLower(strings.TrimSuffix(u.Path, "/"))
	for _, end := range []string{".rss", ".rdf", ".atom", "rss.xml", "feed.xml", "atom.xml", "feed.json", "/rss", "/feed", "/atom", "rss.php", "rss.asp", "rss.aspx"} {
		if strings.HasSuffix(p, end) {
			return true
		}
	}
	return containsFold(u.RawQuery, "feed=rss") || containsFold(u.RawQuery, "format=feed")
}
