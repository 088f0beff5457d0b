package event

import (
	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/entity"
	"github.com/diplograph/diplograph/ingest/mention"
)

// memberships reports who is a member of what where the text lists members
// without a verb: "the G7 (Britain, Canada ...)", "members of OPEC, including
// Saudi Arabia".
func (a *article) memberships(s *mention.Sentence) {
	for k := range s.Chunks {
		body := s.Chunks[k].Actor
		if body == nil || body.Kind != mention.ByName || len(body.List) > 0 || body.Actor == "" {
			continue
		}
		b := one(a.resolver.Resolve(body))
		if b == nil || b.Kind != ontology.Organization || b.Country != "" {
			continue
		}
		if list := listedBehind(s.Chunks, k, body.Members); list != nil {
			a.members(s, body, b, list)
		}
	}
}

// listedBehind gives the list in parentheses or behind "including" that
// follows a body.
func listedBehind(chunks []mention.Chunk, k int, members bool) *mention.Phrase {
	k++
	if k < len(chunks) && chunks[k].Kind == mention.CommaChunk {
		k++
	}
	if k+1 >= len(chunks) || chunks[k+1].Kind != mention.ActorChunk {
		return nil
	}
	list := chunks[k+1].Actor
	switch chunks[k].Kind {
	case mention.OpenChunk:
		if len(list.List) < 2 || k+2 >= len(chunks) || chunks[k+2].Kind != mention.CloseChunk {
			return nil
		}
		return list
	case mention.IncludeChunk:
		if members {
			return list
		}
	}
	return nil
}

func (a *article) members(s *mention.Sentence, body *mention.Phrase, b *entity.Entity, list *mention.Phrase) {
	each := list.List
	if len(each) == 0 {
		each = []*mention.Phrase{list}
	}
	for _, p := range each {
		e := one(a.resolver.Resolve(p))
		if e == nil || e.Kind != ontology.Country {
			continue
		}
		start, end := min(body.Start, p.Start), max(body.End, p.End)
		a.out.Reports = append(a.out.Reports, Report{
			Relation: "member-of", Status: ontology.Occurred, Aspect: ontology.Standing, DateOrigin: ontology.OriginLacks,
			Participants: []Participant{
				{Entity: e, Role: Source, Surface: a.in.Text[p.Start:p.End], Start: p.Start, End: p.End},
				{Entity: b, Role: Target, Surface: a.in.Text[body.Start:body.End], Start: body.Start, End: body.End},
			},
			Sentence: a.in.Text[s.Start:s.End], Quote: a.in.Text[start:end], Start: start, End: end,
			PredStart: body.Start, PredEnd: body.End, Rule: "members.listed", Confidence: 0.9,
		})
	}
}
