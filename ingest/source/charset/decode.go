package charset

import (
	"bytes"
	"errors"
	"fmt"
	"net/http"
	"strings"
	"unicode/utf8"

	"github.com/gogs/chardet"
	netcharset "golang.org/x/net/html/charset"
	"golang.org/x/text/encoding"
	utf16 "golang.org/x/text/encoding/unicode"
)

// Decode gives the text of raw in valid UTF-8 and the name of the charset that
// it was in. declared are the labels that a header, a prolog or a meta element
// gives, the most trusted first; empty and unknown ones are passed over. Bytes
// that are no text, and text whose charset is not recognized, are errors.
func Decode(raw []byte, declared ...string) (text, name string, err error) {
	if text, name, ok, err := decodeUnicode(raw); ok {
		return text, name, err
	}
	if kind := http.DetectContentType(raw); !strings.HasPrefix(kind, "text/") {
		return "", "", notText(kind)
	}
	if text := string(raw); nearlyUTF8(text) {
		return strings.ToValidUTF8(text, "\ufffd"), "utf-8", nil
	}
	e, name := choose(raw, declared)
	if e == nil {
		return "", "", errors.New("is in a charset that was not recognized; save it as UTF-8")
	}
	text, err = decodeWith(e, raw)
	return text, name, err
}

// decodeUnicode reads UTF-8 and UTF-16. Bytes that are UTF-8 are, whatever was
// declared: no other charset looks like it.
func decodeUnicode(raw []byte) (text, name string, ok bool, err error) {
	var e encoding.Encoding
	switch {
	case bytes.HasPrefix(raw, []byte("\xef\xbb\xbf")):
		return strings.ToValidUTF8(string(raw[3:]), "\ufffd"), "utf-8", true, nil
	case bytes.HasPrefix(raw, []byte("\xff\xfe")):
		e, name = utf16.UTF16(utf16.LittleEndian, utf16.UseBOM), "utf-16le"
	case bytes.HasPrefix(raw, []byte("\xfe\xff")):
		e, name = utf16.UTF16(utf16.BigEndian, utf16.UseBOM), "utf-16be"
	default:
		e, name = bareUTF16(raw)
	}
	switch {
	case e != nil:
		text, err = decodeWith(e, raw)
		return text, name, true, err
	case utf8.Valid(raw):
		return string(raw), "utf-8", true, nil
	}
	return "", "", false, nil
}

func decodeWith(e encoding.Encoding, raw []byte) (string, error) {
	text, err := e.NewDecoder().Bytes(raw)
	if err != nil {
		return "", fmt.Errorf("decoding its charset: %w; save it as UTF-8", err)
	}
	return string(text), nil
}

func notText(kind string) error {
	if kind == "application/octet-stream" {
		return errors.New("is a binary file, no text")
	}
	return fmt.Errorf("is a binary file (%s), no text", kind)
}

// bareUTF16 recognizes UTF-16 without a byte order mark: the zero bytes of its
// spaces and line ends all stand on one side.
func bareUTF16(raw []byte) (encoding.Encoding, string) {
	head := raw[:min(len(raw), 4096)&^1]
	even, odd := 0, 0
	for i := 0; i < len(head); i += 2 {
		if head[i] == 0 && (head[i+1] == ' ' || head[i+1] == '\n') {
			even++
		}
		if head[i+1] == 0 && (head[i] == ' ' || head[i] == '\n') {
			odd++
		}
	}
	zeros := bytes.Count(head, []byte{0})
	switch {
	case zeros < 3 || zeros > len(head)/2+1:
		return nil, ""
	case odd > 2 && even == 0:
		return utf16.UTF16(utf16.LittleEndian, utf16.IgnoreBOM), "utf-16le"
	case even > 2 && odd == 0:
		return utf16.UTF16(utf16.BigEndian, utf16.IgnoreBOM), "utf-16be"
	}
	return nil, ""
}

// nearlyUTF8 reports text with a few broken letters: a cut at the end, a slip
// of an editor.
func nearlyUTF8(text string) bool {
	good, bad := 0, 0
	for _, r := range text {
		switch {
		case r == utf8.RuneError:
			bad++
		case r >= utf8.RuneSelf:
			good++
		}
	}
	return bad <= 3 && good > 10*bad || bad*200 < good
}

// The marks that a reading of the bytes must reach to be believed: a declared
// charset needs less than one that is guessed.
const (
	enoughDeclared = 0.4
	enoughGuessed  = 0.5
	muchBetter     = 0.35 // by so much another reading must beat a declared one that is doubtful
)

// legacy are the one-byte charsets of newspapers, the likelier first.
var legacy = []string{
	"windows-1256", "windows-1251", "koi8-r", "windows-1252", "iso-8859-6", "iso-8859-5", "windows-1253", "windows-1254", "windows-1250", "windows-1255", "ibm866",
}

// minConfidence is what chardet must reach; below it, it guesses.
const minConfidence = 20

// choose picks the charset: the first declared one that gives plausible text,
// else the best of the legacy ones, else what chardet finds.
func choose(raw []byte, declared []string) (encoding.Encoding, string) {
	lines := sample(raw)
	best, bestName, most := encoding.Encoding(nil), "", -1.0
	for _, name := range legacy {
		e, _ := netcharset.Lookup(name)
		if mark := markOf(e, lines); mark > most {
			best, bestName, most = e, name, mark
		}
	}
	for _, label := range declared {
		e, name := netcharset.Lookup(label)
		if e == nil || name == "utf-8" || name == "replacement" {
			continue
		}
		if mark := markOf(e, lines); mark >= enoughDeclared && most-mark < muchBetter {
			return e, name
		}
	}
	if most >= enoughGuessed {
		return best, bestName
	}
	found, err := chardet.NewTextDetector().DetectBest(raw[:min(len(raw), 64<<10)])
	if err != nil || found.Confidence < minConfidence {
		return nil, ""
	}
	return netcharset.Lookup(found.Charset)
}

func markOf(e encoding.Encoding, lines []byte) float64 {
	text, err := e.NewDecoder().Bytes(lines)
	if err != nil {
		return -1
	}
	return plausibility(string(text))
}

// sampleBytes is how much of a text is looked at.
const sampleBytes = 16 << 10

// sample gathers the lines that hold letters beyond ASCII: a page is mostly
// tags. A line of tags is cut at them.
func sample(raw []byte) []byte {
	var lines []byte
	for part := range bytes.FieldsFuncSeq(raw, func(r rune) bool { return r == '\n' || r == '<' || r == '>' }) {
		if bytes.IndexFunc(part, func(r rune) bool { return r >= utf8.RuneSelf }) < 0 {
			continue
		}
		lines = append(append(lines, part...), '\n')
		if len(lines) > sampleBytes {
			return lines[:sampleBytes]
		}
	}
	return lines
}
