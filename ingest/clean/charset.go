package clean

import (
	"errors"
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/diplograph/diplograph/ingest/source/charset"
)

// decode gives the text of raw in UTF-8 with "\n" for line ends and without
// control characters.
func decode(raw []byte, mediaType string) (string, error) {
	declared := charset.FromMediaType(mediaType)
	if isHTML(mediaType) && declared == "" {
		declared = charset.FromHTML(raw)
	}
	text, _, err := charset.Decode(raw, declared)
	if err != nil {
		return "", err
	}
	if err := checkText(text); err != nil {
		return "", err
	}
	return tidy(text), nil
}

// untidy are line ends and marks, each with what stands for it in an article.
var untidy = []string{"\r\n", "\n", "\r", "\n", "\u0085", "\n", "\u2028", "\n", "\u2029", "\n\n", "\f", "\n", "\v", "\n", "\x00", "", "\ufeff", ""}

var tidier = strings.NewReplacer(untidy...)

// tidy gives a text with "\n" for all line ends. Most have no other, and are not copied.
func tidy(text string) string {
	for i := 0; i < len(untidy); i += 2 {
		if strings.Contains(text, untidy[i]) {
			return tidier.Replace(text)
		}
	}
	return text
}

// checkText refuses what decoded to something else than text.
func checkText(text string) error {
	letters, controls, lost, mojibake := 0, 0, 0, 0
	for _, r := range text {
		switch {
		case isArabicLetter(r):
			letters++
		case r == 'Ø' || r == 'Ù' || r == 'Ð' || r == 'Ñ':
			mojibake++
			letters++
		case r == utf8.RuneError:
			lost++
		case isLetter(r):
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

// isHTML reports the media type of a page, with or without its charset.
func isHTML(mediaType string) bool {
	kind, _, _ := strings.Cut(mediaType, ";")
	kind = strings.TrimSpace(strings.ToLower(kind))
	return kind == "text/html" || kind == "application/xhtml+xml"
}
