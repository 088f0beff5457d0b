package event

import (
	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// inAnswer is the canonical preposition of "in response to".
const inAnswer = "ردا_على"

// answeredTo reports the hostile act that an Arabic sentence tells another one to answer, where that
// hits whoever did it: «قصفت إيران إسرائيل ردا على الهجمات الإسرائيلية».
func (a *article) answeredTo(s *mention.Sentence, m *matcher) {
	if !m.vso {
		return
	}
	for k := range m.chunks {
		n := m.byChunk[k+1]
		if m.chunks[k].Kind != mention.PrepChunk || m.chunks[k].Value != inAnswer || n == nil || n.class != lang.Noun {
			continue
		}
		act, frame := m.hostileAct(n)
		if act == nil || act.matched != nil && act.matched.frame.Relation != "" {
			continue
		}
		for _, by := range m.genitives(act) {
			if by.actor == nil || by.actor.Kind == mention.ByPronoun {
				continue
			}
			rd := &reading{node: act, frame: frame, fills: []filler{filledBy(lang.SourceRole, by)}}
			base := a.report(s, m, rd, context{status: ontology.Occurred, confidence: 0.85})
			base.Date, base.DateOrigin, base.DateText = "", ontology.OriginLacks, ""
			a.answerTo(base, a.sides(s, rd).source)
			break
		}
	}
}

// answerTo keeps the act as done to whoever hit those who did it in this sentence.
func (a *article) answerTo(base Report, by []Participant) {
	for i, end := a.here, len(a.out.Reports); i < end; i++ {
		have := &a.out.Reports[i]
		if len(have.Participants) == 2 && menaces[have.Relation] && have.Status != ontology.Denied && ofSide(have.Participants[1].Entity, by) {
			a.between(base, by, unsaid(a.doersWith(i), Target))
			return
		}
	}
}
