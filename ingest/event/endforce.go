package event

import (
	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// endsForce: who demands that somebody stop his attacks demands the end of a
// measure: "urged Minsk to halt its shelling", "to stop bombing Vilnius".
func (m *matcher) endsForce(rd *reading, r *Report) {
	if m.vso || r.Relation != "demands" || r.Measure != nil {
		return
	}
	for _, f := range rd.fills {
		if f.role == lang.ActRole && m.forceEnded(f.node(), 0) != nil {
			r.Relation, r.CAMEO = "demands-end-of", "1054"
			return
		}
	}
}

// node is the predicate of the act that fills a slot.
func (f *filler) node() *node {
	if f.act != nil {
		return f.act
	}
	return f.verb
}

// forceEnded gives the use of force that a predicate tells the end of: "stop the
// raids", "an end to the raids", "put an end to the raids". Nil for none.
func (m *matcher) forceEnded(n *node, depth int) *node {
	if n == nil || depth > 2 {
		return nil
	}
	ends := hasOperator(n.lemma, lang.End)
	if !ends && !hasOperator(n.lemma, lang.Light) {
		return nil
	}
	for _, list := range [][]argument{n.after, n.preps} {
		for i := range list {
			inner := list[i].node
			if c := list[i].clause; c != nil {
				inner = m.byChunk[c.verb]
			}
			switch {
			case inner == nil || inner == n:
			case ends && usesForceOn(inner.lemma):
				return inner
			case !ends:
				if found := m.forceEnded(inner, depth+1); found != nil {
					return found
				}
			}
		}
	}
	return nil
}

// usesForceOn: all that the lemma tells is a use of force.
func usesForceOn(l *mention.Lemma) bool {
	force := false
	for _, f := range l.Frames {
		switch f.Relation {
		case "attacks":
			force = true
		case "":
		default:
			return false
		}
	}
	return force
}

// forceUser is who uses the force whose end is demanded: "demanded an end to
// Israel's bombing of Lebanon".
func (a *article) forceUser(s *mention.Sentence, m *matcher, rd *reading) []Participant {
	var all []Participant
	for _, f := range rd.fills {
		if m.vso || f.role != lang.ActRole || f.act == nil {
			continue
		}
		if n := m.forceEnded(f.act, 0); n != nil {
			for _, arg := range m.doers(n) {
				all = append(all, a.participants(s, filler{phrase: arg.actor, pron: arg.pron, argument: arg}, Target)...)
			}
		}
	}
	return all
}
