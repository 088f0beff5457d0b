package event

import (
	"cmp"
	"slices"

	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/entity"
	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// sides are the participants of an act by role; slots are those of several
// party slots, apart.
type sides struct {
	source, target, party []Participant
	slots                 [][]Participant
	pronounOnly           bool // the parties are named by a pronoun alone
}

// bodyOf: "the president of the bloc that groups A and B": they belong to what
// he presides over.
func (a *article) bodyOf(p *Participant) {
	if p.Entity.Kind == ontology.Person && p.Entity.OfficeOf != "" {
		if body := a.resolver.Known(p.Entity.OfficeOf); body != nil && body.Kind == ontology.Organization {
			p.Entity = body
		}
	}
}

// spokenBy: "we reject" is the speaker's own statement, not his state's.
func (a *article) spokenBy(f filler, rd *reading) filler {
	if f.phrase != nil && f.phrase.Kind == mention.ByPronoun && f.phrase.Person3 == "1p" && statement[rd.frame.Relation] && a.quoted(f.phrase.Start) {
		f.phrase, f.pron = nil, speakerPron
	}
	if f.phrase == nil && f.pron == "1p" && statement[rd.frame.Relation] {
		f.pron = speakerPron // «شكرنا»: our thanks
	}
	if f.argument.first && (f.inherited || f.pron == inheritedPron) && statement[rd.frame.Relation] {
		f.pron, f.inherited = speakerPron, false // «نرحب بقرار»
	}
	return f
}

func (a *article) participants(s *mention.Sentence, f filler, role Role) []Participant {
	var all []Participant
	for _, e := range a.filler(f) {
		if role == Source && a.expert(e) {
			continue
		}
		p := Participant{Entity: e, Role: role}
		a.locate(s, f, e, &p)
		all = append(all, p)
	}
	return all
}

// expert: what an analyst without a name says is nobody's act.
func (a *article) expert(e *entity.Entity) bool {
	if !e.Unnamed {
		return false
	}
	office := a.resolver.OfficeNamed(e.Office)
	return office != nil && office.Private
}

// embedded finds the target of a demand, refusal or threat in the act that it
// is about: whoever is to do it, else whoever it is to be done to.
func (a *article) embedded(s *mention.Sentence, m *matcher, rd *reading, source []Participant) []Participant {
	if by := a.jailer(m, rd, source); by != nil {
		return by
	}
	inner := m.innerReading(rd)
	if inner == nil {
		return a.doer(s, m, rd, source)
	}
	if !m.vso && rd.frame.Relation == "demands" && occasions[inner.frame.Relation] && inner.node.class == lang.Noun {
		return nil // "called for talks between X and Y" asks nobody in particular
	}
	if rd.frame.Relation == "rejects" && unwanted[inner.frame.Relation] {
		return nil // "refused to condemn Russia"
	}
	apart := apartFrom
	if rd.frame.Relation == "rejects" || m.analytic && rd.frame.Relation == "demands" {
		apart = apartFromRebels // a state may demand something of the rebels in it
	}
	roles := []lang.SlotRole{lang.TargetRole, lang.PartyRole}
	if asks[rd.frame.Relation] || m.vso && inner.frame.Relation == memberOf { // «هدد بعرقلة انضمام أوكرانيا»
		roles = []lang.SlotRole{lang.SourceRole, lang.TargetRole, lang.PartyRole}
	}
	for _, role := range roles {
		var all []Participant
		if rd.frame.Relation == "mediates" && inner.node.class != lang.Noun {
			return nil
		}
		own := false
		for _, f := range inner.fills {
			if f.role == role {
				found := a.participants(s, f, Target)
				own = own || len(found) > 0 && len(apart(found, source)) == 0 || len(found) == 0 && f.phrase != nil && f.phrase.Ref == mention.Ruler
				all = append(all, found...)
			}
		}
		all = apart(all, source)
		if own && !m.vso && asks[rd.frame.Relation] && role != lang.TargetRole {
			return nil // "called for the withdrawal of his troops from Syria" asks nothing of Syria
		}
		all = notPrisoner(rd, all)
		if rd.frame.Relation == "mediates" && len(all) < 2 {
			continue // "negotiated a deal with Japan" is no mediation
		}
		if len(all) > 0 {
			return all
		}
	}
	return nil
}

// doer is the subject of a demanded act that the pack does not know.
func (a *article) doer(s *mention.Sentence, m *matcher, rd *reading, source []Participant) []Participant {
	if !asks[rd.frame.Relation] {
		return nil
	}
	for _, f := range rd.fills {
		if f.verb == nil {
			continue
		}
		if sub := m.subjectOf(f.verb.clause); sub != nil && sub.arg != nil {
			who := sub.arg.actor
			if who == nil && m.nounFirst {
				who = sub.arg.owner // "exige que los soldados de X abandonen"
			}
			if who == nil {
				continue
			}
			all := a.participants(s, filler{phrase: who, argument: *sub.arg}, Target)
			if m.analytic {
				return notPrisoner(rd, apartFromRebels(all, source))
			}
			return notPrisoner(rd, apartFrom(all, source))
		}
	}
	return nil
}

func sameSide(e *entity.Entity, source []Participant) bool {
	for _, p := range source {
		if p.Entity.Key == e.Key || e.Country != "" && p.Entity.Country == e.Country {
			return true
		}
	}
	return false
}

// apartFrom gives those who are not of the side.
func apartFrom(all, side []Participant) []Participant {
	var apart []Participant
	for _, p := range all {
		if !sameSide(p.Entity, side) {
			apart = append(apart, p)
		}
	}
	return apart
}

// apartFromRebels gives those who are not of the side; a state and those who rise against it are
// two: "Sudan refuses to negotiate with the RSF".
func apartFromRebels(all, side []Participant) []Participant {
	return slices.DeleteFunc(slices.Clone(all), func(p Participant) bool {
		return slices.ContainsFunc(side, func(q Participant) bool {
			return sameSide(p.Entity, []Participant{q}) && (p.Entity.Key == q.Entity.Key || ofMovement(p.Entity) == ofMovement(q.Entity))
		})
	})
}

// innerReading is the reading of the act that fills an act slot.
func (m *matcher) innerReading(rd *reading) *reading {
	for _, f := range rd.fills {
		if f.role != lang.ActRole {
			continue
		}
		inner := f.act
		if inner == nil {
			inner = f.verb
		}
		if inner == nil {
			continue
		}
		if r := inner.matched; r != nil && (r.frame.Operator == lang.Light || m.vso && r.frame.Operator == lang.PossibleOp || r.frame.Operator == lang.Fail) && r != rd {
			if deeper := m.innerReading(r); deeper != nil {
				return deeper // "threatened to impose tariffs on Spain"
			}
		}
		return inner.matched
	}
	return nil
}

// locate finds the words of the text that name a participant.
func (a *article) locate(s *mention.Sentence, f filler, e *entity.Entity, p *Participant) {
	start, end := -1, -1
	switch {
	case f.phrase != nil:
		start, end = f.phrase.Start, f.phrase.End
		for _, m := range f.phrase.List {
			if found := a.resolver.Resolve(m); len(found) == 1 && found[0] == e {
				if m.End > 0 {
					start, end = m.Start, m.End
				}
				if m.Via != nil {
					p.Via = one(a.resolver.Resolve(m.Via))
				}
			}
		}
		if f.phrase.Via != nil {
			p.Via = one(a.resolver.Resolve(f.phrase.Via))
		}
	case f.argument.chunk >= 0 && f.argument.chunk < len(s.Chunks):
		start, end = s.Chunks[f.argument.chunk].Start, s.Chunks[f.argument.chunk].End
	}
	if start >= 0 && end > start {
		p.Start, p.End, p.Surface = start, end, a.in.Text[start:end]
	}
}

func one(entities []*entity.Entity) *entity.Entity {
	if len(entities) == 1 {
		return entities[0]
	}
	return nil
}

// everybody is the key of the international community, which is nobody to deal with.
const everybody = "o.international-community"

// foreign: an act counts between two states, or with a body or movement;
// never inside one state, never with oneself.
func foreign(a, b *entity.Entity, relation ontology.RelationType) bool {
	if a.Key == b.Key || a.Key == everybody || b.Key == everybody {
		return false
	}
	return relation.Tie || Apart(a, b)
}

// Apart tells whether two actors are of different sides; a movement is none of
// the state in which it acts.
func Apart(a, b *entity.Entity) bool {
	if a.Country == "" || b.Country == "" || a.Country != b.Country {
		return true
	}
	return ofMovement(a) != ofMovement(b)
}

// ofHome: a person whom neither the gazetteer nor the article gives a state or
// body is most often of the state of whom he meets: «президент встретился с
// главой Росимущества Иваном Петровым».
func ofHome(e *entity.Entity) bool {
	return e.Kind == ontology.Person && !e.Gazetteer && e.Country == "" && e.OfficeOf == "" && e.ActsFor == "" &&
		!slices.ContainsFunc(e.HoldsOffices, func(h entity.Holding) bool { return h.Of != "" })
}

// ofMovement: a movement, or somebody who leads it or speaks for it.
func ofMovement(e *entity.Entity) bool { return movement(e) || e.Movement != "" }

// compatriots: of two people one may be of anywhere: «президент поздравил актёра Ивана
// Петрова».
func compatriots(a, b *entity.Entity) bool {
	return a.Kind == ontology.Person && b.Kind == ontology.Person && (ofHome(a) || ofHome(b))
}

func movement(e *entity.Entity) bool {
	return e.Has(ontology.MovementLabel)
}

// between files a report for every two of the sides that are foreign to each other.
func (a *article) between(base Report, sources, targets []Participant) {
	for _, source := range sources {
		for _, target := range targets {
			if foreign(source.Entity, target.Entity, ontology.RelationType{}) {
				base.Participants = []Participant{source, target}
				a.keep(base)
			}
		}
	}
}

// named is an actor where a phrase names him.
func (a *article) named(e *entity.Entity, role Role, p *mention.Phrase) Participant {
	return Participant{Entity: e, Role: role, Start: p.Start, End: p.End, Surface: a.in.Text[p.Start:p.End]}
}

// namedAll are actors whom one phrase means, as a side.
func (a *article) namedAll(all []*entity.Entity, role Role, p *mention.Phrase) []Participant {
	var side []Participant
	for _, e := range all {
		side = append(side, a.named(e, role, p))
	}
	return side
}

// unsaid are actors as a side that no words at hand name.
func unsaid(all []*entity.Entity, role Role) []Participant {
	var side []Participant
	for _, e := range all {
		side = append(side, Participant{Entity: e, Role: role})
	}
	return side
}

// signedByBodies: the verb of a main clause tells that bodies agree: "La UE y Mercosur firmaron".
func signedByBodies(rd *reading) bool {
	return rd.node.class == lang.Verb && rd.frame.Relation == "agrees-with" && rd.node.clause.link == mainLink
}

// allBodies: every party is an international body.
func allBodies(all []Participant) bool {
	return !slices.ContainsFunc(all, func(p Participant) bool { return !isBody(p) })
}

// isBody: the party is an international body.
func isBody(p Participant) bool {
	return body(p.Entity) && !movement(p.Entity)
}

// body: an organization of no state, be it an international body or a movement.
func body(e *entity.Entity) bool {
	return e.Kind == ontology.Organization && e.Country == ""
}

// together makes one report of several parties. Parties of two slots ("X met
// A, B and C") are two sides that met each other, not among themselves.
func (a *article) together(base Report, s sides, relation ontology.RelationType, m *matcher, rd *reading, ctx context) {
	if len(s.slots) == 2 {
		for _, x := range s.slots[0] {
			for _, y := range s.slots[1] {
				if x.Entity.Country == y.Entity.Country && !foreign(x.Entity, y.Entity, relation) || m.cased && (ofHome(x.Entity) || ofHome(y.Entity)) {
					continue
				}
				r := base
				x.Role, y.Role = Source, Target
				r.Participants = []Participant{x, y}
				a.attribute(&r, m, rd, ctx)
				a.keep(r)
				if !relation.Symmetric && !relation.Tie {
					a.keep(mirrored(r)) // "a truce with the Houthis": each ceases fire
				}
			}
		}
		return
	}
	if len(s.slots) == 1 && allBodies(s.party) && !m.vso && !signedByBodies(rd) {
		return // "the G7 and NATO summits": they do not meet each other
	}
	if s.pronounOnly && (len(s.party) > 2 || base.Relation == "spoke-with" && !m.vso) {
		return // "their meeting": who they are is too vague
	}
	seen := map[string]bool{}
	states := map[string]bool{}
	for _, p := range s.party {
		if seen[p.Entity.Key] || m.cased && ofHome(p.Entity) {
			continue
		}
		seen[p.Entity.Key] = true
		side := cmp.Or(p.Entity.Movement, p.Entity.Country)
		if side == "" || movement(p.Entity) {
			side = p.Entity.Key
		}
		states[side] = true
		base.Participants = append(base.Participants, p)
	}
	if len(states) < 2 {
		return
	}
	a.attribute(&base, m, rd, ctx)
	var bodies, others []Participant
	for _, p := range base.Participants {
		if isBody(p) {
			bodies = append(bodies, p)
		} else {
			others = append(others, p)
		}
	}
	if base.Relation != "agrees-with" && (base.Relation != "met-with" || m.vso || m.cased) || len(bodies) < 2 || len(others) == 0 {
		a.keep(base)
		return
	}
	// "a deal between Greece, the IMF and the ECB": the bodies do not agree with each other.
	for _, body := range bodies {
		r := base
		r.Participants = append(slices.Clone(others), body)
		a.keep(r)
	}
}
