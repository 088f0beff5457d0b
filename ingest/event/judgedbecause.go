package event

import (
	"strings"

	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/lang"
)

// judging are the acts that are done to somebody for what he did himself.
var judging = map[string]bool{"criticizes": true, "praises": true, "accuses": true, "sanctions": true}

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
	for i := 0; i < len(g.after) && whom == nil; i++ {
		if n := g.after[i].node; n != nil && hasOperator(g.lemma, lang.Light) {
			whom = m.done(n, judging)
			for k := 0; k < len(g.preps) && whom == nil; k++ {
				if a := &g.preps[k]; a.actor != nil && takes(n.lemma, a.prep) && tells(n.lemma, "sanctions") {
					whom = a
				}
			}
		}
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
