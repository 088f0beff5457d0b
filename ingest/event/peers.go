package event

import (
	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/entity"
	"github.com/diplograph/diplograph/ingest/mention"
)

// metPeers notes the two whom an act done together has just named where they hold the same office.
func (d *discourse) metPeers() {
	if sameOffice(d.joint[0], d.joint[1]) {
		d.peers = d.joint
	}
}

// orPeers: «الوزيران» are rather two ministers of the same office who have met than the two of
// different offices who were named last.
func (d *discourse) orPeers(p *mention.Phrase, two []*entity.Entity) []*entity.Entity {
	if p.Ref == "pair.person" && len(p.Offices) == 0 || d.peers[0] == nil || !d.fitsPair(p, d.peers[0]) || !d.fitsPair(p, d.peers[1]) {
		return two
	}
	if len(two) == 2 && sameOffice(two[0], two[1]) {
		return two
	}
	return d.peers[:]
}

// sameOffice: both are people who hold the same office of two states.
func sameOffice(x, y *entity.Entity) bool {
	return x.Kind == ontology.Person && y.Kind == ontology.Person && x.Office != "" && x.Office == y.Office && x.Country != y.Country
}
