package gazetteer

import (
	"iter"
	"slices"

	"github.com/diplograph/diplograph/graph/ontology"
)

// Tenure is one person's time in one office.
type Tenure struct {
	Person string // id
	Office string // canonical English: "foreign minister"
	Body   string // id of the country or organization
	// Since is the first day in office, where Exact; else the first day on which
	// a source names the person in that office (the true start is that day or
	// earlier).
	Since ontology.Date
	// Until is the first day out of office. It is empty when the person still
	// holds it or nobody knows when it ended: see Seen.
	Until  ontology.Date
	Exact  bool
	Seen   ontology.Date // last day on which a source names the person in that office
	Origin string

	place int // of the layer that says so
}

// Certain reports whether the tables are sure that the person held the office
// on a day (or all through a month or year): the day lies after a known start
// and before a known end, or between two sightings.
func (t Tenure) Certain(on ontology.Date) bool {
	if on == "" || on.First() < t.Since.Last() {
		return false
	}
	if t.Until != "" {
		return on.Last() < t.Until.First()
	}
	return on.Last() <= t.Seen.First()
}

// Started reports whether the tenure began on the day or before.
func (t Tenure) Started(on ontology.Date) bool {
	return on != "" && t.Since.First() <= on.Last()
}

// Ended reports whether the tenure is known to have ended by the day.
func (t Tenure) Ended(on ontology.Date) bool {
	return on != "" && t.Until != "" && t.Until.Last() <= on.First()
}

// Membership is one actor's time as a member of a body.
type Membership struct {
	Member, Body string // ids
	Since, Until ontology.Date
	Origin       string
}

// Covers reports whether the membership was in force on a day; an unknown day
// is today's business: it covers memberships that have not ended.
func (m Membership) Covers(on ontology.Date) bool {
	if on == "" {
		return m.Until == ""
	}
	return m.Since.First() <= on.Last() && (m.Until == "" || on.First() < m.Until.First())
}

type seat struct{ office, body string }

// Holders lists those who certainly held an office on a day: "foreign
// minister", "RUS"; any name of the office that office-names.tsv knows will do. Several when several held it (co-presidents, a council).
func (g *Gazetteer) Holders(office, body string, on ontology.Date) []Tenure {
	var certain []Tenure
	for _, t := range g.seats[g.seatOf(office, body)] {
		if t.Certain(on) {
			certain = append(certain, t)
		}
	}
	return certain
}

// Seat lists everybody who is known to have held an office, earliest first.
func (g *Gazetteer) Seat(office, body string) []Tenure { return g.seats[g.seatOf(office, body)] }

// HoldersAnywhere lists who held an office of any state or body on a day, by their ids.
func (g *Gazetteer) HoldersAnywhere(office string, on ontology.Date) []string {
	var all []string
	for s := range g.seats {
		if s.office == office {
			for _, t := range g.Holders(office, s.body, on) {
				all = append(all, t.Person)
			}
		}
	}
	slices.Sort(all)
	return slices.Compact(all)
}

// OfficesOf lists the offices of a state or body that somebody is known to have
// held, sorted.
func (g *Gazetteer) OfficesOf(body string) []string {
	var all []string
	for s, tenures := range g.seats {
		if s.body == body && len(tenures) > 0 {
			all = append(all, s.office)
		}
	}
	slices.Sort(all)
	return all
}

// FollowedUntil is the last day on which the program's own tables, not the layers
// over them, know of somebody in office; empty where they know nobody.
func (g *Gazetteer) FollowedUntil() ontology.Date {
	latest := ontology.Date("")
	for _, tenures := range g.offices {
		for _, t := range tenures {
			if t.place == 0 {
				latest = max(latest, t.Since, t.Seen)
			}
		}
	}
	return latest
}

// LastHolder finds the last person known to have taken an office by a day. It
// is a remark for the reader, no claim: the person may have left.
func (g *Gazetteer) LastHolder(office, body string, on ontology.Date) (Tenure, bool) {
	var last Tenure
	found := false
	for _, t := range g.seats[g.seatOf(office, body)] {
		if t.Started(on) && (!found || t.Since >= last.Since) {
			last, found = t, true
		}
	}
	return last, found
}

// Tenures lists all tenures of a person, earliest first.
func (g *Gazetteer) Tenures(person string) []Tenure { return g.offices[person] }

// Offices lists the offices that a person had taken by a day and is not known
// to have left; ask [Tenure.Certain] whether the tables are sure.
func (g *Gazetteer) Offices(person string, on ontology.Date) iter.Seq[Tenure] {
	return func(yield func(Tenure) bool) {
		for _, t := range g.offices[person] {
			if t.Started(on) && !t.Ended(on) && !g.succeeded(t, on) && !yield(t) {
				return
			}
		}
	}
}

// succeeded reports whether somebody else is known to have held the office
// after t was last seen in it, by the day.
func (g *Gazetteer) succeeded(t Tenure, on ontology.Date) bool {
	if t.Until != "" || t.Certain(on) || !g.SingleSeat(t.Office, t.Body) {
		return false
	}
	for _, next := range g.seats[seat{t.Office, t.Body}] {
		if next.Person != t.Person && next.Since > t.Since && next.Since >= t.Seen && next.Started(on) {
			return true
		}
	}
	return false
}

// Members lists the ids of those who belonged to a body on a day, sorted; an
// unknown day asks for those who have not left.
func (g *Gazetteer) Members(body string, on ontology.Date) []string {
	var ids []string
	for _, m := range g.membersOf[body] {
		if m.Covers(on) {
			ids = append(ids, m.Member)
		}
	}
	return ids
}

// Memberships lists those of an actor that were in force on a day, sorted by body;
// an unknown day asks for those that have not ended.
func (g *Gazetteer) Memberships(actor string, on ontology.Date) []Membership {
	var all []Membership
	for _, m := range g.bodiesOf[actor] {
		if m.Covers(on) {
			all = append(all, m)
		}
	}
	return all
}
