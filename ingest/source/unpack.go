package source

import (
	"bufio"
	"errors"
	"fmt"
	"io"

	"github.com/klauspost/compress/gzip"
	"github.com/klauspost/compress/zstd"
)

// A bomb is a small file that unpacks to more than disks hold. Text becomes 4
// to 10 times larger, a log of one repeated line 100 times.
const (
	maxRatio   = 300
	ratioFrom  = 64 << 20 // unpacked bytes from which the ratio counts
	maxWindow  = 128 << 20
	nestedZips = 2 // archives inside one another that are opened
)

var errBomb = fmt.Errorf("unpacks to more than %d times its size: no archive of articles does; it was not read further", maxRatio)

// unpack gives the content of a gzip or zstd stream, also of several behind one
// another, and anything else as it is, with the name of the packing. done frees
// what was taken.
func unpack(in io.Reader) (out io.Reader, packing string, done func(), err error) {
	packed := &tally{r: in}
	body := bufio.NewReaderSize(packed, 64<<10)
	head, err := body.Peek(4)
	if err != nil && !errors.Is(err, io.EOF) {
		return nil, "", nil, readError(err)
	}
	switch {
	case len(head) >= 2 && head[0] == 0x1f && head[1] == 0x8b:
		z, err := gzip.NewReader(body)
		if err != nil {
			return nil, "", nil, readError(err)
		}
		return &guarded{r: z, packed: packed}, "gzip", func() { z.Close() }, nil
	case len(head) == 4 && string(head) == "\x28\xb5\x2f\xfd":
		z, err := zstd.NewReader(body, zstd.WithDecoderConcurrency(1), zstd.WithDecoderLowmem(true), zstd.WithDecoderMaxWindow(maxWindow))
		if err != nil {
			return nil, "", nil, readError(err)
		}
		return &guarded{r: z, packed: packed}, "zstd", z.Close, nil
	}
	return body, "", func() {}, nil
}

// tally counts what was read.
type tally struct {
	r io.Reader
	n int64
}

func (t *tally) Read(p []byte) (int, error) {
	n, err := t.r.Read(p)
	t.n += int64(n)
	return n, err
}

// guarded stops a bomb.
type guarded struct {
	r      io.Reader
	packed *tally
	n      int64
}

func (g *guarded) Read(p []byte) (int, error) {
	n, err := g.r.Read(p)
	g.n += int64(n)
	if g.n > ratioFrom && g.n > maxRatio*g.packed.n {
		return 0, errBomb
	}
	return n, err
}

// readError says in a reader's words why a stream ended.
func readError(err error) error {
	switch {
	case errors.Is(err, io.ErrUnexpectedEOF):
		return errors.New("is cut: the file ends too early; copy or fetch it again")
	case errors.Is(err, gzip.ErrChecksum), errors.Is(err, zstd.ErrCRCMismatch):
		return errors.New("is damaged: its checksum is wrong; copy or fetch it again")
	case errors.Is(err, gzip.ErrHeader):
		return errors.New("is damaged: what follows is no gzip; copy or fetch it again")
	case errors.Is(err, zstd.ErrWindowSizeExceeded), errors.Is(err, zstd.ErrDecoderSizeExceeded):
		return fmt.Errorf("needs more than %d MB to unpack, the limit; pack it without --long", maxWindow>>20)
	case errors.Is(err, zstd.ErrMagicMismatch):
		return errors.New("is damaged: what follows is no zstd; copy or fetch it again")
	}
	return bare(err)
}
