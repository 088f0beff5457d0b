package event

import "github.com/diplograph/diplograph/ingest/mention"

// onlyAbout: what stands in -ing behind "about" is thought or talked of: "in two minds about
// supplying missiles".
func (m *matcher) onlyAbout(c *clause) bool {
	if !m.analytic || c.verb < 1 || m.chunks[c.verb].Form != mention.IngForm {
		return false
	}
	prep := &m.chunks[c.verb-1]
	return prep.Kind == mention.PrepChunk && prep.Value == "about"
}
