package charset

import (
	"bufio"
	"bytes"
	"errors"
	"io"
	"unicode/utf8"

	netcharset "golang.org/x/net/html/charset"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/transform"
)

// peekBytes is how much of a stream its charset is told by.
const peekBytes = 64 << 10

// NewReader gives the text of a stream in UTF-8, without a byte order mark. Its
// charset is told by the beginning of the stream; bytes behind it that do not
// fit become U+FFFD.
func NewReader(in io.Reader, declared ...string) (io.Reader, error) {
	body := bufio.NewReaderSize(in, peekBytes)
	head, err := body.Peek(peekBytes)
	if err != nil && !errors.Is(err, io.EOF) {
		return nil, err
	}
	whole := err != nil
	if !whole { // do not judge a letter that is cut
		if at := bytes.LastIndexByte(head, '\n'); at > 0 {
			head = head[:at]
		}
		for i := 0; i < utf8.UTFMax && !utf8.Valid(head) && len(head) > 0; i++ {
			head = head[:len(head)-1]
		}
	}
	_, name, err := Decode(head, declared...)
	if err != nil {
		return nil, err
	}
	e, _ := netcharset.Lookup(name) // that of UTF-8 changes nothing
	return transform.NewReader(body, transform.Chain(e.NewDecoder(), unicode.UTF8BOM.NewDecoder())), nil
}
