package event

import (
	"github.com/diplograph/diplograph/ingest/entity"
	"github.com/diplograph/diplograph/ingest/lang"
)

// allegers are those who allege in English what the clause without a verb tells: "alleged that
// Mali was behind the raid". Their verb accuses by itself and is none of saying.
func (a *article) allegers(m *matcher, c *clause) []*entity.Entity {
	if !m.analytic || c.link != compLink || c.verb >= 0 || c.parent == nil || c.parent.verb < 0 || c.parent.negated {
		return nil
	}
	n := m.byChunk[c.parent.verb]
	if n == nil || n.matched == nil || n.matched.frame.Relation != "accuses" {
		return nil
	}
	return a.who(n.matched, lang.SourceRole)
}
