package clean

import (
	"cmp"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"

	"golang.org/x/net/html"
)

// date is the first date among meta elements of the names.
func (h *head) date(names []string) (time.Time, bool) {
	for _, name := range names {
		for _, value := range h.meta[name] {
			if t, hasTime, err := parseISO(value); err == nil {
				return t, hasTime
			}
		}
	}
	return time.Time{}, false
}

// findDate looks where the head gave no date: time elements, date lines near
// the title, date lines anywhere, the words of a meta element, the address.
func (p *page) findDate(doc *html.Node, address string) {
	if p.dateOfTimes(doc) || p.dateOfLines(doc) || p.dateOfMeta() {
		return
	}
	if day, ok := addressDate(cmp.Or(p.url, address)); ok {
		p.published, p.hasTime = day, false
	}
}

// dateOfTimes takes the best time element: marked as the publication, inside
// the article, not inside a menu or a list of other articles.
func (p *page) dateOfTimes(doc *html.Node) bool {
	best, most := time.Time{}, 0
	hasTime := false
	for n := range doc.Descendants() {
		if n.Type != html.ElementNode || n.Data != "time" && attribute(n, "itemprop") != "datePublished" && !hasClass(n, "published", "updated", "dt-published") {
			continue
		}
		at, timed, ok := p.timeOf(n)
		if !ok {
			continue
		}
		if mark := markOfTime(n); mark > most {
			best, hasTime, most = at, timed, mark
		}
	}
	if most > 0 {
		p.published, p.hasTime = best, hasTime
	}
	return most > 0
}

func (p *page) timeOf(n *html.Node) (t time.Time, hasTime, ok bool) {
	for _, name := range []string{"datetime", "content", "title"} {
		if t, hasTime, err := parseISO(attribute(n, name)); err == nil {
			return t, hasTime, true
		}
	}
	return p.dateOf(newLine(squeeze(textOf(n)), 0))
}

// findModified takes the time element that is marked as the last change.
func (p *page) findModified(doc *html.Node) {
	for n := range doc.Descendants() {
		if n.Type != html.ElementNode || attribute(n, "itemprop") != "dateModified" && !(n.Data == "time" && hasClass(n, "updated", "modified", "entry-updated", "dt-updated")) {
			continue
		}
		if t, _, ok := p.timeOf(n); ok && !t.Equal(p.published) {
			p.modified = t
			return
		}
	}
}

// markOfTime tells how likely a time element is that of the publication; 0: it
// belongs to something else.
func markOfTime(n *html.Node) int {
	mark := 2
	own := strings.ToLower(attribute(n, "itemprop") + " " + attribute(n, "class") + " " + attribute(n, "id"))
	switch {
	case strings.Contains(own, "datepublished"), n.Data == "time" && hasAttribute(n, "pubdate"):
		mark += 4
	case strings.Contains(own, "publish"), strings.Contains(own, "entry-date"), strings.Contains(own, "created"):
		mark += 2
	case strings.Contains(own, "modif"), strings.Contains(own, "updat"):
		mark--
	}
	for up := n.Parent; up != nil; up = up.Parent {
		switch up.Data {
		case "article", "main":
			mark++
		case "li", "a":
			mark--
		}
	}
	if isElsewhere(n) {
		return 0
	}
	return max(mark, 1)
}

// elsewhere are parts of the classes and ids of what is not the article.
var elsewhere = []string{"related", "relacion", "sidebar", "comment", "most-", "mostread", "recommend", "popular", "trending", "teaser", "promo", "newsletter", "footer"}

// isElsewhere reports what stands in a menu, a list of other articles, the
// comments.
func isElsewhere(n *html.Node) bool {
	for up := n.Parent; up != nil && up.Data != "body"; up = up.Parent {
		switch up.Data {
		case "nav", "footer", "aside", "form":
			return true
		}
		kind := strings.ToLower(attribute(up, "class") + " " + attribute(up, "id"))
		for _, mark := range elsewhere {
			if strings.Contains(kind, mark) {
				return true
			}
		}
	}
	return false
}

// nearTitle is the number of texts above and below the title among which its
// date line stands.
const nearTitle = 40

// dateOfLines takes the date line that stands nearest below the title, else the
// nearest above it. On a page without a title the first one counts.
func (p *page) dateOfLines(doc *html.Node) bool {
	var above []dated // date lines before the title
	titleAt, at := -1, 0
	for n := range doc.Descendants() {
		if n.Type == html.ElementNode && n.Data == "h1" && titleAt < 0 {
			titleAt = at
		}
		if n.Type != html.TextNode || isHidden(n.Parent) || strings.TrimSpace(n.Data) == "" {
			continue
		}
		at++
		if len(n.Data) > 200 {
			continue
		}
		t, hasTime, ok := p.dateOf(newLine(squeeze(n.Data), 0))
		if !ok || isElsewhere(n) {
			continue
		}
		if titleAt >= 0 && at > titleAt {
			if at-titleAt <= nearTitle {
				p.published, p.hasTime = t, hasTime
				return true
			}
			break
		}
		above = append(above, dated{t, hasTime, at})
	}
	if len(above) == 0 {
		return false
	}
	nearest := above[0]
	if titleAt >= 0 {
		nearest = above[len(above)-1]
		if titleAt-nearest.at > nearTitle {
			return false
		}
	}
	p.published, p.hasTime = nearest.t, nearest.hasTime
	return true
}

// dated is a date line and its place among the texts of a page.
type dated struct {
	t       time.Time
	hasTime bool
	at      int
}

// dateOfMeta reads a meta element that holds a date in words.
func (p *page) dateOfMeta() bool {
	for _, name := range publishedNames {
		for _, value := range p.head.meta[name] {
			if t, hasTime, ok := p.dateOf(newLine(value, 0)); ok {
				p.published, p.hasTime = t, hasTime
				return true
			}
		}
	}
	return false
}

var addressDay = regexp.MustCompile(`(?:^|[/_-])((?:19|20)\d\d)(?:[/_-]?)(0[1-9]|1[0-2])(?:[/_-]?)(0[1-9]|[12]\d|3[01])(?:[/_.-]|$)`)

// addressDate reads the day in an address: /2025/09/25/, /2025-09-25-, /20250925/.
func addressDate(address string) (time.Time, bool) {
	_, path, _ := strings.Cut(address, "://")
	path, _, _ = strings.Cut(path, "?")
	at := addressDay.FindStringSubmatch(path)
	if at == nil {
		return time.Time{}, false
	}
	year, _ := strconv.Atoi(at[1])
	month, _ := strconv.Atoi(at[2])
	day, _ := strconv.Atoi(at[3])
	t := time.Date(year, time.Month(month), day, 0, 0, 0, 0, time.UTC)
	return t, t.Day() == day && year >= 1990
}

func isHidden(n *html.Node) bool {
	return n != nil && (n.Data == "script" || n.Data == "style" || n.Data == "noscript" || n.Data == "template")
}

// hasClass reports one of the classes, by which older pages mark their parts
// (microformats).
func hasClass(n *html.Node, classes ...string) bool {
	for class := range strings.FieldsSeq(attribute(n, "class")) {
		if slices.Contains(classes, class) {
			return true
		}
	}
	return false
}

func hasAttribute(n *html.Node, name string) bool {
	for _, a := range n.Attr {
		if a.Key == name {
			return true
		}
	}
	return false
}
