package event

import (
	"slices"

	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// doneByUnknown: in «الاتفاق الذي أبرمه الغرب مع إيران» the verb of the relative clause takes up the
// noun and has a subject of its own, whom nobody knows.
func (m *matcher) doneByUnknown(n *node) bool {
	return m.vso && n.class == lang.Noun && slices.ContainsFunc(n.relatives, func(c *clause) bool {
		v := m.byChunk[c.verb]
		if v == nil || v.class != lang.Verb || !hasOperator(v.lemma, lang.Light) {
			return false
		}
		k, resumed := c.verb+1, v.pron != ""
		if k+1 < len(m.chunks) && m.chunks[k].Kind == mention.PrepChunk && m.chunks[k+1].Kind == mention.ActorChunk && m.chunks[k+1].Actor.Kind == mention.ByPronoun {
			k, resumed = k+2, true // «توصلت إليه القوى الكبرى»
		}
		return resumed && k < len(m.chunks) && m.chunks[k].Kind == mention.WordChunk && hasArticle(m.chunks[k].Fold)
	})
}
