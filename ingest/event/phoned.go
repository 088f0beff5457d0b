package event

import (
	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// phoned reports a call in which somebody is told something: "told Macron by phone
// that".
func (a *article) phoned(s *mention.Sentence, m *matcher, rd *reading) {
	c := rd.node.clause
	if !m.analytic || rd.frame.Operator != lang.Say || c.verb != rd.node.chunk || c.passive || c.negated || len(rd.node.after) == 0 || rd.node.after[0].actor == nil || !m.phones(c) {
		return
	}
	base := a.report(s, m, &reading{node: rd.node, frame: phoneFrame, fills: rd.fills}, m.contextOf(rd))
	told := rd.node.after[0]
	a.between(base, asRole(a.sides(s, rd).source, Party), a.participants(s, filledBy(lang.PartyRole, told), Party))
}

// phones: a word of the clause says that somebody speaks by phone.
func (m *matcher) phones(c *clause) bool {
	for _, k := range c.parts {
		if ch := &m.chunks[k]; ch.Kind == mention.SkipChunk && ch.Value == "phone" || ch.Kind == mention.AdjChunk && !ch.Def && tells(ch.Lemma, "spoke-with") {
			return true // "by phone", "on the phone"
		}
	}
	return false
}

var phoneFrame = &lang.Frame{Name: "told.by.phone", Class: lang.Verb, Relation: "spoke-with", CAMEO: "041"}
