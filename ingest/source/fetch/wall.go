package fetch

import (
	"bytes"
	"net/http"
	"strings"

	"golang.org/x/net/html"
)

// wallBytes is how much of an answer is looked at; walls are small pages.
const wallBytes = 256 << 10

// wallText is how many letters a wall shows at most. Ordinary pages of sites
// behind such walls carry their scripts as well, and more text.
const wallText = 1200

// walls are marks in the source of pages that stand in front of the one that
// was asked for. They are names of scripts and fields, in lower case, not
// words that news could use.
var walls = []struct{ mark, what string }{
	{"/orchestrate/chl_page", "a check of the browser (Cloudflare)"},
	{"window._cf_chl_opt", "a check of the browser (Cloudflare)"},
	{"cf-browser-verification", "a check of the browser (Cloudflare)"},
	{"/_incapsula_resource?", "a check of the browser (Imperva)"},
	{"ddos-guard/js-challenge", "a check of the browser (DDoS-Guard)"},
	{"check.ddos-guard.net", "a check of the browser (DDoS-Guard)"},
	{"geo.captcha-delivery.com", "a captcha (DataDome)"},
	{"px-captcha", "a captcha (HUMAN)"},
	{"/_sec/cp_challenge/", "a check of the browser (Akamai)"},
	{"awswafcookiedomainlist", "a check of the browser (AWS)"},
	{"sucuri_cloudproxy_js", "a check of the browser (Sucuri)"},
	{"__qrator", "a check of the browser (Qrator)"},
	{"servicepipe.ru", "a check of the browser (Servicepipe)"},
	{"__arcsjs", "a check of the browser (ArvanCloud)"},
}

// wallOf names the wall that an answer is, empty for any other page. A page
// with an article on it is no wall, even where it carries the script of one.
func wallOf(h http.Header, mediaType string, body []byte) string {
	if h.Get("Cf-Mitigated") == "challenge" {
		return "a check of the browser (Cloudflare)"
	}
	if h.Get("X-Datadome") != "" && h.Get("X-Dd-B") != "" {
		return "a captcha (DataDome)"
	}
	if !strings.Contains(mediaType, "html") || len(body) > wallBytes || visible(body, wallText) >= wallText {
		return ""
	}
	lower := bytes.ToLower(body)
	for _, w := range walls {
		if bytes.Contains(lower, []byte(w.mark)) {
			return w.what
		}
	}
	if setsCookieAndReloads(lower) {
		return "a wall that wants cookies"
	}
	return ""
}

// setsCookieAndReloads reports the pages whose only content is a script that
// sets a cookie and loads the page again.
func setsCookieAndReloads(page []byte) bool {
	return len(page) < 16<<10 && bytes.Contains(page, []byte("document.cookie")) &&
		(bytes.Contains(page, []byte("location.reload")) || bytes.Contains(page, []byte("http-equiv=\"refresh\""))) &&
		!bytes.Contains(page, []byte("<article"))
}

// visible counts the bytes of text that a page shows, up to enough.
func visible(page []byte, enough int) int {
	n, hidden := 0, ""
	for z := html.NewTokenizer(bytes.NewReader(page)); n < enough; {
		switch z.Next() {
		case html.ErrorToken:
			return n
		case html.StartTagToken:
			if name, _ := z.TagName(); hidden == "" && isHidden(string(name)) {
				hidden = string(name)
			}
		case html.EndTagToken:
			if name, _ := z.TagName(); string(name) == hidden {
				hidden = ""
			}
		case html.TextToken:
			if hidden == "" {
				n += len(bytes.TrimSpace(z.Text()))
			}
		}
	}
	return n
}

func isHidden(element string) bool {
	switch element {
	case "script", "style", "noscript", "template", "svg":
		return true
	}
	return false
}
