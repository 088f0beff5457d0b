package event

import (
	"slices"
	"strings"

	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/entity"
	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

var agreedFrame = &lang.Frame{Name: "agreedOn", Class: lang.Noun, Relation: "agrees-with", CAMEO: "057", Slots: []lang.Slot{{Names: []string{"subj"}, Role: lang.PartyRole}}}

// agreedOn: where an Arabic clause says no more than that something was agreed on, those agreed
// who last met or spoke: «وقال الوزير إنه تم الاتفاق على تبادل المعلومات».
func (a *article) agreedOn(s *mention.Sentence, m *matcher) {
	for k := range m.chunks {
		n := m.byChunk[k]
		if !m.vso || n == nil || n.class != lang.Noun || !m.chunks[k].Def || !tells(n.lemma, "agrees-with") || !m.wasAgreed(n) {
			continue
		}
		rd := &reading{node: n, frame: agreedFrame}
		two, ctx := a.talksTold(), m.contextOf(rd)
		if two == nil || ctx.status != ontology.Occurred {
			continue
		}
		r := a.report(s, m, rd, ctx)
		a.attribute(&r, m, rd, ctx)
		if r.SaidBy == nil || sameActor(r.SaidBy, two[0]) || sameActor(r.SaidBy, two[1]) {
			a.between(r, unsaid(two[:1], Source), unsaid(two[1:], Target))
		}
	}
}

// wasAgreed: behind «تم» or the like the noun tells on what, and its clause names nobody who agrees.
func (m *matcher) wasAgreed(n *node) bool {
	was := false
	for k := n.chunk - 1; k >= 0 && k >= n.chunk-4 && m.clauseOf(k) == n.clause; k-- {
		fold := strings.TrimPrefix(m.chunks[k].Fold, "و")
		was = was || m.chunks[k].Kind == mention.PassiveChunk && !strings.HasPrefix(fold, "ي") && !strings.HasPrefix(fold, "س") // not «ويتم», «وسيتم»
	}
	on := slices.ContainsFunc(n.clause.parts, func(k int) bool {
		return k > n.chunk && k < n.chunk+5 && m.chunks[k].Kind == mention.PrepChunk && m.chunks[k].Value == "على"
	})
	return was && on && !n.clause.negated && !slices.ContainsFunc(n.clause.parts, func(k int) bool {
		return m.chunks[k].Kind == mention.ActorChunk && k < n.chunk+4 || m.chunks[k].Kind == mention.PrepChunk && m.chunks[k].Value == withPrep
	})
}

// talksTold are the two sides of the meeting or call that the sentence at hand or before tells of
// last, else of the first one of the article; nil where there was none.
func (a *article) talksTold() []*entity.Entity {
	var two []*entity.Entity
	for i := len(a.out.Reports) - 1; i >= 0; i-- {
		r := &a.out.Reports[i]
		if r.Relation != "met-with" && r.Relation != "spoke-with" || r.Status != ontology.Occurred || len(r.Participants) != 2 {
			continue
		}
		two = []*entity.Entity{a.sideFor(r.Participants[0].Entity), a.sideFor(r.Participants[1].Entity)}
		if i >= a.last {
			break
		}
	}
	return two
}

// sideFor is the state or body for which somebody acts, else himself; a movement is its own side.
func (a *article) sideFor(e *entity.Entity) *entity.Entity {
	if side := a.stateOf(e); side != nil && !movement(e) {
		return side
	}
	return e
}
