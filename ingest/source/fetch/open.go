package fetch

import (
	"context"
	"errors"
	"fmt"
	"io"
	"sync"
	"time"
)

// Stream is a body that is read as it comes, for archives that no memory
// holds. Close it: it holds the turn at its host.
type Stream struct {
	Response // without Body
	io.ReadCloser
	Size int64 // bytes to come, -1 when the site does not say
}

// Open fetches an address as a stream. Only the beginning is retried; a stream
// that stands still for Options.Timeout, ends early or passes req.MaxBytes
// (0: no limit) gives an *Error from Read. A 304 gives a Stream that is empty.
func (c *Client) Open(ctx context.Context, req Request) (*Stream, error) {
	for try := 1; ; try++ {
		s, err := c.openOnce(ctx, req)
		if err == nil || try >= c.opts.Tries || !c.worthAnother(err) {
			return s, err
		}
		c.retries.Add(1)
		if err := c.opts.Sleep(ctx, backoff(try)); err != nil {
			return nil, err
		}
	}
}

func (c *Client) openOnce(ctx context.Context, req Request) (*Stream, error) {
	x, err := c.exchange(ctx, req, acceptPlain, 0)
	if err != nil {
		return nil, err
	}
	watch := time.AfterFunc(c.opts.Timeout, x.cancel) // also over the first bytes, and the body of a refusal
	defer watch.Stop()
	res := x.response(c.opts.Now())
	var body io.ReadCloser
	switch {
	case res.NotModified:
		c.unchanged.Add(1)
		body = io.NopCloser(eof{})
	case res.Status >= 300:
		err = x.refusal(c.retryAt(x.http))
	case req.MaxBytes > 0 && x.http.ContentLength > req.MaxBytes:
		err = x.tooLarge(req.MaxBytes)
	default:
		body, err = unpack(x.http.Header.Get("Content-Encoding"), x.http.Body)
	}
	if err != nil {
		x.close()
		return nil, fail(ctx, x.url, err)
	}
	r := &streamReader{ctx: ctx, x: x, body: body, watch: watch, left: req.MaxBytes, limit: req.MaxBytes, patience: c.opts.Timeout, count: c.bytes.Add}
	return &Stream{Response: res, ReadCloser: r, Size: x.http.ContentLength}, nil
}

type eof struct{}

func (eof) Read([]byte) (int, error) { return 0, io.EOF }

// streamReader watches over a stream. Only the time inside Read counts: whoever
// reads may take as long as it likes over what came.
type streamReader struct {
	ctx         context.Context
	x           *exchange
	body        io.ReadCloser
	watch       *time.Timer
	patience    time.Duration
	left, limit int64
	count       func(int64) int64
	once        sync.Once
}

func (r *streamReader) Read(p []byte) (int, error) {
	r.watch.Reset(r.patience)
	n, err := r.body.Read(p)
	inTime := r.watch.Stop()
	r.count(int64(n))
	if r.left -= int64(n); r.limit > 0 && r.left < 0 {
		return 0, r.x.tooLarge(r.limit)
	}
	switch {
	case err == nil, errors.Is(err, io.EOF):
		return n, err
	case errors.Is(err, io.ErrUnexpectedEOF):
		return n, fail(r.ctx, r.x.url, errors.New("the answer is cut: the connection ended inside it"))
	case !inTime:
		return n, fail(r.ctx, r.x.url, fmt.Errorf("no byte for %s", r.patience))
	}
	return n, fail(r.ctx, r.x.url, err)
}

// Close ends the stream. It may be called twice.
func (r *streamReader) Close() error {
	r.once.Do(func() {
		r.x.cancel()
		r.body.Close()
		r.x.close()
	})
	return nil
}
