package event

import (
	"slices"

	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/entity"
	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// inWhat reports how somebody takes what the clause before tells: "seized a tanker, in what
// Caracas called an act of piracy" accuses whoever seized it.
func (a *article) inWhat(s *mention.Sentence, m *matcher) {
	for k := 1; m.analytic && k+2 < len(m.chunks); k++ {
		by, verb := m.chunks[k+1].Actor, &m.chunks[k+2]
		if m.chunks[k].Fold != "what" || m.chunks[k-1].Kind != mention.PrepChunk || m.chunks[k-1].Value != "in" || by == nil || by.Kind == mention.ByPronoun || verb.Lemma == nil || verb.Lemma.Class != lang.Verb {
			continue
		}
		frame, harsh := verdicts[m.verdictBehind(k+2)], tells(verb.Lemma, "criticizes")
		if frame == nil && harsh {
			frame = verdicts["bad"]
		}
		at := slices.IndexFunc(m.clauses, func(c *clause) bool { return slices.Contains(c.parts, k-1) })
		if frame == nil || at < 0 || !harsh && !judges(verb.Lemma) {
			continue
		}
		did := m.clauses[at]
		for did.parent != nil && did.link == infLink && m.chunks[max(k-2, 0)].Kind == mention.CommaChunk {
			did = did.parent // "ordered them to leave, in what Paris called"
		}
		doer, n := m.doerIn(did), m.byChunk[did.verb]
		if n == nil || doer == nil {
			continue
		}
		judge := argument{actor: by, chunk: k + 1}
		rd := &reading{node: n, frame: frame, fills: []filler{filledBy(lang.SourceRole, judge), filledBy(lang.TargetRole, *doer)}}
		both := a.sides(s, rd)
		a.between(a.report(s, m, rd, context{status: ontology.Occurred, confidence: 0.85}), both.source, both.target)
	}
}

// doerIn is who does what the English clause tells: its subject, of a passive whoever stands behind "by".
func (m *matcher) doerIn(c *clause) *argument {
	if n := m.byChunk[c.verb]; c.passive && n != nil {
		for _, by := range n.behind("by") {
			if by.actor != nil {
				return &by
			}
		}
		return nil
	}
	return m.subjectActor(c)
}

// whatCalled reports how somebody judges what another does, in the middle of what he does himself:
// "protested against what it called the unfriendly actions of Mali", "over what he described as
// Niger's theft".
func (a *article) whatCalled(s *mention.Sentence, m *matcher) {
	for k := 1; m.analytic && k+4 < len(m.chunks); k++ {
		by, verb := m.chunks[k+1].Actor, &m.chunks[k+2]
		if m.chunks[k].Fold != "what" || m.chunks[k-1].Kind == mention.PrepChunk && m.chunks[k-1].Value == "in" || by == nil || verb.Lemma == nil || verb.Lemma.Class != lang.Verb || !judges(verb.Lemma) {
			continue
		}
		from := k + 2
		if m.chunks[from+1].Kind == mention.SubChunk || m.chunks[from+1].Kind == mention.PrepChunk {
			from++ // "described as"
		}
		if a.calledDeed(s, m, k) {
			continue
		}
		frame := verdicts[m.verdictBehind(from)]
		at := slices.IndexFunc(m.clauses, func(c *clause) bool { return slices.Contains(c.parts, k) })
		whose := m.whoseIs(from)
		if frame == nil || frame.Relation != "criticizes" && frame.Relation != "accuses" || at < 0 || whose == nil {
			continue
		}
		judge, n := m.whoCalls(m.clauses[at], k+1), m.byChunk[m.clauses[at].verb]
		if judge == nil || n == nil {
			continue
		}
		rd := &reading{node: n, frame: frame, fills: []filler{filledBy(lang.SourceRole, *judge), filledBy(lang.TargetRole, *whose)}}
		both := a.sides(s, rd)
		a.between(a.report(s, m, rd, context{status: ontology.Occurred, confidence: 0.85}), both.source, both.target)
	}
}

// whoCalls is who the actor at k is that calls something so in the clause, of a pronoun the subject of
// the finite clause: "Chad left, citing what it called". Nil for a pronoun of nobody.
func (m *matcher) whoCalls(c *clause, k int) *argument {
	if by := m.chunks[k].Actor; by.Kind != mention.ByPronoun {
		return &argument{actor: by, chunk: k}
	}
	for (c.link == infLink || c.link == partLink || c.link == purposeLink) && c.parent != nil {
		c = c.parent
	}
	return m.subjectActor(c)
}

// whoseIs is whose the thing is that the phrase behind chunk k names: "the unfriendly actions of
// Mali", "Niger's theft". Nil for a pronoun or none.
func (m *matcher) whoseIs(k int) *argument {
	for n := k + 1; n < len(m.chunks) && n < k+9; n++ {
		switch c := &m.chunks[n]; c.Kind {
		case mention.ActorChunk:
			if c.Actor.Kind == mention.ByPronoun {
				return nil
			}
			if m.wronged(n) {
				continue // who did it may stand behind "by"
			}
			return &argument{actor: c.Actor, chunk: n, fold: c.Fold}
		case mention.PrepChunk:
			if c.Value != "of" && c.Value != "by" && c.Value != "from" {
				return nil
			}
		case mention.WordChunk, mention.NounChunk, mention.AdjChunk, mention.DetChunk, mention.QuoteChunk, mention.CloseChunk, mention.SkipChunk, mention.PossessiveChunk:
		default:
			return nil
		}
	}
	return nil
}

// calledDeed reports who condemns what he himself, behind the "what" at chunk k, calls an act of force that
// the text told of: "Chad condemned what it called a cowardly attack".
func (a *article) calledDeed(s *mention.Sentence, m *matcher, k int) bool {
	verb := m.byChunk[k-1]
	if verb == nil || verb.class != lang.Verb || verb.clause.passive || verb.clause.negated || !tells(verb.lemma, "criticizes") {
		return false
	}
	for n := k + 3; n < len(m.chunks) && n < k+8; n++ {
		switch c := &m.chunks[n]; c.Kind {
		case mention.SubChunk, mention.WordChunk, mention.AdjChunk, mention.DetChunk, mention.QuoteChunk, mention.SkipChunk:
			continue
		case mention.NounChunk:
			judge := m.subjectActor(verb.clause)
			doers, told := a.calledActOf(m, n)
			if judge == nil || !told {
				return false
			}
			rd := &reading{node: verb, frame: verdicts["bad"], fills: []filler{filledBy(lang.SourceRole, *judge)}}
			base := a.report(s, m, rd, context{status: ontology.Occurred, confidence: 0.8})
			source := a.sides(s, rd).source
			a.between(base, source, apartFrom(unsaid(doers, Target), source))
			return true
		}
		return false
	}
	return false
}

// calledActOf is who did the act that the noun at chunk k calls so, where nobody stands behind it who did:
// an act of force told before, or, of a wrong, the last act. False where the phrase names its doer.
func (a *article) calledActOf(m *matcher, k int) ([]*entity.Entity, bool) {
	l := m.chunks[k].Lemma
	alone := k+1 >= len(m.chunks) || m.chunks[k+1].Kind != mention.PrepChunk
	if tells(l, "attacks") && alone {
		return a.doerOf(l), true
	}
	if !slices.Contains(m.wrongs, l.Text) {
		return nil, false
	}
	hit := k + 2
	if hit < len(m.chunks) && m.chunks[hit].Kind == mention.DetChunk {
		hit++
	}
	if !alone && (hit >= len(m.chunks) || m.chunks[hit].Kind == mention.ActorChunk && !m.wronged(hit) || m.whoseIs(hit) != nil) {
		return nil, false
	}
	doers := a.lastDoers()
	if !alone && m.chunks[hit].Kind == mention.ActorChunk {
		doers = slices.DeleteFunc(slices.Clone(doers), func(e *entity.Entity) bool {
			return slices.ContainsFunc(a.talk.phrase(m.chunks[hit].Actor, hit), func(v *entity.Entity) bool { return sameActor(e, v) })
		})
	}
	return doers, true
}

// wronged: behind a wrong the actor at chunk k is he who suffers it in something that is his: "a breach of
// Syria's airspace", "a violation of Syrian sovereignty".
func (m *matcher) wronged(k int) bool {
	of := k - 1
	if of > 0 && m.chunks[of].Kind == mention.DetChunk {
		of--
	}
	if of < 1 || m.chunks[of].Kind != mention.PrepChunk || m.chunks[of].Value != "of" || k+1 >= len(m.chunks) || verdicts[m.chunks[of-1].Value] != verdicts["wrong"] {
		return false
	}
	next := m.chunks[k+1].Kind
	return next == mention.PossessiveChunk || next == mention.WordChunk
}
