package event

import (
	"slices"

	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// apposedTo gives the actor whom a plain noun at k explains: in "the PKK, a
// banned group that" the relative clause tells of the PKK. -1 where k is no
// word for an actor or stands in no apposition.
func (p *parser) apposedTo(k int) int {
	if p.vso {
		return predicatedOf(p.chunks, p.cur.verb, p.of.Among, p.of.States, k)
	}
	if k < 2 || !someone(&p.chunks[k]) {
		return -1
	}
	article := false
	for k--; k > 0; k-- {
		switch c := &p.chunks[k]; c.Kind {
		case mention.WordChunk, mention.NounChunk, mention.AdjChunk, mention.SkipChunk, mention.CompoundChunk, mention.PossessiveChunk:
		case mention.DetChunk:
			article = true
		case mention.PrepChunk:
			if c.Value != "of" || p.chunks[k-1].Kind != mention.DetChunk { // "uno de los países que"
				return -1
			}
		case mention.ActorChunk:
			if c.Actor.Kind != mention.ByAdjective {
				return -1
			}
		case mention.PassiveChunk:
			if article && p.cur.verb < 0 {
				return p.namedBefore(k) // "Hezbollah is a group that"
			}
			return -1
		case mention.CommaChunk, mention.DashChunk, mention.OpenChunk:
			if p.hyphenated(k) {
				continue
			}
			if !article && !p.of.NounFirst() { // "Qatar, país que media"
				return -1
			}
			return p.namedBefore(k)
		default:
			return -1
		}
	}
	return -1
}

// predicatedOf gives the actor of whom an Arabic clause without a verb, or with one of `among`,
// says that he is what the plain noun at k names: «كانت تشيلي البلد الوحيد الذي», «بيرو من الدول التي»,
// «انضمت بيرو إلى قائمة الدول التي». -1 for none.
func predicatedOf(chunks []mention.Chunk, verb int, among, states []string, k int) int {
	if k < 0 || chunks[k].Value != "group" && !someone(&chunks[k]) {
		return -1
	}
	joins := verb >= 0 && verb < k && countsAmong(chunks, verb, among, states, k)
	if verb >= 0 && !joins {
		return -1
	}
	for k--; k >= 0; k-- {
		switch c := &chunks[k]; c.Kind {
		case mention.WordChunk, mention.DetChunk, mention.SkipChunk, mention.CommaChunk, mention.AuxChunk:
		case mention.NounChunk, mention.VerbChunk:
			if !joins {
				return -1
			}
		case mention.PrepChunk:
			if c.Value != "من" && c.Value != betweenPrep && c.Value != "ضمن" && !joins {
				return -1
			}
		case mention.ActorChunk:
			if c.Actor.Kind == mention.ByPronoun || c.Actor.Kind == mention.ByAdjective {
				continue
			}
			if len(c.Actor.List) > 0 {
				return -1
			}
			return k
		default:
			return -1
		}
	}
	return -1
}

// countsAmong: the verb makes its subject one of those whom the noun at k behind it and its preposition names.
func countsAmong(chunks []mention.Chunk, verb int, among, states []string, k int) bool {
	if l := chunks[verb].Lemma; l == nil || !slices.Contains(among, l.Text) || !slices.Contains(states, chunks[k].Fold) {
		return false
	}
	for k--; k > verb && (chunks[k].Kind == mention.WordChunk || chunks[k].Kind == mention.NounChunk); k-- {
	}
	return chunks[k].Kind == mention.PrepChunk
}

// oneOfThose: the Arabic adjective tells of those of whom the clause says that somebody is one:
// «كانت بيرو من الدول الداعمة لتشيلي».
func (m *matcher) oneOfThose(n *node) *argument {
	if !m.vso || n.class != lang.Adj && n.class != lang.Part || !m.chunks[n.chunk].Def || n.clause.link == relLink {
		return nil
	}
	k := predicatedOf(m.chunks, n.clause.verb, m.among, m.anyState, n.chunk-1)
	if !slices.Contains(n.clause.parts, k) {
		return nil
	}
	return &argument{actor: m.chunks[k].Actor, chunk: k, fold: m.chunks[k].Fold}
}

// hyphenated: the dash at k stands inside a word.
func (p *parser) hyphenated(k int) bool {
	return p.chunks[k].Kind == mention.DashChunk && p.chunks[k-1].End == p.chunks[k].Start
}

// namedBefore gives the actor right before chunk k, past a short name in
// parentheses.
func (p *parser) namedBefore(k int) int {
	k--
	if k > 2 && p.chunks[k].Kind == mention.CloseChunk && p.chunks[k-2].Kind == mention.OpenChunk {
		k -= 3
	}
	if k < 0 || p.chunks[k].Kind != mention.ActorChunk || p.chunks[k].Actor.Kind == mention.ByAdjective {
		return -1
	}
	return k
}

// someone: a plain word for an actor (a group, a country) or one that judges him
// (a terrorist group).
func someone(c *mention.Chunk) bool {
	return c.Value == "someone" || c.Value == mention.StateValue || c.Kind == mention.WordChunk && c.Value == "wrong"
}
