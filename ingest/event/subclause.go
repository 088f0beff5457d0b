package event

import (
	"slices"
	"strings"

	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
	"github.com/diplograph/diplograph/ingest/text"
)

// colon: behind "Lavrov:" or «وقال لافروف:» follows what he says.
func (p *parser) colon(k int) {
	if p.colonLists(k) {
		return
	}
	p.forget() // "No: the envoy came"
	p.below(colonLink, k)
}

func (p *parser) infinitive(k int) {
	if who, ok := p.ranked(k); ok {
		n := p.below(infLink, k)
		n.forSubject, n.governor, n.ranked = who, -1, true
		return
	}
	if p.headlineFuture(k) {
		p.modal = "planned"
		return
	}
	n := k + 1
	for n < len(p.chunks) && (p.chunks[n].Kind == mention.SkipChunk || p.chunks[n].Kind == mention.QuoteChunk || p.chunks[n].Kind == mention.NegChunk || p.chunks[n].Kind == mention.PassiveChunk) {
		n++
	}
	if p.toCourt(k) {
		p.chunks[k+1].Kind, p.chunks[k+1].Lemma = mention.WordChunk, nil
		n = len(p.chunks)
	}
	if n < len(p.chunks) && p.chunks[n].Kind == mention.VerbChunk {
		asker := p.askerBefore(k)
		if p.analytic && p.isInPlace(k) {
			p.modal = "planned"
		}
		beside, whether := p.andTo(k), p.whether(k)
		c := p.below(infLink, k)
		if whether != nil {
			c.parent, c.governor, c.asked = whether.parent, whether.governor, true
		}
		c.forSubject = p.behindFor(k)
		if beside != nil {
			c.parent, c.governor, c.forSubject = beside.parent, beside.governor, beside.forSubject
		}
		if asker >= 0 {
			c.governor = asker
		}
		if p.calledOffTo(c, n) {
			c.link, c.governor = purposeLink, -1
		}
		return
	}
	c := &p.chunks[k]
	c.Kind, c.Value = mention.PrepChunk, "to"
	p.cur.parts = append(p.cur.parts, k)
}

// toCourt: behind the "to" at k stands a word that a meaning of the verb before lists, no infinitive:
// "took Chad to court over".
func (p *parser) toCourt(k int) bool {
	v := p.cur.verb
	if !p.analytic || v < 0 || k+1 >= len(p.chunks) || p.chunks[k+1].Kind != mention.VerbChunk || p.chunks[k+1].Form != mention.BaseForm {
		return false
	}
	return slices.ContainsFunc(p.chunks[v].Lemma.Frames, func(f *lang.Frame) bool { return listsWord(f, "to", p.chunks[k+1].Fold) })
}

// whether is the clause of the English "whether" right before the "to" at k, nil for none: "is mulling
// whether to impose sanctions" is "is mulling to".
func (p *parser) whether(k int) *clause {
	c := p.cur
	if !p.analytic || k == 0 || p.chunks[k-1].Kind != mention.CompChunk || !c.asked || c.parent == nil || c.verb >= 0 || len(c.parts) > 0 {
		return nil
	}
	return c
}

// calledOffTo: the infinitive at k tells why the verb above calls off talks, not what these were
// for: "cancelled a meeting with X to protest against Y".
func (p *parser) calledOffTo(c *clause, k int) bool {
	above := c.parent
	if !p.analytic || c.governor < 0 || above.verb < 0 || c.governor == above.verb || !hasOperator(p.chunks[above.verb].Lemma, lang.Fail) {
		return false
	}
	return tellsOneOf(p.chunks[c.governor].Lemma, occasions) && !takes(p.chunks[c.governor].Lemma, "comp") && (states(p.chunks[k].Lemma) || tells(p.chunks[k].Lemma, "protests-against"))
}

// askerBefore gives the verb of the clause whose object is explained between two commas before
// the infinitive at k, which the verb governs, or is asked in words told between: "asked Chad, a
// friend of the rebels, to lean on them", "asked Chad in a note to leave". -1 for none.
func (p *parser) askerBefore(k int) int {
	v := p.cur.verb
	if p.asksSide(v, k) {
		return v
	}
	if !p.analytic || v < 0 || v+3 >= k || p.chunks[v+1].Kind != mention.ActorChunk || !takes(p.chunks[v].Lemma, "comp") {
		return -1
	}
	switch next := &p.chunks[v+2]; {
	case next.Kind == mention.CommaChunk && p.chunks[k-1].Kind == mention.CommaChunk:
		return v
	case next.Kind == mention.PrepChunk && askedIn[next.Value] && tells(p.chunks[v].Lemma, "demands") && !takes(p.chunks[v].Lemma, next.Value):
		return v
	}
	return -1
}

// askedIn lead to where, when or through whom somebody is asked.
var askedIn = map[string]bool{"in": true, "at": true, "during": true, "through": true, "via": true}

// behindFor gives the chunk of X of "for X to": the subject of the infinitive at k,
// -1 where none stands there.
func (p *parser) behindFor(k int) int {
	at := p.before(k)
	if !p.vso && p.plainMany(at) {
		return at // "a deadline for foreign buyers to come forward"
	}
	if p.vso || at < 1 || p.chunks[at].Kind != mention.ActorChunk || p.chunks[at].Actor.Kind == mention.ByAdjective {
		return -1
	}
	b := at - 1
	if p.chunks[b].Kind != mention.PrepChunk || p.chunks[b].Fold != "for" {
		return -1
	}
	if b > 0 && p.chunks[b-1].Kind == mention.VerbChunk && tells(p.chunks[b-1].Lemma, "visited") {
		return -1 // "soldiers left for Latvia to train its army"
	}
	return at
}

// plainMany: behind "for" stands a plain plural that ends at k.
func (p *parser) plainMany(k int) bool {
	if k < 1 || p.chunks[k].Kind != mention.WordChunk && p.chunks[k].Kind != mention.NounChunk || !strings.HasSuffix(p.chunks[k].Fold, "s") {
		return false
	}
	for b := k - 1; b >= 0 && b >= k-3; b-- {
		switch c := &p.chunks[b]; c.Kind {
		case mention.PrepChunk:
			return c.Fold == "for"
		case mention.WordChunk, mention.DetChunk, mention.AdjChunk:
		default:
			return false
		}
	}
	return false
}

// headlineFuture: "Finnish president to visit Estonia": an infinitive behind
// the subject of a sentence that has no verb yet.
func (p *parser) headlineFuture(k int) bool {
	if p.vso || p.cur.link != mainLink || p.cur.verb >= 0 || p.kindBefore(k) != mention.ActorChunk || k+1 >= len(p.chunks) || p.analytic && (p.inPlaceFirst(k) || p.isInPlace(k)) {
		return false
	}
	who := p.before(k)
	return p.chunks[k+1].Kind == mention.VerbChunk && p.behindFor(k) < 0 && !p.askedOf(who) && !p.decidedBy(who)
}

// decidedBy: the actor at k is whose doing the noun before his "by" is, which an infinitive
// explains: "the decision by Kenya to recognise Kosovo".
func (p *parser) decidedBy(k int) bool {
	return p.analytic && k > 1 && p.chunks[k-1].Kind == mention.PrepChunk && p.chunks[k-1].Value == "by" && p.chunks[k-2].Kind == mention.NounChunk && takes(p.chunks[k-2].Lemma, "comp")
}

// inPlaceFirst: nothing stands before the infinitive at k but somebody and where he is: "Lavrov in
// Ankara to discuss".
func (p *parser) inPlaceFirst(k int) bool {
	return k == 3 && p.chunks[0].Kind == mention.ActorChunk && p.chunks[1].Kind == mention.PrepChunk && p.chunks[1].Value == "in"
}

// isInPlace: somebody "is in" the place before the infinitive at k: "Lavrov is in Ankara to discuss".
func (p *parser) isInPlace(k int) bool {
	in := p.before(k) - 1
	return in > 0 && p.chunks[in].Kind == mention.PrepChunk && p.chunks[in].Value == "in" && p.chunks[in-1].Kind == mention.PassiveChunk
}

// askedOf: the actor at k is whom the noun before his preposition asks for something: "Kenya's
// call on Ghana to stop".
func (p *parser) askedOf(k int) bool {
	if k < 2 || p.chunks[k-1].Kind != mention.PrepChunk || p.chunks[k-2].Kind != mention.NounChunk {
		return false
	}
	prep := p.chunks[k-1].Value
	return slices.ContainsFunc(p.chunks[k-2].Lemma.Frames, func(f *lang.Frame) bool {
		return f.Relation == "demands" && slices.ContainsFunc(f.Slots, func(s lang.Slot) bool { return s.Role == lang.TargetRole && slices.Contains(s.Names, prep) })
	})
}

// relativeThat: an English "that" between an actor, or a noun that says nothing,
// and a verb is "which": "a group that attacked", not "a threat that would".
func (p *parser) relativeThat(k int) bool {
	if p.vso || k == 0 || k+1 >= len(p.chunks) {
		return false
	}
	if p.of.NounFirst() {
		return p.relativeQue(k)
	}
	if prev := p.chunks[k-1].Kind; (prev == mention.NounChunk || prev == mention.WordChunk) && p.apposedThat(k) {
		return true
	}
	if p.datedThat(k) {
		return true
	}
	switch prev := &p.chunks[k-1]; prev.Kind {
	case mention.ActorChunk, mention.WordChunk:
	case mention.NounChunk:
		if p.actTold(k) {
			return true
		}
		if takes(prev.Lemma, "comp") && !someone(prev) && !p.statesThat(k) {
			return p.deniedThere(k)
		}
	default:
		return false
	}
	next := k + 1
	for p.analytic && next+1 < len(p.chunks) && p.chunks[next].Kind == mention.SkipChunk {
		next++ // "states that formally recognised"
	}
	switch p.chunks[next].Kind {
	case mention.VerbChunk:
		return p.chunks[next].Form != mention.IngForm // "told him in a call that drilling would go on"
	case mention.PassiveChunk, mention.ModalChunk, mention.AuxChunk:
		return true
	case mention.ActorChunk, mention.DetChunk:
		return p.chunks[k-1].Kind != mention.ActorChunk && !p.complemented(p.cur) // "an attack that Riyadh blames on Iran"
	}
	return false
}

// datedThat: the "that" at k stands behind a noun and its day, right before a verb: "a raid on
// Tuesday that killed". Behind a verb that says it would tell what is said.
func (p *parser) datedThat(k int) bool {
	b := k - 1
	if p.chunks[b].Kind != mention.DateChunk || b < 1 {
		return false
	}
	if b--; p.chunks[b].Kind == mention.PrepChunk && b > 0 {
		b--
	}
	if tour := p.tourBefore(b); tour >= 0 && p.chunks[k+1].Kind == mention.ModalChunk {
		return true // "a tour of Chad on Monday that will take him to Mali"
	}
	if noun := &p.chunks[b]; noun.Kind != mention.NounChunk || takes(noun.Lemma, "comp") || p.complemented(p.cur) {
		return false
	}
	next := &p.chunks[k+1]
	return next.Kind == mention.VerbChunk && next.Form != mention.IngForm || next.Kind == mention.PassiveChunk || next.Kind == mention.AuxChunk
}

// actTold: in "a move that was condemned by Chad" the noun before "that" stands for what was told.
func (p *parser) actTold(k int) bool {
	return p.analytic && p.chunks[k+1].Kind == mention.PassiveChunk && slices.Contains(p.of.Acts, p.chunks[k-1].Lemma.Text)
}

// statesThat: in "a statement that accused Chad of" a past right behind the "that" at k says
// what the noun before it states.
func (p *parser) statesThat(k int) bool {
	return hasOperator(p.chunks[k-1].Lemma, lang.Say) && p.chunks[k+1].Kind == mention.VerbChunk && p.chunks[k+1].Form == mention.PastForm && states(p.chunks[k+1].Lemma)
}

// deniedThere: the clause behind "that" at k ends in a verb of denying that has no object
// of its own: "a claim that Tehran denies".
func (p *parser) deniedThere(k int) bool {
	for n := k + 1; n < len(p.chunks) && n < k+6; n++ {
		switch c := &p.chunks[n]; c.Kind {
		case mention.ActorChunk, mention.SkipChunk, mention.AuxChunk, mention.DetChunk:
		case mention.VerbChunk:
			if !hasOperator(c.Lemma, lang.Deny) {
				return false
			}
			next := p.kindAfter(n)
			return next == mention.StopChunk || next == mention.CommaChunk
		default:
			return false
		}
	}
	return false
}

// complemented: something in the clause takes a complement or an infinitive.
func (p *parser) complemented(c *clause) bool {
	for _, k := range c.parts {
		if l := p.chunks[k].Lemma; l != nil && takes(l, "comp") {
			return true
		}
	}
	return false
}

func (p *parser) relative(k int) {
	if p.chunks[k].Value == "place" || !p.vso && k > 0 && (p.chunks[k-1].Kind == mention.PrepChunk || p.of.NounFirst() && p.chunks[k-1].Kind == mention.SourceChunk) {
		c := p.below(relLink, k)
		c.antecedent = -1 // "in Ankara, where he met": nobody met Ankara
		if p.cased && k > 1 && p.chunks[k-1].Kind == mention.CommaChunk && p.chunks[k-2].Kind == mention.ActorChunk {
			c.where, c.whereBy = k-2, "in"
		} else if p.cased && k > 2 && p.chunks[k-1].Kind == mention.PrepChunk && p.chunks[k-2].Kind == mention.CommaChunk && p.chunks[k-3].Kind == mention.ActorChunk {
			prep := &p.chunks[k-1] // «Чили, с которым Перу подписало договор»
			c.where, c.whereBy = k-3, byCase(prep.ByCase, p.chunks[k].Cases, prep.Value)
		}
		return
	}
	antecedent := -1
	for i := len(p.cur.parts) - 1; i >= 0 && antecedent < 0; i-- {
		switch part := p.cur.parts[i]; p.chunks[part].Kind {
		case mention.ActorChunk, mention.NounChunk, mention.WordChunk:
			antecedent = p.headOf(i)
			if k := p.pastAdjectives(antecedent, part); k >= 0 {
				antecedent = k
			}
		}
	}
	if k > 1 && p.disagrees(k, antecedent) && p.chunks[k-1].Kind == mention.CommaChunk && p.chunks[k-2].Kind == mention.ActorChunk {
		antecedent = k - 2
	}
	if p.analytic && k > 1 && p.chunks[k-1].Kind == mention.CommaChunk && p.chunks[k-2].Kind == mention.ActorChunk && !slices.Contains(p.cur.parts, k-2) {
		antecedent = k - 2 // "struck Doha, drawing criticism from Ankara, which"
	}
	if gathering := p.gathering(antecedent, k+1); gathering >= 0 {
		antecedent = gathering
	} else if head := p.construct(k, antecedent); head >= 0 {
		antecedent = head
	} else if deed := p.deedThat(antecedent, k); deed >= 0 {
		antecedent = deed
	} else if head := p.pastDescription(antecedent, k); head >= 0 {
		antecedent = head
	}
	all := p.chunks[k].Value == "several" && antecedent >= 0 && listsAlone(p.chunks[antecedent].Actor)
	if named := p.apposedTo(antecedent); named >= 0 {
		all = p.of.NounFirst() && many(p.chunks[antecedent].Fold)
		antecedent = named
	}
	c := p.below(relLink, k)
	c.antecedent, c.all = antecedent, all
	if value := p.chunks[k].Value; p.of.NounFirst() && (value == "to" || value == "with") {
		c.opener = value
	}
}

// disagrees: the feminine relative pronoun at k cannot be that of a masculine noun, nor the
// masculine one that of a city: «اللقاء الذي يجمعه بمجموعة «5+1»، التي تضم», «باريس التي يزورها سلام،
// الذي اجتمع بماكرون».
func (p *parser) disagrees(k, noun int) bool {
	if !p.vso || noun < 0 {
		return false
	}
	n := &p.chunks[noun]
	if p.chunks[k].Fold != "التي" {
		return p.chunks[k].Fold == "الذي" && n.Kind == mention.ActorChunk && n.Actor.Seat
	}
	return n.Kind == mention.NounChunk && n.First == n.Last && !feminine(n.Fold) && strings.TrimPrefix(n.Fold, "ال") == text.Fold(n.Lemma.Text)
}

// construct is the noun right before the one that the relative pronoun at k cannot take up, and
// which it governs: «اتفاقية الدفاع المشترك التي», «بيان الجامعة الذي»; -1 for none.
func (p *parser) construct(k, noun int) int {
	if !p.vso || noun < 1 || p.chunks[noun].Kind != mention.NounChunk || !p.chunks[noun].Def || tellsOneOf(p.chunks[noun].Lemma, occasions) {
		return -1
	}
	head := &p.chunks[noun-1]
	if head.Kind != mention.NounChunk || head.Def || head.Pron != "" || !ofRelations(head.Lemma) {
		return -1
	}
	switch masculine := p.chunks[k].Fold == "الذي"; {
	case masculine && feminine(p.chunks[noun].Fold) && !feminine(head.Fold), p.disagrees(k, noun) && feminine(head.Fold):
		return noun - 1
	}
	return -1
}

// pastAdjectives: the word for an actor from head to last before which adjectives
// stand: "el único país que".
func (p *parser) pastAdjectives(head, last int) int {
	for k := head; p.of.NounFirst() && k <= last && p.chunks[k].Kind == mention.WordChunk; k++ {
		if someone(&p.chunks[k]) {
			return k
		}
	}
	return -1
}

// headOf goes from the last word of a noun phrase back to its head: in a
// language with modifiers behind the noun an adjective is none.
func (p *parser) headOf(i int) int {
	parts := p.cur.parts
	if !p.vso && !p.of.NounFirst() {
		return parts[i]
	}
	for i > 0 {
		c := &p.chunks[parts[i]]
		prev := &p.chunks[parts[i-1]]
		if p.vso && c.Value == "group" && c.Kind == mention.WordChunk && prev.Kind == mention.WordChunk && !prev.Def {
			return parts[i] // «من أوائل الدول التي»
		}
		modifier := c.Kind == mention.ActorChunk && c.Actor.Kind == mention.ByAdjective || c.Kind == mention.WordChunk
		if c.Kind == mention.WordChunk && prev.Kind == mention.ConjChunk && relational(strings.TrimPrefix(c.Fold, "و")) && i > 1 {
			i -= 2 // «الحصار الاقتصادي والتجاري الذي»
			continue
		}
		if !modifier || prev.Kind != mention.NounChunk && prev.Kind != mention.WordChunk {
			return parts[i]
		}
		i--
	}
	return parts[i]
}

// subordinate: a word like "after" opens a clause when a verb follows before
// the next boundary, else it is a preposition.
func (p *parser) subordinate(k int) {
	if p.analytic && k > 0 && p.chunks[k-1].Kind == mention.AuxChunk && p.kindAfter(k) == mention.VerbChunk && subLinks[p.chunks[k].Value] == timeLink {
		p.chunks[k].Kind = mention.SkipChunk // "has since accused"
		return
	}
	p.cur = p.pastSource(k)
	if above := p.nextComplement(k); above != nil {
		p.cur = above.parent
		p.below(compLink, k).governor = above.governor
		return
	}
	if g := p.askedFor(k); g >= 0 {
		p.below(compLink, k).governor = g
		return
	}
	if c := &p.chunks[k]; p.vso && c.Last > c.First && c.Tail == "ان" && p.cur.verb >= 0 && p.says(p.cur.verb) {
		p.below(compLink, k) // «وأشار إلى أن» is "pointed out that", not "until"
		return
	}
	for n := k + 1; n < len(p.chunks); n++ {
		switch c := &p.chunks[n]; c.Kind {
		case mention.DateChunk:
			if n == k+1 && !p.vso {
				n = len(p.chunks) // "since April 21 forces have ...": a preposition of time
			}
		case mention.VerbChunk, mention.PassiveChunk, mention.AuxChunk:
			if c.Kind == mention.VerbChunk && c.Form == mention.IngForm && n == k+1 {
				for p.beside(k) {
					p.cur = p.cur.parent
				}
				p.below(partLink, k)
				return
			}
			if p.doneByBehind(n) {
				continue // "after the truce brokered by Kenya"
			}
			if !p.vso && !p.finite(n) {
				n = len(p.chunks) // "as a step for ending the war", "as a tiger and said"
				continue
			}
			value := p.chunks[k].Value
			if above := p.besideSub(k); above != nil {
				p.cur = above
			}
			for p.perfectGerund(n+1) && p.beside(k) {
				p.cur = p.cur.parent
			}
			below := p.below(subLinks[value], k)
			below.sub = k
			below.governor, below.besides, below.contrast = -1, value == "contrast" || value == "manner", value == "contrast"
			p.whereAt(below, value)
			return
		case mention.CommaChunk:
			if end := p.asideEnd(k, n); end > 0 {
				n = end
			} else if !p.endsApposition(n) {
				n = len(p.chunks)
			}
		case mention.StopChunk, mention.SemicolonChunk, mention.QuoteChunk, mention.CompChunk, mention.RelChunk:
			n = len(p.chunks)
		}
	}
	c := &p.chunks[k]
	c.Kind = mention.PrepChunk
	if c.Value != condValue {
		c.Value = c.Fold
	}
	p.cur.parts = append(p.cur.parts, k)
}

// condValue is the value of a word before what is supposed, a clause or a noun: «في حال هجوم».
const condValue = "cond"

// doneByBehind: the English participle at k tells by whom the noun before it is made.
func (p *parser) doneByBehind(k int) bool {
	if !p.analytic || p.chunks[k].Form != mention.PastForm || !p.nextIs(k, "by") {
		return false
	}
	b := k - 1
	if b > 2 && (p.chunks[b].Kind == mention.ActorChunk || p.chunks[b].Kind == mention.PlaceChunk || p.chunks[b].Kind == mention.DateChunk) && p.chunks[b-1].Kind == mention.PrepChunk {
		b -= 2 // "after talks in Doha mediated by Kenya"
	}
	kind := p.chunks[b].Kind
	return kind == mention.NounChunk || kind == mention.WordChunk
}

// finite: the English verb at k can be the verb of a clause that a word like
// "as" opens: no gerund, no infinitive, not coordinated with a verb before.
func (p *parser) finite(k int) bool {
	if p.chunks[k].Kind == mention.VerbChunk && p.chunks[k].Form == mention.IngForm {
		return false
	}
	b := k - 1
	for b > 0 && p.chunks[b].Kind == mention.SkipChunk {
		b--
	}
	return p.chunks[b].Kind != mention.InfChunk && p.chunks[b].Kind != mention.ConjChunk
}

// endsApposition: the comma at k closes what says who the subject of the verb
// behind it is: "después de que su canciller, Ricardo Patiño, anunciara", "after Jens
// Stoltenberg, the NATO chief, praised".
func (p *parser) endsApposition(k int) bool {
	if p.vso || p.cased || p.chunks[k-1].Kind != mention.ActorChunk {
		return false
	}
	a := p.chunks[k-1].Actor
	if !p.of.NounFirst() && (len(a.Offices) == 0 || a.Offices[0].Start < a.NameStart) {
		return false
	}
	return a.Name != "" && len(a.Offices) > 0 && p.finiteAt(k+1)
}

// shouldBefore: "should" right before its actor opens a condition: "will strike should Chad attack".
func (p *parser) shouldBefore(k int) bool {
	return p.analytic && p.chunks[k].Value == obliged && p.cur.verb >= 0 && k+2 < len(p.chunks) && p.chunks[k+1].Kind == mention.ActorChunk && p.chunks[k+2].Kind == mention.VerbChunk && p.chunks[k+2].Form == mention.BaseForm
}

// inverted: the English sentence opens with the "had" of a condition: "Had Chad
// supported Niger, the coup would have failed".
func (p *parser) inverted(k int) bool {
	if !p.analytic || p.before(k) >= 0 || k+1 >= len(p.chunks) || p.chunks[k+1].Kind != mention.ActorChunk {
		return false
	}
	return p.chunks[k].Kind == mention.AuxChunk && pastMark(p.chunks[k].Value)
}

// asks: the English headline asks: "Did Chad attack Niger?", "Fact check: Did Mali arm the rebels?".
func (p *parser) asks(k int) bool {
	if b := p.before(k); !p.analytic || !p.title || p.chunks[k].Kind != mention.AuxChunk || b >= 0 && p.chunks[b].Kind != mention.ColonChunk {
		return false
	}
	return k+2 < len(p.chunks) && p.chunks[k+1].Kind == mention.ActorChunk && p.chunks[k+2].Kind == mention.VerbChunk && p.chunks[k+2].Form == mention.BaseForm
}
