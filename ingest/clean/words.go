package clean

import (
	"fmt"
	"maps"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/diplograph/diplograph/ingest/lang"
)

// Words are the words of saved pages in all languages: the tables page.tsv.
type Words struct {
	begin map[pageClass][]string // words with which a line of the class begins
	whole map[string]bool        // lines that are buttons
	mark  []string               // words that make a short line a caption
	names map[string]bool        // outlets
	live  []string               // words of the titles of live blogs

	function languages // those with a pack
	other    languages // and some without
}

type pageClass string

const (
	bylineClass  pageClass = "byline"
	sourceClass  pageClass = "source"
	captionClass pageClass = "caption"
	noiseClass   pageClass = "noise"
	titleClass   pageClass = "title"
	linkClass    pageClass = "link"
	wallClass    pageClass = "wall"
	consentClass pageClass = "consent"
	paywallClass pageClass = "paywall"
)

// NewWords takes the lines of page.tsv of one or more languages.
func NewWords(lines []lang.FunctionWord) (*Words, error) {
	w := &Words{begin: map[pageClass][]string{}, whole: map[string]bool{}, names: map[string]bool{}}
	var err error
	if w.other, err = readOtherWords(); err != nil {
		return nil, err
	}
	for _, line := range lines {
		key := lineKey(line.Text)
		switch class := pageClass(line.Class); class {
		case bylineClass, sourceClass, captionClass, noiseClass, titleClass, linkClass, wallClass, consentClass, paywallClass:
			w.begin[class] = append(w.begin[class], key)
		case "button":
			w.whole[key] = true
		case "credit":
			w.mark = append(w.mark, " "+key+" ")
		case "live":
			w.live = append(w.live, " "+key+" ")
		case "outlet":
			w.names[key] = true
		default:
			return nil, fmt.Errorf("reading page.tsv: unknown class %q of %q", line.Class, line.Text)
		}
	}
	return w, nil
}

// AddFunctionWords takes the function words of a language, its months and days
// of the week among them: short texts are told by them.
func (w *Words) AddFunctionWords(pack *lang.Pack) {
	set := make(map[string]bool, len(pack.Words)+len(pack.Dates))
	add := func(text string, letters int) {
		if key := lineKey(text); !strings.Contains(key, " ") && utf8.RuneCountInString(key) >= letters {
			set[key] = true
		}
	}
	for _, word := range pack.Words {
		add(word.Text, 1)
	}
	for _, word := range pack.Dates {
		add(word.Text, 4) // short ones are prepositions and letters of abbreviations
	}
	w.function.add(pack.Code, maps.Keys(set))
}

// lineKey is a line in lower case, its vowel marks and punctuation dropped,
// one space between words.
func lineKey(line string) string {
	var b strings.Builder
	space := false
	b.Grow(len(line))
	for _, r := range line {
		if !isArabicLetter(r) {
			r = unicode.ToLower(r)
		}
		switch {
		case isLetterOrDigit(r):
			if space && b.Len() > 0 {
				b.WriteByte(' ')
			}
			space = false
			b.WriteRune(r)
		case unicode.Is(unicode.Mn, r) || unicode.Is(unicode.Cf, r):
		default:
			space = true
		}
	}
	return b.String()
}

// after gives what follows a word of the class at the beginning of the line. A
// single word must stand apart ("Photo: ...", "Photo"), because sentences begin
// with it too: «شارك لافروف في القمة».
func (w *Words) after(class pageClass, line string) (string, bool) {
	if w == nil {
		return "", false
	}
	key := lineKey(line)
	for _, word := range w.begin[class] {
		if key != word && !strings.HasPrefix(key, word+" ") {
			continue
		}
		words := strings.Count(word, " ") + 1
		rest := cutWords(line, words)
		if words > 1 || class == bylineClass || startsWithMark(rest) {
			return trimMarks(rest), true
		}
	}
	return "", false
}

// startsWithMark reports a colon or its like, or nothing at all.
func startsWithMark(rest string) bool {
	rest = strings.TrimSpace(rest)
	return rest == "" || strings.ContainsAny(rest[:1], ":|/-") || strings.HasPrefix(rest, "–") || strings.HasPrefix(rest, "©")
}

// cutWords drops n words.
func cutWords(line string, n int) string {
	isWord := func(r rune) bool {
		return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.Mn, r) || unicode.Is(unicode.Cf, r)
	}
	notWord := func(r rune) bool { return !isWord(r) }
	for ; n > 0; n-- {
		line = strings.TrimLeftFunc(strings.TrimLeftFunc(line, notWord), isWord)
	}
	return line
}

// trimMarks drops marks before the first word.
func trimMarks(line string) string {
	return strings.TrimSpace(strings.TrimLeftFunc(line, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }))
}

// outlet reports a line that is the name of an outlet or agency.
func (w *Words) outlet(line string) bool { return w != nil && w.names[lineKey(line)] }

func cutLast(s, sep string) (before, after string, found bool) {
	i := strings.LastIndex(s, sep)
	if i < 0 {
		return s, "", false
	}
	return s[:i], s[i+len(sep):], true
}

// button reports a line that is a button of a page: "Share".
func (w *Words) button(line string) bool { return w != nil && w.whole[lineKey(line)] }

// credited reports a line with a word of captions in it ("file photo"), or with
// an agency in brackets at its end: "Lavrov at the UN (AFP)".
func (w *Words) credited(line string) bool {
	if w == nil {
		return false
	}
	if before, last, ok := cutLast(line, "("); ok && before != "" && strings.HasSuffix(last, ")") && w.outlet(last) {
		return true
	}
	key := " " + lineKey(line) + " "
	for _, word := range w.mark {
		if strings.Contains(key, word) {
			return true
		}
	}
	return false
}

// begins reports a line that begins with words of the class.
func (w *Words) begins(class pageClass, line string) bool {
	if w == nil || line == "" {
		return false
	}
	key := lineKey(line)
	for _, word := range w.begin[class] {
		if key == word || strings.HasPrefix(key, word+" ") {
			return true
		}
	}
	return false
}

// isWall reports a line of a page in front of another one. Where the table has
// only a few words («Un instant»), hardly more may follow: headlines begin with
// them too.
func (w *Words) isWall(line string) bool {
	if w == nil || line == "" {
		return false
	}
	key := lineKey(line)
	for _, word := range w.begin[wallClass] {
		if key != word && !strings.HasPrefix(key, word+" ") {
			continue
		}
		if n := strings.Count(word, " ") + 1; n > 3 || strings.Count(key, " ") < n+3 {
			return true
		}
	}
	return false
}

// isLive reports a title that says that a page is written while things happen.
func (w *Words) isLive(title string) bool {
	if w == nil {
		return false
	}
	key := " " + lineKey(title) + " "
	for _, word := range w.live {
		if strings.Contains(key, word) {
			return true
		}
	}
	return false
}
