package event

import (
	"slices"
	"strings"

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
	for i, k := range rest {
		if ch := &s.chunks[k]; ch.Kind == mention.ActorChunk {
			if n := s.agreeing(g, at, ch); n != nil {
				n.before = append(n.before, argument{actor: ch.Actor, chunk: k, fold: ch.Fold})
				rest = append(slices.Clone(rest[:i]), rest[i+1:]...)
				break
			}
		}
	}
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
		case mention.NounChunk:
			if len(ch.Lemma.Frames) == 0 && i+1 < len(parts) && s.chunks[parts[i+1]].Kind == mention.NounChunk && len(s.chunks[parts[i+1]].Lemma.Frames) > 0 {
				continue // "son plein soutien"
			}
			return i, pron
		case mention.PlaceChunk:
			return i, pron
		case mention.ActorChunk:
			if ch.Actor.Kind != mention.ByAdjective || at < 0 && (len(parts) == i+1 || ch.Actor.Plural) {
				return i, pron
			}
		case mention.WordChunk:
			if at < 0 && !(counts(ch) && i+1 < len(parts)) {
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
	if named(next) && !s.drops && g.prep != "" && g.prep != "of" && (last.Kind == mention.WordChunk || last.Kind == mention.PlaceChunk) && (titled(next.Actor) || next.Actor.Kind == mention.ByCounterpart) {
		return true // "a reçu à Windsor le président allemand"
	}
	if named(next) && next.First > 0 && len(next.Actor.List) == 0 {
		return last.Kind == mention.NounChunk || last.Kind == mention.ActorChunk
	}
	if first := g.parts[0]; g.prep == "" && first > 0 && s.chunks[first-1].Kind == mention.VerbChunk && next.Kind == mention.WordChunk {
		return named(last) // "acuerdan Chile y Perú calendario"
	}
	return (named(last) || last.Kind == mention.PlaceChunk) && (next.Kind == mention.NounChunk || g.prep == "to" && next.Kind == mention.WordChunk) // "entregó a Kenia armas"
}

// possessed are those behind "of" where a noun says no more of them than whose it
// is: "la visite de Lavrov". Where the noun's frames have a slot for "of" it is
// for the table to say.
func (m *matcher) possessed(n *node) []argument {
	if !m.nounFirst || n.class == lang.Verb || suffersOf(n.lemma) && !m.hits(n) {
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

// circumstance: the noun hangs on the predicate by a preposition for which its
// frame has no slot: "ont signé un accord lors de la visite de X".
func (m *matcher) circumstance(g, n *node) bool {
	prep := prepOf(g, n)
	if !m.nounFirst || prep == "" || prep == "of" || prep == "for" || g.matched == nil {
		return false
	}
	return !g.matched.frame.HasSlot(prep)
}

// closing gives the part of the clause that closes the parenthesis which part i
// opens, where no verb stands in it: "el presidente Santos (Colombia)".
func (s *syntax) closing(c *clause, i int) int {
	for n := i + 1; n < len(c.parts); n++ {
		switch s.chunks[c.parts[n]].Kind {
		case mention.CloseChunk:
			return n
		case mention.VerbChunk:
			return -1
		}
	}
	return -1
}

// suffersOf: what "of" names is the noun's target: "la condena del ataque".
func suffersOf(l *mention.Lemma) bool {
	for _, f := range l.Frames {
		for _, slot := range f.Slots {
			if slot.Role == lang.TargetRole && slices.Contains(slot.Names, "of") {
				return true
			}
		}
	}
	return false
}

// articleOnly: nothing but the article of a day was read so far.
func (s *syntax) articleOnly(g group) bool {
	return s.nounFirst && len(g.parts) == 1 && s.chunks[g.parts[0]].Kind == mention.DetChunk
}

// agreeing finds the noun before a phrase behind "of" to which the adjective of a
// state belongs by its number: "des accords de défense franco-grecs".
func (s *syntax) agreeing(g group, at int, adjective *mention.Chunk) *node {
	if g.prep != "of" || s.lastHead < 0 || adjective.Actor.Kind != mention.ByAdjective {
		return nil
	}
	n := s.byChunk[s.lastHead]
	if n == nil || n.class != lang.Noun || many(s.chunks[g.parts[at]].Tail) || !many(adjective.Tail) && len(adjective.Actor.List) == 0 || !many(s.chunks[s.lastHead].Fold) {
		return nil
	}
	return n
}

// many: the word ends like a plural.
func many(fold string) bool { return strings.HasSuffix(fold, "s") || strings.HasSuffix(fold, "x") }

// secondAdjective: "les attaques illégales et meurtrières de": the conjunction
// joins two adjectives of one noun, not two phrases.
func (s *syntax) secondAdjective(g group, k int) bool {
	if !s.nounFirst || len(g.parts) < 2 || k+2 >= len(s.chunks) || s.chunks[k+1].Kind != mention.WordChunk || s.chunks[g.parts[len(g.parts)-1]].Kind != mention.WordChunk {
		return false
	}
	if s.chunks[k+2].Kind != mention.PrepChunk && s.chunks[k+2].Kind != mention.ActorChunk {
		return false
	}
	return slices.ContainsFunc(g.parts, func(part int) bool { return s.chunks[part].Kind == mention.NounChunk })
}

// topic: what is talked about is no act: "a discuté de la coopération avec X".
func (m *matcher) topic(g *node, r *reading) bool {
	return m.nounFirst && r.frame.Relation == "cooperates-with" && g.class == lang.Verb && tells(g.lemma, "met-with")
}

// hits: another preposition names whom the noun's act hits: "el bloqueo de X
// contra Y".
func (m *matcher) hits(n *node) bool {
	return slices.ContainsFunc(n.preps, func(a argument) bool { return a.prep == "against" && (a.actor != nil || a.owner != nil) })
}

// furtherOf: a plain noun behind "of" and a plain noun, so that whose both are may
// still follow.
func (s *syntax) furtherOf(g group, a argument) bool {
	return s.nounFirst && g.prep == "of" && !g.conj && a.actor == nil && a.owner == nil && a.node == nil && a.place == "" && s.lastHead >= 0 && s.plain(s.lastHead)
}

// joinActs notes that "and" joins the noun of a phrase to that of a like act before it.
func (s *syntax) joinActs(g group, a argument) {
	if !s.nounFirst || a.node == nil || a.node.class != lang.Noun {
		return
	}
	if last := s.lastAct; g.conj && last != nil && last != a.node && alike(last.lemma, a.node.lemma) {
		last.joined = a.node
	} else if g.prep == "of" && last != nil {
		return
	}
	s.lastAct = a.node
}

// alike: both lemmas tell acts of one relation.
func alike(a, b *mention.Lemma) bool {
	return slices.ContainsFunc(a.Frames, func(f *lang.Frame) bool { return f.Relation != "" && tells(b, f.Relation) })
}
