package event

import (
	"strings"

	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/entity"
	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// memberships reports who is a member of what where the text says so without a
// verb: it lists them behind the body ("the G7 (Britain, Canada ...)", "members
// of OPEC, including Saudi Arabia") or calls them members beside their names
// ("Norway, a NATO member", «تركيا، العضو في الحلف»).
func (a *article) memberships(s *mention.Sentence) {
	for k := range s.Chunks {
		switch c := &s.Chunks[k]; {
		case isMemberNoun(c):
			a.calledMembers(s, k)
		case c.Kind != mention.ActorChunk:
		case c.Actor.MembersOf != "":
			a.namedMembers(s, c.Actor)
		case calledMember(c.Actor):
			a.members(s, c.Actor, statesBefore(s.Chunks, k))
		case len(c.Actor.List) > 1 && calledMember(c.Actor.List[0]): // «السويد عضو في الناتو والاتحاد الأوروبي»
			for _, body := range c.Actor.List {
				if calledMember(body) || body.Kind == mention.ByName && body.Person == "" && a.kindOf(body) == ontology.Organization {
					a.members(s, body, statesBefore(s.Chunks, k))
				}
			}
		case len(c.Actor.List) > 1 && calledMember(c.Actor.List[len(c.Actor.List)-1]):
			last := len(c.Actor.List) - 1
			a.members(s, c.Actor.List[last], c.Actor.List[:last])
		case c.Actor.Kind == mention.ByName && len(c.Actor.List) == 0:
			a.members(s, c.Actor, listedBehind(s.Chunks, k, c.Actor.Members))
		}
	}
}

// namedMembers reports the states of a list that a word before them calls members: "NATO members Poland and
// Latvia".
func (a *article) namedMembers(s *mention.Sentence, p *mention.Phrase) {
	body := &mention.Phrase{Kind: mention.ByName, Actor: p.MembersOf, Start: p.Start, End: p.End}
	var states []*mention.Phrase
	for _, e := range p.List {
		state := *e
		state.Start, state.End = p.Start, p.End
		states = append(states, &state)
	}
	a.members(s, body, states)
}

// isMemberNoun: "member", "founding member": a noun that says of whom it is
// told that they belong to something.
func isMemberNoun(c *mention.Chunk) bool {
	if c.Kind != mention.NounChunk || c.Lemma == nil {
		return false
	}
	for _, f := range c.Lemma.Frames {
		if f.Relation == memberOf && f.Slots[0].Role == lang.SourceRole && f.Slots[0].Names[0] == "subj" && takes(c.Lemma, "of") {
			return true
		}
	}
	return false
}

const memberOf ontology.Relation = "member-of"

// calledMember: «العضو في الناتو»: the office of a member, held by a state.
func calledMember(p *mention.Phrase) bool {
	return p.Kind == mention.ByOffice && p.Name == "" && len(p.Offices) == 1 && p.Offices[0].Office.Name == "member" && len(p.Offices[0].Of) == 1
}

// calledMembers reads the body and the states around the noun at k.
func (a *article) calledMembers(s *mention.Sentence, k int) {
	chunks := s.Chunks
	if a.pack.Settings.NounFirst() && k+3 < len(chunks) && chunks[k+1].Kind == mention.WordChunk && chunks[k+2].Kind == mention.PrepChunk && chunks[k+3].Kind == mention.ActorChunk {
		a.members(s, chunks[k+3].Actor, statesBefore(chunks, k)) // "miembros permanentes del Consejo"
		return
	}
	if k+2 < len(chunks) && chunks[k+1].Kind == mention.PrepChunk && chunks[k+2].Kind == mention.ActorChunk {
		a.members(s, chunks[k+2].Actor, statesBefore(chunks, k)) // "Mexico, a founding member of the Lima Group"
		return
	}
	if k == 0 || chunks[k-1].Kind != mention.ActorChunk {
		return
	}
	body := chunks[k-1].Actor
	if n := len(body.List); n > 1 { // "Norway, a NATO member": a list to the eye
		a.members(s, body.List[n-1], body.List[:n-1])
		return
	}
	if k+1 < len(chunks) && chunks[k+1].Kind == mention.ActorChunk {
		a.members(s, body, each(chunks[k+1].Actor)) // "EU member states Poland and Hungary"
		return
	}
	a.members(s, body, statesBefore(chunks, k-1))
}

// statesBefore gives whom the words at k stand beside: those right before or
// behind one comma.
func statesBefore(chunks []mention.Chunk, k int) []*mention.Phrase {
	commas := 0
	for k--; k >= 0; k-- {
		switch c := &chunks[k]; c.Kind {
		case mention.CommaChunk:
			if commas++; commas > 1 {
				return nil
			}
		case mention.DetChunk, mention.SkipChunk, mention.ConjChunk:
		case mention.ActorChunk:
			if c.Actor.Kind == mention.ByPronoun && commas == 0 {
				continue // «تركيا، وهي عضو في الحلف»
			}
			return each(c.Actor)
		default:
			return nil
		}
	}
	return nil
}

func each(p *mention.Phrase) []*mention.Phrase {
	if len(p.List) > 0 {
		return p.List
	}
	return []*mention.Phrase{p}
}

// listedBehind gives the list that follows a body: in parentheses, behind
// "consisting of", or behind "including" if the body's members are named.
func listedBehind(chunks []mention.Chunk, k int, members bool) []*mention.Phrase {
	k++
	if k < len(chunks) && (chunks[k].Kind == mention.CommaChunk || chunks[k].Kind == mention.WordChunk) {
		k++ // «تحالف دول الساحل الخمس (...)»
	}
	if k+1 >= len(chunks) || chunks[k+1].Kind != mention.ActorChunk {
		return nil
	}
	list := each(chunks[k+1].Actor)
	switch c := &chunks[k]; c.Kind {
	case mention.OpenChunk:
		if len(list) > 1 && k+2 < len(chunks) && chunks[k+2].Kind == mention.CloseChunk {
			return list
		}
	case mention.IncludeChunk:
		if members || c.Value == wholeList {
			return list
		}
	}
	return nil
}

// wholeList is the value of words that list all members: "consisting of".
const wholeList = "all"

func (a *article) members(s *mention.Sentence, body *mention.Phrase, states []*mention.Phrase) {
	b := a.memberBody(body)
	if b == nil {
		return
	}
	for _, p := range states {
		e := one(a.resolver.Resolve(p))
		if e == nil || e.Kind != ontology.Country {
			continue
		}
		start, end := min(body.Start, p.Start), max(body.End, p.End)
		a.out.Reports = append(a.out.Reports, Report{
			Relation: memberOf, Status: ontology.Occurred, Aspect: ontology.Standing, DateOrigin: ontology.OriginLacks,
			Participants: []Participant{
				{Entity: e, Role: Source, Surface: a.in.Text[p.Start:p.End], Start: p.Start, End: p.End},
				{Entity: b, Role: Target, Surface: a.in.Text[body.Start:body.End], Start: body.Start, End: body.End},
			},
			Sentence: a.in.Text[s.Start:s.End], Quote: a.in.Text[start:end], Start: start, End: end,
			PredStart: body.Start, PredEnd: body.End, Rule: "members.listed", Confidence: 0.9,
		})
	}
}

// memberBody is the international body that a phrase names, nil if it names none.
func (a *article) memberBody(p *mention.Phrase) *entity.Entity {
	var b *entity.Entity
	switch {
	case calledMember(p):
		b = a.resolver.Known(p.Offices[0].Of[0])
	case p.Kind == mention.ByName && p.Actor != "":
		b = one(a.resolver.Resolve(p))
	}
	if b == nil || b.Kind != ontology.Organization || b.Country != "" {
		return nil
	}
	return b
}

// enumerates: a parenthesis, or a pair of dashes, holds the states that a group
// without a name of its own is made of: «الدول الضامنة (روسيا وإيران وتركيا)»,
// "two former colonies - Mali and Niger".
func (s *syntax) enumerates(k int) bool {
	if k == 0 || k+2 >= len(s.chunks) || s.chunks[k+1].Kind != mention.ActorChunk || len(s.chunks[k+1].Actor.List) < 2 {
		return false
	}
	switch opens, closes := s.chunks[k].Kind, s.chunks[k+2].Kind; {
	case opens == mention.OpenChunk && closes == mention.CloseChunk:
	case opens == mention.DashChunk && closes == mention.DashChunk && !s.hyphen(k):
	case opens == mention.DashChunk && !s.vso && !s.hyphen(k):
	default:
		return false
	}
	if !s.vso {
		c := &s.chunks[k-1]
		return c.Kind == mention.WordChunk && strings.HasSuffix(c.Tail, "s")
	}
	prev := k - 1
	for prev > 0 && s.chunks[prev].Kind == mention.WordChunk && s.chunks[prev-1].Kind == mention.ActorChunk {
		prev-- // «تحالف دول الساحل الخمس (...)»
	}
	switch c := &s.chunks[prev]; c.Kind {
	case mention.WordChunk, mention.NounChunk:
		return true
	case mention.ActorChunk:
		return !ofItsOwn(c.Actor)
	}
	return false
}
