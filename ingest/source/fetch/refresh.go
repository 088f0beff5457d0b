package fetch

import (
	"bytes"
	"net/url"
	"strings"

	"golang.org/x/net/html"
)

// refreshText is how many bytes of text a page shows at most that only leads
// to another one.
const refreshText = 400

// refreshOf is where a page leads by a meta element
//
//	<meta http-equiv="refresh" content="0; url=https://example.org/a">
//
// when it does so within five seconds and shows hardly anything else. Pages of
// news that load themselves again every few minutes are no such pages.
func refreshOf(res Response) string {
	if !strings.Contains(res.MediaType, "html") || len(res.Body) > 64<<10 || visible(res.Body, refreshText) >= refreshText {
		return ""
	}
	base, err := url.Parse(res.URL)
	if err != nil {
		return ""
	}
	for z := html.NewTokenizer(bytes.NewReader(res.Body)); ; {
		switch z.Next() {
		case html.ErrorToken:
			return ""
		case html.StartTagToken, html.SelfClosingTagToken:
			token := z.Token()
			if token.Data != "meta" || !strings.EqualFold(attributeOf(token, "http-equiv"), "refresh") {
				continue
			}
			to := refreshTarget(attributeOf(token, "content"))
			u, err := base.Parse(to)
			if to == "" || err != nil {
				return ""
			}
			return show(u)
		}
	}
}

func attributeOf(token html.Token, name string) string {
	for _, a := range token.Attr {
		if a.Key == name {
			return a.Val
		}
	}
	return ""
}

// refreshTarget reads "0; url='/a'", empty when that takes longer.
func refreshTarget(content string) string {
	delay, rest, ok := strings.Cut(content, ";")
	delay, _, _ = strings.Cut(strings.TrimSpace(delay), ".")
	if !ok || len(delay) != 1 || delay < "0" || delay > "5" {
		return ""
	}
	rest = strings.TrimSpace(rest)
	if len(rest) < 4 || !strings.EqualFold(rest[:3], "url") {
		return ""
	}
	return strings.Trim(strings.TrimSpace(strings.TrimPrefix(strings.TrimSpace(rest[3:]), "=")), `"'`)
}
