package event

import (
	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// companion: in «الملك يبحث ونظيره الأردني» and «قال إنه اتفق ونظراؤه» the actor whom "and" joins to
// the verb does it together with the subject, which stands before the verb or is left out; not in «استقبله ونظيره».
func (m *matcher) companion(n *node) *argument {
	if !m.vso || n.clause.verb != n.chunk || n.pron != "" || len(n.after) == 0 || n.clause.link == mainLink && len(n.before) == 0 {
		return nil
	}
	a := &n.after[0]
	if !a.conj || a.actor == nil {
		return nil
	}
	for k := n.chunk + 1; k < a.chunk; k++ {
		switch m.chunks[k].Kind {
		case mention.DateChunk, mention.SkipChunk:
		case mention.ConjChunk:
			if !prefixed(m.chunks, k) {
				return nil // «تضم إلى جانب روسيا الصين»
			}
		default:
			return nil
		}
	}
	return a
}

// besides: «إلى جانب» joins the first of the objects to the verb: «مجموعة تضم إلى جانب روسيا الصين والهند».
func (m *matcher) besides(n *node, a argument) bool {
	return m.vso && n.class == lang.Verb && a.conj && a.chunk == n.chunk+2 && !prefixed(m.chunks, n.chunk+1) &&
		len(n.after) > 1 && n.after[1].actor != nil
}

// withCompanion: who does it together with the subject fills the same slot.
func (m *matcher) withCompanion(n *node, role lang.SlotRole) []filler {
	a := m.companion(n)
	if a == nil {
		return nil
	}
	return []filler{{role: role, phrase: a.actor, argument: *a, more: true}}
}

// prefixed: the "and" at chunk k is written with the word behind it, as «و» is.
func prefixed(chunks []mention.Chunk, k int) bool {
	return k+1 < len(chunks) && chunks[k].First == chunks[k+1].First
}
