package event

import (
	"slices"

	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// relativeQue: "que" is "which" between a noun or actor and a verb, unless
// something before it waits for a complement: "el país que apoya", not "pidió a
// Rusia que cese". Behind a comma it is one in any case.
func (p *parser) relativeQue(k int) bool {
	next := k + 1
	for next < len(p.chunks) && (p.chunks[next].Kind == mention.SkipChunk || p.chunks[next].Kind == mention.NegChunk) {
		next++
	}
	if next >= len(p.chunks) {
		return false
	}
	prev, comma := k-1, p.chunks[k-1].Kind == mention.CommaChunk
	if comma {
		prev--
	}
	if prev < 0 || p.chunks[prev].Kind == mention.WordChunk && p.kindRight(prev) == mention.PassiveChunk {
		return false // "es inaceptable que"
	}
	switch p.chunks[prev].Kind {
	case mention.ActorChunk, mention.WordChunk, mention.NounChunk:
	default:
		return false
	}
	switch p.chunks[next].Kind {
	case mention.VerbChunk, mention.PassiveChunk, mention.ModalChunk, mention.AuxChunk:
		return comma || !p.waiting(p.cur) || p.ofOccasion(p.cur, prev)
	case mention.ActorChunk, mention.DetChunk:
		if comma {
			return !p.saysYet(p.cur) // "Catar, que Riad acusa de", "Kigali, que Kinshasa accuse"
		}
		return p.chunks[prev].Kind != mention.ActorChunk && !p.waiting(p.cur)
	}
	return false
}

// saysYet: a verb of saying in the clause waits for what is said, so that a "que" behind a comma
// opens it: "affirma hier à Lima, que".
func (p *parser) saysYet(c *clause) bool {
	return c.verb >= 0 && p.says(c.verb) && p.waiting(c)
}

// waiting: something in the clause takes a complement that it does not have yet.
func (p *parser) waiting(c *clause) bool {
	for _, below := range p.clauses {
		if below.parent == c && below.governor >= 0 && below.link == compLink {
			return false
		}
	}
	for _, k := range c.parts {
		if ch := &p.chunks[k]; ch.Lemma != nil && takes(ch.Lemma, "comp") && !(ch.Kind == mention.NounChunk && c.verb > k) {
			return true // a noun before the verb has its complement before it
		}
	}
	return false
}

// headBefore goes from the last word of a noun phrase to its head, where that
// stands first.
func (p *parser) headBefore(k int) int {
	for i, part := range p.cur.parts {
		if part == k {
			return p.headOf(i)
		}
	}
	return k
}

// freshSubject opens the clause of a verb before which, behind a comma or "and",
// its own subject stands: "n'ayant pas signé, l'organisation a demandé".
func (p *parser) freshSubject(c *clause, k int) bool {
	if !p.of.NounFirst() || c.verb < 0 || !p.finiteAt(k) && !p.modalBefore(k) {
		return false
	}
	last := len(c.parts) - 1
	if named := p.behindApposition(c, k); named > 0 {
		last = named
	}
	from := len(c.parts)
	noun := false
scan:
	for i := last; i >= 0; i-- {
		switch ch := &p.chunks[c.parts[i]]; ch.Kind {
		case mention.NounChunk, mention.WordChunk, mention.ActorChunk, mention.PlaceChunk:
			noun = true
		case mention.DetChunk, mention.PrepChunk, mention.AdjChunk, mention.DateChunk, mention.SkipChunk, mention.AuxChunk, mention.PassiveChunk:
		case mention.CommaChunk, mention.ConjChunk:
			from = i + 1
			break scan
		default:
			return false
		}
	}
	for from < len(c.parts) && p.chunks[c.parts[from]].Kind != mention.DetChunk && p.chunks[c.parts[from]].Kind != mention.ActorChunk && p.chunks[c.parts[from]].Kind != mention.NounChunk {
		from++
	}
	if !noun || from >= len(c.parts) || from == 0 {
		return false
	}
	moved := slices.Clone(c.parts[from:])
	c.parts = c.parts[:from:from]
	if p.chunks[c.parts[from-1]].Kind == mention.CommaChunk && p.leadingParticiple(c) {
		p.afterParticiple(c, moved, k)
		return true
	}
	n := p.open(coordLink, c.parent)
	n.governor, n.parts = c.governor, moved
	p.take(n, k)
	return true
}

// kindRight is the kind of the chunk right before k, adverbs aside.
func (p *parser) kindRight(k int) mention.ChunkKind {
	for k--; k >= 0; k-- {
		if p.chunks[k].Kind != mention.SkipChunk {
			return p.chunks[k].Kind
		}
	}
	return mention.StopChunk
}

// saidBefore: behind a clause a comma, a verb of saying and its subject tell who
// said it: "Bakou a signé, a déclaré Lavrov".
func (p *parser) saidBefore(c *clause, k int) bool {
	if !p.of.NounFirst() || c.verb < 0 && !p.predicated(c) || !p.says(k) && !p.chargesBehind(k) || !p.finiteAt(k) && !p.modalBefore(k) {
		return false
	}
	if b := p.before(k); b < 0 || p.chunks[b].Kind != mention.CommaChunk && !p.behindPreposition(b) {
		return false
	}
	n := k + 1
	for n < len(p.chunks) && (p.chunks[n].Kind == mention.DateChunk || p.chunks[n].Kind == mention.SkipChunk || p.chunks[n].Kind == mention.DetChunk) {
		n++
	}
	if n >= len(p.chunks) || p.chunks[n].Kind != mention.ActorChunk && p.chunks[n].Kind != mention.WordChunk {
		return false
	}
	root := c.whole()
	if root.link == relLink {
		return false
	}
	say := p.open(root.link, root.parent)
	root.parent, root.link, root.governor = say, compLink, k
	p.forget()
	p.take(say, k)
	return true
}

// behindApposition gives the part of an actor between a comma or "and" and the
// comma right before the verb at k, 0 for none: "y el ministro, X, acusó".
func (p *parser) behindApposition(c *clause, k int) int {
	i := len(c.parts) - 1
	for i > 0 && c.parts[i] > p.before(k) {
		i--
	}
	if i < 2 || p.chunks[c.parts[i]].Kind != mention.CommaChunk || p.chunks[c.parts[i-1]].Kind != mention.ActorChunk {
		return 0
	}
	switch p.chunks[c.parts[i-2]].Kind {
	case mention.CommaChunk, mention.ConjChunk:
		return i - 1
	}
	return 0
}

// behindPreposition: the actor at k stands behind a preposition, so that it is no
// subject of what follows.
func (p *parser) behindPreposition(k int) bool {
	return p.of.NounFirst() && k > 0 && p.chunks[k].Kind == mention.ActorChunk && p.chunks[k-1].Kind == mention.PrepChunk
}

// adjectival: a participle behind a noun, with no auxiliary, says what that is
// like: "une attaque non provoquée", "le sommet organisé à Minsk par".
func (p *parser) adjectival(c *clause, k int) bool {
	if c.verb < 0 || !p.verbless(k) || p.reduced(k) {
		return false
	}
	prev := p.before(k)
	if prev <= c.verb || len(c.parts) == 0 {
		return false
	}
	switch p.chunks[prev].Kind {
	case mention.NounChunk, mention.WordChunk, mention.ActorChunk:
	default:
		return false
	}
	if p.kindAfter(k) == mention.PrepChunk {
		n := p.below(relLink, k)
		n.antecedent = p.headBefore(prev)
		p.passive = true
		p.take(n, k)
		return true
	}
	p.chunks[k].Kind = mention.WordChunk
	c.parts = append(c.parts, k)
	return true
}

// qualifies: the participle at k, behind a noun and before a preposition that the
// noun takes and its own verb does not, is an adjective: "un entretien privé avec".
func (p *parser) qualifies(k int) bool {
	if k < 1 || k+1 >= len(p.chunks) || p.chunks[k+1].Kind != mention.PrepChunk || !p.verbless(k) {
		return false
	}
	noun := &p.chunks[k-1]
	prep := p.chunks[k+1].Value
	return noun.Kind == mention.NounChunk && prep != "by" && takes(noun.Lemma, prep) && !takes(p.chunks[k].Lemma, prep)
}

// goesOnAbove: in "a indiqué que l'UE allait envoyer X et a accusé Y", "has said
// that it will stay and has accused Y", "has named a man who left and has asked" the second perfect goes on from the first.
func (p *parser) goesOnAbove(c *clause, k int) bool {
	told := c.link == compLink && c.governor >= 0 && p.says(c.governor)
	if !told && !(p.analytic && c.link == relLink) || c.parent == nil || c.verb < 0 || c.parent.verb < 0 {
		return false
	}
	if !p.of.NounFirst() {
		aux := p.auxiliaryOf(k)
		return aux != "" && aux == p.auxiliaryOf(c.parent.verb) && aux != p.auxiliaryOf(c.verb)
	}
	if p.perfect(k) != p.perfect(c.parent.verb) || p.chunks[k].Future {
		return false
	}
	return p.perfect(k) != p.perfect(c.verb) || p.chunks[c.verb].Future || c.modal != ""
}

// auxiliaryOf is the word that makes a perfect of the verb at k: "has been held".
func (p *parser) auxiliaryOf(k int) string {
	for k--; k >= 0 && (p.chunks[k].Kind == mention.SkipChunk || p.chunks[k].Kind == mention.PassiveChunk); k-- {
	}
	if k < 0 || p.chunks[k].Kind != mention.AuxChunk {
		return ""
	}
	return p.chunks[k].Fold
}

// perfect: the verb at k has an auxiliary.
func (p *parser) perfect(k int) bool {
	for k--; k >= 0 && p.chunks[k].Kind == mention.SkipChunk; k-- {
	}
	return k >= 0 && auxiliary(p.chunks[k])
}

// participial: the clause is a participle behind a noun, beside which no verb
// with a person stands.
func (p *parser) participial(c *clause) bool {
	return p.of.NounFirst() && c.link == relLink && c.verb >= 0 && c.parent != nil && c.parent.verb >= 0 && p.chunks[c.verb].Form == mention.Participle && !p.perfect(c.verb)
}

// leadingPassive: the participle at k opens a sentence whose subject and verb follow
// behind a comma: "acusado por X de Y, Z negó".
func (p *parser) leadingPassive(c *clause, k int) bool {
	if !p.of.NounFirst() || c.link != mainLink || c.verb >= 0 || len(c.parts) > 0 || p.passive || p.chunks[k].Form != mention.Participle || !p.prepFollows(k) {
		return false
	}
	for n := k + 1; n < len(p.chunks); n++ {
		switch p.chunks[n].Kind {
		case mention.CommaChunk:
			return p.verbAhead(n)
		case mention.StopChunk, mention.QuoteChunk, mention.SemicolonChunk:
			return false
		}
	}
	return false
}

// chargesBehind: the verb at k names its subject and nobody else, so that the charge
// is what stands before: "X tiene los correos, acusa Y".
func (p *parser) chargesBehind(k int) bool {
	l := p.chunks[k].Lemma
	if l == nil || !tells(l, "accuses") || !takes(l, "that") || k+1 >= len(p.chunks) || p.chunks[k+1].Kind != mention.ActorChunk {
		return false
	}
	return k+2 == len(p.chunks) || p.chunks[k+2].Kind == mention.StopChunk || p.chunks[k+2].Kind == mention.CommaChunk
}

// ofOccasion: the verb before has an occasion as its object, of which "que" tells more:
// "confirmó una cumbre con X que se realizará".
func (p *parser) ofOccasion(c *clause, to int) bool {
	if c.verb < 0 {
		return false
	}
	for k := c.verb + 1; k <= to; k++ {
		switch ch := &p.chunks[k]; ch.Kind {
		case mention.DetChunk, mention.SkipChunk, mention.DateChunk, mention.WordChunk:
		case mention.NounChunk:
			return tellsOneOf(ch.Lemma, occasions) && !hasOperator(ch.Lemma, lang.Say)
		default:
			return false
		}
	}
	return false
}

// describes: the participle at k is an adjective of the noun right before it: "que habló
// con la televisora privada turca, negó".
func (p *parser) describes(k int) bool {
	if !p.of.NounFirst() || !p.verbless(k) || p.passive || k == 0 {
		return false
	}
	return p.chunks[k-1].Kind == mention.WordChunk || p.chunks[k-1].Kind == mention.NounChunk
}
