package event

import (
	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// thingTaken: the verb of an Arabic relative clause takes up by its pronoun a plain thing with
// the adjective of its state, so that neither is its subject: «السفينة اليونانية التي
// احتجزتها».
func (m *matcher) thingTaken(c *clause, n *node) bool {
	if !m.vso || c.link != relLink || c.antecedent < 0 || n.pron == "" || m.chunks[c.antecedent].Kind != mention.WordChunk || hasOperator(n.lemma, lang.Light) {
		return false
	}
	return m.ownerBehind(c.antecedent) != nil && (len(n.after) == 0 || n.after[0].actor == nil) && m.aboveAll(c) != nil
}

// aboveAll is the subject of the next clause above that names one, where nobody else stands
// between him and the thing: «أعلنت إيران أن ركاب السفينة التي احتجزتها بخير».
func (m *matcher) aboveAll(c *clause) *argument {
	for above := c.parent; above != nil; above = above.parent {
		who := m.subjectActor(above)
		if who == nil {
			continue
		}
		for k := who.chunk + 1; k < c.antecedent; k++ {
			if m.chunks[k].Kind == mention.ActorChunk {
				return nil
			}
		}
		return who
	}
	return nil
}
