package event

import (
	"slices"

	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// documented are acts that a document tells of whoever issues it.
var documented = map[ontology.Relation]bool{
	"supports": true, "praises": true, "criticizes": true, "rejects": true, "demands": true, "demands-end-of": true, "accuses": true, "warns": true, "sanctions": true,
	"recognizes": true,
}

// opposed are acts of those who do not issue the document: «رفضت الصين قرارا يدين إيران».
var opposed = map[ontology.Relation]bool{"rejects": true, "criticizes": true, "accuses": true, "praises": true, "met-with": true, "protests-against": true}

// issuer is who issues the statement or passes the resolution of which an Arabic relative
// clause without a pronoun tells: «تبنى المجلس قرارا يدين مصر», «صدر عن الوزارة بيان يندد».
func (m *matcher) issuer(n *node, of *argument) *argument {
	doc := of.node
	if !m.vso || doc == nil || doc.class != lang.Noun || n.pron != "" || resumed(n) || !isDocument(doc.lemma) {
		return nil
	}
	if !tellsOneOf(n.lemma, documented) && !hasOperator(n.lemma, lang.Light) || tells(n.lemma, "attacks") || len(m.doers(doc)) > 0 {
		return nil
	}
	g := doc.governor
	for first := doc.chunk; g != nil && g.class == lang.Noun && g.chunk == first-1; first-- {
		doc, g = g, g.governor // «مشروع قرار»
	}
	passed := doc.chunk > 0 && passes(g, m.chunks[doc.chunk-1].Value)
	if doc.chunk == 0 || m.chunks[doc.chunk-1].Kind == mention.PrepChunk && !passed {
		return nil // «استخدم الفيتو ضد مشروع قرار يدعو»
	}
	if g == nil || g.class != lang.Verb || g.clause.passive || tellsOneOf(g.lemma, opposed) && !passed && !hasOperator(g.lemma, lang.Light) {
		return nil
	}
	if from := m.prepositional(g, "عن"); len(from) > 0 && from[0].actor != nil {
		return &from[0]
	}
	if sub := m.subjectActor(g.clause); sub != nil && sub.chunk != doc.chunk {
		return sub
	}
	return nil
}

// passes: the verb makes what stands behind the preposition an act of its subject's own: «وافق المجلس
// على قرار يدعو».
func passes(g *node, prep string) bool {
	return g != nil && prep == "على" && g.class == lang.Verb && takes(g.lemma, prep) && hasOperator(g.lemma, lang.Plan)
}

// isDocument: the noun is somebody's words, or a law of somebody's.
func isDocument(l *mention.Lemma) bool {
	return slices.ContainsFunc(l.Frames, func(f *lang.Frame) bool {
		return f.Operator == lang.Say || f.Operator == lang.Plan || f.Measure == "law"
	})
}

// documentTold is the document of which an English relative clause tells what it says, so that who
// fails to pass it or is yet to has not said that: "failed to adopt a resolution condemning Chad".
func (m *matcher) documentTold(c *clause, r *reading) *node {
	if !m.analytic || c.link != relLink || c.passive || c.antecedent < 0 || !documented[r.frame.Relation] || r.node.chunk != c.verb {
		return nil
	}
	if slices.ContainsFunc(c.parts, func(k int) bool { return k < c.verb && m.chunks[k].Kind == mention.ActorChunk }) {
		return nil // "a decision that Chad condemned"
	}
	doc := m.byChunk[c.antecedent]
	if doc == nil || doc.class != lang.Noun || !hasOperator(doc.lemma, lang.Say) || doc.governor == nil || doc.governor.class != lang.Verb {
		return nil
	}
	if by := doc.governor.clause.governor; by >= 0 && m.chunks[by].Kind != mention.VerbChunk {
		return nil // "abstained from a vote to adopt a resolution"
	}
	return doc
}
