package clean

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// line is a line of a saved page, or a paragraph whose lines were wrapped.
type line struct {
	text    string
	chunk   int // running number of the stretch without an empty line
	words   int
	heading bool // marked as a heading by the page
}

func newLine(text string, chunk int) line {
	return line{text: text, chunk: chunk, words: countWords(text)}
}

// countWords is the number of words between spaces, which it looks for by the byte.
func countWords(text string) int {
	n, inside := 0, false
	for i := 0; i < len(text); {
		space, size := text[i] == ' ', 1
		if mayBeSpace[text[i]] {
			r, n := utf8.DecodeRuneInString(text[i:])
			space, size = isSpace(r), n
		}
		if !space && !inside {
			n++
		}
		inside = !space
		i += size
	}
	return n
}

// mayBeSpace are the bytes with which other spaces than the plain one begin: U+0085 and
// U+00A0 with C2, those beyond with E1, E2 or E3.
var mayBeSpace = [256]bool{'\t': true, '\n': true, '\v': true, '\f': true, '\r': true, 0xC2: true, 0xE1: true, 0xE2: true, 0xE3: true}

// splitLines cuts a text into lines, drops empty ones and joins wrapped
// paragraphs.
func splitLines(text string) []line {
	var all []line
	var chunk []string
	n := 0
	flush := func() {
		for _, text := range unwrap(chunk) {
			all = append(all, newLine(text, n))
		}
		chunk = chunk[:0]
		n++
	}
	for raw := range strings.SplitSeq(text, "\n") {
		trimmed := strings.TrimFunc(raw, isPadding)
		if trimmed != "" && strings.IndexFunc(trimmed, isLetterOrDigit) < 0 {
			continue // a rule of dashes or stars
		}
		if trimmed != "" {
			chunk = append(chunk, trimmed)
		} else if len(chunk) > 0 {
			flush()
		}
	}
	flush()
	return all
}

// isPadding reports what stands around a line and is none of it.
func isPadding(r rune) bool {
	return isSpace(r) || unicode.Is(unicode.Cf, r) && r != '\u200c' && r != '\u200d' || unicode.IsControl(r)
}

func isLetterOrDigit(r rune) bool { return isLetter(r) || unicode.IsDigit(r) }

// isSpace is [unicode.IsSpace]: it knows by itself that no letter of most alphabets is one.
func isSpace(r rune) bool { return (r <= 0xA0 || r >= 0x1680) && unicode.IsSpace(r) }

// isArabicLetter: nearly all letters of Arabic news.
func isArabicLetter(r rune) bool { return 0x0620 <= r && r <= 0x064a }

// isLetter is [unicode.IsLetter]: it knows those of Arabic and Russian by itself.
func isLetter(r rune) bool {
	return isArabicLetter(r) || 'А' <= r && r <= 'я' || unicode.IsLetter(r)
}

// unwrap joins the lines of a paragraph that an editor broke at a width.
func unwrap(lines []string) []string {
	if !isWrapped(lines) {
		return lines
	}
	return []string{strings.Join(lines, " ")}
}

func isWrapped(lines []string) bool {
	if len(lines) < 2 {
		return false
	}
	if len(lines) == 2 {
		first, _ := utf8.DecodeRuneInString(lines[1])
		return utf8.RuneCountInString(lines[0]) >= 45 && !endsSentence(lines[0]) && unicode.IsLower(first)
	}
	ended := 0
	for i, l := range lines {
		width := utf8.RuneCountInString(l)
		last := i == len(lines)-1
		if width > 110 || !last && width < 45 {
			return false
		}
		if !last && endsSentence(l) {
			ended++
		}
	}
	return ended*2 < len(lines)
}

// endsSentence reports a full stop or its like at the end, quotes and brackets
// behind it aside.
func endsSentence(text string) bool {
	text = strings.TrimRight(text, ` »”"')]`+"\u200f\u200e")
	last, _ := utf8.DecodeLastRuneInString(text)
	return strings.ContainsRune(".!?؟…۔。", last)
}

// isProse reports a line that is a paragraph of its own right: it ends as
// sentences end, or is longer than headlines are.
func (l line) isProse() bool {
	return !l.heading && (l.words >= 25 || l.words >= 4 && endsSentence(l.text))
}

// isHead reports a line that may stand over a paragraph: no end of a sentence,
// the length of a headline.
func (l line) isHead() bool {
	return l.heading || l.words <= 15 && !l.isProse() && !strings.HasSuffix(l.text, ":") && !strings.HasSuffix(l.text, ".") && !isListItem(l.text)
}

func isListItem(text string) bool {
	return strings.HasPrefix(text, "- ") || strings.HasPrefix(text, "• ") || strings.HasPrefix(text, "* ") || strings.HasPrefix(text, "– ")
}

// looksLikeName reports two to five words of letters: a line that may be an
// author.
func (l line) looksLikeName() bool {
	if l.words < 2 || l.words > 5 {
		return false
	}
	for _, r := range l.text {
		if !isLetter(r) && !isSpace(r) && !unicode.Is(unicode.M, r) && !strings.ContainsRune(".-'’", r) {
			return false
		}
	}
	for word := range strings.FieldsSeq(l.text) {
		if first, _ := utf8.DecodeRuneInString(word); unicode.IsLower(first) && len(word) > 3 {
			return false
		}
	}
	return true
}

// isByline reports what may follow "By": up to eight words, each with a capital
// where the script has them, but for the small ones between names.
func isByline(author string) bool {
	words := strings.Fields(author)
	if len(words) == 0 || len(words) > 8 || endsSentence(author) && !strings.HasSuffix(author, ".") {
		return false
	}
	for _, word := range words {
		first, _ := utf8.DecodeRuneInString(word)
		if unicode.Is(unicode.Arabic, first) && len(words) > 5 {
			return false
		}
		if unicode.IsLower(first) && len(word) > 3 || unicode.IsDigit(first) {
			return false
		}
	}
	return true
}
