package source

import (
	"context"
	"errors"
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

// idOf is the file's name up to its first dot.
func idOf(path string) string {
	name := filepath.Base(path)
	if id, _, _ := strings.Cut(name, "."); id != "" {
		return id
	}
	return name
}
