package event

import (
	"slices"

	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// verbApart joins an English verb with the word that belongs to it and stands behind a day or an adverb:
// "called on Monday for Chad to leave", "spoke out again against Mali".
func (p *parser) verbApart(k int) {
	v := &p.chunks[k]
	if !p.analytic || v.Kind != mention.VerbChunk || v.Lemma == nil {
		return
	}
	n := k + 1
	for ; n+1 < len(p.chunks); n++ {
		switch ch := &p.chunks[n]; {
		case ch.Kind == mention.DateChunk, ch.Kind == mention.SkipChunk:
			continue
		case ch.Kind == mention.PrepChunk && (ch.Value == "on" || ch.Value == "in") && p.chunks[n+1].Kind == mention.DateChunk:
			n++
			continue
		}
		break
	}
	if n == k+1 || n+1 >= len(p.chunks) || p.chunks[n].Kind != mention.PrepChunk || p.chunks[n].First < p.chunks[n].Last {
		return
	}
	if joined := v.Lemma.With(p.chunks[n].Fold); joined != nil && !takesAlone(v.Lemma, p.chunks[n].Value) {
		v.Lemma, p.chunks[n].Kind = joined, mention.SkipChunk
	}
}

// takesAlone: in some meaning the verb by itself needs no more than a subject and the preposition: "pleaded
// unsuccessfully for gas".
func takesAlone(l *mention.Lemma, prep string) bool {
	return slices.ContainsFunc(l.Frames, func(f *lang.Frame) bool {
		return f.HasSlot(prep) && !slices.ContainsFunc(f.Slots, func(s lang.Slot) bool {
			return !s.Optional && !slices.Contains(s.Names, "subj") && !slices.Contains(s.Names, prep)
		})
	})
}
