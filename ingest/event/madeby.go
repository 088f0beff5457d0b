package event

import (
	"strings"

	"github.com/diplograph/diplograph/ingest/mention"
)

// ofParticiple: in «دعمت مصر الجهود المبذولة من قبل الأمم المتحدة» the «من قبل» before chunk k belongs to
// the participle that describes the object of the verb n, whose subject is told.
func (m *matcher) ofParticiple(n *node, k int) bool {
	by := k - 1
	for by > n.chunk && m.chunks[by].Kind != mention.PrepChunk {
		by--
	}
	if by > n.chunk && strings.HasPrefix(m.chunks[by].Fold, "الم") {
		return true // «أيدت مصر الاقتراح المقدم من قطر»
	}
	made := by - 1
	if made-1 <= n.chunk || m.chunks[made].Kind != mention.WordChunk && m.chunks[made].Kind != mention.SkipChunk || !strings.HasPrefix(m.chunks[made].Fold, "الم") {
		return false
	}
	switch of := &m.chunks[made-1]; of.Kind {
	case mention.WordChunk, mention.NounChunk:
		if !of.Def && !strings.HasPrefix(of.Fold, "ال") {
			return false
		}
	default:
		return false
	}
	if m.subjectActor(n.clause) != nil {
		return true
	}
	for at := n.chunk + 1; at < made-1; at++ {
		if m.chunks[at].Kind == mention.ActorChunk {
			return true
		}
	}
	return false
}
