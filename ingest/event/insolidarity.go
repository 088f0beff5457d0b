package event

import "github.com/diplograph/diplograph/ingest/lang"

// inSolidarity is who does something for the sake of somebody whom he backs: "Fiji recalled its envoy
// in solidarity with Tonga". Nil for none.
func (m *matcher) inSolidarity(n *node, f *lang.Frame) *argument {
	if !m.analytic || f.Relation != "supports" || n.pron != "" || len(n.before) > 0 || n.clause.passive || n.clause.verb < 0 || n.clause.verb > n.chunk || len(m.prepositional(n, "with"))+len(m.prepositional(n, "of"))+len(m.prepositional(n, "for")) == 0 {
		return nil
	}
	if k := m.leadOf(n); k < 0 || m.chunks[k].Value != "in" {
		return nil
	}
	if sub := m.subjectOf(n.clause); sub != nil {
		return sub.arg
	}
	return nil
}
