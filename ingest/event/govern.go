package event

import (
	"slices"
	"strings"

	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// onlyAsks: all that the lemma can tell is that something is demanded or
// threatened, so that what it governs did not happen.
func onlyAsks(l *mention.Lemma) bool {
	asks := false
	for _, f := range l.Frames {
		switch f.Relation {
		case "demands", "demands-end-of", "threatens":
			asks = true
		default:
			if f.Operator != lang.None && f.Operator != lang.Wrong && !demandsThat(f) {
				return false
			}
		}
	}
	return asks
}

// demandsThat: the frame is that of a verb whose subject demands what its complement tells: «طالب بأن تنسحب».
func demandsThat(f *lang.Frame) bool { return f.Operator == lang.Oblige && hasRole(f, lang.SourceRole) }

// govern applies one predicate above the act.
func (m *matcher) govern(g, r *reading, ctx *context) {
	f := g.frame
	switch f.Operator {
	case lang.Say:
		if ctx.speaker == nil {
			ctx.speaker = g
		}
		if m.falsely(g.node) {
			m.setStatus(ctx, ontology.Denied)
		}
	case lang.Plan:
		if c := g.node.clause; c.negated && c.verb == g.node.chunk {
			if m.analytic && r.node.clause.asked {
				m.setStatus(ctx, ontology.Possible) // "has not decided whether to sign"
				break
			}
			m.setStatus(ctx, ontology.Denied) // «لن توافق على بيع أسلحة»
			break
		}
		if m.decisionIsIt(g, r) {
			break
		}
		if r.frame.Relation != "agrees-with" || !tells(g.node.lemma, "agrees-with") {
			m.setStatus(ctx, ontology.Planned) // but "agrees to normalise relations" is an agreement
		}
	case lang.PossibleOp:
		if m.vso && r.frame.Relation == "attacks" && m.insideWord(r.node) {
			return // «استعداده لتغطية الهجوم»
		}
		m.setStatus(ctx, ontology.Possible)
		if c := g.node.clause; m.vso && c.negated && c.verb == g.node.chunk && !m.notWished(c, r.node) {
			m.setStatus(ctx, ontology.Denied) // «لا تفكر في مهاجمة»
		}
		ctx.suppressed = ctx.suppressed || m.askedOf(g.node, r.node) || m.vso && g.node.class == lang.Adj && r.frame.Relation == "attacks"
	case lang.Deny, lang.Fail:
		m.deny(g, r, ctx)
	case lang.Oblige:
		if (r.frame.Measure == "" || m.toImpose(r, g)) && !m.factBeside(g.frame, r.node.clause) {
			ctx.suppressed = true
		}
	case lang.None:
		if m.vso && (g.node.class == lang.Verb || r.frame.Relation == "visited") && slices.ContainsFunc(g.fills, func(f filler) bool { return f.argument.node == r.node }) {
			ctx.suppressed = true // «سحب اعترافه», «دعوة لزيارة»
		}
	case lang.NoOperator:
		if f.Relation == "sanctions" && traded[r.frame.Relation] && m.vso {
			ctx.suppressed = true // who forbids to buy does not buy
		}
	case lang.End:
		if !m.underWay(r) && (m.vso || !occasions[r.frame.Relation]) {
			ctx.suppressed = true
		}
	}
	if f.Relation == "agrees-with" && !m.vso && g.node.class == lang.Verb && g != r && m.decides(g, r) {
		m.setStatus(ctx, ontology.Planned)
		return
	}
	if f.Relation == "concedes-to" && (f.HasSlot("inf") || f.HasSlot("bare")) && !g.node.clause.negated {
		m.setStatus(ctx, ontology.Possible) // "allowed Ankara to buy jets"
		return
	}
	if f.Relation == "rejects" && g != r && g.node.chunk == g.node.clause.verb && m.notRuledOut(g.node.clause) {
		m.setStatus(ctx, ontology.Possible)
		return
	}
	if r.frame.Relation == "pressures" && m.analytic && prepOf(g.node, r.node) == "under" {
		return // "reneged on the deal under pressure from Moscow"
	}
	if m.pressedTo(g, r) {
		ctx.suppressed = true
		return
	}
	if m.vso && f.Relation == "rejects" && r.frame.Relation == "attacks" && m.strikesKnown(r.node) {
		return // «ترفض الغارات الإسرائيلية على سوريا»
	}
	switch f.Relation {
	case "demands", "demands-end-of", "threatens", "warns", "rejects", "agrees-with", "accuses", "concedes-to":
		if (!m.underWay(r) || m.toImpose(r, g) || !m.vso && ctx.status == ontology.Planned) && g != r && r.frame.Relation != "mediates" && !(f.Relation == r.frame.Relation && f.Relation == "agrees-with" && (!m.vso || m.planned(g.node))) && !m.setting(r, g) && !m.meansBy(r) && !m.inReturn(r, g) && !m.deedBeside(r, g) {
			ctx.suppressed = true
		}
	}
}

// strikesKnown: the Arabic noun tells of several strikes with the article, which are no plan.
func (m *matcher) strikesKnown(n *node) bool {
	c := &m.chunks[n.chunk]
	return n.class == lang.Noun && c.Def && strings.HasSuffix(c.Fold, "ات")
}

// pressedTo: the infinitive tells what somebody is pressed to do, which he has not done yet:
// "pressured Mali to ban Chad". Who is forced to has: that verb has a frame that is light.
func (m *matcher) pressedTo(g, r *reading) bool {
	c := r.node.clause
	return m.analytic && g != r && g.frame.Relation == "pressures" && g.node.class == lang.Verb && !hasOperator(g.node.lemma, lang.Light) && c.link == infLink && c.governor == g.node.chunk
}

// planned: the noun is what somebody is set to do: «عزمه على إبرام اتفاق».
func (m *matcher) planned(n *node) bool {
	by := n.governor
	return n.class == lang.Noun && by != nil && by.class == lang.Noun && by.matched != nil && by.matched.frame.Operator == lang.Plan
}

// imposing: the measure is what a verbal noun brings about: «فرض عقوبات».
func (m *matcher) imposing(n *node) bool {
	g := n.governor
	return g != nil && g.class == lang.Noun && g.matched != nil && g.matched.frame.Operator == lang.Light
}

// underWay: what is demanded, feared or ended goes on already: a measure, or what
// something that ends governs ("a halt to the bombing").
func (m *matcher) underWay(r *reading) bool {
	return r.frame.Measure != "" || isMeasure(r.node) && m.ended(r.node)
}

// insideWord: the noun stands behind a plain word of another act.
func (m *matcher) insideWord(n *node) bool {
	return n.class == lang.Noun && n.chunk > 0 && m.chunks[n.chunk-1].Kind == mention.WordChunk && !m.chunks[n.chunk-1].Def
}

// decisionIsIt: somebody's decision to cut ties or to impose a measure is the act itself: «قرار كينيا قطع علاقاتها».
func (m *matcher) decisionIsIt(g, r *reading) bool {
	return m.vso && g.node.class == lang.Noun && slices.Contains(m.acts, g.node.lemma.Text) && decreed[r.frame.Relation] && slices.ContainsFunc(g.fills, func(f filler) bool { return f.role == lang.SourceRole })
}

// notWished: somebody does not wish that another do what the complement tells, who still may: «لا تريد واشنطن
// أن تسحب كينيا قواتها».
func (m *matcher) notWished(c *clause, n *node) bool {
	v := m.byChunk[c.verb]
	if !m.vso || n.clause == c || v == nil || v.matched == nil || v.matched.frame.Operator != lang.PossibleOp {
		return false
	}
	sub := m.subjectOf(n.clause)
	return sub != nil && sub.own && slices.ContainsFunc(v.matched.fills, func(f filler) bool { return f.role == lang.SourceRole })
}

// askedOf: the Arabic verb tells what is wanted from somebody: «يريد من موسكو وقف».
func (m *matcher) askedOf(g, n *node) bool {
	return m.vso && g.class == lang.Verb && slices.ContainsFunc(g.preps, func(a argument) bool {
		return a.prep == "من" && a.actor != nil && a.chunk < n.chunk
	})
}

// decides: in "agreed to impose sanctions" one side alone agrees: it is to do what
// the infinitive tells.
func (m *matcher) decides(g, r *reading) bool {
	if t, _ := ontology.Lookup(r.frame.Relation); t.Symmetric || r.frame.Relation == "concedes-to" {
		return false
	}
	parties, clause := 0, false
	for _, f := range g.fills {
		switch {
		case f.role == lang.PartyRole:
			parties++
			if f.phrase == nil || len(f.phrase.List) > 0 || f.phrase.Kind == mention.ByReference || f.phrase.Kind == mention.ByPronoun {
				return false
			}
		case f.argument.clause != nil:
			clause = f.argument.clause.link == infLink
		}
	}
	return parties == 1 && clause
}

// setting: in "sealed the agreement in a call with", "in a letter to the king
// accused" the call is where it was done.
func (m *matcher) setting(r, g *reading) bool {
	prep := prepOf(g.node, r.node)
	return !m.vso && occasions[r.frame.Relation] && (prep == "in" || prep == "during" || prep == "at")
}

// deedBeside: an English gerund behind a comma tells what the subject did besides: "signed a pact
// with Beijing, ending its ties with Taiwan".
func (m *matcher) deedBeside(r, g *reading) bool {
	c := r.node.clause
	return m.analytic && c.link == partLink && c.verb == r.node.chunk && c.verb > 0 && m.chunks[c.verb-1].Kind == mention.CommaChunk && c.parent == g.node.clause && g.node.chunk == g.node.clause.verb
}

// inReturn: both sides give something: «أفرجت بيرو عنهم مقابل إفراج تشيلي عن».
func (m *matcher) inReturn(r, g *reading) bool {
	return m.vso && r.frame.Relation == "concedes-to" && g.frame.Relation == "concedes-to" && prepOf(g.node, r.node) == "مقابل"
}

// traded are the acts that a ban forbids.
var traded = map[ontology.Relation]bool{"buys-from": true, "sells-to": true, "aids": true}

// toImpose: the measure is what somebody threatens or is asked to impose, or failed to, not
// one that stands: "threatened to impose tariffs".
func (m *matcher) toImpose(r, g *reading) bool {
	by := r.node.governor
	if m.analytic && r.node.class == lang.Verb && r.frame.Relation == "sanctions" && r.node.clause.link == infLink {
		return true // "urged Chad to designate the group"
	}
	if !m.vso && len(m.doers(r.node)) > 0 {
		return false // "refuses to join the EU sanctions"
	}
	if m.vso {
		return m.imposedThere(r.node, g.node) // «رفض أن يفرض عقوبات»
	}
	return by != nil && by != g.node && by.matched != nil && by.matched.frame.Operator == lang.Light
}

// setStatus never makes an act surer than it is.
func (m *matcher) setStatus(ctx *context, s ontology.Status) {
	switch {
	case ctx.status == ontology.Denied && s != ontology.Denied && ctx.failed:
		ctx.suppressed = true // "may cancel the talks": they may take place
	case ctx.status == ontology.Occurred || s == ontology.Denied && !ctx.open:
		ctx.status = s
	}
}

// notYet: the noun tells no more than that the act, or measure, behind its "of" may come: "the
// prospect of US sanctions on Iraq", "his threat of tariffs".
func (m *matcher) notYet(g, n *node) bool {
	if !m.analytic || g.class != lang.Noun || prepOf(g, n) != "of" {
		return false
	}
	return onlyAsks(g.lemma) && tells(g.lemma, "threatens") || g.matched == nil && len(g.lemma.Frames) > 0 && !slices.ContainsFunc(g.lemma.Frames, func(f *lang.Frame) bool { return f.Operator != lang.PossibleOp })
}

// doneBefore is the relative clause that tells in the past who did what an English noun names:
// "the pact that Chile signed with Peru". Nil for none.
func (m *matcher) doneBefore(n *node) *clause {
	if !m.analytic || n.class != lang.Noun {
		return nil
	}
	for _, c := range m.clauses {
		if c.link == relLink && c.antecedent == n.chunk && c.verb >= 0 && !c.negated && c.modal == "" && m.chunks[c.verb].Form == mention.PastForm && hasOperator(m.chunks[c.verb].Lemma, lang.Light) {
			return c
		}
	}
	return nil
}
