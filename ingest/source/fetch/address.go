package fetch

import (
	"fmt"
	"net/netip"
	"net/url"
	"strconv"
	"strings"

	"golang.org/x/net/idna"
)

// parse reads an address that can be fetched. A name of a site may be written
// in any script.
func parse(address string) (*url.URL, error) {
	u, err := url.Parse(strings.TrimSpace(address))
	if err != nil {
		return nil, &Error{URL: bare(address), Kind: BadAddress, Err: fmt.Errorf("is no address: want https://host/path")}
	}
	return u, check(u)
}

// check refuses what is no page of the web and brings the name of the host
// into the form that goes over the wire.
func check(u *url.URL) error {
	bad := func(format string, args ...any) error {
		return &Error{URL: show(u), Kind: BadAddress, Err: fmt.Errorf(format, args...)}
	}
	u.Scheme = strings.ToLower(u.Scheme)
	if u.Scheme != "http" && u.Scheme != "https" {
		return bad("is no http or https address")
	}
	name := u.Hostname()
	if name == "" {
		return bad("names no host")
	}
	if _, err := netip.ParseAddr(name); err == nil {
		return nil
	}
	ascii, err := idna.Lookup.ToASCII(name)
	if err != nil {
		// Names with an underscore are no host names, and some sites have them.
		ascii = strings.ToLower(name)
	}
	for _, r := range ascii {
		if r >= 0x80 || r <= ' ' {
			return bad("has a host name that cannot be: %q", name)
		}
	}
	if isNumber(ascii[strings.LastIndexByte(strings.TrimSuffix(ascii, "."), '.')+1:]) {
		return bad("has a number for a host name: write an IP address as 192.0.2.1")
	}
	if port := u.Port(); port != "" {
		ascii += ":" + port
	}
	u.Host = ascii
	return nil
}

// isNumber reports the last part of 127.1, 0x7f000001 and 2130706433, which
// some programs take for an IP address and the guard would not.
func isNumber(label string) bool {
	_, err := strconv.ParseUint(strings.TrimSuffix(label, "."), 0, 64)
	return err == nil
}

// show is an address as it may be printed and stored: without credentials.
func show(u *url.URL) string {
	c := *u
	c.User, c.Fragment, c.RawFragment = nil, "", ""
	return c.String()
}

// bare shortens what is no address for a message, without what stands before
// an @, which may be a password.
func bare(address string) string {
	if at := strings.LastIndexByte(address, '@'); at >= 0 {
		address = address[at+1:]
	}
	return fmt.Sprintf("%.200q", address)
}

// origin is scheme, host and port: what a robots.txt holds for.
func origin(u *url.URL) string { return u.Scheme + "://" + u.Host }
