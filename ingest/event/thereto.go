package event

import (
	"strings"

	"github.com/diplograph/diplograph/ingest/mention"
)

// thereTo is who opens the Arabic clause without a verb above and is somewhere to do what the
// verb with its «ل» tells: «بينيت في موسكو ليتوسط بين بوتين وزيلينسكي».
func (m *matcher) thereTo(c *clause) *argument {
	above := c.parent
	if !m.vso || above == nil || above.verb >= 0 || c.verb < 0 || len(above.parts) < 3 || !strings.HasPrefix(m.chunks[c.verb].Fold, "ل") {
		return nil
	}
	who, at := above.parts[0], &m.chunks[above.parts[1]]
	if a := m.chunks[who].Actor; m.chunks[who].Kind == mention.ActorChunk && a.Kind != mention.ByAdjective && at.Kind == mention.PrepChunk && at.Value == "في" {
		return &argument{actor: a, chunk: who, fold: m.chunks[who].Fold}
	}
	return nil
}
