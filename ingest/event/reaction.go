package event

import (
	"slices"

	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/entity"
	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// struckIn: in "facilities of Iran were damaged in US strikes" the strikes hit
// whoever the verb of damage above them is told of.
func (m *matcher) struckIn(n *node) bool {
	g := n.governor
	if m.vso || n.class != lang.Noun || g == nil || g.class != lang.Verb || !g.clause.passive || !harms(g.lemma) {
		return false
	}
	return inStrikes(prepOf(g, n))
}

// victims: those who came to harm are somebody's, not plain people.
func (m *matcher) victims(g *node) bool {
	return slices.ContainsFunc(m.objectCandidates(g), func(a argument) bool {
		return a.actor != nil && a.actor.Kind == mention.ByName && m.kindOf != nil && m.kindOf(a.actor) == ontology.Organization
	})
}

// inStrikes: the preposition stands before the strikes in which somebody comes to harm.
func inStrikes(prep string) bool { return prep == "in" || prep == "by" || prep == "during" }

// strikesIn: in "Israel killed twelve people in a raid on a village" who killed
// raided, in "used a new missile in an attack on" who used it attacked.
func (m *matcher) strikesIn(n *node) bool {
	g := n.governor
	if m.vso || m.cased || n.class != lang.Noun || g == nil || !tells(n.lemma, "attacks") || isWar(n) {
		return false
	}
	if prep := prepOf(g, n); prep != "in" && prep != "during" {
		return false
	}
	if g.class == lang.Noun && g.governor != nil && prepOf(g.governor, g) == "" {
		g = g.governor
	}
	return g.class == lang.Verb && !g.clause.passive && (tells(g.lemma, "attacks") || hasOperator(g.lemma, lang.Light))
}

// harms: the verb tells of force used on its object.
func harms(l *mention.Lemma) bool {
	return tells(l, "attacks") && takes(l, "obj")
}

// reactor: "Tunisia is astonished at UN criticism", "Iran faces US threats": what
// names nobody that it is aimed at is aimed at whoever reacts to it.
func (a *article) reactor(m *matcher, rd *reading, source []Participant, r *Report) []Participant {
	g := rd.node.governor
	if m.vso || rd.node.class != lang.Noun || !aimedSpeech[rd.frame.Relation] || g == nil || g.clause.verb != g.chunk || !reacts(g) && !m.faced(g, rd.node) {
		return nil
	}
	sub := m.subjectOf(g.clause)
	if sub == nil || sub.arg == nil || sub.arg.actor == nil || g.clause.passive {
		return nil
	}
	e := one(a.talk.phrase(sub.arg.actor, sub.arg.chunk))
	if e == nil || sameSide(e, source) {
		return nil
	}
	if state := a.stateOf(e); state != nil {
		e = state
	}
	r.Confidence *= inherited
	return []Participant{a.named(e, Target, sub.arg.actor)}
}

// aimedSpeech are acts of speech aimed at somebody.
var aimedSpeech = map[ontology.Relation]bool{"accuses": true, "criticizes": true, "demands": true, "threatens": true, "warns": true}

// reacts: the predicate tells how its subject takes what is done to him.
func reacts(g *node) bool {
	if g.matched == nil {
		return g.class == lang.Adj
	}
	switch g.matched.frame.Relation {
	case "rejects", "concedes-to":
		return true
	}
	return hasOperator(g.lemma, lang.Undergo)
}

// stateOf is the state for which a person or organ speaks.
func (a *article) stateOf(e *entity.Entity) *entity.Entity {
	if e.ActsFor == "" {
		return nil
	}
	return a.resolver.Known(e.ActsFor)
}

// opponent is the other of the two states that the article is about, where the
// source of an act without a target acts for one of them.
func (a *article) opponent(source []Participant, r *Report) []Participant {
	if len(source) != 1 || a.pack.Settings.VerbFirst || r.CAMEO == investigates || r.Relation == "rejects" && r.Status == ontology.Planned {
		return nil
	}
	pair := a.talk.mainPair()
	if pair == nil || !a.atOdds(pair) {
		return nil
	}
	for i, e := range pair {
		if sameActor(e, source[0].Entity) {
			r.Confidence *= inferredPair
			return []Participant{{Entity: pair[1-i], Role: Target}}
		}
	}
	return nil
}

// investigates is the code of an investigation, which is aimed at nobody who is
// not named.
const investigates = "090"

// estranged are the two states that the article is about, for a mediator who is
// of neither: "the talks, mediated by Qatar". Alone stands a verb that says no more than that he mediates.
func (a *article) estranged(mediator []Participant, alone bool) []Participant {
	if both := a.sidesTold(mediator, alone); both != nil {
		return both
	}
	both := unsaid(a.talk.mainPair(), Target)
	if len(apartFrom(both, mediator)) < len(both) {
		return nil
	}
	return both
}

// sidesTold are the two of whose dealings this sentence or the one before told last, where the
// mediator is neither: "Israel and Hamas agreed a truce brokered by Egypt". Of force it must have told in
// this sentence, unless the verb stands alone: "Chad bombed Niger. Togo is mediating".
func (a *article) sidesTold(mediator []Participant, alone bool) []Participant {
	for i := len(a.out.Reports) - 1; i >= a.last; i-- {
		r := &a.out.Reports[i]
		if len(r.Participants) != 2 || !dealings[r.Relation] || r.Status == ontology.Denied || r.Relation == "attacks" && i < a.here && !alone {
			continue
		}
		if (r.Relation == "met-with" || alone) && (r.Participants[0].Entity.Kind == ontology.Person || r.Participants[1].Entity.Kind == ontology.Person) {
			continue
		}
		both := asRole(r.Participants, Target)
		if len(apartFrom(both, mediator)) < len(both) {
			return nil
		}
		return both
	}
	return nil
}

// dealings are the acts of those between whom somebody may mediate.
var dealings = map[ontology.Relation]bool{"concedes-to": true, "agrees-with": true, "attacks": true, "met-with": true}

// atOdds: the article told of a hostile act of one of the two against the other,
// and of no help.
func (a *article) atOdds(pair []*entity.Entity) bool {
	odds := false
	for i := range a.out.Reports {
		r := &a.out.Reports[i]
		if len(r.Participants) != 2 {
			continue
		}
		x, y := r.Participants[0].Entity, r.Participants[1].Entity
		if !sameActor(x, pair[0]) || !sameActor(y, pair[1]) {
			x, y = y, x
		}
		if !sameActor(x, pair[0]) || !sameActor(y, pair[1]) {
			continue
		}
		if friendly[r.Relation] && r.Status == ontology.Occurred {
			return false
		}
		odds = odds || hostile[r.Relation]
	}
	return odds
}

// friendly are the acts of allies.
var friendly = map[ontology.Relation]bool{"supports": true, "aids": true, "cooperates-with": true}

// hostile are the acts that make two states opponents.
var hostile = map[ontology.Relation]bool{
	"accuses": true, "attacks": true, "threatens": true, "sanctions": true, "cuts-ties-with": true, "mobilizes-against": true,
	"detains": true, "protests-against": true, "pressures": true, "demands-end-of": true,
}

// faced: "ante las amenazas de X, Y elevó": the preposition says that the subject of
// the predicate above is confronted with what the noun tells.
func (m *matcher) faced(g, n *node) bool {
	prep := prepOf(g, n)
	return m.nounFirst && (prep == "at" || prep == "facing") && !takes(g.lemma, prep)
}
