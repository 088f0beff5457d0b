package event

import "github.com/diplograph/diplograph/ingest/mention"

// heldBefore are the people right before an Arabic verb of holding whom its pronoun takes up:
// «أمريكيين كانت تحتجزهم». Nil for none.
func (m *matcher) heldBefore(n *node) *argument {
	if !m.vso || !m.holdsThem(n) {
		return nil
	}
	for k := n.chunk - 1; k >= 0; k-- {
		switch c := &m.chunks[k]; c.Kind {
		case mention.AuxChunk, mention.RelChunk:
		case mention.ActorChunk:
			if c.Actor.Name != "" || len(c.Actor.List) > 0 {
				return nil
			}
			return &argument{actor: c.Actor, chunk: k, fold: c.Fold}
		default:
			return nil
		}
	}
	return nil
}

// holdsThem: the verb tells that somebody holds those for whom its pronoun stands («تحتجزهم»), or
// him of a state who is named right before it: «أميركي احتجزوه».
func (m *matcher) holdsThem(n *node) bool {
	if n.pron == "" || !tells(n.lemma, "detains") {
		return false
	}
	return n.pron == "3p" || n.pron == "3d" || n.chunk > 0 && somebodyOf(&m.chunks[n.chunk-1])
}

// somebodyOf: the chunk is an adjective of a state without the article: «أميركي».
func somebodyOf(c *mention.Chunk) bool {
	return c.Kind == mention.ActorChunk && c.Actor.Kind == mention.ByAdjective && !hasArticle(c.Fold)
}

// nationalThat: the chunk is somebody of a state behind a preposition whom the verb right behind
// takes up by its pronoun: «أفرجت عن أميركي احتجزته».
func (p *parser) nationalThat(b, k int) bool {
	return b > 0 && b == k-1 && p.chunks[k].Pron != "" && somebodyOf(&p.chunks[b]) && p.chunks[b-1].Kind == mention.PrepChunk
}

// captorAbove is who holds the people whom an Arabic relative clause takes up by its pronoun, where
// the clause does not name him: whoever frees them or is asked to, «طالبت لندن طهران بالإفراج عن
// بريطانيين تحتجزهم». Nil where they are not held.
func (m *matcher) captorAbove(c *clause, n *node) *argument {
	if !m.holdsThem(n) || c.parent == nil || c.parent.verb < 0 {
		return nil
	}
	if v := m.byChunk[c.parent.verb]; v != nil && tells(v.lemma, "demands") {
		for k := len(v.after) - 1; k > 0; k-- {
			if a := &v.after[k]; a.actor != nil && a.chunk < c.antecedent && a.actor.Kind != mention.ByPronoun {
				return a // behind the verb and its subject
			}
		}
	}
	return m.subjectActor(c.parent)
}
