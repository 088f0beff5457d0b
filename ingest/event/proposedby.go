package event

import (
	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/mention"
)

// awayFrom are acts of whoever goes away from somebody, who proposes nothing: «رفض أي خروج من الاتحاد».
var awayFrom = map[ontology.Relation]bool{"withdraws-from": true, "cuts-ties-with": true, "visited": true, "buys-from": true}

// proposedBy is from whom what an Arabic noun without the article names comes, right behind it or its
// adjective: «رفض طلبا من السويد», «رحبت بعرض رسمي من قطر»; nil for nobody.
func (m *matcher) proposedBy(n *node) *mention.Phrase {
	if !m.vso || m.chunks[n.chunk].Def || n.pron != "" || tellsOneOf(n.lemma, awayFrom) {
		return nil
	}
	k := n.chunk + 1
	if k < len(m.chunks) && m.chunks[k].Kind == mention.WordChunk && !m.chunks[k].Def {
		k++
	}
	if k+1 >= len(m.chunks) || m.chunks[k].Kind != mention.PrepChunk || m.chunks[k].Value != "من" || m.chunks[k+1].Kind != mention.ActorChunk {
		return nil
	}
	return m.chunks[k+1].Actor
}
