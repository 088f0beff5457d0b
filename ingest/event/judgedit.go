package event

import (
	"slices"

	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/entity"
	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// deedOf are those who did what an English "it" stands for that somebody welcomes, condemns
// or calls something: not the body named last, but what was told last. Nil where the object
// is no such pronoun or nobody did anything.
func (a *article) deedOf(s *mention.Sentence, rd *reading, f filler, judge []Participant) []Participant {
	if !a.pack.Settings.Analytic() || !answers[rd.frame.Relation] && rd.frame.Relation != "accuses" && !isVerdict(rd.frame) || rd.node.class != lang.Verb || f.through || !doneToIt(f) || f.argument.prep != "" {
		return nil
	}
	if rd.node.clause.link == partLink {
		return a.didHere(s, rd.node, f, judge)
	}
	if withGerund(s, rd.node) {
		return apartFrom(unsaid(a.answeredHere(), Target), judge)
	}
	if rd.node.clause.link == coordLink && a.answered.sentence == a.talk.sentence {
		return apartFrom(a.namedAll(a.answered.doers, Target, f.phrase), judge) // "Niger rejected the raid, and Togo called it a crime"
	}
	if l := rd.node.clause.link; l != mainLink && l != coordLink || rd.frame.Relation == "accuses" && !isVerdict(rd.frame) || a.namedBefore(s, f.argument.chunk, judge) {
		return nil
	}
	doers := a.answeredLast()
	if len(doers) == 0 {
		doers = a.lastDoers()
	}
	if len(doers) == 0 {
		doers = a.stateBefore()
	}
	a.noteAnswered(doers)
	return apartFrom(a.namedAll(doers, Target, f.phrase), judge)
}

// sayerJudging is who judges by a gerund behind a comma what he says: "said that Chad had
// closed the road, denouncing it as". Nil for any other gerund.
func (m *matcher) sayerJudging(c *clause) *argument {
	if !m.analytic || c.verb < 2 || c.verb+1 >= len(m.chunks) || !m.opensAside(c.verb-1) || c.parent == nil || c.parent.link != compLink || c.parent.parent == nil {
		return nil
	}
	it, v := m.chunks[c.verb+1].Actor, m.byChunk[c.verb]
	if !isIt(it) && !m.stateOnly(c.parent) || !judgesActs(v.lemma) && !hasOperator(v.lemma, lang.Judge) {
		return nil
	}
	said := m.byChunk[c.parent.governor]
	if said == nil || said.class != lang.Verb || !hasOperator(said.lemma, lang.Say) {
		return nil
	}
	if sub := m.subjectOf(said.clause); sub != nil && sub.own {
		return sub.arg
	}
	return nil
}

// judgesActs: the word tells what somebody thinks of what another did, or that he charges him with it.
func judgesActs(l *mention.Lemma) bool { return tellsOneOf(l, answers) || tells(l, "accuses") }

// opensAside: the chunk is a comma, or "while" behind one.
func (m *matcher) opensAside(k int) bool {
	if c := &m.chunks[k]; c.Kind == mention.SubChunk && c.Value == "contrast" || c.Kind == mention.SkipChunk {
		k--
	}
	return m.chunks[k].Kind == mention.CommaChunk
}

// stateOnly: what is said has no doer of its own, only what was done to somebody or is so: "said
// the envoy had been summoned, denouncing".
func (m *matcher) stateOnly(c *clause) bool {
	return c.verb < 0 || c.passive && !slices.ContainsFunc(c.parts, func(k int) bool { return m.chunks[k].Kind == mention.PrepChunk && m.chunks[k].Value == "by" })
}

// didHere are those who did what the sentence told before the gerund of whoever judges it:
// "said the embassy was hit in a Russian attack, denouncing it as".
func (a *article) didHere(s *mention.Sentence, judging *node, it filler, judge []Participant) []Participant {
	for i := len(a.out.Reports) - 1; i >= a.here; i-- {
		r := &a.out.Reports[i]
		if t, _ := ontology.Lookup(r.Relation); t.Tie || t.Symmetric || verdictOn[r.Relation] || r.Status == ontology.Denied || r.PredStart > s.Chunks[judging.chunk].Start {
			continue
		}
		return apartFrom(a.namedAll(doersOf(r), Target, it.phrase), judge)
	}
	return nil
}

// withGerund: the gerund tells what somebody behind "with" does besides: ", with Chad calling it a
// crime".
func withGerund(s *mention.Sentence, n *node) bool {
	who := n.clause.antecedent
	return n.clause.link == relLink && s.Chunks[n.chunk].Form == mention.IngForm && who > 0 && s.Chunks[who-1].Kind == mention.PrepChunk && s.Chunks[who-1].Value == "with"
}

// answeredHere is who did what the sentence tells that others answered.
func (a *article) answeredHere() []*entity.Entity {
	for i := len(a.out.Reports) - 1; i >= a.here; i-- {
		if r := &a.out.Reports[i]; verdictOn[r.Relation] && len(r.Participants) == 2 {
			return []*entity.Entity{r.Participants[1].Entity}
		}
	}
	return a.lastDoers()
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
	return isIt(n.after[0].actor)
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

// ownMeeting: the English "it" that somebody judges by a gerund is what he did with others, and
// none of them: "held a meeting in Chad, calling it a success".
func (a *article) ownMeeting(s *mention.Sentence, rd *reading, f filler) bool {
	c := rd.node.clause
	if !a.pack.Settings.Analytic() || !isVerdict(rd.frame) || c.link != partLink || c.parent == nil || !doneToIt(f) {
		return false
	}
	return slices.ContainsFunc(c.parent.parts, func(k int) bool {
		l := s.Chunks[k].Lemma
		return k < rd.node.chunk && l != nil && tellsOneOf(l, occasions)
	})
}
