package fetch

import (
	"bufio"
	"compress/flate"
	"compress/gzip"
	"compress/zlib"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/klauspost/compress/zstd"
)

// errPacked marks bodies that cannot be unpacked.
var errPacked = errors.New("is packed in a way that cannot be read")

// maxPackings is how many times over a body may be packed; honest sites do it
// once.
const maxPackings = 2

// unpack undoes Content-Encoding. It unpacks as it is read: whoever reads
// sets the limit.
func unpack(encodings string, body io.Reader) (io.ReadCloser, error) {
	var names []string
	for name := range strings.SplitSeq(encodings, ",") {
		if name = strings.ToLower(strings.TrimSpace(name)); name != "" && name != "identity" {
			names = append(names, name)
		}
	}
	if len(names) > maxPackings {
		return nil, fmt.Errorf("%w: %d times over", errPacked, len(names))
	}
	r := io.NopCloser(body)
	for i := len(names) - 1; i >= 0; i-- { // the last one was applied last
		var err error
		if r, err = unpackOne(names[i], r); err != nil {
			return nil, err
		}
	}
	return r, nil
}

// unpackOne judges by the first bytes whether the body is what its head says:
// servers that announce gzip and send the bare page are common.
func unpackOne(name string, body io.Reader) (io.ReadCloser, error) {
	in := bufio.NewReader(body)
	head, err := in.Peek(4)
	if err != nil && len(head) == 0 {
		return io.NopCloser(in), nil // empty, or an error that the reader meets next
	}
	switch name {
	case "gzip", "x-gzip":
		if head[0] != 0x1f || len(head) > 1 && head[1] != 0x8b {
			return io.NopCloser(in), nil
		}
		r, err := gzip.NewReader(in)
		return packed(r, err)
	case "deflate":
		// RFC 9110 means zlib; some servers send the bare stream.
		if len(head) > 1 && head[0]&0x0f == 8 && (int(head[0])<<8|int(head[1]))%31 == 0 {
			r, err := zlib.NewReader(in)
			return packed(r, err)
		}
		return packed(flate.NewReader(in), nil)
	case "zstd":
		r, err := zstd.NewReader(in, zstd.WithDecoderConcurrency(1), zstd.WithDecoderMaxMemory(64<<20), zstd.WithDecoderMaxWindow(8<<20))
		if err != nil {
			return nil, fmt.Errorf("%w: %w", errPacked, err)
		}
		return packed(r.IOReadCloser(), nil)
	}
	return nil, fmt.Errorf("%w: %.40q, which was not asked for", errPacked, name)
}

func packed(r io.ReadCloser, err error) (io.ReadCloser, error) {
	if err != nil && !errors.Is(err, io.ErrUnexpectedEOF) {
		return nil, fmt.Errorf("%w: %w", errPacked, err)
	}
	return &unpacker{r}, err
}

// unpacker marks what is wrong with the packing, as against the network.
type unpacker struct{ io.ReadCloser }

func (u *unpacker) Read(p []byte) (int, error) {
	n, err := u.ReadCloser.Read(p)
	var corrupt flate.CorruptInputError
	if errors.As(err, &corrupt) || errors.Is(err, gzip.ErrChecksum) || errors.Is(err, gzip.ErrHeader) || errors.Is(err, zlib.ErrChecksum) ||
		errors.Is(err, zstd.ErrMagicMismatch) || errors.Is(err, zstd.ErrCRCMismatch) || errors.Is(err, zstd.ErrWindowSizeExceeded) {
		err = fmt.Errorf("%w: %w", errPacked, err)
	}
	return n, err
}
