package event

import (
	"slices"

	"github.com/diplograph/diplograph/ingest/mention"
)

// comesOn: the verb of the English clause stands in the present; with a day of the week it tells of
// a meeting or journey that is to come: "flies to Tokyo on Wednesday".
func (m *matcher) comesOn(c *clause) bool {
	if !m.analytic || c.verb < 0 || c.negated || c.passive || c.modal != "" || c.link == infLink || c.link == timeLink {
		return false
	}
	if f := m.chunks[c.verb].Form; f != mention.PresentForm && f != mention.BaseForm {
		return false
	}
	return !slices.ContainsFunc(c.parts, func(k int) bool {
		return m.chunks[k].Kind == mention.AuxChunk || m.chunks[k].Kind == mention.ModalChunk
	})
}
