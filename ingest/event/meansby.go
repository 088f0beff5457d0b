package event

import "github.com/diplograph/diplograph/ingest/mention"

// meansBy: by buying somebody does what he is accused of or told to end: "accused India of funding the
// war by buying Russian oil". He does buy.
func (m *matcher) meansBy(r *reading) bool {
	c := r.node.clause
	return m.analytic && r.frame.Relation == "buys-from" && c.link == partLink && c.verb == r.node.chunk && c.verb > 0 && m.chunks[c.verb-1].Kind == mention.PrepChunk && m.chunks[c.verb-1].Value == "by"
}
