package event

import (
	"slices"

	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/entity"
	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// struckPeople is the state in which an act of force happens that only plain people
// suffer: "Russian air strikes killed nine civilians" in an article on Syria.
func (a *article) struckPeople(m *matcher, r *Report, rd *reading, source []Participant) []Participant {
	if r.Relation != "attacks" || hasRole(rd.frame, lang.TargetRole) || hasRole(rd.frame, lang.PartyRole) || !m.strikers(rd) {
		return nil
	}
	state := a.struckHere(m, rd.node)
	if state == nil {
		state, _ = a.talk.scene()
	}
	if state == nil {
		state = a.struckAtHome(m, rd)
	}
	if state == nil || len(source) == 1 && !Apart(source[0].Entity, state) {
		return nil
	}
	r.Confidence *= inherited
	return unsaid([]*entity.Entity{state}, Target)
}

// struckAtHome is the state whose organ counts those who suffered: "the Lebanese army said an
// Israeli strike killed two". A state by its name, its diplomats or a person may as well speak of
// what happened abroad ("France said a Russian strike killed six people"), and a strike "on Benin"
// says itself where.
func (a *article) struckAtHome(m *matcher, rd *reading) *entity.Entity {
	if !m.analytic || slices.ContainsFunc(rd.fills, aimedAct) {
		return nil
	}
	who := one(a.sayersOf(m, rd.node.clause))
	if who == nil || !slices.ContainsFunc(countsDead, func(organ string) bool { return a.resolver.OrganAt(organ, who.Country) == who }) {
		return nil
	}
	return a.stateOf(who)
}

// aimedAct: the argument is an act that has whom it is aimed at: "a strike on Benin".
func aimedAct(f filler) bool {
	n := f.argument.node
	return n != nil && n.matched != nil && hasRole(n.matched.frame, lang.TargetRole)
}

// countsDead are the organs of a state that count those who died or were hurt in it.
var countsDead = []string{
	"Air Force of %s", "Armed Forces of %s", "Border Guard of %s", "General Staff of %s", "Ministry of Defence of %s",
	"Ministry of Emergency Situations of %s", "Ministry of Health of %s", "Ministry of Interior of %s", "National Guard of %s", "Police of %s",
}

// struckHere is the state of the place in which the sentence says that the people are:
// "killed 17 people who had fled to a school in Nuseirat"; nil where it names none.
func (a *article) struckHere(m *matcher, n *node) *entity.Entity {
	if !m.analytic {
		return nil
	}
	before := (*entity.Entity)(nil)
	for _, s := range a.talk.stages {
		if c := n.clause; c.link == partLink && c.parent != nil && s.sentence == a.talk.sentence && s.chunk > c.parent.verb && s.chunk < n.chunk && (s.inside || m.chunks[s.chunk].Kind == mention.PlaceChunk) {
			before = a.resolver.Known(s.state) // "fired rockets at homes in Surin, killing 11 civilians"
		}
		if s.sentence == a.talk.sentence && s.chunk > n.chunk && (s.inside || m.chunks[s.chunk].Kind == mention.PlaceChunk) {
			if slices.ContainsFunc(m.chunks[n.chunk:s.chunk], endsScene) {
				return before
			}
			return a.resolver.Known(s.state)
		}
	}
	return before
}

// endsScene: what stands behind the chunk need not happen where the verb before it does.
func endsScene(c mention.Chunk) bool {
	switch c.Kind {
	case mention.CommaChunk, mention.StopChunk, mention.QuoteChunk, mention.ColonChunk:
		return true
	case mention.VerbChunk:
		return c.Lemma != nil && hasOperator(c.Lemma, lang.Say)
	}
	return false
}

// strikers: those who kill are named in the clause itself, or what kills is a strike of
// theirs: not a war, a plane that crashed or what "it" means.
func (m *matcher) strikers(rd *reading) bool {
	if c := rd.node.clause; c.link == relLink || c.link == partLink && !m.besideForce(c) {
		return false
	}
	for _, f := range rd.fills {
		switch {
		case f.role != lang.SourceRole:
		case f.phrase == nil || f.phrase.Kind == mention.ByPronoun || m.kindOf(f.phrase) == ontology.Person:
			return false
		case f.through && (f.argument.node == nil || !usesForceOn(f.argument.node.lemma) || isWar(f.argument.node)):
			return false
		}
	}
	return true
}

// killers: "nine civilians were killed in strikes by Russia": whoever strikes kills.
func (m *matcher) killers(n *node) []argument {
	if !m.analytic || !harms(n.lemma) {
		return nil
	}
	for _, a := range n.preps {
		if inStrikes(a.prep) && a.node != nil && a.node.class == lang.Noun && tells(a.node.lemma, "attacks") {
			if doers := m.doers(a.node); len(doers) > 0 {
				return doers
			}
			if with := m.prepositional(a.node, "with"); len(with) > 0 && with[0].actor != nil && fights(a.node.lemma) {
				return with[:1] // "killed in clashes with the PKK"
			}
		}
	}
	return m.killedWhen(n)
}

// fights: the noun tells of those who fight with each other.
func fights(l *mention.Lemma) bool { return tells(l, "attacks") && takes(l, "with") }

// killedWhen: "two soldiers were killed when rebels attacked their post": whoever attacks
// kills.
func (m *matcher) killedWhen(n *node) []argument {
	if !n.clause.passive || n.clause.verb != n.chunk || !usesForceOn(n.lemma) {
		return nil
	}
	for _, c := range m.clauses {
		if c.link != timeLink || c.parent != n.clause && !m.alsoHarmed(n, c.parent) || c.verb < 0 || c.passive || c.negated || c.modal != "" {
			continue
		}
		if v := m.byChunk[c.verb]; v == nil || !tells(v.lemma, "attacks") {
			continue
		}
		if by := m.subjectActor(c); by != nil && by.actor.Kind != mention.ByPronoun {
			return []argument{*by}
		}
		for _, weapon := range m.subjectArgs(c) {
			if by := m.weaponOf(weapon); len(by) > 0 {
				return by
			}
		}
	}
	return nil
}

// weaponOf is whose the weapon is that hits, or who fired it: "a Russian missile", "a rocket fired by Hamas".
func (m *matcher) weaponOf(a argument) []argument {
	if a.node == nil {
		return nil
	}
	for _, c := range m.clauses {
		if v := m.byChunk[c.verb]; v != nil && c.link == relLink && c.antecedent == a.chunk && c.passive {
			return slices.DeleteFunc(m.prepositional(v, "by"), func(a argument) bool { return a.actor == nil })
		}
	}
	return m.doers(a.node)
}

// alsoHarmed: the clause goes on from that of the verb with what others suffered: "were
// killed and two wounded".
func (m *matcher) alsoHarmed(n *node, c *clause) bool {
	if c == nil || c.link != coordLink || c.verb < 0 || c.parent != n.clause.parent {
		return false
	}
	v := m.byChunk[c.verb]
	return v != nil && harms(v.lemma)
}

// besideForce: the participle is beside a verb that tells a use of force by the same doer.
func (m *matcher) besideForce(c *clause) bool {
	if c.parent == nil || c.antecedent >= 0 {
		return false
	}
	v := m.byChunk[c.parent.verb]
	return v != nil && usesForceOn(v.lemma) && !c.parent.passive
}
