package fetch

import (
	"net/url"
	"testing"
)

func FuzzRobots(f *testing.F) {
	f.Add([]byte("User-agent: *\nDisallow: /*a*b$\nAllow: /%d8%a7\nCrawl-delay: 1e9"), "/a/b?c")
	f.Add([]byte("\ufeffuser-agent:diplograph\r\rdisallow:/***$"), "/%")
	f.Fuzz(func(t *testing.T, body []byte, path string) {
		rules := parseRobots(body, "diplograph")
		u := &url.URL{Scheme: "https", Host: "example.org", Path: path}
		before := rules.allow(u)
		if rules.allow(u) != before {
			t.Error("two answers to one question")
		}
		if rules.delay < 0 {
			t.Errorf("delay %s", rules.delay)
		}
		// A rule that closes the path as it stands closes it.
		if path != "" && path[0] == '/' && u.EscapedPath() != "" {
			closed := robotsRules{}
			closed.add("disallow", "/")
			if closed.allow(u) {
				t.Errorf("%q is open under Disallow: /", path)
			}
		}
	})
}
