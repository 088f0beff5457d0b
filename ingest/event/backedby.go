package event

import (
	"slices"

	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// helped are the canonical prepositions of "with the support of" and "under pressure from".
var helped = map[string]*lang.Frame{"بدعم": backingFrame, "بضغط": pressingFrame}

// under are the canonical prepositions behind which stands the pressure that whoever acts is under.
var under = []string{"ب", "تحت", "بسبب", "نتيجة", "رغم", "جراء"}

var (
	backingFrame  = &lang.Frame{Name: "backing", Class: lang.Noun, Relation: "supports", CAMEO: "050"}
	pressingFrame = &lang.Frame{Name: "pressing", Class: lang.Noun, Relation: "pressures", CAMEO: "170"}
)

// backedBy reports who backs or presses whoever does what an Arabic clause tells: «سيطر الجيش بدعم
// روسي على المدينة», «ألغى العراق الصفقة تحت ضغط من واشنطن».
func (a *article) backedBy(s *mention.Sentence, m *matcher) {
	if !m.vso {
		return
	}
	for _, c := range m.clauses {
		v := m.byChunk[c.verb]
		if c.verb < 0 || c.negated || c.passive || v == nil || v.class != lang.Verb {
			continue
		}
		who, frame := m.backer(c, takes(v.lemma, "ب"))
		if who == nil {
			continue
		}
		rd := &reading{node: v, frame: frame, fills: []filler{filledBy(lang.SourceRole, *who)}}
		base := a.report(s, m, rd, context{status: ontology.Occurred, confidence: 0.8})
		base.Date, base.DateOrigin, base.DateText = "", ontology.OriginLacks, ""
		a.between(base, a.sides(s, rd).source, a.asked(s, m, c))
	}
}

// backer is whose support or pressure a phrase of the clause tells of, with the frame of that; taken
// says that a phrase with the preposition "with" is the verb's own.
func (m *matcher) backer(c *clause, taken bool) (*argument, *lang.Frame) {
	for i, k := range c.parts {
		if m.chunks[k].Kind != mention.PrepChunk || i+1 >= len(c.parts) || m.ofAnotherDeed(c, k) {
			continue
		}
		next, prep := c.parts[i+1], m.chunks[k].Value
		if frame := helped[prep]; frame != nil {
			if ch := &m.chunks[next]; !taken && ch.Kind == mention.ActorChunk && ch.Actor.Kind != mention.ByPronoun && ch.Actor.Kind != mention.ByAdjective {
				return &argument{actor: ch.Actor, chunk: next}, frame
			}
			continue
		}
		n := m.byChunk[next]
		if n == nil || n.class != lang.Noun || n.pron != "" || n.matched != nil && hasTarget(n.matched) || prep == "ب" && taken {
			continue
		}
		if by := m.byNationality(n); by != nil && prep == "ب" && !m.chunks[next].Def && tells(n.lemma, "supports") {
			return by, backingFrame
		}
		if by := m.presser(n); by != nil && slices.Contains(under, prep) {
			return by, pressingFrame
		}
	}
	return nil, nil
}

// byNationality is the state whose adjective without the article describes the noun.
func (m *matcher) byNationality(n *node) *argument {
	for _, by := range m.genitives(n) {
		if byState(by) && !hasArticle(m.chunks[by.chunk].Fold) {
			return &by
		}
	}
	return nil
}

// presser is whose pressure the noun tells of.
func (m *matcher) presser(n *node) *argument {
	if !tells(n.lemma, "pressures") {
		return nil
	}
	for _, by := range m.genitives(n) {
		if by.actor != nil && by.actor.Kind != mention.ByPronoun {
			return &by
		}
	}
	return nil
}

// ofAnotherDeed: between the verb and the chunk at k stands a noun with a doer of its own, whom the phrase
// at k is rather about: «تتزامن الزيارة مع تنفيذ القوات بدعم من».
func (m *matcher) ofAnotherDeed(c *clause, k int) bool {
	for _, part := range c.parts {
		if n := m.byChunk[part]; n != nil && n.class == lang.Noun && c.verb < n.chunk && n.chunk < k && len(n.after) > 0 && n.after[0].actor != nil && n.after[0].chunk == n.chunk+1 && n.governor != nil && n.chunk > 0 && m.chunks[n.chunk-1].Kind == mention.PrepChunk {
			return true
		}
	}
	return false
}
