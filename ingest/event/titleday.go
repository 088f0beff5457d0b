package event

import (
	"slices"

	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/text"
)

// titleDays gives an act that the title tells without a day that of the first report of
// the same act in the text: the title tells the news that the lead dates.
func (a *article) titleDays() {
	if a.pack.Settings.VerbFirst {
		return
	}
	for i := range a.out.Reports {
		r := &a.out.Reports[i]
		at := a.sentenceOf(r)
		if r.Date != "" || at >= len(a.in.Sentences) || a.in.Sentences[at].Kind != text.Title {
			continue
		}
		same := func(o Report) bool { return o.Date != "" && !o.Background && sameAct(r, &o) }
		if k := slices.IndexFunc(a.out.Reports, same); k >= 0 {
			r.Date, r.DateOrigin = a.out.Reports[k].Date, ontology.Resolved
		}
	}
}

// sameAct: both tell of one relation between the same two.
func sameAct(r, o *Report) bool {
	if r.Relation != o.Relation || r.Status != o.Status || len(r.Participants) != 2 || len(o.Participants) != 2 {
		return false
	}
	return r.Participants[0].Entity.Key == o.Participants[0].Entity.Key && r.Participants[1].Entity.Key == o.Participants[1].Entity.Key
}
