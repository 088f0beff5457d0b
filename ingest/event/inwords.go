package event

import (
	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/lang"
)

// attackedInWords: a person who attacks another one or a body of states without an army does so
// in words: "Orban defended Putin and attacked Brussels".
func (m *matcher) attackedInWords(rd *reading, r *Report, s *sides) {
	if m.cased || m.nounFirst || r.Relation != "attacks" || rd.node.class != lang.Verb || rd.node.lemma.Text != "attack" || len(s.source) == 0 || len(s.target) == 0 || !allPersons(s.source) {
		return
	}
	for _, p := range s.target {
		if e := p.Entity; e.Kind == ontology.Country || e.Kind == ontology.Organization && (e.Country != "" || movement(e)) {
			return
		}
	}
	r.Relation, r.CAMEO = "criticizes", "111"
}
