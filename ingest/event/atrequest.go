package event

import (
	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// atRequest tells the canonical prepositions of "at the request of".
func atRequest(value string) bool { return value == "بطلب" || value == "at the request of" }

// requested reports who asked for what a clause tells: «أرسلت موسكو خبراء بطلب من مالي»,
// "sent experts at Mali's request": Mali asked Moscow.
func (a *article) requested(s *mention.Sentence, m *matcher) {
	if !m.vso && !a.pack.Settings.Analytic() && !m.nounFirst {
		return
	}
	for _, c := range m.clauses {
		if c.verb < 0 || c.negated || !m.vso && (c.passive || c.link == infLink || m.byChunk[c.verb] == nil) {
			continue
		}
		who := m.asker(c)
		if who == nil || m.gathering(c) && !a.convenes(s, m, c) {
			continue
		}
		rd := &reading{node: m.byChunk[c.verb], frame: requestFrame, fills: []filler{filledBy(lang.SourceRole, *who)}}
		base := a.report(s, m, rd, context{status: ontology.Occurred, confidence: 0.85})
		base.Date, base.DateOrigin, base.DateText = "", ontology.OriginLacks, "" // asked for before it was done
		for doing := c; ; doing = doing.parent {
			if doing.link != partLink && doing.link != relLink || doing.parent == nil || m.vso || m.byChunk[doing.parent.verb] == nil {
				a.between(base, a.sides(s, rd).source, a.asked(s, m, doing))
				break // "arrested a man suspected of spying, at the request of": who arrests
			}
		}
	}
}

var requestFrame = &lang.Frame{Name: "request", Class: lang.Verb, Relation: "demands", CAMEO: "020"}

// gathering: the clause tells of a meeting, which those who asked for it attend.
func (m *matcher) gathering(c *clause) bool {
	for _, k := range c.parts {
		if n := m.byChunk[k]; n != nil && (n.class == lang.Noun || !m.vso) && meetingFrame(n.lemma) != nil {
			return true
		}
	}
	return false
}

// convenes: the English clause tells of a meeting of an international body, which whoever asked for it
// asked to meet: "the Council will meet at Chad's request".
func (a *article) convenes(s *mention.Sentence, m *matcher, c *clause) bool {
	if !m.analytic {
		return false
	}
	asked := a.asked(s, m, c)
	return len(asked) == 1 && isBody(asked[0])
}

// asker is who stands behind "at the request of" in the clause, "from" aside, or before
// his request behind "at".
func (m *matcher) asker(c *clause) *argument {
	for i, k := range c.parts {
		if m.chunks[k].Kind != mention.PrepChunk {
			continue
		}
		if a := m.asksBehind(k); a != nil {
			return a
		}
		if !atRequest(m.chunks[k].Value) {
			continue
		}
		for _, n := range c.parts[i+1:] {
			switch ch := &m.chunks[n]; {
			case ch.Kind == mention.PrepChunk && ch.Value == "من":
			case ch.Kind == mention.ActorChunk && ch.Actor.Kind != mention.ByPronoun && (ch.Actor.Kind != mention.ByAdjective || !hasArticle(ch.Fold)): // «بناء على طلب مصري»
				return &argument{actor: ch.Actor, chunk: n}
			default:
				return nil
			}
		}
	}
	return nil
}

// asksBehind is whose request stands behind the preposition at k: "at Mali's request".
func (m *matcher) asksBehind(k int) *argument {
	if m.vso || m.chunks[k].Value != "at" || k+3 >= len(m.chunks) {
		return nil
	}
	who, noun := m.chunks[k+1].Actor, &m.chunks[k+2]
	if noun.Kind == mention.PossessiveChunk {
		noun = &m.chunks[k+3] // else the actor has its "'s" himself: "at the Malian president's request"
	}
	if who == nil || who.Kind == mention.ByPronoun || noun.Kind != mention.NounChunk || !tells(noun.Lemma, "demands") {
		return nil
	}
	return &argument{actor: who, chunk: k + 1}
}

// asked is who does what the clause tells: its subject, or the doer of the act that is its
// subject: «جاء التدخل الروسي بطلب من».
func (a *article) asked(s *mention.Sentence, m *matcher, c *clause) []Participant {
	sub := m.subjectOf(c)
	if sub == nil || sub.arg == nil {
		return nil
	}
	arg := sub.arg
	if arg.actor == nil && arg.node != nil {
		if doers := m.doers(arg.node); len(doers) > 0 && doers[0].actor != nil {
			arg = &doers[0]
		}
	}
	if arg.actor == nil {
		return nil
	}
	return a.participants(s, filledBy(lang.TargetRole, *arg), Target)
}
