package event

import (
	"strings"

	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/entity"
	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// counterpart resolves "his Cuban counterpart": the holder of the same office
// in that state.
func (d *discourse) counterpart(p *mention.Phrase, chunk int) []*entity.Entity {
	office, holder := d.officeBefore(chunk)
	if office != nil && holder != nil {
		office = d.resolver.Plain(office, holder.Country)
	}
	if p.Name != "" {
		found := d.resolver.Resolve(p)
		for _, e := range found {
			if e.Office == "" && office != nil {
				e.Office = office.Name
			}
			if len(p.Of) > 0 {
				if office != nil {
					office = d.resolver.Peer(office, holder, p.Of[0])
				}
				d.resolver.Adopt(e, office, p.Of[0], p.Start, p.End)
			}
		}
		return found
	}
	if p.Plural && (office == nil || p.OfPron == "3p" && d.bodyBefore(chunk)) {
		return d.known(p.Of) // "US officials met their Iranian counterparts"
	}
	if all := d.known(p.Of); p.Plural && len(all) == 1 && all[0].Kind == ontology.Organization {
		return all // «نظراؤه في دول مجلس التعاون»
	}
	if all := d.organCounterpart(p, chunk); all != nil {
		return all
	}
	if office == nil && d.feminineStates && d.stateBefore(chunk) {
		return d.known(p.Of) // «التقى مسؤولون أتراك نظراءهم السوريين»
	}
	if office == nil || len(p.Of) == 0 {
		return d.peerTold(p, holder)
	}
	var all []*entity.Entity
	for _, of := range p.Of {
		if e := d.resolver.Holder(d.resolver.Peer(office, holder, of), of); e != nil {
			all = append(all, e)
		}
	}
	return all
}

// peerTold is the other of the two of whom an Arabic article told last, where both hold the same office and no
// state is named: «التقى الوزير لافروف. واتفق مع نظيره على».
func (d *discourse) peerTold(p *mention.Phrase, holder *entity.Entity) []*entity.Entity {
	if !d.feminineStates || p.Plural || len(p.Of) > 0 || holder == nil || d.pair[0] == nil || d.sentence-d.paired > 2 {
		return nil
	}
	for i, e := range d.pair {
		other := d.pair[1-i]
		if e.Key == holder.Key && Apart(e, other) && other.Kind == ontology.Person && rank(shownIn(e)) == rank(shownIn(other)) {
			return []*entity.Entity{other}
		}
	}
	return nil
}

// rank is the word for the kind of an office: "minister" of "foreign minister".
func rank(office string) string { return office[strings.LastIndex(office, " ")+1:] }

// stateBefore: whoever is named last before the place in its sentence is a state.
func (d *discourse) stateBefore(chunk int) bool {
	e := d.lastBefore(chunk)
	return e != nil && e.Kind == ontology.Country
}

// bodyBefore: whoever is named last before the place in its sentence is a body: "German police
// thanked their Danish colleagues".
func (d *discourse) bodyBefore(chunk int) bool {
	e := d.lastBefore(chunk)
	return e != nil && e.Kind == ontology.Organization
}

// lastBefore is whoever alone is named last before the place in its sentence, nil for none.
func (d *discourse) lastBefore(chunk int) *entity.Entity {
	return one(d.before(d.recent, chunk, func(n named) []*entity.Entity {
		if n.sentence != d.sentence {
			return nil
		}
		return n.entities
	}))
}

// organCounterpart resolves «وزارة الطاقة ونظيرتها الأردنية», "the navy and its Jordanian
// counterpart": the same organ of that state, nil where no organ stands right before, in English
// none in its sentence.
func (d *discourse) organCounterpart(p *mention.Phrase, chunk int) []*entity.Entity {
	if d.nounFirst || len(p.Of) == 0 || d.feminineStates && len(p.Of) != 1 || !d.feminineStates && (p.OfPron == "3sm" || p.OfPron == "3sf") {
		return nil
	}
	organ := ""
	nearest := func(n named) []*entity.Entity {
		if n.organ != nil && n.sentence == d.sentence {
			organ = n.organ.Pattern
		} else if !d.feminineStates && n.sentence == d.sentence && !oneOffice(n.entities) {
			return nil
		}
		return n.entities
	}
	if d.listed != nil {
		nearest(*d.listed)
	} else {
		d.before(d.recent, chunk, nearest)
	}
	if organ == "" {
		return nil
	}
	var all []*entity.Entity
	for _, of := range p.Of {
		if e := d.resolver.OrganAt(organ, of); e != nil {
			all = append(all, e)
		}
	}
	return all
}

// officeBefore finds the office that a counterpart shares: the one in which
// the nearest person before it was named, else in which he is known.
func (d *discourse) officeBefore(chunk int) (*lang.Office, *entity.Entity) {
	var office *lang.Office
	var holder *entity.Entity
	fit := func(n named) []*entity.Entity {
		if n.office != nil && len(n.entities) == 1 && n.entities[0].Kind == ontology.Organization {
			office = n.office // "EU foreign ministers met their Chinese counterpart"
			return n.entities
		}
		if !oneOffice(n.entities) {
			return nil
		}
		holder = n.entities[0]
		shown := shownIn(holder)
		known := d.resolver.OfficeNamed(shown)
		if office = n.office; office == nil || len(n.entities) > 1 || known != nil && strings.HasSuffix(shown, " "+office.Name) {
			office = known // «وأضاف الوزير أنه التقى نظيره الفرنسي»
		}
		if office != nil {
			return n.entities
		}
		return nil
	}
	if d.listed != nil && fit(*d.listed) != nil {
		return office, holder // "the minister and his Somali counterpart"
	}
	if d.feminineStates && !d.namedBefore(chunk) && d.before(d.subjects, chunk, func(n named) []*entity.Entity {
		if n.sentence < d.sentence-1 {
			return nil
		}
		return fit(n)
	}) != nil {
		return office, holder // «شدد الوزير على رحيل الرئيس. كما أشار إلى لقائه نظيره»
	}
	if d.before(d.recent, chunk, fit) == nil || !d.namedBefore(chunk) {
		d.after(chunk, fit) // "Speaking after talks with his counterpart, X said"
	}
	return office, holder
}

// shownIn is the office in which the article shows a person, else the one in
// which he is known.
func shownIn(e *entity.Entity) string {
	for _, h := range e.HoldsOffices {
		if !h.Former && !h.Private {
			return h.Office
		}
	}
	return e.Office
}

// oneOffice: one person, or several who hold the same office: "the foreign
// ministers of Egypt and Jordan met their Iraqi counterpart".
func oneOffice(all []*entity.Entity) bool {
	for _, e := range all {
		if e.Kind != ontology.Person || len(all) > 1 && (e.Office == "" || e.Office != all[0].Office) {
			return false
		}
	}
	return len(all) > 0
}

// namedBefore: somebody is named in the sentence at hand before a place.
func (d *discourse) namedBefore(chunk int) bool {
	for _, n := range d.recent {
		if n.sentence == d.sentence && n.chunk < chunk {
			return true
		}
	}
	return false
}
