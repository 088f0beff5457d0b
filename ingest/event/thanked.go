package event

import (
	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// thanked reports the thanks of which no word says to whom they go: to whoever did the one who
// thanks a favour just before: «قدمت كينيا مساعدات للصومال. وأعربت مقديشو عن شكرها».
func (a *article) thanked(s *mention.Sentence, m *matcher, rd *reading) {
	if !m.vso && !m.analytic || rd.frame.Operator != lang.Light || rd.node.class != lang.Verb || rd.node.clause.negated || m.namesAnother(rd.node) {
		return
	}
	for _, f := range rd.fills {
		n := f.act
		if f.role != lang.ActRole || n == nil || n.class != lang.Noun || m.thanksSomebody(n) || !tells(n.lemma, "praises") || len(n.preps)+len(n.after) > 0 {
			continue
		}
		source := a.sides(s, rd).source
		if len(source) != 1 {
			return
		}
		base := a.report(s, m, &reading{node: n, frame: thanksFrame, fills: rd.fills}, m.contextOf(rd))
		base.Confidence *= inherited
		a.between(base, source, a.didTo(source[0], favours, a.last, len(a.out.Reports)))
		return
	}
}

// thanksSomebody: the noun of thanks has a meaning of its own that tells more than who gives them.
func (m *matcher) thanksSomebody(n *node) bool {
	return n.matched != nil && (m.vso || len(n.matched.frame.Slots) > 1)
}

// didTo is who did the last of the acts to somebody of which the reports from one on, up to
// another, tell.
func (a *article) didTo(whom Participant, acts map[ontology.Relation]bool, from, to int) []Participant {
	for i := to - 1; i >= from; i-- {
		r := &a.out.Reports[i]
		if acts[r.Relation] && r.Status != ontology.Denied && len(r.Participants) == 2 && sameActor(r.Participants[1].Entity, whom.Entity) {
			return []Participant{{Entity: r.Participants[0].Entity, Role: Target}}
		}
	}
	return nil
}

// helpedToo is whom somebody helps of whom no word says it: whom others help in this sentence or the
// one before. "India sent food to Kabul, and Qatar gave 50 tents".
func (a *article) helpedToo(source []Participant) []Participant {
	return a.targetToo("aids", a.last, source)
}

// targetToo is to whom the last act of the relation was done of which the reports from one on tell, as
// the target of another who does the same; nobody of his own side.
func (a *article) targetToo(relation ontology.Relation, from int, source []Participant) []Participant {
	for i := len(a.out.Reports) - 1; i >= from; i-- {
		if r := &a.out.Reports[i]; r.Relation == relation && len(r.Participants) == 2 && r.Status != ontology.Denied {
			return apartFrom([]Participant{{Entity: r.Participants[1].Entity, Role: Target}}, source)
		}
	}
	return nil
}

// favours are the acts for which one thanks.
var favours = map[ontology.Relation]bool{"aids": true, "supports": true, "recognizes": true, "concedes-to": true, "praises": true, "mediates": true}

var thanksFrame = &lang.Frame{Name: "thanked", Class: lang.Noun, Relation: "praises", CAMEO: "051"}
