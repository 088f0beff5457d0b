package event

import (
	"slices"

	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// provoked: who scrambles his jets "after a Venezuelan warship entered its waters", who vows revenge
// "after the US killed a general", does so against whoever did what the clause of time or cause tells.
func (a *article) provoked(s *mention.Sentence, m *matcher, rd *reading, source []Participant) []Participant {
	if found := a.respondedTo(s, m, rd, source); len(found) > 0 {
		return found
	}
	threat := rd.frame.Relation == "threatens"
	if !m.analytic || !threat && rd.frame.Relation != "mobilizes-against" || m.kindOf == nil {
		return nil
	}
	for _, c := range m.clauses {
		if c.link != timeLink && c.link != causeLink || c.contrast || c.parent != rd.node.clause || c.passive || c.verb < 0 || threat && !tellsOneOf(m.byChunk[c.verb].lemma, menaces) {
			continue
		}
		sub := m.subjectOf(c)
		if sub == nil || sub.arg == nil {
			continue
		}
		who := sub.arg.actor
		if who == nil {
			who = sub.arg.owner
		}
		if who == nil || who.Kind == mention.ByPronoun || m.kindOf(who) != ontology.Country {
			continue
		}
		return apartFrom(a.participants(s, filler{phrase: who, argument: *sub.arg}, Target), source)
	}
	return nil
}

// respondedTo: who recalls his envoy "in response to the Chadian raid" or scrambles his jets
// "in response to Russian bombers" does so against whoever did it or has them.
func (a *article) respondedTo(s *mention.Sentence, m *matcher, rd *reading, source []Participant) []Participant {
	if !m.analytic || m.kindOf == nil || !responses[rd.frame.Relation] || rd.node.class != lang.Verb {
		return nil
	}
	for k := rd.node.chunk + 1; k+1 < len(m.chunks) && slices.Contains(rd.node.clause.parts, k); k++ {
		if c := &m.chunks[k]; c.Kind != mention.PrepChunk || c.Value != "after" || c.First == c.Last {
			continue // not a plain "after", which tells no reason
		}
		k++
		for k+1 < len(m.chunks) && (m.chunks[k].Kind == mention.DetChunk || m.chunks[k].Kind == mention.WordChunk) {
			k++
		}
		arg := argument{actor: m.chunks[k].Actor, chunk: k}
		if n := m.byChunk[k]; n != nil {
			if by := m.doers(n); len(by) > 0 {
				arg = by[0]
			}
		} else if n := m.byChunk[k+1]; n != nil && tellsOneOf(n.lemma, occasions) {
			return nil // "in the wake of Chadian talks"
		}
		if arg.actor == nil || arg.actor.Kind == mention.ByPronoun || m.kindOf(arg.actor) != ontology.Country {
			return nil
		}
		return apartFrom(a.participants(s, filler{phrase: arg.actor, argument: arg}, Target), source)
	}
	return nil
}

// responses are the acts that answer to a hostile act, at whoever did it.
var responses = map[ontology.Relation]bool{"mobilizes-against": true, "cuts-ties-with": true, "sanctions": true, "protests-against": true}
