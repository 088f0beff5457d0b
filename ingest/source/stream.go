package source

import (
	"bufio"
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
)

// part is what is known of a stream before it is read.
type part struct {
	path      string // for messages
	id        string // empty: made from path
	url       string
	kind      kind     // by the name; empty: to be told by the content
	mediaType string   // with the charset, as a site said it
	depth     int      // archives around it
	file      *os.File // of a file, for formats that are read from their end
	item      Item     // what a fetched part knows: URL, Fetched
}

// name is the ID of an article that is the whole part.
func (p part) name() string {
	if p.id != "" {
		return p.id
	}
	return idOf(p.path)
}

// stream reads what a file, standard input, a part of an archive or an address
// holds.
func (r *Reader) stream(ctx context.Context, p part, in io.Reader, yield yielder) bool {
	unpacked, packing, done, err := unpack(in)
	if err != nil {
		return fail(yield, p.path, bare(err))
	}
	defer done()
	body := bufio.NewReaderSize(unpacked, 64<<10)
	head, err := peek(body)
	switch {
	case err != nil:
		return fail(yield, p.path, readError(err))
	case len(head) < headBytes && strings.TrimSpace(string(head)) == "":
		return fail(yield, p.path, errors.New("is empty"))
	}
	if packing != "" {
		p.file = nil
	}
	return r.as(ctx, refine(p.kind, head), p, body, yield)
}

// as reads a stream as what it is.
func (r *Reader) as(ctx context.Context, k kind, p part, body *bufio.Reader, yield yielder) bool {
	switch k {
	case jsonLines:
		return readLines(p.path, body, yield)
	case jsonFile:
		return readJSON(p.path, body, yield)
	case webFile:
		return r.warc(ctx, p, body, yield)
	case letter:
		return r.letter(ctx, p, body, yield)
	case feedFile:
		return r.feed(ctx, p, body, yield)
	case tableFile:
		return r.table(ctx, p, body, yield)
	case addresses:
		return r.addressList(ctx, p, body, yield)
	case zipFile, wordFile:
		return r.zip(ctx, p, body, yield)
	case pdfFile:
		return r.document(p, body, readPDF, yield)
	case oldWord:
		return fail(yield, p.path, errors.New("is an old or password-protected Word document; save it as .docx without a password"))
	case htmlPage:
		return r.whole(p, string(htmlPage), body, yield)
	}
	return r.whole(p, string(plainText), body, yield)
}

// peek looks at the beginning of a stream, and does not wait for more than the
// kind needs: the other end of a pipe may send a line and wait for its answer.
func peek(body *bufio.Reader) ([]byte, error) {
	head, err := body.Peek(16)
	if err == nil {
		head, _ = body.Peek(min(body.Buffered(), headBytes))
	}
	if strings.TrimSpace(string(head)) == "" {
		head, err = body.Peek(headBytes)
	}
	if len(head) > 0 || errors.Is(err, io.EOF) {
		err = nil // what stands before the damage is read
	}
	return head, err
}

// whole gives the stream as one article.
func (r *Reader) whole(p part, mediaType string, body io.Reader, yield yielder) bool {
	raw, err := readBounded(body)
	if err != nil {
		return fail(yield, p.path, err)
	}
	item := p.item
	item.ID, item.Path, item.URL, item.Bytes, item.MediaType = p.name(), p.path, cmp.Or(item.URL, p.url), raw, withCharset(mediaType, p.mediaType)
	return yield(item, nil)
}

// document gives the text of a file that another program wrote.
func (r *Reader) document(p part, body io.Reader, read func([]byte) (text string, frame Frame, err error), yield yielder) bool {
	raw, err := readBounded(body)
	if err != nil {
		return fail(yield, p.path, err)
	}
	text, frame, err := read(raw)
	if err != nil {
		return fail(yield, p.path, err)
	}
	item := p.item
	item.ID, item.Path, item.URL, item.Bytes, item.MediaType = p.name(), p.path, cmp.Or(item.URL, p.url), []byte(text), string(plainText)
	item.Frame = &frame
	return yield(item, nil)
}

// withCharset keeps the charset that a site declared.
func withCharset(mediaType, said string) string {
	if _, params, found := strings.Cut(said, ";"); found && strings.Contains(strings.ToLower(params), "charset") {
		return mediaType + ";" + params
	}
	return mediaType
}

func readBounded(r io.Reader) ([]byte, error) { return readUpTo(r, MaxFile, "split it into articles") }

func readUpTo(r io.Reader, limit int64, advice string) ([]byte, error) {
	raw, err := io.ReadAll(io.LimitReader(r, limit+1))
	if err != nil {
		return nil, readError(err)
	}
	if int64(len(raw)) > limit {
		return nil, fmt.Errorf("is larger than %d MB, the limit for one article; %s", limit>>20, advice)
	}
	return raw, nil
}
