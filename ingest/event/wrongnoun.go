package event

import (
	"slices"
	"strings"

	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/entity"
	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
	"github.com/diplograph/diplograph/ingest/text"
)

// grantedWrong reports a wrong that somebody takes for granted in what he says: "said it acted
// because of Turkey's meddling", «قال إن السبب تدخلات إيران».
func (a *article) grantedWrong(s *mention.Sentence, m *matcher, rd *reading) {
	n := rd.node
	if n.class != lang.Noun || rd.frame.Relation != "" || rd.frame.Operator != lang.NoOperator || !m.namesWrong(n) {
		return
	}
	if m.unspecific(n.chunk) || slices.ContainsFunc(rd.fills, func(f filler) bool { return f.pron != "" }) {
		return
	}
	for c := n.clause; c != nil; c = c.parent {
		if c.negated || c.none || c.link == condLink || c.modal != "" && c.modal != obliged || m.laidOn(c) {
			return // "saw no sign of Turkish meddling", "if its aggression goes on"
		}
	}
	g := n.governor
	if g != nil && g.class == lang.Noun && hasOperator(g.lemma, lang.PossibleOp) {
		g = g.governor // «رفض محاولات تدخل إيران في شؤون»
	}
	if g != nil && (g.matched != nil && statement[g.matched.frame.Relation] || g.class == lang.Verb && (hasOperator(g.lemma, lang.Deny) || hasOperator(g.lemma, lang.Judge))) {
		return // the verb tells how he takes it
	}
	speakers := a.sayersOf(m, n.clause)
	if v := m.byChunk[n.clause.verb]; len(speakers) == 0 && v != nil && hasOperator(v.lemma, lang.Say) && v.chunk < n.chunk {
		if by := m.subjectActor(n.clause); by != nil {
			speakers = a.talk.phrase(by.actor, by.chunk) // "said the reason was Turkish meddling"
		}
	}
	if len(speakers) == 0 {
		return
	}
	base := a.report(s, m, &reading{node: n, frame: wrongFrame, fills: rd.fills}, context{status: ontology.Occurred, confidence: 0.8})
	targets := slices.DeleteFunc(asRole(a.sides(s, rd).source, Target), func(p Participant) bool { return a.accusedBy(p, speakers) })
	a.between(base, unsaid(speakers, Source), targets)
}

// namesWrong: the noun is a wrong, or its Arabic plural is, whose singular may be none: «تدخلات».
func (m *matcher) namesWrong(n *node) bool {
	fold := m.chunks[n.chunk].Fold
	return slices.Contains(m.wrongs, n.lemma.Text) || m.wrongAround(n) || m.vso && slices.ContainsFunc(m.wrongs, func(w string) bool {
		return strings.HasSuffix(w, "ات") && strings.HasSuffix(fold, w)
	})
}

// wrongAround: the wrong is a noun with a phrase, between which its Arabic doer stands: «تدخل إيران في شؤون».
func (m *matcher) wrongAround(n *node) bool {
	k := n.chunk + 1
	if !m.vso || k+2 >= len(m.chunks) || m.chunks[k].Kind != mention.ActorChunk || m.chunks[k+1].Kind != mention.PrepChunk {
		return false
	}
	return slices.ContainsFunc(m.wrongs, func(w string) bool {
		words := strings.Fields(w)
		return len(words) == 3 && words[0] == n.lemma.Text && text.FoldsTo(words[1], m.chunks[k+1].Fold) && text.FoldsTo(words[2], strings.TrimPrefix(m.chunks[k+2].Fold, "ال"))
	})
}

// accusedBy: this sentence tells that one of the speakers accused p or blamed him.
func (a *article) accusedBy(p Participant, speakers []*entity.Entity) bool {
	return slices.ContainsFunc(a.out.Reports[a.here:], func(r Report) bool {
		return (r.Relation == "accuses" || r.Relation == "criticizes") && len(r.Participants) == 2 && sameActor(r.Participants[1].Entity, p.Entity) && slices.ContainsFunc(speakers, func(e *entity.Entity) bool { return sameActor(e, r.Participants[0].Entity) })
	})
}

// unspecific: what stands before the noun at k, or before what it belongs to, tells of none or of
// one not told of: "any Turkish meddling", "a Turkish provocation", "no sign of meddling".
func (m *matcher) unspecific(k int) bool {
	for k--; k >= 0; k-- {
		switch c := &m.chunks[k]; c.Kind {
		case mention.NegChunk:
			return true
		case mention.DetChunk:
			return c.Value != "def" && c.Pron == ""
		case mention.NounChunk:
			if hasOperator(c.Lemma, lang.Fail) || hasOperator(c.Lemma, lang.Deny) {
				return true
			}
		case mention.WordChunk, mention.AdjChunk, mention.ActorChunk, mention.PossessiveChunk:
		case mention.PrepChunk:
			if c.Value != "of" {
				return false
			}
		default:
			return false
		}
	}
	return false
}
