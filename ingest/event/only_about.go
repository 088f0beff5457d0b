package event

import "github.com/diplograph/diplograph/ingest/mention"

// onlyAbout: what stands in -ing behind "about" is thought or talked of: "in two minds about
// supplying missiles".
func (m *matcher) onlyAbout(c *clause) bool {
	if !m.analytic || c.verb < 1 || m.chunks[c.verb].Form != mention.IngForm {
		return false
	}
	prep := &m.chunks[c.verb-1]
	if c.link == relLink && c.antecedent > 0 && c.antecedent == c.verb-1 && m.chunks[c.antecedent-1].First < m.chunks[c.antecedent-1].Last {
		prep = &m.chunks[c.antecedent-1] // "contingent on Chad leaving", not "complained about Chad leaving"
	}
	return prep.Kind == mention.PrepChunk && prep.Value == "about"
}
