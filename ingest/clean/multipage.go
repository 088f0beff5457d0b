package clean

import (
	"regexp"
	"strings"
)

var pageNumber = regexp.MustCompile(`(?i)(?:/page/|/p/|/|[_-]|[?&](?:page|p|pg|pagina|seite|strana)=)(\d{1,2})(\.[a-z]{3,5})?/?$`)

// nextPage is the following page of the same article, empty where the link
// leads to another one: its address differs from this one's by a number of a
// page only. Some systems name the article of the day before as next.
func nextPage(address, next string) string {
	if next == "" || address == "" || sameAddress(next, address) && !strings.Contains(next, "?") {
		return ""
	}
	at := pageNumber.FindStringSubmatchIndex(next)
	if at == nil || withoutPage(next) != withoutPage(address) || next == address {
		return ""
	}
	return next
}

// withoutPage drops the number of the page, and the ending behind it, that the
// first page has too.
func withoutPage(address string) string {
	address = strings.TrimPrefix(strings.TrimPrefix(address, "https://"), "http://")
	address = strings.TrimPrefix(address, "www.")
	if at := pageNumber.FindStringSubmatchIndex(address); at != nil {
		address = address[:at[0]]
	}
	for _, ending := range []string{".html", ".htm", ".php", ".shtml", "/"} {
		address = strings.TrimSuffix(address, ending)
	}
	return address
}

// Append joins the following page of an article to it.
func Append(a, next Article) Article {
	var b strings.Builder
	b.WriteString(a.Text)
	blocks := append([]Block(nil), a.Blocks...)
	for _, block := range next.Blocks {
		text := next.Text[block.Start:block.End]
		if block.Kind == Title || text == a.Title {
			continue
		}
		b.WriteString("\n\n")
		start := b.Len()
		b.WriteString(text)
		blocks = append(blocks, Block{block.Kind, start, b.Len()})
	}
	a.Text, a.Blocks, a.Next = b.String(), blocks, next.Next
	a.Partial = next.Partial
	if next.Modified.After(a.Modified) {
		a.Modified = next.Modified
	}
	return a
}
