package event

import (
	"slices"

	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// recognizedAfter: "France recognised Palestine, following Britain and Canada", "joining Britain": the
// states behind the comma recognised it, too.
func (a *article) recognizedAfter(s *mention.Sentence, m *matcher) {
	if !m.analytic || !slices.ContainsFunc(a.out.Reports[a.last:], func(r Report) bool { return r.Relation == "recognizes" && r.PredStart >= s.Start }) {
		return
	}
	for k := 1; k+1 < len(s.Chunks); k++ {
		who := &s.Chunks[k+1]
		if s.Chunks[k-1].Kind != mention.CommaChunk || !m.goesAfter(&s.Chunks[k]) || who.Kind != mention.ActorChunk || !m.aloneStates(k+1) {
			continue
		}
		c := &s.Chunks[k]
		base := Report{
			Status: ontology.Occurred, Aspect: ontology.PointEvent, DateOrigin: ontology.OriginLacks, Rule: "recognized-after", Confidence: 0.8,
			Sentence: a.in.Text[s.Start:s.End], Start: c.Start, End: who.End, Quote: a.in.Text[c.Start:who.End], PredStart: c.Start, PredEnd: c.End,
		}
		a.alike(base, a.participants(s, filledBy(lang.SourceRole, argument{actor: who.Actor, chunk: k + 1, fold: who.Fold}), Source), "recognizes", c.Start)
	}
}

// goesAfter: the chunk is "after", "following" or "joining".
func (m *matcher) goesAfter(c *mention.Chunk) bool {
	switch c.Kind {
	case mention.PrepChunk:
		return slices.Contains(m.preps.After, c.Value)
	case mention.SubChunk:
		return slices.Contains(m.preps.After, c.Fold)
	case mention.VerbChunk:
		return c.Form == mention.IngForm && hasOperator(c.Lemma, lang.Light) && tells(c.Lemma, memberOf)
	}
	return false
}

// aloneStates: chunk k names states, and its phrase ends with them.
func (m *matcher) aloneStates(k int) bool {
	p := m.chunks[k].Actor
	if m.kindOf == nil || slices.ContainsFunc(each(p), func(one *mention.Phrase) bool {
		return one.Kind != mention.ByName || m.kindOf(one) != ontology.Country
	}) {
		return false
	}
	if k+1 >= len(m.chunks) {
		return true
	}
	switch m.chunks[k+1].Kind {
	case mention.StopChunk, mention.CommaChunk, mention.RelChunk, mention.SubChunk, mention.PrepChunk, mention.DateChunk:
		return true
	}
	return false
}
