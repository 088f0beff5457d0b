package event

import (
	"slices"

	"github.com/diplograph/diplograph/ingest/lang"
)

// hostsUnnamed: whoever is on the article's last visit meets those of the state to which he came
// where the frame's words tell of them and of no state: "landed in Doha, where he will meet officials".
func (a *article) hostsUnnamed(rd *reading, r *Report, s *sides) {
	told := a.talk.hosts
	if r.Relation != "met-with" || len(s.party) != 1 || told.guest == nil || told.state == nil || s.party[0].Entity != told.guest || !Apart(told.guest, told.state) {
		return
	}
	unnamed := func(f lang.Slot) bool { return f.Role == lang.EmptyRole && len(f.Words) > 0 }
	if !slices.ContainsFunc(rd.frame.Slots, unnamed) {
		return
	}
	s.party = append(s.party, Participant{Entity: told.state, Role: Party})
	r.Confidence *= inherited
}
