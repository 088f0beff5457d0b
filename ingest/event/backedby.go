package event

import (
	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// withBacking is the canonical preposition of "with the support of".
const withBacking = "بدعم"

var backingFrame = &lang.Frame{Name: "backing", Class: lang.Noun, Relation: "supports", CAMEO: "050"}

// backedBy reports who backs whoever does what an Arabic clause tells: «سيطر الجيش بدعم من روسيا على
// المدينة», «بدعم روسي»: Russia backs the army's state.
func (a *article) backedBy(s *mention.Sentence, m *matcher) {
	if !m.vso {
		return
	}
	for _, c := range m.clauses {
		v := m.byChunk[c.verb]
		if c.verb < 0 || c.negated || v == nil || v.class != lang.Verb || takes(v.lemma, "ب") {
			continue
		}
		who := m.backer(c)
		if who == nil {
			continue
		}
		rd := &reading{node: v, frame: backingFrame, fills: []filler{filledBy(lang.SourceRole, *who)}}
		base := a.report(s, m, rd, context{status: ontology.Occurred, confidence: 0.8})
		base.Date, base.DateOrigin, base.DateText = "", ontology.OriginLacks, ""
		a.between(base, a.sides(s, rd).source, a.asked(s, m, c))
	}
}

// backer is who stands behind "with the support of" in the clause, or whose support the act has by
// its adjective.
func (m *matcher) backer(c *clause) *argument {
	for i, k := range c.parts {
		if m.chunks[k].Kind != mention.PrepChunk || i+1 >= len(c.parts) || m.ofAnotherDeed(c, k) {
			continue
		}
		next := c.parts[i+1]
		ch := &m.chunks[next]
		switch m.chunks[k].Value {
		case withBacking:
			if ch.Kind == mention.ActorChunk && ch.Actor.Kind != mention.ByPronoun && ch.Actor.Kind != mention.ByAdjective {
				return &argument{actor: ch.Actor, chunk: next}
			}
		case "ب":
			n := m.byChunk[next]
			if n == nil || n.class != lang.Noun || ch.Def || n.pron != "" || !tells(n.lemma, "supports") || n.matched != nil && n.matched.frame.Relation != "" {
				continue
			}
			for _, by := range m.genitives(n) {
				if by.actor != nil && by.actor.Kind == mention.ByAdjective && !hasArticle(m.chunks[by.chunk].Fold) {
					return &by
				}
			}
		}
	}
	return nil
}

// ofAnotherDeed: between the verb and the chunk at k stands a noun with a doer of its own, whom the phrase
// at k is rather about: «تتزامن الزيارة مع تنفيذ القوات بدعم من».
func (m *matcher) ofAnotherDeed(c *clause, k int) bool {
	for _, part := range c.parts {
		if n := m.byChunk[part]; n != nil && n.class == lang.Noun && c.verb < n.chunk && n.chunk < k && len(n.after) > 0 && n.after[0].actor != nil && n.after[0].chunk == n.chunk+1 && n.governor != nil && m.chunks[n.chunk-1].Kind == mention.PrepChunk {
			return true
		}
	}
	return false
}
