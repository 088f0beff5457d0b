package event

import (
	"slices"

	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/lang"
)

// occupiers: the Arabic occupation with the adjective of its state is whoever occupies, where
// it is the subject of a verb: «اعتقل الاحتلال الإسرائيلي عشرين فلسطينيا».
func (m *matcher) occupiers(a argument) bool {
	if !m.vso || a.prep != "" || a.node == nil || a.node.class != lang.Noun || !m.chunks[a.node.chunk].Def {
		return false
	}
	if g := a.node.governor; g == nil || g.class != lang.Verb || hasOperator(g.lemma, lang.End) || hasOperator(g.lemma, lang.Undergo) {
		return false
	}
	owners := m.genitives(a.node)
	return len(owners) > 0 && owners[0].actor != nil && slices.ContainsFunc(a.node.lemma.Frames, func(f *lang.Frame) bool { return f.Measure == ontology.Occupation })
}
