package event

import (
	"github.com/diplograph/diplograph/ingest/mention"
)

// An Arabic clause needs no verb: «إيران عازمة على», «أنه على استعداد لـ».

// predicatedActor is the actor of whom an adjective without the article says
// something in a clause that has no verb: «إن أنقرة مستعدة للحوار».
func (m *matcher) predicatedActor(n *node) *argument {
	c := n.clause
	if !m.vso || c.verb >= 0 || m.chunks[n.chunk].Def || n.governor != nil {
		return nil
	}
	var a *argument
	for _, k := range c.parts {
		switch ch := &m.chunks[k]; ch.Kind {
		case mention.ConjChunk, mention.SkipChunk, mention.AuxChunk, mention.DateChunk:
		case mention.ActorChunk:
			if a != nil || ch.Actor.Kind == mention.ByAdjective && !ch.Actor.Plural {
				return nil
			}
			a = &argument{actor: ch.Actor, chunk: k, fold: ch.Fold}
		default:
			if k == n.chunk {
				return a
			}
			return nil
		}
	}
	return nil
}

// ofPronoun: a verbless complement behind a complementizer with a pronoun tells
// of the subject of the clause above: «قال إنه على استعداد للقاء».
func (m *matcher) ofPronoun(n *node) []argument {
	c := n.clause
	if !m.vso || c.verb >= 0 || !c.pron || c.parent == nil || len(c.parts) < 2 || c.parts[1] != n.chunk || m.chunks[c.parts[0]].Kind != mention.PrepChunk {
		return nil
	}
	if sub := m.subjectOf(c.parent); sub != nil && sub.arg != nil {
		return []argument{*sub.arg}
	}
	return nil
}
