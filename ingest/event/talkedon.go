package event

import (
	"slices"
	"strings"

	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/entity"
	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// talkedOn: in «اتصل الوزير بنظيره. وبحث معه الأزمة» what he discusses with him belongs to the
// call just told of, in «استقبل الوزير نظيره. وأطلعه على الأزمة» to the meeting.
func (a *article) talkedOn(rd *reading, r *Report, s *sides) {
	if a.talkedOnByPair(rd, s) {
		r.Relation, r.CAMEO = "spoke-with", "041"
		return
	}
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

// talkedOnByPair: in «اتصل أوباما بأردوغان. وبحث الرئيسان الأزمة» what the two discuss belongs to the
// call just told of.
func (a *article) talkedOnByPair(rd *reading, s *sides) bool {
	if rd.frame.Relation != "met-with" || rd.node.class != lang.Verb || len(s.party) != 2 || !slices.ContainsFunc(rd.frame.Slots, func(slot lang.Slot) bool { return slot.Names[0] == "obj" && slot.Role == lang.EmptyRole }) {
		return false
	}
	if !slices.ContainsFunc(rd.fills, func(f filler) bool {
		return f.phrase != nil && strings.HasPrefix(f.phrase.Ref, "pair.") || f.inherited
	}) {
		return false
	}
	for i := len(a.out.Reports) - 1; i >= a.last; i-- {
		switch have := &a.out.Reports[i]; {
		case !isPair(have, s.party[0].Entity, s.party[1].Entity):
		case have.Relation == "spoke-with":
			return true
		case have.Relation == "met-with":
			return false
		}
	}
	return false
}

// isPair: the participants of the report are these two, in either order.
func isPair(r *Report, x, y *entity.Entity) bool {
	if len(r.Participants) != 2 {
		return false
	}
	one, other := r.Participants[0].Entity, r.Participants[1].Entity
	return one == x && other == y || one == y && other == x
}

// inCalls drops the talks without a day that a verb like "discuss" tells of, where the text tells of a call
// of the same two and of no meeting: «السيسي يبحث مع ماكرون الأوضاع» is that call, "Sisi and Macron
// discussed the crisis" as well.
func (a *article) inCalls() {
	if !a.pack.Settings.VerbFirst && !a.pack.Settings.Analytic() {
		return
	}
	called, met := map[string]bool{}, map[string]bool{}
	for i := range a.out.Reports {
		r := &a.out.Reports[i]
		switch pair, ok := meetingPair(r); {
		case !ok || r.Status != ontology.Occurred:
		case r.Relation == "spoke-with":
			called[pair[1]] = true
		case r.Relation == "met-with" && (!r.matter || r.Date != "" || r.Place != ""):
			met[pair[1]] = true
		}
	}
	if len(called) == 0 {
		return
	}
	a.out.Reports = slices.DeleteFunc(a.out.Reports, func(r Report) bool {
		pair, ok := meetingPair(&r)
		return ok && r.Relation == "met-with" && r.matter && r.Date == "" && r.Place == "" && r.Status == ontology.Occurred && called[pair[1]] && !met[pair[1]]
	})
}

// overMatter: the frame tells of talks by what they are about: to discuss. In English not the one
// that names the other side, which may be of a meeting of its own: "discussed the crisis with Sisi".
func (m *matcher) overMatter(f *lang.Frame) bool {
	return !(m.analytic && f.HasSlot("with")) && f.Relation == "met-with" && f.Class == lang.Verb && slices.ContainsFunc(f.Slots, func(s lang.Slot) bool {
		return s.Names[0] == "obj" && s.Role == lang.EmptyRole && len(s.Words) == 0
	})
}

// briefer is who tells somebody how a talk went that names no doer: it was his own, «أطلع الملك المجلس على
// نتائج المحادثات مع الرئيس».
func (m *matcher) briefer(n *node) []argument {
	v := m.byChunk[n.clause.verb]
	if !m.vso || v == nil || n.class != lang.Noun || !m.chunks[n.chunk].Def || n.chunk < v.chunk || n.clause.passive || !tellsOneOf(n.lemma, occasions) {
		return nil
	}
	briefs := slices.ContainsFunc(v.lemma.Frames, func(f *lang.Frame) bool { return f.Relation == "spoke-with" && hasRole(f, lang.ActRole) })
	if sub := m.subjectActor(n.clause); briefs && sub != nil {
		return []argument{*sub}
	}
	return nil
}
