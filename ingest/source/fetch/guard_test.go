package fetch_test

import (
	"errors"
	"fmt"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"

	"github.com/diplograph/diplograph/ingest/source/fetch"
	"github.com/diplograph/diplograph/internal/newssite"
)

func TestNoPrivateAddressIsReached(t *testing.T) {
	reached := false
	s := site(t, map[string]http.HandlerFunc{"/": func(http.ResponseWriter, *http.Request) { reached = true }})
	port := s.URL[strings.LastIndex(s.URL, ":"):]
	c := guest(newClock(), func(o *fetch.Options) {
		o.AllowPrivate = false
		o.Resolver = newssite.Names(map[string][]string{"intranet.example": {"10.1.2.3"}, "loop.example": {"127.0.0.1"}})
	})
	for _, host := range []string{
		"127.0.0.1", "127.8.8.8", "localhost", "[::1]", "[::ffff:127.0.0.1]", "[::ffff:7f00:1]", "0.0.0.0", "[::]", "10.0.0.1", "172.16.0.1",
		"192.168.1.1", "169.254.169.254", "[fe80::1]", "[fe80::1%25eth0]", "[fc00::1]", "224.0.0.1", "[ff02::1]", "255.255.255.255", "100.64.0.1",
		"192.0.2.1", "[64:ff9b::7f00:1]", "[64:ff9b::a9fe:a9fe]", "[2002:7f00:1::]", "loop.example", "intranet.example",
	} {
		for _, address := range []string{"http://" + host + "/", "http://" + host + port + "/"} {
			_, err := c.Get(t.Context(), fetch.Request{URL: address})
			want(t, err, fetch.Private, "--allow-private")
		}
	}
	if reached || c.Stats().Retries != 0 {
		t.Error("a private address was reached, or tried again")
	}
}

func TestAllowPrivateNeverOpensLinkLocal(t *testing.T) {
	s := site(t, map[string]http.HandlerFunc{"/": func(w http.ResponseWriter, r *http.Request) {
		http.Redirect(w, r, "http://169.254.169.254/latest/meta-data/", http.StatusFound)
	}, "/robots.txt": text("")})
	c := guest(newClock())
	_, err := c.Get(t.Context(), fetch.Request{URL: s.URL + "/"})
	want(t, err, fetch.Private, "http://169.254.169.254/latest/meta-data/ (redirected from "+s.URL+"/)")
	for _, host := range []string{"[fe80::1]", "0.0.0.0", "224.0.0.1", "[ff02::1]"} {
		_, err := c.Get(t.Context(), fetch.Request{URL: "http://" + host + "/"})
		want(t, err, fetch.Private, "")
	}
}

// A name that gives a public address when it is looked at and a private one
// when it is dialled: here robots.txt is fetched from the first, and the page
// would come from the second.
func TestRebinding(t *testing.T) {
	reached := 0
	s := site(t, map[string]http.HandlerFunc{"/": func(http.ResponseWriter, *http.Request) { reached++ }})
	port := s.URL[strings.LastIndex(s.URL, ":"):]
	c := guest(newClock(), func(o *fetch.Options) {
		o.Resolver = newssite.Names(map[string][]string{"two-faced.example": {"127.0.0.1", "169.254.169.254"}})
	})
	if _, err := c.Get(t.Context(), fetch.Request{URL: "http://two-faced.example" + port + "/"}); err != nil {
		t.Fatal(err) // both requests over the connection that was made first
	}
	c.Close()
	_, err := c.Get(t.Context(), fetch.Request{URL: "http://two-faced.example" + port + "/again"})
	want(t, err, fetch.Private, "")
	if reached != 2 {
		t.Errorf("reached %d times, want robots.txt and one page", reached)
	}
}

func TestProxy(t *testing.T) {
	var through []string
	proxy := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		through = append(through, r.URL.String())
		fmt.Fprint(w, "by proxy")
	}))
	defer proxy.Close()
	via, _ := url.Parse(proxy.URL)
	c := guest(newClock(), func(o *fetch.Options) {
		o.AllowPrivate = false // the proxy itself may be anywhere
		o.Proxy = func(*url.URL) (*url.URL, error) { return via, nil }
		o.Resolver = newssite.Names(map[string][]string{"intranet.example": {"10.1.2.3"}, "news.example": {"93.184.216.34"}})
	})
	for _, host := range []string{"news.example", "unknown-here.example"} {
		res, err := c.Get(t.Context(), fetch.Request{URL: "http://" + host + "/a"})
		if err != nil || string(res.Body) != "by proxy" {
			t.Errorf("%s: %q, %v", host, res.Body, err)
		}
	}
	for _, host := range []string{"intranet.example", "127.0.0.1", "[::ffff:10.0.0.1]", "169.254.169.254", "localhost", "x.localhost"} {
		_, err := c.Get(t.Context(), fetch.Request{URL: "http://" + host + "/a"})
		want(t, err, fetch.Private, "")
	}
	if got := strings.Join(through, " "); got != "http://news.example/robots.txt http://news.example/a http://unknown-here.example/robots.txt http://unknown-here.example/a" {
		t.Errorf("the proxy saw %s", got)
	}
}

func TestABrokenProxySettingIsNotShown(t *testing.T) {
	c := guest(newClock(), func(o *fetch.Options) {
		o.Proxy = func(*url.URL) (*url.URL, error) { return nil, errors.New("invalid proxy address http://me:geheim@bad") }
	})
	_, err := c.Get(t.Context(), fetch.Request{URL: "http://news.example/"})
	want(t, err, fetch.BadAddress, "check HTTP_PROXY")
	if strings.Contains(err.Error(), "geheim") {
		t.Errorf("error %q holds the password", err)
	}
}
