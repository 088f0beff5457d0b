package event

import (
	"slices"

	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/text"
)

// foretold settles what a headline or a noun only names: where the text tells of a
// visit or meeting as one to come and of none that has been, «ظريف يزور الكويت» and
// «زيارة ظريف للكويت» are that one.
func (a *article) foretold() {
	if !a.pack.Settings.VerbFirst {
		return
	}
	planned, told := map[[2]string]bool{}, map[[2]string]bool{}
	for i := range a.out.Reports {
		r := &a.out.Reports[i]
		pair, ok := meetingPair(r)
		switch {
		case !ok:
		case r.Status == ontology.Planned:
			planned[pair] = true
		case r.Status == ontology.Occurred && !a.onlyNames(r):
			told[pair] = true
		}
	}
	for i := range a.out.Reports {
		r := &a.out.Reports[i]
		if pair, ok := meetingPair(r); ok && r.Status == ontology.Occurred && planned[pair] && !told[pair] {
			r.Status = ontology.Planned
		}
	}
}

// inCalls drops the talks without a day that a verb like "discuss" tells of, where the text tells of a call
// of the same two and of no meeting: «السيسي يبحث مع ماكرون الأوضاع» is that call.
func (a *article) inCalls() {
	if !a.pack.Settings.VerbFirst {
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

// overMatter: the frame tells of talks by what they are about: to discuss.
func overMatter(f *lang.Frame) bool {
	return f.Relation == "met-with" && f.Class == lang.Verb && slices.ContainsFunc(f.Slots, func(s lang.Slot) bool {
		return s.Names[0] == "obj" && s.Role == lang.EmptyRole && len(s.Words) == 0
	})
}

// bareNoun: a noun that no verb says to have been done: not «محادثات أجراها».
func bareNoun(n *node) bool {
	if n.class != lang.Noun || len(n.relatives) > 0 {
		return false
	}
	return n.governor == nil || n.governor.matched == nil || n.governor.matched.frame.Operator != lang.Light
}

// onlyNames: the report rests on a headline, or on a noun without a day.
func (a *article) onlyNames(r *Report) bool {
	if r.Date != "" {
		return false
	}
	at := a.sentenceOf(r)
	return r.bare || at < len(a.in.Sentences) && a.in.Sentences[at].Kind == text.Title
}

// meetingPair names the relation and the two sides of a meeting, call or visit.
func meetingPair(r *Report) ([2]string, bool) {
	if !occasions[r.Relation] || len(r.Participants) != 2 {
		return [2]string{}, false
	}
	x, y := r.Participants[0].Entity.Key, r.Participants[1].Entity.Key
	if t, _ := ontology.Lookup(r.Relation); t.Symmetric && x > y {
		x, y = y, x
	}
	return [2]string{string(r.Relation), x + " " + y}, true
}
