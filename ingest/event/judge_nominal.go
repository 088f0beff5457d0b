package event

import (
	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// judgedByNominal reads what somebody says in an Arabic clause without a verb whose predicate
// judges: «قال إن العقوبات الأمريكية غير قانونية».
func (a *article) judgedByNominal(s *mention.Sentence, m *matcher) {
	if !m.vso {
		return
	}
	for _, c := range m.clauses {
		told := m.toldBehind(c) != nil
		said := told || c.link == compLink || c.link == quoteLink || c.link == colonLink
		verbless := c.verb < 0 || m.headless(c) || told && m.behindComma(c.verb)
		if !said || !verbless || c.negated || c.modal != "" || inCondition(c) {
			continue
		}
		k, frame := m.nominalVerdict(c)
		if frame == nil {
			continue
		}
		if who, ok := m.judgedTopic(c, frame); ok {
			a.judgement(s, m, c, &node{chunk: k, clause: c, class: lang.Adj}, frame, []filler{who})
		}
	}
}

// nominalVerdict is the first word of the clause behind its topic that judges, and the
// relation that it tells.
func (m *matcher) nominalVerdict(c *clause) (int, *lang.Frame) {
	for i, k := range c.parts {
		ch := &m.chunks[k]
		if ch.Kind == mention.CommaChunk || ch.Kind == mention.ColonChunk || i > 10 {
			break
		}
		if ch.Kind != mention.WordChunk && ch.Kind != mention.NounChunk || i == 0 || ch.Def && !m.copulaPronoun(c, i-1) {
			continue
		}
		switch ch.Value {
		case "untrue", "refused":
			return k, refusedFrame
		case "bad", "wrong", "good", "backed":
			return k, verdicts[ch.Value]
		}
	}
	return -1, nil
}

// copulaPronoun: part i of the clause is a pronoun behind its topic, which stands for "is": «إيران هي».
func (m *matcher) copulaPronoun(c *clause, i int) bool {
	if i != 1 || len(c.parts) < 3 {
		return false
	}
	ch := &m.chunks[c.parts[i]]
	return ch.Kind == mention.ActorChunk && ch.Actor.Kind == mention.ByPronoun && m.chunks[c.parts[0]].Kind == mention.ActorChunk
}

// judgedAt: the judging word is among the first parts of the clause.
func (m *matcher) judgedAt(c *clause, parts int) bool {
	if m.copulaPronoun(c, 1) {
		parts++
	}
	for _, k := range c.parts[:min(parts, len(c.parts))] {
		if m.chunks[k].Kind == mention.WordChunk && m.chunks[k].Value != "" {
			return true
		}
	}
	return false
}

// headless: the clause begins with «ما» and its verb, so that what stands behind judges
// what its subject does: «ما تقوم به تركيا غير مقبول».
func (m *matcher) headless(c *clause) bool {
	return len(c.parts) > 1 && m.chunks[c.parts[0]].Fold == "ما" && m.chunks[c.parts[1]].Kind == mention.VerbChunk && c.verb == c.parts[1]
}

// refusedFrame: what is said to be untrue or out of the question is rejected.
var refusedFrame = &lang.Frame{Name: "judge.refused", Class: lang.Verb, Relation: "rejects", CAMEO: "120"}

// judgedTopic is who did or made what the clause begins with.
func (m *matcher) judgedTopic(c *clause, frame *lang.Frame) (filler, bool) {
	for i, k := range c.parts {
		switch ch := &m.chunks[k]; ch.Kind {
		case mention.DetChunk:
			if ch.Fold == "اي" {
				return filler{}, false // «أي تحرك إسرائيلي سيكون خطأ»
			}
			continue
		case mention.QuoteChunk, mention.SkipChunk, mention.OpenChunk:
			continue
		case mention.ConjChunk:
			if i == 0 {
				continue
			}
		case mention.NounChunk:
			n := m.byChunk[k]
			if n == nil {
				return filler{}, false
			}
			return m.throughNode(n, frame, filler{role: lang.TargetRole, argument: argument{node: n, chunk: k}})
		case mention.ActorChunk:
			if who := ch.Actor; i == 0 && (frame == verdicts["good"] || frame == verdicts["bad"]) && who.Kind != mention.ByAdjective && who.Kind != mention.ByPronoun && m.judgedAt(c, 2) {
				return filledBy(lang.TargetRole, argument{actor: who, chunk: k}), true
			}
		case mention.WordChunk:
			if m.headless(c) {
				if sub := m.subjectActor(c); sub != nil {
					return m.topicOwner(sub.chunk), true
				}
				return filler{}, false
			}
			if i+1 < len(c.parts) && m.chunks[c.parts[i+1]].Kind == mention.ActorChunk {
				return m.topicOwner(c.parts[i+1]), true
			}
		}
		return filler{}, false
	}
	return filler{}, false
}

// topicOwner is the owner of a plain topic: «موقف لندن».
func (m *matcher) topicOwner(k int) filler {
	who := m.chunks[k].Actor
	return filler{role: lang.TargetRole, phrase: who, through: true, argument: argument{actor: who, chunk: k}}
}
