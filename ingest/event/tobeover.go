package event

import "github.com/diplograph/diplograph/ingest/lang"

// toBeOver: an infinitive or a participle right behind the noun says that it is to end: "called
// for the embargo to be lifted", "wants the sanctions gone and the tariffs removed".
func (m *matcher) toBeOver(n *node) bool {
	if !m.analytic {
		return false
	}
	for _, c := range m.clauses {
		if c.verb < 0 || c.negated || !(c.link == infLink && c.governor == n.chunk || c.link == relLink && c.passive && c.antecedent == n.chunk && c.verb == n.chunk+1) {
			continue
		}
		if v := m.byChunk[c.verb]; hasOperator(v.lemma, lang.End) && (c.passive || len(v.after) == 0) {
			return true
		}
	}
	return false
}
