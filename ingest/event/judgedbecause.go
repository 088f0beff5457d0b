package event

import (
	"strings"

	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/lang"
)

// judging are the acts that are done to somebody for what he did himself.
var judging = map[ontology.Relation]bool{"criticizes": true, "praises": true, "accuses": true, "sanctions": true}

// judgedBecause is who did what an Arabic clause tells that gives with a pronoun the reason why he is blamed,
// praised or punished above: «انتقدت كينيا إثيوبيا لأنها قصفت الصومال». Nil where it may be somebody else.
func (m *matcher) judgedBecause(c *clause) *argument {
	if !m.vso || c.sub <= 0 || c.parent == nil || c.parent.passive {
		return nil
	}
	g := m.byChunk[c.parent.verb]
	if g == nil || g.class != lang.Verb {
		return nil
	}
	whom := m.done(g, judging)
	if whom == nil && hasOperator(g.lemma, lang.Light) {
		whom = m.judgedBy(g)
	}
	if whom == nil || whom.chunk > c.sub {
		return nil
	}
	word := m.chunks[c.sub].Fold
	switch {
	case strings.HasSuffix(word, "ها"):
		if m.masculine(whom) || m.kindOf != nil && m.kindOf(whom.actor) == ontology.Person {
			return nil
		}
	case strings.HasSuffix(word, "ه"):
		if !m.masculine(whom) {
			return nil
		}
	default:
		return nil
	}
	return whom
}

// judgedBy is whom the noun behind the light verb judges: «وجهت كينيا انتقادات لإثيوبيا», «فرضت عقوبات على مالي».
func (m *matcher) judgedBy(light *node) *argument {
	for i := range light.after {
		n := light.after[i].node
		if n == nil {
			continue
		}
		if whom := m.done(n, judging); whom != nil {
			return whom
		}
		if !tells(n.lemma, "sanctions") {
			continue
		}
		for k := range light.preps {
			if a := &light.preps[k]; a.actor != nil && takes(n.lemma, a.prep) {
				return a
			}
		}
	}
	return nil
}
