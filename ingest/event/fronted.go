package event

import (
	"slices"
	"strings"

	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// fronted: in «كان في استقبال الوزير لدى وصوله إلى المطار نظيره الكويتي» a phrase with
// «في» is the predicate, and whoever is there stands behind it and all that belongs to it.
func (m *matcher) fronted(n *node) *argument {
	k := n.chunk
	if !m.vso || n.class != lang.Noun || k < 2 || m.chunks[k-1].Kind != mention.PrepChunk || m.chunks[k].Def || !tells(n.lemma, "met-with") {
		return nil
	}
	if who := &m.chunks[k-2]; k > 2 && m.chunks[k-3].Kind == mention.AuxChunk && who.Kind == mention.ActorChunk && people(who.Actor) {
		return &argument{actor: who.Actor, chunk: k - 2, fold: who.Fold} // «كان الوزير في استقباله»
	}
	if m.chunks[k-2].Kind != mention.AuxChunk {
		return nil
	}
	for k++; k < len(m.chunks); k++ {
		switch c := &m.chunks[k]; c.Kind {
		case mention.ActorChunk:
			if people(c.Actor) && m.standsFree(k) {
				return &argument{actor: c.Actor, chunk: k, fold: c.Fold}
			}
		case mention.WordChunk:
			if led := m.ledBy(argument{chunk: k, fold: c.Fold}); led.actor != nil {
				return &led // «كان في استقباله وفد برئاسة الوزير»
			}
		case mention.VerbChunk, mention.CompChunk, mention.RelChunk, mention.StopChunk, mention.SemicolonChunk, mention.ColonChunk, mention.QuoteChunk, mention.ConjChunk:
			return nil
		}
	}
	return nil
}

// standsFree: what stands right before the actor at k has no possessor, so that he
// is a phrase of his own.
func (m *matcher) standsFree(k int) bool {
	switch c := &m.chunks[k-1]; c.Kind {
	case mention.WordChunk:
		return hasArticle(strings.TrimPrefix(c.Fold, "ب")) || c.Pron != ""
	case mention.NounChunk:
		return c.Def || c.Pron != ""
	case mention.ActorChunk, mention.PlaceChunk, mention.DateChunk, mention.CommaChunk, mention.CloseChunk:
		return true
	}
	return false
}

// visitor: in «وصل الوزير إلى تونس. وكان في استقباله نظيره» the pronoun of whom somebody
// receives is the one whose visit the article told last; behind a verb of meeting it may be.
func (a *article) visitor(s *mention.Sentence, m *matcher, rd *reading, out *sides) {
	k := slices.IndexFunc(rd.fills, func(f filler) bool {
		return f.role == lang.TargetRole && (f.pron == "3sm" || f.pron == "3sf" || f.phrase != nil && f.phrase.Kind == mention.ByPronoun)
	})
	received := m.fronted(rd.node) != nil
	if k < 0 || !received && (rd.node.class != lang.Verb || len(out.target) > 0) {
		return
	}
	for i := len(a.out.Reports) - 1; i >= 0; i-- {
		v := &a.out.Reports[i]
		if v.Relation != "visited" || len(v.Participants) != 2 || v.along || v.Status == ontology.Denied || v.Participants[0].Entity.Kind != ontology.Person {
			continue
		}
		out.target = []Participant{{Entity: v.Participants[0].Entity, Role: Target}}
		if len(apartFrom(out.source, out.target)) == 0 {
			out.target = nil // his own ambassador
		}
		return
	}
	if received && len(out.target) == 0 {
		out.target = a.participants(s, rd.fills[k], Target) // «غادر الوزير. وكان في وداعه»
	}
}
