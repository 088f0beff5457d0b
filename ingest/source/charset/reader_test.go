package charset_test

import (
	"io"
	"strings"
	"testing"

	"golang.org/x/text/encoding/unicode"

	"github.com/diplograph/diplograph/ingest/source/charset"
)

// A stream begins with its text, whatever mark stands before it, and is valid
// to its end.
func TestStreams(t *testing.T) {
	text := "title,text\nЛиван,Встреча в Бейруте\n"
	in := func(order unicode.Endianness, policy unicode.BOMPolicy) string {
		raw, err := unicode.UTF16(order, policy).NewEncoder().String(text)
		if err != nil {
			t.Fatal(err)
		}
		return raw
	}
	long := strings.Repeat(text, 4000)
	for raw, want := range map[string]string{
		text: text, "\ufeff" + text: text,
		in(unicode.LittleEndian, unicode.UseBOM):    text,
		in(unicode.BigEndian, unicode.UseBOM):       text,
		in(unicode.LittleEndian, unicode.IgnoreBOM): text,
		long + "\xd0\n": long + "\ufffd\n",
	} {
		out, err := charset.NewReader(strings.NewReader(raw))
		if err != nil {
			t.Fatal(err)
		}
		got, err := io.ReadAll(out)
		if err != nil || string(got) != want {
			t.Errorf("%.40q: read as %.40q, %v", raw, got, err)
		}
	}
}
