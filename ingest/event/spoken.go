package event

import (
	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// spokenIn is whose statement or report says what the clause tells: "a UN report
// accused".
func (m *matcher) spokenIn(a argument, f *lang.Frame) *mention.Phrase {
	if m.vso || a.node == nil || a.node.class != lang.Noun || !statement[f.Relation] || !hasOperator(a.node.lemma, lang.Say) {
		return nil
	}
	owners := append(m.genitives(a.node), m.prepositional(a.node, "by")...)
	owners = append(owners, m.prepositional(a.node, "from")...)
	if len(owners) == 0 {
		return nil
	}
	return owners[0].actor
}
