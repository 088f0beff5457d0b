package event

import (
	"slices"
	"strings"

	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/entity"
	"github.com/diplograph/diplograph/ingest/mention"
)

// body: "the agency", "the alliance": the body named last whose name has the
// word in it.
func (d *discourse) body(p *mention.Phrase, chunk int) []*entity.Entity {
	if named := d.namedBody(p, chunk); named != nil {
		return named
	}
	if p.AnyBody {
		if last := d.lastBody(chunk); last != nil {
			return last
		}
	}
	if served := d.before(d.recent, chunk, func(n named) []*entity.Entity {
		if of := d.bodyServed(n.entities[len(n.entities)-1]); of != nil && of.Kind == ontology.Organization && of.NamedWith(p.Word) {
			return []*entity.Entity{of} // «الأمين العام لمجلس التعاون» and then «دول المجلس»
		}
		return nil
	}); served != nil {
		return served
	}
	if e := d.resolver.Against(p.Word); e != nil && !p.AnyBody && !p.Pointed {
		return []*entity.Entity{e}
	}
	return nil
}

// lastBody is the international body named last.
func (d *discourse) lastBody(chunk int) []*entity.Entity {
	return d.before(d.recent, chunk, func(n named) []*entity.Entity {
		e := n.entities[len(n.entities)-1]
		if of := d.bodyServed(e); of != nil && !d.feminineStates {
			e = of // "the EU's Kaja Kallas said the bloc"
		}
		if whole := d.resolver.Known(e.ActsFor); whole != nil && whole.Kind == ontology.Organization && slices.Contains(e.Labels, "Organ") {
			e = whole // "the ECOWAS commission said the bloc"
		}
		if e.Kind != ontology.Organization || e.Country != "" {
			return nil
		}
		return []*entity.Entity{e}
	})
}

// bodyServed is the body in which a person holds his office, nil for none.
func (d *discourse) bodyServed(e *entity.Entity) *entity.Entity {
	if e.Kind != ontology.Person {
		return nil
	}
	if of := d.resolver.Known(e.OfficeOf); of != nil {
		return of
	}
	for _, h := range e.HoldsOffices {
		if of := d.resolver.Known(h.Of); of != nil && !h.Former && of.Kind == ontology.Organization {
			return of
		}
	}
	return nil
}

func (d *discourse) namedBody(p *mention.Phrase, chunk int) []*entity.Entity {
	if here := d.before(d.recent, chunk, func(n named) []*entity.Entity {
		e := n.entities[len(n.entities)-1]
		if n.sentence != d.sentence || n.organ != nil || e.Kind != ontology.Organization || !e.NamedWith(p.Word) {
			return nil
		}
		return []*entity.Entity{e}
	}); here != nil {
		return here // «وزراء خارجية دول مجلس التعاون والأمين العام للمجلس»
	}
	for i := range d.recent {
		n := &d.recent[i]
		if n.sentence > 1 || n.sentence == d.sentence && n.chunk >= chunk {
			break
		}
		if n.organ != nil && p.First == p.Last && strings.TrimPrefix(n.head, "ال") == p.Word {
			return n.entities // an article on «مجلس الوزراء» means it by «المجلس», not by «دول المجلس»
		}
	}
	return d.before(d.recent, chunk, func(n named) []*entity.Entity {
		e := n.entities[len(n.entities)-1]
		if e.Kind != ontology.Organization || !e.NamedWith(p.Word) {
			return nil
		}
		return []*entity.Entity{e}
	})
}
