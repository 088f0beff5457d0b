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
		return deed || !tells(n.lemma, "accuses") && !hasOperator(n.lemma, lang.Light)
	}
	owners := m.genitives(n)
	return deed && len(owners) > 0 && owners[0].actor != nil && owners[0].actor.Kind != mention.ByAdjective
}

// gives: the noun tells of help for somebody.
func gives(l *mention.Lemma) bool { return tells(l, "supports") || tells(l, "aids") }
