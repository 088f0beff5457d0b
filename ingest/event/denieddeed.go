package event

import (
	"slices"

	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// deniedDeed: the Arabic verb denies what its subject is said to have done, to whoever stands
// in the genitive of the noun, or with a pronoun: «نفت مالي قصف النيجر», «نفى تهديده النيجر», «نفت نيتها
// زيارة النيجر», not «نفت مالي اتهامات النيجر».
func (m *matcher) deniedDeed(verb, n *node) bool {
	if !m.vso || verb == nil || n.class != lang.Noun || m.chunks[n.chunk].Def {
		return false
	}
	if !slices.ContainsFunc(verb.lemma.Frames, func(f *lang.Frame) bool { return f.Operator == lang.Deny && f.HasSlot("obj") }) {
		return false
	}
	deed := usesForceOn(n.lemma) || tellsOneOf(n.lemma, occasions) || gives(n.lemma)
	if n.pron != "" {
		return deed || !tells(n.lemma, "accuses") && !hasOperator(n.lemma, lang.Light) || m.ownDeed(verb, n)
	}
	owners := m.genitives(n)
	return deed && len(owners) > 0 && owners[0].actor != nil && owners[0].actor.Kind != mention.ByAdjective
}

// gives: the noun tells of help for somebody.
func gives(l *mention.Lemma) bool { return tells(l, "supports") || tells(l, "aids") }

// ownDeed: the noun has the pronoun of the verb's subject and tells besides to whom he did it: «نفت
// مالي اتهامها للنيجر», «نفت فرضها عقوبات على النيجر», not «نفت اتهامها بدعمهم».
func (m *matcher) ownDeed(verb, n *node) bool {
	sub := m.subjectActor(verb.clause)
	if n.pron == "" || sub == nil || sub.actor == nil || !m.means(n.pron, sub) {
		return false
	}
	if hasOperator(n.lemma, lang.Light) && len(n.after) > 0 && n.after[0].node != nil {
		return true
	}
	return slices.ContainsFunc(n.lemma.Frames, func(f *lang.Frame) bool {
		return f.Relation != "" && slices.ContainsFunc(f.Slots, func(s lang.Slot) bool {
			return s.Role == lang.TargetRole && slices.ContainsFunc(s.Names, func(name string) bool { return m.hasSide(n, name) })
		})
	})
}

// hasSide: an actor stands in the slot of the noun, or a noun that may be an act of his.
func (m *matcher) hasSide(n *node, slot string) bool {
	sides := n.after
	if isPreposition(slot) {
		sides = m.prepositional(n, slot)
	} else if slot != "obj" {
		return false
	}
	return slices.ContainsFunc(sides, func(a argument) bool {
		return a.actor != nil || a.owner != nil || a.node != nil && len(m.genitives(a.node)) > 0
	})
}
