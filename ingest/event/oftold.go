package event

import (
	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/entity"
	"github.com/diplograph/diplograph/ingest/mention"
)

// ownerTold is whose an office is that a pronoun or a word for who was told of before says: "its
// minister", "the group's leader".
func (d *discourse) ownerTold(o *mention.Office, chunk int) []*entity.Entity {
	if mention.OfTold(o.OfPron) {
		return d.reference(&mention.Phrase{Kind: mention.ByReference, Ref: o.OfPron}, chunk)
	}
	return d.statesOf(d.pronoun(o.OfPron, chunk))
}

// ofTold gives somebody known by name the office that he holds with the movement told
// of before: "the group's spokesman, Yahya Saree".
func (d *discourse) ofTold(p *mention.Phrase, who []*entity.Entity, chunk int) {
	if len(p.Offices) == 0 || len(who) != 1 || who[0].Kind != ontology.Person || !mention.OfTold(p.Offices[0].OfPron) {
		return
	}
	o := &p.Offices[0]
	if owner := one(d.ownerTold(o, chunk)); owner != nil {
		d.resolver.Adopt(who[0], o.Office, owner.Key, p.Start, p.End)
	}
}
