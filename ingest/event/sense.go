package event

import (
	"slices"

	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/entity"
	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// makeSense settles what the kinds of the sides tell of an act: nobody travels to
// a person, a thing travels nowhere, members belong to bodies that are no organs of a
// state, a spokesman wages no war, who leaves a body cuts his ties with it, who drives out fighters
// attacks them, and a measure that a minister announces or a deal that he speaks
// of is his state's.
func (a *article) makeSense(m *matcher, rd *reading, r *Report, s *sides) {
	if atHome[r.Relation] && len(s.source) == 1 && s.source[0].Entity.Kind != ontology.Person && s.source[0].Entity.Country != "" && !movement(s.source[0].Entity) {
		s.target = slices.DeleteFunc(s.target, unknownPerson)
	}
	switch r.Relation {
	case "visited":
		if rd.node.class == lang.Verb && hasObject(rd.frame) && len(s.target) > 0 && allPersons(s.target) && allPersons(s.source) {
			r.Relation, r.CAMEO = "met-with", "040" // «زار الوزير الرئيس السابق»
			return
		}
		s.target = slices.DeleteFunc(s.target, func(p Participant) bool { return p.Entity.Kind == ontology.Person })
		if slices.ContainsFunc(rd.fills, func(f filler) bool { return f.role == lang.SourceRole && f.phrase != nil && f.phrase.Thing }) {
			s.source = nil // «وصلت طائرات أميركية»
		}
		if slices.ContainsFunc(rd.fills, inHisTown) || fightsAtHome(s) {
			s.target = nil
		}
		a.otherHolder(rd, s)
	case "demands":
		if slices.ContainsFunc(rd.fills, toPlace) {
			s.source = nil // «دعا الرئيس نظيره إلى موسكو» invites him
		}
	case "agrees-with":
		a.stateDeal(m, rd, s)
	case "withdraws-from":
		if len(s.target) == 1 && s.target[0].Entity.Kind == ontology.Organization && s.target[0].Entity.Country == "" {
			r.Relation, r.CAMEO = "cuts-ties-with", lowersTies
		}
	case memberOf:
		s.source = slices.DeleteFunc(s.source, func(p Participant) bool { return p.Entity.Kind == ontology.Person })
		s.target = slices.DeleteFunc(s.target, func(p Participant) bool {
			return p.Entity.Kind != ontology.Organization || p.Entity.Has(ontology.OrganLabel)
		})
	case "attacks", "mobilizes-against":
		s.source = slices.DeleteFunc(s.source, func(p Participant) bool { return a.speaksOnly(p.Entity) })
		if slices.ContainsFunc(s.party, func(p Participant) bool { return p.Entity.Kind == ontology.Person }) {
			s.party = nil // «المواجهة بين الرئيس والحكومة» is one of words
		}
	case "cuts-ties-with":
		if g := rd.node.governor; rd.node.class == lang.Noun && g != nil && hasOperator(g.lemma, lang.End) && takes(rd.node.lemma, "بين") {
			s.source, s.party = nil, nil // «أنهت الزيارة قطيعة بين البلدين»
		}
		if rd.node.class == lang.Noun && rd.frame.Slots[0].Kind == ontology.Country {
			s.source = slices.DeleteFunc(s.source, func(p Participant) bool { return p.Entity.Kind == ontology.Person }) // «الخروج من الاتحاد»
		}
		if len(s.target) == 1 && movement(s.target[0].Entity) && r.CAMEO == "166" {
			r.Relation, r.CAMEO = "attacks", "190" // «طرد مقاتلي التنظيم من المدينة»
		}
		if !slices.ContainsFunc(s.target, func(p Participant) bool { return p.Entity.Kind != ontology.Country }) {
			a.asStates(s.source, a.speaksOnly) // «أعلن الوزير قطع العلاقات»
		}
	case "sanctions":
		a.asStates(s.source, a.speaksOnly)
	}
}

// atHome are the relations of what a state mostly does to its own people.
var atHome = map[ontology.Relation]bool{"concedes-to": true, "sanctions": true}

// unknownPerson: nobody knows the person, nor does the text tell of what state he is or that he holds an
// office: «أفرجت السلطات عن الناشط فلان».
func unknownPerson(p Participant) bool {
	e := p.Entity
	return e.Kind == ontology.Person && !e.Gazetteer && !e.Unnamed && e.Country == "" && e.ActsFor == "" && e.Movement == "" && !slices.ContainsFunc(e.HoldsOffices, func(h entity.Holding) bool { return h.Of != "" && !h.Private })
}

// fightsAtHome: «وصول مسلحي طالبان إلى كابل»: a movement goes about in its own country.
func fightsAtHome(s *sides) bool {
	return len(s.source) == 1 && len(s.target) == 1 && movement(s.source[0].Entity) && s.source[0].Entity.Country == s.target[0].Entity.Country
}

// allPersons: every one of them is a person.
func allPersons(all []Participant) bool {
	return !slices.ContainsFunc(all, func(p Participant) bool { return p.Entity.Kind != ontology.Person })
}

// stateDeal: «دافع الرئيس عن الاتفاق مع إيران»: the party of a deal that stands is the
// state of him who speaks of it.
func (a *article) stateDeal(m *matcher, rd *reading, s *sides) {
	if rd.node.class != lang.Noun || !m.chunks[rd.node.chunk].Def || len(s.source) != 1 || len(s.target) == 0 {
		return
	}
	e := s.source[0].Entity
	if e.Kind != ontology.Person || e.Country == "" {
		return
	}
	for _, f := range rd.fills {
		if f.role == lang.SourceRole && f.argument.chunk > rd.node.chunk {
			return // «اتفاق أوباما مع إيران»
		}
	}
	if state := a.resolver.Known(e.Country); state != nil {
		s.source[0].Entity = state
	}
}

// speaksOnly: a person whose office commands nothing: any but a head of state or
// government and the military.
func (a *article) speaksOnly(e *entity.Entity) bool {
	if e.Kind != ontology.Person || e.Office == "" {
		return false
	}
	o := a.resolver.OfficeNamed(e.Office)
	return o != nil && o.Capacity != lang.MilitaryCapacity && !heads[o.Name]
}

// heads are the English names of the offices that command a state's force.
var heads = map[string]bool{
	"president": true, "king": true, "emir": true, "prime minister": true, "leader": true, "sultan": true, "crown prince": true,
	"supreme leader": true, "defense minister": true, "chancellor": true, "emperor": true,
}

// toPlace: what somebody is called to is a place or the seat of power in one.
func toPlace(f filler) bool {
	p := f.argument.actor
	return f.role == lang.EmptyRole && (f.argument.place != "" || p != nil && len(p.List) == 0 && len(p.Offices) == 0 && p.Person == "" && (p.Kind == mention.ByName || p.Kind == mention.ByOrgan))
}
