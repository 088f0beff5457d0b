package event

import (
	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// itDenied is who the English pronoun is that denies what its own sentence says that somebody was
// accused of: "Chad accused Niger of arming the rebels, a charge it denied". Nil for any other.
func (a *article) itDenied(rd *reading, f filler) []Participant {
	if !a.pack.Settings.Analytic() || rd.frame.Relation != "rejects" || hasRole(rd.frame, lang.TargetRole) || rd.node.class != lang.Verb || rd.node.clause.link != relLink {
		return nil
	}
	if f.phrase == nil || f.phrase.Kind != mention.ByPronoun || !vague[f.phrase.Person3] {
		return nil
	}
	for i := len(a.out.Reports) - 1; i >= a.here; i-- {
		if r := &a.out.Reports[i]; r.Relation == "accuses" && len(r.Participants) == 2 && r.Status == ontology.Occurred {
			return []Participant{a.named(r.Participants[1].Entity, Source, f.phrase)}
		}
	}
	return nil
}
