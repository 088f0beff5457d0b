package source

import (
	"bytes"
	"cmp"
	"context"
	"errors"
	"io"
	"net/url"
	"strings"
)

var errNoWeb = errors.New("names addresses, and this command reads no addresses: ingest does")

// address reads what lies at an address: a page, a document, a feed, or an
// archive, which streams.
func (r *Reader) address(ctx context.Context, address string, yield yielder) bool {
	return r.fetch(ctx, address, 0, yield)
}

func (r *Reader) fetch(ctx context.Context, address string, depth int, yield yielder) bool {
	if r.Web == nil {
		return fail(yield, address, errors.New("is an address, and this command reads no addresses: ingest does"))
	}
	u, err := url.Parse(address)
	if err != nil {
		return fail(yield, address, errors.New("is no address: want https://host/path"))
	}
	p := part{path: address, id: address, url: address, kind: webKind(u.Path), depth: depth}
	if isBulk(u.Path) {
		return r.open(ctx, p, yield)
	}
	item, err := r.Web.Get(ctx, address)
	if err != nil {
		return fail(yield, address, withoutAddress(err, address))
	}
	raw := item.Bytes
	return r.stream(ctx, p.fetched(item), bytes.NewReader(raw), yield)
}

// webKind tells the kind by the path of an address. Only names of files that a
// browser would not show count: "/news.xml" may be a page.
func webKind(path string) kind {
	switch k := kindOf(path); k {
	case plainText, htmlPage, feedFile, jsonFile:
		return ""
	default:
		return k
	}
}

// fetched takes over what the answer says.
func (p part) fetched(item Item) part {
	p.mediaType, p.url = item.MediaType, cmp.Or(item.URL, p.url)
	media, _, _ := strings.Cut(item.MediaType, ";")
	if k, known := mediaKinds[strings.TrimSpace(media)]; known && p.kind == "" {
		p.kind = k
	}
	item.Bytes, item.MediaType, item.Record = nil, "", nil
	item.URL = p.url
	p.item = item
	return p
}

// open reads an archive as it comes.
func (r *Reader) open(ctx context.Context, p part, yield yielder) bool {
	body, item, err := r.Web.Open(ctx, p.path)
	if err != nil {
		return fail(yield, p.path, withoutAddress(err, p.path))
	}
	defer body.Close()
	return r.stream(ctx, p.fetched(item), &counted{io.Reader(body), &r.read}, yield)
}

// withoutAddress drops the address that the client puts before its reason.
func withoutAddress(err error, address string) error {
	if rest, found := strings.CutPrefix(err.Error(), address+": "); found {
		return &reason{rest, err}
	}
	return err
}

// reason is an error with another wording.
type reason struct {
	text string
	err  error
}

func (r *reason) Error() string { return r.text }
func (r *reason) Unwrap() error { return r.err }
