package event

import (
	"slices"

	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/entity"
	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// companions are people told to travel along before the article says where to.
type companions struct {
	sentence int
	who      []Participant
	file     func(visit *Report)
}

// delegates are the others whom a clause lists as members of a delegation, behind one
// whose office it does not know: «يضم الوفد الوزير عليا ومعاون أمين المجلس حسنا والسفير زيدا».
func (m *matcher) delegates(n *node, f *lang.Frame, slot lang.Slot, first argument) []filler {
	if !m.vso || f.Relation != "visited" || f.Class != lang.Verb || hasRole(f, lang.TargetRole) || m.kindOf == nil {
		return nil
	}
	var all []filler
	for _, k := range n.clause.parts {
		c := &m.chunks[k]
		if k <= first.chunk || c.Kind != mention.ActorChunk || m.chunks[k-1].Kind != mention.ConjChunk || m.kindOf(c.Actor) != ontology.Person || lastNamed(c.Actor).Name == "" {
			continue
		}
		all = append(all, filler{role: slot.Role, phrase: c.Actor, argument: argument{actor: c.Actor, chunk: k, fold: c.Fold}, more: true})
	}
	return all
}

// wentWith: the verb tells who travels along, and behind it stand first somebody by his office alone, then
// people by name, who go with him.
func (m *matcher) wentWith(n *node) bool {
	along := slices.ContainsFunc(n.lemma.Frames, func(f *lang.Frame) bool { return f.Relation == "visited" && !hasRole(f, lang.TargetRole) })
	whom, who := n.after[0].actor, n.after[1].actor
	return along && whom != nil && len(whom.Offices) > 0 && whom.Name == "" && who != nil && lastNamed(who).Name != ""
}

// travelAlong: members of a delegation go where the article's last visit goes; false
// where it has told of none.
func (a *article) travelAlong(r *Report, s *sides) bool {
	for i := len(a.out.Reports) - 1; i >= 0; i-- {
		if v := &a.out.Reports[i]; travelsTo(v) {
			joinVisit(r, s, v)
			return true
		}
	}
	return false
}

// received is the code of a meeting at which one side is the host.
const received = "043"

// travelsTo: the report is of somebody's visit somewhere.
func travelsTo(v *Report) bool { return v.Relation == "visited" && len(v.Participants) == 2 }

// joinVisit takes place and day of a visit over.
func joinVisit(r *Report, s *sides, visit *Report) {
	s.target, r.along = []Participant{visit.Participants[1]}, true
	if r.Date == "" {
		r.Date, r.DateOrigin, r.DateText = visit.Date, visit.DateOrigin, visit.DateText
	}
	r.Confidence *= 0.85
}

// visitAhead is how many sentences later the visit may be told of.
const visitAhead = 3

// waitForVisit keeps those who travel along until the visit is told of: «ورافق الوزير
// وكيل الوزارة. وكان الوزير قد وصل إلى الدوحة».
func (a *article) waitForVisit(m *matcher, rd *reading, ctx context, base Report, s sides) {
	if !m.vso || len(s.source) == 0 {
		return
	}
	a.waiting = append(a.waiting, companions{a.talk.sentence, s.source, func(visit *Report) {
		joinVisit(&base, &s, visit)
		a.file(m, rd, ctx, base, s)
	}})
}

// visitTold files the companions who waited for the visit.
func (a *article) visitTold(visit *Report) {
	if len(a.waiting) == 0 || visit.along || !travelsTo(visit) {
		return
	}
	var waiting, ready []companions
	for _, c := range a.waiting {
		if a.talk.sentence-c.sentence <= visitAhead && c.travelWith(visit.Participants[0].Entity, a.talk.sentence) {
			ready = append(ready, c)
		} else {
			waiting = append(waiting, c)
		}
	}
	a.waiting = waiting
	for _, c := range ready {
		c.file(visit)
	}
}

// travelWith: they are of the traveller's state, or of none that the article tells, where
// the next sentence tells of him.
func (c *companions) travelWith(e *entity.Entity, sentence int) bool {
	for _, p := range c.who {
		if p.Entity.Country != "" {
			return p.Entity.Country == e.Country
		}
	}
	return sentence-c.sentence <= 1
}

// guests files the companions of whose visit the article does not tell: they were where
// one of the two who met last received the other.
func (a *article) guests() {
	for _, c := range a.waiting {
		for i := len(a.out.Reports) - 1; i >= 0; i-- {
			v := a.out.Reports[i]
			if v.CAMEO != received || v.Status != ontology.Occurred || len(v.Participants) != 2 {
				continue
			}
			if state := a.resolver.Known(v.Participants[0].Entity.Country); state != nil {
				v.Participants = []Participant{v.Participants[1], {Entity: state, Role: Target}}
				c.file(&v)
			}
			break
		}
	}
	a.waiting = nil
}

// otherHolder: in «وصل وزير الخارجية إلى الدوحة» the minister is not the one of Doha,
// though that one was named last: the one named before him who holds such an office
// elsewhere, where there is just one.
func (a *article) otherHolder(rd *reading, s *sides) {
	if len(s.source) != 1 || len(s.target) != 1 || !sameSide(s.source[0].Entity, s.target) {
		return
	}
	k := slices.IndexFunc(rd.fills, func(f filler) bool { return f.role == lang.SourceRole })
	if k < 0 {
		return
	}
	p := rd.fills[k].phrase
	if p == nil || p.Kind != mention.ByOffice || p.Name != "" || len(p.Offices) != 1 || len(p.Offices[0].Of) > 0 || p.Offices[0].OfPron != "" {
		return
	}
	if other := a.talk.only(func(n *named, e *entity.Entity) bool {
		return len(n.entities) == 1 && e.Kind == ontology.Person && e.Country != "" && !sameSide(e, s.target) && a.resolver.Held(e, p.Offices[0].Office.Name)
	}); other != nil {
		s.source[0].Entity = other
	}
}
