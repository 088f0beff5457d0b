package event

import (
	"slices"

	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/entity"
	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// reachedBack is whom the pronoun of an Arabic object means in the sentence before: in «اتهمت
// كينيا الصومال بالتصعيد. ودعته إلى الحوار» the other of the two of whom it told, else the
// one actor of it who agrees with the pronoun and is not of the doer's side.
func (d *discourse) reachedBack(person string) []*entity.Entity {
	if !d.feminineStates || !d.mainly || len(d.exclude) == 0 {
		return nil
	}
	var only *entity.Entity
	for i := len(d.recent) - 1; i >= 0 && d.recent[i].sentence >= d.sentence-1; i-- {
		n := &d.recent[i]
		if n.sentence == d.sentence || n.adjective || n.ground {
			continue
		}
		for _, e := range n.entities {
			if e == only || slices.ContainsFunc(d.exclude, func(x *entity.Entity) bool { return sameActor(e, x) }) || !d.calledBy(person, n, e) {
				continue
			}
			if d.otherTold(e) {
				return []*entity.Entity{e}
			}
			if only != nil {
				return nil
			}
			only = e
		}
	}
	if only == nil {
		return d.stateOfOther(person)
	}
	return []*entity.Entity{only}
}

// stateOfOther: in «ناشد رئيس كينيا الهند المساعدة. وأرسلت لها نيودلهي سفينة» "her" is the
// state of the man of whom the sentence before told.
func (d *discourse) stateOfOther(person string) []*entity.Entity {
	if person != "3sf" || d.sentence-d.paired != 1 {
		return nil
	}
	for i, side := range d.pair {
		if side != nil && side.Kind == ontology.Person && slices.ContainsFunc(d.exclude, func(x *entity.Entity) bool { return sameActor(d.pair[1-i], x) }) {
			return d.statesOf([]*entity.Entity{side})
		}
	}
	return nil
}

// toldFirst: the act is told by the verb with which the sentence goes on from the one before,
// right behind "and" or a verb of the same doer, or by a noun below that verb, and in the third person.
func toldFirst(chunks []mention.Chunk, rd *reading) bool {
	c := rd.node.clause
	if c.verb < 1 || c.verb > 7 || rd.node.class == lang.Noun && (rd.node.governor == nil || rd.node.governor.chunk != c.verb) {
		return false
	}
	doers := 0
	for k := range chunks[:c.verb] {
		switch chunks[k].Kind {
		case mention.ConjChunk, mention.SubChunk:
			continue
		case mention.SkipChunk, mention.AuxChunk, mention.NegChunk, mention.DetChunk, mention.VerbChunk:
		case mention.ActorChunk:
			doers++
		default:
			return false
		}
		if k == 0 || doers > 1 {
			return false
		}
	}
	return !slices.ContainsFunc(rd.fills, func(f filler) bool { return f.argument.first })
}

// otherTold: the sentence before told of an act between the doer and the actor.
func (d *discourse) otherTold(e *entity.Entity) bool {
	if d.sentence-d.paired != 1 || d.pair[0] == nil {
		return false
	}
	for i, side := range d.pair {
		if side == e {
			return slices.ContainsFunc(d.exclude, func(x *entity.Entity) bool { return sameActor(d.pair[1-i], x) })
		}
	}
	return false
}

// calledBy: the pronoun agrees with the actor as he is named at a place.
func (d *discourse) calledBy(person string, n *named, e *entity.Entity) bool {
	switch person {
	case "3sm":
		return e.Kind != ontology.Country && !n.she || e.Kind == ontology.Country && slices.Contains(d.masculines, e.Country)
	case "3sf":
		return e.Kind == ontology.Country && !slices.Contains(d.masculines, e.Country) || e.Kind == ontology.Organization && (n.she || movement(e)) || e.Kind == ontology.Person && n.she
	case "3p":
		return movement(e)
	}
	return false
}
