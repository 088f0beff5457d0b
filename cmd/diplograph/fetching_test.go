package main

import (
	"net/url"
	"testing"
)

func TestProxySettings(t *testing.T) {
	for value, want := range map[string]string{
		"": "", "http://me:x@proxy.example:3128": "proxy.example:3128", "proxy.example:3128": "proxy.example:3128", "socks5://10.0.0.1:1080": "10.0.0.1:1080",
		"http://[bad": "error", "http://": "error", "://x": "error",
	} {
		a := &app{env: environment{process: func(name string) (string, bool) { return value, name == "https_proxy" }}}
		via, err := a.proxy()(&url.URL{Scheme: "https", Host: "news.example"})
		got := ""
		switch {
		case err != nil:
			got = "error"
		case via != nil:
			got = via.Host
		}
		if got != want {
			t.Errorf("%q: %q (%v), want %q", value, got, err, want)
		}
	}
}
