package event

import (
	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/entity"
	"github.com/diplograph/diplograph/ingest/mention"
)

// hosting are who came to whom: the last guest of whom the article told, and his host, nil
// where none was told of.
type hosting struct {
	guest, host *entity.Entity
	state       *entity.Entity // where the guest came to
}

// welcomed notes who came to whom.
func (d *discourse) welcomed(r *Report) {
	if len(r.Participants) != 2 || r.Status == ontology.Denied || r.along {
		return
	}
	x, y := r.Participants[0].Entity, r.Participants[1].Entity
	switch {
	case r.Relation == "visited" && x.Kind == ontology.Person:
		d.hosts = hosting{guest: x, state: y}
	case r.Relation != "met-with" || x.Kind != ontology.Person || y.Kind != ontology.Person:
	case r.CAMEO == received:
		d.hosts = hosting{guest: y, host: x, state: d.hosts.state}
	case d.hosts.guest == x:
		d.hosts.host = y
	case d.hosts.guest == y:
		d.hosts.host = x
	}
}

// guestTold resolves «الضيف»: who came last, else the other of the two who met last than
// the one whose deed was told.
func (d *discourse) guestTold(p *mention.Phrase, chunk int) []*entity.Entity {
	if g := d.hosts.guest; g != nil && ofState(p, []*entity.Entity{g}) != nil {
		return []*entity.Entity{g}
	}
	if d.couple[1] != nil && d.sentence-d.coupled <= reach && ofState(p, d.couple[1:]) != nil {
		return []*entity.Entity{d.couple[1]}
	}
	return d.before(d.recent, chunk, func(n named) []*entity.Entity { return ofState(p, persons(n)) })
}

// ofState keeps who is of the state whose adjective stands behind the reference, whoever where none
// does: «الضيف الكيني».
func ofState(p *mention.Phrase, found []*entity.Entity) []*entity.Entity {
	if len(p.Of) == 1 && len(found) > 0 && found[0].Country != p.Of[0] {
		return nil
	}
	return found
}

// hostTold resolves «مضيفه»: to whom the last guest came, else the last man but the guest whom a
// sentence before names.
func (d *discourse) hostTold(p *mention.Phrase, chunk int) []*entity.Entity {
	if h := d.hosts.host; h != nil && ofState(p, []*entity.Entity{h}) != nil {
		return []*entity.Entity{h}
	}
	return d.before(d.recent, chunk, func(n named) []*entity.Entity {
		if n.sentence == d.sentence || d.hosts.guest != nil && len(n.entities) == 1 && n.entities[0] == d.hosts.guest {
			return nil
		}
		return ofState(p, persons(n))
	})
}

// hostsTold resolves "his hosts": the state to which the last guest came, else that of his host.
func (d *discourse) hostsTold() []*entity.Entity {
	if s := d.hosts.state; s != nil {
		return []*entity.Entity{s}
	}
	if h := d.hosts.host; h != nil {
		return d.statesOf([]*entity.Entity{h})
	}
	return nil
}
