package event

import (
	"strings"
	"unicode/utf8"

	"github.com/diplograph/diplograph/ingest/entity"
	"github.com/diplograph/diplograph/ingest/mention"
)

// saidBehind makes the speaker of an Arabic quotation that opens in sentence i whoever is said,
// where it closes, to speak: «"نشكر قطر"، قال روبيو», or in a sentence behind it that points
// back to it: «"نشكر قطر". بهذه الكلمات علق روبيو».
func (a *article) saidBehind(i int) {
	if !a.pack.Settings.VerbFirst || i <= a.quotedTo || !strings.ContainsAny(firstOf(a.in.Text[a.in.Sentences[i].Start:]), quoteMarks) {
		return
	}
	for n := i; n < len(a.in.Sentences) && n < i+6; n++ {
		if n > i && strings.Contains(a.in.Text[a.in.Sentences[n-1].Start:a.in.Sentences[n].Start], "\n\n") {
			return
		}
		chunks := a.in.Sentences[n].Chunks
		k := len(chunks) - 1
		for ; k >= 0 && (chunks[k].Kind != mention.QuoteChunk || n == i && k == 0); k-- {
		}
		if k < 0 {
			continue
		}
		who := a.saysBehind(chunks, k)
		if who == nil {
			who = a.pointsBack(chunks[k+1:])
		}
		if who == nil && n+1 < len(a.in.Sentences) && endsWith(chunks, k) {
			next := a.in.Sentences[n+1].Chunks
			if who = a.pointsBack(next); who == nil && len(a.talk.speaker) == 0 && len(next) > 0 && next[0].Kind == mention.ConjChunk {
				who = a.saysBehind(next, 0) // «"نشكر قطر". وأضاف روبيو أن»
			}
		}
		if len(who) == 1 {
			a.talk.speaker, a.quotedTo = who, n
		}
		return
	}
}

// quoteMarks open or close a quotation.
const quoteMarks = "\"“”«»"

// firstOf is the first character of a text.
func firstOf(s string) string {
	_, size := utf8.DecodeRuneInString(s)
	return s[:size]
}

// endsWith: nothing but a mark stands behind chunk k.
func endsWith(chunks []mention.Chunk, k int) bool {
	for k++; k < len(chunks); k++ {
		if kind := chunks[k].Kind; kind != mention.StopChunk && kind != mention.CommaChunk {
			return false
		}
	}
	return true
}

// pointsBack is whom a sentence that begins with "so" or "this is what" names right behind its
// first predicate.
func (a *article) pointsBack(chunks []mention.Chunk) []*entity.Entity {
	at := 0
	for at < len(chunks) && chunks[at].Kind == mention.CommaChunk {
		at++
	}
	if chunks = chunks[at:]; len(chunks) == 0 {
		return nil
	}
	at = 0
	if len(chunks) > 1 && chunks[0].Kind == mention.PrepChunk {
		at = 1
	}
	if len(chunks) <= at || chunks[at].Kind != mention.DetChunk && chunks[at].Value != mention.ThusValue {
		return nil
	}
	told := false
	for k := at + 1; k < len(chunks) && k < at+5; k++ {
		switch c := &chunks[k]; c.Kind {
		case mention.VerbChunk, mention.NounChunk:
			told = true
		case mention.ActorChunk:
			if !told || c.Actor.Kind == mention.ByPronoun {
				return nil
			}
			return a.resolver.Resolve(c.Actor)
		case mention.WordChunk, mention.RelChunk, mention.DetChunk:
		default:
			return nil
		}
	}
	return nil
}
