package event

import (
	"strings"

	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/entity"
	"github.com/diplograph/diplograph/ingest/mention"
)

// cabinet resolves an Arabic «مجلس الوزراء» without its state: that of the only people whom its
// sentence names before it, who hold a session of their own: «رأس الملك الجلسة التي عقدها مجلس الوزراء».
func (d *discourse) cabinet(p *mention.Phrase, chunk int) []*entity.Entity {
	var states []*entity.Entity
	for _, n := range d.recent {
		if n.sentence != d.sentence || n.chunk >= chunk || len(n.entities) != 1 || n.entities[0].Kind != ontology.Person {
			continue
		}
		for _, state := range d.statesOf(n.entities) {
			if len(states) == 0 {
				states = append(states, state)
			} else if !sameActor(states[0], state) {
				return nil
			}
		}
	}
	if len(states) == 0 {
		return nil
	}
	return d.organsOf(p.Organ, states)
}

// bareCabinet: the phrase is a cabinet without its state.
func (d *discourse) bareCabinet(p *mention.Phrase) bool {
	return d.feminineStates && p.Kind == mention.ByOrgan && len(p.Of) == 0 && p.OfPron == "" && p.Organ != nil && strings.HasPrefix(p.Organ.Pattern, "Cabinet of ") && len(d.resolver.Resolve(p)) == 0
}
