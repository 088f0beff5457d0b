package feed

import (
	"errors"
	"fmt"
	"html"
	"regexp"
	"strings"
	"unicode/utf8"
)

// maxDepth is the number of elements inside one another that a feed may have.
const maxDepth = 256

// repair writes a broken document anew as sound XML: elements and CDATA that
// never end are ended, stray ends are dropped, ampersands, entities of HTML and
// characters that XML does not allow are replaced, attributes are quoted. What
// stands before a cut is kept.
func repair(text string) (fixed string, remarks []string, err error) {
	r := repairer{text: text, said: map[string]bool{}}
	for r.at < len(r.text) {
		if err := r.step(); err != nil {
			return "", nil, err
		}
	}
	if len(r.open) > 0 {
		r.remark("the document ends too early: %d elements were closed", len(r.open))
	}
	r.closeTo(0)
	return r.out.String(), r.remarks, nil
}

type repairer struct {
	text    string
	at      int
	out     strings.Builder
	open    []string // names of the elements that have not ended
	remarks []string
	said    map[string]bool
}

// remark says a thing once.
func (r *repairer) remark(format string, args ...any) {
	if !r.said[format] {
		r.said[format] = true
		r.remarks = append(r.remarks, fmt.Sprintf(format, args...))
	}
}

// step reads the text up to the next mark, and the mark.
func (r *repairer) step() error {
	rest := r.text[r.at:]
	cut := strings.IndexByte(rest, '<')
	if cut < 0 {
		r.writeText(rest, true)
		r.at = len(r.text)
		return nil
	}
	r.writeText(rest[:cut], true)
	r.at += cut
	rest = rest[cut:]
	switch {
	case strings.HasPrefix(rest, "<!--"):
		r.skip("-->")
	case strings.HasPrefix(rest, "<![CDATA["):
		r.cdata(rest[len("<![CDATA["):])
	case strings.HasPrefix(rest, "<!"), strings.HasPrefix(rest, "<?"):
		r.skip(">")
	case strings.HasPrefix(rest, "</"):
		r.end(rest)
	case startTag.MatchString(rest):
		return r.start(rest)
	default:
		r.out.WriteString("&lt;")
		r.remark("a < that opens nothing")
		r.at++
	}
	return nil
}

// skip leaves out what ends with the mark, or the rest of the document.
func (r *repairer) skip(mark string) {
	i := strings.Index(r.text[r.at:], mark)
	if i < 0 {
		r.remark("the document is cut inside a mark")
		r.at = len(r.text)
		return
	}
	r.at += i + len(mark)
}

// cdata writes a CDATA section as text. One that never ends ends with its
// element.
func (r *repairer) cdata(rest string) {
	r.at += len("<![CDATA[")
	inside, _, ended := strings.Cut(rest, "]]>")
	if ended {
		r.at += len("]]>")
	} else {
		r.remark("CDATA without an end")
		if len(r.open) > 0 {
			inside, _, _ = strings.Cut(rest, "</"+r.open[len(r.open)-1])
		}
	}
	r.at += len(inside)
	r.writeText(inside, false)
}

var (
	startTag  = regexp.MustCompile(`^<[A-Za-z_][\w.:-]*(?:\s|/|>|$)`)
	tagName   = regexp.MustCompile(`^</?([A-Za-z_][\w.:-]*)`)
	attribute = regexp.MustCompile(`([A-Za-z_][\w.:-]*)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>]+))`)
)

// end closes an element and what is open inside it; an end without a start is
// dropped.
func (r *repairer) end(rest string) {
	name := tagName.FindStringSubmatch(rest)
	r.at += tagLength(rest)
	if name == nil {
		return
	}
	for i := len(r.open) - 1; i >= 0; i-- {
		if r.open[i] == name[1] {
			if i < len(r.open)-1 {
				r.remark("elements that never end")
			}
			r.closeTo(i)
			return
		}
	}
	r.remark("ends of elements that never began")
}

// closeTo closes elements until n are open.
func (r *repairer) closeTo(n int) {
	for len(r.open) > n {
		r.out.WriteString("</" + r.open[len(r.open)-1] + ">")
		r.open = r.open[:len(r.open)-1]
	}
}

// entries are the elements of which none stands inside another.
var entries = map[string]bool{"item": true, "entry": true}

// fields are the elements of an entry, leaves those of them that hold no other
// element: a field that begins inside a leaf shows that the leaf never ended.
var (
	leaves = map[string]bool{"title": true, "link": true, "guid": true, "pubDate": true, "id": true, "published": true, "updated": true}
	fields = map[string]bool{
		"title": true, "link": true, "guid": true, "pubDate": true, "id": true, "published": true, "updated": true, "description": true, "summary": true,
		"content": true, "content:encoded": true, "author": true, "category": true, "dc:date": true, "dc:creator": true,
	}
)

func (r *repairer) start(rest string) error {
	name := tagName.FindStringSubmatch(rest)[1]
	length := tagLength(rest)
	inside := rest[len(name)+1 : length]
	if !strings.HasSuffix(inside, ">") {
		r.remark("the document is cut inside a mark")
		r.at += length
		return nil
	}
	for i, open := range r.open {
		if entries[name] && open == name || leaves[open] && fields[name] {
			r.remark("elements that never end")
			r.closeTo(i)
			break
		}
	}
	r.at += length
	r.out.WriteString("<" + name)
	for _, a := range attribute.FindAllStringSubmatch(inside, -1) {
		r.out.WriteString(" " + a[1] + `="`)
		r.writeText(a[2]+a[3]+a[4], true)
		r.out.WriteString(`"`)
	}
	if strings.HasSuffix(inside, "/>") {
		r.out.WriteString("/>")
		return nil
	}
	r.out.WriteString(">")
	r.open = append(r.open, name)
	if len(r.open) > maxDepth {
		return errors.New("its XML is broken: more than 256 elements inside one another")
	}
	return nil
}

// tagLength is the number of bytes of a tag with its ">", which may stand
// inside quotes; a tag that does not end is cut at the next one.
func tagLength(rest string) int {
	quote := byte(0)
	firstEnd := 0
	for i := 1; i < len(rest); i++ {
		switch c := rest[i]; {
		case c == '>' && firstEnd == 0 && quote != 0:
			firstEnd = i + 1
		case c == '>' && quote == 0:
			return i + 1
		case c == '<':
			if firstEnd > 0 {
				return firstEnd // a quote that never ends
			}
			return i
		case quote == 0 && (c == '"' || c == '\''):
			quote = c
		case c == quote:
			quote = 0
		}
	}
	if firstEnd > 0 {
		return firstEnd
	}
	return len(rest)
}

var entity = regexp.MustCompile(`^&(#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z]\w{1,31});`)

// writeText writes text; entities tells that it holds some, which are read.
func (r *repairer) writeText(text string, entities bool) {
	for len(text) > 0 {
		c, size := utf8.DecodeRuneInString(text)
		switch {
		case c == '&' && entities:
			if at := entity.FindString(text); at != "" && html.UnescapeString(at) != at {
				// Twice escaped HTML ("&lt;p&gt;") stays so.
				r.writeText(html.UnescapeString(at), false)
				text = text[len(at):]
				continue
			}
			r.remark("ampersands that begin no entity")
			r.out.WriteString("&amp;")
		case c == '&':
			r.out.WriteString("&amp;")
		case c == '<':
			r.out.WriteString("&lt;")
		case c == '>':
			r.out.WriteString("&gt;")
		case c == '"':
			r.out.WriteString("&#34;")
		case !allowed(c) || c == utf8.RuneError && size == 1:
			r.remark("characters that XML does not allow")
		default:
			r.out.WriteString(text[:size])
		}
		text = text[size:]
	}
}

// allowed are the characters of XML 1.0.
func allowed(c rune) bool {
	return c == '\t' || c == '\n' || c == '\r' || c >= ' ' && c <= '\ud7ff' || c >= '\ue000' && c <= '\ufffd' || c >= 0x10000
}
