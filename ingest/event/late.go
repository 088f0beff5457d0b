package event

import (
	"slices"
	"strings"

	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// amongThem: in «من بين القادة الذين زاروا باريس رئيس مالي ورئيس النيجر» whoever
// stands last did what the relative clause tells.
func (m *matcher) amongThem(c *clause, n *node) *argument {
	k := c.antecedent
	if !m.vso || k < 2 || len(n.after) == 0 || c.parent == nil || c.parent.verb >= 0 {
		return nil
	}
	if m.chunks[k-1].Kind != mention.PrepChunk || !strings.HasSuffix(m.chunks[k-1].Fold, "بين") || m.chunks[k-2].Kind != mention.PrepChunk || m.chunks[k-2].Value != "من" {
		return nil
	}
	last := &n.after[len(n.after)-1]
	if last.actor == nil || last.actor.Kind == mention.ByAdjective || len(n.after) < 2 && m.wantsObject(n) && !m.objectElsewhere(n) {
		return nil
	}
	return last
}

// oneOfThem: in "Norway is among the countries that condemned Israel" whoever is said to be one of them
// did what the English relative clause tells.
func (m *matcher) oneOfThem(c *clause) *argument {
	if !m.analytic || c.parent == nil || c.parent.verb >= 0 || c.antecedent < 0 || m.chunks[c.antecedent].Kind != mention.WordChunk {
		return nil
	}
	be := slices.IndexFunc(c.parent.parts, func(k int) bool { return m.chunks[k].Kind == mention.PassiveChunk })
	if be < 1 || c.parent.negated {
		return nil
	}
	for _, k := range c.parent.parts[be+1:] {
		switch ch := &m.chunks[k]; ch.Kind {
		case mention.WordChunk, mention.DetChunk, mention.SkipChunk:
		case mention.PrepChunk:
			if ch.Value != "among" && ch.Value != "of" {
				return nil
			}
		default:
			return nil
		}
		if k == c.antecedent {
			return m.copulaHolder(c.parent, be)
		}
	}
	return nil
}

// lateSubject: in «قدم التعازي في أبوظبي أمس وزير الخارجية» the subject stands
// behind the object and a place.
func (m *matcher) lateSubject(c *clause, n *node) *argument {
	if c.link != mainLink && c.link != compLink || len(n.after) < 2 || n.pron != "" {
		return nil
	}
	object := &n.after[0]
	if object.node == nil && !m.takesPlain(n, object) {
		return nil
	}
	late := &n.after[1]
	if late.actor == nil || late.conj || m.chunks[late.chunk-1].Kind == mention.OpenChunk || late.actor.Kind == mention.ByAdjective || late.actor.Kind == mention.ByPronoun {
		return nil
	}
	if p := late.actor; len(p.List) == 0 && len(p.Offices) == 0 && p.Person == "" {
		return nil // a state may be whose the object is
	}
	if m.insideGenitive(late.chunk) || object.node != nil && len(m.genitives(object.node)) > 0 {
		return nil
	}
	return late
}

// takesPlain: the plain word is one that a meaning of the verb has as its object, and what stands
// behind it is not its own: «سيحضر حفل افتتاح القناة أمير الكويت».
func (m *matcher) takesPlain(n *node, a *argument) bool {
	if a.actor != nil || a.owner != nil || a.place != "" || a.clause != nil || !hasArticle(m.chunks[n.after[1].chunk-1].Fold) && m.chunks[n.after[1].chunk-1].Kind != mention.ActorChunk {
		return false
	}
	return slices.ContainsFunc(n.lemma.Frames, func(f *lang.Frame) bool {
		return len(f.Slots) > 1 && f.Slots[1].Names[0] == "obj" && f.Slots[1].Role == lang.EmptyRole && len(f.Slots[1].Words) > 0 && m.headed(*a, f.Slots[1].Words)
	})
}

// farIncluded: the members of the group that is the subject stand at the end of
// the clause: «توافد القادة لتقديم التعازي، من بينهم رئيس مالي».
func (m *matcher) farIncluded(head argument) *mention.Phrase {
	if !m.vso {
		return nil
	}
	for k := head.chunk + 1; k+1 < len(m.chunks) && k <= head.chunk+16; k++ {
		if k == m.filling {
			continue // the verb whose subject the group is
		}
		switch c := &m.chunks[k]; c.Kind {
		case mention.VerbChunk, mention.StopChunk, mention.RelChunk, mention.CompChunk, mention.SubChunk:
			return nil
		case mention.ActorChunk:
			if severalOf(c) {
				return nil // «التقى الأمير عددا من المسؤولين الألمان، بينهم»
			}
		case mention.IncludeChunk:
			next := &m.chunks[k+1]
			opens := k > 0 && m.chunks[k-1].Kind == mention.CommaChunk || strings.HasPrefix(c.Fold, "و") // «ومن بينهم»
			if !opens || next.Kind != mention.ActorChunk || !people(next.Actor) {
				return nil
			}
			return next.Actor
		}
	}
	return nil
}

// people: the phrase names persons.
func people(p *mention.Phrase) bool {
	if len(p.List) > 0 {
		return people(p.List[0])
	}
	return p.Person != "" || p.Name != "" || len(p.Offices) > 0
}

// lateObject: behind what a preposition leads to stands the object of a verb whose subject came
// before: «زار باريس وبحث مع نظيره الملف السوري», «يعتزم أن يناقش مع لافروف سبل محاربة التنظيم».
func (m *matcher) lateObject(c *clause, n *node, first *argument) bool {
	joined := c.link == coordLink && n.chunk > 0 && m.chunks[n.chunk-1].Kind == mention.ConjChunk || c.link == compLink
	if !joined || first.actor != nil || first.chunk <= n.chunk+1 {
		return false
	}
	return len(n.preps) > 0 && len(n.after) == 1 && takes(n.lemma, "obj") && m.sharedSubject(c) != nil
}
