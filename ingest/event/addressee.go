package event

import (
	"slices"

	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// addressee: the actor right behind the second of two Arabic verbs is whom the subject
// of both asks: «أدان القصف وحث واشنطن على», and an international body behind one that
// may go without: «أدان القصف وطالب مجلس الأمن بـ».
func (m *matcher) addressee(c *clause, n *node) bool {
	if !m.vso || c.link != coordLink || c.sibling == nil || n.pron != "" || len(n.after) != 1 || !m.asideTo(n.chunk, n.after[0].chunk) || n.after[0].actor == nil {
		return false
	}
	if n.after[0].actor.Kind == mention.ByCounterpart && informs(n.lemma) {
		return true // «دعا إيران إلى الحوار، وأبلغ نظيره بأن»
	}
	required, always := false, true
	for _, f := range n.lemma.Frames {
		if f.Relation != "demands" && f.Relation != "demands-end-of" {
			if f.Relation != "" {
				return false
			}
			continue
		}
		i := slices.IndexFunc(f.Slots, func(s lang.Slot) bool { return s.Names[0] == "obj" && s.Role == lang.TargetRole })
		required = required || i >= 0 && !f.Slots[i].Optional
		always = always && i >= 0 && !f.Slots[i].Optional
	}
	if always || !required {
		return required
	}
	if m.endsHisOwn(n) {
		return true
	}
	if m.state(&n.after[0]) && m.blames(c.sibling) {
		return true // «أدانت تركيا القصف، وطالبت إسرائيل بوقفه»
	}
	b := n.chunk - 2
	return b >= 0 && m.chunks[b].Kind != mention.CommaChunk && m.kindOf != nil && m.kindOf(n.after[0].actor) == ontology.Organization && !m.state(&n.after[0]) && n.after[0].actor.Kind == mention.ByName
}

// asideTo: between the verb at v and the actor at k stands nothing but days, adverbs and what a preposition
// or two commas bring: «ودعت أمس، في بيان لها، إسرائيل إلى».
func (m *matcher) asideTo(v, k int) bool {
	for i := v + 1; i < k; i++ {
		switch ch := &m.chunks[i]; ch.Kind {
		case mention.DateChunk, mention.SkipChunk, mention.CommaChunk, mention.DashChunk, mention.PrepChunk, mention.SourceChunk, mention.WordChunk, mention.PlaceChunk, mention.DetChunk:
		case mention.NounChunk:
			if ch.Pron != "" {
				return false
			}
		case mention.ActorChunk:
			if m.chunks[i-1].Kind != mention.PrepChunk {
				return false
			}
		case mention.VerbChunk:
			if m.byChunk[i] != nil && m.byChunk[i].clause == m.byChunk[v].clause {
				return false
			}
		default:
			return false
		}
	}
	return true
}

// informs: the verb tells whoever is its object something.
func informs(l *mention.Lemma) bool {
	return slices.ContainsFunc(l.Frames, func(f *lang.Frame) bool {
		return f.HasSlot("obj") && f.HasSlot("comp") && !slices.ContainsFunc(f.Slots, func(s lang.Slot) bool { return len(s.Words) > 0 })
	})
}

// endsHisOwn: the verb asks for an end of what has a pronoun, which is the addressee's own:
// «ودعت بكين إلى وقف ضغوطها».
func (m *matcher) endsHisOwn(n *node) bool {
	return slices.ContainsFunc(n.preps, func(a argument) bool {
		if a.node == nil || !hasOperator(a.node.lemma, lang.End) || a.node.chunk+1 >= len(m.chunks) {
			return false
		}
		what := &m.chunks[a.node.chunk+1]
		return (what.Kind == mention.WordChunk || what.Kind == mention.NounChunk) && (what.Pron == "3sf" || what.Pron == "3sm")
	})
}

// blames: the clause's verb condemns or accuses, so that whoever does so turns next to him whom it blames.
func (m *matcher) blames(c *clause) bool {
	v := m.byChunk[c.verb]
	return c.verb >= 0 && v != nil && (tells(v.lemma, "criticizes") || tells(v.lemma, "accuses"))
}
