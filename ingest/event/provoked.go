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
	if !m.analytic || !threat && !provocable[rd.frame.Relation] || m.kindOf == nil {
		return nil
	}
	if found := a.promptedBy(s, m, rd, source); len(found) > 0 {
		return found
	}
	if found := a.quarrelsOver(s, m, rd, source); len(found) > 0 {
		return found
	}
	for _, c := range m.clauses {
		if c.link != timeLink && c.link != causeLink || c.contrast && threat || c.parent != rd.node.clause || c.passive || c.verb < 0 || threat && !tellsOneOf(m.byChunk[c.verb].lemma, menaces) {
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
		if who == nil && sub.arg.node != nil {
			if by := m.doers(sub.arg.node); len(by) == 1 {
				who = by[0].actor // "after a Chinese jet entered"
			}
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
		if c := &m.chunks[k]; !m.afterDeed(k) && (c.Kind != mention.PrepChunk || c.Value != "after" || c.First == c.Last) {
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

// afterDeed: the plain "after" at chunk k leads to something that somebody did: "files a protest after Chadian flares".
func (m *matcher) afterDeed(k int) bool {
	if m.chunks[k].Kind != mention.PrepChunk || m.chunks[k].Value != "after" || k+2 >= len(m.chunks) || m.chunks[k+1].Kind != mention.ActorChunk {
		return false
	}
	n := m.byChunk[k+2]
	return n != nil && n.class == lang.Noun && !tellsOneOf(n.lemma, occasions) && !tells(n.lemma, "agrees-with") && len(m.doers(n)) == 1
}

// quarrelsOver: who recalls his envoy "over French support for Mali", "in protest at Chadian remarks"
// breaks with whoever does what stands there, not with a state that is the matter itself.
func (a *article) quarrelsOver(s *mention.Sentence, m *matcher, rd *reading, source []Participant) []Participant {
	if rd.node.class != lang.Verb || !provocable[rd.frame.Relation] {
		return nil
	}
	for _, about := range slices.Concat(m.prepositional(rd.node, "over"), m.prepositional(rd.node, "against")) {
		who := about.owner
		if about.actor != nil || about.node != nil && isWar(about.node) {
			continue
		}
		if about.node != nil {
			if by := m.doers(about.node); len(by) == 1 {
				who = by[0].actor
			}
		}
		if who == nil || who.Kind == mention.ByPronoun || m.kindOf(who) != ontology.Country {
			continue
		}
		return apartFrom(a.participants(s, filler{phrase: who, argument: about}, Target), source)
	}
	return nil
}

// responses are the acts that answer to a hostile act, at whoever did it.
var responses = map[ontology.Relation]bool{"mobilizes-against": true, "cuts-ties-with": true, "sanctions": true, "protests-against": true}

// provocable are the acts that somebody does against whoever a clause of time or cause tells of.
var provocable = map[ontology.Relation]bool{"mobilizes-against": true, "cuts-ties-with": true, "protests-against": true}

// promptedBy: in "Spain recognised Palestine, prompting Israel to recall its envoy" the act is
// against whoever did what prompts it.
func (a *article) promptedBy(s *mention.Sentence, m *matcher, rd *reading, source []Participant) []Participant {
	c := rd.node.clause
	if c.link != infLink || c.parent == nil || c.parent.link != partLink || c.parent.parent == nil {
		return nil
	}
	by := m.byChunk[c.parent.verb]
	if by == nil || by.matched == nil || by.matched.frame.Operator != lang.Light {
		return nil
	}
	who := m.subjectActor(c.parent.parent)
	if who == nil || who.actor.Kind == mention.ByPronoun {
		return nil
	}
	return apartFrom(a.participants(s, filler{phrase: who.actor, argument: *who}, Target), source)
}

// brokeToo gives those with whom the same sentence tells that another broke: "Chad cut ties with
// Mali; Niger and Togo recall envoys", else whom he has just accused or told to do something who
// breaks: "Chad accused Mali of plotting and recalled its ambassador".
func (a *article) brokeToo(r *Report, source []Participant) []Participant {
	if r.Relation != "cuts-ties-with" {
		return nil
	}
	if found := a.targetToo(r.Relation, a.here, source); len(found) > 0 || len(source) != 1 {
		return found
	}
	for i := len(a.out.Reports) - 1; i >= a.here; i-- {
		b := &a.out.Reports[i]
		if quarrels[b.Relation] && len(b.Participants) == 2 && b.Status != ontology.Denied && sameActor(b.Participants[0].Entity, source[0].Entity) {
			return apartFrom([]Participant{{Entity: b.Participants[1].Entity, Role: Target}}, source)
		}
	}
	return nil
}

// quarrels are the acts with which ties may be broken in the same breath.
var quarrels = map[ontology.Relation]bool{"accuses": true, "criticizes": true, "protests-against": true, "sanctions": true, "threatens": true, "warns": true, "rejects": true}

// causes: one act may bring about another by the verb: to prompt, to spark.
func causes(l *mention.Lemma) bool {
	return slices.ContainsFunc(l.Frames, func(f *lang.Frame) bool {
		return f.Operator == lang.Light && len(f.Slots) > 0 && f.Slots[0].Names[0] == "subj" && f.Slots[0].Role == lang.ActRole
	})
}
