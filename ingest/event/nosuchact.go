package event

import (
	"slices"

	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// noneValue is the value of a word that denies the noun of an act: "no".
const noneValue = "noun"

// noSuchAct: "no" stands before the noun of the act, whatever follows: "no deal between Chad and Togo
// yet", "no new Russian attack on Poland". A measure that is denied stands elsewhere.
func (m *matcher) noSuchAct(r *reading) bool {
	if n := r.node; m.analytic && n.class == lang.Noun && r.frame.Measure == "" {
		for k := n.chunk - 1; k >= 0 && k >= n.chunk-4; k-- {
			switch m.chunks[k].Kind {
			case mention.NegChunk:
				return m.chunks[k].Value == noneValue
			case mention.WordChunk, mention.AdjChunk, mention.ActorChunk, mention.CompoundChunk, mention.SkipChunk, mention.DashChunk:
			default:
				return false
			}
		}
	}
	return false
}

// measureAsked: whoever asks for a measure does not have it: "called for EU sanctions against Chad".
func (m *matcher) measureAsked(r *reading) bool {
	n := r.node
	g := n.governor
	if !m.analytic || r.frame.Measure == "" || n.class != lang.Noun || g == nil || g.class != lang.Verb || g.clause != n.clause || g.clause.passive || prepOf(g, n) != "" || m.ended(n) {
		return false
	}
	return tells(g.lemma, "demands") && (g.matched == nil || g.matched.frame.Relation == "demands")
}

// stoppedFrom: "prevented Chad from leaving" tells that it did not leave, "to stop Chad from leaving" that
// it may. Empty for any other gerund.
func (m *matcher) stoppedFrom(c *clause) ontology.Status {
	g := m.byChunk[c.governor]
	if !m.analytic || c.verb < 1 || g == nil || g.class != lang.Verb || g.chunk > c.verb || m.chunks[c.verb-1].Kind != mention.PrepChunk || m.chunks[c.verb-1].Value != "from" {
		return ""
	}
	if !slices.ContainsFunc(m.chunks[g.chunk:c.verb], func(ch mention.Chunk) bool { return ch.Kind == mention.ActorChunk }) {
		return ""
	}
	if by := g.clause; by.link == infLink || by.modal != "" || by.negated {
		return ontology.Possible
	}
	return ontology.Denied
}
