package event

import (
	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/entity"
)

// masculineSubject is the masculine state or body that is a subject of the Arabic sentence at hand, whom the
// pronoun of an object means that stands for no man.
func (d *discourse) masculineSubject(person string, chunk int) []*entity.Entity {
	if person != "3sm" || !d.feminineStates || len(d.exclude) == 0 {
		return nil
	}
	return d.before(d.subjects, chunk, d.masculineHere)
}

// masculineHere: a state or body whose name is masculine, named in the sentence at hand.
func (d *discourse) masculineHere(n named) []*entity.Entity {
	if e := one(n.entities); n.sentence != d.sentence || n.adjective || n.ground || e == nil || !d.masculineState(e) && (e.Kind != ontology.Organization || n.she) {
		return nil
	}
	return n.entities
}

// bothTold are the two whom the sentence before lists, where it has no other such list: «اتهمت كينيا تشاد وليبيا
// بذلك. ودعتهما إلى».
func (d *discourse) bothTold() []*entity.Entity {
	var two []*entity.Entity
	for i := len(d.recent) - 1; i >= 0 && d.recent[i].sentence >= d.sentence-1; i-- {
		n := &d.recent[i]
		if n.sentence == d.sentence || n.adjective || len(n.entities) != 2 || !d.noneDoes(n.entities) {
			continue
		}
		if two != nil {
			return nil
		}
		two = n.entities
	}
	return two
}
