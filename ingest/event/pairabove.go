package event

import (
	"slices"

	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// doersAbove are those who meet, call or travel as an English noun tells, where a clause above names
// them, and that clause: "urged Xi to free a man during their talks", "urges Kenya to end the war on
// visit to Ghana". Nil for none.
func (m *matcher) doersAbove(n *node) (*argument, *clause) {
	if both, above := m.pairAbove(n); both != nil {
		return both, above
	}
	return m.visitorAbove(n)
}

// pairAbove are the two people of whom one tells, asks or urges the other in a clause above an
// English noun of a meeting or call that is theirs or nobody's, and that clause: "urged Xi to free
// a man during their talks", "told Xi in a phone call that".
func (m *matcher) pairAbove(n *node) (*argument, *clause) {
	call := tells(n.lemma, "spoke-with")
	if !m.analytic || n.class != lang.Noun || !call && !tells(n.lemma, "met-with") || n.pron != "3p" && !ofNobody(n) || !slices.Contains(m.preps.Occasion, m.prepBefore(n.chunk)) {
		return nil, nil
	}
	c := n.clause
	for (c.link == infLink || c.link == purposeLink || n.pron != "" && (c.link == compLink || c.link == partLink)) && c.parent != nil {
		c = c.parent
	}
	v := m.byChunk[c.verb]
	if v == nil || c.passive || len(v.after) == 0 || n.pron == "" && !addresses(v.lemma, call) {
		return nil, nil
	}
	one, other := m.subjectActor(c), &v.after[0]
	if one == nil || !m.onePerson(one.actor) || !m.onePerson(other.actor) {
		return nil, nil
	}
	return m.together(one, other.actor), c
}

// ofNobody: nothing in the phrase of the noun tells whose the meeting is: "during talks in Paris".
func ofNobody(n *node) bool {
	return n.pron == "" && len(n.before) == 0 && len(n.after) == 0 && !slices.ContainsFunc(n.preps, func(a argument) bool { return a.actor != nil && a.prep != "in" && a.prep != "at" })
}

// addresses: the verb tells what somebody says to his object, who is with him or on the phone.
func addresses(l *mention.Lemma, call bool) bool {
	return slices.ContainsFunc(l.Frames, func(f *lang.Frame) bool {
		switch f.Relation {
		case "demands", "demands-end-of", "warns":
			return f.HasSlot("obj")
		case "praises":
			return call && f.HasSlot("obj")
		}
		return f.Operator == lang.Say && f.HasSlot("obj")
	})
}

// visitorAbove is who asks others for something while he himself is on the visit of which an
// English noun without a doer tells: "urges Kenya to end the war on visit to Ghana".
func (m *matcher) visitorAbove(n *node) (*argument, *clause) {
	c := n.clause
	if !m.analytic || n.class != lang.Noun || n.pron != "" || len(n.before) > 0 || !tells(n.lemma, "visited") || c.link != infLink || c.parent == nil || !slices.Contains(m.preps.Occasion, m.prepBefore(n.chunk)) {
		return nil, nil
	}
	g := m.byChunk[c.governor]
	if g == nil || g.class != lang.Verb || g.clause.passive || !tells(g.lemma, "demands") {
		return nil, nil
	}
	who := m.subjectActor(g.clause)
	if who == nil || !m.onePerson(who.actor) {
		return nil, nil
	}
	return who, g.clause
}

// onePerson: the phrase names a single person, or his office.
func (m *matcher) onePerson(p *mention.Phrase) bool {
	return p != nil && len(p.List) == 0 && p.Kind != mention.ByPronoun && m.kindOf != nil && m.kindOf(p) == ontology.Person
}

// hostAbove is the state that does something at, before or after a visit of which an English noun names
// only the guest, or of which its man does so: "Kenya freed two men after a visit by the envoy".
func (m *matcher) hostAbove(n *node, prep string) []argument {
	if !m.analytic || prep != "to" || n.class != lang.Noun || !tells(n.lemma, "visited") || m.kindOf == nil || n.clause.passive {
		return nil
	}
	at := m.prepBefore(n.chunk)
	if !slices.Contains(m.preps.Occasion, at) && !slices.Contains(m.preps.After, at) && !slices.Contains(m.preps.Ahead, at) {
		return nil
	}
	by, host := n.behind("by"), m.subjectActor(n.clause)
	if len(by) == 0 || !m.onePerson(by[0].actor) || host == nil || len(host.actor.List) > 0 || m.kindOf(host.actor) != ontology.Country && !m.onePerson(host.actor) {
		return nil
	}
	return []argument{*host}
}
