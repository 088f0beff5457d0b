package newssite

import (
	"encoding/json"
	"fmt"
	"html"
	"net/url"
	"strings"
	"time"
)

// link is the absolute address of a path.
func link(base, path string) string { return base + (&url.URL{Path: path}).EscapedPath() }

// articlePage is the page of an article with all that pages have around it.
// Where its date stands differs from article to article.
func articlePage(a Article, base string) []byte {
	l := languages[a.Language]
	var b strings.Builder
	fmt.Fprintf(&b, "<!doctype html>\n<html lang=%q dir=%q>\n<head>\n<meta charset=\"utf-8\">\n<title>%s | %s</title>\n", a.Language, direction(a.Language), html.EscapeString(a.Title), l.outlet)
	fmt.Fprintf(&b, "<link rel=\"canonical\" href=%q>\n<meta property=\"og:title\" content=%q>\n<meta property=\"og:site_name\" content=%q>\n", link(base, a.Path), html.EscapeString(a.Title), l.outlet)
	b.WriteString(headDate(a))
	b.WriteString("<style>body { margin: 0 }</style>\n</head>\n<body>\n")
	fmt.Fprintf(&b, "<div class=\"cookies\"><span>%s</span> <button>OK</button></div>\n<nav>%s</nav>\n<main>\n<article>\n<h1>%s</h1>\n", l.banner, menu(base), html.EscapeString(a.Title))
	fmt.Fprintf(&b, "<p class=\"byline\"><span class=\"author\">%s</span></p>\n%s<div class=\"story\">\n", a.Author, visibleDate(a))
	for _, p := range a.Paragraphs {
		fmt.Fprintf(&b, "<p>%s</p>\n", html.EscapeString(p))
	}
	fmt.Fprintf(&b, "</div>\n<p class=\"closing\">%s</p>\n</article>\n</main>\n<footer><a href=\"/%s/\">%s</a> <a href=\"/news-sitemap.xml\">XML</a></footer>\n</body>\n</html>\n", l.closing, a.Language, l.outlet)
	return []byte(b.String())
}

func direction(code string) string {
	if code == "ar" {
		return "rtl"
	}
	return "ltr"
}

func menu(base string) string {
	var links []string
	for _, code := range codes {
		links = append(links, fmt.Sprintf("<a href=%q>%s</a>", link(base, "/"+code+"/"), languages[code].desk))
	}
	return strings.Join(links, " ")
}

// The ways in which pages tell their date.
const (
	byLinkedData = iota
	byMeta
	byTimeElement
	byText // only in the languages whose words for months the program has always known
)

func dateWay(a Article) int {
	way := a.N / len(codes) % 4
	if way == byText && a.Language != "ar" && a.Language != "en" {
		return byLinkedData
	}
	return way
}

func headDate(a Article) string {
	switch dateWay(a) {
	case byLinkedData:
		data := map[string]any{
			"@context": "https://schema.org", "@type": "NewsArticle", "headline": a.Title, "datePublished": a.Published.Format(time.RFC3339),
			"author": map[string]string{"@type": "Person", "name": a.Author}, "publisher": map[string]string{"@type": "Organization", "name": a.Outlet},
		}
		if !a.Modified.IsZero() {
			data["dateModified"] = a.Modified.Format(time.RFC3339)
		}
		out, err := json.Marshal(data)
		if err != nil {
			panic(err) // a map of texts
		}
		return fmt.Sprintf("<script type=\"application/ld+json\">%s</script>\n", out)
	case byMeta:
		meta := fmt.Sprintf("<meta property=\"article:published_time\" content=%q>\n", a.Published.Format(time.RFC3339))
		if !a.Modified.IsZero() {
			meta += fmt.Sprintf("<meta property=\"article:modified_time\" content=%q>\n", a.Modified.Format(time.RFC3339))
		}
		return meta
	}
	return ""
}

var arabicMonths = [...]string{"يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو", "يوليو", "أغسطس", "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر"}

func visibleDate(a Article) string {
	switch {
	case dateWay(a) == byTimeElement:
		return fmt.Sprintf("<p><time datetime=%q>%s</time></p>\n", a.Published.Format(time.RFC3339), a.Published.Format("02.01.2006"))
	case dateWay(a) == byText && a.Language == "ar":
		day := languages["ar"].days[a.Published.Weekday()]
		return fmt.Sprintf("<p class=\"date\">%s %d %s %d - %s</p>\n", day, a.Published.Day(), arabicMonths[a.Published.Month()-1], a.Published.Year(), a.Published.Format("15:04"))
	case dateWay(a) == byText:
		return fmt.Sprintf("<p class=\"date\">Published: %s GMT</p>\n", a.Published.Format("Monday, January 2, 2006, 15:04"))
	}
	return ""
}

// front is the front page, or that of a language: the latest articles, and
// where the feeds are.
func (s *Site) front(code, base string) []byte {
	var b strings.Builder
	shown, language := "en", code
	if code != "" {
		shown = code
	}
	l := languages[shown]
	fmt.Fprintf(&b, "<!doctype html>\n<html lang=%q dir=%q>\n<head>\n<meta charset=\"utf-8\">\n<title>%s</title>\n<meta property=\"og:site_name\" content=%q>\n", shown, direction(shown), l.outlet, l.outlet)
	for _, c := range codes {
		if language == "" || c == language {
			fmt.Fprintf(&b, "<link rel=\"alternate\" type=%q title=%q href=\"/%s/feed.xml\">\n", feedTypes[c], languages[c].outlet, c)
		}
	}
	fmt.Fprintf(&b, "</head>\n<body>\n<nav>%s</nav>\n<main>\n", menu(base))
	for _, a := range s.listed(language, 40) {
		fmt.Fprintf(&b, "<h2><a href=%q>%s</a></h2>\n<p>%s</p>\n", link("", a.Path), html.EscapeString(a.Title), html.EscapeString(a.Paragraphs[0]))
	}
	fmt.Fprintf(&b, "</main>\n<footer>%s</footer>\n</body>\n</html>\n", l.closing)
	return []byte(b.String())
}
