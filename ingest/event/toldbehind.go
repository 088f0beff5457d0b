package event

import (
	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// toldBehind is whom an Arabic sentence names at its end as having said what it tells: «على إيران
// أن تتعاون، قال الوزير», «المقترح غير مقبول، بحسب الوزير», «قصفت كينيا مواقع، كما أعلن الجيش»; nil for none.
func (m *matcher) toldBehind(c *clause) *mention.Phrase {
	if !m.vso || c.link != mainLink {
		return nil
	}
	last := c
	for _, x := range m.clauses {
		if len(x.parts) > 0 && (len(last.parts) == 0 || x.parts[len(x.parts)-1] > last.parts[len(last.parts)-1]) {
			last = x
		}
	}
	if n := m.byChunk[last.verb]; n != nil && n.class == lang.Verb {
		at := m.attributedFrom(n.chunk)
		if m.behindComma(at) {
			return m.attributedTo(n, at < n.chunk)
		}
	}
	for _, k := range last.parts {
		if m.chunks[k].Kind == mention.SourceChunk && m.behindComma(k) {
			return m.sourceOf(last)
		}
	}
	return nil
}

// attributedFrom is the chunk with which words like «كما», «حسبما» or «على ما» begin that stand before the verb
// at k, k where none do.
func (m *matcher) attributedFrom(k int) int {
	switch {
	case k < 2:
	case m.chunks[k-1].Kind == mention.SourceChunk, m.chunks[k-1].Kind == mention.ConjChunk && m.chunks[k-1].First < m.chunks[k].First:
		return k - 1
	case m.chunks[k-1].Fold == "ما" && m.chunks[k-2].Kind == mention.PrepChunk:
		return k - 2
	}
	return k
}

// attributedTo is whom the verb of saying names as its subject, or who is told to have said it to the subject:
// «كما أعلن الوزير», «حسبما نقلت الوكالة عن الوزير»; nil where it says something else.
func (m *matcher) attributedTo(n *node, marked bool) *mention.Phrase {
	if !hasOperator(n.lemma, lang.Say) || len(m.prepositional(n, "comp")) > 0 || n.clause.passive {
		return nil
	}
	if marked && n.matched != nil {
		if n.matched.frame.Operator != lang.Say || hasRole(n.matched.frame, lang.ActRole) {
			return nil // «كما أعلن الوزير زيادة المساعدات»
		}
		for _, f := range n.matched.fills {
			if f.role == lang.SourceRole && f.phrase != nil {
				return f.phrase
			}
		}
	}
	if len(n.after) == 0 || n.after[0].actor == nil || n.after[0].chunk != n.chunk+1 || marked && !m.endsBehind(n.chunk+1) {
		return nil
	}
	return n.after[0].actor
}

// endsBehind: behind chunk k there is nothing more but a day, an adverb or where something was said.
func (m *matcher) endsBehind(k int) bool {
	if k+1 >= len(m.chunks) {
		return true
	}
	switch m.chunks[k+1].Kind {
	case mention.StopChunk, mention.DateChunk, mention.SkipChunk, mention.PrepChunk, mention.CommaChunk, mention.QuoteChunk:
		return true
	}
	return false
}

// behindComma: a comma stands right before chunk k.
func (m *matcher) behindComma(k int) bool {
	return k > 0 && m.chunks[k-1].Kind == mention.CommaChunk
}

// mainAbove is the clause at the top of those above c.
func mainAbove(c *clause) *clause {
	for depth := 0; depth < 12; depth++ {
		switch {
		case c.parent != nil:
			c = c.parent
		case c.link == coordLink && c.sibling != nil:
			c = c.sibling
		default:
			return c
		}
	}
	return c
}

// leadsToSource: the chunk at next, behind the word "according to" at k, may stand before whoever says it.
func (m *matcher) leadsToSource(k, next int) bool {
	switch ch := &m.chunks[next]; ch.Kind {
	case mention.PrepChunk:
		return m.toSource(k, next)
	case mention.DetChunk, mention.WordChunk, mention.NounChunk:
		return !m.vso || m.chunks[k+1].Kind != mention.PrepChunk || m.toSource(k, k+1)
	}
	return false
}

// toSource: the Arabic preposition at next belongs to the word "according to" at k before whoever says it, or what
// he says: «وفقا للوزير», «وفقا لبيان الوزارة», not «وفقا لقرارات المجلس».
func (s *syntax) toSource(k, next int) bool {
	if !s.vso || next != k+1 || next+1 >= len(s.chunks) || s.chunks[next].Kind != mention.PrepChunk || s.chunks[next].Value != "ل" {
		return false
	}
	who := &s.chunks[next+1]
	return who.Kind == mention.ActorChunk || who.Kind == mention.NounChunk && hasOperator(who.Lemma, lang.Say)
}
