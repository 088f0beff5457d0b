package event

import (
	"slices"

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
		if m.toldInCall(k) {
			return true
		}
	}
	return false
}

var phoneFrame = &lang.Frame{Name: "told.by.phone", Class: lang.Verb, Relation: "spoke-with", CAMEO: "041"}

// inCall: the noun at k names the call in which something is said: "told Chad in a call that".
func inCall(chunks []mention.Chunk, k int, occasion []string) bool {
	return k > 1 && chunks[k].Kind == mention.NounChunk && tells(chunks[k].Lemma, "spoke-with") && chunks[k-1].Kind == mention.DetChunk && chunks[k-2].Kind == mention.PrepChunk && slices.Contains(occasion, chunks[k-2].Value)
}

// toldInCall: nobody is named with whom the call at k is held, nor what it calls for: so it is with
// whoever is told.
func (m *matcher) toldInCall(k int) bool {
	return m.callAlone(k) && tells(m.chunks[k].Lemma, "demands")
}

// callAlone: behind the call at k in which something is said stands nobody.
func (m *matcher) callAlone(k int) bool {
	if !inCall(m.chunks, k, m.preps.Occasion) {
		return false
	}
	if k+1 >= len(m.chunks) {
		return true
	}
	next := m.chunks[k+1].Kind
	return next == mention.DateChunk || next == mention.CompChunk || next == mention.CommaChunk || next == mention.StopChunk || k+2 < len(m.chunks) && m.chunks[k+1].Value == "on" && m.chunks[k+2].Kind == mention.DateChunk
}
