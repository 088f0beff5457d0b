package event

import (
	"slices"

	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// attended adds to the sides of a meeting who came to it, as a clause behind its noun
// tells: «الاجتماع الذي عقده الرئيس وحضره رؤساء كينيا وأوغندا», «لقاء شارك فيه الوزير».
func (a *article) attended(s *mention.Sentence, m *matcher, rd *reading, out *sides) {
	if !m.vso || rd.frame.Relation != "met-with" || rd.node.class != lang.Noun {
		return
	}
	at := m.attendants(rd.node)
	if at == nil {
		at = m.convener(rd)
	}
	if at == nil {
		return
	}
	more := a.participants(s, filler{phrase: at.actor, argument: *at}, Party)
	switch {
	case len(out.slots) == 1:
		out.slots = append(out.slots, more)
		out.party = append(out.party, more...)
	case len(out.source) > 0:
		out.target = append(out.target, asRole(more, Target)...)
	}
}

// attendants is the subject of a verb of taking part in the relative clause of a noun,
// or in one joined to that.
func (m *matcher) attendants(n *node) *argument {
	for _, of := range n.relatives {
		for _, c := range m.clauses {
			if c != of && c.sibling != of || c.negated || c.verb < 0 {
				continue
			}
			v := m.byChunk[c.verb]
			if !takes(v.lemma, "venue") || v.pron == "" && !resumed(v) {
				continue
			}
			if sub := m.subjectActor(c); sub != nil && sub.chunk > c.verb {
				return sub
			}
		}
	}
	return nil
}

// convener is who holds a meeting whose relative clause alone tells of the others that came: «عقد الرئيس
// اجتماعا ضم رئيسي تشاد والنيجر», «اجتمع الوزيران في لقاء ضم وزير تشاد».
func (m *matcher) convener(rd *reading) *argument {
	g := rd.node.governor
	if len(rd.fills) != 1 || rd.fills[0].phrase == nil || len(rd.node.relatives) == 0 || g == nil || g.class != lang.Verb || !hasOperator(g.lemma, lang.Light) && (!tells(g.lemma, "met-with") || prepOf(g, rd.node) != "في") {
		return nil
	}
	of := rd.node.relatives[0]
	if of.verb <= rd.node.chunk || hasArticle(m.chunks[rd.node.chunk].Fold) || m.chunks[of.verb-1].Kind == mention.RelChunk || rd.fills[0].argument.chunk < of.verb {
		return nil
	}
	sub := m.subjectActor(rd.node.governor.clause)
	if sub == nil || sub.chunk > rd.node.chunk {
		return nil
	}
	return sub
}

// joined adds to whoever takes part in the meeting that the sentence before told of those who meet there:
// "Trump met Sharaa. Erdogan joined the talks by phone".
func (a *article) joined(m *matcher, rd *reading, out *sides) {
	g := rd.node.governor
	if !m.analytic || rd.frame.Relation != "met-with" && rd.frame.Relation != "spoke-with" || rd.node.class != lang.Noun || len(out.slots) != 1 || g == nil || g.matched == nil || g.matched.frame.Operator != lang.Light || !m.definite(rd.node) {
		return
	}
	if g.matched.frame.Slots[0].Role != lang.PartyRole || len(m.doers(rd.node)) > 0 || len(rd.node.behind("of")) > 0 {
		return
	}
	for i := a.here - 1; i >= a.last; i-- {
		r := &a.out.Reports[i]
		if r.Relation != "met-with" && r.Relation != "spoke-with" || r.Status == ontology.Denied {
			continue
		}
		more := slices.DeleteFunc(unsaid(entitiesOf(r.Participants), Party), func(p Participant) bool {
			return slices.ContainsFunc(out.party, func(q Participant) bool { return q.Entity == p.Entity })
		})
		if len(more) == len(r.Participants) {
			out.slots, out.party = append(out.slots, more), append(out.party, more...)
		}
		return
	}
}
