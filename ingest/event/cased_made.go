package event

import (
	"github.com/diplograph/diplograph/ingest/mention"
)

// made is a noun with the doer of the passive participle before it: «введённые Чили
// пошлины», «предложенный Перу план». Both are chunks.
type made struct{ noun, doer int }

// madeBy notes the doer between the participle at k and its noun, and takes it out of
// the clause.
func (p *parser) madeBy(k int) {
	n := k + 1
	if p.chunks[k].Form != mention.Participle || n >= len(p.chunks) {
		return
	}
	doer := &p.chunks[n]
	if doer.Kind != mention.ActorChunk || doer.Actor.Kind == mention.ByPronoun || doer.Actor.Kind == mention.ByAdjective && !doer.Actor.Plural {
		return
	}
	if in := doer.Cases; in != 0 && (in&mention.Instrumental == 0 || in&mention.Nominative != 0) {
		return
	}
	for h := n + 1; h < len(p.chunks); h++ {
		switch c := &p.chunks[h]; {
		case c.Kind == mention.DetChunk, c.Kind == mention.WordChunk && mention.Adjectival(c.Tail):
		case c.Kind == mention.ActorChunk && c.Actor.Kind == mention.ByAdjective && !c.Actor.Plural:
		case c.Kind == mention.NounChunk, c.Kind == mention.WordChunk:
			if p.chunks[k].Cases.May(c.Cases) || c.Cases == 0 {
				doer.Kind = mention.SkipChunk
				p.cur.made = append(p.cur.made, made{h, n})
			}
			return
		default:
			return
		}
	}
}

// participleDoers gives the nouns of all clauses the doers of the participles before them.
func (s *syntax) participleDoers() {
	for _, c := range s.clauses {
		for _, m := range c.made {
			if s.made == nil {
				s.made = map[int]argument{}
			}
			doer := &s.chunks[m.doer]
			s.made[m.noun] = argument{prep: agentPrep, actor: doer.Actor, chunk: m.doer, fold: doer.Fold}
		}
	}
}
