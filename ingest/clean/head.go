package clean

import (
	"cmp"
	"net/url"
	"strings"

	"golang.org/x/net/html"
)

// head is what a page says of itself.
type head struct {
	meta      map[string][]string // values by name, property or itemprop in lower case
	scripts   []string            // JSON-LD
	articles  []ldNode
	main      ldNode // the article of the page; hasMain tells that there is one
	hasMain   bool
	language  string
	canonical string
	next      string // the following page of the article
	title     string // of the window
	heading   string // the first h1, else what is marked as the title of an entry
	entry     string
}

// gatherHead gathers the head of a page, and what pages put elsewhere.
func gatherHead(doc *html.Node, address string) head {
	h := head{meta: map[string][]string{}}
	for n := range doc.Descendants() {
		if n.Type != html.ElementNode {
			continue
		}
		switch n.Data {
		case "script":
			if strings.EqualFold(strings.TrimSpace(attribute(n, "type")), "application/ld+json") && n.FirstChild != nil {
				h.scripts = append(h.scripts, n.FirstChild.Data)
			}
		case "meta":
			name := strings.ToLower(cmp.Or(attribute(n, "property"), attribute(n, "name"), attribute(n, "itemprop"), attribute(n, "http-equiv")))
			if value := squeeze(attribute(n, "content")); name != "" && value != "" {
				h.meta[name] = append(h.meta[name], value)
			}
		case "html":
			h.language = cmp.Or(h.language, languageCode(cmp.Or(attribute(n, "lang"), attribute(n, "xml:lang"))))
		case "body":
			h.language = cmp.Or(h.language, languageCode(attribute(n, "lang")))
		case "link":
			h.link(n, address)
		case "title":
			if n.Parent != nil && n.Parent.Data != "svg" {
				h.title = cmp.Or(h.title, squeeze(textOf(n)))
			}
		case "h1":
			h.heading = cmp.Or(h.heading, headingOf(n))
		default:
			if hasClass(n, "entry-title", "p-name") && h.entry == "" {
				h.entry = squeeze(textOf(n))
			}
		}
	}
	h.heading = cmp.Or(h.heading, h.entry)
	h.canonical = cmp.Or(h.canonical, pageAddress(canonical(h.first("og:url"), address)))
	h.articles = readLD(h.scripts)
	h.main, h.hasMain = mainLD(h.articles, cmp.Or(h.canonical, address), cmp.Or(h.heading, h.first("og:title"), h.title))
	return h
}

func (h *head) link(n *html.Node, address string) {
	for rel := range strings.FieldsSeq(strings.ToLower(attribute(n, "rel"))) {
		switch rel {
		case "canonical":
			h.canonical = cmp.Or(h.canonical, pageAddress(canonical(attribute(n, "href"), address)))
		case "next":
			h.next = cmp.Or(h.next, canonical(attribute(n, "href"), address))
		}
	}
}

// headingOf is the text of a heading. A link in it beside other text is the
// site's name.
func headingOf(n *html.Node) string {
	var own strings.Builder
	for d := range n.Descendants() {
		if d.Type == html.TextNode && !insideLink(d, n) {
			own.WriteString(d.Data + " ")
		}
	}
	return cmp.Or(squeeze(own.String()), squeeze(textOf(n)))
}

func insideLink(n, top *html.Node) bool {
	for up := n.Parent; up != nil && up != top; up = up.Parent {
		if up.Data == "a" {
			return true
		}
	}
	return false
}

// first is the first value of the first of the names that the page has.
func (h *head) first(names ...string) string {
	for _, name := range names {
		if values := h.meta[name]; len(values) > 0 {
			return values[0]
		}
	}
	return ""
}

// The names under which pages say the same thing, the most exact first.
var (
	publishedNames = []string{
		"article:published_time", "og:published_time", "datepublished", "parsely-pub-date", "sailthru.date", "cxenseparse:recs:publishtime", "dc.date.issued", "dcterms.issued",
		"dcterms.date", "dc.date", "dcterms.created", "dc.date.created", "date.issued", "pubdate", "publishdate", "publish-date", "publish_date", "publication_date",
		"article.published", "article_date_original", "originalpublicationdate", "og:article:published_time", "og:pubdate", "date", "datecreated", "displaydate", "published_at", "pub_date",
	}
	modifiedNames = []string{
		"article:modified_time", "og:updated_time", "datemodified", "dcterms.modified", "dc.date.modified", "article.updated", "lastmod", "last-modified", "modified_date", "revised",
	}
	authorNames = []string{"author", "article:author", "og:article:author", "parsely-author", "sailthru.author", "dc.creator", "dcterms.creator", "byl", "cxenseparse:author", "citation_author", "article:author_name"}
	siteNames   = []string{"og:site_name", "application-name", "dc.publisher", "dcterms.publisher", "publisher", "cxenseparse:site"}
)

// readHead takes over what the page says of itself: JSON-LD first, then its
// meta elements, then its headings.
func (p *page) readHead(doc *html.Node, address string) {
	p.head = gatherHead(doc, address)
	h := &p.head
	p.url = h.canonical
	p.language = cmp.Or(h.language, languageCode(h.first("content-language", "og:locale", "dc.language")), languageCode(ldText(h.main.Language)))
	p.source = cmp.Or(ldText(h.main.Publisher), h.first(siteNames...))
	p.title = cmp.Or(ldText(h.main.Headline), h.first("og:title"), h.heading, h.first("twitter:title", "dc.title"), h.title)
	if p.title != h.heading && h.heading != "" && sameLine(p.title, h.heading) && len(h.heading) > len(p.title) {
		p.title = h.heading // search engines want 110 characters at most
	}
	p.title = cutSite(p.title, p.source, h.first("og:site_name"))
	p.source = cmp.Or(p.source, siteOf(h.title, h.heading))
	p.author = ldNames(firstRaw(h.main.Author, h.main.Creator))
	if p.author == "" || p.author == p.source {
		p.author = cmp.Or(h.authors(), p.author)
	}
	p.published, p.hasTime = ldDate(h.main.Published, h.main.Created)
	if p.published.IsZero() {
		p.published, p.hasTime = h.date(publishedNames)
	}
	if p.modified, _ = ldDate(h.main.Modified); p.modified.IsZero() {
		p.modified, _ = h.date(modifiedNames)
	}
	p.next = nextPage(cmp.Or(h.canonical, address), h.next)
}

func firstRaw[T ~[]byte](values ...T) T {
	for _, v := range values {
		if len(v) > 0 && string(v) != "null" {
			return v
		}
	}
	return nil
}

// authors are the names in the meta elements.
func (h *head) authors() string {
	for _, name := range authorNames {
		var names []string
		for _, value := range h.meta[name] {
			if !isLink(value) && !strings.HasPrefix(value, "@") {
				names = append(names, value)
			}
		}
		if len(names) > 0 {
			return joinNames(names)
		}
	}
	return ""
}

// canonical resolves an address of the page.
func canonical(href, address string) string {
	u, err := url.Parse(strings.TrimSpace(href))
	if err != nil || href == "" {
		return ""
	}
	if base, err := url.Parse(address); err == nil && address != "" {
		u = base.ResolveReference(u)
	}
	if !u.IsAbs() || u.Scheme != "http" && u.Scheme != "https" {
		return ""
	}
	return u.String()
}

// pageAddress is the address, empty where it is that of a whole site: some
// templates name it as the canonical one of every page.
func pageAddress(address string) string {
	u, err := url.Parse(address)
	if err != nil || strings.Trim(u.Path, "/") == "" && u.RawQuery == "" {
		return ""
	}
	return address
}

// siteOf is the name of the site behind the heading in the title of the window:
// "Talks end in Geneva | The Wire".
func siteOf(title, heading string) string {
	rest, found := strings.CutPrefix(title, heading)
	if !found || heading == "" {
		return ""
	}
	for _, bar := range []string{" | ", " - ", " – ", " — "} {
		if site, found := strings.CutPrefix(rest, bar); found && len(strings.Fields(site)) <= 4 && !strings.ContainsAny(site, "|-–—") {
			return site
		}
	}
	return ""
}

// cutSite drops the name of the outlet behind a title: "... - Lebanon News".
func cutSite(title string, sites ...string) string {
	for _, bar := range []string{" | ", " - ", " – ", " — ", " :: ", " « ", " » "} {
		cut := strings.LastIndex(title, bar)
		if cut <= 0 {
			continue
		}
		for _, site := range sites {
			if site != "" && strings.EqualFold(strings.TrimSpace(title[cut+len(bar):]), site) {
				return strings.TrimSpace(title[:cut])
			}
		}
	}
	return title
}
