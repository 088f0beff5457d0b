package event

import (
	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/entity"
	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

var (
	guestFrame = &lang.Frame{Name: "guest", Class: lang.Adj, Relation: "visited", CAMEO: "042"}
	hostFrame  = &lang.Frame{Name: "guest-told", Class: lang.Adj, Relation: "met-with", CAMEO: "040"}
)

// visiting: "Sisi told visiting French President Emmanuel Macron": who is said to be on a visit
// is with whoever the clause tells of, and meets him who tells him something.
func (a *article) visiting(s *mention.Sentence, m *matcher) {
	for k := 0; k+1 < len(m.chunks); k++ {
		if c := &m.chunks[k]; c.Kind != mention.SkipChunk || c.Value != mention.GuestValue || m.chunks[k+1].Kind != mention.ActorChunk {
			continue
		}
		c := m.clauseOf(k)
		if c == nil || c.negated || c.modal != "" {
			continue
		}
		sub := m.subjectActor(c)
		if sub == nil || sub.chunk == k+1 {
			continue
		}
		host := one(a.talk.phrase(sub.actor, sub.chunk))
		if host == nil || host.Country == "" {
			continue
		}
		a.guestOf(s, m, c, k, host)
	}
}

// guestOf files the visit of the guest named behind chunk k to the state of his host, and
// their meeting where the host tells him something.
func (a *article) guestOf(s *mention.Sentence, m *matcher, c *clause, k int, host *entity.Entity) {
	at := argument{actor: m.chunks[k+1].Actor, chunk: k + 1}
	state := a.resolver.Known(host.Country)
	guests := a.participants(s, filledBy(lang.SourceRole, at), Source)
	if state == nil || len(guests) == 0 || !Apart(guests[0].Entity, host) {
		return
	}
	n := &node{chunk: k + 1, clause: c, class: lang.Adj}
	fills := []filler{{role: lang.SourceRole, phrase: at.actor, argument: at}}
	ctx := context{status: ontology.Occurred, confidence: 0.85}
	if guests[0].Entity.Kind == ontology.Person {
		a.between(a.report(s, m, &reading{node: n, frame: guestFrame, fills: fills}, ctx), guests, unsaid([]*entity.Entity{state}, Target))
	}
	v := m.byChunk[c.verb]
	if v == nil || !hasOperator(v.lemma, lang.Say) || c.verb > k || c.passive || tellsOneOf(v.lemma, occasions) {
		return
	}
	if takesAddressee := c.verb == k-1 || c.verb == k-2 && m.chunks[k-1].Kind == mention.DetChunk; !takesAddressee {
		return
	}
	a.between(a.report(s, m, &reading{node: n, frame: hostFrame, fills: fills}, ctx), unsaid([]*entity.Entity{host}, Party), asRole(guests, Party))
}

// visitedByOther: in «بدأ الوزير بزيارة قطر وعمان» the states behind the noun do not visit, as the verb
// above it tells who does.
func (m *matcher) visitedByOther(a argument) bool {
	n := m.byChunk[m.filling]
	if !m.vso || n == nil || n.class != lang.Noun || a.prep != "" || a.chunk < n.chunk || !m.state(&a) && !m.severalStates(&a) {
		return false
	}
	g := n.governor
	return g != nil && g.class == lang.Verb && !g.clause.passive && hasOperator(g.lemma, lang.Light) && m.subjectActor(g.clause) != nil
}
