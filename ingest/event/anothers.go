package event

import (
	"slices"

	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// anothers: the folded word at chunk k is for somebody else than whose it is, or for what is done
// against him: "allies of Iran", «محاربة تنظيم داعش»,
// «حلفاء آخرين لإيران», but «مكافحة فرنسا للإرهاب».
func (m *matcher) anothers(k int, fold string) bool {
	if !m.vso {
		return slices.Contains(m.others, fold)
	}
	if k < 0 || !isOneOf(m.chunks[k].Fold, m.others) {
		return false
	}
	return k+2 >= len(m.chunks) || m.chunks[k+1].Kind == mention.WordChunk || m.chunks[k+2].Kind != mention.PrepChunk || m.chunks[k+2].Value != "ل"
}

// ownedBy: the pronoun behind «ل» says whose the thing is that a verb names besides: «قصف قاعدة لها».
func (m *matcher) ownedBy(f *lang.Frame, a argument) bool {
	return m.vso && a.prep == "ل" && m.chunks[a.chunk].Kind == mention.DetChunk && f.Class == lang.Verb && hasRole(f, lang.EmptyRole)
}
