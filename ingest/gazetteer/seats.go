package gazetteer

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/diplograph/diplograph/graph/ontology"
)

// seatHolders lets the higher layer win where it and a lower one put two
// persons into an office of one holder on one day: what the lower one says is
// cut to the days before, or taken out.
func (l *loader) seatHolders() {
	for s, tenures := range l.g.seats {
		if !l.g.SingleSeat(s.office, s.body) {
			continue
		}
		for i := range tenures {
			for _, above := range tenures {
				if t := &tenures[i]; above.place > t.place && t.Person != above.Person && t.Since != "" && t.overlaps(above) {
					l.yield(t, above)
				}
			}
		}
		l.g.seats[s] = slices.DeleteFunc(tenures, func(t Tenure) bool { return t.Since == "" })
	}
	slices.SortStableFunc(l.g.overruled, func(a, b Overruled) int {
		return cmp.Or(strings.Compare(a.Table, b.Table), strings.Compare(a.Subject, b.Subject), strings.Compare(a.Says, b.Says))
	})
}

// yield ends a tenure where that of a higher layer begins.
func (l *loader) yield(t *Tenure, above Tenure) {
	was := *t
	l.g.overruled = append(l.g.overruled, Overruled{"offices.tsv", t.Person, t.says(), l.layers[t.place].Name, l.layers[above.place].Name, above.says()})
	if t.Since.First() < above.Since.First() {
		t.Until, t.Seen = above.Since, min(t.Seen, above.Since)
	} else {
		t.Since = "" // marks it as gone
	}
	held := l.g.offices[was.Person]
	for i := range held {
		if held[i] == was {
			held[i] = *t
		}
	}
	l.g.offices[was.Person] = slices.DeleteFunc(held, func(x Tenure) bool { return x.Since == "" })
}

// End is the first day out of office, also where only a higher layer tells it:
// the day on which its holder of the one seat came.
func (g *Gazetteer) End(t Tenure) ontology.Date {
	if t.Until != "" || !g.SingleSeat(t.Office, t.Body) {
		return t.Until
	}
	for _, next := range g.seats[seat{t.Office, t.Body}] {
		if next.place > t.place && next.Person != t.Person && next.Since.First() > t.Since.First() {
			return next.Since
		}
	}
	return ""
}

// Cut reports whether a fact that a layer overrules counts all the same for the
// days before: a time in office that was only cut short, until when.
func (g *Gazetteer) Cut(o Overruled) (until ontology.Date, cut bool) {
	cells := strings.Split(o.Says, " | ")
	if o.Table != "offices.tsv" || len(cells) < 4 {
		return "", false
	}
	for _, t := range g.Seat(cells[1], cells[2]) {
		from, _, layered := strings.Cut(t.Origin, "/")
		if !layered {
			from = ours
		}
		if t.Person == cells[0] && string(t.Since) == cells[3] && from == o.From {
			return t.Until, true
		}
	}
	return "", false
}

// says is the tenure in the order of its table.
func (t Tenure) says() string {
	until := "-"
	if t.Until != "" {
		until = string(t.Until)
	}
	return fmt.Sprintf("%s | %s | %s | %s | %s", t.Person, t.Office, t.Body, t.Since, until)
}
