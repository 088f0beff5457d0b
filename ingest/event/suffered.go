package event

import (
	"slices"

	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// suffered: the Arabic noun tells what the subject of the verb above it meets
// with, and from whom.
func (m *matcher) suffered(n *node, f *lang.Frame) bool {
	g := n.governor
	if !m.vso || n.class != lang.Noun || g == nil || g.class != lang.Verb || !hasOperator(g.lemma, lang.Undergo) {
		return false
	}
	if t, _ := ontology.Lookup(f.Relation); f.Relation == "" || t.Symmetric {
		return false
	}
	return len(m.inflictors(n)) > 0 && !m.isSubject(n) && inflicts(g, n)
}

// inflicts: the noun is no part of the subject, behind which stands what that meets with: not
// «أثار إقدامهم على خطف الطالبات استياء»; nor is it what the clause tells besides: «تلقى برقية في
// ضحايا الهجوم».
func inflicts(g, n *node) bool {
	prep := prepOf(g, n)
	if prep != "" && prep != "ل" && hasOperator(g.lemma, lang.Undergo) && !slices.ContainsFunc(g.lemma.Frames, func(f *lang.Frame) bool { return f.Operator == lang.Undergo && f.HasSlot(prep) }) {
		return false
	}
	return prep == "" || !slices.ContainsFunc(g.after, func(a argument) bool { return a.node != nil && a.chunk > n.chunk })
}

// isSubject: the noun is the subject of the verb above it and none of what that suffers:
// «أثار اعتقال إيران لفرنسيين غضبا», «طلب واشنطن من بغداد التأجيل أثار جدلا».
func (m *matcher) isSubject(n *node) bool {
	ofNoun := func(a argument) bool { return a.node == n }
	return m.vso && (slices.ContainsFunc(n.governor.before, ofNoun) || slices.ContainsFunc(m.subjectArgs(n.governor.clause), ofNoun))
}

// inflictors are those from whom a noun under a verb like «لقي» comes.
func (m *matcher) inflictors(n *node) []argument {
	all := m.prepositional(n, "من")
	for _, a := range n.governor.preps {
		if a.prep == "من" {
			all = append(all, a)
		}
	}
	all = append(all, m.prepositional(n, "by")...)
	all = append(all, m.genitives(n)...)
	return slices.DeleteFunc(all, func(a argument) bool { return a.actor == nil && a.owner == nil })
}

// undergone: in "came under pressure from", «تتعرض لضغوط» the noun's target is
// the subject of the verb above it.
func (m *matcher) undergone(n *node) []argument {
	g := n.governor
	if g == nil || !hasOperator(g.lemma, lang.Undergo) && !m.struckIn(n) || m.isSubject(n) || m.vso && !inflicts(g, n) {
		return nil
	}
	if suffers(g.lemma) {
		return m.objectCandidates(g) // "US sanctions have crippled Cuba"
	}
	if tells(n.lemma, "aids") && prepOf(g, n) != "" && !m.vso {
		return nil // "answered the aid to Chad"
	}
	if m.ofDeed(g) {
		return []argument{{pron: whatPron, chunk: g.chunk}}
	}
	return m.subjectArgs(g.clause)
}

// ofDeed: what meets with something is what the sentence has just told: «وهو ما لقي ترحيبا»,
// «في خطوة أثارت غضب الصين», «وهو قرار لقي ترحيبا».
func (m *matcher) ofDeed(g *node) bool {
	if !m.vso || g.class != lang.Verb || g.clause.verb != g.chunk {
		return false
	}
	return m.ofWhat(g.clause) || g.chunk > 1 && m.namesAct(g.chunk-1) && m.chunks[g.chunk-2].Kind == mention.ActorChunk
}

// placeUndergoing is the town or the like that stands as subject right behind an Arabic verb:
// «تعرضت خاركيف لقصف», «شهدت بلدة العديسة اللبنانية غارة», «تعرض جنوب لبنان لغارات»; nil for none.
func (m *matcher) placeUndergoing(g *node) *argument {
	if !hasOperator(g.lemma, lang.Undergo) {
		return nil
	}
	if len(g.after) > 0 && g.after[0].place != "" && g.after[0].chunk == g.chunk+1 {
		return &g.after[0]
	}
	at := m.prepositional(g, "place")
	if len(at) == 0 || at[0].chunk != g.chunk+2 || at[0].place == "" && at[0].owner == nil && at[0].actor == nil {
		return nil
	}
	return &at[0]
}

// suffers: the object of the verb undergoes what its subject tells.
func suffers(l *mention.Lemma) bool {
	return slices.ContainsFunc(l.Frames, func(f *lang.Frame) bool {
		return f.Operator == lang.Undergo && slices.ContainsFunc(f.Slots, func(s lang.Slot) bool { return s.Role == lang.TargetRole && s.Names[0] == "obj" })
	})
}
