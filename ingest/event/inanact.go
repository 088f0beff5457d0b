package event

import (
	"slices"

	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// inAnAct: in "In a rebuke to Washington, Brasilia recalled its envoy" the subject of the
// clause does what the noun at its head tells.
func (m *matcher) inAnAct(n *node) *argument {
	c := n.clause
	if !m.analytic || n.class != lang.Noun || c.verb < n.chunk || len(c.parts) == 0 || !states(n.lemma) {
		return nil
	}
	k := n.chunk - 1
	for k > 0 && (m.chunks[k].Kind == mention.WordChunk || m.chunks[k].Kind == mention.SkipChunk || m.chunks[k].Kind == mention.AdjChunk) {
		k--
	}
	if k < 1 || m.chunks[k].Kind != mention.DetChunk || m.chunks[k].Value == mention.DefiniteValue || m.chunks[k-1].Kind != mention.PrepChunk || m.chunks[k-1].Value != "in" || c.parts[0] != k-1 {
		return nil
	}
	for at := n.chunk; at < c.verb; at++ {
		if m.chunks[at].Kind == mention.CommaChunk {
			if sub := m.subjectActor(c); sub != nil && sub.chunk > at {
				return sub
			}
			return nil
		}
	}
	return nil
}

// offeredBy is who makes an offer or plan of something: "an offer of mediation by Chile",
// "the offer of gas made by Peru".
func (m *matcher) offeredBy(n *node) *mention.Phrase {
	if !m.analytic || ofRelations(n.lemma) {
		return nil
	}
	of := m.prepositional(n, "of")
	if len(of) == 0 || of[0].actor != nil {
		return nil
	}
	if of[0].node != nil {
		for _, by := range m.prepositional(of[0].node, "by") {
			if by.actor != nil {
				return by.actor
			}
		}
	}
	return m.relativeDoer(of[0].chunk)
}

// plainBy is by whom a plain word is that somebody judges: "denounced the violations by Chad".
func (m *matcher) plainBy(a argument, f *lang.Frame) *mention.Phrase {
	if !m.analytic || f.Class != lang.Verb || !answers[f.Relation] || a.actor != nil || a.node != nil || a.chunk < 0 || a.chunk+2 >= len(m.chunks) || m.chunks[a.chunk].Kind != mention.WordChunk {
		return nil
	}
	if by := &m.chunks[a.chunk+1]; by.Kind != mention.PrepChunk || by.Value != "by" || m.chunks[a.chunk+2].Kind != mention.ActorChunk {
		return nil
	}
	return m.chunks[a.chunk+2].Actor
}

// joinedTo gives the clauses that "and" joins to a complement: "called on Israel to
// reopen the crossing and end its blockade".
func (m *matcher) joinedTo(c *clause) []argument {
	if !m.analytic || c.link != infLink && c.link != compLink {
		return nil
	}
	var all []argument
	for _, next := range m.clauses {
		if next.link == coordLink && next.sibling == c && next.verb >= 0 && !next.negated {
			all = append(all, argument{clause: next, chunk: next.verb, conj: true})
		}
	}
	return all
}

// apposedThat: "that" behind a noun which stands for what was told, and before an actor and
// a verb without an object, is "which": ", a move that Jordan condemned".
func (p *parser) apposedThat(k int) bool {
	who := k + 1
	if p.analytic && p.chunks[who].Kind == mention.SkipChunk && p.chunks[who].Value == "each" && who+1 < len(p.chunks) {
		who++ // "a charge that both Chad and Mali reject"
	}
	if p.cased || k < 3 || p.chunks[who].Kind != mention.ActorChunk {
		return false
	}
	b := k - 2
	for b > 0 && (p.chunks[b].Kind == mention.WordChunk || p.chunks[b].Kind == mention.SkipChunk) {
		b--
	}
	if b < 1 || p.chunks[b].Kind != mention.DetChunk || p.chunks[b].Value == mention.DefiniteValue || p.chunks[b-1].Kind != mention.CommaChunk && p.chunks[b-1].Kind != mention.DashChunk {
		return false
	}
	for n := who + 1; n < len(p.chunks) && n < who+5; n++ {
		switch c := &p.chunks[n]; c.Kind {
		case mention.SkipChunk, mention.AuxChunk:
		case mention.VerbChunk:
			if !takes(c.Lemma, "obj") {
				return false
			}
			next := p.kindAfter(n)
			return judges(c.Lemma) || slices.Contains([]mention.ChunkKind{mention.StopChunk, mention.CommaChunk, mention.SubChunk, mention.PrepChunk}, next)
		default:
			return false
		}
	}
	return false
}
