package text

import (
	"bufio"
	"fmt"
	"io"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Breaks holds the words of a language that decide where a sentence ends: the
// table sentences.tsv of its pack.
type Breaks struct {
	never map[string]bool // "Mr.", "Gen.": a name follows
	maybe map[string]bool // "Inc.", "a.m.": ends a sentence before a word of start
	start map[string]bool // "The", "He": begins a sentence
}

// ReadBreaks reads sentences.tsv: columns word and class, the class one of
// never, maybe, start. name is for messages.
func ReadBreaks(name string, r io.Reader) (*Breaks, error) {
	b := &Breaks{never: map[string]bool{}, maybe: map[string]bool{}, start: map[string]bool{}}
	classes := map[string]map[string]bool{"never": b.never, "maybe": b.maybe, "start": b.start}
	lines := bufio.NewScanner(r)
	header := false
	for n := 1; lines.Scan(); n++ {
		line := lines.Text()
		if strings.HasPrefix(line, "#") {
			continue
		}
		if !header {
			if line != "word\tclass" {
				return nil, fmt.Errorf("reading %s:%d: header is %q, want word and class", name, n, line)
			}
			header = true
			continue
		}
		word, class, _ := strings.Cut(line, "\t")
		set, ok := classes[class]
		if !ok || word == "" {
			return nil, fmt.Errorf("reading %s:%d: %q: want a word and a class of never, maybe, start", name, n, line)
		}
		set[foldAbbreviation(word)] = true
	}
	if err := lines.Err(); err != nil {
		return nil, fmt.Errorf("reading %s: %w", name, err)
	}
	return b, nil
}

func foldAbbreviation(word string) string { return strings.ReplaceAll(Fold(word), ".", "") }

// joins reports whether a full stop between before (without it) and after ends
// no sentence.
func (b *Breaks) joins(before, after string) bool {
	word := lastWord(before)
	if word == "" {
		return false
	}
	if isNumber(word) {
		return len(word) == len(strings.TrimSpace(before)) // "1. First point"
	}
	if utf8.RuneCountInString(word) == 1 {
		return !isNumber(lastWord(strings.TrimSuffix(before, word))) // «سنة 1446 هـ.» ends a sentence, "J." does not
	}
	key := foldAbbreviation(word)
	switch {
	case b == nil:
		return isInitials(word)
	case b.never[key]:
		return true
	case b.maybe[key], isInitials(word):
		next := Tokenize(firstWord(after))
		return len(next) == 0 || !b.start[next[0].Fold]
	}
	return false
}

// lastWord gives what follows the last space or opening mark.
func lastWord(s string) string {
	s = strings.TrimRightFunc(s, unicode.IsSpace)
	from := len(s) - 40 // no abbreviation is longer, and a block may be a megabyte
	if from < 0 {
		from = 0
	}
	cut := strings.LastIndexFunc(s[from:], func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune("([«“\"'/-", r) })
	if cut < 0 && from > 0 {
		return ""
	}
	if cut < 0 {
		return s
	}
	_, size := utf8.DecodeRuneInString(s[from+cut:])
	return s[from+cut+size:]
}

// firstWord gives the word that s begins with, without quotes before it.
func firstWord(s string) string {
	s = strings.TrimLeftFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	end := strings.IndexFunc(s, unicode.IsSpace)
	if end < 0 {
		end = len(s)
	}
	return s[:end]
}

func isNumber(word string) bool {
	for _, r := range word {
		if !unicode.IsDigit(r) {
			return false
		}
	}
	return word != ""
}

// isInitials reports single letters with dots between them: "U.S", "a.m".
func isInitials(word string) bool {
	parts := strings.Split(word, ".")
	for _, part := range parts {
		if r, size := utf8.DecodeRuneInString(part); size != len(part) || !unicode.IsLetter(r) {
			return false
		}
	}
	return len(parts) > 1
}
