package event

import (
	"slices"

	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/calendar"
	"github.com/diplograph/diplograph/ingest/entity"
	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// relativeObjects are the objects of the relative clauses of a noun whose subject
// it is: «جولة تشمل مصر وكينيا», «اجتماع ضم وزراء».
func (m *matcher) relativeObjects(n *node) []argument {
	all := m.countedStates(n)
	for _, c := range m.withJoined(n.relatives) {
		v := m.byChunk[c.verb]
		if v == nil {
			continue
		}
		if m.vso {
			all = append(all, m.stopsOf(v)...)
		}
		if v.pron != "" || resumed(v) {
			continue
		}
		for _, a := range v.after {
			if a.actor != nil {
				all = append(all, a)
			}
		}
	}
	return all
}

// venuePron marks the place of the gathering that the article tells of.
const venuePron = "venue"

// hasVenue: the frame tells who is at a gathering, and so must find him.
func hasVenue(f *lang.Frame) bool {
	return slices.ContainsFunc(f.Slots, func(s lang.Slot) bool { return s.Names[0] == "venue" })
}

// venues is where the gathering is that a verb of taking part names: a place
// behind it in the clause, else that of the article's gathering.
func (m *matcher) venues(n *node) []argument {
	parts := n.clause.parts
	for i, k := range parts {
		if k > n.chunk && i+1 < len(parts) && opensPlace(&m.chunks[k], m.preps) {
			if a := placeAt(m.chunks, parts[i+1]); a != nil {
				return []argument{*a}
			}
		}
	}
	return []argument{{pron: venuePron, chunk: n.chunk}}
}

// opensPlace: behind the chunk stands where something is: «في نواكشوط», «بمدينة جدة».
func opensPlace(c *mention.Chunk, preps *lang.Prepositions) bool {
	return c.Kind == mention.PrepChunk && (c.Value == "place" || slices.Contains(preps.Resume, c.Value))
}

// placeAt is the state that the chunk names as a place, nil where it names none.
func placeAt(chunks []mention.Chunk, k int) *argument {
	switch c := &chunks[k]; c.Kind {
	case mention.PlaceChunk:
		return &argument{place: c.Place, chunk: k, fold: c.Fold}
	case mention.ActorChunk:
		p := c.Actor
		if p.Kind == mention.ByAdjective && k+1 < len(chunks) && chunks[k+1].Kind == mention.ActorChunk {
			return placeAt(chunks, k+1) // «بالعاصمة الموريتانية نواكشوط»
		}
		if p.Kind == mention.ByName && p.Person == "" && len(p.List) == 0 && !p.Members {
			return &argument{actor: p, chunk: k, fold: c.Fold}
		}
	}
	return nil
}

// conflict is the state in which the conflict is that somebody mediates in: one
// that the sentence names as a place, else the one in which most of the article
// happens.
func (a *article) conflict(s *mention.Sentence, source []Participant) []Participant {
	count := map[string]int{}
	a.countPlaces(s.Chunks, count)
	if len(count) == 0 {
		count = a.talk.where
	}
	best, second := "", 0
	for state, n := range count {
		if e := a.resolver.Known(state); e == nil || sameSide(e, source) {
			continue
		}
		switch {
		case best == "" || n > count[best]:
			if best != "" {
				second = count[best]
			}
			best = state
		case n > second:
			second = n
		}
	}
	if best == "" || count[best] == second {
		return nil
	}
	return []Participant{{Entity: a.resolver.Known(best), Role: Target}}
}

// mayMediate: a noun that may also mean another patronage («برعاية السفير») is of a
// mediator where its clause tells of talks or a deal.
func (m *matcher) mayMediate(n *node) bool {
	if n.class != lang.Noun || takes(n.lemma, "في") {
		return true
	}
	return slices.ContainsFunc(m.nodes, func(o *node) bool {
		return o.clause == n.clause && o.class == lang.Noun && (tells(o.lemma, "agrees-with") || tells(o.lemma, "met-with"))
	})
}

// mediatedBy are those between whom somebody mediates: those of whom the sentence says so, else those of whom
// the article tells. An English relative clause that names nobody ("Qatar, which has mediated") tells of no two.
func (a *article) mediatedBy(s *mention.Sentence, m *matcher, rd *reading, mediators []Participant) []Participant {
	found := a.mediatedSides(s, m, rd, mediators)
	alone := rd.node.class == lang.Verb && len(rd.frame.Slots) == 1
	if m.vso {
		if len(found) == 0 && m.mayMediate(rd.node) {
			found = a.conflict(s, mediators)
		}
		if len(found) == 0 && alone {
			found = a.mostTold(mediators)
		}
		return found
	}
	if len(found) == 0 && !(alone && m.analytic && rd.node.clause.link == relLink) {
		found = a.estranged(mediators, alone)
	}
	if len(found) == 0 && truceMediated(rd) {
		found = a.mostTold(mediators)
	}
	return found
}

// mostTold is the state of which the article tells most, as the one whose conflict
// somebody is said to mediate in without a word on whose it is.
func (a *article) mostTold(mediators []Participant) []Participant {
	state := a.talk.theatre(func(e *entity.Entity) bool { return !sameSide(e, mediators) })
	if state == nil {
		return nil
	}
	return []Participant{{Entity: state, Role: Target}}
}

// truceMediated: what is brokered is a truce that names no side.
func truceMediated(rd *reading) bool {
	return rd.node.class == lang.Verb && len(rd.frame.Slots) == 1 || slices.ContainsFunc(rd.fills, func(f filler) bool {
		return f.act != nil && tells(f.act.lemma, "concedes-to") && meetingFrame(f.act.lemma) == nil
	})
}

// countPlaces counts the states that chunks name behind a preposition of place.
func (a *article) countPlaces(chunks []mention.Chunk, count map[string]int) {
	for k := 0; k+1 < len(chunks); k++ {
		c := &chunks[k]
		if c.Kind != mention.PrepChunk || !slices.Contains(a.pack.Settings.Resume, c.Value) || chunks[k+1].Kind != mention.ActorChunk {
			continue
		}
		p := chunks[k+1].Actor
		for _, e := range a.resolver.Resolve(p) {
			if e.Kind == ontology.Country && !p.Seat {
				count[e.Key]++
			}
		}
	}
}

// gathers notes where the first gathering is that an article tells of.
func (a *article) gathers(chunks []mention.Chunk) {
	a.countPlaces(chunks, a.talk.where)
	if a.talk.venue != nil {
		return
	}
	gathering := false
	for k := range chunks {
		if c := &chunks[k]; c.Kind == mention.NounChunk && c.Lemma.Class == lang.Noun && meetingFrame(c.Lemma) != nil {
			gathering = true
		}
	}
	if !gathering {
		return
	}
	for k := 0; k+1 < len(chunks); k++ {
		if !opensPlace(&chunks[k], &a.pack.Settings.Prepositions) {
			continue
		}
		if at := placeAt(chunks, k+1); at != nil {
			a.talk.venue, a.talk.opens = at, oneDate(chunks)
			return
		}
	}
}

// oneDate is the only date that the chunks tell, nil where there are several.
func oneDate(chunks []mention.Chunk) (only *mention.Chunk) {
	for k := range chunks {
		if c := &chunks[k]; c.Kind == mention.DateChunk && c.Date.Bound == calendar.At {
			if only != nil {
				return nil
			}
			only = c
		}
	}
	return only
}

// gatheredOn: whoever is at the article's gathering is there on its day.
func (a *article) gatheredOn(r *Report, rd *reading) {
	if a.talk.opens == nil || !slices.ContainsFunc(rd.fills, func(f filler) bool { return f.pron == venuePron }) {
		return
	}
	tense := calendar.Past
	if r.Status != ontology.Occurred {
		tense = calendar.Future
	}
	r.Date, r.DateOrigin = calendar.Resolve(*a.talk.opens.Date, a.in.Published, tense)
	r.DateText = a.in.Text[a.talk.opens.Start:a.talk.opens.End]
	if r.Status == ontology.Occurred && a.later(r.Date) {
		r.Status = ontology.Planned
	}
}
