package event

import (
	"slices"
	"strings"

	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// adjective: a participle that predicates («مؤكدا أن») heads a clause of its
// own under the verb; behind its noun it stays in the noun phrase.
func (p *parser) adjective(k int) {
	if p.cased {
		p.casedAdjective(k)
		return
	}
	if p.asideAdjective(k) {
		p.take(p.below(partLink, k), k)
		return
	}
	if !p.vso && (p.linked(k) || p.predicative(k) || p.headlineReady(k)) {
		p.passive = false
		p.take(p.cur, k)
		return
	}
	if p.vso && p.chunks[k].Lemma.Class == lang.Part && !p.chunks[k].Def && p.attributive(k) && p.takesBehind(k) {
		p.chunks[k].Kind = mention.WordChunk
		p.noun(k)
		return
	}
	if !p.vso || p.chunks[k].Lemma.Class != lang.Part || p.chunks[k].Def || p.attributive(k) {
		p.cur.parts = append(p.cur.parts, k)
		return
	}
	if p.saysOfActor(k) {
		p.take(p.cur, k)
		return
	}
	top := p.cur
	if p.kindBefore(k) == mention.CommaChunk || p.kindBefore(k) == mention.ConjChunk || p.ofSpeaker(top, k) {
		for leaves(top) && top.parent != nil && top.parent.link != quoteLink {
			top = top.parent
		}
	}
	p.cur = top
	p.take(p.below(partLink, k), k)
}

// saysOfActor: in a clause that has no verb an Arabic participle in the nominative right behind
// an actor is what the clause says of him: «إن الحوثيين مستاؤون من إيران», not «الرئيس مؤكدا».
func (p *parser) saysOfActor(k int) bool {
	b := k - 1
	if b > 0 && p.chunks[b].Kind == mention.QuoteChunk {
		b-- // «الحوثيون "مستاؤون من"»
	}
	if p.cur.verb >= 0 || b < 0 || p.chunks[b].Kind != mention.ActorChunk || strings.HasSuffix(p.chunks[k].Fold, "ا") {
		return false
	}
	first := slices.Index(p.cur.parts, b)
	return first >= 0 && first >= len(p.cur.parts)-2 && (first == 0 || p.chunks[p.cur.parts[first-1]].Kind != mention.PrepChunk)
}

// headlineReady: a headline drops "is" between its subject and an adjective that an infinitive
// follows: "Putin ready to meet Zelensky".
func (p *parser) headlineReady(k int) bool {
	c := p.cur
	if p.of.NounFirst() {
		return p.readyBehindComma(k)
	}
	if !p.analytic || c.verb >= 0 || c.link != mainLink && c.link != colonLink || len(c.parts) != 1 || c.parts[0] != k-1 || k+2 >= len(p.chunks) {
		return false
	}
	who := p.chunks[k-1].Actor
	return who != nil && who.Kind != mention.ByAdjective && p.chunks[k+1].Kind == mention.InfChunk && p.chunks[k+2].Kind == mention.VerbChunk
}

// readyBehindComma: a Romance headline puts a comma for "is": "Israel, dispuesto a negociar con Siria".
// Where a finite verb follows the adjective only describes its subject.
func (p *parser) readyBehindComma(k int) bool {
	c := p.cur
	if c.verb >= 0 || c.link != mainLink && c.link != colonLink || len(c.parts) != 2 || k < 2 || p.chunks[k-1].Kind != mention.CommaChunk || p.chunks[k-2].Actor == nil || k+2 >= len(p.chunks) {
		return false
	}
	if !hasOperator(p.chunks[k].Lemma, lang.PossibleOp) || p.chunks[k+2].Kind != mention.VerbChunk || p.chunks[k+2].Form != mention.BaseForm {
		return false
	}
	return !slices.ContainsFunc(p.chunks[k+3:], func(ch mention.Chunk) bool {
		return ch.Kind == mention.VerbChunk && ch.Form != mention.BaseForm && ch.Form != mention.IngForm
	})
}

// leaves: a participle behind a comma tells of the subject above the clause: «قال إنه
// سيرد إذا هاجمت، مؤكدا».
func leaves(c *clause) bool {
	switch c.link {
	case compLink, partLink, relLink:
		return true
	case coordLink:
		return c.governor >= 0 || c.sibling != nil && c.sibling.link == relLink
	case condLink, causeLink, concessionLink:
		return c.parent != nil && c.parent.verb >= 0
	}
	return false
}

// ofSpeaker: what a man says, a participle of saying in the masculine goes on, if the clause
// before it has a verb in the feminine: «أكد أن بلاده ستمضي متهما السويد», «الدور الذي تلعبه متهما».
func (p *parser) ofSpeaker(c *clause, k int) bool {
	if c.link != compLink && c.link != relLink || c.verb < 0 || p.chunks[c.verb].Kind != mention.VerbChunk || !feminineForm(&p.chunks[c.verb]) {
		return false
	}
	return strings.HasSuffix(p.chunks[k].Fold, "ا") && tellsOneOf(p.chunks[k].Lemma, statement)
}

// attributive: an Arabic participle right behind a noun without the article says
// what that is like, not what the subject does: «زيارة غير معلنة», «طائرتين محملتين».
// One that goes with the subject is an accusative in «ا», as is one of the object: «قصفا مكثفا على».
func (p *parser) attributive(k int) bool {
	if k == 0 {
		return false
	}
	prev := &p.chunks[k-1]
	if strings.HasSuffix(p.chunks[k].Fold, "ا") {
		return strings.HasSuffix(prev.Fold, "ا") && p.takesBehind(k)
	}
	return (prev.Kind == mention.WordChunk || prev.Kind == mention.NounChunk) && !prev.Def && prev.Pron == "" && agrees(prev.Fold, p.chunks[k].Fold)
}

// takesBehind: the noun without the article before the word at k takes the preposition behind it.
func (p *parser) takesBehind(k int) bool {
	if k < 1 || k+1 >= len(p.chunks) {
		return false
	}
	noun, prep := &p.chunks[k-1], &p.chunks[k+1]
	return noun.Kind == mention.NounChunk && !noun.Def && noun.Pron == "" && prep.Kind == mention.PrepChunk && takes(noun.Lemma, prep.Value)
}

// agrees: both words end like a feminine, dual or plural, or the first is «غير».
func agrees(noun, adjective string) bool {
	if noun == "غير" {
		return true
	}
	for _, ending := range []string{"تين", "ين", "ات", "ه"} {
		if strings.HasSuffix(adjective, ending) {
			return strings.HasSuffix(noun, ending) || ending == "ه" && strings.HasSuffix(noun, "ات") // «مباحثات مكثفة»
		}
	}
	return false
}

// predicative: an English adjective behind "is" or right behind an actor
// ("minister due in Seoul") says something of the subject.
func (p *parser) predicative(k int) bool {
	if p.cur.verb >= 0 || k == 0 {
		return false
	}
	prev := k - 1
	for prev > 0 && (p.chunks[prev].Kind == mention.SkipChunk || p.chunks[prev].Kind == mention.NegChunk) {
		prev--
	}
	switch p.chunks[prev].Kind {
	case mention.PassiveChunk:
		return true
	case mention.ActorChunk:
		return p.chunks[prev].Actor.Kind != mention.ByAdjective && !p.verbAhead(k)
	}
	return false
}
