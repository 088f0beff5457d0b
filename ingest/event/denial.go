package event

import (
	"slices"

	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// deny applies a predicate that denies the act or tells that it failed.
func (m *matcher) deny(g, r *reading, ctx *context) {
	failed, measure := g.frame.Operator == lang.Fail, r.frame.Measure != ""
	switch {
	case m.vso && measure && m.imposing(r.node) && m.deniedDeed(g.node, r.node.governor):
		m.setStatus(ctx, ontology.Denied) // «نفت فرضها عقوبات على روسيا»
	case m.vso && measure && m.imposing(r.node):
		ctx.suppressed = true // «رفض فرض عقوبات على روسيا»
	case m.analytic && measure && failed && ctx.status == ontology.Planned:
		ctx.suppressed = true // "failed to win a promise of sanctions"
	case measure && !(failed && m.toImpose(r, g)) && !m.imposedThere(r.node, g.node) || m.didNotFail(g.node.clause):
	case m.notRuledOut(g.node.clause):
		m.setStatus(ctx, ontology.Possible)
	case !m.nounFirst && !failed && g.node.class == lang.Verb && g.node.clause.negated:
		m.setStatus(ctx, ontology.Possible) // «لم يستبعد أن», «не исключил встречи»
	case m.vso && failed && r.frame.Relation == "attacks":
		ctx.suppressed = true // who failed to take the city has attacked
	default:
		ctx.failed = !m.vso && failed && g.node.class == lang.Verb
		m.setStatus(ctx, ontology.Denied)
	}
}

// imposedThere: what is denied is that the measure was imposed, in the clause that tells so: "denied that
// it had imposed sanctions", not "denied evading sanctions".
func (m *matcher) imposedThere(n, denies *node) bool {
	g := n.governor
	return m.brought(n) && n.clause != denies.clause && hasOperator(g.lemma, lang.Light)
}

// didNotFail: «لم يتوان عن» tells that he did it.
func (m *matcher) didNotFail(c *clause) bool {
	if !m.vso || !c.negated || c.verb < 0 {
		return false
	}
	v := m.byChunk[c.verb]
	return v != nil && v.matched != nil && v.matched.frame.Operator == lang.Fail
}

// notRuledOut: who "does not rule out" an act, «لم يستبعد أن», may do it.
func (m *matcher) notRuledOut(c *clause) bool {
	if !c.negated || c.verb < 0 {
		return false
	}
	if m.vso {
		v := m.byChunk[c.verb]
		return v != nil && v.matched != nil && v.matched.frame.Operator == lang.Deny
	}
	l := m.chunks[c.verb].Lemma
	if v := m.byChunk[c.verb]; m.analytic && v != nil && v.matched != nil && v.matched.frame.Operator == lang.Deny {
		return true // "has neither confirmed nor denied bombing"
	}
	return l != nil && hasOperator(l, lang.Fail) && slices.ContainsFunc(l.Frames, func(f *lang.Frame) bool {
		return f.Relation == "rejects" && f.HasSlot("comp")
	})
}

// reportDenied: in «نفت صحة الأنباء التي تحدثت عن لقاء» what the reports say did not happen.
func (m *matcher) reportDenied(c *clause) bool {
	v := m.byChunk[c.verb]
	if !m.vso || v == nil || !hasOperator(v.lemma, lang.Say) || c.antecedent < 0 || m.chunks[c.antecedent].Kind != mention.WordChunk || c.parent == nil || c.parent.negated {
		return false
	}
	denies := m.byChunk[c.parent.verb]
	return denies != nil && denies.chunk < c.antecedent && tells(denies.lemma, "rejects") && hasOperator(denies.lemma, lang.Deny)
}

// vetoed: what the relative clause tells of is kept from being passed, so that nobody does what it says:
// "vetoed a UN resolution demanding a truce".
func (m *matcher) vetoed(c *clause) bool {
	if !m.analytic || c.parent == nil || c.antecedent < 0 {
		return false
	}
	v := m.byChunk[c.parent.verb]
	return v != nil && v.class == lang.Verb && v.chunk < c.antecedent && v.matched != nil && v.matched.frame.Relation == "rejects" && hasOperator(v.lemma, lang.Fail)
}

// comesOfRefusal: "refused to sit down with X, leaving his envoy to hold talks": the
// participle behind the comma tells what came of it, not what was refused; nor is denied what
// who denies goes on to say: "denied the charge, adding that Chad had attacked".
func (m *matcher) comesOfRefusal(g *node, c *clause) bool {
	if m.vso || m.cased || c.link != partLink || c.verb < 1 || m.chunks[c.verb-1].Kind != mention.CommaChunk || g.chunk != c.parent.verb || g.matched == nil {
		return false
	}
	switch g.matched.frame.Operator {
	case lang.Deny, lang.Fail:
		l := m.chunks[c.verb].Lemma
		return l != nil && (hasOperator(l, lang.Say) || onlyStates(l))
	}
	return g.matched.frame.Relation == "rejects"
}

// beyondDenial: in "does not recognize Russia's move to annex" it is not the move that
// did not happen.
func (m *matcher) beyondDenial(c *clause) bool {
	g := m.byChunk[c.governor]
	if m.vso || c.link != infLink && c.link != compLink || g == nil || g.class != lang.Noun || g.governor == nil || c.parent == nil || !c.parent.negated {
		return false
	}
	above := g.governor
	return above.chunk == c.parent.verb && above.matched != nil && above.matched.frame.Relation != ""
}

// ifAlleged: the clause tells what a charge says that may or may not prove true: "if allegations that
// Belarus was behind it".
func (m *matcher) ifAlleged(c *clause) bool {
	if !m.analytic || c.link != compLink || c.governor < 1 || m.chunks[c.governor].Kind != mention.NounChunk {
		return false
	}
	k := m.phraseStart(c.governor) - 1
	return k >= 0 && m.chunks[k].Value == "cond"
}

// deniedOf: what the Arabic clause denies or fears of a visit or of talks told before does not undo them:
// «استبعد أن تثير زيارته أزمة».
func (m *matcher) deniedOf(g, n *node) bool {
	return m.vso && n.class == lang.Noun && n.pron != "" && tellsOneOf(n.lemma, occasions) && !m.governedByVerb(n) && g.matched != nil && g.matched.frame.Operator == lang.Deny
}
