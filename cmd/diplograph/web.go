package main

import (
	"context"
	"io"

	"github.com/diplograph/diplograph/ingest/source"
	"github.com/diplograph/diplograph/ingest/source/fetch"
)

// webReader gets what lies at addresses for the reading of articles.
type webReader struct{ client *fetch.Client }

var _ source.Web = webReader{}

// Get fetches a page, a feed or a document.
func (w webReader) Get(ctx context.Context, address string) (source.Item, error) {
	res, err := w.client.Get(ctx, fetch.Request{URL: address})
	if err != nil {
		return source.Item{}, err
	}
	item := itemOf(address, res)
	item.Bytes = res.Body
	return item, nil
}

// Open gives an archive as it comes.
func (w webReader) Open(ctx context.Context, address string) (io.ReadCloser, source.Item, error) {
	stream, err := w.client.Open(ctx, fetch.Request{URL: address})
	if err != nil {
		return nil, source.Item{}, err
	}
	return stream, itemOf(address, stream.Response), nil
}

// furtherPages gets the further pages of articles. An article at hand is read to
// its end after Ctrl-C, but nothing is waited for from the web: ctx is that of
// the command.
type furtherPages struct {
	ctx context.Context
	web webReader
}

// Get fetches a page until the command is interrupted.
func (p furtherPages) Get(_ context.Context, address string) (source.Item, error) {
	return p.web.Get(p.ctx, address)
}

func itemOf(address string, res fetch.Response) source.Item {
	item := source.Item{ID: address, Path: address, URL: res.URL, Fetched: res.Fetched, MediaType: res.MediaType}
	if res.Charset != "" {
		item.MediaType += "; charset=" + res.Charset
	}
	return item
}
