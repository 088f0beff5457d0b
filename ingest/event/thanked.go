package event

import (
	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// thanked reports the thanks of which no word says to whom they go: to whoever did the one who
// thanks a favour just before: «قدمت كينيا مساعدات للصومال. وأعربت مقديشو عن شكرها».
func (a *article) thanked(s *mention.Sentence, m *matcher, rd *reading) {
	if !m.vso || rd.frame.Operator != lang.Light || rd.node.class != lang.Verb || rd.node.clause.negated || m.namesAnother(rd.node) {
		return
	}
	for _, f := range rd.fills {
		n := f.act
		if f.role != lang.ActRole || n == nil || n.class != lang.Noun || n.matched != nil || !tells(n.lemma, "praises") || len(n.preps)+len(n.after) > 0 {
			continue
		}
		source := a.sides(s, rd).source
		if len(source) != 1 {
			return
		}
		base := a.report(s, m, &reading{node: n, frame: thanksFrame, fills: rd.fills}, m.contextOf(rd))
		base.Confidence *= inherited
		a.between(base, source, a.benefactor(source[0]))
		return
	}
}

// benefactor is who did somebody the last favour of which this sentence or the one before told.
func (a *article) benefactor(of Participant) []Participant {
	for i := len(a.out.Reports) - 1; i >= a.last; i-- {
		r := &a.out.Reports[i]
		if favours[r.Relation] && r.Status != ontology.Denied && len(r.Participants) == 2 && sameActor(r.Participants[1].Entity, of.Entity) {
			return []Participant{{Entity: r.Participants[0].Entity, Role: Target}}
		}
	}
	return nil
}

// favours are the acts for which one thanks.
var favours = map[ontology.Relation]bool{"aids": true, "supports": true, "recognizes": true, "concedes-to": true, "praises": true, "mediates": true}

var thanksFrame = &lang.Frame{Name: "thanked", Class: lang.Noun, Relation: "praises", CAMEO: "051"}
