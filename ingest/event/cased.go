package event

import (
	"slices"

	"github.com/diplograph/diplograph/ingest/mention"
)

// In a language with cases a phrase without a preposition is told by its case:
// agentPrep is the slot of the instrumental (the doer of a passive or a verbal
// noun, as "by" is in English), dativePrep that of the dative (the addressee).
const (
	agentPrep  = "by"
	dativePrep = "dat"
)

// prepByCase is the slot in which a group stands: what its preposition means
// before the case of its head, else what its case means by itself.
func (s *syntax) prepByCase(g group) string {
	cases := s.groupCases(g)
	if g.prep != "" {
		if cases &^= mention.Nominative; g.chunk < 0 || cases == 0 {
			return g.prep
		}
		return byCase(s.chunks[g.chunk].ByCase, cases, g.prep)
	}
	bare := cases &^ mention.Prepositional
	switch {
	case cases == 0 || bare&(mention.Nominative|mention.Accusative) != 0:
		return ""
	case bare&mention.Dative != 0:
		return dativePrep
	case bare == mention.Instrumental:
		return agentPrep
	}
	return ""
}

// byCase is what a preposition means before the cases: the sense of which they all are,
// else its plain one, where that has a case of its own only if they may be this.
func byCase(senses []mention.CasePrep, cases mention.Cases, plain string) string {
	other, fits := plain, true
	for _, alt := range senses {
		switch may := alt.Cases&cases != 0; {
		case cases == 0:
		case cases&^alt.Cases == 0:
			return alt.Prep
		case alt.Prep == plain:
			fits = may
		case may && other == plain:
			other = alt.Prep
		}
	}
	if fits {
		return plain
	}
	return other // «с Сирии» is no instrumental
}

// groupCases are the cases of a group's head, narrowed by the adjectives before it.
func (s *syntax) groupCases(g group) mention.Cases {
	head := s.headAt(g.parts)
	c := s.chunks[g.parts[head]].Cases
	for _, k := range g.parts[:head] {
		if in := s.chunks[k].Cases; in != 0 && c&in != 0 {
			c &= in
		} else if c == 0 {
			c = in
		}
	}
	if g.prep == "" && c&mention.Genitive != 0 && slices.ContainsFunc(g.parts[:head], func(k int) bool {
		return s.chunks[k].Kind == mention.DetChunk && s.chunks[k].Value == mention.CountValue || counts(&s.chunks[k])
	}) {
		return mention.Nominative | mention.Accusative // «двое граждан», «20 дипломатов»
	}
	return c
}

// headAt gives the place of a phrase's head among its parts: the first noun;
// what stands before it are adjectives and the like.
func (s *syntax) headAt(parts []int) int {
	for i, k := range parts {
		if !s.leads(k) || i == len(parts)-1 {
			return i
		}
	}
	return len(parts) - 1
}

// leads: the chunk stands before a noun and belongs to it.
func (s *syntax) leads(k int) bool {
	switch c := &s.chunks[k]; c.Kind {
	case mention.DetChunk, mention.AdjChunk, mention.CompoundChunk:
		return true
	case mention.ActorChunk:
		return c.Actor.Kind == mention.ByAdjective && !c.Actor.Plural || c.Actor.Kind == mention.ByPronoun && c.Cases&mention.Genitive != 0
	case mention.WordChunk:
		return mention.Adjectival(c.Tail) || counts(c)
	}
	return false
}

// endsCased: chunk k begins a phrase of its own: behind a noun only a genitive
// goes on with it.
func (s *syntax) endsCased(g group, k int) bool {
	if len(g.parts) == 0 {
		return false
	}
	head := s.headAt(g.parts)
	last := g.parts[len(g.parts)-1]
	c := &s.chunks[k]
	if head == len(g.parts)-1 && s.leads(last) {
		return c.Kind == mention.ActorChunk && c.Actor.Kind == mention.ByPronoun
	}
	if c.Kind == mention.ActorChunk && c.Actor.Kind == mention.ByPronoun {
		return true
	}
	if s.chunks[last].Kind == mention.PlaceChunk && c.Kind == mention.ActorChunk {
		return true // «обсудили в Женеве главы МИД»: a city has no possessor
	}
	if prev := &s.chunks[last]; prev.Kind == mention.ActorChunk && !s.leads(last) {
		apposed := g.prep != "" && c.Kind == mention.ActorChunk && len(prev.Actor.Offices) > 0 && c.Actor.Name != "" && prev.Cases != 0 && c.Cases&prev.Cases != 0
		return !apposed // «Путин Трампа»: no name has a possessor; but «с главой ДНР Денисом Пушилиным»
	}
	if s.givenTo(g.parts[head], k) {
		return true
	}
	return c.Cases != 0 && c.Cases&mention.Genitive == 0 && c.Kind != mention.PlaceChunk
}

// givenTo: in «продажа Саудовской Аравии ракет» whoever stands right behind the noun at chunk head is
// the addressee, since what he gets follows in the genitive.
func (s *syntax) givenTo(head, k int) bool {
	noun, c := &s.chunks[head], &s.chunks[k]
	if noun.Kind != mention.NounChunk || k != head+1 || k+1 >= len(s.chunks) || c.Kind != mention.ActorChunk || !takes(noun.Lemma, dativePrep) {
		return false
	}
	thing := &s.chunks[k+1]
	return c.Cases&mention.Dative != 0 && (thing.Kind == mention.WordChunk || thing.Kind == mention.NounChunk) && (thing.Cases == 0 || thing.Cases&mention.Genitive != 0)
}

// headBetween reads a phrase with its adjectives before and its possessors
// behind the head: «новые санкции Евросоюза», «российско-американские переговоры».
func (s *syntax) headBetween(g group) argument {
	at := s.headAt(g.parts)
	k := g.parts[at]
	head := &s.chunks[k]
	a := argument{prep: g.prep, chunk: k, fold: head.Fold, cases: s.groupCases(g)}
	var owner *argument
	for _, b := range g.parts[:at] {
		switch c := &s.chunks[b]; {
		case c.Kind == mention.CompoundChunk:
			s.opposes(s.byChunk[k], b)
		case c.Kind == mention.ActorChunk && c.Actor.Kind == mention.ByPronoun:
			a.pron = c.Actor.Person3
		case c.Kind == mention.ActorChunk:
			owner = &argument{actor: c.Actor, chunk: b, fold: c.Fold}
		case c.Pron != "":
			a.pron = c.Pron
		}
	}
	rest := g.parts[at+1:]
	switch head.Kind {
	case mention.ActorChunk:
		a.actor = head.Actor
	case mention.NounChunk, mention.AdjChunk:
		a.node = s.byChunk[k]
		if a.node == nil {
			break
		}
		if owner != nil {
			a.node.before = append(a.node.before, *owner)
		}
		if by, ok := s.made[k]; ok {
			a.node.preps = append(a.node.preps, by)
		}
		if a.node.pron == "" && a.pron != "" {
			a.node.pron = a.pron
		}
		s.behindNoun(a.node, rest)
	case mention.PlaceChunk:
		a.place = head.Place
	default:
		if owner != nil {
			a.owner = owner.actor
		}
		if by, ok := s.made[k]; ok && a.owner == nil {
			a.owner = by.actor
		}
		s.behindWord(&a, rest)
	}
	return a
}

// opposes: the adjective at chunk k tells against whom the noun's act is:
// «антироссийские санкции».
func (s *syntax) opposes(n *node, k int) {
	if c := &s.chunks[k]; n != nil && c.Kind == mention.CompoundChunk && c.Actor != nil && c.Value == "against" {
		n.preps = append(n.preps, argument{prep: c.Value, actor: c.Actor, chunk: k, fold: c.Fold})
	}
}

// behindNoun gives a noun the genitives behind it.
func (s *syntax) behindNoun(n *node, parts []int) {
	var adjective *argument
	for i, k := range parts {
		switch c := &s.chunks[k]; c.Kind {
		case mention.ActorChunk:
			a := argument{actor: c.Actor, chunk: k, fold: c.Fold}
			if s.leads(k) && i+1 < len(parts) {
				adjective = &a
				continue
			}
			n.after = append(n.after, a)
		case mention.NounChunk:
			inner := s.byChunk[k]
			if inner == nil || inner == n {
				continue
			}
			inner.governor = n
			if i > 0 {
				s.opposes(inner, parts[i-1])
			}
			if adjective != nil {
				inner.before = append(inner.before, *adjective)
			}
			n.after = append(n.after, argument{node: inner, chunk: k, fold: c.Fold})
			s.behindNoun(inner, parts[i+1:])
			return
		case mention.PlaceChunk:
			n.after = append(n.after, argument{place: c.Place, chunk: k, fold: c.Fold})
		case mention.WordChunk:
			if s.leads(k) {
				continue
			}
			a := argument{chunk: k, fold: c.Fold}
			if adjective != nil {
				a.owner = adjective.actor
			}
			s.behindWord(&a, parts[i+1:])
			n.after = append(n.after, a)
			return
		}
	}
	if adjective != nil {
		n.after = append(n.after, *adjective)
	}
}

// behindWord gives a plain noun its owner or the act that it is of: «роль
// России», «раунд переговоров».
func (s *syntax) behindWord(a *argument, parts []int) {
	for i, k := range parts {
		switch c := &s.chunks[k]; c.Kind {
		case mention.ActorChunk:
			if s.leads(k) && i+1 < len(parts) {
				continue
			}
			if a.owner == nil {
				a.owner = c.Actor
			}
			return
		case mention.NounChunk:
			inner := s.byChunk[k]
			if inner == nil {
				continue
			}
			a.node = inner
			if i > 0 {
				s.opposes(inner, parts[i-1])
			}
			if i > 0 && s.chunks[parts[i-1]].Kind == mention.ActorChunk {
				inner.before = append(inner.before, argument{actor: s.chunks[parts[i-1]].Actor, chunk: parts[i-1]})
			}
			s.behindNoun(inner, parts[i+1:])
			return
		}
	}
}
