package event

import (
	"slices"

	"github.com/diplograph/diplograph/ingest/lang"
)

// sinceThen: the Arabic noun, or one that governs it, stands behind "after": what is denied of the time
// since leaves untouched what went before.
func (m *matcher) sinceThen(n *node) bool {
	if !m.vso {
		return false
	}
	for depth := 0; n != nil && n.class == lang.Noun && depth < 4; n, depth = n.governor, depth+1 {
		if slices.Contains(m.preps.After, m.prepBefore(n.chunk)) {
			return true
		}
	}
	return false
}
