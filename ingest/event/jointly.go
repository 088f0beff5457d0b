package event

import (
	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

var jointFrame = &lang.Frame{Name: "jointly", Class: lang.Verb, Relation: "cooperates-with", CAMEO: "060", Slots: []lang.Slot{{Names: []string{"subj"}, Role: lang.PartyRole}}}

// jointly: whoever do together what no frame tells cooperate: "Romania and Bulgaria jointly
// clear mines".
func (a *article) jointly(s *mention.Sentence, m *matcher) {
	for k := range m.chunks {
		if c := &m.chunks[k]; c.Kind != mention.SkipChunk || c.Value != mention.JointValue {
			continue
		}
		c := m.clauseOf(k)
		if c == nil || c.verb < 0 || c.passive {
			continue
		}
		v := m.byChunk[c.verb]
		if v == nil || v.matched != nil && (v.matched.frame.Relation != "" || m.innerReading(v.matched) != nil) || hasOperator(v.lemma, lang.Say) {
			continue
		}
		sub := m.subjectActor(c)
		if sub == nil || len(sub.actor.List) < 2 && sub.actor.Kind != mention.ByReference {
			continue
		}
		a.actOf(s, m, &reading{node: v, frame: jointFrame, fills: []filler{{role: lang.PartyRole, phrase: sub.actor, argument: *sub}}})
	}
}
