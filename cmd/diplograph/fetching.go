package main

import (
	"errors"
	"net/url"
	"strings"

	"github.com/spf13/cobra"
	"golang.org/x/net/http/httpproxy"

	"github.com/diplograph/diplograph/ingest/source/fetch"
)

// fetching is how commands behave towards sites.
type fetching struct {
	contact      string
	allowPrivate bool
}

func (f *fetching) addFlags(cmd *cobra.Command) {
	flags := cmd.Flags()
	flags.StringVar(&f.contact, "contact", "", "address or page that sites find in the user agent (default: DIPLOGRAPH_CONTACT)")
	flags.BoolVar(&f.allowPrivate, "allow-private", false, "reach private networks and this machine too, for intranets")
}

// client makes the client that fetches, with the settings in use. Proxies are
// those of HTTP_PROXY, HTTPS_PROXY and NO_PROXY.
func (a *app) client(f fetching) *fetch.Client {
	return fetch.New(a.fetchOptions(f))
}

func (a *app) fetchOptions(f fetching) fetch.Options {
	contact := f.contact
	if contact == "" {
		contact = a.env.get("DIPLOGRAPH_CONTACT")
	}
	return fetch.Options{Contact: contact, AllowPrivate: f.allowPrivate, Every: a.settings.Pace, Now: a.Now, Log: a.log, Proxy: a.proxy()}
}

func (a *app) proxy() func(*url.URL) (*url.URL, error) {
	first := func(names ...string) string {
		for _, name := range names {
			if value := a.env.get(name); value != "" {
				return value
			}
		}
		return ""
	}
	for _, value := range []string{first("HTTP_PROXY", "http_proxy"), first("HTTPS_PROXY", "https_proxy")} {
		if value != "" && !isProxy(value) { // else it would be passed over, and sites reached without it
			return func(*url.URL) (*url.URL, error) { return nil, errors.New("no address of a proxy") }
		}
	}
	config := httpproxy.Config{
		HTTPProxy:  first("HTTP_PROXY", "http_proxy"),
		HTTPSProxy: first("HTTPS_PROXY", "https_proxy"),
		NoProxy:    first("NO_PROXY", "no_proxy"),
	}
	return config.ProxyFunc()
}

// isProxy reports the address of a proxy, or the host and port of one.
func isProxy(value string) bool {
	if !strings.Contains(value, "://") {
		value = "http://" + value
	}
	u, err := url.Parse(value)
	return err == nil && u.Hostname() != "" && (u.Scheme == "http" || u.Scheme == "https" || u.Scheme == "socks5" || u.Scheme == "socks5h")
}
