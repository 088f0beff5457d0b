package event

import (
	"slices"
	"strings"

	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/entity"
	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// ownerTold is whose an office is that a pronoun or a word for who was told of before says: "its
// minister", "the group's leader".
func (d *discourse) ownerTold(o *mention.Office, chunk int) []*entity.Entity {
	if mention.OfTold(o.OfPron) {
		return d.reference(&mention.Phrase{Kind: mention.ByReference, Ref: o.OfPron, Word: o.OfWord, AnyBody: o.OfPron == "bloc"}, chunk)
	}
	return d.statesOf(d.pronoun(o.OfPron, chunk))
}

// ofTold gives somebody known by name the office that he holds with the movement told
// of before: "the group's spokesman, Yahya Saree", also with whom a pronoun means; an Arabic «رئيسها» may
// lead a body that no table knows.
func (d *discourse) ofTold(p *mention.Phrase, who []*entity.Entity, chunk int) {
	if len(p.Offices) == 0 || len(who) != 1 || who[0].Kind != ontology.Person || p.Offices[0].OfPron == "" {
		return
	}
	o := &p.Offices[0]
	if d.feminineStates && o.Office.Capacity == lang.SpokesCapacity && strings.HasPrefix(o.OfPron, "3") && p.Name != "" && !o.Former {
		d.voiceTold(p, who[0], chunk)
		return
	}
	if of := d.movementMeant(o, chunk); of != nil && p.Name != "" && (who[0].Country == "" || who[0].Country == of.Country) {
		who[0].HoldsOffices = slices.DeleteFunc(who[0].HoldsOffices, func(h entity.Holding) bool {
			return h.Office == o.Office.Name && h.Of == who[0].Country
		})
		d.resolver.Adopt(who[0], o.Office, of.Key, p.Start, p.End)
		return
	}
	owner := one(d.ownerTold(o, chunk))
	if !mention.OfTold(o.OfPron) {
		if d.feminineStates && o.Office.Leads || d.nounFirst || !strings.HasPrefix(o.OfPron, "3") || p.Name == "" || o.Former || o.Designate || o.Office.Private || o.Office.Generic || o.Office.Capacity == lang.PersonCapacity || o.Office.Capacity == lang.BodyCapacity || slices.ContainsFunc(who[0].HoldsOffices, func(h entity.Holding) bool { return h.Of != "" }) {
			return
		}
		owner = d.ownerMeant(o, chunk)
		if owner != nil && who[0].Country != "" && owner.Country != "" && who[0].Country != owner.Country {
			return
		}
	}
	if owner != nil {
		d.resolver.Adopt(who[0], o.Office, owner.Key, p.Start, p.End)
	}
}

// voiceTold gives somebody the body for which he speaks as an Arabic pronoun tells, in place of his
// state: «انتقد الكرملين القرار، وقال المتحدث باسمه دميتري بيسكوف».
func (d *discourse) voiceTold(p *mention.Phrase, who *entity.Entity, chunk int) {
	o := &p.Offices[0]
	var owner *entity.Entity
	for i, at := len(d.recent)-1, d.sentence; i >= 0 && d.sentence-d.recent[i].sentence <= 1; i-- {
		n := d.recent[i]
		if n.sentence != at && owner != nil {
			break // the first of its sentence is whom that is about
		}
		if at = n.sentence; (at < d.sentence || n.chunk < chunk) && !n.adjective && len(n.entities) == 1 && voiceOf(n, o.OfPron) {
			owner = n.entities[0]
		}
	}
	if owner == nil || who.Country != "" && who.Country != owner.Country {
		return
	}
	who.HoldsOffices = slices.DeleteFunc(who.HoldsOffices, func(h entity.Holding) bool {
		return h.Spokes && h.Of == who.Country
	})
	d.resolver.Adopt(who, o.Office, owner.Key, p.Start, p.End)
}

// voiceOf: the pronoun may mean the state or body that was named, by the gender of its first word; a
// movement of one word is of either: «حماس».
func voiceOf(n named, pron string) bool {
	e := n.entities[0]
	switch {
	case e.Kind == ontology.Country:
		return pron == "3sf"
	case e.Kind != ontology.Organization:
		return false
	case movement(e) && !strings.Contains(n.head, " "):
		return true
	}
	return feminineHead(n.head) == (pron == "3sf")
}

// ownerMeant is whose an office is that a pronoun tells: the body for which somebody speaks, of a man
// for whom he does the body in which that one holds office, else the state. Nil where the sentence
// names two before it, or in Arabic none.
func (d *discourse) ownerMeant(o *mention.Office, chunk int) *entity.Entity {
	meant := d.pronoun(o.OfPron, chunk)
	e := one(meant)
	if e == nil || slices.ContainsFunc(d.recent, func(n named) bool {
		return n.sentence == d.sentence && n.chunk < chunk && !slices.Contains(n.entities, e)
	}) {
		return nil
	}
	if d.feminineStates && !slices.ContainsFunc(d.recent, func(n named) bool {
		return n.sentence == d.sentence && n.chunk < chunk && slices.Contains(n.entities, e)
	}) {
		return nil // «. واستدعت وزيرة خارجيتها منى الصالحي السفير»: of the subject before, or of another
	}
	if voice := o.Office.Capacity == lang.SpokesCapacity; voice && e.Kind == ontology.Person {
		if of := d.bodyServed(e); of != nil {
			return of
		}
	} else if e.Kind == ontology.Organization && (voice || e.Country == "") {
		return e
	}
	return one(d.statesOf(meant))
}

// movementMeant is the movement whose office an English pronoun tells, one that movements have, which a
// minister's is not: "the Houthis said ... Their chief negotiator, X". Nil for a state.
func (d *discourse) movementMeant(o *mention.Office, chunk int) *entity.Entity {
	if d.feminineStates || d.nounFirst || !strings.HasPrefix(o.OfPron, "3") || o.Former || o.Designate {
		return nil
	}
	if !o.Office.Leads && !o.Office.Movement && o.Office.Capacity != lang.MilitaryCapacity {
		return nil
	}
	if e := one(d.pronoun(o.OfPron, chunk)); e != nil && movement(e) {
		return e
	}
	return nil
}

// ofBody is the phrase of an office, said of the body that is meant: "the agency's chief" as "the
// IAEA chief".
func ofBody(p *mention.Phrase, body *entity.Entity) *mention.Phrase {
	q := *p
	q.Offices = slices.Clone(p.Offices)
	o := &q.Offices[0]
	o.Of, o.OfPron, o.OfWord, o.Sole, o.Def = []string{body.Key}, "", "", true, true
	return &q
}
