package event

import (
	"slices"

	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/entity"
	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// jailer is of whom an English demand asks that people be set free of whom it names no holder:
// whoever the article told holds people of the one who demands it, else whoever the sentence
// before told holds any. "Chad arrested a Swede. Stockholm demanded his release". Where it names who
// is to be set free, whoever holds him: "Chad arrested Sall. Togo demanded the release of Sall".
func (a *article) jailer(m *matcher, rd *reading, source []Participant) []Participant {
	if !m.analytic || rd.frame.Relation != "demands" || len(source) == 0 {
		return nil
	}
	n, unnamed := m.toBeFreed(rd)
	held := a.namedHeld(m, rd)
	if n == nil && held == nil {
		return nil
	}
	for i := len(a.out.Reports) - 1; i >= 0; i-- {
		r := &a.out.Reports[i]
		if r.Relation != "detains" || len(r.Participants) != 2 || r.Status != ontology.Occurred || sameSide(r.Participants[0].Entity, source) {
			continue
		}
		taken := r.Participants[1].Entity
		if n == nil && taken.Key == held.Key || n != nil && (sameSide(taken, source) || unnamed && i >= a.last) {
			return unsaid(a.doersWith(i), Target)
		}
	}
	return nil
}

// namedHeld is the one person whom a demand names as him who is to be set free.
func (a *article) namedHeld(m *matcher, rd *reading) *entity.Entity {
	named := m.namedToBeFreed(rd)
	if named == nil {
		return nil
	}
	if held := one(a.talk.phrase(named.actor, named.chunk)); held != nil && held.Kind == ontology.Person {
		return held
	}
	return nil
}

// namedToBeFreed is the only one whom a demand names behind its noun of setting free, or right before
// it: "the release of Sall", "Sall's release".
func (m *matcher) namedToBeFreed(rd *reading) *argument {
	for _, f := range rd.fills {
		n := f.act
		if n == nil || n.class != lang.Noun || !frees(n.lemma) || len(m.releaser(n)) > 0 {
			continue
		}
		of := slices.DeleteFunc(append(slices.Clone(n.before), m.prepositional(n, "of")...), func(b argument) bool { return b.actor == nil })
		if len(of) == 1 && of[0].actor.Kind != mention.ByPronoun {
			return &of[0]
		}
	}
	return nil
}

// toBeFreed is the word in a demand that tells of setting people free, where no name stands for them
// or for who holds them; unnamed tells that they are those told of before: "his release".
func (m *matcher) toBeFreed(rd *reading) (freeing *node, unnamed bool) {
	for _, f := range rd.fills {
		for _, n := range []*node{f.act, f.verb} {
			if n == nil || !frees(n.lemma) || n.class == lang.Verb && !n.clause.passive {
				continue
			}
			if m.namesAnother(n) || len(m.releaser(n)) > 0 || slices.ContainsFunc(n.before, func(b argument) bool { return b.actor != nil && b.actor.Kind != mention.ByPronoun }) {
				return nil, false
			}
			return n, n.pron != "" || m.behindPossessive(n)
		}
	}
	return nil, false
}

// behindPossessive: a possessive stands before the noun: "his immediate release".
func (m *matcher) behindPossessive(n *node) bool {
	for k := n.chunk - 1; k >= 0 && k >= n.chunk-3; k-- {
		switch c := &m.chunks[k]; c.Kind {
		case mention.WordChunk, mention.SkipChunk:
		case mention.DetChunk:
			return c.Pron != ""
		default:
			return false
		}
	}
	return false
}

// protestedTo is to whom an English protest goes that names nobody: whoever this sentence or one of
// the two before says has done something to the protester's own. "Chad seized a Swede. Stockholm
// lodged a protest".
func (a *article) protestedTo(m *matcher, r *Report, source []Participant) []Participant {
	if !m.analytic || r.Relation != "protests-against" || len(source) != 1 {
		return nil
	}
	for i := len(a.out.Reports) - 1; i >= a.earlier; i-- {
		have := &a.out.Reports[i]
		if unwanted[have.Relation] && len(have.Participants) == 2 && have.Status == ontology.Occurred && sameSide(have.Participants[1].Entity, source) && !sameSide(have.Participants[0].Entity, source) {
			by := unsaid([]*entity.Entity{have.Participants[0].Entity}, Target)
			a.asStates(by, func(e *entity.Entity) bool { return e.Country != "" && !movement(e) })
			return by
		}
	}
	return nil
}
