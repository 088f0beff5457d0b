package source

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"iter"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"sync/atomic"
)

// MaxFile is the largest article, in bytes as it lies in a file, a line, a
// record of an archive or a part of a letter, unpacked. Archives have no limit.
const MaxFile = 20 << 20

// MaxFeed is the largest feed, in bytes.
const MaxFeed = 64 << 20

// Error is an input that gives no article.
type Error struct {
	Path string // as it was asked for; file:line for a JSON line, file#number for a part
	Err  error  // the reason and what to do
}

// Error tells the reason without the path: "a.txt: is empty".
func (e *Error) Error() string { return e.Path + ": " + e.Err.Error() }

// Unwrap gives the reason.
func (e *Error) Unwrap() error { return e.Err }

// ErrPassedOver is the reason of a file in a folder, or of a record in an
// archive, that is no kind of article (a picture, a README): it is reported,
// and no failure.
var ErrPassedOver = errors.New("passed over: no article")

// ErrCaughtUp comes with an empty Item from Watch when everything that was
// there has been given, and Watch waits.
var ErrCaughtUp = errors.New("waiting for new files")

// Stdin is the path that stands for standard input.
const Stdin = "-"

// Web is what reading addresses needs: the client of the web.
type Web interface {
	// Get fetches a page, a feed or a document as a whole. The Item has URL (where
	// it was found in the end), Fetched, Bytes and MediaType with its charset.
	Get(ctx context.Context, address string) (Item, error)
	// Open gives an archive as a stream; the Item has no Bytes.
	Open(ctx context.Context, address string) (io.ReadCloser, Item, error)
}

// Reader finds articles. The zero value reads files; it may be used once.
type Reader struct {
	Stdin   io.Reader
	Columns Columns // of tables; nil: told by their headers
	Web     Web     // nil: addresses are errors

	read atomic.Int64 // bytes of the inputs
}

// BytesRead tells how much of the inputs was read, packed as they are. It may
// be asked while Items runs.
func (r *Reader) BytesRead() int64 { return r.read.Load() }

// Items reads the inputs with a Reader of its own, that knows no web.
func Items(paths []string, stdin io.Reader) iter.Seq2[Item, error] {
	r := &Reader{Stdin: stdin}
	return r.Items(context.Background(), paths)
}

// Items reads the inputs in the order given, a folder's files sorted by path,
// and yields each article as it is found. An input that cannot be read yields
// an *Error, and reading goes on. Inputs whose names say nothing of their kind
// are judged by their first bytes. When ctx ends, so does reading.
func (r *Reader) Items(ctx context.Context, inputs []string) iter.Seq2[Item, error] {
	return func(yield func(Item, error) bool) {
		for _, in := range inputs {
			if ctx.Err() != nil || !r.input(ctx, in, yield) {
				return
			}
		}
	}
}

// Yield takes an item or an *Error and reports whether reading is to go on.
type yielder = func(Item, error) bool

// input reports whether reading is to go on.
func (r *Reader) input(ctx context.Context, path string, yield yielder) bool {
	if path == Stdin {
		return r.stream(ctx, part{path: "stdin"}, r.Stdin, yield)
	}
	if IsAddress(path) {
		return r.address(ctx, path, yield)
	}
	info, err := os.Stat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return fail(yield, path, errors.New("no such file or folder; check the path"))
	case err != nil:
		return fail(yield, path, bare(err))
	case info.IsDir():
		return r.folder(ctx, path, yield)
	}
	return r.file(ctx, path, yield)
}

// IsAddress reports an http or https address.
func IsAddress(path string) bool {
	u, err := url.Parse(path)
	return err == nil && (u.Scheme == "http" || u.Scheme == "https") && u.Host != ""
}

func fail(yield yielder, path string, err error) bool {
	return yield(Item{}, &Error{Path: path, Err: err})
}

// bare drops the path that the os package puts into its errors.
func bare(err error) error {
	var pathError *fs.PathError
	if errors.As(err, &pathError) {
		return pathError.Err
	}
	return err
}

func (r *Reader) file(ctx context.Context, path string, yield yielder) bool {
	f, err := os.Open(path)
	if err != nil {
		return fail(yield, path, bare(err))
	}
	defer f.Close()
	before := r.read.Load()
	goOn := r.stream(ctx, part{path: path, kind: kindOf(path), file: f}, &counted{f, &r.read}, yield)
	if info, err := f.Stat(); err == nil && goOn {
		r.read.Store(before + info.Size()) // also what was refused, or read from its end
	}
	return goOn
}

// counted counts the bytes that are read.
type counted struct {
	io.Reader
	n *atomic.Int64
}

func (c *counted) Read(p []byte) (int, error) {
	n, err := c.Reader.Read(p)
	c.n.Add(int64(n))
	return n, err
}

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
	switch refine(p.kind, head) {
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
	item.ID, item.Path, item.URL, item.Bytes, item.MediaType = p.name(), p.path, firstOf(item.URL, p.url), raw, withCharset(mediaType, p.mediaType)
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
	item.ID, item.Path, item.URL, item.Bytes, item.MediaType = p.name(), p.path, firstOf(item.URL, p.url), []byte(text), string(plainText)
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

// idOf is the file's name up to its first dot.
func idOf(path string) string {
	name := filepath.Base(path)
	if id, _, _ := strings.Cut(name, "."); id != "" {
		return id
	}
	return name
}

func firstOf(values ...string) string {
	for _, v := range values {
		if v != "" {
			return v
		}
	}
	return ""
}
