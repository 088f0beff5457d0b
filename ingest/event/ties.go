package event

import (
	"strings"

	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/entity"
	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// ties reports the offices that the text gives to the people it names, each
// once, at the phrase that says so.
func (a *article) ties() []Report {
	var all []Report
	seen := map[string]bool{}
	for _, of := range []func(*mention.Sentence, *mention.Phrase, map[string]bool) []Report{a.phraseTies, a.bareTies} {
		for i := range a.in.Sentences {
			s := &a.in.Sentences[i]
			for k := range s.Chunks {
				if p := s.Chunks[k].Actor; p != nil {
					all = append(all, of(s, p, seen)...)
				}
			}
		}
	}
	return all
}

// bareTies: "the Turkish president" tells the office of the man whom the article
// names elsewhere without it.
func (a *article) bareTies(s *mention.Sentence, p *mention.Phrase, seen map[string]bool) []Report {
	if len(p.List) > 0 {
		var all []Report
		for _, m := range p.List {
			all = append(all, a.bareTies(s, m, seen)...)
		}
		return all
	}
	if p.Kind != mention.ByOffice || p.Name != "" || p.Person != "" || len(p.Offices) != 1 || len(p.Offices[0].Of) != 1 || p.End <= p.Start {
		return nil
	}
	o := p.Offices[0]
	e := one(a.resolver.Resolve(p))
	if e == nil || e.Unnamed || e.Kind != ontology.Person || o.Former || o.Designate || o.Office.Generic || o.Office.Private || o.Office.Capacity == lang.SpokesCapacity {
		return nil
	}
	h := entity.Holding{Office: o.Office.Name, Of: o.Of[0], Start: p.Start, End: p.End}
	r := a.tie(s, p, e, h)
	if r == nil {
		return nil
	}
	key := e.Key + "|" + string(r.Relation) + "|" + r.Participants[1].Entity.Key
	if seen[key] {
		return nil
	}
	seen[key] = true
	r.Participants[0].Surface, r.Participants[0].Start, r.Participants[0].End = a.in.Text[p.Start:p.End], p.Start, p.End
	r.Confidence *= inherited
	return []Report{*r}
}

func (a *article) phraseTies(s *mention.Sentence, p *mention.Phrase, seen map[string]bool) []Report {
	if len(p.List) > 0 {
		var all []Report
		for _, m := range p.List {
			all = append(all, a.phraseTies(s, m, seen)...)
		}
		return all
	}
	if p.Ruler != nil {
		p = p.Ruler
	}
	if p.Name == "" {
		return nil
	}
	e := one(a.resolver.Resolve(p))
	if e == nil {
		return nil
	}
	var all []Report
	for _, h := range e.HoldsOffices {
		if h.Former || h.Private || a.tooShort(p, h) || h.Start < s.Start || h.Start >= s.End {
			continue
		}
		if r := a.tie(s, p, e, h); r != nil {
			target := r.Participants[1].Entity.Key
			if key := e.Key + "|" + string(r.Relation) + "|" + target; !seen[key] {
				seen[key] = true
				all = append(all, *r)
			}
		}
	}
	return all
}

// tooShort: "President Trump" tells nobody's state; "the foreign minister, Sergey
// Lavrov" introduces him.
func (a *article) tooShort(p *mention.Phrase, h entity.Holding) bool {
	return h.Implied && !a.pack.Settings.VerbFirst && !strings.Contains(p.Name, " ")
}

func (a *article) tie(s *mention.Sentence, p *mention.Phrase, e *entity.Entity, h entity.Holding) *Report {
	body := a.resolver.Known(h.Of)
	if body == nil {
		return nil
	}
	relation := ontology.Relation("holds-office")
	switch {
	case h.Spokes:
		relation = "spokesperson-for"
	case body.Kind == ontology.Organization && body.Country != "" && body.Has(ontology.OrganLabel):
		if state := a.resolver.Known(body.Country); state != nil {
			body = state // an official of a state holds his office for the state
		}
	}
	start, end := p.Start, p.End
	if start >= end {
		start, end = h.Start, h.End
	}
	start, end = min(start, h.Start), max(end, h.End)
	return &Report{
		Relation: relation, Status: ontology.Occurred, Aspect: ontology.Standing, DateOrigin: ontology.OriginLacks,
		Participants: []Participant{
			{Entity: e, Role: Source, Surface: a.in.Text[p.NameStart:p.NameEnd], Start: p.NameStart, End: p.NameEnd},
			{Entity: body, Role: Target, Surface: a.in.Text[h.Start:h.End], Start: h.Start, End: h.End},
		},
		About: "", Sentence: a.in.Text[s.Start:s.End], Quote: a.in.Text[start:end], Start: start, End: end,
		PredStart: h.Start, PredEnd: h.End, Rule: "office." + h.Office, Confidence: 0.92,
	}
}
