package ask

import (
	"cmp"
)

// How a text names whom a row is about.
const (
	byText      = "text"      // by name
	byGazetteer = "gazetteer" // by an office, whose holder the gazetteer knows
	byOffice    = "office"    // by an office, whose holder nobody surely knows
)

func namedBy(p record) string {
	switch {
	case p.yes("unnamed"):
		return byOffice
	case p.yes("inferred"):
		return byGazetteer
	}
	return byText
}

// rank puts those whom the text names first, then holders from the gazetteer,
// then offices; those named through their alliance stand together at the end.
func (r row) rank() int {
	if r.part == nil {
		return 0
	}
	if r.part.text("via") != "" {
		return 3
	}
	switch namedBy(r.part) {
	case byText:
		return 0
	case byGazetteer:
		return 1
	}
	return 2
}

// compare orders rows. An answer about one day goes by how people are named,
// every other one by day first; a timeline begins with the earliest day, other
// lists with the latest. Then comes the order of the texts.
func (a *asked) compare(x, y row) int {
	byDay := cmp.Compare(dayOfAct(x.act), dayOfAct(y.act))
	if a.kind != Timeline {
		byDay = -byDay
	}
	if a.lists() && a.period.OneDay() {
		byDay = 0
	}
	return cmp.Or(
		byDay,
		cmp.Compare(x.rank(), y.rank()),
		cmp.Compare(viaOf(x), viaOf(y)),
		x.act.order(y.act),
		cmp.Compare(positionOf(x), positionOf(y)),
		cmp.Compare(x.act.key(), y.act.key()),
		cmp.Compare(actorOf(x), actorOf(y)),
	)
}

// dayOfAct is where an act stands in time: its first day, else when it was
// first reported.
func dayOfAct(a *act) string {
	return cmp.Or(a.text("first_day"), a.text("first_reported"))
}

func viaOf(r row) string { return r.part.text("via_name") }

func actorOf(r row) string { return r.part.text("actor") }

func positionOf(r row) int64 { return r.part.number("position") }
