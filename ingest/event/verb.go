package event

import (
	"cmp"
	"slices"

	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// verb places a verb: into the clause at hand when that has none, else into a
// new one, by what stands between the two.
func (p *parser) verb(k int) {
	if p.cased {
		p.casedVerb(k)
		return
	}
	if p.ownInfinitive(k) {
		return
	}
	if p.noVerb(k) {
		p.noun(k)
		return
	}
	if p.qualifies(k) || p.judgesObject(k) {
		p.chunks[k].Kind = mention.WordChunk
		p.noun(k)
		return
	}
	c := p.cur
	if p.saidOfThat(c, k) {
		n := p.below(compLink, k)
		n.governor, n.about = c.verb, c.antecedent
		p.take(n, k)
		return
	}
	if c.link == relLink && c.verb >= 0 && c.parent != nil && c.parent.verb < 0 && p.kindBefore(k) != mention.ConjChunk && !p.describes(k) && !p.gerundOfPreposition(k) && !p.saidInAside(c, k) && !(p.of.NounFirst() && p.chunks[k].Form == mention.IngForm) {
		p.subjectBehindDay(c, k)
		p.cur, c = c.parent, c.parent // "the minister who met X said"
	}
	if p.passive && c.link == relLink && c.verb < 0 && c.parent != nil && c.parent.verb < 0 && p.tookPlace(k) {
		p.passive = false
		p.cur, c = c.parent, c.parent // «المباحثات التي جرت بين روسيا وتركيا تركزت على»
	}
	if p.closesComplement(c, k) {
		p.cur, c = c.parent, c.parent // "the decision to bomb Iran drew criticism"
	}
	if above := p.behindAside(c, k); above != nil {
		p.cur, c = above, above
	}
	if p.asideParticiple(c, k) {
		p.take(p.below(partLink, k), k)
		return
	}
	if p.asidePassive(c, k) {
		p.passive = true
		n := p.below(relLink, k)
		n.antecedent, n.commaOpen = k-2, true
		p.take(n, k)
		return
	}
	if p.leadingPassive(c, k) {
		p.passive = true
		p.take(p.below(partLink, k), k)
		return
	}
	if p.circumstance(c, k) {
		p.gerund(k)
		return
	}
	if a := p.inserted(c, k); a >= 0 {
		p.insert(c, k, a)
		return
	}
	if p.saysOfCopula(c, k) {
		p.subjectVerb(k, p.before(k))
		return
	}
	if p.sayerBehind(c, k) {
		p.forget()
		p.said(aboveRelatives(c), k, nil)
		return
	}
	if p.saidLast(c, k) {
		p.said(c, k, nil)
		return
	}
	if words := p.plainSayer(c, k); len(words) > 0 {
		c.parts = c.parts[:len(c.parts)-len(words)]
		p.said(c, k, words)
		return
	}
	if c.verb < 0 && p.predicated(c) && p.saidBefore(c, k) {
		return
	}
	if c.verb >= 0 && p.says(c.verb) && p.hurtIn(k) && p.saidOf(c, k) > 0 {
		p.complementOf(c, k) // "says 20 soldiers killed in strikes"
		return
	}
	if p.alsoHurt(c, k) {
		p.passive = true
		p.goOn(c, k)
		return
	}
	if p.besideCopula(c, k) {
		p.negated = p.negated && !p.deniedBefore(k)
		p.passive = p.passive && p.chunks[k-1].Kind == mention.PassiveChunk
		p.goOn(p.saysOfMany(c, k), k)
		return
	}
	if above := p.saidToHave(c, k); above != nil {
		p.modal = ""
		p.goOn(above, k)
		return
	}
	if above := p.besideNominal(c, k); above != nil {
		p.goOn(above, k)
		return
	}
	if c.verb < 0 && !p.reduced(k) && !p.bareRelative(c, k) {
		p.take(c, k)
		return
	}
	if p.vso {
		p.arabicVerb(k)
		return
	}
	if p.closesDescription(c, k) {
		p.complementOf(c.parent, k)
		return
	}
	if p.adjectival(c, k) || p.saidBefore(c, k) || p.freshSubject(c, k) {
		return
	}
	p.englishVerb(k)
}

// gerundOfPreposition: the gerund at k hangs on the preposition right before it: "which
// accuses Minsk of helping".
func (p *parser) gerundOfPreposition(k int) bool {
	return p.analytic && k > 0 && p.chunks[k].Form == mention.IngForm && p.chunks[k-1].Kind == mention.PrepChunk
}

// saidInAside: "Kyiv, which says the talks failed, rejected": the verb at k is that of what
// the relative clause between commas says.
func (p *parser) saidInAside(c *clause, k int) bool {
	return p.analytic && c.commaOpen && p.saidOf(c, k) > 0 && p.endsBeforeVerb(k)
}

// judgesObject: in "called the accusations fabricated" the participle at k is the judgement.
func (p *parser) judgesObject(k int) bool {
	v := p.cur.verb
	return p.analytic && v >= 0 && v < k-1 && verdicts[p.chunks[k].Value] != nil && p.chunks[k].Form != mention.IngForm && hasOperator(p.chunks[v].Lemma, lang.Judge) && !p.modalBefore(k)
}

// noVerb: «لا» denies a present; before what looks like a past it denies a noun: «لا حل
// في سوريا».
func (p *parser) noVerb(k int) bool {
	if !p.vso || k == 0 || p.chunks[k].Form != mention.PastForm || p.chunks[k-1].Kind != mention.NegChunk || p.chunks[k-1].Fold != "لا" {
		return false
	}
	p.chunks[k].Kind, p.chunks[k].Lemma = mention.WordChunk, nil
	return true
}

// asideParticiple: "Erdogan, signalling the rift, refused": the participle between
// two commas is not the verb of the subject before it.
func (p *parser) asideParticiple(c *clause, k int) bool {
	if p.vso || c.verb >= 0 || p.passive || p.chunks[k].Form != mention.IngForm || k < 2 || p.chunks[k-1].Kind != mention.CommaChunk || p.chunks[k-2].Kind != mention.ActorChunk {
		return false
	}
	return p.endsBeforeVerb(k)
}

// endsBeforeVerb: what begins at k ends at a comma before a verb in the indicative.
func (p *parser) endsBeforeVerb(k int) bool {
	for n := k + 1; n < len(p.chunks); n++ {
		switch p.chunks[n].Kind {
		case mention.CommaChunk:
			return p.finiteAt(n + 1)
		case mention.StopChunk, mention.QuoteChunk, mention.SemicolonChunk:
			return false
		}
	}
	return false
}

// closesComplement: the verb at k is that of the clause whose subject has the
// clause at hand as its complement.
func (p *parser) closesComplement(c *clause, k int) bool {
	for c.link == coordLink && c.sibling != nil && c.sibling.parent == c.parent && !p.vso {
		c = c.sibling // "the news that it would leave and disarm was welcomed"
	}
	if p.vso || c.link != infLink && c.link != compLink && c.link != partLink || c.verb < 0 || c.parent == nil || c.parent.verb >= 0 || c.governor < 0 {
		return false
	}
	if form := p.chunks[k].Form; form != mention.PastForm && form != mention.PresentForm && !p.passive {
		return false
	}
	if c.link == partLink && p.predicated(c.parent) {
		return false
	}
	return (p.chunks[c.governor].Kind == mention.NounChunk || c.link == partLink) && p.kindBefore(k) != mention.ConjChunk && p.kindBefore(k) != mention.CommaChunk
}

// closesInfinitive: the "is" at k is that of the clause whose subject the
// infinitive at hand explains: "the way to end the war is a meeting".
func (p *parser) closesInfinitive(k int) {
	c := p.cur
	if p.vso || c.link != infLink || c.verb < 0 || c.parent == nil || c.parent.verb >= 0 || len(c.parent.parts) == 0 || p.kindBefore(k) == mention.ConjChunk {
		return
	}
	if !p.predicated(c.parent) {
		p.cur = c.parent
	}
}

// leavesRelative: the "is" at k is that of the clause whose subject the relative clause at hand
// explains: "the proposal made by Chad was unacceptable".
func (p *parser) leavesRelative(k int) {
	c := p.cur
	if !p.analytic || c.link != relLink || c.verb < 0 || p.says(c.verb) || c.parent == nil || c.antecedent < 0 || p.passive || p.modal != "" {
		return
	}
	switch p.kindBefore(k) {
	case mention.NounChunk, mention.WordChunk, mention.ActorChunk, mention.DateChunk, mention.VerbChunk:
		if !p.predicated(c.parent) {
			p.cur = c.parent
		}
	}
}

// saysOfCopula: "Russia was behind the attack, the ministry said": the clause
// of "is" is complete, its speaker follows.
func (p *parser) saysOfCopula(c *clause, k int) bool {
	if p.vso || c.verb >= 0 || !p.says(k) || !p.predicated(p.cur) || p.kindBefore(k) != mention.ActorChunk || p.complementFollows(k) {
		return false
	}
	b := p.before(p.before(k))
	return b >= 0 && p.chunks[b].Kind == mention.CommaChunk
}

func (p *parser) englishVerb(k int) {
	if p.saidBehind(k) {
		p.cur = p.cur.parent
		p.complementOf(p.cur, k)
		return
	}
	c := p.cur
	chunk := &p.chunks[k]
	prev := p.before(k)
	kind := p.kindBefore(k)
	switch {
	case p.letDo(k, prev) >= 0:
		n := p.below(infLink, k)
		n.governor = p.letDo(k, prev)
		p.take(n, k)
	case p.toldOf(c, k, prev):
		p.subjectVerb(k, prev)
	case p.onlyThought(k, prev):
		p.unpart(c, prev)
		n := p.below(infLink, k)
		n.governor, n.parts = prev-2, append(n.parts, prev)
		p.take(n, k)
	case p.reduced(k):
		n := p.below(relLink, k)
		n.antecedent = p.headBefore(prev)
		if p.chunks[prev].Kind == mention.CommaChunk {
			n.antecedent = p.headBefore(prev - 1)
		}
		if in := p.inPlace(prev); in >= 0 && (chunk.Form == mention.IngForm || p.nextIs(k, "by") && p.chunks[in].Kind == mention.NounChunk && tellsOneOf(p.chunks[in].Lemma, occasions)) {
			n.antecedent = in // "struck forces in Chad fighting", "talks in Doha mediated by"
		}
		n.all = chunk.Form == mention.IngForm && prev > 0 && p.chunks[prev-1].Fold == "with" // "with A, B and C demanding"
		if at := p.apposedTo(n.antecedent); at >= 0 {
			n.antecedent = at // "Hezbollah, a group banned in Germany"
		}
		p.passive = p.passive || chunk.Form != mention.IngForm
		p.take(n, k)
		if p.imagined(c, k, prev) {
			n.modal = "possible"
		}
	case (chunk.Form == mention.IngForm && !p.denies(k) || p.perfectGerund(k)) && !p.passive:
		if l := p.chunks[k].Lemma; !p.says(k) && !states(l) {
			p.cur = p.toldBefore(c)
		}
		if above := p.causedBySaying(c, k); above != nil {
			p.cur = above
		}
		if kind == mention.CommaChunk && c.parent != nil && (c.link == infLink || p.judgesBeside(c, k) || p.ofThing(c)) {
			p.cur = c.parent // "gave them a day to leave, accusing them of": of him who gave it
		}
		p.gerund(k)
	case kind == mention.CommaChunk && p.explainedSubject(c, k):
	case p.plainSubject(c, k):
	case kind == mention.ConjChunk:
		for c.link == infLink && chunk.Form != mention.BaseForm && c.parent != nil {
			c = c.parent // "threatened to leave and asked": a finite verb goes on from a finite one
		}
		c = p.abovePresent(p.aboveGerund(c, k), k)
		for p.participial(c) && chunk.Form != mention.Participle {
			c = c.parent // "demande la libération de civils détenus à X et exhorte"
		}
		if above := cmp.Or(p.sayerPast(c, k), p.aboveTime(c, k)); above != nil {
			c = above
		}
		if p.besides(c, k) || p.goesOnAbove(c, k) || p.of.NounFirst() && c.link == relLink && p.says(k) && c.parent != nil && c.parent.verb >= 0 {
			c = c.parent
		}
		n := p.goOn(c, k)
		n.passive = n.passive || c.passive && p.stillPassive(k)
		p.stillDenied(c, n, k)
	case kind == mention.ActorChunk && p.insideSubject(c, k, prev):
		p.complementOf(c, k)
	case kind == mention.ActorChunk && p.objectParticiple(c, k, prev):
		n := p.below(relLink, k)
		n.antecedent, p.passive = prev, true
		p.take(n, k)
	case kind == mention.ActorChunk && len(c.parts) > 0 && !p.behindPreposition(prev):
		p.subjectVerb(k, prev)
	case p.saidOf(c, k) > 0:
		p.complementOf(c, k)
	default:
		if c = p.aboveGerund(c, k); kind == mention.CommaChunk {
			c = p.aboveInfinitive(p.abovePresent(c, k), k) // "denies arming them, slams Chad"
		}
		p.goOn(c, k)
	}
}

// stillDenied: in "will not stand by and let X do it" the base behind "and" is denied with the
// one before it.
func (p *parser) stillDenied(c, n *clause, k int) {
	if p.analytic && c.negated && !n.negated && n.modal == "" && n.sibling == c && c.verb >= 0 && p.chunks[c.verb].Form == mention.BaseForm && p.chunks[k].Fold == p.chunks[k].Lemma.Text && p.chunks[p.before(k)].Value != "but" {
		n.negated, n.modal = true, c.modal
	}
}

// judgesBeside: in "accused Chad of closing the road, calling it a breach" the participle
// at k tells how the one who accuses judges, not the accused; so it does in "warned Chad
// against closing the road, accusing it of".
func (p *parser) judgesBeside(c *clause, k int) bool {
	l := p.chunks[k].Lemma
	return c.link == partLink && c.verb > 0 && p.chunks[c.verb-1].Kind == mention.PrepChunk && (hasOperator(l, lang.Judge) || p.analytic && tellsOneOf(l, aimedSpeech))
}

// toldBefore: in "Biden will fly to Europe, the palace said, travelling to" the
// participle goes on from what was said before its speaker was inserted.
func (p *parser) toldBefore(c *clause) *clause {
	if c.verb < 0 || !p.says(c.verb) {
		return c
	}
	for _, told := range p.clauses {
		if told.link == compLink && told.governor == c.verb && told.parent == c && len(told.parts) > 0 && told.parts[0] < c.verb {
			return told
		}
	}
	return c
}

// unpart takes a chunk out of the clause that it was first put into.
func (p *parser) unpart(c *clause, chunk int) {
	for i, part := range c.parts {
		if part == chunk {
			c.parts = append(c.parts[:i:i], c.parts[i+1:]...)
			return
		}
	}
}

func hasOperator(l *mention.Lemma, op lang.Operator) bool {
	return slices.ContainsFunc(l.Frames, func(f *lang.Frame) bool { return f.Operator == op })
}

// tells: one of the lemma's frames is of the relation.
func tells(l *mention.Lemma, r ontology.Relation) bool {
	return slices.ContainsFunc(l.Frames, func(f *lang.Frame) bool { return f.Relation == r })
}

// tellsOneOf: one of the lemma's frames is of one of the relations.
func tellsOneOf(l *mention.Lemma, of map[ontology.Relation]bool) bool {
	return slices.ContainsFunc(l.Frames, func(f *lang.Frame) bool { return of[f.Relation] })
}

// goOn opens the clause of the verb at k beside c, whose subject it shares.
func (p *parser) goOn(c *clause, k int) *clause {
	n := p.open(coordLink, c.parent)
	n.sibling, n.governor = c, c.governor
	p.take(n, k)
	return n
}

// tellOf opens the relative clause of the verb at k, which tells of what stands at
// the antecedent.
func (p *parser) tellOf(antecedent, k int) {
	n := p.below(relLink, k)
	n.antecedent = antecedent
	p.take(n, k)
}

// closesRelative: a new verb behind a comma or a full clause leaves a relative
// clause that a comma opened.
func (p *parser) closesRelative(c *clause, k int) bool {
	b := p.before(p.before(k))
	return b >= 0 && p.chunks[b].Kind == mention.CommaChunk || c.link == partLink
}

// stillPassive: the participle at k behind "and" goes on from a passive, as no object of
// its own stands behind it: "was captured by US troops and flown to New York".
func (p *parser) stillPassive(k int) bool {
	if p.of.NounFirst() {
		return false
	}
	switch p.chunks[k].Form {
	case mention.Participle:
		return true
	case mention.PastForm:
	default:
		return false
	}
	if k+1 >= len(p.chunks) {
		return true
	}
	switch p.chunks[k+1].Kind {
	case mention.PrepChunk, mention.InfChunk, mention.StopChunk, mention.CommaChunk, mention.ConjChunk, mention.DateChunk:
		return true
	}
	return false
}
