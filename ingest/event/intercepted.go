package event

import (
	"slices"

	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// firedAt puts right who attacks whom where a weapon is brought down: whoever fired it attacks
// whoever does so, "a US destroyer shot down drones launched by the Houthis", or at whom it was
// fired, "Jordan intercepted Iranian missiles fired at Israel".
func (m *matcher) firedAt(f *lang.Frame, fills []filler) {
	if !m.analytic && !m.vso || !usesForce(f) || f.Operator != "" || len(fills) != 2 {
		return
	}
	weapon := slices.IndexFunc(fills, func(fill filler) bool { return m.firingOf(fill.argument) != nil })
	if weapon < 0 || fills[weapon].phrase == nil || fills[1-weapon].role == lang.EmptyRole {
		return
	}
	fills[weapon].role, fills[1-weapon].role = lang.SourceRole, lang.TargetRole
	for _, a := range m.firingOf(fills[weapon].argument).preps {
		if slices.Contains(m.preps.Aim, a.prep) && (a.actor != nil || a.place != "") {
			fills[1-weapon] = filler{role: lang.TargetRole, phrase: a.actor, place: a.place, argument: a}
		}
	}
}

// firingOf is the verb of firing in the clause that describes the argument, a weapon; nil for none.
func (m *matcher) firingOf(a argument) *node {
	for _, c := range m.clauses {
		if c.link != relLink || c.verb < 0 || c.antecedent < 0 || c.antecedent != a.chunk && !(a.node != nil && c.antecedent == a.node.chunk) {
			continue
		}
		if v := m.byChunk[c.verb]; v != nil && firing(v.lemma, m.weaponWord(&m.chunks[c.antecedent]), m.preps.Aim) {
			return v
		}
	}
	return nil
}

// firedWeapon is the plain word for a weapon behind an Arabic noun, of which a clause tells who
// fired it: «اعتراض صاروخ أطلقه الحوثيون»; nil for none.
func (m *matcher) firedWeapon(n *node) *argument {
	k := n.chunk + 1
	if !m.vso || n.class != lang.Noun || k >= len(m.chunks) || m.chunks[k].Kind != mention.WordChunk {
		return nil
	}
	if counts(&m.chunks[k]) {
		if k++; k >= len(m.chunks) {
			return nil // «القرار 1701»
		}
	}
	if a := (argument{chunk: k, fold: m.chunks[k].Fold}); m.firingOf(a) != nil {
		return &a
	}
	return nil
}

// weaponWord is the word for the weapon in a chunk: "missiles" of "Iranian missiles".
func (s *syntax) weaponWord(c *mention.Chunk) string {
	if s.analytic && c.Kind == mention.ActorChunk {
		return c.Tail
	}
	return c.Fold
}

// firing: the verb tells that the weapon is fired, and at whom by one of the prepositions.
func firing(l *mention.Lemma, weapon string, aim []string) bool {
	return slices.ContainsFunc(l.Frames, func(f *lang.Frame) bool {
		return f.Relation == "attacks" && slices.ContainsFunc(f.Slots, func(s lang.Slot) bool {
			return s.Role == lang.EmptyRole && isOneOf(weapon, s.Words)
		}) && slices.ContainsFunc(f.Slots, func(s lang.Slot) bool {
			return s.Role == lang.TargetRole && slices.Contains(aim, s.Names[0])
		})
	})
}

// firedFrom is the weapon without the article behind the verb of the Arabic clause, of which the
// passive right behind it tells from where it was fired: «صاروخا أطلق من اليمن»; -1 for none.
func (p *parser) firedFrom(c *clause, k int) int {
	b := p.before(k)
	noun := p.pastAdjective(b)
	if c.verb < 0 || b <= c.verb || b != k-1 || p.chunks[b].Def || p.chunks[k].Form != mention.PastForm || p.kindAfter(k) != mention.PrepChunk || !firing(p.chunks[k].Lemma, p.chunks[noun].Fold, p.preps.Aim) {
		return -1
	}
	return noun
}

// firedBy is whoever stands right behind the Arabic "from" of a weapon's passive: «أطلق من اليمن».
func (m *matcher) firedBy(v *node) *mention.Phrase {
	if !v.clause.passive || v.clause.antecedent < 0 || !firing(v.lemma, m.weaponWord(&m.chunks[v.clause.antecedent]), m.preps.Aim) {
		return nil
	}
	for _, from := range m.prepositional(v, "من") {
		if from.actor != nil && from.chunk <= v.chunk+2 {
			return from.actor
		}
	}
	return nil
}
