package event

import (
	"slices"

	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
	"github.com/diplograph/diplograph/ingest/text"
)

// presences reports who is told to be somewhere: "Zelensky, who was in Ankara".
func (a *article) presences(s *mention.Sentence, m *matcher) {
	if m.vso && s.Kind == text.Body {
		return
	}
	for _, c := range m.clauses {
		if c.negated || c.none {
			continue
		}
		if who, at := m.presentWith(c); who != nil {
			a.present(s, m, c, *who, at)
			continue
		}
		if c.verb >= 0 {
			if who, at := m.presentAside(c); who != nil {
				a.present(s, m, c, *who, at)
			}
			continue
		}
		who, at := m.presence(c)
		if who == nil && s.Kind != text.Body {
			who, at = m.captioned(c)
		}
		if who == nil {
			continue
		}
		a.present(s, m, c, *who, at)
	}
}

// presence finds the person and the place of a clause of "is in".
func (m *matcher) presence(c *clause) (*argument, int) {
	for i, k := range c.parts {
		if m.chunks[k].Kind != mention.PassiveChunk || i+2 >= len(c.parts) {
			continue
		}
		in := i + 1
		if m.analytic && i+3 < len(c.parts) && m.chunks[c.parts[in]].Kind == mention.SkipChunk {
			in++ // "was back in Cairo"
		}
		prep, at := &m.chunks[c.parts[in]], c.parts[in+1]
		if prep.Kind != mention.PrepChunk || prep.Value != "in" {
			return nil, 0
		}
		if !namesPlace(&m.chunks[at]) {
			return nil, 0
		}
		return m.copulaHolder(c, i), at
	}
	return nil, 0
}

// captioned: a headline drops "is": "India's Jaishankar in Dhaka for talks",
// "Jaishankar in Dhaka: India seeks"; "Jaishankar in Dhaka" alone does not say that he
// travelled there.
func (m *matcher) captioned(c *clause) (*argument, int) {
	if len(c.parts) < 3 || m.chunks[c.parts[0]].Kind != mention.ActorChunk || m.chunks[c.parts[1]].Kind != mention.PrepChunk || m.chunks[c.parts[1]].Value != "in" && !(m.vso && slices.Contains(m.preps.Inside, m.chunks[c.parts[1]].Value)) {
		return nil, 0
	}
	at := c.parts[2]
	if !namesPlace(&m.chunks[at]) || !m.goesOnBehind(at) && (len(c.parts) < 5 || m.chunks[c.parts[3]].Kind != mention.PrepChunk) {
		return nil, 0
	}
	return &argument{actor: m.chunks[c.parts[0]].Actor, chunk: c.parts[0]}, at
}

// namesPlace: the chunk is a place or the name of a state, for which its capital stands, too: "in
// the Iranian capital".
func namesPlace(c *mention.Chunk) bool {
	return c.Kind == mention.PlaceChunk || c.Kind == mention.ActorChunk && c.Actor.Kind == mention.ByName
}

// goesOnBehind: behind the place at chunk k, which ends the first words of an English headline, stands
// a colon, an infinitive or "as": "Lavrov in Ankara to discuss".
func (m *matcher) goesOnBehind(k int) bool {
	return m.analytic && k == 2 && k+1 < len(m.chunks) && (m.chunks[k+1].Kind == mention.ColonChunk || m.chunks[k+1].Kind == mention.InfChunk || m.chunks[k+1].Fold == "as")
}

// copulaHolder is of whom the "is" at part i tells.
func (m *matcher) copulaHolder(c *clause, i int) *argument {
	if c.link == relLink && c.antecedent >= 0 && i == 0 {
		a := m.antecedent(c)
		return &a
	}
	from, is := 0, i
	if m.chunks[c.parts[0]].Kind == mention.SourceChunk {
		from = 1 + slices.IndexFunc(c.parts, func(k int) bool { return m.chunks[k].Kind == mention.CommaChunk }) // "According to Chad, Niger was behind"
	}
	for i > from+1 && (m.chunks[c.parts[i-1]].Kind == mention.AuxChunk || m.chunks[c.parts[i-1]].Kind == mention.SkipChunk || m.analytic && m.chunks[c.parts[i-1]].Kind == mention.CommaChunk) {
		i-- // "has been in", "Witkoff, the US envoy, was in"
	}
	for from+1 < i && m.analytic && beforeSubject(&m.chunks[c.parts[from]]) {
		from++ // "on Friday, Witkoff was in"
	}
	if from+2 < i && m.analytic && m.chunks[c.parts[from+1]].Kind == mention.PossessiveChunk && m.chunks[c.parts[from+2]].Kind == mention.ActorChunk {
		from += 2 // "Biden's envoy, Sung Kim, was in"
	}
	aside := m.analytic && is > from+2 && m.chunks[c.parts[from+1]].Kind == mention.CommaChunk && m.chunks[c.parts[is-1]].Kind == mention.CommaChunk // "Witkoff, on his second trip, was in"
	if (i == from+1 || aside) && m.chunks[c.parts[from]].Kind == mention.ActorChunk {
		return &argument{actor: m.chunks[c.parts[from]].Actor, chunk: c.parts[from]}
	}
	return nil
}

// beforeSubject: the chunk is what may stand before the subject of a clause: "on", a day, a comma.
func beforeSubject(c *mention.Chunk) bool {
	switch c.Kind {
	case mention.DateChunk, mention.CommaChunk, mention.SkipChunk:
		return true
	}
	return c.Kind == mention.PrepChunk && (c.Value == "on" || c.Value == "in")
}

// presentLemma stands for what no word tells.
var presentLemma = &mention.Lemma{Class: lang.Adj}

var presentFrame = &lang.Frame{Name: "presence", Class: lang.Verb, Relation: "visited", CAMEO: "042", Slots: []lang.Slot{
	{Names: []string{"subj"}, Role: lang.SourceRole}, {Names: []string{"in"}, Role: lang.TargetRole},
}}

func (a *article) present(s *mention.Sentence, m *matcher, c *clause, who argument, at int) {
	if who.actor == nil || m.kindOf(who.actor) != ontology.Person && who.actor.Kind != mention.ByPronoun && !(m.analytic && m.cameToTalk(c, at)) {
		return
	}
	ch := &m.chunks[at]
	target := filler{role: lang.TargetRole, phrase: ch.Actor, place: ch.Place, argument: argument{actor: ch.Actor, place: ch.Place, chunk: at}}
	rd := &reading{node: &node{chunk: at - 2, clause: c, class: lang.Adj, lemma: presentLemma}, frame: presentFrame, fills: []filler{
		{role: lang.SourceRole, phrase: who.actor, argument: who}, target,
	}}
	a.actOf(s, m, rd)
}
