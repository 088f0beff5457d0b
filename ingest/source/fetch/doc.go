// Package fetch gets pages, feeds and archives from the web as a polite guest
// does: it asks robots.txt first (RFC 9309), keeps one connection and a rate
// per host, waits as long as Retry-After and Crawl-delay say, asks only for
// what has changed, names itself, and keeps no cookie. In goes an address, out
// comes its body, unpacked, or an *Error whose Kind says what to do.
//
// It reaches no address that is private, link-local, loopback, multicast or
// otherwise special, whatever a name resolves to at the moment of dialling and
// wherever a redirect leads; Options.AllowPrivate opens private networks and
// loopback for intranets, and nothing else. Behind a proxy, which does the
// dialling itself, it can only refuse names that are, or here resolve to, such
// addresses: the rest of that guard is the proxy's.
//
// It never reads what a body says, beyond telling a page that keeps robots out
// from one that was asked for.
package fetch
