package text

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/clipperhouse/uax29/v2/sentences"

	"github.com/diplograph/diplograph/ingest/clean"
)

// MaxSentence is the number of bytes past which a sentence is cut at its last
// space: no writer writes such a sentence, and readers may be quadratic in it.
const MaxSentence = 6000

// maxQuoted is the number of bytes up to which the sentences of one quotation
// stay together: its attribution governs them all.
const maxQuoted = 1500

// Sentences cuts the blocks of doc into sentences with their tokens. A block
// ends a sentence, a line break inside it does not. breaks holds what the
// language of the text adds; it may be nil.
func Sentences(doc string, blocks []clean.Block, breaks *Breaks) []Sentence {
	return SentencesIn(nil, doc, blocks, breaks)
}

// SentencesIn is [Sentences] whose tokens lie in a room; nil: each text in its own.
func SentencesIn(room *Room, doc string, blocks []clean.Block, breaks *Breaks) []Sentence {
	all := make([]Sentence, 0, len(blocks)+len(doc)/200)
	spans := make([]span, 0, 8)
	sc := scanner{folder: newFolder(len(doc)), shared: room}
	for i, block := range blocks {
		spans = split(spans[:0], doc, block.Start, block.End, breaks)
		for _, span := range spans {
			tokens := sc.tokenize(doc, span.start, span.end)
			if len(tokens) == 0 {
				continue
			}
			all = append(all, Sentence{Start: span.start, End: span.end, Kind: sentenceKind(block.Kind), Paragraph: i, Tokens: tokens})
		}
	}
	return all
}

func sentenceKind(kind clean.BlockKind) SentenceKind {
	switch kind {
	case clean.Title:
		return Title
	case clean.Subhead:
		return Subhead
	}
	return Body
}

type span struct{ start, end int }

// split appends the sentences of doc[start:end]: the boundaries of Unicode's
// UAX 29, joined where it is known to cut too much.
func split(all []span, doc string, start, end int, breaks *Breaks) []span {
	block := doc[start:end]
	quotes := newQuoteDepth(block)
	flat := flatten(block)
	for first, stop := 0, 0; stop < len(block); {
		stop = boundary(flat, stop)
		if stop < len(block) && joins(block, first, stop, breaks, quotes) {
			continue
		}
		all = appendCut(all, doc, start+first, start+stop)
		first = stop
	}
	return all
}

// boundary gives the end of the sentence that begins at first, by UAX 29. It
// looks at nothing before the word that holds the first full stop or the like:
// without one there is no boundary, and no rule asks for more.
func boundary(flat string, first int) int {
	ender := first
	for ender < len(flat) {
		if c := flat[ender]; c < utf8.RuneSelf && !classes[c].is(enderRune) {
			ender++
			continue
		}
		if r := twoBytes(flat, ender); r != 0 && !classes[r].is(enderRune) {
			ender += 2
			continue
		}
		r, size := decode(flat, ender)
		if mayEnd(r) {
			break
		}
		ender += size
	}
	if ender >= len(flat) {
		return len(flat)
	}
	from := first + max(strings.LastIndexByte(flat[first:ender], ' '), 0)
	it := sentences.FromString(flat[from:])
	it.Next()
	return from + it.End()
}

// mayEnd: the rune may end a sentence. Of scripts that are rare here it is assumed:
// package unicode knows fewer of their marks than package sentences.
func mayEnd(r rune) bool {
	const firstRare, firstSpace, lastQuote = '\u0800', '\u2000', '\u2023'
	return r >= firstRare && (r < firstSpace || r > lastQuote) || classOf(r).is(enderRune)
}

// flatten makes line breaks spaces, byte by byte, because UAX 29 ends a
// sentence at each of them.
func flatten(block string) string {
	for _, mark := range lineBreaks {
		if strings.Contains(block, mark) {
			return spaced.Replace(block)
		}
	}
	return block
}

var (
	lineBreaks = []string{"\n", "\r", "\u0085", "\u2028", "\u2029"}
	spaced     = strings.NewReplacer("\n", " ", "\r", " ", "\u0085", "  ", "\u2028", "   ", "\u2029", "   ")
)

// joins reports whether the boundary at stop is none.
func joins(block string, first, stop int, breaks *Breaks, quotes quoteDepth) bool {
	if end, open := quotes.closing(stop); open && end-first <= maxQuoted {
		return true
	}
	if next, _ := utf8.DecodeRuneInString(block[stop:]); unicode.IsLower(next) {
		return true // "Why?" he asked.
	}
	before := strings.TrimRightFunc(block[first:stop], unicode.IsSpace)
	if !strings.HasSuffix(before, ".") {
		return false
	}
	return breaks.joins(strings.TrimSuffix(before, "."), block[stop:])
}

// appendCut adds the trimmed sentence, in pieces where it is longer than
// MaxSentence.
func appendCut(all []span, doc string, start, end int) []span {
	for {
		for start < end {
			r, size := utf8.DecodeRuneInString(doc[start:end])
			if !unicode.IsSpace(r) {
				break
			}
			start += size
		}
		end = start + len(strings.TrimRightFunc(doc[start:end], unicode.IsSpace))
		if start >= end {
			return all
		}
		cut := end
		if end-start > MaxSentence {
			cut = cutAt(doc, start, start+MaxSentence)
		}
		all = append(all, span{start, cut})
		start = cut
	}
}

// cutAt gives the last space in doc[start:limit], else the last place between
// two runes.
func cutAt(doc string, start, limit int) int {
	if space := strings.LastIndexAny(doc[start:limit], " \n"); space > 0 {
		return start + space
	}
	for limit > start+1 && !utf8.RuneStart(doc[limit]) {
		limit--
	}
	return limit
}
