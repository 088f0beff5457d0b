package event

import (
	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/calendar"
	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// saidOn notes the day on which the clause says that its speaker speaks: «قال الوزير
// أمس إن».
func (a *article) saidOn(s *mention.Sentence, rd *reading) {
	if !a.pack.Settings.VerbFirst || rd.frame.Operator != lang.Say {
		return
	}
	ch := a.nearestDate(s, rd.node.clause, rd.node.chunk)
	if ch == nil {
		return
	}
	day, _ := calendar.Resolve(*ch.Date, a.in.Published, calendar.Past)
	if day.Precision() != ontology.Day || a.later(day) {
		return
	}
	for _, f := range rd.fills {
		if f.role != lang.SourceRole {
			continue
		}
		for _, e := range a.filler(f) {
			a.notes(e.Key, day)
		}
	}
}

// notes keeps the one day on which somebody speaks, none where there are several.
func (a *article) notes(speaker string, day ontology.Date) {
	if have, known := a.said[speaker]; known && have != day {
		day = ""
	}
	a.said[speaker] = day
}

// joinStatements gives an Arabic statement without a date the day of the one other
// occasion on which the article lets its speaker speak: «قال أمس ... واتهم موسكو».
func (a *article) joinStatements() {
	if !a.pack.Settings.VerbFirst {
		return
	}
	for i := range a.out.Reports {
		if r := &a.out.Reports[i]; isStatement(r) && r.Date.Precision() == ontology.Day && !a.later(r.Date) {
			a.notes(r.Participants[0].Entity.Key, r.Date)
		}
	}
	for i := range a.out.Reports {
		r := &a.out.Reports[i]
		if !isStatement(r) || r.Date != "" || r.Background || r.Participants[0].Entity.Kind == ontology.Country {
			continue
		}
		if day := a.said[r.Participants[0].Entity.Key]; day.Precision() == ontology.Day {
			r.Date, r.DateOrigin = day, ontology.Resolved
		}
	}
}

// isStatement: the report tells a statement of one speaker.
func isStatement(r *Report) bool {
	return statement[r.Relation] && r.Status == ontology.Occurred && len(r.Participants) == 2 && r.Participants[0].Role == Source
}
