package event

import (
	"slices"
	"strings"

	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// cliticObject is the object that a pronoun before the verb is: in "a critiqué Paris,
// l'accusant de", «انتقد المغرب متهما إياه» to whom the verb before did what it tells, else whom
// the article named last.
func (m *matcher) cliticObject(n *node) argument {
	pronoun := argument{pron: n.pron, chunk: n.chunk}
	c := n.clause
	if topic := m.topicOf(n); topic != nil {
		return *topic
	}
	if held := m.heldBefore(n); held != nil {
		return *held
	}
	if sued := m.suedIn(c); sued != nil && (n.pron == "3sf" || n.pron == "3sm") {
		return *sued
	}
	if !(m.nounFirst && c.link == coordLink) && !((m.nounFirst || m.vso) && c.link == partLink) && !m.cliticGoesOn(n) {
		return pronoun
	}
	above := c.parent
	if c.link == coordLink {
		above = c.sibling
	}
	if above == nil || above.verb < 0 {
		return pronoun
	}
	v := m.byChunk[above.verb]
	if v == nil || v.matched == nil || above.verb > n.chunk {
		return pronoun
	}
	for _, f := range v.matched.fills {
		if f.role == lang.TargetRole && f.phrase != nil && len(f.phrase.List) == 0 {
			return argument{actor: f.phrase, chunk: f.argument.chunk, fold: f.argument.fold}
		}
	}
	return pronoun
}

// suedIn is whom the noun before an Arabic clause is against that takes the noun up: «رفعت دعوى ضد
// إسرائيل أمام المحكمة تتهمها فيها». Nil for none.
func (m *matcher) suedIn(c *clause) *argument {
	if !m.vso || c.link != relLink && c.link != coordLink || c.verb < 0 || !m.resumesIn(m.byChunk[c.verb]) {
		return nil
	}
	above := c.parent
	if c.link == coordLink {
		above = c.sibling
	}
	for _, n := range m.nodes {
		if n.clause != above || n.class != lang.Noun || n.chunk > c.verb {
			continue
		}
		if against := m.prepositional(n, "ضد"); len(against) == 1 && against[0].actor != nil {
			return &against[0]
		}
	}
	return nil
}

// cliticGoesOn: an Arabic verb beside another has one object and names no subject, so that the object
// is whom the verb before it met or called, «التقى هولاند وسلمه رسالة», a feminine one the state that
// it accused or condemned: «اتهم باكستان بـ، وطالبها».
func (m *matcher) cliticGoesOn(n *node) bool {
	c := n.clause
	if !m.vso || c.link != coordLink || n.pron != "3sm" && n.pron != "3sf" || n.chunk != c.verb || slices.ContainsFunc(n.after, func(a argument) bool { return a.actor != nil }) {
		return false
	}
	v := c.sibling
	if v == nil || v.verb < 0 || m.byChunk[v.verb] == nil || m.byChunk[v.verb].matched == nil {
		return false
	}
	r := m.byChunk[v.verb].matched.frame.Relation
	if n.pron == "3sf" {
		return (r == "accuses" || r == "criticizes") && m.feminineTarget(m.byChunk[v.verb].matched)
	}
	return r == "met-with" || r == "spoke-with"
}

// feminineTarget: whom the reading names as its target is a state that takes feminine verbs, or a
// body whose name is feminine: «انتقد المفوضية الأوروبية ودعاها».
func (m *matcher) feminineTarget(r *reading) bool {
	return slices.ContainsFunc(r.fills, func(f filler) bool {
		return f.role == lang.TargetRole && f.phrase != nil && (m.state(&f.argument) && m.feminineState(&f.argument) || m.feminineBody(&f.argument))
	})
}

// feminineBody: the argument is one body or organ by its name, the first word of which is feminine:
// «المفوضية الأوروبية», «أوروبا».
func (m *matcher) feminineBody(a *argument) bool {
	if a.actor == nil || len(a.actor.List) > 0 || len(a.actor.Offices) > 0 || a.actor.Kind != mention.ByName && a.actor.Kind != mention.ByOrgan || !m.ofKind(*a, ontology.Organization) {
		return false
	}
	first := m.chunks[a.chunk].Fold
	return feminine(first) || strings.HasSuffix(first, "ا")
}
