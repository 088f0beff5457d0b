package clean

import (
	"encoding/json"
	"net/url"
	"strings"

	"golang.org/x/net/html"
)

// readHead reads what a page says of itself: JSON-LD first, then its meta
// elements, then its title.
func (p *page) readHead(doc *html.Node, address string) {
	meta := map[string]string{}
	title, heading := "", ""
	for n := range doc.Descendants() {
		if n.Type != html.ElementNode {
			continue
		}
		switch n.Data {
		case "script":
			if strings.EqualFold(attribute(n, "type"), "application/ld+json") && n.FirstChild != nil {
				p.readJSONLD(n.FirstChild.Data)
			}
		case "meta":
			name := strings.ToLower(firstOf(attribute(n, "property"), attribute(n, "name"), attribute(n, "itemprop")))
			if meta[name] == "" {
				meta[name] = squeeze(attribute(n, "content"))
			}
		case "html":
			p.language = languageCode(attribute(n, "lang"))
		case "link":
			if attribute(n, "rel") == "canonical" {
				p.url = canonical(attribute(n, "href"), address)
			}
		case "title":
			title = firstOf(title, squeeze(textOf(n)))
		case "h1":
			heading = firstOf(heading, squeeze(textOf(n)))
		}
	}
	p.title = firstOf(p.title, meta["og:title"], heading, title)
	p.source = firstOf(p.source, meta["og:site_name"])
	p.url = firstOf(p.url, canonical(meta["og:url"], address))
	p.title = cutSite(p.title, p.source)
	for _, name := range []string{"article:published_time", "datepublished", "date", "dc.date", "dcterms.created", "pubdate", "publishdate", "parsely-pub-date"} {
		if t, hasTime, err := parseISO(meta[name]); err == nil && p.published.IsZero() {
			p.published, p.hasTime = t, hasTime
		}
	}
}

func canonical(href, address string) string {
	u, err := url.Parse(href)
	if err != nil || href == "" {
		return ""
	}
	if base, err := url.Parse(address); err == nil && address != "" {
		u = base.ResolveReference(u)
	}
	if !u.IsAbs() {
		return ""
	}
	return u.String()
}

// cutSite drops the name of the outlet behind a title: "... - Lebanon News".
func cutSite(title, site string) string {
	for _, bar := range []string{" | ", " - ", " – ", " — "} {
		cut := strings.LastIndex(title, bar)
		if cut > 0 && site != "" && strings.EqualFold(strings.TrimSpace(title[cut+len(bar):]), site) {
			return strings.TrimSpace(title[:cut])
		}
	}
	return title
}

// ldArticle is what counts of a JSON-LD node.
type ldArticle struct {
	Type      any             `json:"@type"`
	Headline  string          `json:"headline"`
	Published string          `json:"datePublished"`
	Author    json.RawMessage `json:"author"`
	Publisher json.RawMessage `json:"publisher"`
	Graph     []ldArticle     `json:"@graph"`
}

// readJSONLD takes the first article of a JSON-LD script; a broken script is
// as good as none.
func (p *page) readJSONLD(script string) {
	var one ldArticle
	var many []ldArticle
	if json.Unmarshal([]byte(script), &one) == nil {
		many = append(one.Graph, one)
	} else if json.Unmarshal([]byte(script), &many) != nil {
		return
	}
	for _, a := range many {
		if !isArticleType(a.Type) {
			continue
		}
		p.title = firstOf(p.title, squeeze(html.UnescapeString(a.Headline)))
		p.author = firstOf(p.author, nameOf(a.Author))
		p.source = firstOf(p.source, nameOf(a.Publisher))
		if t, hasTime, err := parseISO(a.Published); err == nil && p.published.IsZero() {
			p.published, p.hasTime = t, hasTime
		}
	}
}

// isArticleType reports "NewsArticle" and its kin, alone or in a list.
func isArticleType(kind any) bool {
	switch kind := kind.(type) {
	case string:
		return strings.HasSuffix(kind, "Article") || strings.HasSuffix(kind, "Posting")
	case []any:
		for _, k := range kind {
			if isArticleType(k) {
				return true
			}
		}
	}
	return false
}

// nameOf reads {"name": ...}, a list of them, or a bare name.
func nameOf(raw json.RawMessage) string {
	var name string
	var one struct {
		Name string `json:"name"`
	}
	var many []json.RawMessage
	switch {
	case len(raw) == 0:
		return ""
	case json.Unmarshal(raw, &name) == nil:
		return squeeze(name)
	case json.Unmarshal(raw, &one) == nil:
		return squeeze(one.Name)
	case json.Unmarshal(raw, &many) == nil && len(many) > 0:
		return nameOf(many[0])
	}
	return ""
}
