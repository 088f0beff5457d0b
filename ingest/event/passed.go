package event

import (
	"slices"

	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// candidatesOf lists the arguments for one name of a slot. In «لقي القرار ترحيبا
// من تونس», «أثار غضب تونس» the sides of the noun are those of what is suffered.
func (m *matcher) candidatesOf(n *node, f *lang.Frame, slot lang.Slot, name string, used map[int]bool, suffered bool) []argument {
	switch {
	case suffered && slot.Role == lang.SourceRole:
		return m.inflictors(n)
	case suffered && slot.Role == lang.TargetRole:
		// «قتل أربعة في قصف روسي على خاركيف»: where the victims are no actors, the noun tells.
		all := m.undergone(n)
		if usesForce(f) && isPreposition(name) && !slices.ContainsFunc(all, func(a argument) bool { return a.actor != nil || a.owner != nil }) {
			all = append(all, m.candidates(n, f, name, used)...)
		}
		return all
	}
	all := m.candidates(n, f, name, used)
	if m.vso && n.class == lang.Noun && f.Relation == "spoke-with" && name == "ب" {
		all = slices.DeleteFunc(all, func(a argument) bool {
			return a.chunk < n.chunk && a.actor != nil && !people(a.actor) && a.actor.Kind == mention.ByName
		}) // «تلقى بالرباط اتصالا من نظيره»
	}
	if m.vso && len(all) == 0 && (n.class == lang.Verb || endsGiven(f) || f.Relation == "mediates" && f.HasSlot("obj")) && f.Relation != "" && isPreposition(name) {
		all = m.passedOn(n, name)
	}
	if len(all) == 0 && (isPreposition(name) || name == "of") {
		all = m.behindSubject(n, f, name)
	}
	if m.vso && name == "obj" && len(slot.Words) > 0 && n.class == lang.Noun {
		if a := m.plainObject(n); a != nil {
			all = append(all, *a)
		}
	}
	if m.vso && name == "obj" && slot.Role == lang.EmptyRole && n.class == lang.Verb {
		all = append(all, m.describedThing(n)...)
	}
	if k := n.chunk + 1; m.vso && name == "obj" && len(slot.Words) > 0 && n.class == lang.Adj && k < len(m.chunks) && (m.chunks[k].Kind == mention.NounChunk || m.chunks[k].Kind == mention.WordChunk) {
		all = append(all, argument{chunk: k, fold: m.chunks[k].Fold}) // «مسؤولة عن الحرب»
	}
	return all
}

// describedThing are the plain words before the adjective of which the relative clause of the verb
// tells, one of them the thing that its pronoun means: «صاروخا باليستيا أطلقته».
func (m *matcher) describedThing(n *node) []argument {
	c := n.clause
	if c.link != relLink || c.verb != n.chunk || m.chunks[n.chunk].Pron == "" || c.antecedent < 1 || c.antecedent != n.chunk-1 {
		return nil
	}
	var all []argument
	for k := c.antecedent - 1; k >= 0 && k > c.antecedent-3 && m.chunks[k].Kind == mention.WordChunk && !m.chunks[k].Def; k-- {
		all = append(all, argument{chunk: k, fold: m.chunks[k].Fold})
	}
	return all
}

// passedOn are the phrases that a noun beside an Arabic verb could take as well but
// cannot do anything with, as it names no doer: «جمع لقاء الوزير بنظيره».
func (m *matcher) passedOn(n *node, prep string) []argument {
	var all []argument
	for _, x := range m.nodes {
		if x.governor != n || prepOf(n, x) != "" || x.class != lang.Noun || x.pron != "" && n.class == lang.Verb || len(m.genitives(x)) > 0 {
			continue
		}
		for _, a := range x.preps {
			if prep != "من" && a.prep == "من" && a.actor != nil {
				all = nil
				break // «رسالة من الملك إلى»: it names its doer
			}
			if a.prep == prep && a.actor != nil {
				all = append(all, a)
			}
		}
	}
	return all
}

// endsGiven: the noun tells that somebody stops what its listed words name, so that to whom that
// goes is said behind it: «وقف المساعدات المقدمة لمالي».
func endsGiven(f *lang.Frame) bool {
	return f.Class == lang.Noun && (f.Relation == "sanctions" || f.Relation == "cuts-ties-with") && slices.ContainsFunc(f.Slots, func(s lang.Slot) bool {
		return s.Role == lang.EmptyRole && len(s.Words) > 0 && slices.Contains(s.Names, "obj")
	})
}

// plainObject is the plain word right behind an Arabic noun: «سحب قواتها».
func (m *matcher) plainObject(n *node) *argument {
	doer := false
	for k := n.chunk + 1; k < len(m.chunks); k++ {
		switch c := &m.chunks[k]; c.Kind {
		case mention.DetChunk:
		case mention.ActorChunk:
			if doer {
				return nil
			}
			doer = true
		case mention.NounChunk:
			if thing := m.byChunk[k]; doer && thing != nil && len(thing.lemma.Frames) == 0 {
				return &argument{node: thing, chunk: k, fold: c.Fold} // «اختراق روسيا أجواء بولندا»
			}
			return nil
		case mention.WordChunk:
			return &argument{chunk: k, fold: c.Fold}
		default:
			return nil
		}
	}
	return nil
}

// includedElsewhere: the list stands in the clause above, whose subject is that
// of the clause at hand.
func (m *matcher) includedElsewhere(slot lang.Slot, head argument) []filler {
	for _, n := range m.nodes {
		for _, a := range n.preps {
			if a.prep == includePrep && a.actor != nil && a.chunk > head.chunk && a.chunk <= head.chunk+7 {
				return []filler{{role: slot.Role, phrase: a.actor, argument: a, more: true}}
			}
		}
	}
	return nil
}

// handedTo: in «سلم السفير الرئيس رسالة من الملك» whoever brings the letter is no side of
// it: the object of the verb is.
func (m *matcher) handedTo(g, n *node) *argument {
	if !m.vso || g.class != lang.Verb || !tells(n.lemma, "spoke-with") || len(m.prepositional(n, "من")) == 0 {
		return nil
	}
	after := g.after
	if sub := m.subjectOf(g.clause); sub != nil && sub.after && len(after) > 0 {
		after = after[1:]
	}
	if len(after) > 1 && after[0].actor != nil && after[1].node == n {
		return &after[0]
	}
	return nil
}
