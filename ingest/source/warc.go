package source

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/http/httputil"
	"strconv"
	"strings"
	"time"

	"github.com/klauspost/compress/flate"
	"github.com/klauspost/compress/gzip"
	"github.com/klauspost/compress/zlib"
	"github.com/klauspost/compress/zstd"
)

// A WARC file (ISO 28500) is a row of records: a version line, a head, an empty
// line, as many bytes as the head says, two empty lines. Packed with gzip each
// record is a member of its own, which the unpacking reads as one stream.

// maxHead is the largest head of a record or of an answer, in bytes.
const maxHead = 256 << 10

// warc reads the pages of a web archive: answers with status 200 that are HTML,
// and texts that somebody made of them (WET files). The other records are no
// articles and passed over. What stands before a cut is given.
func (r *Reader) warc(ctx context.Context, p part, body *bufio.Reader, yield yielder) bool {
	for n := 1; ctx.Err() == nil; n++ {
		at := fmt.Sprintf("%s#%d", p.path, n)
		record, err := readRecord(body)
		if errors.Is(err, io.EOF) {
			return true
		}
		if err != nil {
			return fail(yield, at, fmt.Errorf("is where the archive ends: it %w", readError(err)))
		}
		item, err := record.item()
		left, cut := record.close()
		switch {
		case cut != nil && err == nil:
			err = cut
		case cut != nil && left > 0:
			err = cut
		}
		if err != nil {
			err = &Error{Path: at, Err: err}
		}
		item.Path = at
		if errors.Is(err, errNoRecord) {
			err = nil
		} else if !yield(item, err) {
			return false
		}
		if cut != nil {
			return true
		}
	}
	return false
}

// warcRecord is a record that is being read.
type warcRecord struct {
	head   header
	length int64
	body   *io.LimitedReader
	stream *bufio.Reader
}

// errNoRecord is the reason of records that never hold a page: requests, notes.
var errNoRecord = errors.New("is no page")

// readRecord reads the head of the next record; io.EOF is the regular end.
func readRecord(body *bufio.Reader) (*warcRecord, error) {
	version := ""
	for strings.TrimSpace(version) == "" {
		line, err := readHeadLine(body)
		if err != nil && line == "" {
			return nil, err
		}
		if err != nil {
			return nil, io.ErrUnexpectedEOF
		}
		version = line
	}
	if !strings.HasPrefix(version, "WARC/") {
		return nil, fmt.Errorf("is damaged: a record must begin with WARC/1.0, this one with %.40q", version)
	}
	head, err := readHeader(body)
	if err != nil {
		return nil, err
	}
	length, err := strconv.ParseInt(head.get("Content-Length"), 10, 64)
	if err != nil || length < 0 {
		return nil, fmt.Errorf("is damaged: a record says %q for its length", head.get("Content-Length"))
	}
	return &warcRecord{head: head, length: length, body: &io.LimitedReader{R: body, N: length}, stream: body}, nil
}

// close passes over what is left of the record; left is how much of it is
// missing.
func (w *warcRecord) close() (left int64, err error) {
	_, err = io.Copy(io.Discard, w.body)
	if err == nil && w.body.N > 0 {
		err = io.ErrUnexpectedEOF
	}
	if err != nil {
		return w.body.N, fmt.Errorf("is where the archive ends: it %w", readError(err))
	}
	return 0, nil
}

func (w *warcRecord) item() (Item, error) {
	address := strings.Trim(w.head.get("WARC-Target-URI"), "<>")
	item := Item{ID: address, URL: address}
	if t, err := time.Parse(time.RFC3339, w.head.get("WARC-Date")); err == nil {
		item.Fetched = t
	}
	kind := strings.ToLower(w.head.get("WARC-Type"))
	mediaType := strings.ToLower(w.head.get("Content-Type"))
	switch {
	case kind == "response" && strings.HasPrefix(mediaType, "application/http"):
		return item, w.answer(&item)
	case kind == "response" || kind == "resource" || kind == "conversion":
		item.MediaType = w.head.get("Content-Type")
		if !isPage(mediaType) && !strings.HasPrefix(mediaType, "text/plain") {
			return item, ErrPassedOver
		}
		var err error
		if item.Bytes, err = readBounded(w.body); err == nil && len(bytes.TrimSpace(item.Bytes)) == 0 {
			err = ErrPassedOver
		}
		return item, err
	}
	return item, errNoRecord
}

func isPage(mediaType string) bool {
	kind, _, _ := strings.Cut(mediaType, ";")
	kind = strings.ToLower(strings.TrimSpace(kind))
	return kind == "text/html" || kind == "application/xhtml+xml"
}

// answer reads the HTTP answer of a record.
func (w *warcRecord) answer(item *Item) error {
	body := bufio.NewReader(w.body)
	status, err := readHeadLine(body)
	if err != nil {
		return ErrPassedOver // an answer of nothing
	}
	head, err := readHeader(body)
	if err != nil {
		return fmt.Errorf("is damaged: %w", err)
	}
	code := ""
	if fields := strings.Fields(status); len(fields) > 1 {
		code = fields[1]
	}
	item.MediaType = head.get("Content-Type")
	if code != "200" || item.MediaType != "" && !isPage(item.MediaType) {
		return ErrPassedOver
	}
	content, err := decodeBody(body, head)
	if err != nil {
		return err
	}
	if item.MediaType == "" {
		if kind := http.DetectContentType(content); !isPage(kind) {
			return ErrPassedOver
		}
		item.MediaType = string(htmlPage)
	}
	if len(bytes.TrimSpace(content)) == 0 {
		return ErrPassedOver
	}
	item.Bytes = content
	return nil
}

// decodeBody undoes chunks and packing. Some archives keep the head of an
// answer and store its body already undone: then it is taken as it is.
func decodeBody(body io.Reader, head header) ([]byte, error) {
	raw, err := readBounded(body)
	if err != nil {
		return nil, err
	}
	if strings.EqualFold(strings.TrimSpace(head.get("Transfer-Encoding")), "chunked") {
		if joined, err := io.ReadAll(httputil.NewChunkedReader(bytes.NewReader(raw))); err == nil || errors.Is(err, io.ErrUnexpectedEOF) && len(joined) > len(raw)/2 {
			raw = joined
		}
	}
	for _, coding := range strings.Split(strings.ToLower(head.get("Content-Encoding")), ",") {
		if raw, err = decodeCoding(strings.TrimSpace(coding), raw); err != nil {
			return nil, err
		}
	}
	return raw, nil
}

func decodeCoding(coding string, raw []byte) ([]byte, error) {
	var in io.Reader
	var err error
	switch {
	case (coding == "gzip" || coding == "x-gzip") && bytes.HasPrefix(raw, []byte{0x1f, 0x8b}):
		in, err = gzip.NewReader(bytes.NewReader(raw))
	case coding == "deflate" && !looksLikeText(raw):
		if in, err = zlib.NewReader(bytes.NewReader(raw)); err != nil {
			in, err = flate.NewReader(bytes.NewReader(raw)), nil
		}
	case coding == "zstd" && bytes.HasPrefix(raw, []byte("\x28\xb5\x2f\xfd")):
		z, failure := zstd.NewReader(bytes.NewReader(raw), zstd.WithDecoderConcurrency(1), zstd.WithDecoderMaxWindow(maxWindow))
		if failure == nil {
			defer z.Close()
		}
		in, err = z, failure
	case coding == "br" && !looksLikeText(raw):
		return nil, errors.New("is packed with brotli, which is not read; crawl it with Accept-Encoding: gzip")
	default:
		return raw, nil
	}
	if err != nil {
		return nil, readError(err)
	}
	return readBounded(in)
}

// looksLikeText reports a body that was unpacked when it was stored.
func looksLikeText(raw []byte) bool {
	return strings.HasPrefix(http.DetectContentType(raw), "text/")
}

// header is the head of a record or an answer, names in lower case.
type header map[string]string

func (h header) get(name string) string { return h[strings.ToLower(name)] }

// readHeader reads lines up to an empty one. Lines that are none of a head are
// passed over, as browsers do; of a name that stands twice the first counts.
func readHeader(r *bufio.Reader) (header, error) {
	h := header{}
	size, last := 0, ""
	for {
		line, err := readHeadLine(r)
		if err != nil {
			return nil, io.ErrUnexpectedEOF
		}
		if line == "" {
			return h, nil
		}
		if size += len(line); size > maxHead {
			return nil, errors.New("is damaged: the head of a record does not end")
		}
		name, value, found := strings.Cut(line, ":")
		switch {
		case (line[0] == ' ' || line[0] == '\t') && last != "":
			h[last] += " " + strings.TrimSpace(line)
		case found:
			last = strings.ToLower(strings.TrimSpace(name))
			if _, have := h[last]; have {
				last = ""
				continue
			}
			h[last] = strings.TrimSpace(value)
		}
	}
}

// readHeadLine reads a line without its end.
func readHeadLine(r *bufio.Reader) (string, error) {
	var line []byte
	for {
		piece, err := r.ReadSlice('\n')
		line = append(line, piece...)
		if errors.Is(err, bufio.ErrBufferFull) && len(line) < maxHead {
			continue
		}
		return strings.TrimRight(string(line), "\r\n"), err
	}
}
