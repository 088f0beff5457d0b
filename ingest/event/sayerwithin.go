package event

import (
	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// sayerWithin is the organ in which whoever says what the Arabic clause tells is or for which he
// speaks, where no name tells who he is: «أعلن ضابط كبير في الجيش التركي أن بلاده», «قال الناطق باسم
// الوزارة إن قوات بلاده»; -1 for none.
func (m *matcher) sayerWithin(c *clause) int {
	if !m.vso || c.link != compLink || c.parent == nil || c.parent.verb < 0 {
		return -1
	}
	if say := m.byChunk[c.parent.verb]; say == nil || !hasOperator(say.lemma, lang.Say) {
		return -1
	}
	k := c.parent.verb + 1
	if m.organAt(k) && m.chunks[k].Actor.Kind == mention.ByOffice && m.chunks[k].Actor.Name == "" {
		return k
	}
	for k < len(m.chunks) && k < c.parent.verb+4 && (m.chunks[k].Kind == mention.WordChunk || m.chunks[k].Kind == mention.SkipChunk) {
		k++
	}
	if k == c.parent.verb+1 || !m.organAt(k+1) || m.chunks[k].Value != "في" {
		return -1
	}
	return k + 1
}

// organAt: the chunk is an organ, or somebody without a name who speaks for one.
func (m *matcher) organAt(k int) bool {
	return k < len(m.chunks) && m.chunks[k].Kind == mention.ActorChunk && m.kindOf != nil && m.kindOf(m.chunks[k].Actor) == ontology.Organization
}
