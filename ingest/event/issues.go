package event

import (
	"slices"

	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// issuesIt: in «أصدر الكرملين بيانا دعا فيه أرمينيا إلى», «ألقى الرئيس خطابا اتهم فيه كندا» whoever
// issues the words says what the relative clause tells, whose actor its verb has as object.
func (m *matcher) issuesIt(c *clause, n *node) *argument {
	if !m.vso || n.pron != "" || len(n.after) == 0 || !states(n.lemma) && !tells(n.lemma, "accuses") || !takes(n.lemma, "obj") || !m.resumesIn(n) && !resumed(n) || !m.objectOnly(n) {
		return nil
	}
	g := m.issuedBy(c)
	if g == nil || !issues(g) || m.feminineVerb(g) != m.feminineVerb(n) || m.chunks[n.after[0].chunk-1].Kind == mention.CommaChunk {
		return nil
	}
	issuer := m.subjectActor(g.clause)
	if issuer == nil || issuer.actor.Kind == mention.ByPronoun || m.breaks(n, &n.after[0], issuer) || m.misfit(c, issuer) {
		return nil
	}
	return issuer
}

// addressing are acts that are said to somebody, of whom besides more may be told: «ناشد فيه إيران
// التدخل»; what other verbs have behind two phrases is rather done by the first.
var addressing = map[ontology.Relation]bool{"demands": true, "demands-end-of": true, "accuses": true}

// objectOnly: what stands behind the verb is its object and no subject. A bare office is rather the
// speaker («أصدرت الوزارة بيانا دعا فيه الوزير إلى»), and so may people be of a state.
func (m *matcher) objectOnly(n *node) bool {
	first := &n.after[0]
	if whom := first.actor; whom != nil {
		if len(whom.Offices) > 0 && len(whom.Offices[0].Of) == 0 {
			return false
		}
		return len(n.after) == 1 || len(n.after) == 2 && n.after[1].actor == nil && tellsOneOf(n.lemma, addressing)
	}
	if first.owner == nil || first.node != nil || len(n.after) > 1 || first.chunk+1 >= len(m.chunks) || m.chunks[first.chunk+1].Kind != mention.ActorChunk {
		return false
	}
	if described := first.owner.Kind == mention.ByAdjective; described != hasArticle(first.fold) {
		return false
	} else if described {
		return feminine(m.chunks[first.chunk+1].Fold) // «يثمن فيه المواقف التركية»
	}
	return true // «يثمن فيه جهود تركيا»
}

// issuedBy is the verb whose object the antecedent of the relative clause is, a noun that brings
// nobody together or a plain one: «نشر تسجيلا»; nil for none.
func (m *matcher) issuedBy(c *clause) *node {
	if said := m.byChunk[c.antecedent]; said != nil {
		if said.class != lang.Noun || tells(said.lemma, "met-with") || tells(said.lemma, "visited") {
			return nil
		}
		return said.governor
	}
	if m.chunks[c.antecedent].Kind != mention.WordChunk || c.parent == nil || c.parent.verb < 0 || c.parent.verb > c.antecedent {
		return nil
	}
	return m.byChunk[c.parent.verb]
}

// issues: the verb's subject says what its object tells: a verb that makes nothing of it but its
// own ("give a speech") or sends it, none that judges or receives it.
func issues(g *node) bool {
	if g.class != lang.Verb || g.clause.passive || states(g.lemma) || hasOperator(g.lemma, lang.Undergo) {
		return false
	}
	return !slices.ContainsFunc(g.lemma.Frames, func(f *lang.Frame) bool {
		return f.Relation == "spoke-with" && f.Slots[0].Role != lang.SourceRole
	})
}
