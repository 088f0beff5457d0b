package event

import (
	"strings"

	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// ownMessage: who carries a message of his own does not mediate: "Iran delivered its reply to the US",
// not "Oman delivered Iran's reply to the US".
func ownMessage(f *lang.Frame, a argument) bool {
	pron := a.pron
	if a.node != nil && pron == "" {
		pron = a.node.pron
	}
	return f.Relation == "mediates" && f.Class == lang.Verb && strings.HasPrefix(pron, "3") && pron != "3p"
}

// otherBetween: in "met in an attempt to end the war, the contrast between the two" a comma parts who
// stands behind "between" from the English verb that would mediate between them.
func (m *matcher) otherBetween(n *node, f *lang.Frame, name string, a *argument) bool {
	if !m.analytic || f.Relation != "mediates" || name != "between" || n.class != lang.Verb {
		return false
	}
	for k := n.chunk + 1; k < a.chunk && k < len(m.chunks); k++ {
		if m.chunks[k].Kind == mention.CommaChunk {
			return true
		}
	}
	return false
}
