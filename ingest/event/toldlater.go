package event

import (
	"slices"

	"github.com/diplograph/diplograph/ingest/mention"
)

// laterChunk marks the subject of a main clause whom a pronoun before it may mean.
const laterChunk = -1

// toldLater files the subject of the English main clause before the others, as the one whom a pronoun may mean
// that stands in a clause before it: "After his country was attacked, Zelensky flew to Paris".
func (a *article) toldLater(m *matcher) {
	c := m.frontedAbove()
	if c == nil {
		return
	}
	sub := m.subjectOf(c)
	if sub == nil || sub.arg == nil || !sub.own || sub.arg.actor == nil || sub.arg.actor.Kind == mention.ByPronoun || sub.arg.actor.Kind == mention.ByReference {
		return
	}
	if found := a.talk.phrase(sub.arg.actor, sub.arg.chunk); len(found) == 1 {
		who := a.namedSubject(m, sub.arg, found)
		who.chunk = laterChunk
		a.talk.subjects = append(a.talk.subjects, who)
	}
}

// frontedAbove is the main clause before which a clause of time, cause, condition or concession
// opens the English sentence, nil for none.
func (m *matcher) frontedAbove() *clause {
	if !m.analytic {
		return nil
	}
	for _, c := range m.clauses {
		switch c.link {
		case timeLink, causeLink, condLink, concessionLink:
		default:
			continue
		}
		if above := c.parent; above != nil && above.parent == nil && c.verb >= 0 && c.verb < above.verb && !slices.ContainsFunc(above.parts, func(k int) bool {
			return k < c.verb && m.chunks[k].Kind == mention.ActorChunk
		}) {
			return above
		}
	}
	return nil
}
