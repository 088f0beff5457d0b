package charset

import (
	"mime"
	"regexp"
	"strings"
)

// FromMediaType is the charset parameter of a media type: "text/html;
// charset=windows-1256". Empty where there is none.
func FromMediaType(mediaType string) string {
	if _, params, err := mime.ParseMediaType(mediaType); err == nil {
		return params["charset"]
	}
	if at := looseParam.FindStringSubmatch(mediaType); at != nil {
		return at[1]
	}
	return ""
}

var (
	looseParam = regexp.MustCompile(`(?i)charset\s*=\s*["']?\s*([\w:.-]+)`)
	htmlMeta   = regexp.MustCompile(`(?i)<meta[^>]+charset\s*=\s*["']?\s*([\w:.-]+)`)
	xmlProlog  = regexp.MustCompile(`(?i)<\?xml[^>]+encoding\s*=\s*["']\s*([\w:.-]+)`)
)

// headBytes is where a page is searched for its charset. Browsers stop behind
// the first kilobyte, but real pages declare it later too.
const headBytes = 16 << 10

// FromHTML is the charset that a page declares in a meta element or an XML
// prolog. Empty where there is none.
func FromHTML(raw []byte) string {
	head := raw[:min(len(raw), headBytes)]
	if at := htmlMeta.FindSubmatch(head); at != nil {
		return string(at[1])
	}
	return FromXML(head)
}

// FromXML is the encoding that an XML prolog declares. Empty where there is
// none.
func FromXML(raw []byte) string {
	if at := xmlProlog.FindSubmatch(raw[:min(len(raw), headBytes)]); at != nil {
		return strings.ToLower(string(at[1]))
	}
	return ""
}
