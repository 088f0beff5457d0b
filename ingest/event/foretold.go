package event

import (
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
