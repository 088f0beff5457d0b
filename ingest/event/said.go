package event

import (
	"slices"
	"strings"

	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// besides: "said the situation had become worse and criticised Israel": a plain
// past goes on from the plain past above, not from the perfect or present beside it; nor
// does one that tells what somebody says go on from one that tells what somebody does:
// "said that Chad closed the border and urged it to".
func (p *parser) besides(c *clause, k int) bool {
	if c.link != compLink || c.parent == nil || c.governor < 0 || c.verb < 0 || !p.says(c.governor) || p.chunks[k].Form != mention.PastForm || p.modalBefore(k) {
		return false
	}
	if p.modalBefore(c.verb) {
		return !p.analytic || speaks(p.chunks[k].Lemma) || !strings.HasPrefix(p.auxiliaryOf(c.verb), "ha") // "said Chad had closed the road and seized a truck"
	}
	if !p.analytic || p.chunks[c.governor].Form != mention.PastForm {
		return false
	}
	return p.chunks[c.verb].Form == mention.PresentForm || speaks(p.chunks[k].Lemma) && !speaks(p.chunks[c.verb].Lemma)
}

// sayerPast gives the clause of what is said to which a subordinate clause belongs, where a
// past that tells of speech goes on from its sayer: "said that no talks were possible as long
// as they armed it, and called on", "said that it might sell jets so that Chad could fly, and pushed it to". Nil for none.
func (p *parser) sayerPast(c *clause, k int) *clause {
	if !p.analytic || k < 2 || p.chunks[k-2].Kind != mention.CommaChunk || p.chunks[k].Form != mention.PastForm || !states(p.chunks[k].Lemma) && !tells(p.chunks[k].Lemma, "pressures") {
		return nil
	}
	for c.parent != nil && (c.link == timeLink || c.link == causeLink || c.link == condLink || c.link == concessionLink || c.link == purposeLink || c.link == relLink) {
		if c = c.parent; c.link == compLink && c.governor >= 0 && p.says(c.governor) && p.chunks[c.governor].Form == mention.PastForm && c.parent != nil && c.parent.verb >= 0 {
			return c.parent
		}
	}
	return nil
}

// speaks: whoever does what the lemma tells says something.
func speaks(l *mention.Lemma) bool {
	return l != nil && (states(l) || hasOperator(l, lang.Say))
}

// saidOf finds where the noun phrase begins that is the subject of what is
// said without "that": "Spain said the embargo must end". 0 where none does.
func (p *parser) saidOf(c *clause, k int) int {
	if c.verb < 0 || p.of.NounFirst() || !p.says(c.verb) && !p.deniesOwn(c) || !p.modalBefore(k) && p.chunks[k].Form != mention.PastForm && p.chunks[k].Form != mention.PresentForm && !p.pluralVerb(k) {
		return 0
	}
	if b := p.before(k); b >= 0 && p.chunks[b].Kind == mention.PrepChunk && (b+1 == k || p.chunks[b+1].Kind != mention.DateChunk) {
		return 0 // "warned Iran against being drawn", not "said the strikes on Monday killed"
	}
	if p.nextInHeadline(c, k) {
		return 0
	}
	for i := len(c.parts) - 1; i >= 0; i-- {
		if c.parts[i] != c.verb {
			continue
		}
		for j := i + 1; j < len(c.parts); j++ {
			switch p.chunks[c.parts[j]].Kind {
			case mention.DateChunk, mention.SkipChunk:
			case mention.PrepChunk:
				if j+1 >= len(c.parts) || p.chunks[c.parts[j+1]].Kind != mention.DateChunk {
					return 0
				}
			case mention.DetChunk, mention.NounChunk, mention.WordChunk, mention.ActorChunk, mention.CompoundChunk:
				if p.addressed(c, j) {
					return j + 1
				}
				return j
			default:
				return 0
			}
		}
	}
	return 0
}

// addressed: part j of the clause is whom its verb tells, the phrase behind
// him what he is told: "told the council the attack was", "tells Chad hunger must".
func (p *parser) addressed(c *clause, j int) bool {
	if j+2 >= len(c.parts) && !p.namedHim(c, j) || !p.tellsHim(c, c.parts[j]) {
		return false
	}
	switch p.chunks[c.parts[j+1]].Kind {
	case mention.DetChunk, mention.ActorChunk:
		return j+2 < len(c.parts)
	case mention.NounChunk, mention.WordChunk:
		return p.namedHim(c, j)
	}
	return false
}

// namedHim: part j of the clause is somebody named, whom a noun that is no title of his follows.
func (p *parser) namedHim(c *clause, j int) bool {
	a := p.chunks[c.parts[j]].Actor
	return j+1 < len(c.parts) && a != nil && a.Kind != mention.ByAdjective && p.analytic
}

// tellsHim: the verb of the clause tells whoever stands at k something: "told reporters Chad was".
func (p *parser) tellsHim(c *clause, k int) bool {
	if p.chunks[k].Kind != mention.ActorChunk && p.chunks[k].Kind != mention.WordChunk {
		return false
	}
	return slices.ContainsFunc(p.chunks[c.verb].Lemma.Frames, func(f *lang.Frame) bool {
		return f.Operator == lang.Say && f.HasSlot("obj") && f.HasSlot("comp")
	})
}

// closesDescription: in "said groups backing Iran had left", "said rebels backed by Iran left"
// the verb at k is that of the groups, which the participle at hand describes.
func (p *parser) closesDescription(c *clause, k int) bool {
	if p.vso || p.cased || c.link != relLink || c.verb < 0 || p.chunks[c.verb].Form != mention.IngForm && !p.passiveDescribed(c, k) || c.parent == nil || c.parent.verb < 0 || c.antecedent < c.parent.verb {
		return false
	}
	if before := p.kindBefore(k); before == mention.ConjChunk || before == mention.CommaChunk || p.chunks[k].Form == mention.IngForm {
		return false
	}
	return p.saidOf(c.parent, k) > 0
}

// pluralVerb: the base form at k stands right behind the noun in the plural that is its
// subject, or behind where that is: "says Belgian strikes kill", "says its acts in Chad break".
func (p *parser) pluralVerb(k int) bool {
	b := max(k-1, 0)
	if k > 2 && p.chunks[b].Actor != nil && p.headsPlace(b-2) {
		b -= 2
	} else if p.chunks[b].Kind != mention.NounChunk {
		return false
	}
	return p.chunks[k].Form == mention.BaseForm && strings.HasSuffix(p.chunks[b].Fold, "s")
}

// headsPlace: the chunk heads what "in" tells the place of, or a noun also whom "on" or "against"
// says that it hits: "troops in Chad", "strikes on Chad".
func (p *parser) headsPlace(k int) bool {
	switch in := p.chunks[k+1].Fold; p.chunks[k].Kind {
	case mention.WordChunk:
		return in == "in"
	case mention.NounChunk:
		return in == "in" || in == "on" || in == "against"
	}
	return false
}

// deniesOwn: behind a verb of denying something of the denier's own is the subject of
// what he denies: "denied its troops had shelled".
func (p *parser) deniesOwn(c *clause) bool {
	if !p.deniesClause(c.verb) {
		return false
	}
	k := c.verb + 1
	return k < len(p.chunks) && p.chunks[k].Kind == mention.DetChunk && p.chunks[k].Pron != ""
}

// deniesClause: the verb at k denies what a clause tells.
func (p *parser) deniesClause(k int) bool {
	l := p.chunks[k].Lemma
	return l != nil && !p.vso && hasOperator(l, lang.Deny) && takes(l, "comp")
}

// finiteAt: the verb of a clause whose subject came before stands at k.
func (p *parser) finiteAt(k int) bool {
	for ; k < len(p.chunks); k++ {
		switch c := &p.chunks[k]; c.Kind {
		case mention.SkipChunk, mention.DateChunk:
		case mention.AuxChunk, mention.ModalChunk, mention.PassiveChunk, mention.NegChunk:
			return true
		case mention.VerbChunk:
			return c.Form == mention.PastForm || c.Form == mention.PresentForm
		default:
			return false
		}
	}
	return false
}

// saidBehind: the verb at k is that of the subject that a participle with its doer
// describes: "said the group backed by Iran had killed".
func (p *parser) saidBehind(k int) bool {
	c, prev := p.cur, p.before(k)
	return c.link == relLink && c.passive && c.parent != nil && c.parent.verb >= 0 && p.says(c.parent.verb) && p.modalBefore(k) &&
		prev > 0 && p.chunks[prev].Kind == mention.ActorChunk && p.chunks[prev-1].Kind == mention.PrepChunk && p.chunks[prev-1].Value == "by" && p.saidOf(c.parent, k) > 0
}

// insideSubject: the actor before the verb at k belongs to a longer subject of
// what is said: "said talks between Ukraine and Russia could be held".
func (p *parser) insideSubject(c *clause, k, actor int) bool {
	in := actor - 1
	if p.analytic && in > 0 && p.chunks[in].Kind == mention.WordChunk {
		in-- // "said a raid in southern Chad killed"
	}
	if in < 0 || p.chunks[in].Kind != mention.PrepChunk || p.saidOf(c, k) == 0 {
		return false
	}
	b := p.before(in)
	for b > c.verb+1 && p.chunks[b].Kind == mention.ActorChunk && p.chunks[b-1].Kind == mention.PrepChunk {
		b = p.before(b - 1) // "said raids by Chad on rebels killed"
	}
	return b > c.verb && (p.chunks[b].Kind == mention.NounChunk || p.chunks[b].Kind == mention.WordChunk)
}

// modalBefore: an auxiliary or modal stands right before the verb at k.
func (p *parser) modalBefore(k int) bool {
	for k--; k >= 0; k-- {
		switch p.chunks[k].Kind {
		case mention.SkipChunk, mention.NegChunk:
		case mention.ModalChunk, mention.AuxChunk, mention.PassiveChunk:
			return true
		default:
			return false
		}
	}
	return false
}

// complementOf moves the subject of what is said into a clause of its own.
func (p *parser) complementOf(c *clause, k int) {
	j := p.saidOf(c, k)
	moved := append([]int(nil), c.parts[j:]...)
	c.parts = c.parts[:j:j]
	n := p.open(compLink, c)
	n.governor = c.verb
	n.parts = moved
	p.take(n, k)
}

// subjectVerb: an actor stands right before a second verb. It is that verb's
// subject: of a complement without "that", of an attribution behind what was
// said, or of a coordinated clause.
func (p *parser) subjectVerb(k, subject int) {
	c := p.cur
	before := mention.StopChunk
	day := p.dayBefore(subject)
	if b := p.before(subject - len(day)); b >= 0 {
		before = p.chunks[b].Kind
	}
	if own := p.ownerOfSayer(c, k, subject); own != nil {
		p.said(c, k, own)
		return
	}
	p.unpart(c, subject)
	switch {
	case before == mention.CommaChunk && p.leadingParticiple(p.topOfInfinitives(c)):
		p.afterParticiple(p.topOfInfinitives(c), []int{subject}, k)
	case before == mention.CommaChunk && (p.says(k) || p.threatensLast(k)) && !p.complementFollows(k):
		p.said(aboveRelatives(c), k, []int{subject})
	case before == mention.ConjChunk || before == mention.CommaChunk:
		if p.analytic && before == mention.ConjChunk && p.chunks[k].Form != mention.BaseForm {
			c = p.aboveCharge(p.topOfInfinitives(c)) // "vowed to defend it, and Japan voiced support"
		}
		n := p.open(coordLink, c.parent)
		n.governor = c.governor
		for _, d := range day {
			p.unpart(c, d)
		}
		n.parts = append(append(n.parts, day...), subject)
		p.take(n, k)
	case p.contact(c, subject):
		n := p.below(relLink, k)
		n.antecedent = p.before(subject)
		n.parts = append(n.parts, subject)
		p.take(n, k)
	default:
		n := p.below(compLink, k)
		n.governor = c.verb
		n.parts = append(n.parts, subject)
		p.take(n, k)
	}
}

// topOfInfinitives is the clause on which the infinitive at hand hangs, with those between:
// "Having failed to persuade them to act, Seoul turned".
func (p *parser) topOfInfinitives(c *clause) *clause {
	for p.analytic && c.link == infLink && c.parent != nil {
		c = c.parent
	}
	return c
}

// aboveCharge is the clause on which the gerund at hand hangs by its preposition: a finite clause
// with a subject of its own goes on from that: "accused Chad of closing the road, and Togo left".
func (p *parser) aboveCharge(c *clause) *clause {
	for p.analytic && c.link == partLink && c.parent != nil && c.parent.verb >= 0 && c.verb > 0 && p.chunks[c.verb].Form == mention.IngForm && p.chunks[c.verb-1].Kind == mention.PrepChunk {
		c = c.parent
	}
	return c
}

// dayBefore gives the chunks of a date that stands between a conjunction and the
// subject: ", and on Tuesday the minister flew". It belongs to what follows.
func (p *parser) dayBefore(subject int) []int {
	at := subject - 1
	if at > 0 && p.chunks[at].Kind == mention.CommaChunk {
		at--
	}
	if at < 1 || p.chunks[at].Kind != mention.DateChunk {
		return nil
	}
	if p.chunks[at-1].Kind == mention.PrepChunk {
		at--
	}
	if at < 1 || p.chunks[at-1].Kind != mention.ConjChunk {
		return nil
	}
	var all []int
	for ; at < subject; at++ {
		all = append(all, at)
	}
	return all
}

// contact: a noun with its article right before the subject has the clause as
// its relative: "a charge Abu Dhabi denies".
func (p *parser) contact(c *clause, subject int) bool {
	b := p.before(subject)
	if b < 1 || c.verb < 0 || p.says(c.verb) || p.chunks[b].Kind != mention.NounChunk && p.chunks[b].Kind != mention.WordChunk {
		return false
	}
	return p.chunks[b-1].Kind == mention.DetChunk
}

// leadingParticiple: "Meeting Erdogan, Trump said": the participle before the
// comma has the subject of the clause that follows.
func (p *parser) leadingParticiple(c *clause) bool {
	if c.verb < 0 || c.link != mainLink && c.link != quoteLink {
		return false
	}
	lead := slices.IndexFunc(c.parts, func(k int) bool { return p.chunks[k].Kind != mention.SkipChunk })
	first := lead >= 0 && c.parts[lead] == c.verb
	if form := p.chunks[c.verb].Form; (form == mention.Participle || form == mention.PastForm) && first && p.nextIs(c.verb, "by") {
		return true // "Accused by Algiers of meddling, Morocco"
	}
	if c.passive {
		return false
	}
	if p.chunks[c.verb].Form == mention.IngForm {
		return first || p.chunks[c.parts[0]].Kind == mention.PrepChunk && c.parts[1] == c.verb // "by bombing Y,"
	}
	return len(c.parts) > 1 && p.chunks[c.parts[0]].Kind == mention.AuxChunk && c.parts[1] == c.verb // "having met X,"
}

// afterParticiple opens the clause of the verb at k, with what stands before it,
// above the participle that leads it.
func (p *parser) afterParticiple(c *clause, parts []int, k int) {
	n := p.open(c.link, c.parent)
	n.governor = c.governor
	n.parts = append(n.parts, parts...)
	c.link, c.parent, c.governor = partLink, n, -1
	c.passive = p.chunks[c.verb].Form != mention.IngForm && p.nextIs(c.verb, "by")
	p.take(n, k)
}

func (p *parser) says(k int) bool {
	return p.chunks[k].Lemma != nil && hasOperator(p.chunks[k].Lemma, lang.Say)
}

// complementFollows: "Lavrov, Rubio said that ..." has its complement behind.
func (p *parser) complementFollows(k int) bool {
	for n := k + 1; n < len(p.chunks); n++ {
		switch p.chunks[n].Kind {
		case mention.CompChunk, mention.VerbChunk, mention.ColonChunk:
			return true
		case mention.AdjChunk:
			if p.chunks[n-1].Kind == mention.PassiveChunk {
				return true // "stressed it is open to talks"
			}
		case mention.StopChunk, mention.SemicolonChunk:
			return false
		case mention.CommaChunk:
			if n+1 < len(p.chunks) && (p.chunks[n+1].Kind == mention.VerbChunk && p.chunks[n+1].Form == mention.IngForm || p.analytic && p.chunks[n+1].Kind == mention.SubChunk) {
				return false // "Chad must leave, Niger said, because it"
			}
		}
	}
	return false
}

// sayBelow moves the parts from a chunk on into a clause of what is said.
func (p *parser) sayBelow(c *clause, from int) {
	for i, k := range c.parts {
		if k == from {
			moved := append([]int(nil), c.parts[i:]...)
			c.parts = c.parts[:i:i]
			b := p.open(compLink, c)
			b.governor = c.verb
			b.parts = moved
			return
		}
	}
}

// setAgainst: the Arabic clause sets what somebody else says against what is said, so that it is
// the article that tells it: «قال إن المجلس فشل، بينما أعرب نظيره عن خيبة أمله».
func (m *matcher) setAgainst(c *clause) bool {
	if !m.vso || !c.contrast || c.verb < 0 || c.parent == nil || c.parent.link != compLink {
		return false
	}
	v := m.byChunk[c.verb]
	sub := m.subjectOf(c)
	return sub != nil && sub.own && sub.arg != nil && sub.arg.actor != nil && sub.arg.actor.Kind != mention.ByPronoun && (hasOperator(v.lemma, lang.Say) || hasOperator(v.lemma, lang.Light) || tellsOneOf(v.lemma, statement))
}

// reactedToPlan: what somebody did about a plan that another told of came after he told of it, so that it is
// the article that tells it: «أعلنت موسكو أنها ستطرد دبلوماسيين، وهو ما أدانته روما».
func (m *matcher) reactedToPlan(c *clause) bool {
	if c.link == coordLink && c.sibling != nil {
		c = c.sibling
	}
	return m.ofWhat(c) && c.antecedent < 0 && m.happened(c) && c.parent != nil && c.parent.future
}
