package event

import (
	"slices"
	"strings"

	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/entity"
	"github.com/diplograph/diplograph/ingest/lang"
)

// counterTo gives whom an English act is aimed at that names nobody, where it answers to what
// was told right before: "Washington blacklisted a Chinese chipmaker. Beijing vowed to
// retaliate".
func (a *article) counterTo(m *matcher, rd *reading, source []Participant, r *Report) []Participant {
	if !a.pack.Settings.Analytic() || !counters[r.Relation] || len(source) == 0 || r.Status != ontology.Occurred || r.CAMEO == investigates || !m.answersBack(rd) || a.namesOtherSide(m, rd, source) {
		return nil
	}
	from := a.last
	if rd.node.clause.link == relLink {
		from = a.here // "a claim the Taliban denied" was made in this sentence
	}
	if found := a.provokers(source, from, r.Relation); len(found) > 0 {
		r.Confidence *= inherited
		return found
	}
	if by := a.offeredBy(source); by != nil && breaksOff[r.Relation] && rd.node.clause.link != relLink {
		r.Confidence *= inherited
		return unsaid([]*entity.Entity{by}, Target)
	}
	return nil
}

// provokers are those who did something to one of the side, as the reports from the given one
// on tell last; what is rejected was said.
func (a *article) provokers(side []Participant, from int, answer ontology.Relation) []Participant {
	acts := provokes
	if answer == "rejects" {
		acts = charges
	}
	for i := len(a.out.Reports) - 1; i >= from; i-- {
		have := &a.out.Reports[i]
		if len(have.Participants) != 2 || !acts[have.Relation] || have.Status == ontology.Denied {
			continue
		}
		if by, to := have.Participants[0].Entity, have.Participants[1].Entity; ofSide(to, side) && !ofSide(by, side) {
			return unsaid(a.doersWith(i), Target)
		}
	}
	return nil
}

// namesOtherSide: the clause names somebody of another side.
func (a *article) namesOtherSide(m *matcher, rd *reading, source []Participant) bool {
	return slices.ContainsFunc(rd.node.clause.parts, func(k int) bool {
		p := m.chunks[k].Actor
		return p != nil && slices.ContainsFunc(a.resolver.Resolve(p), func(e *entity.Entity) bool { return !ofSide(e, source) })
	})
}

// answersBack: the act is told by the verb of a sentence, with no other act inside it; what is
// demanded is named, not called for.
func (m *matcher) answersBack(rd *reading) bool {
	n := rd.node
	if n.class != lang.Verb || n.clause.verb != n.chunk || n.clause.passive {
		return false
	}
	for _, f := range rd.fills {
		if f.role == lang.ActRole && rd.frame.Relation != "threatens" && (rd.frame.Relation != "demands" || strings.Contains(n.lemma.Text, " ") || f.verb != nil) {
			return false
		}
	}
	switch n.clause.link {
	case mainLink, coordLink, compLink, timeLink:
		return true
	case relLink:
		return rd.frame.Relation == "rejects"
	case infLink:
		return m.answering(n)
	}
	return false
}

// offeredBy is the subject of the sentence before, where the two sides that it names are he
// and who answers him now: "Putin invited Zelensky to Moscow. Kyiv declined".
func (a *article) offeredBy(source []Participant) *entity.Entity {
	by := one(a.talk.subjectBefore())
	if by == nil || ofSide(by, source) {
		return nil
	}
	answers := false
	for i := range a.talk.recent {
		n := &a.talk.recent[i]
		if n.sentence != a.talk.sentence-1 {
			continue
		}
		for _, e := range n.entities {
			if ofSide(e, source) {
				answers = true
			} else if !sameActor(e, by) {
				return nil
			}
		}
	}
	if !answers {
		return nil
	}
	return by
}

// ofSide: the actor is one of them, or acts for the state or movement of one.
func ofSide(e *entity.Entity, side []Participant) bool {
	return slices.ContainsFunc(side, func(p Participant) bool {
		return sameActor(p.Entity, e) || p.Entity.Key == e.Movement || p.Entity.Key == e.OfficeOf || p.Entity.Movement == e.Key
	})
}

// counters are acts that answer to what somebody else did.
var counters = map[ontology.Relation]bool{
	"rejects": true, "threatens": true, "warns": true, "demands": true, "accuses": true, "criticizes": true,
	"protests-against": true, "cuts-ties-with": true, "sanctions": true,
}

// provokes are acts that somebody may so answer.
var provokes = map[ontology.Relation]bool{
	"accuses": true, "attacks": true, "threatens": true, "warns": true, "sanctions": true, "cuts-ties-with": true, "mobilizes-against": true,
	"detains": true, "protests-against": true, "pressures": true, "demands": true, "demands-end-of": true, "criticizes": true, "rejects": true,
}

// breaksOff are acts whose other side may be whoever did what no report tells.
var breaksOff = map[ontology.Relation]bool{"rejects": true, "protests-against": true, "cuts-ties-with": true}
