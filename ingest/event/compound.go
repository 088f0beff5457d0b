package event

import (
	"slices"

	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// compounds reports what hyphenated participles tell: "the Turkish-backed Syrian
// National Army" is backed by Turkey, in "a Qatari-mediated truce between A and
// B" Qatar mediates.
func (a *article) compounds(s *mention.Sentence, m *matcher) {
	for k := range s.Chunks {
		ch := &s.Chunks[k]
		if ch.Kind != mention.CompoundChunk || ch.Actor == nil || ch.Lemma == nil {
			continue
		}
		f := actFrame(ch.Lemma)
		if f == nil || hasOperator(ch.Lemma, lang.Light) {
			a.ledTalks(s, m, k)
			continue
		}
		targets := m.compounded(f, k)
		for _, target := range targets {
			a.compound(s, m, k, f, target)
		}
		if len(targets) == 0 && f.Relation == "mediates" && m.peaceBehind(f, k) {
			a.compound(s, m, k, f, filler{})
		}
	}
}

// ledTalks: in "US-led talks between Russian and Ukrainian officials" who leads them
// and is none of the two mediates.
func (a *article) ledTalks(s *mention.Sentence, m *matcher, k int) {
	ch := &s.Chunks[k]
	if !hasOperator(ch.Lemma, lang.Light) {
		return
	}
	leaders := a.participants(s, filledBy(lang.SourceRole, argument{actor: ch.Actor, chunk: k}), Source)
	for _, side := range m.mediated(k) {
		both := a.participants(s, side, Target)
		apart := slices.ContainsFunc(both, func(p Participant) bool { return sameSide(p.Entity, leaders) })
		if side.role == lang.PartyRole && len(both) == 2 && !apart {
			a.compound(s, m, k, ledFrame, side)
		}
	}
}

var ledFrame = &lang.Frame{Name: "led.talks", Class: lang.Adj, Relation: "mediates", CAMEO: "045"}

// actFrame is the frame of a verb that takes an actor as its object, one that names no words for
// it before one that does.
func actFrame(l *mention.Lemma) *lang.Frame {
	var worded *lang.Frame
	for _, f := range l.Frames {
		if f.Relation == "" || len(f.Slots) != 2 || f.Slots[0].Role != lang.SourceRole || f.Slots[1].Role != lang.TargetRole {
			continue
		}
		if len(f.Slots[1].Words) == 0 {
			return f
		}
		if worded == nil {
			worded = f
		}
	}
	return worded
}

// compounded gives the actors to whom what the participle tells is done.
func (m *matcher) compounded(f *lang.Frame, k int) []filler {
	if k+1 >= len(m.chunks) {
		return nil
	}
	next := &m.chunks[k+1]
	if f.Relation == "mediates" {
		if !m.peaceBehind(f, k) {
			return nil // "US-led strikes on Yemen"
		}
		return m.mediated(k)
	}
	at := k + 1
	if named := m.calledBehind(k); named >= 0 {
		at, next = named, &m.chunks[named]
	}
	if next.Kind != mention.ActorChunk || next.Actor.Kind == mention.ByAdjective || m.modifies(at) {
		return nil
	}
	return []filler{{role: lang.TargetRole, phrase: next.Actor, argument: argument{actor: next.Actor, chunk: at}}}
}

// calledBehind is the name that follows what somebody backed is, -1 for none: "the
// Omani-backed Malian militia JNIM".
func (m *matcher) calledBehind(k int) int {
	for n := k + 1; n+1 < len(m.chunks) && n < k+5; n++ {
		switch c := &m.chunks[n]; {
		case someone(c):
			if name := m.chunks[n+1]; name.Kind == mention.ActorChunk && name.Actor.Kind == mention.ByName && name.Actor.Person == "" && len(name.Actor.Offices) == 0 {
				return n + 1
			}
			return -1
		case c.Kind == mention.WordChunk, c.Kind == mention.ActorChunk && c.Actor.Kind == mention.ByAdjective:
		default:
			return -1
		}
	}
	return -1
}

// modifies: the actor at k stands before a noun that is meant: "a US-backed
// Gaza aid foundation".
func (m *matcher) modifies(k int) bool {
	if k+1 >= len(m.chunks) || m.chunks[k].Actor.Kind != mention.ByName {
		return false
	}
	next := m.chunks[k+1].Kind
	return next == mention.WordChunk || next == mention.NounChunk
}

// mediated are the sides of the talks or truce behind the participle.
func (m *matcher) mediated(k int) []filler {
	for n := k + 1; n < len(m.chunks) && n <= k+4; n++ {
		nd := m.byChunk[n]
		if nd == nil || nd.matched == nil {
			continue
		}
		if len(nd.matched.fills) == 1 && nd.matched.fills[0].argument.chunk > n && nd.matched.fills[0].argument.prep == "in" {
			return nil // "UN-brokered talks in Oman": where they are
		}
		var sides []filler
		for _, f := range nd.matched.fills {
			if f.phrase != nil && (f.role == lang.PartyRole || f.role == lang.TargetRole || f.role == lang.SourceRole) {
				sides = append(sides, f)
			}
		}
		return sides
	}
	return m.matterOf(k)
}

// matterOf is the country that the talks behind the participle are about, where nothing else
// names a side: "UN-sponsored talks on Yemen".
func (m *matcher) matterOf(k int) []filler {
	for n := k + 1; m.analytic && n+1 < len(m.chunks) && n <= k+4; n++ {
		switch c := &m.chunks[n]; c.Kind {
		case mention.NounChunk, mention.WordChunk:
		case mention.PrepChunk:
			about := &m.chunks[n+1]
			if !slices.Contains(m.preps.Matter, c.Value) || about.Kind != mention.ActorChunk || about.Actor.Kind != mention.ByName || about.Actor.Person != "" || len(about.Actor.Offices) > 0 {
				return nil
			}
			return []filler{{role: lang.TargetRole, phrase: about.Actor, argument: argument{actor: about.Actor, chunk: n + 1}}}
		default:
			return nil
		}
	}
	return nil
}

func (a *article) compound(s *mention.Sentence, m *matcher, k int, f *lang.Frame, target filler) {
	ch := &s.Chunks[k]
	n := &node{chunk: k, lemma: ch.Lemma, clause: m.clauseOf(k), class: lang.Adj}
	if n.clause == nil {
		return
	}
	source := filledBy(lang.SourceRole, argument{actor: ch.Actor, chunk: k})
	rd := &reading{node: n, frame: f, fills: []filler{source, target}}
	base := a.report(s, m, rd, context{status: ontology.Occurred, confidence: 0.9, background: true})
	base.Date, base.DateOrigin, base.DateText = "", ontology.OriginLacks, ""
	sources := a.participants(s, source, Source)
	var targets []Participant
	if target.phrase != nil {
		targets = a.participants(s, target, Target)
	} else if targets = a.mostTold(sources); len(targets) == 0 {
		targets = a.estranged(sources, false)
	}
	a.between(base, sources, targets)
}

// peaceBehind: what the participle tells is done to talks, a truce or the like,
// whose sides are not named: "UN-brokered talks".
func (m *matcher) peaceBehind(f *lang.Frame, k int) bool {
	for n := k + 1; n < len(m.chunks) && n <= k+4; n++ {
		switch c := &m.chunks[n]; c.Kind {
		case mention.NounChunk:
			if tellsOneOf(c.Lemma, reconciles) {
				return true
			}
		case mention.WordChunk:
		default:
			return false
		}
		if slices.Contains(f.Slots[1].Words, m.chunks[n].Fold) {
			return true
		}
	}
	return false
}

// clauseOf gives the clause in which a chunk stands.
func (m *matcher) clauseOf(k int) *clause {
	for _, c := range m.clauses {
		if slices.Contains(c.parts, k) {
			return c
		}
	}
	return nil
}
