package event

import (
	"slices"

	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// talkedOn: in «اتصل الوزير بنظيره. وبحث معه الأزمة» what he discusses with him belongs to the
// call just told of, in «استقبل الوزير نظيره. وأطلعه على الأزمة» to the meeting.
func (a *article) talkedOn(rd *reading, r *Report, s *sides) {
	if r.Relation != "met-with" && r.Relation != "spoke-with" || rd.node.class != lang.Verb || len(s.source) != 1 || len(s.target) != 1 || a.last == len(a.out.Reports) {
		return
	}
	if !slices.ContainsFunc(rd.fills, func(f filler) bool {
		return f.role == lang.TargetRole && (f.pron != "" || f.phrase != nil && f.phrase.Kind == mention.ByPronoun)
	}) {
		return
	}
	last := &a.out.Reports[len(a.out.Reports)-1]
	if !occasions[last.Relation] || last.Relation == "visited" || last.Relation == r.Relation || len(last.Participants) != 2 {
		return
	}
	for _, p := range last.Participants {
		if p.Entity != s.source[0].Entity && p.Entity != s.target[0].Entity {
			return
		}
	}
	r.Relation, r.CAMEO = last.Relation, last.CAMEO
}
