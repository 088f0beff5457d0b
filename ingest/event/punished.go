package event

import (
	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// punished are those whom an English infinitive says that sanctions are to hit, where nothing
// else says on whom they are: "imposed sanctions to punish Russia", "tariffs aimed at pressuring".
func (m *matcher) punished(n *node) []argument {
	if !m.analytic || n.class != lang.Noun || !tells(n.lemma, "sanctions") {
		return nil
	}
	for _, c := range m.clauses {
		if c.verb < n.chunk || c.negated || !purposeOf(c, n.clause) {
			continue
		}
		if v := m.byChunk[c.verb]; tellsOneOf(v.lemma, coercions) && len(v.after) > 0 && (v.after[0].actor != nil || v.after[0].owner != nil) {
			return v.after[:1]
		}
	}
	return nil
}

// turnedOn are those against whom the verb before "and" tells what its subject did, where nothing
// says on whom his sanctions are: "withdrew from the accord with Chad and reimposed sanctions".
func (m *matcher) turnedOn(n *node) []argument {
	c := n.clause
	if !m.analytic || n.class != lang.Noun || !tells(n.lemma, "sanctions") || c.link != coordLink || c.sibling == nil || c.sibling.verb < 0 || c.negated || c.sibling.negated {
		return nil
	}
	before := m.byChunk[c.sibling.verb].matched
	if before == nil || !fallsOut[before.frame.Relation] {
		return nil
	}
	for _, f := range before.fills {
		if f.role == lang.TargetRole && f.phrase != nil && f.phrase.Kind == mention.ByName {
			return []argument{{actor: f.phrase, chunk: f.argument.chunk}}
		}
	}
	return nil
}

// fallsOut are the acts by which somebody falls out with another, on whom the sanctions that go
// with them are: "withdrew from the accord with Chad and reimposed sanctions".
var fallsOut = map[ontology.Relation]bool{"rejects": true, "cuts-ties-with": true, "criticizes": true, "accuses": true}

// coercions are what sanctions are for.
var coercions = map[ontology.Relation]bool{"sanctions": true, "pressures": true}

// purposeOf: the clause tells what that of the other, or something in it, is for.
func purposeOf(c, of *clause) bool {
	purpose := c.link == infLink || c.link == purposeLink
	for c != of && c != nil {
		if c.link != infLink && c.link != purposeLink && c.link != partLink && c.link != relLink {
			return false
		}
		c = c.parent
	}
	return purpose && c == of
}
