package fetch

import (
	"context"
	"errors"
	"net"
	"net/http"
	"net/netip"
	"net/url"
	"slices"
	"strings"
	"syscall"
	"time"

	"code.dny.dev/ssrf"
	"golang.org/x/net/http/httpproxy"
)

// webPorts are where pages are served in the open web.
var webPorts = []uint16{80, 443, 8000, 8080, 8443, 8888}

// What AllowPrivate opens. Link-local addresses stay shut: behind
// 169.254.169.254 a cloud keeps the credentials of its machines.
var (
	private4 = []netip.Prefix{
		netip.MustParsePrefix("10.0.0.0/8"), netip.MustParsePrefix("172.16.0.0/12"), netip.MustParsePrefix("192.168.0.0/16"),
		netip.MustParsePrefix("100.64.0.0/10"), netip.MustParsePrefix("127.0.0.0/8"),
	}
	private6 = []netip.Prefix{netip.MustParsePrefix("fc00::/7"), netip.MustParsePrefix("::1/128")}
)

// metadata are the addresses inside these networks behind which clouds keep
// such credentials too: AWS, Google and Alibaba.
var metadata = []netip.Addr{netip.MustParseAddr("fd00:ec2::254"), netip.MustParseAddr("fd20:ce::254"), netip.MustParseAddr("100.100.100.200")}

// guard says which addresses may be dialled.
type guard struct {
	ips   *ssrf.Guardian
	ports *ssrf.Guardian
}

func newGuard(o Options) guard {
	if o.AllowPrivate {
		return guard{
			ips:   ssrf.New(ssrf.WithAnyPort(), ssrf.WithAllowedV4Prefixes(private4...), ssrf.WithAllowedV6Prefixes(private6...)),
			ports: ssrf.New(ssrf.WithAnyPort()),
		}
	}
	return guard{ips: ssrf.New(ssrf.WithAnyPort()), ports: ssrf.New(ssrf.WithPorts(webPorts...))}
}

// control is called for each address that a name has resolved to, right before
// the connection is made: a name that answers with another address the second
// time gains nothing.
func (g guard) control(_ context.Context, network, address string, c syscall.RawConn) error {
	to, err := netip.ParseAddrPort(address)
	if err != nil {
		return err
	}
	if err := g.checkIP(to.Addr()); err != nil {
		return err
	}
	return g.ports.Safe(network, "1.1.1.1:"+portOf(address), c)
}

// checkIP refuses addresses that are not of the open web. An IPv4 address is
// looked at also where it is written as an IPv6 one: mapped, or as networks
// without IPv4 reach it (NAT64).
func (g guard) checkIP(ip netip.Addr) error {
	ip = ip.Unmap().WithZone("")
	if ssrf.IPv6NAT64Prefix.Contains(ip) {
		b := ip.As16()
		ip = netip.AddrFrom4([4]byte(b[12:]))
	}
	if slices.Contains(metadata, ip) {
		return ssrf.ErrProhibitedIP
	}
	return g.ips.SafeAddr(ip)
}

func portOf(address string) string {
	_, port, _ := net.SplitHostPort(address)
	return port
}

// transports are the two ways out: straight, where every dialled address is
// looked at, and through the proxy of the user, who may have it anywhere.
type transports struct {
	guard    guard
	resolver *net.Resolver
	proxy    func(*url.URL) (*url.URL, error)
	direct   *http.Transport
	proxied  *http.Transport
}

func newTransports(o Options) *transports {
	t := &transports{guard: newGuard(o), resolver: o.Resolver, proxy: o.Proxy}
	if t.proxy == nil {
		t.proxy = httpproxy.FromEnvironment().ProxyFunc()
	}
	t.direct = newTransport(o, &net.Dialer{Timeout: o.ConnectTimeout, Resolver: o.Resolver, ControlContext: t.guard.control})
	t.proxied = newTransport(o, &net.Dialer{Timeout: o.ConnectTimeout, Resolver: o.Resolver})
	t.proxied.Proxy = func(r *http.Request) (*url.URL, error) { return t.proxy(r.URL) }
	return t
}

func newTransport(o Options, dialer *net.Dialer) *http.Transport {
	return &http.Transport{
		DialContext:            dialer.DialContext,
		ForceAttemptHTTP2:      true,
		DisableCompression:     true, // unpacked here, with a limit
		MaxIdleConns:           100,
		MaxIdleConnsPerHost:    1,
		IdleConnTimeout:        60 * time.Second,
		TLSHandshakeTimeout:    o.ConnectTimeout,
		ResponseHeaderTimeout:  o.HeaderTimeout,
		MaxResponseHeaderBytes: 256 << 10,
		TLSClientConfig:        o.TLS.Clone(),
	}
}

// RoundTrip picks the way out for a request.
func (t *transports) RoundTrip(r *http.Request) (*http.Response, error) {
	via, err := t.proxy(r.URL)
	if err != nil { // its text may hold the password of the proxy
		return nil, &Error{URL: show(r.URL), Kind: BadAddress, Err: errors.New("needs a proxy whose address is none; check HTTP_PROXY and HTTPS_PROXY")}
	}
	if via == nil {
		return t.direct.RoundTrip(r)
	}
	if err := t.beforeProxy(r.Context(), r.URL); err != nil {
		return nil, err
	}
	return t.proxied.RoundTrip(r)
}

// beforeProxy refuses what can be seen from here to be private. A name that is
// not known here is left to the proxy, which may well know it.
func (t *transports) beforeProxy(ctx context.Context, u *url.URL) error {
	name := strings.TrimSuffix(u.Hostname(), ".")
	port := u.Port()
	if port != "" {
		if err := t.guard.ports.Safe("tcp4", "1.1.1.1:"+port, nil); err != nil {
			return err
		}
	}
	if ip, err := netip.ParseAddr(name); err == nil {
		return t.guard.checkIP(ip)
	}
	if name == "localhost" || strings.HasSuffix(name, ".localhost") {
		return t.guard.checkIP(netip.MustParseAddr("127.0.0.1"))
	}
	resolver := t.resolver
	if resolver == nil {
		resolver = net.DefaultResolver
	}
	ctx, cancel := context.WithTimeout(ctx, 5*time.Second)
	defer cancel()
	ips, err := resolver.LookupNetIP(ctx, "ip", name)
	if err != nil {
		return nil
	}
	for _, ip := range ips {
		if err := t.guard.checkIP(ip); err != nil {
			return err
		}
	}
	return nil
}

func (t *transports) CloseIdleConnections() {
	t.direct.CloseIdleConnections()
	t.proxied.CloseIdleConnections()
}
