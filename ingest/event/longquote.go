package event

import (
	"strings"

	"github.com/diplograph/diplograph/ingest/entity"
	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// A quotation may go over several sentences: who speaks stands in one of them, behind the
// first or the last: "They broke the truce. They must stop it," X said. "Israel must leave."

// speaksAhead makes the speaker of an English or Arabic quotation that opens in sentence i whoever
// is said, where it closes in the same paragraph, to speak.
func (a *article) speaksAhead(i int) {
	if i <= a.quotedTo || !a.opensQuote(i) {
		return
	}
	for n := i; n < len(a.in.Sentences) && n < i+6 && (n == i || !a.beginsParagraph(n)); n++ {
		chunks := a.in.Sentences[n].Chunks
		k := len(chunks) - 1
		for k >= 0 && (chunks[k].Kind != mention.QuoteChunk || n == i && k == 0) {
			k--
		}
		if k < 0 {
			continue
		}
		who := a.saysBehind(chunks, k)
		if who == nil && a.pack.Settings.VerbFirst {
			who = a.saidBehind(n, k)
		}
		if len(who) == 1 {
			a.talk.speaker, a.quotedTo = who, n
		}
		return
	}
}

// beginsParagraph: an empty line stands before sentence i.
func (a *article) beginsParagraph(i int) bool {
	return i > 0 && strings.Contains(a.in.Text[a.in.Sentences[i-1].Start:a.in.Sentences[i].Start], "\n\n")
}

// opensQuote: sentence i begins with a quotation; in English one that it does not close.
func (a *article) opensQuote(i int) bool {
	said := a.in.Text[a.in.Sentences[i].Start:a.in.Sentences[i].End]
	switch of := &a.pack.Settings; {
	case of.VerbFirst:
		return strings.IndexAny(said, quoteMarks) == 0
	case !of.Analytic():
		return false
	case strings.HasPrefix(said, "“"):
		return !strings.Contains(said, "”")
	}
	return strings.HasPrefix(said, "\"") && strings.Count(said, "\"") == 1
}

// quoteMarks open or close a quotation.
const quoteMarks = "\"“”«»"

// saysBehind resolves who is said to speak right behind the mark at chunk k.
func (a *article) saysBehind(chunks []mention.Chunk, k int) []*entity.Entity {
	var who *mention.Phrase
	says := false
	for n := k + 1; n < len(chunks) && n < k+6 && (who == nil || !says); n++ {
		switch c := &chunks[n]; c.Kind {
		case mention.PrepChunk:
			if !says {
				return nil
			}
		case mention.ActorChunk:
			if who == nil && (c.Actor.Kind != mention.ByPronoun || !a.pack.Settings.VerbFirst) {
				who = c.Actor
			}
		case mention.VerbChunk:
			says = says || hasOperator(c.Lemma, lang.Say)
		case mention.SourceChunk:
			says = true
		case mention.CommaChunk, mention.SkipChunk, mention.AuxChunk, mention.DateChunk:
		default:
			return nil
		}
	}
	if who == nil || !says || who.Kind == mention.ByPronoun {
		return nil
	}
	return a.resolver.Resolve(who)
}

// quoting gives the speaker of a clause inside a quotation whose own sentence names none.
func (a *article) quoting(m *matcher, c *clause) []*entity.Entity {
	if !m.analytic && !(m.vso && a.talk.sentence <= a.quotedTo) || len(c.parts) == 0 || c.link != mainLink && c.link != quoteLink && c.link != coordLink && !(m.vso && c.link == compLink && c.governor < 0) {
		return nil
	}
	at := m.chunks[c.parts[0]].Start
	if c.verb >= 0 {
		at = m.chunks[c.verb].Start
	}
	i := a.talk.sentence
	if i > a.quotedTo && (a.talk.spoke != i-1 || i == 0 || a.beginsParagraph(i)) {
		return nil
	}
	if !a.inQuotes(at) {
		return nil
	}
	if a.talk.sentence > a.quotedTo {
		a.talk.spoke = i // he goes on
	}
	return a.talk.speaker
}

// inQuotes: a mark of quotation is open at the place of the text.
func (a *article) inQuotes(at int) bool {
	start := strings.LastIndex(a.in.Text[:at], "\n\n") + 1
	open := false
	for _, c := range a.in.Text[start:at] {
		switch c {
		case '“', '«':
			open = true
		case '"':
			open = !open
		case '”', '»':
			open = false
		}
	}
	return open
}
