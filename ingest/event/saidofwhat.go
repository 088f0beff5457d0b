package event

import (
	"slices"
	"strings"

	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// aboutSaid is of whom or what an Arabic verb of saying says what the clause quotes, and that
// verb: «قال ماكرون عن الرسوم الأميركية: "هذا غير مقبول"», «قال تعليقا على القصف»; nil for nothing.
func (m *matcher) aboutSaid(c *clause) (*argument, *node) {
	if !m.vso || c.link != quoteLink && c.link != compLink && c.link != colonLink {
		return nil, nil
	}
	g := m.byChunk[c.governor]
	for up := c.parent; (g == nil || !hasOperator(g.lemma, lang.Say)) && up != nil; up = up.parent {
		g = m.byChunk[up.verb]
	}
	if g == nil || !hasOperator(g.lemma, lang.Say) {
		return nil, nil
	}
	about := g.behind("عن")
	for _, a := range g.after {
		if a.node != nil && a.node.class == lang.Noun && strings.HasSuffix(m.chunks[a.chunk].Fold, "ا") {
			about = append(about, a.node.behind("على")...) // «تعليقا على»
		}
	}
	for _, a := range about {
		if a.actor != nil && a.actor.Kind != mention.ByPronoun || a.node != nil && len(a.node.lemma.Frames) > 0 {
			return &a, g
		}
	}
	return nil, nil
}

// judgedSaid reports how somebody takes in an Arabic quotation what he says something of: «قال ترمب عن
// مودي: "إنه صديق عظيم"», «قال عن العرض القطري: "نرحب بذلك"».
func (a *article) judgedSaid(s *mention.Sentence, m *matcher) {
	for _, c := range m.clauses {
		about, g := m.aboutSaid(c)
		if about == nil || c.negated || c.modal != "" {
			continue
		}
		frame := m.pointedVerdict(c)
		if v := m.byChunk[c.verb]; v != nil && v.class == lang.Verb && m.we(v) {
			if k := m.bareThat(c); k >= 0 {
				frame = m.takesThat(v, k)
			}
		}
		if frame == nil {
			continue
		}
		a.takenSo(s, m, c, g, frame, *about)
	}
}

// takenSo reports that whoever says the clause with the verb g takes so what he speaks of.
func (a *article) takenSo(s *mention.Sentence, m *matcher, c *clause, g *node, frame *lang.Frame, about argument) {
	m.filling = firstChunk(c)
	fill, ok := m.accept(frame, lang.Slot{Names: []string{"obj"}, Role: lang.TargetRole, Through: true}, about)
	if !ok {
		return
	}
	fill.argument = about
	speakers := a.sayersOf(m, c)
	if sub := m.subjectActor(g.clause); len(speakers) == 0 && sub != nil {
		speakers = a.talk.phrase(sub.actor, sub.chunk)
	}
	rd := &reading{node: &node{chunk: firstChunk(c), clause: c, class: lang.Adj}, frame: frame, fills: []filler{fill}}
	base := a.report(s, m, rd, context{status: ontology.Occurred, confidence: 0.85})
	a.between(base, unsaid(speakers, Source), a.participants(s, fill, Target))
}

// firstChunk is the first chunk of the clause.
func firstChunk(c *clause) int { return slices.Min(c.parts) }

// pointedVerdict is the frame of the word that judges in a clause without a verb whose topic is a
// pronoun or "this"; nil for none.
func (m *matcher) pointedVerdict(c *clause) *lang.Frame {
	if c.verb >= 0 || len(c.parts) == 0 {
		return nil
	}
	first := &m.chunks[c.parts[0]]
	points := c.pron || first.Kind == mention.DetChunk && first.Value == mention.DefiniteValue || first.Kind == mention.ActorChunk && first.Actor.Kind == mention.ByPronoun
	if !points {
		return nil
	}
	for _, k := range c.parts[:min(5, len(c.parts))] {
		switch m.chunks[k].Value {
		case "untrue", "refused":
			return refusedFrame
		case "bad", "wrong", "good", "backed":
			return verdicts[m.chunks[k].Value]
		}
	}
	return nil
}
