package event

import (
	"slices"

	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/lang"
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
			if a != nil && k == a.chunk+1 && ch.Actor.Kind == mention.ByPronoun {
				continue // «روسيا هي المسؤولة عن»
			}
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

// predicative: a noun behind a preposition that is the predicate of a verbless clause is
// done by whom the clause opens with («الاتحاد على استعداد للقاء»), and in a complement
// behind a complementizer with a pronoun by the subject above: «قال إنه على استعداد للقاء».
func (m *matcher) predicative(n *node) []argument {
	c := n.clause
	if m.analytic {
		return m.inBesideIs(n)
	}
	if !m.vso || c.verb >= 0 || n.chunk < 2 || m.chunks[n.chunk-1].Kind != mention.PrepChunk {
		return nil
	}
	parts := slices.DeleteFunc(slices.Clone(c.parts), func(k int) bool { return m.chunks[k].Kind == mention.AuxChunk }) // «أن لافروف كان على اتصال مع»
	for len(parts) > 0 && (m.chunks[parts[0]].Kind == mention.ConjChunk || m.chunks[parts[0]].Kind == mention.SkipChunk) {
		parts = parts[1:]
	}
	switch {
	case len(parts) > 1 && c.pron && c.parent != nil && parts[1] == n.chunk:
		return m.subjectArgs(c.parent)
	case len(parts) > 2 && parts[2] == n.chunk:
		if prep := m.chunks[parts[1]].Value; prep != "على" && !slices.Contains(m.preps.Inside, prep) {
			return nil // «مسؤولة عن المفاوضات»
		}
		if who := &m.chunks[parts[0]]; who.Kind == mention.ActorChunk && who.Actor.Kind != mention.ByAdjective && who.Actor.Kind != mention.ByPronoun {
			return []argument{{actor: who.Actor, chunk: parts[0], fold: who.Fold}}
		}
	}
	return nil
}

// foreseenAt: the word at k is the adjective of a noun before it and says that what
// this tells is to come: «اللقاء المرتقب مع». Before «أن» it belongs to the clause.
func foreseenAt(chunks []mention.Chunk, k int) bool {
	c := &chunks[k]
	if k == 0 || c.First != c.Last || k+1 < len(chunks) && chunks[k+1].Kind == mention.CompChunk {
		return false
	}
	def := hasArticle(c.Fold)
	switch b := &chunks[k-1]; b.Kind {
	case mention.NounChunk, mention.WordChunk:
		return b.Def == def && (def || b.Pron == "")
	case mention.ActorChunk:
		return def && (b.Actor.Kind == mention.ByAdjective || k > 1 && chunks[k-2].Kind == mention.NounChunk && !chunks[k-2].Def) // «لقاء الرئيسين المرتقب»
	}
	return false
}

// foreseenBehind is the status that an adjective behind the noun, or a word like
// «من المقرر» before it, gives its act.
func (m *matcher) foreseenBehind(noun int) ontology.Status {
	if k := noun - 1; k >= 0 && !m.chunks[noun].Def {
		for k > 0 && m.chunks[k].Kind == mention.DateChunk {
			k-- // «من المقرر غدا وصول الوزير»
		}
		if s := ontology.Status(m.chunks[k].Value); m.chunks[k].Kind == mention.ModalChunk && (s == ontology.Planned || s == ontology.Possible) {
			return s // «من المنتظر وصول الوزير»
		}
	}
	for k := noun + 1; k < len(m.chunks) && k <= noun+3; k++ {
		switch c := &m.chunks[k]; c.Kind {
		case mention.ModalChunk:
			if s := ontology.Status(c.Value); foreseenAt(m.chunks, k) && (s == ontology.Planned || s == ontology.Possible) {
				return s
			}
			return ""
		case mention.WordChunk:
			if c.Def != m.chunks[noun].Def {
				return ""
			}
		case mention.ActorChunk:
			if c.Actor.Kind != mention.ByAdjective && (k > noun+1 || m.chunks[noun].Def) {
				return ""
			}
		default:
			return ""
		}
	}
	return ""
}

// occasionOwner is whose meeting a noun with a pronoun in a phrase of time tells of:
// the subject of the clause, as in «خلال لقائه نظيره، أكد الوزير». It is known to be
// nobody where nobody knows who that is.
func (m *matcher) occasionOwner(n *node) (owner *argument, known bool) {
	v := m.byChunk[n.clause.verb]
	if !m.vso || v == nil || v.class != lang.Verb || n.clause.passive || n.chunk > v.chunk && !slices.Contains(m.preps.Occasion, m.prepBefore(n.chunk)) {
		return nil, false
	}
	sub := m.subjectOf(n.clause)
	if sub == nil || !sub.own || sub.arg == nil || sub.arg.node != nil || sub.arg.owner != nil {
		return nil, false
	}
	if sub.arg.actor == nil {
		return nil, n.chunk < v.chunk && sub.arg.chunk > v.chunk && m.chunks[sub.arg.chunk].Kind == mention.WordChunk
	}
	if m.state(sub.arg) && m.feminineState(sub.arg) != (n.pron == "3sf") || m.man(sub.arg) && n.pron != "3sm" || m.she(v) != (n.pron == "3sf") {
		return nil, false
	}
	return sub.arg, true
}

// besideOwner: in «زيارة لافروف إلى القاهرة ولقاءه الرئيس» the second meeting is his
// who paid the visit.
func (m *matcher) besideOwner(n *node) *argument {
	if !m.vso || n.pron != "3sm" && n.pron != "3sf" || n.chunk == 0 || m.chunks[n.chunk-1].Kind != mention.ConjChunk {
		return nil
	}
	for k := n.chunk - 1; k >= 0; k-- {
		first := m.byChunk[k]
		switch {
		case m.chunks[k].Kind == mention.VerbChunk || first != nil && first.clause != n.clause:
			return nil
		case first == nil || first.class != lang.Noun:
			continue
		case first.matched == nil || !occasions[first.matched.frame.Relation] || first.pron != "":
			return nil
		}
		of := m.genitives(first)
		if len(of) != 1 || of[0].actor == nil || of[0].actor.Person == "" || feminine(m.chunks[of[0].chunk].Fold) != (n.pron == "3sf") {
			return nil
		}
		return &of[0]
	}
	return nil
}

// ofAuxiliary: in «سبق لواشنطن أن أعلنت» the subject of the complement stands behind
// the auxiliary and «ل».
func (m *matcher) ofAuxiliary(above *clause) *argument {
	if above == nil || above.verb >= 0 {
		return nil
	}
	p := above.parts
	for len(p) > 3 && m.chunks[p[0]].Kind == mention.ConjChunk {
		p = p[1:]
	}
	if len(p) > 0 && m.chunks[p[0]].Kind == mention.PrepChunk { // «على هامش القمة، كان للوزير لقاء مع»
		p = p[max(slices.IndexFunc(p, func(k int) bool { return m.chunks[k].Kind == mention.AuxChunk }), 0):]
	}
	if len(p) < 3 || m.chunks[p[0]].Kind != mention.AuxChunk || m.chunks[p[1]].Kind != mention.PrepChunk || m.chunks[p[1]].Value != "ل" {
		return nil
	}
	k := p[2]
	if m.chunks[k].Kind == mention.SkipChunk && len(p) > 3 { // «سبق لكل من غانا وتوغو أن»
		k = p[3]
	}
	if m.chunks[k].Kind != mention.ActorChunk {
		return nil
	}
	return &argument{actor: m.chunks[k].Actor, chunk: k}
}

// ownCountry: «بلاده», the state of whoever speaks.
func ownCountry(a argument) bool {
	return a.actor != nil && a.actor.Kind == mention.ByReference && a.actor.Ref == "country" && a.actor.OfPron != ""
}

// unknownSpeaker: the sentence opens with a verb of saying whose subject nobody
// knows, so that "we" in it is not whoever spoke before.
func (m *matcher) unknownSpeaker() bool {
	c := m.clauses[0]
	v := m.byChunk[c.verb]
	if !m.vso || v == nil || v.class != lang.Verb || !hasOperator(v.lemma, lang.Say) || len(v.after) == 0 {
		return false
	}
	for _, k := range c.parts {
		if a := m.chunks[k].Actor; a != nil && len(a.List) > 1 || m.chunks[k].Kind == mention.DetChunk {
			return false // «الدول الأعضاء (ألمانيا وفرنسا)», «سفراء هذه الدول»
		}
	}
	first := &v.after[0]
	return first.actor == nil && first.node == nil && m.chunks[first.chunk].Kind == mention.WordChunk
}

// readyToMeet: «مستعد للقاء نظيره» promises no cooperation, but a meeting.
func (m *matcher) readyToMeet(n *node, f *lang.Frame) bool {
	return m.vso && n.class == lang.Adj && f.Relation == "agrees-with" && slices.ContainsFunc(n.preps, func(a argument) bool {
		return a.node != nil && tellsOneOf(a.node.lemma, occasions)
	})
}
