package event

import (
	"github.com/diplograph/diplograph/graph/ontology"
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

// menaced: who warns somebody that he himself will do him harm threatens him: "warned
// Ukraine he would retaliate".
func (m *matcher) menaced(rd *reading, r *Report) {
	if r.Relation != "warns" {
		return
	}
	for _, f := range rd.fills {
		if f.verb == nil || f.verb.clause.modal != "planned" || f.verb.clause.negated || !tellsOneOf(f.verb.lemma, harmful) && !m.answering(f.verb) {
			continue
		}
		if sub := m.subjectOf(f.verb.clause); sub != nil && sub.arg != nil && sub.arg.actor != nil && sub.arg.actor.Kind == mention.ByPronoun {
			r.Relation, r.CAMEO = "threatens", "130"
		}
	}
}

// harmful are acts with which one may threaten.
var harmful = map[ontology.Relation]bool{"threatens": true, "sanctions": true, "attacks": true, "cuts-ties-with": true, "pressures": true}
