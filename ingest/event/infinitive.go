package event

import (
	"slices"
	"strings"

	"github.com/diplograph/diplograph/ingest/mention"
)

// ownInfinitive opens the clause of an infinitive that is a form of its own, with
// a preposition before it or none: "appelle à cesser", "tras reunirse con",
// "pour avoir accusé", "espera visitar".
func (p *parser) ownInfinitive(k int) bool {
	if !p.of.NounFirst() {
		return false
	}
	b, bare := p.infinitiveFrom(k)
	if b < 0 && !bare {
		return false
	}
	c := p.cur
	if p.modal != "" && c.verb < 0 || bare && p.chunks[k].Form != mention.BaseForm && !p.perfectBehind(k) {
		return false
	}
	if bare {
		if c.verb < 0 && len(c.parts) == 0 || p.kindBefore(k) == mention.ConjChunk || p.kindBefore(k) == mention.RelChunk {
			return false
		}
		p.take(p.infinitiveBelow(infLink, k), k)
		return true
	}
	p.unpart(c, b)
	prep := p.chunks[b].Value
	if c.link == infLink && c.verb >= 0 && c.opener == prep && p.kindBefore(b) == mention.ConjChunk {
		n := p.open(coordLink, c.parent) // "accusé de piller la province et d'expulser ses habitants"
		n.sibling, n.governor = c, c.governor
		p.take(n, k)
		return true
	}
	l := infLink
	switch {
	case prep == "for":
		l = purposeLink
	case p.chunks[b].Fold == "al" || prep != "to" && prep != "of" && !p.takenBy(c, prep):
		l = partLink
	}
	if prep == "without" || prep == "instead of" {
		p.negated = true
	}
	n := p.infinitiveBelow(l, k)
	n.opener = prep
	n.commaOpen = b > 0 && p.chunks[b-1].Kind == mention.CommaChunk
	p.take(n, k)
	return true
}

// infinitiveFrom gives the preposition before the infinitive at k, -1 for none;
// bare: it is one without a preposition.
func (p *parser) infinitiveFrom(k int) (prep int, bare bool) {
	form := p.chunks[k].Form
	if form != mention.BaseForm && form != mention.Participle {
		return -1, false
	}
	b := p.before(k)
	if b < 0 {
		return -1, false
	}
	if en := &p.chunks[b]; en.Kind == mention.PrepChunk && en.Fold == "en" && form == mention.BaseForm && p.before(b) >= 0 && p.chunks[p.before(b)].Kind == mention.PrepChunk {
		p.unpart(p.cur, b)
		en.Kind = mention.SkipChunk // "demander d'en finir"
		b = p.before(b)
	}
	if p.chunks[b].Kind == mention.PrepChunk && (form == mention.BaseForm || b < k-1 && slices.ContainsFunc(p.chunks[b+1:k], auxiliary)) {
		return b, false
	}
	return -1, form == mention.BaseForm && !p.modalBefore(k) || form == mention.Participle && p.perfectBehind(k)
}

// perfectBehind: before the participle at k stands an auxiliary in the infinitive right behind a verb
// that takes a complement: "dément avoir livré".
func (p *parser) perfectBehind(k int) bool {
	b := p.before(k)
	if b < 1 || p.chunks[b].Kind == mention.VerbChunk {
		b = k - 1
	}
	for b > 0 && p.chunks[b].Kind == mention.SkipChunk {
		b--
	}
	if b < 1 || p.chunks[b].Kind != mention.AuxChunk || !strings.HasSuffix(p.chunks[b].Fold, "r") {
		return false
	}
	v := &p.chunks[b-1]
	return v.Kind == mention.VerbChunk && takes(v.Lemma, "comp")
}

func auxiliary(c mention.Chunk) bool {
	return c.Kind == mention.AuxChunk || c.Kind == mention.PassiveChunk
}

// infinitiveBelow opens the clause under the predicate that takes a complement.
func (p *parser) infinitiveBelow(l link, k int) *clause {
	n := p.below(l, k)
	if l == infLink {
		n.governor = p.lastTaker(n.parent, n.governor)
	}
	return n
}

// conditional: what a verb in the conditional tells is only heard of, or behind
// what somebody said was still to come: "aurait rencontré", "dijo que viajaría".
func (p *parser) conditional(c *clause, k int) {
	if !p.of.NounFirst() || c.modal != "" || p.chunks[k].Value != "possible" {
		return
	}
	c.modal = "possible"
	if c.link == compLink {
		c.modal = "planned"
	}
}

// verbless: a participle without an auxiliary is a passive: "Acusado por Rusia,".
func (p *parser) verbless(k int) bool {
	if !p.of.NounFirst() || p.chunks[k].Form != mention.Participle || slices.Contains(p.of.Moves, p.chunks[k].Lemma.Text) {
		return false
	}
	for b := k - 1; b >= 0; b-- {
		switch p.chunks[b].Kind {
		case mention.SkipChunk, mention.NegChunk, mention.DateChunk, mention.IncludeChunk:
		case mention.AuxChunk, mention.ModalChunk:
			return false
		case mention.ConjChunk:
			return p.cur.sibling != nil && p.cur.sibling.passive // "avaient envahi et pris"
		default:
			return true
		}
	}
	return true
}

// takenBy: the last predicate that takes a complement takes the preposition, too:
// "amenazó con atacar".
func (p *parser) takenBy(c *clause, prep string) bool {
	g := p.lastTaker(c, -1)
	return g >= 0 && takes(p.chunks[g].Lemma, prep)
}

// askedFor gives the predicate that asks for what the word of purpose at k opens,
// which is then its complement: "hizo un llamado a Irán para que coopere". -1 for none.
func (p *parser) askedFor(k int) int {
	if !p.of.NounFirst() || p.chunks[k].Value != "purpose" || !p.waiting(p.cur) {
		return -1
	}
	g := p.lastTaker(p.cur, -1)
	if g < 0 || !tells(p.chunks[g].Lemma, "demands") {
		return -1
	}
	return g
}
