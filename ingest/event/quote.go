package event

import (
	"sort"
	"strings"
	"unicode/utf8"

	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

func (p *parser) quote(k int) {
	if p.quoteInPhrase(k) {
		p.chunks[k].Kind = mention.SkipChunk // must "implement reforms"
		return
	}
	if n := len(p.quotes); n > 0 {
		outer := p.quotes[n-1]
		p.quotes = p.quotes[:n-1]
		p.cur = outer
		if outer == p.woven {
			p.woven = nil
			return
		}
		if outer.verb < 0 && len(outer.parts) == 0 {
			p.forget() // the sentence began with the quotation: its attribution follows
			return
		}
		return
	}
	if !p.vso && p.lastQuote(k) {
		return // it closes what an earlier sentence opened
	}
	p.quotes = append(p.quotes, p.cur)
	if p.goesOn(k) {
		p.woven = p.cur
		return
	}
	p.below(quoteLink, k)
}

// goesOn: a quotation behind "that" and its subject is the rest of the clause:
// "demanded that Iran “immediately cease”". An Arabic one behind a subject without a
// verb, a preposition or a verb that is none of saying is a part of the clause in its
// author's words: «أكد أن كييف "ترفض الاتفاق"», «أعربت عن "قلقها من القرار"».
func (p *parser) goesOn(k int) bool {
	c := p.cur
	if !p.vso {
		return k > 0 && c.link == compLink && c.verb < 0 && p.chunks[k-1].Kind == mention.ActorChunk && p.verbOpens(k)
	}
	if k == 0 || len(c.parts) == 0 || c.parts[len(c.parts)-1] != k-1 && p.chunks[k-1].Kind != mention.NegChunk {
		return false
	}
	switch prev := &p.chunks[k-1]; {
	case prev.Kind == mention.PrepChunk, p.ownNounQuoted(k):
		return true
	case prev.Kind == mention.ActorChunk && c.verb < 0:
		return (c.link == compLink || c.link == coordLink || c.link == timeLink || c.link == causeLink) && p.verbOpens(k)
	case prev.Kind == mention.CommaChunk || prev.Kind == mention.ColonChunk || c.verb < 0:
		return false
	}
	if l := p.chunks[p.lastPredicate(c)].Lemma; l != nil && hasOperator(l, lang.Say) {
		return false
	}
	return !p.says(c.verb)
}

// ownNounQuoted: in the quotation that opens at k stands no more than a noun with a pronoun, which goes on
// behind it: «أعلنت "رفضها التام" للقرار».
func (p *parser) ownNounQuoted(k int) bool {
	if !p.vso || k+1 >= len(p.chunks) || p.chunks[k+1].Kind != mention.NounChunk || p.chunks[k+1].Pron == "" {
		return false
	}
	for n := k + 2; n+1 < len(p.chunks) && n < k+7; n++ {
		switch p.chunks[n].Kind {
		case mention.QuoteChunk:
			return p.chunks[n+1].Kind == mention.PrepChunk
		case mention.WordChunk, mention.ConjChunk, mention.NounChunk, mention.AdjChunk:
		default:
			return false
		}
	}
	return false
}

// verbOpens: a verb stands first in the quotation.
func (p *parser) verbOpens(k int) bool {
	for k++; k < len(p.chunks); k++ {
		switch p.chunks[k].Kind {
		case mention.VerbChunk, mention.PassiveChunk, mention.AuxChunk:
			return true
		case mention.NegChunk, mention.ModalChunk, mention.SkipChunk, mention.ConjChunk:
		default:
			return false
		}
	}
	return false
}

// quoteInPhrase passes over the marks of words quoted inside a phrase that they
// complete: was "sending Israel everything", the "brutal" attacks.
func (p *parser) quoteInPhrase(k int) bool {
	if p.vso {
		return false
	}
	if p.inPhrase {
		p.inPhrase = false
		return true
	}
	if k == 0 || len(p.quotes) > 0 || p.lastQuote(k) {
		return false
	}
	if n := k + 1; p.cur.verb < 0 && p.chunks[k-1].Kind == mention.ActorChunk && n+1 < len(p.chunks) && p.chunks[n].Kind == mention.VerbChunk && p.chunks[n+1].Kind == mention.QuoteChunk && p.finiteAt(n) {
		p.inPhrase = true
		return true // Canada "welcomes" the decision
	}
	if p.judgesIn(k) {
		p.inPhrase = true
		return true // called the raid "a flagrant breach of the law"
	}
	switch p.chunks[k-1].Kind {
	case mention.AuxChunk, mention.PassiveChunk, mention.ModalChunk, mention.InfChunk, mention.NegChunk, mention.DetChunk, mention.PrepChunk, mention.PossessiveChunk:
		p.inPhrase = true
	}
	return p.inPhrase
}

// judgesIn: the quotation that opens at k, in which no verb has a person, is what a verb of
// judging calls its object.
func (p *parser) judgesIn(k int) bool {
	v := p.cur.verb
	if v < 0 || !hasOperator(p.chunks[v].Lemma, lang.Judge) || k == v+1 || p.says(v) {
		return false
	}
	for n := v + 1; n < k; n++ {
		switch p.chunks[n].Kind {
		case mention.VerbChunk, mention.CommaChunk, mention.CompChunk, mention.RelChunk, mention.ColonChunk:
			return false
		}
	}
	for n := k + 1; n < len(p.chunks) && n < k+16; n++ {
		switch c := &p.chunks[n]; c.Kind {
		case mention.QuoteChunk:
			return true
		case mention.VerbChunk, mention.PassiveChunk, mention.AuxChunk, mention.ModalChunk, mention.SemicolonChunk:
			return false
		}
	}
	return false
}

// lastQuote: no mark follows and what was opened before is closed.
func (p *parser) lastQuote(k int) bool {
	for n := k + 1; n < len(p.chunks); n++ {
		if p.chunks[n].Kind == mention.QuoteChunk {
			return false
		}
	}
	return p.chunks[k].Value == "”" || k > 0 && p.chunks[k-1].Kind == mention.CommaChunk && k+1 < len(p.chunks) && p.chunks[k+1].Kind == mention.ActorChunk
}

// attribute makes the quotation with which a sentence opens what the verb
// behind it says: "We reject this," the president told reporters.
func (p *parser) attribute(c *clause) {
	if p.vso || !p.says(c.verb) {
		return
	}
	quoted := false // "We lost, and we reject this," he said
	for _, q := range p.clauses {
		if q.parent != c {
			continue
		}
		if quoted = q.link == quoteLink || q.link == coordLink && quoted; quoted && q.governor < 0 {
			q.governor = c.verb
		}
	}
}

// quoted: the place of the text lies in a quotation or behind a colon, so that
// "I" is a speaker's and not the author's. Texts without a mark of quotation are
// not asked.
func (a *article) quoted(at int) bool { return a.pack.Settings.VerbFirst || a.marks.quoted(at) }

// quotations are the marks of a text that open and close quotations, in order.
type quotations []quoteMark

type quoteMark struct {
	at          int
	open, colon bool // what stands open behind it
	closes      bool // of this and the next marks that open, close or end a line, the first one closes
}

// quotationsOf reads a text once; it gives none where the text has no mark of quotation.
func quotationsOf(text string) quotations {
	if !strings.ContainsAny(text, "\"“") {
		return nil
	}
	var all quotations
	var m quoteMark
	for i, c := range text {
		switch {
		case c == ':':
			m.colon = true
		case c == '“', c == '"' && !m.open:
			m.open = true
		case c == '”', c == '"':
			m.open, m.colon = false, false
		case c == '\n':
			if i > 0 && text[i-1] == '\n' { // a new paragraph
				m.open, m.colon = false, false
			}
		default:
			continue
		}
		m.at = i
		all = append(all, m)
	}
	closes := false
	for i := len(all) - 1; i >= 0; i-- {
		switch c, _ := utf8.DecodeRuneInString(text[all[i].at:]); c {
		case '”':
			closes = true
		case '“', '\n':
			closes = false
		}
		all[i].closes = closes
	}
	return all
}

// quoted: a quotation or a colon stands open at a byte of the text, or a mark closes one behind it
// that none before it opened: a paragraph that goes on with what is quoted.
func (q quotations) quoted(at int) bool {
	n := sort.Search(len(q), func(i int) bool { return q[i].at >= at })
	return len(q) == 0 || n > 0 && (q[n-1].open || q[n-1].colon) || n < len(q) && q[n].closes
}
