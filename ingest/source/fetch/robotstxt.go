package fetch

import (
	"bytes"
	"net/url"
	"strconv"
	"strings"
	"time"
)

// robotsRules are the rules of a robots.txt that hold for us.
//
// The parser is our own: the Go libraries for it lose the whole file over one
// line out of place, let "Disallow: /a" win over "Allow: /a", and do not
// compare percent-encoded paths, all against RFC 9309.
type robotsRules struct {
	rules    []robotsRule
	delay    time.Duration // Crawl-delay, which is no part of the RFC but widely used
	sitemaps []string
}

type robotsRule struct {
	pattern string // normalized; "*" and a final "$" have their meaning
	allow   bool
}

// productToken is the name in a user agent that robots.txt files use: its
// first letters, "-" and "_" (RFC 9309, 2.2.1).
func productToken(agent string) string {
	end := strings.IndexFunc(agent, func(r rune) bool {
		return !(r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r == '-' || r == '_')
	})
	if end < 0 {
		end = len(agent)
	}
	return strings.ToLower(agent[:end])
}

// parseRobots takes the rules of all groups that name token or, where none
// does, of all groups for "*". Lines that are no rules are passed over, as the
// RFC wants it.
func parseRobots(body []byte, token string) robotsRules {
	p := robotsParser{token: token}
	isEnd := func(r rune) bool { return r == '\n' || r == '\r' }
	for line := range bytes.FieldsFuncSeq(bytes.TrimPrefix(body, []byte("\ufeff")), isEnd) {
		if key, value, ok := robotsLine(string(line)); ok {
			p.read(key, value)
		}
	}
	rules := p.all
	if p.named {
		rules = p.own
	}
	rules.sitemaps = p.sitemaps
	return rules
}

// robotsParser reads a robots.txt line by line.
type robotsParser struct {
	token    string
	own, all robotsRules // of the groups that name token, and of those for "*"
	named    bool        // some group names token
	sitemaps []string

	inAgents       bool // the line before was a User-agent: this one belongs to the same group
	forOwn, forAll bool // whom the group at hand is for
}

func (p *robotsParser) read(key, value string) {
	switch key {
	case "user-agent":
		if !p.inAgents {
			p.forOwn, p.forAll, p.inAgents = false, false, true
		}
		if value == "*" {
			p.forAll = true
		} else if p.token != "" && productToken(value) == p.token {
			p.forOwn, p.named = true, true
		}
	case "sitemap": // belongs to no group
		p.sitemaps = append(p.sitemaps, value)
	case "allow", "disallow", "crawl-delay":
		p.inAgents = false
		if p.forOwn {
			p.own.add(key, value)
		}
		if p.forAll {
			p.all.add(key, value)
		}
	}
}

func robotsLine(line string) (key, value string, ok bool) {
	line, _, _ = strings.Cut(line, "#")
	key, value, ok = strings.Cut(line, ":")
	return strings.ToLower(strings.TrimSpace(key)), strings.TrimSpace(value), ok
}

func (r *robotsRules) add(key, value string) {
	if key == "crawl-delay" {
		seconds, err := strconv.ParseFloat(value, 64)
		if err == nil && seconds > 0 && seconds < 1e6 {
			r.delay = max(r.delay, time.Duration(seconds*float64(time.Second)))
		}
		return
	}
	if value != "" { // "Disallow:" closes nothing
		r.rules = append(r.rules, robotsRule{normalPath(value), key == "allow"})
	}
}

// allow reports whether u may be fetched: the longest matching pattern
// decides, "allow" among equals.
func (r *robotsRules) allow(u *url.URL) bool {
	path := u.EscapedPath()
	if path == "" {
		path = "/"
	}
	if u.RawQuery != "" {
		path += "?" + u.RawQuery
	}
	path = normalPath(path)
	longest, allowed := -1, true
	for _, rule := range r.rules {
		if n := len(rule.pattern); (n > longest || n == longest && rule.allow) && matches(rule.pattern, path) {
			longest, allowed = n, rule.allow
		}
	}
	return allowed
}

// normalPath brings the two ways to write a letter together: what need not be
// encoded is decoded, what must be is encoded with capital digits.
func normalPath(path string) string {
	var b strings.Builder
	for i := 0; i < len(path); i++ {
		ch := path[i]
		if ch == '%' && i+2 < len(path) {
			if code, err := strconv.ParseUint(path[i+1:i+3], 16, 8); err == nil {
				if isUnreserved(byte(code)) {
					b.WriteByte(byte(code))
				} else {
					b.WriteString(strings.ToUpper(path[i : i+3]))
				}
				i += 2
				continue
			}
		}
		if ch <= ' ' || ch >= 0x7f {
			b.WriteByte('%')
			b.WriteByte("0123456789ABCDEF"[ch>>4])
			b.WriteByte("0123456789ABCDEF"[ch&15])
			continue
		}
		b.WriteByte(ch)
	}
	return b.String()
}

func isUnreserved(ch byte) bool {
	return ch >= 'a' && ch <= 'z' || ch >= 'A' && ch <= 'Z' || ch >= '0' && ch <= '9' || strings.IndexByte("-._~", ch) >= 0
}

// matches compares a path with a pattern in which "*" stands for any letters
// and a final "$" for the end. It takes the first place where each piece fits,
// which is enough, and never goes back, so no pattern is slow.
func matches(pattern, path string) bool {
	pattern, anchored := strings.CutSuffix(pattern, "$")
	pieces := strings.Split(pattern, "*")
	rest, ok := strings.CutPrefix(path, pieces[0])
	if !ok {
		return false
	}
	if len(pieces) == 1 {
		return !anchored || rest == ""
	}
	last := len(pieces) - 1
	for _, piece := range pieces[1:last] {
		at := strings.Index(rest, piece)
		if at < 0 {
			return false
		}
		rest = rest[at+len(piece):]
	}
	if anchored {
		return strings.HasSuffix(rest, pieces[last])
	}
	return strings.Contains(rest, pieces[last])
}
