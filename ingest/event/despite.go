package event

import (
	"slices"

	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
	"github.com/diplograph/diplograph/ingest/text"
)

// despite links a noun behind "despite" with the last act told before it.
func (m *matcher) despite(all []*reading) {
	for _, r := range all {
		at := r.node.chunk
		if r.frame.Relation == "" || !m.behindDespite(at) {
			continue
		}
		for _, o := range all {
			if o.node.chunk < at && o.frame.Relation != "" && (r.despite == nil || o.node.chunk > r.despite.node.chunk) {
				r.despite = o
			}
		}
	}
}

// behindDespite: the noun at chunk k is what something goes on despite: "despite the US tariffs".
func (m *matcher) behindDespite(k int) bool {
	prep := m.nearPrep(k)
	return prep != nil && slices.Contains(m.preps.Despite, prep.Value)
}

// nearPrep is the last preposition among the three chunks before chunk k, nil for none.
func (m *matcher) nearPrep(k int) *mention.Chunk {
	for b := k - 1; b >= 0 && b >= k-3; b-- {
		if c := &m.chunks[b]; c.Kind == mention.PrepChunk {
			return c
		}
	}
	return nil
}

// despite: what goes on "despite US pressure" is done by whom the pressure is
// put on.
func (a *article) despite(rd *reading, out *sides) {
	if len(out.source) == 0 || len(out.target) > 0 || rd.despite == nil {
		return
	}
	for _, e := range a.who(rd.despite, lang.SourceRole) {
		f := rd.despite.fills[0]
		p := Participant{Entity: e, Role: Target}
		if f.phrase != nil {
			p.Start, p.End = f.phrase.Start, f.phrase.End
			p.Surface = a.in.Text[p.Start:p.End]
		}
		out.target = append(out.target, p)
	}
}

// behindAnswer: the noun at chunk k stands behind a preposition that says that the clause
// answers it: "in response to US tariffs".
func (m *matcher) behindAnswer(s *mention.Sentence, k int) bool {
	prep := m.nearPrep(k)
	return prep != nil && slices.ContainsFunc(s.Tokens[prep.First:prep.Last+1], func(t text.Token) bool { return slices.Contains(m.answers, t.Fold) })
}

// defied reports what somebody's affairs go on despite, or what they answer, where its words
// name only who does it: "China's exports rose despite US tariffs".
func (a *article) defied(s *mention.Sentence, m *matcher) {
	if !m.analytic {
		return
	}
	for _, n := range m.nodes {
		if n.class != lang.Noun || n.clause.verb == n.chunk || !m.behindDespite(n.chunk) && !m.overruled(n) && !m.behindAnswer(s, n.chunk) || len(m.prepositional(n, "on")) > 0 || len(m.prepositional(n, "against")) > 0 {
			continue
		}
		f, doers := defiable(n), m.defiers(n)
		sub := m.defying(n.clause)
		if f == nil || len(doers) != 1 || m.sufferer(n) != nil || doers[0].actor == nil || sub == nil || sub.arg == nil || n.matched != nil && hasTarget(n.matched) {
			continue
		}
		target := sub.arg.actor
		if of := sub.arg.node; target == nil && of != nil && len(of.before) > 0 {
			target = of.before[0].actor
		} else if target == nil {
			target = sub.arg.owner
		}
		if target == nil || target.Kind == mention.ByPronoun {
			continue
		}
		source := filledBy(lang.SourceRole, doers[0])
		aim := filler{role: lang.TargetRole, phrase: target, argument: *sub.arg, through: true}
		if !warning[f.Relation] && a.namesThird(s, n.clause, slices.Concat(a.participants(s, source, Source), a.participants(s, aim, Target))) {
			continue // "India buys Russian oil despite US sanctions"
		}
		base := a.report(s, m, &reading{node: n, frame: f, fills: []filler{source, aim}}, context{status: ontology.Occurred, confidence: 0.85, background: true})
		a.between(base, a.participants(s, source, Source), a.participants(s, aim, Target))
	}
}

// overruled: "went ahead over Ukraine's objections".
func (m *matcher) overruled(n *node) bool {
	prep := m.nearPrep(n.chunk)
	return prep != nil && prep.Value == "over" && tells(n.lemma, "rejects") && len(n.before) > 0
}

// defiers are those whose threats or objections the noun tells: "US threats", "objections from Egypt".
func (m *matcher) defiers(n *node) []argument {
	if of := m.genitives(n); len(of) > 0 {
		return of
	}
	return m.prepositional(n, "from")
}

// defying is the subject of a clause, of an infinitive that of the verb above it: "India kept buying
// oil despite threats".
func (m *matcher) defying(c *clause) *subject {
	sub := m.subjectOf(c)
	for sub == nil && c.link == infLink && c.parent != nil {
		c = c.parent
		sub = m.subjectOf(c)
	}
	return sub
}

// defiable is the frame of a noun that tells what somebody suffers.
func defiable(n *node) *lang.Frame {
	plain := func(s lang.Slot) bool { return s.Role == lang.SourceRole || s.Role == lang.TargetRole || s.Optional }
	for _, f := range n.lemma.Frames {
		if slices.ContainsFunc(f.Slots, func(s lang.Slot) bool { return !plain(s) }) {
			continue // "a call for revenge" is no plain call
		}
		switch f.Relation {
		case "attacks", "sanctions", "pressures", "threatens", "warns", "rejects", "criticizes", "protests-against", "demands", "demands-end-of":
			return f
		}
	}
	return nil
}

func hasTarget(rd *reading) bool {
	return slices.ContainsFunc(rd.fills, func(f filler) bool { return f.role == lang.TargetRole })
}

// warning are the acts that are aimed at whoever goes on or answers, so that no third is meant:
// "exports rose despite warnings".
var warning = map[ontology.Relation]bool{
	"threatens": true, "warns": true, "pressures": true, "rejects": true, "criticizes": true, "protests-against": true, "demands": true, "demands-end-of": true,
}

// namesThird: the clause names somebody who is of neither of two sides.
func (a *article) namesThird(s *mention.Sentence, c *clause, sides []Participant) bool {
	return slices.ContainsFunc(c.parts, func(k int) bool {
		p := s.Chunks[k].Actor
		return p != nil && p.Kind != mention.ByPronoun && len(apartFrom(a.participants(s, filler{phrase: p, argument: argument{actor: p, chunk: k}}, Target), sides)) > 0
	})
}
