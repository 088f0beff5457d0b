package event

import (
	"slices"

	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// genitiveDoes: behind the genitive of an Arabic noun of condemning or refusing stands in turn what is
// condemned, so that the genitive condemns: «استنكار دولة الكويت الشديد لهذا العمل», not «إدانة إيران لدعمها».
func (m *matcher) genitiveDoes(f *lang.Frame, slot lang.Slot) bool {
	n := m.byChunk[m.filling]
	if !m.vso || n == nil || n.pron != "" || f.Class != lang.Noun || slot.Role != lang.TargetRole || f.Relation != "criticizes" && f.Relation != "rejects" || !slices.ContainsFunc(slot.Names, func(s string) bool { return s == "gen" || s == "obj" }) {
		return false
	}
	k := n.chunk + 2
	if k < len(m.chunks) && m.chunks[k].Kind == mention.WordChunk && hasArticle(m.chunks[k].Fold) {
		k++ // «الشديد»
	}
	if k+1 >= len(m.chunks) || m.chunks[k-1].Kind == mention.PrepChunk || m.chunks[k].Kind != mention.PrepChunk || m.chunks[k].Value != "ل" {
		return false
	}
	next := &m.chunks[k+1]
	return next.Pron == "" && (next.Kind == mention.DetChunk || next.Def || hasArticle(next.Fold))
}
