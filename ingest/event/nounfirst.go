package event

import (
	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// headAmid reads a phrase whose head stands behind its articles and numbers and
// before its adjectives: "las nuevas sanciones económicas estadounidenses".
func (s *syntax) headAmid(g group) argument {
	at, pron := s.headOfPhrase(g.parts)
	head := &s.chunks[g.parts[at]]
	a := argument{prep: g.prep, chunk: g.parts[at], fold: head.Fold, pron: pron}
	rest := g.parts[at+1:]
	switch head.Kind {
	case mention.ActorChunk:
		a.actor = head.Actor
	case mention.NounChunk, mention.AdjChunk:
		a.node = s.byChunk[g.parts[at]]
		if a.node.pron == "" {
			a.node.pron = pron
		}
		s.modifiedBy(a.node, rest)
	case mention.PlaceChunk:
		a.place = head.Place
	default:
		for _, k := range rest {
			if ch := &s.chunks[k]; ch.Kind == mention.ActorChunk && a.owner == nil {
				a.owner = ch.Actor
			}
		}
	}
	return a
}

// headOfPhrase finds the head: the first noun that predicates or actor, and of
// words that are neither the first. An adjective of a state heads none but where
// it stands for the people.
func (s *syntax) headOfPhrase(parts []int) (at int, pron string) {
	at = -1
	for i, k := range parts {
		switch ch := &s.chunks[k]; ch.Kind {
		case mention.DetChunk:
			if ch.Pron != "" {
				pron = ch.Pron
			}
		case mention.NounChunk, mention.PlaceChunk:
			return i, pron
		case mention.ActorChunk:
			if ch.Actor.Kind != mention.ByAdjective || at < 0 && (len(parts) == i+1 || ch.Actor.Plural) {
				return i, pron
			}
		case mention.WordChunk:
			if at < 0 {
				at = i
			}
		}
	}
	if at < 0 {
		at = len(parts) - 1
	}
	return at, pron
}

// modifiedBy gives a noun the states and nouns behind it.
func (s *syntax) modifiedBy(n *node, parts []int) {
	for i, k := range parts {
		switch ch := &s.chunks[k]; ch.Kind {
		case mention.ActorChunk:
			n.before = append(n.before, argument{actor: ch.Actor, chunk: k, fold: ch.Fold})
		case mention.NounChunk:
			inner := s.byChunk[k]
			inner.governor = n
			n.after = append(n.after, argument{node: inner, chunk: k, fold: ch.Fold})
			s.modifiedBy(inner, parts[i+1:])
			return
		}
	}
}

// beginsAnew: in a language whose nouns stand first a name behind a noun, or a
// noun behind a name, begins another phrase: "solicita México | a EU ayuda".
func (s *syntax) beginsAnew(g group, k int) bool {
	if !s.nounFirst || len(g.parts) == 0 {
		return false
	}
	last, next := &s.chunks[g.parts[len(g.parts)-1]], &s.chunks[k]
	named := func(c *mention.Chunk) bool {
		return c.Kind == mention.ActorChunk && c.Actor.Kind != mention.ByAdjective
	}
	if named(next) && next.First > 0 && len(next.Actor.List) == 0 {
		return last.Kind == mention.NounChunk || last.Kind == mention.ActorChunk
	}
	return named(last) && next.Kind == mention.NounChunk
}

// possessed are those behind "of" where a noun says no more of them than whose it
// is: "la visite de Lavrov". Where the noun's frames have a slot for "of" it is
// for the table to say.
func (m *matcher) possessed(n *node) []argument {
	if !m.nounFirst || n.class == lang.Verb || takes(n.lemma, "of") {
		return nil
	}
	var all []argument
	for _, a := range m.prepositional(n, "of") {
		if a.actor != nil || a.owner != nil {
			all = append(all, a)
		}
	}
	return all
}

// finite: the verb has a person of its own, so that its subject may lack: "acusó a".
func (m *matcher) finite(n *node) bool {
	switch m.chunks[n.chunk].Form {
	case mention.PresentForm:
		return true
	case mention.Participle:
		return n.chunk > 0 && n.clause.link != relLink && m.chunks[n.chunk-1].Kind == mention.AuxChunk // "ha acusado"
	}
	return false
}

// behindVerb: the actor right behind a verb without a subject before it is the
// subject: "dijo Lavrov", "condenó México el ataque", "visitó Lavrov a Castro". A
// state alone behind a verb that wants an object is that: "visitó China".
func (m *matcher) behindVerb(n *node) bool {
	if len(n.after) == 0 || n.after[0].actor == nil || n.after[0].actor.Kind == mention.ByAdjective || n.after[0].actor.Kind == mention.ByPronoun || !m.finite(n) && !n.clause.passive {
		return false
	}
	if len(n.after) > 1 || n.clause.passive || !m.wantsObject(n) || m.objectElsewhere(n) {
		return true
	}
	return m.kindOf != nil && m.kindOf(n.after[0].actor) == ontology.Person
}

// relativeQue: "que" is "which" between a noun or actor and a verb, unless
// something before it waits for a complement: "el país que apoya", not "pidió a
// Rusia que cese". Behind a comma it is one in any case.
func (p *parser) relativeQue(k int) bool {
	next := k + 1
	for next < len(p.chunks) && (p.chunks[next].Kind == mention.SkipChunk || p.chunks[next].Kind == mention.NegChunk) {
		next++
	}
	if next >= len(p.chunks) {
		return false
	}
	prev, comma := k-1, p.chunks[k-1].Kind == mention.CommaChunk
	if comma {
		prev--
	}
	if prev < 0 {
		return false
	}
	switch p.chunks[prev].Kind {
	case mention.ActorChunk, mention.WordChunk, mention.NounChunk:
	default:
		return false
	}
	switch p.chunks[next].Kind {
	case mention.VerbChunk, mention.PassiveChunk, mention.ModalChunk, mention.AuxChunk:
		return comma || !p.waiting(p.cur)
	case mention.ActorChunk, mention.DetChunk:
		return !comma && p.chunks[prev].Kind != mention.ActorChunk && !p.waiting(p.cur)
	}
	return false
}

// waiting: something in the clause takes a complement that it does not have yet.
func (p *parser) waiting(c *clause) bool {
	for _, below := range p.clauses {
		if below.parent == c && below.governor >= 0 && below.link == compLink {
			return false
		}
	}
	return p.complemented(c)
}

// headBefore goes from the last word of a noun phrase to its head, where that
// stands first.
func (p *parser) headBefore(k int) int {
	for i, part := range p.cur.parts {
		if part == k {
			return p.headOf(i)
		}
	}
	return k
}

// closing: behind what somebody said stand a comma, the verb and the speaker:
// "..., a averti le président russe".
func (m *matcher) closing(n *node) bool {
	if !m.nounFirst || n.clause.passive || len(n.after) != 1 || n.after[0].actor == nil || !states(n.lemma) && !hasOperator(n.lemma, lang.Say) {
		return false
	}
	k := n.chunk - 1
	for k >= 0 && (m.chunks[k].Kind == mention.AuxChunk || m.chunks[k].Kind == mention.SkipChunk) {
		k--
	}
	return k > 0 && (m.chunks[k].Kind == mention.CommaChunk || m.chunks[k].Kind == mention.QuoteChunk) && m.kindOf != nil && m.kindOf(n.after[0].actor) == ontology.Person
}
