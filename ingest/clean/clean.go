package clean

import (
	"cmp"
	"errors"
	"fmt"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/diplograph/diplograph/ingest/source"
)

// The limits of an article. News stays far below them; what passes them is
// something else, and would take the reader more time than it is worth.
const (
	MaxText  = 5 << 20  // bytes of text
	MaxBlock = 1 << 20  // bytes of a paragraph
	MaxWord  = 10 << 10 // bytes without a space
)

// DateLine reads the date line of a saved page; ok is false for any other line.
type DateLine func(line string) (published time.Time, hasTime, ok bool)

// Options are what cleaning needs to know of languages and of the user's will.
type Options struct {
	Published time.Time // overrides what the article says, where set
	DateLine  DateLine  // nil: no date line is known
	Words     *Words    // nil: no words of a page are known
}

// Clean makes an Article of an Item. Its errors tell why there is none and
// what to do, without the path.
func Clean(item source.Item, opts Options) (Article, error) {
	p, err := readPage(item, opts)
	if err != nil {
		return Article{}, err
	}
	a := Article{
		ID: item.ID, Path: item.Path, URL: cmp.Or(p.url, item.URL), Title: p.title, Author: p.author, Source: p.source,
		Published: p.published, HasTime: p.hasTime, Modified: p.modified, Partial: p.partial, Next: p.next,
	}
	if p.offered && a.Partial == "" {
		a.Partial = "the rest is for subscribers"
	}
	if a.Next != "" && a.Partial == "" {
		a.Partial = "further pages follow: " + a.Next
	}
	if !opts.Published.IsZero() {
		a.Published, a.HasTime = opts.Published, false
	}
	if err := p.build(&a); err != nil {
		return Article{}, err
	}
	a.Language = languageOf(p.language, a.Text, opts.Words)
	return a, nil
}

func readPage(item source.Item, opts Options) (*page, error) {
	if item.Record != nil {
		return readRecord(item.Record, opts)
	}
	content, err := decode(item.Bytes, item.MediaType)
	if err != nil {
		return nil, err
	}
	if isHTML(item.MediaType) {
		return readHTML(content, item, opts)
	}
	if len(content) > MaxText {
		return nil, tooLong(len(content))
	}
	p := &page{opts: opts}
	p.takeFrame(item.Frame)
	lines := splitLines(content)
	if p.title != "" && !holdsFrame(lines, p.title) {
		p.readBody(lines)
		return p, nil
	}
	p.readSaved(lines)
	return p, nil
}

func tooLong(n int) error {
	return fmt.Errorf("holds %d MB of text, the limit for one article is %d MB; split it into articles", (n+1<<20-1)>>20, MaxText>>20)
}

// page is an article on the way: its frame and the blocks of its body.
type page struct {
	opts Options

	title, source, author, url, language string

	published, modified time.Time
	hasTime             bool
	partial             string
	offered             bool // a subscription is offered in place of the rest
	next                string
	body                []piece
	head                head // of a page
}

// piece is a block that has no place in the text yet.
type piece struct {
	kind BlockKind
	text string
}

// build puts title and body into Article.Text.
func (p *page) build(a *Article) error {
	var b strings.Builder
	add := func(kind BlockKind, text string) error {
		if err := checkBlock(text); err != nil {
			return err
		}
		if b.Len() > 0 {
			b.WriteString("\n\n")
		}
		start := b.Len()
		b.WriteString(text)
		a.Blocks = append(a.Blocks, Block{Kind: kind, Start: start, End: b.Len()})
		return nil
	}
	if p.title != "" {
		if err := add(Title, p.title); err != nil {
			return err
		}
	}
	for _, piece := range p.body {
		if err := add(piece.kind, piece.text); err != nil {
			return err
		}
	}
	if len(a.Blocks) == 0 {
		return errors.New("holds no text of an article")
	}
	if b.Len() > MaxText {
		return tooLong(b.Len())
	}
	a.Text = b.String()
	return nil
}

// checkBlock refuses what no writer writes.
func checkBlock(text string) error {
	if len(text) > MaxBlock {
		return fmt.Errorf("has a paragraph of %d kB, the limit is %d kB; this is no news article", len(text)>>10, MaxBlock>>10)
	}
	if len(text) <= MaxWord {
		return nil
	}
	word := 0
	for _, r := range text {
		if isSpace(r) {
			word = 0
		} else if word += utf8.RuneLen(r); word > MaxWord {
			return fmt.Errorf("has more than %d kB without a space, the limit; this is no news article", MaxWord>>10)
		}
	}
	return nil
}
