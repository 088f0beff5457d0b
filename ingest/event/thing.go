package event

import (
	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// things makes of the pronouns that stand for a thing told of before in the sentence the
// actor whose it is: «أيدت الصين المقترح الباكستاني وعارضته الهند».
func (m *matcher) things(all []*reading) {
	if !m.vso {
		return
	}
	for i, r := range all {
		if !stances[r.frame.Relation] {
			continue
		}
		for k := range r.fills {
			f := &r.fills[k]
			if f.role != lang.TargetRole || f.through {
				continue
			}
			if owner := m.thingBefore(all[:i], f.pronoun()); owner != nil {
				f.phrase, f.pron, f.nearest, f.through = owner, "", false, true
			}
		}
	}
}

// thingBefore is the owner of the thing to which the last stance told before was taken,
// where the pronoun may stand for it.
func (m *matcher) thingBefore(before []*reading, pron string) *mention.Phrase {
	if pron != "3sm" && pron != "3sf" {
		return nil
	}
	for i := len(before) - 1; i >= 0; i-- {
		r := before[i]
		if !stances[r.frame.Relation] || r.node.class != lang.Verb {
			continue
		}
		for _, f := range r.fills {
			if f.role == lang.TargetRole && f.through && f.phrase != nil && f.argument.actor == nil && f.argument.chunk > r.node.chunk && feminine(m.chunks[f.argument.chunk].Fold) == (pron == "3sf") {
				return f.phrase
			}
		}
		return nil
	}
	return nil
}
