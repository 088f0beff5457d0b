package event

import (
	"slices"

	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/entity"
	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// ofThat reports how somebody takes what the sentence before told, which an Arabic «ذلك» stands
// for: «توغلت قوات إريترية. واعتبرت إثيوبيا ذلك انتهاكا لسيادتها», «ونددت كينيا بذلك».
func (a *article) ofThat(s *mention.Sentence, m *matcher) {
	if !m.vso || a.talk.sentence == 0 {
		return
	}
	for _, c := range m.clauses {
		if c.verb < 0 || c.negated || c.passive || c.modal != "" || c.parent != nil {
			continue
		}
		v := m.byChunk[c.verb]
		if v == nil || v.class != lang.Verb || v.matched != nil && v.matched.frame.Relation != "" {
			continue
		}
		k := m.bareThat(c)
		if k < 0 {
			continue
		}
		frame := m.takesThat(v, k)
		if frame == nil {
			continue
		}
		if base, who, known := a.untold(s, m, v, frame); known {
			a.between(base, who, unsaid(a.didBefore(), Target))
		}
	}
}

// untold is what an Arabic verb reports with a frame whose other side the sentence before must
// tell, and who does it; false where its subject is nobody we know.
func (a *article) untold(s *mention.Sentence, m *matcher, v *node, frame *lang.Frame) (base Report, who []Participant, known bool) {
	doer, known := m.doerFill(v)
	if !known {
		return base, nil, false
	}
	rd := &reading{node: v, frame: frame, fills: []filler{doer}}
	base = a.report(s, m, rd, m.contextOf(rd))
	base.Confidence *= inherited
	return base, a.participants(s, doer, Source), true
}

// doerFill is the actor who does what the Arabic verb of a clause tells, by name or left out; false
// where its subject is nobody we know.
func (m *matcher) doerFill(v *node) (filler, bool) {
	switch sub := m.subjectOf(v.clause); {
	case sub == nil || sub.arg == nil:
		return filler{role: lang.SourceRole, inherited: true, argument: m.dropped(v)}, true
	case sub.arg.actor == nil:
		return filler{}, false
	default:
		return filledBy(lang.SourceRole, *sub.arg), true
	}
}

// bareThat is the «ذلك» or «هذا» behind the verb of the clause that no noun follows; -1 for none.
func (m *matcher) bareThat(c *clause) int {
	for _, k := range c.parts {
		ch := &m.chunks[k]
		if k <= c.verb || ch.Kind != mention.DetChunk || ch.Value != mention.DefiniteValue || ch.Pron != "" {
			continue
		}
		if n := k + 1; n < len(m.chunks) {
			switch next := &m.chunks[n]; next.Kind {
			case mention.WordChunk, mention.NounChunk, mention.AdjChunk, mention.ActorChunk, mention.PlaceChunk:
				if next.Def || hasArticle(next.Fold) || next.Kind == mention.ActorChunk {
					return -1
				}
			}
		}
		return k
	}
	return -1
}

// takesThat is the frame by which the verb answers what the word at chunk k stands for.
func (m *matcher) takesThat(v *node, k int) *lang.Frame {
	prep := "obj"
	if b := &m.chunks[k-1]; b.Kind == mention.PrepChunk {
		prep = b.Value
	}
	for _, f := range v.lemma.Frames {
		if !answers[f.Relation] || f.Relation == "protests-against" {
			continue
		}
		fits := false
		for _, slot := range f.Slots {
			switch {
			case slot.Role == lang.TargetRole:
				fits = slices.Contains(slot.Names, prep) && slot.Kind == "" && len(slot.Words) == 0
			case slot.Role == lang.EmptyRole && !slot.Optional && !m.wordBehind(k, slot.Words):
				fits = false
			default:
				continue
			}
			if !fits {
				break
			}
		}
		if fits {
			return f
		}
	}
	return nil
}

// wordBehind: one of the words stands right behind chunk k, but for "as" and "that it".
func (m *matcher) wordBehind(k int, words []string) bool {
	for n := k + 1; n < len(m.chunks) && n < k+4; n++ {
		switch c := &m.chunks[n]; c.Kind {
		case mention.PrepChunk, mention.CompChunk, mention.QuoteChunk:
			if c.Kind == mention.PrepChunk && n+1 < len(m.chunks) && m.chunks[n+1].First == c.First {
				continue
			}
		case mention.WordChunk, mention.NounChunk, mention.AdjChunk:
			return isOneOf(owned(c), words) || slices.Contains(words, c.Tail)
		default:
			return false
		}
	}
	return false
}

// didBefore are those who did what the sentence before told last, else its subject.
func (a *article) didBefore() []*entity.Entity {
	for i := a.here - 1; i >= a.last; i-- {
		r := &a.out.Reports[i]
		if t, _ := ontology.Lookup(r.Relation); !t.Tie && !t.Symmetric && r.Status != ontology.Denied {
			return a.doersWith(i)
		}
	}
	return a.talk.subjectBefore()
}
