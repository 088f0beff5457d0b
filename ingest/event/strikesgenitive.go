package event

import (
	"slices"

	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// strikesGenitive: the genitive of an Arabic noun of force is whom it strikes, the noun being
// what the named subject of a light verb does or of another denies: «أقدمت إسرائيل على قصف
// السفارة», «نفت إسرائيل قصف السفارة».
func (m *matcher) strikesGenitive(n *node) bool {
	g := n.governor
	if m.endedStrike(n, g) {
		return true
	}
	if !m.vso || n.class != lang.Noun || n.pron != "" || g == nil || g.class != lang.Verb || g.matched == nil || !usesForceOn(n.lemma) {
		return false
	}
	if op := g.matched.frame.Operator; op != lang.Light && op != lang.Deny {
		return false
	}
	if !slices.ContainsFunc(n.lemma.Frames, strikesOf) {
		return false
	}
	sub, owners := m.subjectOf(g.clause), m.genitives(n)
	return sub != nil && sub.arg != nil && sub.arg.actor != nil && len(owners) > 0 && owners[0].actor != nil && owners[0].actor.Kind != mention.ByAdjective && owners[0].chunk != sub.arg.chunk
}

// strikesOf: the frame has whom it strikes in the genitive.
func strikesOf(f *lang.Frame) bool {
	return slices.ContainsFunc(f.Slots, func(s lang.Slot) bool { return s.Role == lang.TargetRole && slices.Contains(s.Names, "gen") })
}

// endedStrike: an end is put to the use of force, of which one name stands in the genitive and nobody
// whom else it strikes: «دعت حماس إلى وقف قصف غزة», not «قصف إسرائيل لغزة».
func (m *matcher) endedStrike(n, g *node) bool {
	if !m.vso || n.class != lang.Noun || n.pron != "" || g == nil || g.class != lang.Noun || !hasOperator(g.lemma, lang.End) || !usesForceOn(n.lemma) || !slices.ContainsFunc(n.lemma.Frames, strikesOf) {
		return false
	}
	struck := slices.ContainsFunc(n.preps, func(a argument) bool { return a.prep == "ل" || a.prep == "على" || a.prep == "ضد" })
	owners := m.genitives(n)
	return !struck && len(owners) == 1 && owners[0].actor != nil && owners[0].actor.Kind == mention.ByName && owners[0].chunk == n.chunk+1
}
