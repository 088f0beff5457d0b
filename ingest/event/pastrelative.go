package event

import (
	"slices"

	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// pastRelative gives an Arabic verb what stands behind the relative clause of its subject, of
// which the verb of that clause has both sides already: «شملت العقوبات التي أعلنتها واشنطن
// ثلاث شركات», «قوبل القرار الذي اتخذته باريس بترحيب سعودي».
func (s *syntax) pastRelative(c *clause) {
	if !s.vso || c.link != relLink || c.parent == nil || c.antecedent < 0 || s.chunks[c.antecedent].Kind != mention.NounChunk {
		return
	}
	v, above := s.byChunk[c.verb], s.byChunk[c.parent.verb]
	if v == nil || above == nil || v.class != lang.Verb || above.class != lang.Verb || above.chunk > c.antecedent || v.pron == "" && !resumed(v) {
		return
	}
	if len(above.after) != 1 || above.after[0].chunk != c.antecedent || len(v.after) == 0 || v.after[0].actor == nil || v.after[0].chunk != v.chunk+1 {
		return
	}
	if len(v.after) > 1 && v.pron != "" && takes(above.lemma, "obj") {
		for _, a := range v.after[1:] {
			above.after = append(above.after, s.raised(above, a))
		}
		v.after = v.after[:1]
	}
	n := s.byChunk[c.antecedent]
	v.preps = slices.DeleteFunc(v.preps, func(a argument) bool {
		if a.back || !hasOperator(above.lemma, lang.Undergo) || !takes(above.lemma, a.prep) || takes(v.lemma, a.prep) || takes(n.lemma, a.prep) || a.node == nil {
			return false
		}
		above.preps = append(above.preps, s.raised(above, a))
		return true
	})
}

// raised is the argument as one of the predicate above.
func (s *syntax) raised(above *node, a argument) argument {
	if a.node != nil {
		a.node.governor = above
	}
	return a
}
