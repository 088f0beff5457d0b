package event

import (
	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/entity"
	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// deedOf are those who did what an English "it" stands for that somebody welcomes, condemns
// or calls something: not the body named last, but what was told last. Nil where the object
// is no such pronoun or nobody did anything.
func (a *article) deedOf(s *mention.Sentence, rd *reading, f filler, judge []Participant) []Participant {
	if !a.pack.Settings.Analytic() || !answers[rd.frame.Relation] && !isVerdict(rd.frame) || rd.node.class != lang.Verb || f.through || !isIt(f) || f.argument.prep != "" {
		return nil
	}
	if l := rd.node.clause.link; l != mainLink && l != coordLink || a.namedBefore(s, f.argument.chunk, judge) {
		return nil
	}
	doers := a.answered.doers
	if len(doers) == 0 || a.talk.sentence-a.answered.sentence != 1 {
		doers = a.lastDoers()
	}
	if len(doers) == 0 {
		doers = a.stateBefore()
	}
	a.answered = deed{doers: doers, sentence: a.talk.sentence}
	var all []Participant
	for _, e := range doers {
		all = append(all, a.named(e, Target, f.phrase))
	}
	return apartFrom(all, judge)
}

// namedBefore: the sentence names an actor of another side before chunk k.
func (a *article) namedBefore(s *mention.Sentence, k int, side []Participant) bool {
	for i := range s.Chunks[:k] {
		p := s.Chunks[i].Actor
		if p == nil || s.Chunks[i].Kind != mention.ActorChunk || p.Kind == mention.ByPronoun {
			continue
		}
		for _, e := range a.talk.phrase(p, i) {
			if !sameSide(e, side) {
				return true
			}
		}
	}
	return false
}

// isVerdict: the frame is one of a judgement.
func isVerdict(f *lang.Frame) bool {
	for _, v := range verdicts {
		if v == f {
			return true
		}
	}
	return false
}

// thingWelcomed: "welcomed it" greets nobody.
func (m *matcher) thingWelcomed(n *node, f *lang.Frame) bool {
	if !m.analytic || f.Relation != "met-with" || n.class != lang.Verb || len(n.after) == 0 || len(f.Slots) != 2 || f.Slots[1].Names[0] != "obj" {
		return false
	}
	it := n.after[0].actor
	return it != nil && it.Kind == mention.ByPronoun && it.Person3 == "3n"
}

// stateBefore is the subject of what the sentence before told, where it is a state or acts for
// one.
func (a *article) stateBefore() []*entity.Entity {
	before := a.talk.subjectBefore()
	if len(before) == 0 || before[0].Kind != ontology.Country && before[0].Country == "" {
		return nil
	}
	return before
}
