package event

import (
	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// askedTo is who is to do what an Arabic complement without a subject tells: of whom the verb above
// demands it («طالبت كينيا إثيوبيا بأن تسحب قواتها»), else on whom the clause above lays it («على إثيوبيا
// أن تسحب»).
func (m *matcher) askedTo(c *clause) *argument {
	above := c.parent
	if !m.vso || c.link != compLink || above == nil || c.pron {
		return nil
	}
	if above.verb < 0 {
		return m.dutyOf(above)
	}
	g := m.byChunk[c.governor]
	if g == nil || g.class != lang.Verb || g.clause != above || above.passive {
		return nil
	}
	return m.done(g, demanding)
}

// demanding is the relation of who is asked to do something.
var demanding = map[ontology.Relation]bool{"demands": true}

// dutyOf is the actor behind «على» who alone stands in a clause without a verb.
func (m *matcher) dutyOf(above *clause) *argument {
	n := len(above.parts)
	if n < 2 {
		return nil
	}
	prep, who := &m.chunks[above.parts[n-2]], above.parts[n-1]
	if prep.Kind != mention.PrepChunk || prep.Value != "على" || m.chunks[who].Kind != mention.ActorChunk {
		return nil
	}
	for _, k := range above.parts[:n-2] {
		if kind := m.chunks[k].Kind; kind != mention.ConjChunk && kind != mention.AuxChunk && kind != mention.CommaChunk {
			return nil
		}
	}
	return &argument{actor: m.chunks[who].Actor, chunk: who, fold: m.chunks[who].Fold}
}

// laidOn: the clause tells what whoever is asked above has still to do.
func (m *matcher) laidOn(c *clause) bool {
	if c.link == coordLink && c.sibling != nil {
		c = c.sibling
	}
	return m.askedTo(c) != nil
}
