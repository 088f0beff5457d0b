package event

import (
	"strings"

	"github.com/diplograph/diplograph/ingest/mention"
)

// describedSubject: before the verb the plain word in last, right behind the actor in prev and like him
// with or without the article, describes him: «القوات الحكومية الخاصة قصفت», «وفد كيني رفيع زار».
func (m *matcher) describedSubject(prev, last *argument) bool {
	c := &m.chunks[last.chunk]
	if prev.actor == nil || prev.actor.Kind == mention.ByPronoun || prev.actor.Kind == mention.ByReference && !m.several(prev.actor) || last.node != nil || last.owner != nil || c.Kind != mention.WordChunk || c.First != c.Last || c.Pron != "" {
		return false
	}
	at := last.chunk - 1
	if at > 0 && m.chunks[at].Kind == mention.QuoteChunk {
		at-- // «تنظيم "القاعدة" الإرهابي أعلن»
	}
	if m.chunks[at].Kind != mention.ActorChunk || m.chunks[at].Actor != prev.actor {
		return false
	}
	if hasArticle(c.Fold) {
		return true
	}
	return !hasArticle(m.chunks[at].Fold) && prev.actor.Word != "" && prev.actor.Kind != mention.ByOffice && mention.WrittenPronoun(c.Fold) == ""
}

// several: the reference is to two or more who were told before: «الدول الثلاث».
func (m *matcher) several(p *mention.Phrase) bool {
	return mention.IsPair(p.Ref) || strings.HasPrefix(p.Ref, "list")
}
