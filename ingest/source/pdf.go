package source

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"io"
	"math"
	"slices"
	"strings"
	"unicode"

	"github.com/ledongthuc/pdf"
	"golang.org/x/text/unicode/norm"
)

// maxPages is the number of pages of a document that are read.
const maxPages = 500

// readPDF gives the text layer of a document: lines as they were printed, an
// empty line between paragraphs. A document without one (a scan) or with a
// password is an error.
func readPDF(raw []byte) (text string, frame Frame, err error) {
	defer func() {
		if broken := recover(); broken != nil { // the library panics on broken documents
			text, err = "", fmt.Errorf("is a damaged PDF (%.100v); print it to a new one", broken)
		}
	}()
	document, err := pdf.NewReader(&spent{r: bytes.NewReader(raw), left: readBudget + readTimes*int64(len(raw))}, int64(len(raw)))
	switch {
	case err != nil && (errors.Is(err, pdf.ErrInvalidPassword) || strings.Contains(err.Error(), "encrypt")):
		return "", Frame{}, errors.New("is an encrypted PDF; save it without a password")
	case err != nil:
		return "", Frame{}, fmt.Errorf("is a damaged PDF (%.100s); print it to a new one", err)
	}
	var out strings.Builder
	pages, unread, heavy := min(document.NumPage(), maxPages), 0, 0
	for n := 1; n <= pages; n++ {
		if drawsTooMuch(document.Page(n).V.Key("Contents")) {
			heavy++
			continue
		}
		page := printed{}
		for _, glyph := range document.Page(n).Content().Text {
			page.add(glyph)
		}
		page.write(&out)
		unread += page.unread
		if out.Len() > MaxFile {
			return "", Frame{}, fmt.Errorf("holds more than %d MB of text, the limit for one article; split it into articles", MaxFile>>20)
		}
	}
	text = out.String()
	switch lines := strings.Count(text, "\n"); {
	case strings.TrimSpace(text) == "" && heavy > 0:
		return "", Frame{}, fmt.Errorf("is a PDF of pages that draw more than %d MB each; print it to a new one", maxDrawing>>20)
	case strings.TrimSpace(text) == "" && unread == 0:
		return "", Frame{}, errors.New("is a PDF without a text layer, such as a scan; let a program for recognizing characters add one")
	case strings.TrimSpace(text) == "" || unread > lines:
		return "", Frame{}, errors.New("is a PDF whose fonts do not say which letters they draw; print it from its source anew")
	case unread > 0:
		frame.Partial = fmt.Sprintf("%d lines of the PDF are in a font that does not say its letters", unread)
	case heavy > 0:
		frame.Partial = fmt.Sprintf("%d pages of the PDF draw more than %d MB each and were not read", heavy, maxDrawing>>20)
	case document.NumPage() > maxPages:
		frame.Partial = fmt.Sprintf("only the first %d pages of the PDF were read", maxPages)
	}
	return text, frame, nil
}

// maxDrawing is the most that the drawing of one page may be, unpacked. The
// library holds every letter of it at once, sixty times its size.
const maxDrawing = 16 << 20

// drawsTooMuch reports a page that is larger than maxDrawing.
func drawsTooMuch(contents pdf.Value) bool {
	streams := []pdf.Value{contents}
	if contents.Kind() == pdf.Array {
		streams = streams[:0]
		for i := range contents.Len() {
			streams = append(streams, contents.Index(i))
		}
	}
	size := int64(0)
	for _, s := range streams {
		if s.Kind() != pdf.Stream {
			continue
		}
		n, _ := io.Copy(io.Discard, io.LimitReader(s.Reader(), maxDrawing+1)) // what is broken is told when the page is read
		size += n
	}
	return size > maxDrawing
}

// The library follows references without looking where it has been: a document
// whose parts name one another in a circle would be read for ever. It reads a
// part anew whenever it needs it: our examples are read 2 to 7 times as a whole.
const (
	readBudget = 16 << 20 // bytes that may be read of any document
	readTimes  = 200      // and how often it may be read as a whole beyond that
)

// spent is a document that ends when it has been read too often.
type spent struct {
	r    *bytes.Reader
	left int64
}

func (s *spent) ReadAt(p []byte, at int64) (int, error) {
	if s.left -= int64(len(p)); s.left < 0 {
		return 0, errors.New("its parts name one another in a circle, or it is far too large")
	}
	return s.r.ReadAt(p, at)
}

// printed is a page on the way from glyphs to paragraphs. Glyphs are taken in
// the order in which the page draws them, which keeps columns apart.
type printed struct {
	lines  []printedLine
	unread int
}

type printedLine struct {
	y, size float64
	glyphs  []pdf.Text
}

func (p *printed) add(glyph pdf.Text) {
	if n := len(p.lines); n > 0 {
		if last := &p.lines[n-1]; math.Abs(last.y-glyph.Y) < 0.3*max(last.size, glyph.FontSize, 1) {
			last.glyphs = append(last.glyphs, glyph)
			return
		}
	}
	p.lines = append(p.lines, printedLine{glyph.Y, glyph.FontSize, []pdf.Text{glyph}})
}

// write writes the lines. A gap larger than between most lines, or another
// size of letters, begins a paragraph.
func (p *printed) write(out *strings.Builder) {
	pitch := p.pitch()
	var before *printedLine
	for i := range p.lines {
		l := &p.lines[i]
		text := l.text()
		if text == "" {
			continue
		}
		if unreadable(text) {
			p.unread++
			before = nil
			out.WriteString("\n")
			continue
		}
		if before != nil && (before.y-l.y > 1.3*pitch*max(l.size, 1) || l.y > before.y || math.Abs(before.size-l.size) > 0.5) {
			out.WriteString("\n")
		}
		out.WriteString(text + "\n")
		before = l
	}
	out.WriteString("\n")
}

// pitch is the distance between most lines, in sizes of their letters.
func (p *printed) pitch() float64 {
	var gaps []float64
	for i := 1; i < len(p.lines); i++ {
		if gap := p.lines[i-1].y - p.lines[i].y; gap > 0 {
			gaps = append(gaps, gap/max(p.lines[i].size, 1))
		}
	}
	if len(gaps) == 0 {
		return 0
	}
	slices.Sort(gaps)
	return gaps[len(gaps)/3] // lines inside paragraphs are closer than others
}

// text puts a line together. Right-to-left lines come in two forms: as they
// are read, or as they look from left to right, letters turned around.
func (l *printedLine) text() string {
	runs := slices.Clone(l.glyphs)
	slices.SortStableFunc(runs, func(a, b pdf.Text) int { return cmp.Compare(a.X, b.X) })
	text := joinRuns(runs)
	switch letters := norm.NFKC.String(text); {
	case !isRightToLeft(letters):
	case looksTurned(letters):
		text = turn(text) // before a ligature of two letters is taken apart
	default:
		slices.SortStableFunc(runs, func(a, b pdf.Text) int { return cmp.Compare(b.X, a.X) })
		text = joinRuns(runs)
	}
	return strings.TrimSpace(norm.NFKC.String(text))
}

// joinRuns joins glyphs, with a space where the page leaves one without saying
// so.
func joinRuns(runs []pdf.Text) string {
	var b strings.Builder
	for i, g := range runs {
		if i > 0 && runs[i-1].W > 0 && g.X-(runs[i-1].X+runs[i-1].W) > 0.2*g.FontSize && !strings.HasSuffix(b.String(), " ") && g.S != " " {
			b.WriteByte(' ')
		}
		b.WriteString(g.S)
	}
	return strings.ReplaceAll(b.String(), "\u00a0", " ")
}

func isRightToLeft(text string) bool {
	right, left := 0, 0
	for _, r := range text {
		switch {
		case unicode.In(r, unicode.Arabic, unicode.Hebrew):
			right++
		case unicode.IsLetter(r):
			left++
		}
	}
	return right > left
}

// looksTurned reports Arabic from left to right: its article ال then ends words
// instead of beginning them, and ة begins them.
func looksTurned(text string) bool {
	turned, straight := 0, 0
	for word := range strings.FieldsFuncSeq(text, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.Is(unicode.Mn, r) }) {
		for _, sign := range []string{"ال", "وال", "لل"} {
			if strings.HasPrefix(word, sign) {
				straight++
			}
		}
		if strings.HasSuffix(word, "ة") || strings.HasSuffix(word, "ى") {
			straight++
		}
		if strings.HasSuffix(word, "لا") || strings.HasSuffix(word, "لاو") || strings.HasSuffix(word, "لل") {
			turned++
		}
		if strings.HasPrefix(word, "ة") || strings.HasPrefix(word, "ى") {
			turned++
		}
	}
	return turned > straight
}

var mirrored = map[rune]rune{'(': ')', ')': '(', '[': ']', ']': '[', '«': '»', '»': '«', '<': '>', '>': '<'}

// turn reverses a line; numbers and words of Latin letters keep their order.
func turn(text string) string {
	runes := []rune(text)
	slices.Reverse(runes)
	for i := range runes {
		if m, ok := mirrored[runes[i]]; ok {
			runes[i] = m
		}
	}
	for i := 0; i < len(runes); i++ {
		if !isLeftToRight(runes[i]) {
			continue
		}
		end := i
		for k := i; k < len(runes) && (isLeftToRight(runes[k]) || k+1 < len(runes) && isLeftToRight(runes[k+1]) && strings.ContainsRune(" .,:/-%'", runes[k])); k++ {
			end = k + 1
		}
		slices.Reverse(runes[i:end])
		i = end
	}
	return string(runes)
}

func isLeftToRight(r rune) bool {
	return unicode.IsDigit(r) || unicode.IsLetter(r) && !unicode.In(r, unicode.Arabic, unicode.Hebrew)
}

// unreadable reports what a font gives that names no letters.
func unreadable(text string) bool {
	bad := 0
	for _, r := range text {
		if r < ' ' && r != '\t' || r >= 0x7f && r < 0xa0 || unicode.Is(unicode.Co, r) || r == unicode.ReplacementChar {
			bad++
		}
	}
	return bad > 0 && bad*20 >= len([]rune(text))
}
