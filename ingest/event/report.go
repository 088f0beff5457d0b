package event

import (
	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/entity"
	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// Role is the part that an actor plays in a report.
type Role string

// The roles of a report.
const (
	Source Role = "source"
	Target Role = "target"
	Party  Role = "party" // one of several who do it together
)

// Participant is an actor in a report.
type Participant struct {
	Entity *entity.Entity // as the text names it
	Role   Role
	// Holder is the person whom the gazetteer is sure to have held an unnamed
	// office on the day; LastHeld is the last known one where it is not sure.
	Holder     *entity.Entity
	LastHeld   string
	Via        *entity.Entity // the body through which a list is named
	Surface    string
	Start, End int // bytes of the article's text
}

// Measure is what a stance is about: who keeps it up against whom.
type Measure struct {
	Imposer *entity.Entity
	Target  *entity.Entity // nil where the text names none
	Kind    ontology.MeasureKind
	Name    string // "US embargo on Cuba"
}

// Report is one telling of one act or tie.
type Report struct {
	Relation     ontology.Relation
	Status       ontology.Status
	Aspect       ontology.Aspect
	Background   bool
	Participants []Participant
	Date         ontology.Date
	DateOrigin   ontology.DateOrigin
	DateText     string
	SaidBy       *entity.Entity
	About        string
	Measure      *Measure
	Place        string // id of a gazetteer place
	CAMEO        string
	Sentence     string
	Quote        string
	Start, End   int // of the quote
	PredStart    int
	PredEnd      int
	Rule         string
	Confidence   float64

	named  ontology.MeasureKind // of a measure that the text only names: its kind
	along  bool                 // of a visit: goes along with whoever pays it
	bare   bool                 // told by a noun that no verb says to have been done
	matter bool                 // told by a verb of talking about something, be it in a call
}

// Skip is a sentence that names two foreign actors and gave no report.
type Skip struct {
	Sentence  string
	Predicate string
	Actors    []string
}

// report fills in what all participants of a reading share.
func (a *article) report(s *mention.Sentence, m *matcher, rd *reading, ctx context) Report {
	c := &s.Chunks[rd.node.chunk]
	r := Report{
		Relation: rd.frame.Relation, Status: ctx.status, About: rd.frame.About,
		named: rd.frame.Measure, bare: bareNoun(rd.node), matter: m.overMatter(rd.frame), CAMEO: rd.frame.CAMEO, Rule: rd.frame.Name, Confidence: confidence(rd, ctx),
		Sentence: a.in.Text[s.Start:s.End], PredStart: c.Start, PredEnd: c.End,
	}
	a.date(&r, s, m, rd, ctx)
	r.Aspect = m.aspect(rd, &r, s.Kind)
	r.Background = m.background(rd, ctx, s.Kind)
	r.Place = a.place(s, rd.node.clause)
	r.Start, r.End = a.quote(s, rd)
	r.Quote = a.in.Text[r.Start:r.End]
	return r
}

// past: the clause tells in the past tense what happened.
func (m *matcher) past(c *clause) bool {
	return c.verb >= 0 && m.chunks[c.verb].Form == mention.PastForm && !c.passive
}

// later: the day lies wholly behind the one on which the article came out.
func (a *article) later(d ontology.Date) bool {
	p := a.in.Published
	if d == "" || p == "" {
		return false
	}
	n := min(len(d), len(p))
	return d[:n] > p[:n]
}

// confidence lowers what rests on inference.
func confidence(rd *reading, ctx context) float64 {
	c := 0.9 * ctx.confidence
	for _, f := range rd.fills {
		switch {
		case f.inherited || f.pron == inheritedPron:
			c *= 0.75
		case f.pron != "":
			c *= 0.85
		case f.through:
			c *= 0.95
		}
	}
	return c
}

// quote is the stretch from the first to the last word that the act rests on.
func (a *article) quote(s *mention.Sentence, rd *reading) (int, int) {
	c := &s.Chunks[rd.node.chunk]
	start, end := c.Start, c.End
	widen := func(from, to int) {
		if from >= s.Start && to <= s.End && from < to {
			start, end = min(start, from), max(end, to)
		}
	}
	for _, f := range rd.fills {
		if f.phrase != nil {
			widen(f.phrase.Start, f.phrase.End)
		}
		if f.measure != nil {
			mc := &s.Chunks[f.measure.chunk]
			widen(mc.Start, mc.End)
			if f.measure.matched != nil {
				for _, inner := range f.measure.matched.fills {
					if inner.phrase != nil {
						widen(inner.phrase.Start, inner.phrase.End)
					}
				}
			}
		}
	}
	return start, end
}

// place is the city or state that a preposition of place puts in the clause.
func (a *article) place(s *mention.Sentence, c *clause) string {
	for i, k := range c.parts {
		ch := &s.Chunks[k]
		if ch.Kind == mention.PlaceChunk && i > 0 && s.Chunks[c.parts[i-1]].Kind == mention.PrepChunk {
			return ch.Place
		}
	}
	return ""
}

// attribute sets who says so: nobody when the source says it himself.
func (a *article) attribute(r *Report, m *matcher, rd *reading, ctx context) {
	if rd.frame.Measure != "" && rd.node.class == lang.Noun && m.ended(rd.node) {
		return // "said he would end sanctions" takes the sanctions for granted
	}
	var who []*entity.Entity
	switch {
	case ctx.speaker != nil:
		who = a.who(ctx.speaker, lang.SourceRole, lang.EmptyRole)
	case ctx.source != nil:
		who = a.talk.phrase(ctx.source, 0)
	}
	speaker := one(who)
	if speaker == nil {
		return
	}
	for _, p := range r.Participants {
		if (p.Role != Target || r.symmetric()) && p.Entity.Key == speaker.Key {
			return
		}
	}
	r.SaidBy = speaker
}

func (r *Report) symmetric() bool {
	t, _ := ontology.Lookup(r.Relation)
	return t.Symmetric
}
