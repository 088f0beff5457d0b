package event

import (
	"cmp"
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
	var only, place *entity.Entity
	told := d.otherTold()
	for i := len(d.recent) - 1; i >= 0 && d.recent[i].sentence >= d.sentence-1; i-- {
		n := &d.recent[i]
		if n.sentence == d.sentence || n.adjective {
			continue
		}
		if n.ground {
			place = d.placeTold(person, n, place)
			continue
		}
		for _, e := range n.entities {
			if e == only || slices.ContainsFunc(d.exclude, func(x *entity.Entity) bool { return ofOneSide(e, x) }) || !d.calledBy(person, n, e) {
				continue
			}
			if e == told {
				return []*entity.Entity{e}
			}
			if only != nil {
				return d.subjectOfTwo(only, e)
			}
			only = e
		}
	}
	if only = cmp.Or(only, place); only == nil {
		return nil
	}
	return []*entity.Entity{only}
}

// placeTold is the state in which something happens that the sentence before tells, where the pronoun agrees
// with it: «تتواصل الاحتجاجات في كينيا. لكن أوغندا فرضت عليها عقوبات»; what is praised or criticized may as
// well be a thing: «صادق البرلمان في كينيا على الاتفاقية. وانتقدتها أوغندا».
func (d *discourse) placeTold(person string, n *named, last *entity.Entity) *entity.Entity {
	if e := one(n.entities); d.toStates && last == nil && e != nil && e.Kind == ontology.Country && d.calledBy(person, n, e) && !slices.ContainsFunc(d.exclude, func(x *entity.Entity) bool { return ofOneSide(e, x) }) {
		return e
	}
	return last
}

// thingsToo are the relations of which a thing may be the object as well as a state.
var thingsToo = map[ontology.Relation]bool{"criticizes": true, "praises": true, "rejects": true, "supports": true, "visited": true, "met-with": true}

// subjectOfTwo is the one of two who was the subject of the sentence before, nil for none.
func (d *discourse) subjectOfTwo(x, y *entity.Entity) []*entity.Entity {
	for i := len(d.subjects) - 1; i >= 0 && d.subjects[i].sentence >= d.sentence-1; i-- {
		if n := &d.subjects[i]; n.sentence < d.sentence && len(n.entities) == 1 && (n.entities[0] == x || n.entities[0] == y) {
			return n.entities
		}
	}
	return nil
}

// toldFirst: the act is told by the verb with which the sentence goes on from the one before,
// right behind "and" or a verb of the same doer, or by a noun below that verb, and in the third person.
func toldFirst(chunks []mention.Chunk, rd *reading) bool {
	c := rd.node.clause
	if c.verb < 1 || c.verb > 7 || rd.node.class == lang.Noun && !hangsOn(rd.node, c.verb) {
		return false
	}
	doers := 0
	for k := range chunks[:c.verb] {
		switch chunks[k].Kind {
		case mention.ConjChunk, mention.SubChunk:
			continue
		case mention.ModalChunk:
			if chunks[k].Value != maybe {
				return false
			}
		case mention.SkipChunk, mention.AuxChunk, mention.NegChunk, mention.DetChunk, mention.VerbChunk, mention.CompChunk:
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

// hangsOn: the noun is below the predicate at a chunk, by itself or with nouns between: «أعلنت فرض عقوبات».
func hangsOn(n *node, chunk int) bool {
	for g := n.governor; g != nil && g.clause == n.clause; g = g.governor {
		if g.chunk == chunk {
			return true
		}
	}
	return false
}

// otherTold is the one of the two of whom the sentence before told that is not of the side of
// those who do what is told now, where the other is; nil for none.
func (d *discourse) otherTold() *entity.Entity {
	if d.sentence-d.paired != 1 || d.pair[0] == nil {
		return nil
	}
	does := func(e *entity.Entity) bool {
		return slices.ContainsFunc(d.exclude, func(x *entity.Entity) bool { return ofOneSide(e, x) })
	}
	for i, e := range d.pair {
		if does(d.pair[1-i]) && !does(e) && !d.ofList(e) {
			return e
		}
	}
	return nil
}

// ofList: the Arabic sentence before names him as one of several alone, so that no singular pronoun means him:
// «التقى نظيريه الأردني والعراقي. وشكره».
func (d *discourse) ofList(e *entity.Entity) bool {
	list := false
	for i := len(d.recent) - 1; i >= 0 && d.recent[i].sentence >= d.sentence-1; i-- {
		n := &d.recent[i]
		if n.sentence == d.sentence || n.adjective || !slices.Contains(n.entities, e) {
			continue
		}
		if list = len(n.entities) > 1; !list {
			return false
		}
	}
	return list && d.feminineStates
}

// ofOneSide: the same, or two of one state, none a movement apart from it.
func ofOneSide(a, b *entity.Entity) bool { return a.Key == b.Key || !Apart(a, b) }

// calledBy: the pronoun agrees with the actor as he is named at a place.
func (d *discourse) calledBy(person string, n *named, e *entity.Entity) bool {
	switch person {
	case "3sm":
		return e.Kind != ontology.Country && !n.she || d.masculineState(e)
	case "3sf":
		return e.Kind == ontology.Country && !d.masculineState(e) || e.Kind == ontology.Organization && (n.she || movement(e)) || e.Kind == ontology.Person && n.she
	case "3p":
		return movement(e)
	}
	return false
}
