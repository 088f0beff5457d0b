package event

import (
	"slices"

	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// accompanies notes who does with the subject what the verb behind him tells:
// "Egypt, along with Jordan, condemned". Behind the verb such a preposition is a
// plain "with".
func (s *syntax) accompanies(c *clause, g *group, a *argument) bool {
	if len(c.parts) > 1 && a.chunk == c.parts[1] && a.actor != nil && opensWithIn(s.chunks, c.parts) {
		return true // "With Lavrov in Pyongyang, Seoul and Tokyo signed a pact": not with him
	}
	if s.announcesWith(c, g, a) {
		c.company = append(c.company, a.actor)
		return true
	}
	if !slices.Contains(s.preps.Company, g.prep) {
		return false
	}
	if a.actor != nil && a.actor.Kind == mention.ByName && c.verb > g.chunk && s.asideAt(c, g.chunk, a.chunk) {
		c.company = append(c.company, a.actor)
		return true
	}
	if s.travelsWith(c, g, a) {
		c.company = append(c.company, a.actor)
		return true
	}
	if s.mediatesWith(c, g, a) {
		c.company = append(c.company, a.actor)
		return true
	}
	if g.prep == "along with" {
		g.prep, a.prep = "with", "with"
	}
	return false
}

// travelsWith: in a language with cases whoever stands behind a verb of travel with such a
// preposition travels, too: «прилетел в Каир вместе с премьером Италии».
func (s *syntax) travelsWith(c *clause, g *group, a *argument) bool {
	if !s.cased || a.actor == nil || c.verb < 0 || c.verb > g.chunk || s.chunks[c.verb].Lemma == nil {
		return false
	}
	return tells(s.chunks[c.verb].Lemma, "visited") && (a.actor.Kind == mention.ByName || a.actor.Kind == mention.ByOffice)
}

// asideAt: the phrase from chunk from to chunk to opens the clause or stands behind a
// comma, and a comma closes it.
func (s *syntax) asideAt(c *clause, from, to int) bool {
	opens := from == c.parts[0] || s.chunks[from-1].Kind == mention.CommaChunk
	return opens && to+1 < len(s.chunks) && s.chunks[to+1].Kind == mention.CommaChunk
}

// withCompany is the subject of a clause together with who accompanies it.
func (m *matcher) withCompany(c *clause, a *argument) *argument {
	return m.together(a, c.company...)
}

// together is one argument of an actor and those who do with him what is told.
func (m *matcher) together(a *argument, company ...*mention.Phrase) *argument {
	if len(company) == 0 || a.actor == nil || a.actor.Kind == mention.ByPronoun {
		return a
	}
	both := *a
	both.actor = &mention.Phrase{Kind: a.actor.Kind, First: a.actor.First, Last: a.actor.Last, Start: a.actor.Start, End: a.actor.End}
	both.actor.List = slices.Clone(each(a.actor))
	for _, p := range company {
		both.actor.List = append(both.actor.List, each(p)...)
	}
	return &both
}

// joinedBy are those who do already what the English gerund behind "in" tells of the subject:
// "Kuwait joined Oman in condemning".
func (m *matcher) joinedBy(c *clause) *mention.Phrase {
	g := m.byChunk[c.governor]
	if !m.analytic || c.link != partLink || c.verb < 1 || g == nil || g.class != lang.Verb || len(g.after) == 0 || g.clause.passive {
		return nil
	}
	prev := &m.chunks[c.verb-1]
	light := slices.ContainsFunc(g.lemma.Frames, func(f *lang.Frame) bool { return f.Operator == lang.Light && f.HasSlot("comp") })
	if !light || prev.Kind != mention.PrepChunk || prev.Value != "in" {
		return nil
	}
	return g.after[0].actor
}

// announcesWith: "Mali, with Niger and Chad, announced": the states between the commas behind the subject
// do with it what the clause tells.
func (s *syntax) announcesWith(c *clause, g *group, a *argument) bool {
	if !s.analytic || g.prep != "with" || a.actor == nil || a.actor.Kind != mention.ByName && len(a.actor.List) == 0 || c.verb < g.chunk || g.chunk < 2 {
		return false
	}
	subject := &s.chunks[g.chunk-2]
	return s.chunks[g.chunk-1].Kind == mention.CommaChunk && subject.Kind == mention.ActorChunk && subject.Actor.Kind == mention.ByName && !people(subject.Actor) && !people(a.actor) && s.asideAt(c, g.chunk, a.chunk)
}

// mediatesWith: behind a comma at the end of what an English verb of mediating tells stand those who mediate,
// too: "Oman has mediated between Iran and Israel, along with Egypt".
func (s *syntax) mediatesWith(c *clause, g *group, a *argument) bool {
	if !s.analytic || a.actor == nil || a.actor.Kind != mention.ByName && len(a.actor.List) == 0 || c.verb < 0 || c.verb > g.chunk || !tells(s.chunks[c.verb].Lemma, "mediates") {
		return false
	}
	ends := a.chunk+1 == len(s.chunks) || s.chunks[a.chunk+1].Kind == mention.StopChunk
	return ends && s.chunks[g.chunk-1].Kind == mention.CommaChunk
}
