package event

// besideThat: in «أكد السيسي أن مصر تدعم العراق وأنها تساند ليبيا» the pronoun of the second
// complement is the state that is the subject of the first, since its verb is no man's.
func (m *matcher) besideThat(c *clause) *argument {
	n := m.byChunk[c.verb]
	if !c.pron || c.parent == nil || n == nil || !m.she(n) {
		return nil
	}
	if says := m.subjectActor(c.parent); says == nil || !m.masculine(says) {
		return nil
	}
	for i := c.number - 1; i > c.parent.number; i-- {
		if b := m.clauses[i]; b.link == compLink && b.parent == c.parent && b.governor == c.governor {
			if sub := m.subjectOf(b); sub != nil && sub.own && sub.arg != nil && sub.arg.actor != nil && m.oneState(sub.arg) {
				return sub.arg
			}
			return nil
		}
	}
	return nil
}
