package event

import (
	"slices"
	"strings"

	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// gerund opens the clause of the gerund or participle at k under the clause at
// hand: "adding that", "denies supplying", "the need for lifting".
func (p *parser) gerund(k int) {
	if c := p.cur; c.link == relLink && c.verb >= 0 && c.parent != nil && len(p.chunks[c.verb].Lemma.Frames) == 0 && states(p.chunks[k].Lemma) {
		p.cur = c.parent // "a letter to Putin dated March 1 asking him"
	} else if top := p.addsTo(k); top != nil {
		p.cur = top
	} else if c := p.besideCharge(k); c != nil {
		p.goOn(c, k)
		return
	}
	c := p.cur
	prev := p.before(k)
	if at := p.absoluteSubject(c, k); at >= 0 {
		p.unpart(c, at)
		n := p.below(partLink, k)
		n.governor, n.parts = c.verb, append(n.parts, at)
		p.take(n, k)
		return
	}
	l := partLink
	if prev >= 0 && p.chunks[prev].Kind == mention.PrepChunk {
		prev = p.before(prev)
	}
	if prev >= 0 && (prev == c.verb || p.chunks[prev].Kind == mention.NounChunk) && takes(p.chunks[prev].Lemma, "comp") {
		l = infLink
	}
	n := p.below(l, k)
	if l == partLink && c.verb >= 0 && p.kindBefore(k) == mention.CommaChunk {
		n.governor = c.verb // "dashed the hope for a deal, cancelling": the hope is not to cancel
	}
	p.take(n, k)
}

// absoluteSubject is the actor of his own that a participle behind a full clause has
// right before it: "a rejeté l'accord, le ministre, X, accusant Paris". -1 for none.
func (p *parser) absoluteSubject(c *clause, k int) int {
	at := p.before(k)
	if !p.of.NounFirst() || at < 2 || c.verb < 0 {
		return -1
	}
	if p.chunks[at].Kind == mention.CommaChunk {
		at--
	}
	if a := p.chunks[at].Actor; a == nil || a.Kind == mention.ByAdjective || at < c.verb || p.chunks[at-1].Kind != mention.CommaChunk || !slices.Contains(c.parts, at) {
		return -1
	}
	return at
}

// onlyThought: the gerund at k tells what the actor before it may do, by a noun that says so:
// "the risk of Chad attacking", "the idea of Peru joining".
func (p *parser) onlyThought(k, prev int) bool {
	if !p.analytic || p.chunks[k].Form != mention.IngForm || prev != k-1 || prev < 2 || p.chunks[prev].Kind != mention.ActorChunk || p.chunks[prev-1].Kind != mention.PrepChunk {
		return false
	}
	n := &p.chunks[prev-2]
	return n.Kind == mention.NounChunk && takes(n.Lemma, p.chunks[prev-1].Value) && (hasOperator(n.Lemma, lang.PossibleOp) || hasOperator(n.Lemma, lang.Plan))
}

// imagined: the English gerund at k is what the verb of c says that the state right before may do:
// "opposes Chad joining", "the plan includes Peru leaving"; who welcomes or condemns it has seen it.
func (p *parser) imagined(c *clause, k, prev int) bool {
	if !p.analytic || p.chunks[k].Form != mention.IngForm || prev != k-1 || prev == 0 || c.verb != prev-1 {
		return false
	}
	a, l := p.chunks[prev].Actor, p.chunks[c.verb].Lemma
	return a != nil && a.Kind == mention.ByName && a.Word == "" && !tellsOneOf(l, judgements)
}

// circumstance: the gerund at k hangs with its preposition on a clause whose own
// verb is "is" or still to come: "has been outspoken in condemning", "the plan for
// ending the war was"; or behind a comma: "said it was no party to the deal, rejecting".
func (p *parser) circumstance(c *clause, k int) bool {
	if p.vso || c.verb >= 0 || p.chunks[k].Form != mention.IngForm || len(c.parts) < 2 {
		return false
	}
	if p.chunks[k-1].Kind == mention.CommaChunk && !p.cased && !p.of.NounFirst() && !p.passive {
		is := slices.IndexFunc(c.parts, func(at int) bool { return p.chunks[at].Kind == mention.PassiveChunk })
		return is >= 0 && is+1 < len(c.parts) && p.chunks[c.parts[is+1]].Kind != mention.CommaChunk
	}
	if p.chunks[k-1].Kind != mention.PrepChunk {
		return false
	}
	return p.predicated(c) || p.finiteAhead(k)
}

// denies: "Minsk has no intention of attacking": the gerund at k is the verb of the
// actor before the negation.
func (p *parser) denies(k int) bool {
	return k > 1 && p.chunks[k-1].Kind == mention.NegChunk && p.chunks[k-1].First < p.chunks[k-1].Last && p.chunks[k-2].Kind == mention.ActorChunk
}

// noAct: the negation at k stands between the verb and the act that is its object:
// "carried out no strikes on", "held no talks with".
func (p *parser) noAct(k int) bool {
	if !p.analytic || p.cur.verb < 0 || p.cur.verb != k-1 || k+1 >= len(p.chunks) {
		return false
	}
	n := &p.chunks[k+1]
	return n.Kind == mention.NounChunk && ofRelations(n.Lemma)
}

// objectParticiple: the participle at k describes the actor behind a preposition
// right before it: "sanctions on Ukrainians deemed responsible".
func (p *parser) objectParticiple(c *clause, k, actor int) bool {
	form := p.chunks[k].Form
	if p.fixedFor(c, k, actor) {
		return true
	}
	if l := p.chunks[k].Lemma; l != nil && len(l.Frames) == 0 && k+1 < len(p.chunks) && p.chunks[k+1].Kind == mention.DateChunk {
		return actor == k-1 && actor > 0 && p.chunks[actor-1].Kind == mention.PrepChunk // "a letter to Putin dated March 1"
	}
	if k+1 >= len(p.chunks) || p.chunks[k+1].Kind != mention.PrepChunk && p.chunks[k+1].Kind != mention.AdjChunk && !(p.toNoun(k+1) && p.people(actor)) {
		return false
	}
	if p.describedObject(c, k, actor) {
		return true
	}
	return c.verb >= 0 && (c.link != mainLink || p.people(actor)) && actor == k-1 && actor > 0 && len(p.chunks[actor].Actor.List) == 0 && p.chunks[actor-1].Kind == mention.PrepChunk &&
		(form == mention.PastForm || form == mention.Participle) && !p.says(k) && !p.says(c.verb)
}

// describedObject: in "expelled a diplomat accused of spying" the participle describes
// the object behind the verb, which may be counted.
func (p *parser) describedObject(c *clause, k, actor int) bool {
	if p.vso || p.of.NounFirst() || c.verb < 0 || actor != c.verb+1 && !p.countsActor(c, actor) || actor != k-1 || p.chunks[k+1].Kind != mention.PrepChunk || p.modalBefore(k) || p.says(k) || p.says(c.verb) {
		return false
	}
	l, form := p.chunks[c.verb].Lemma, p.chunks[k].Form
	return (form == mention.PastForm || form == mention.Participle) && takes(l, "obj") && !takes(l, "comp") && takes(p.chunks[k].Lemma, "obj") && p.chunks[actor].Actor.Kind != mention.ByPronoun
}

// countsActor: between the English verb and the actor stands a number, or before a plural any plain word:
// "downed 12 Russian drones", "expelled several Russian diplomats".
func (p *parser) countsActor(c *clause, actor int) bool {
	return p.analytic && actor == c.verb+2 && p.chunks[c.verb+1].Kind == mention.WordChunk && (counts(&p.chunks[c.verb+1]) || strings.HasSuffix(p.chunks[actor].Tail, "s"))
}

// fixedFor: in "a visit to Lima scheduled for Friday" the participle tells when that is to be
// of which the actor behind the preposition is a part.
func (p *parser) fixedFor(c *clause, k, actor int) bool {
	return !p.vso && !p.of.NounFirst() && c.verb >= 0 && actor == k-1 && actor > 1 && p.chunks[k].Form == mention.PastForm && hasOperator(p.chunks[k].Lemma, lang.Plan) &&
		(p.chunks[actor-1].Kind == mention.PrepChunk || p.chunks[actor-1].Kind == mention.InfChunk) && p.chunks[actor-2].Kind == mention.NounChunk
}

// toNoun: the "to" at k stands before a noun: "officials linked to the raid".
func (p *parser) toNoun(k int) bool {
	if p.of.NounFirst() || p.chunks[k].Kind != mention.InfChunk || k+1 >= len(p.chunks) {
		return false
	}
	switch p.chunks[k+1].Kind {
	case mention.DetChunk, mention.ActorChunk, mention.NounChunk, mention.WordChunk:
		return true
	}
	return false
}

// people: the actor at k is several of a state, in a word of their own: "Chilean officials".
func (p *parser) people(k int) bool {
	c := &p.chunks[k]
	return !p.vso && !p.of.NounFirst() && c.Actor.Name == "" && c.Actor.Person == "" && (strings.HasSuffix(c.Tail, "s") && c.First < c.Last || c.Actor.Kind == mention.ByAdjective && c.Actor.Plural)
}

// keptFrom: "barred banks from buying bonds": what somebody is kept from or leaves
// undone.
func (m *matcher) keptFrom(c *clause) bool {
	if c.verb > 0 && m.chunks[c.verb-1].Kind == mention.PrepChunk && (m.chunks[c.verb-1].Value == "instead of" || m.chunks[c.verb-1].Value == "without") {
		return true // "rather than meeting Putin, he flew to Paris"
	}
	g := m.byChunk[c.governor]
	return c.verb > 0 && g != nil && tells(g.lemma, "sanctions") && m.chunks[c.verb-1].Kind == mention.PrepChunk && m.chunks[c.verb-1].Fold == "from"
}

// finiteAhead: a finite verb follows chunk k with no boundary between.
func (p *parser) finiteAhead(k int) bool {
	for n := k + 1; n < len(p.chunks); n++ {
		switch c := &p.chunks[n]; c.Kind {
		case mention.PassiveChunk, mention.AuxChunk, mention.ModalChunk:
			return p.chunks[n-1].Kind != mention.InfChunk
		case mention.VerbChunk:
			if c.Form == mention.PresentForm || c.Form == mention.PastForm && !p.nextIs(n, "by") {
				return true
			}
		case mention.CommaChunk, mention.StopChunk, mention.SemicolonChunk, mention.QuoteChunk, mention.ColonChunk, mention.DashChunk,
			mention.SubChunk, mention.CompChunk, mention.RelChunk, mention.ConjChunk, mention.InfChunk:
			return false
		}
	}
	return false
}

// copulaSubjectOf is of whom a clause with "is" for its verb tells.
func (m *matcher) copulaSubjectOf(c *clause) *subject {
	if m.vso || c.verb >= 0 {
		return nil
	}
	var who *argument
	for i, k := range c.parts {
		switch ch := &m.chunks[k]; ch.Kind {
		case mention.PrepChunk:
			if i > 0 || k+2 >= len(m.chunks) || m.chunks[k+2].Kind != mention.CommaChunk {
				return nil
			}
			// "Like Higgins, Connolly has been outspoken"
		case mention.ActorChunk:
			if i == 1 && m.chunks[c.parts[0]].Kind == mention.PrepChunk {
				continue
			}
			if who != nil || i > 0 && m.chunks[c.parts[i-1]].Kind == mention.PrepChunk {
				return nil
			}
			who = &argument{actor: ch.Actor, chunk: k, fold: ch.Fold}
		case mention.PassiveChunk:
			if who == nil {
				return nil
			}
			return &subject{arg: who, own: true}
		case mention.AuxChunk, mention.SkipChunk, mention.DateChunk, mention.DetChunk, mention.CommaChunk:
		default:
			return nil
		}
	}
	return nil
}

// causedBySaying gives the clause of who says what is to come, where the English gerund behind the
// comma at k tells what came of his saying so: "said it would leave, prompting Chad to". Nil for none.
func (p *parser) causedBySaying(c *clause, k int) *clause {
	if !p.analytic || c.link != compLink || c.modal != "planned" || c.parent == nil || c.governor < 0 || !p.says(c.governor) || p.kindBefore(k) != mention.CommaChunk || !doneByActs(p.chunks[k].Lemma) {
		return nil
	}
	return c.parent
}

// weighed: the gerund is the subject of an "is" behind it, so that it is weighed, not told:
// "negotiating with Chad would be a mistake".
func (m *matcher) weighed(n *node) bool {
	c := n.clause
	return m.analytic && n.class == lang.Verb && c.verb == n.chunk && (c.link == infLink || c.link == partLink && n.chunk == 0) && m.chunks[n.chunk].Form == mention.IngForm &&
		slices.ContainsFunc(c.parts, func(k int) bool { return k > n.chunk && m.chunks[k].Kind == mention.PassiveChunk })
}
