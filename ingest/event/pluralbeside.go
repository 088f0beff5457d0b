package event

import "github.com/diplograph/diplograph/ingest/mention"

// pluralBeside: the Arabic present of the clause beside is a plural and this one a singular, so that
// they do not do what it tells: «الحوثيون يخطفون فرنسية ثم يفرج عنها».
func (m *matcher) pluralBeside(c *clause, n *node) bool {
	if !m.vso || c.sibling == nil || c.sibling.verb < 0 {
		return false
	}
	v := m.byChunk[c.sibling.verb]
	return v != nil && m.they(v) && m.alone(n) && m.chunks[v.chunk].Form == mention.PresentForm && m.chunks[n.chunk].Form == mention.PresentForm
}
