package clean

import (
	"bytes"
	"errors"
	"fmt"
	"net/http"
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/gogs/chardet"
	"golang.org/x/net/html/charset"
	"golang.org/x/text/encoding"
	utf16 "golang.org/x/text/encoding/unicode"
)

// decode gives the text of raw in UTF-8 with "\n" for line ends and without
// control characters.
func decode(raw []byte, mediaType string) (string, error) {
	text, err := toUTF8(raw, mediaType)
	if err != nil {
		return "", err
	}
	if err := checkText(text); err != nil {
		return "", err
	}
	return tidy.Replace(text), nil
}

var tidy = strings.NewReplacer("\r\n", "\n", "\r", "\n", "\u0085", "\n", "\u2028", "\n", "\u2029", "\n\n", "\f", "\n", "\v", "\n", "\x00", "", "\ufeff", "")

func toUTF8(raw []byte, mediaType string) (string, error) {
	switch {
	case bytes.HasPrefix(raw, []byte("\xef\xbb\xbf")):
		return strings.ToValidUTF8(string(raw[3:]), "\ufffd"), nil
	case bytes.HasPrefix(raw, []byte("\xff\xfe")):
		return decodeWith(utf16.UTF16(utf16.LittleEndian, utf16.UseBOM), raw)
	case bytes.HasPrefix(raw, []byte("\xfe\xff")):
		return decodeWith(utf16.UTF16(utf16.BigEndian, utf16.UseBOM), raw)
	}
	if e := bareUTF16(raw); e != nil {
		return decodeWith(e, raw)
	}
	if utf8.Valid(raw) {
		return string(raw), nil // also where a page declares another charset: no other one looks like UTF-8
	}
	if kind := http.DetectContentType(raw); !strings.HasPrefix(kind, "text/") {
		return "", notText(kind)
	}
	if text := string(raw); nearlyUTF8(text) {
		return strings.ToValidUTF8(text, "\ufffd"), nil
	}
	if mediaType == "text/html" {
		if e := declared(raw); e != nil {
			return decodeWith(e, raw)
		}
	}
	return guess(raw)
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
func bareUTF16(raw []byte) encoding.Encoding {
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
		return nil
	case odd > 2 && even == 0:
		return utf16.UTF16(utf16.LittleEndian, utf16.IgnoreBOM)
	case even > 2 && odd == 0:
		return utf16.UTF16(utf16.BigEndian, utf16.IgnoreBOM)
	}
	return nil
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

var declaration = regexp.MustCompile(`(?i)<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)`)

// declared gives the charset that a page names, also past the first kilobyte,
// where browsers stop looking.
func declared(raw []byte) encoding.Encoding {
	at := declaration.FindSubmatch(raw[:min(len(raw), 16<<10)])
	if at == nil {
		return nil
	}
	e, name := charset.Lookup(string(at[1]))
	if name == "utf-8" {
		return nil // it is not: toUTF8 has looked
	}
	return e
}

// minConfidence is what chardet must reach; below it, it guesses.
const minConfidence = 20

func guess(raw []byte) (string, error) {
	unknown := errors.New("is in a charset that was not recognized; save it as UTF-8")
	best, err := chardet.NewTextDetector().DetectBest(raw[:min(len(raw), 64<<10)])
	if err != nil || best.Confidence < minConfidence {
		return "", unknown
	}
	name := best.Charset
	if name == "ISO-8859-6" {
		name = "windows-1256" // its superset but for a few letters that Arabic news does not use
	}
	e, _ := charset.Lookup(name)
	if e == nil {
		return "", unknown
	}
	return decodeWith(e, raw)
}

// checkText refuses what decoded to something else than text.
func checkText(text string) error {
	letters, controls, lost, mojibake := 0, 0, 0, 0
	for _, r := range text {
		switch {
		case r == 'Ø' || r == 'Ù' || r == 'Ð' || r == 'Ñ':
			mojibake++
			letters++
		case r == utf8.RuneError:
			lost++
		case unicode.IsLetter(r):
			letters++
		case r < ' ' && r != '\n' && r != '\t' && r != '\r' && r != '\f' && r != '\v':
			controls++
		}
	}
	switch {
	case strings.TrimSpace(text) == "":
		return errors.New("is empty")
	case controls > 5 && controls*100 > len(text):
		return errors.New("is a binary file, no text")
	case lost > 3 && lost*50 > letters:
		return fmt.Errorf("lost %d letters in a wrong charset (they read U+FFFD); save it again as UTF-8", lost)
	case mojibake > 10 && mojibake*4 > letters:
		return errors.New("was read in a wrong charset before it was saved (Ø and Ù for letters); save it again as UTF-8")
	case letters == 0:
		return errors.New("holds no letters")
	}
	return nil
}
