package event

import (
	"slices"

	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/entity"
	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// adversary is whom an Arabic threat or a call for an end that names nobody is aimed at: the
// other side of what this sentence or the one before told of its source: «انتقدت كينيا الصومال.
// وهددت بالرد».
func (a *article) adversary(m *matcher, rd *reading, source []Participant) []Participant {
	if !m.vso || len(source) != 1 || rd.node.class != lang.Verb || rd.node.clause.negated || m.namesAnother(rd.node) {
		return nil
	}
	switch rd.frame.Relation {
	case "threatens":
		if !m.retaliates(rd) {
			return nil
		}
	case "demands-end-of":
		if slices.ContainsFunc(rd.fills, func(f filler) bool {
			return f.measure != nil && (tells(f.measure.lemma, "supports") || tells(f.measure.lemma, "aids"))
		}) {
			return nil // «نددت بالعدوان الإسرائيلي وطالبت بوقف الدعم»: others give it
		}
	default:
		return nil
	}
	return a.strifeOf(source[0], rd.frame.Relation == "demands-end-of")
}

// strifeOf is the other side of the last hostile act or reproach, in this sentence or the one
// before, of which somebody is a side; what he himself is reproached with counts only where
// he is not to be the reproacher.
func (a *article) strifeOf(of Participant, reproacher bool) []Participant {
	from := a.last
	if a.last == a.here {
		from = a.earlier // «شنت واشنطن ضربات على إيران. وأدت الضربات إلى أضرار. وتوعدت طهران بالرد»
	}
	for i := len(a.out.Reports) - 1; i >= from; i-- {
		r := &a.out.Reports[i]
		if len(r.Participants) != 2 || r.Status == ontology.Denied || !provokes[r.Relation] {
			continue
		}
		for k := range r.Participants {
			other := r.Participants[1-k].Entity
			if !ofOneSide(r.Participants[k].Entity, of.Entity) || ofOneSide(other, of.Entity) || k == 1 && reproacher && !menaces[r.Relation] {
				continue
			}
			if i < a.here && a.talk.namesThird(of.Entity, other) {
				return nil // «خطت فنلندا خطوة ورأت موسكو ذلك تهديدا ولوحت برد»
			}
			return []Participant{{Entity: other, Role: Target}}
		}
	}
	return nil
}

// namesThird: the sentence at hand names somebody who is of neither side.
func (d *discourse) namesThird(x, y *entity.Entity) bool {
	for i := len(d.recent) - 1; i >= 0 && d.recent[i].sentence == d.sentence; i-- {
		if slices.ContainsFunc(d.recent[i].entities, func(e *entity.Entity) bool { return !ofOneSide(e, x) && !ofOneSide(e, y) }) {
			return true
		}
	}
	return false
}

// retaliates: what is threatened is an answer, or a hostile act without its object.
func (m *matcher) retaliates(rd *reading) bool {
	return slices.ContainsFunc(rd.fills, func(f filler) bool {
		n := f.act
		if n == nil {
			n = f.argument.node
		}
		return n != nil && n.class == lang.Noun && (slices.Contains(m.answers, n.lemma.Text) || slices.ContainsFunc(n.lemma.Frames, func(fr *lang.Frame) bool { return hostile[fr.Relation] }))
	})
}

// namesAnother: an actor who is no pronoun stands behind the verb in its clause.
func (m *matcher) namesAnother(n *node) bool {
	return slices.ContainsFunc(n.clause.parts, func(k int) bool {
		return k > n.chunk && m.chunks[k].Kind == mention.ActorChunk && m.chunks[k].Actor.Kind != mention.ByPronoun && (m.subjectActor(n.clause) == nil || m.subjectActor(n.clause).chunk != k)
	})
}
