package newssite

import (
	"encoding/json"
	"fmt"
	"html"
	"strings"
	"time"
)

// feedTypes are the kinds of feeds, one a language and Arabic like English:
// RSS, JSON Feed, Atom and RDF.
var feedTypes = map[string]string{
	"ar": "application/rss+xml", "en": "application/rss+xml", "ru": "application/feed+json", "fr": "application/atom+xml", "es": "application/rdf+xml",
}

// feedOf is the feed of a language in its kind.
func feedOf(code string, articles []Article, base string) (mediaType string, body []byte) {
	l := languages[code]
	switch code {
	case "ru":
		body = jsonFeed(l, code, articles, base)
	case "fr":
		body = atom(l, code, articles, base)
	case "es":
		body = rdf(l, code, articles, base)
	default:
		body = rss(l, code, articles, base, false)
	}
	return feedTypes[code] + "; charset=utf-8", body
}

const prolog = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"

func x(text string) string { return html.EscapeString(text) }

// changed is when an article was last touched.
func (a Article) changed() time.Time {
	if a.Modified.After(a.Published) {
		return a.Modified
	}
	return a.Published
}

func rss(l language, code string, articles []Article, base string, whole bool) []byte {
	var b strings.Builder
	fmt.Fprintf(&b, "%s<rss version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\" xmlns:atom=\"http://www.w3.org/2005/Atom\">\n<channel><title>%s</title><link>%s</link><language>%s</language><description>%s</description>\n",
		prolog, l.outlet, link(base, "/"+code+"/"), code, l.desk)
	for _, a := range articles {
		fmt.Fprintf(&b, "<item><title>%s</title><link>%s?utm_source=rss</link><guid isPermaLink=\"false\">%s</guid><pubDate>%s</pubDate>",
			x(a.Title), link(base, a.Path), a.GUID, a.Published.Format(time.RFC1123Z))
		if !a.Modified.IsZero() {
			fmt.Fprintf(&b, "<atom:updated>%s</atom:updated>", a.Modified.Format(time.RFC3339))
		}
		fmt.Fprintf(&b, "<description>%s</description>", x(a.Paragraphs[0]+extra(a)))
		if whole {
			fmt.Fprintf(&b, "<content:encoded>%s</content:encoded>", x(inHTML(a)))
		}
		b.WriteString("</item>\n")
	}
	b.WriteString("</channel></rss>\n")
	return []byte(b.String())
}

// extra is what the edit of an article adds to its summary.
func extra(a Article) string {
	if a.Modified.IsZero() {
		return ""
	}
	return " " + languages[a.Language].edit
}

func inHTML(a Article) string {
	var b strings.Builder
	for _, p := range a.Paragraphs {
		fmt.Fprintf(&b, "<p>%s</p>", x(p))
	}
	return b.String()
}

func atom(l language, code string, articles []Article, base string) []byte {
	var b strings.Builder
	fmt.Fprintf(&b, "%s<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=%q>\n<title>%s</title><id>%s</id><link href=%q/>", prolog, code, l.outlet, link(base, "/"+code+"/"), link(base, "/"+code+"/"))
	if len(articles) > 0 {
		fmt.Fprintf(&b, "<updated>%s</updated>\n", articles[0].changed().Format(time.RFC3339))
	}
	for _, a := range articles {
		fmt.Fprintf(&b, "<entry><title>%s</title><id>%s</id><link rel=\"alternate\" href=%q/><published>%s</published><updated>%s</updated><author><name>%s</name></author><summary>%s</summary></entry>\n",
			x(a.Title), a.GUID, link(base, a.Path), a.Published.Format(time.RFC3339), a.changed().Format(time.RFC3339), a.Author, x(a.Paragraphs[0]+extra(a)))
	}
	b.WriteString("</feed>\n")
	return []byte(b.String())
}

func rdf(l language, code string, articles []Article, base string) []byte {
	var b strings.Builder
	fmt.Fprintf(&b, "%s<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" xmlns=\"http://purl.org/rss/1.0/\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\">\n<channel rdf:about=%q><title>%s</title><link>%s</link><description>%s</description><dc:language>%s</dc:language></channel>\n",
		prolog, link(base, "/"+code+"/"), l.outlet, link(base, "/"+code+"/"), l.desk, code)
	for _, a := range articles {
		fmt.Fprintf(&b, "<item rdf:about=%q><title>%s</title><link>%s</link><dc:date>%s</dc:date><dc:creator>%s</dc:creator><description>%s</description></item>\n",
			a.GUID, x(a.Title), link(base, a.Path), a.Published.Format(time.RFC3339), a.Author, x(a.Paragraphs[0]+extra(a)))
	}
	b.WriteString("</rdf:RDF>\n")
	return []byte(b.String())
}

func jsonFeed(l language, code string, articles []Article, base string) []byte {
	items := []map[string]any{}
	for _, a := range articles {
		item := map[string]any{
			"id": a.GUID, "url": link(base, a.Path), "title": a.Title, "summary": a.Paragraphs[0] + extra(a), "date_published": a.Published.Format(time.RFC3339),
			"authors": []map[string]string{{"name": a.Author}},
		}
		if !a.Modified.IsZero() {
			item["date_modified"] = a.Modified.Format(time.RFC3339)
		}
		items = append(items, item)
	}
	out, err := json.Marshal(map[string]any{
		"version": "https://jsonfeed.org/version/1.1", "title": l.outlet, "home_page_url": link(base, "/"+code+"/"), "language": code, "items": items,
	})
	if err != nil {
		panic(err) // maps of texts
	}
	return out
}

// newsSitemap lists the articles of the last two days before the latest one,
// as the rules for such sitemaps want it.
func newsSitemap(articles []Article, base string) []byte {
	var b strings.Builder
	b.WriteString(prolog + "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" xmlns:news=\"http://www.google.com/schemas/sitemap-news/0.9\">\n")
	for _, a := range articles {
		if articles[0].Published.Sub(a.Published) > 48*time.Hour {
			break
		}
		fmt.Fprintf(&b, "<url><loc>%s</loc><lastmod>%s</lastmod><news:news><news:publication><news:name>%s</news:name><news:language>%s</news:language></news:publication><news:publication_date>%s</news:publication_date><news:title>%s</news:title></news:news></url>\n",
			link(base, a.Path), a.changed().Format(time.RFC3339), a.Outlet, a.Language, a.Published.Format(time.RFC3339), x(a.Title))
	}
	b.WriteString("</urlset>\n")
	return []byte(b.String())
}

func sitemapIndex(latest []Article, base string) []byte {
	at := Begin
	if len(latest) > 0 {
		at = latest[0].changed()
	}
	return []byte(prolog + "<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"><sitemap><loc>" + base + "/news-sitemap.xml</loc><lastmod>" + at.Format(time.RFC3339) + "</lastmod></sitemap></sitemapindex>\n")
}
