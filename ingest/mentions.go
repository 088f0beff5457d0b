package ingest

import (
	"github.com/diplograph/diplograph/ingest/entity"
	"github.com/diplograph/diplograph/ingest/event"
	"github.com/diplograph/diplograph/ingest/mention"
)

// Mention is an actor phrase of an article and whom it means.
type Mention struct {
	Start, End int // bytes of the article's text; 0 and 0 for a member of a plural office
	How        string
	Actors     []EdgeActor // none where the phrase alone does not tell
	Rule       string      // why these
}

// Mentions lists every actor phrase of the article in reading order. Behind
// them stand the actors of reports that only the discourse gives: those of
// pronouns and of "his counterpart". It reads the article once more.
func (r Result) Mentions() []Mention {
	w := r.rooms.read(&desk{}, r.Article)
	var all []Mention
	for i := range w.sentences {
		for k := range w.sentences[i].Chunks {
			if p := w.sentences[i].Chunks[k].Actor; p != nil {
				all = w.appendMentions(all, p)
			}
		}
	}
	return append(all, r.reached()...)
}

func (w *whole) appendMentions(all []Mention, p *mention.Phrase) []Mention {
	if len(p.List) > 0 {
		for _, member := range p.List {
			all = w.appendMentions(all, member)
			if member.Via != nil {
				all = w.appendMentions(all, member.Via)
			}
		}
		return all
	}
	found := w.Resolver.Explain(p)
	m := Mention{Start: p.Start, End: p.End, How: phraseKinds[p.Kind], Rule: string(found.Rule)}
	for _, e := range found.Chosen {
		m.Actors = append(m.Actors, actor(event.Participant{Entity: e, Surface: w.article.Text[p.Start:p.End]}))
	}
	return w.appendBodies(append(all, m), p)
}

// appendBodies lists the states and bodies that a person's phrase names beside
// him: "Avtovaz CEO Maxim Sokolov" mentions Avtovaz.
func (w *whole) appendBodies(all []Mention, p *mention.Phrase) []Mention {
	note := func(ids []string, start, end int) {
		for _, id := range ids {
			if e := w.Resolver.Known(id); e != nil {
				named := actor(event.Participant{Entity: e, Surface: w.article.Text[start:end]})
				all = append(all, Mention{Start: start, End: end, How: "office", Rule: "the state or body of the office", Actors: []EdgeActor{named}})
			}
		}
	}
	for _, o := range p.Offices {
		note(o.Of, o.Start, o.End)
		if o.Host != "" {
			note([]string{o.Host}, o.Start, o.End)
		}
	}
	note(p.Of, p.Start, p.End)
	return all
}

// reached lists the participants of reports, each actor once.
func (r Result) reached() []Mention {
	var all []Mention
	seen := map[string]bool{}
	for _, report := range r.Reports {
		for _, part := range report.Participants {
			for _, e := range []*entity.Entity{part.Entity, part.Holder, part.Via} {
				if e != nil && !seen[e.Key] {
					seen[e.Key] = true
					all = append(all, Mention{Actors: []EdgeActor{actor(event.Participant{Entity: e, Surface: part.Surface})}, How: "report", Rule: "told by the discourse"})
				}
			}
		}
	}
	return all
}
