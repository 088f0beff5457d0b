package event

import (
	"slices"

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
