package event

import (
	"slices"

	"github.com/diplograph/diplograph/ingest/lang"
)

// speaksOn files whoever goes on speaking as the subject of an Arabic sentence whose verb of saying
// leaves him out, so that the next one is no act of those of whom he speaks: «وحذرت من أن تشيلي
// ستتعرض للهجوم. واتهمت بيرو بدعمه».
func (a *article) speaksOn(m *matcher) {
	d := a.talk
	if !m.vso || len(m.clauses) == 0 || d.spoke != d.sentence || len(d.speaker) != 1 {
		return
	}
	v := m.byChunk[m.clauses[0].verb]
	if v == nil || v.class != lang.Verb || v.matched == nil || v.matched.frame.Operator != lang.Say || len(v.after) > 0 {
		return
	}
	last := len(d.subjects) - 1
	if last < 0 || d.subjects[last].sentence != d.sentence || slices.Equal(d.subjects[last].entities, d.speaker) {
		return
	}
	for k := last; k >= 0; k-- {
		if n := d.subjects[k]; n.sentence < d.sentence && slices.Equal(n.entities, d.speaker) {
			n.sentence, n.chunk = d.sentence, 0
			d.subjects = append(d.subjects, n)
			return
		}
	}
}
