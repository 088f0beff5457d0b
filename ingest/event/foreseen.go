package event

import (
	"slices"
	"strings"

	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// ofAny: «قلقها من أي عملية عسكرية»: none has happened.
func (m *matcher) ofAny(n *node) bool {
	if n.chunk == 0 {
		return false
	}
	d := &m.chunks[n.chunk-1]
	return d.Kind == mention.DetChunk && (strings.HasSuffix(d.Fold, "اي") || strings.HasSuffix(d.Fold, "ايه"))
}

// isPurpose: the noun is what is to be done there: «سيزور دمشق لإجراء محادثات».
func (m *matcher) isPurpose(n *node) bool {
	for depth := 0; n != nil && depth < 3; n, depth = n.governor, depth+1 {
		if m.purposeSubject(n, n.governor) != nil {
			return depth == 0 || m.chunks[n.governor.chunk].Form != mention.PastForm // «زار طوكيو لعقد قمة»
		}
		if depth > 0 && !hasOperator(n.lemma, lang.Light) {
			return false
		}
	}
	return false
}

// toCome: what is to happen at the occasion is told of the future, so the occasion
// is one to come: «سيلتقي بعد زيارته دمشق».
func (m *matcher) toCome(n *node) bool {
	g := n.governor
	return g != nil && g.class == lang.Verb && g.clause == n.clause && n.clause.future && n.clause.verb == g.chunk && m.onOccasion(g, n) && !m.insideWord(n)
}

// comesToBe: in Arabic an indefinite meeting or agreement that is a bare subject or
// object shares its verb's modality, whatever the verb: «من المقرر أن تشهد جنيف
// مفاوضات بين», «تجري في جنيف مفاوضات», «ستشهد جولة من المفاوضات».
func (m *matcher) comesToBe(n *node) bool {
	if !tellsOneOf(n.lemma, occasions) {
		return false
	}
	for g := n.governor; g != nil; n, g = g, g.governor {
		prep := prepOf(g, n)
		if g.chunk == g.clause.verb {
			tellsOf := g.matched != nil && !slices.Contains([]lang.Operator{lang.NoOperator, lang.None, lang.Light}, g.matched.frame.Operator)
			return prep == "" && !m.chunks[n.chunk].Def && !tellsOf // not «لم يستبعد زيارة»
		}
		if g.class != lang.Noun || prep != "" && !(prep == "من" && m.chunks[n.chunk].Def) {
			return false
		}
	}
	v := n.clause.verb
	return v >= 0 && v < n.chunk && !m.chunks[n.chunk].Def && !slices.ContainsFunc(m.chunks[v+1:n.chunk], func(c mention.Chunk) bool {
		return c.Kind != mention.PrepChunk && c.Kind != mention.PlaceChunk && c.Kind != mention.DateChunk
	})
}

// happened: an Arabic relative or temporal clause in the past tells what has
// happened, whatever is planned, asked or denied above it: «يعتزم زيارة المدينة التي
// قصفتها روسيا», «سيعود بعد أن هدده», «لم تتحسن منذ أن قطعت».
func (m *matcher) happened(c *clause) bool {
	if c.verb < 0 || c.future || c.modal != "" {
		return false
	}
	if c.link == coordLink && c.sibling != nil && m.ofWhat(c.sibling) && m.chunks[c.verb].Form == mention.PastForm {
		return m.happened(c.sibling) // «وهو ما أدانته واعتبرته عدوانا»
	}
	if m.chunks[c.verb].Form != mention.PastForm {
		if c.link != relLink || m.chunks[c.verb].Form != mention.PresentForm {
			return false
		}
		if v := &m.chunks[c.verb]; v.Pron != "" && tells(v.Lemma, "detains") && !hasOperator(v.Lemma, lang.Light) {
			return true // «ستفرج عن أسرى تحتجزهم غانا»
		}
		return c.antecedent < 0 && m.ofWhat(c) || c.antecedent >= 0 && m.chunks[c.antecedent].Kind == mention.ActorChunk // «قد ترسل قوات، وهو ما ترفضه موسكو»
	}
	switch c.link {
	case relLink:
		return m.ofWhat(c) || c.antecedent >= 0 && (m.definiteAt(c.antecedent) || c.antecedent+1 < c.verb && m.definiteAt(c.antecedent+1) && m.chunks[c.antecedent].Kind == mention.WordChunk)
	case timeLink:
		return c.parent != nil && (c.parent.future || c.parent.negated || c.parent.modal != "")
	}
	return false
}

// definiteAt: the chunk is somebody, or an Arabic word with the article.
func (m *matcher) definiteAt(k int) bool {
	ch := &m.chunks[k]
	return ch.Kind == mention.ActorChunk || ch.Def || hasArticle(ch.Fold)
}

// foreseen: "a potential meeting", "the planned visit": the status that a word
// before the noun gives its act, empty for none.
func (m *matcher) foreseen(r *reading) ontology.Status {
	if r.node.class != lang.Noun || r.frame.Measure != "" && !(m.vso && m.imposing(r.node)) {
		return ""
	}
	if m.vso {
		if m.toBeMade(r.node) {
			return ontology.Planned
		}
		switch m.beforeLight(r.node) {
		case condValue:
			return ontology.Possible
		case withoutValue:
			if !r.node.clause.negated {
				return ontology.Denied // not «لا يمر شهر دون لقاء»
			}
		}
		return m.foreseenBehind(r.node.chunk)
	}
	if m.nounFirst && m.toBeHeld(r.node) || m.relativeToCome(r.node) {
		return ontology.Planned
	}
	for k := r.node.chunk - 1; k >= 0 && k >= r.node.chunk-4; k-- {
		switch c := &m.chunks[k]; c.Kind {
		case mention.WordChunk, mention.AdjChunk, mention.NounChunk, mention.ActorChunk, mention.PossessiveChunk, mention.CompoundChunk:
			if s := ontology.Status(c.Value); s == ontology.Planned || s == ontology.Possible {
				return s
			}
		default:
			return ""
		}
	}
	return ""
}

// beforeLight is the value of the word right before the Arabic noun, or before the light noun with which it
// is told: «في حال هجوم الصين على تايوان», «دون شن هجوم».
func (m *matcher) beforeLight(n *node) string {
	for n.governor != nil && n.governor.class == lang.Noun && n.governor.matched != nil && n.governor.matched.frame.Operator == lang.Light {
		n = n.governor
	}
	if k := n.chunk - 1; k >= 0 && (m.chunks[k].Kind == mention.PrepChunk || m.chunks[k].Kind == mention.SubChunk) {
		return m.chunks[k].Value
	}
	return ""
}

// withoutValue is the value of a preposition behind which stands what was not done.
const withoutValue = "بدون"

// concluded: the agreement is one that was signed, as the participle behind it tells.
func (m *matcher) concluded(k int) bool {
	for _, ch := range m.chunks[k+1 : min(k+3, len(m.chunks))] {
		if signed[strings.TrimSuffix(ch.Fold, "ه")] {
			return true
		}
	}
	return false
}

var signed = map[string]bool{"الموقع": true, "المبرم": true}

// onlyWished: "the way out is a meeting between X and Y", "our aim is a deal".
func (m *matcher) onlyWished(n *node) bool {
	c := n.clause
	if n.class != lang.Noun || !m.behindCopula(n, c) {
		return false
	}
	for _, k := range c.parts {
		if m.chunks[k].Kind == mention.PassiveChunk {
			return false
		}
		if l := m.chunks[k].Lemma; l != nil && m.chunks[k].Kind == mention.NounChunk {
			return hasOperator(l, lang.PossibleOp) || hasOperator(l, lang.Plan)
		}
	}
	return false
}

// afterwards: "after accusing it" tells what has happened, whatever becomes of the
// clause above.
func (m *matcher) afterwards(c *clause) bool {
	if c.link != partLink || c.verb < 1 {
		return false
	}
	before := &m.chunks[c.verb-1]
	return before.Kind == mention.SubChunk && slices.Contains(m.preps.After, before.Tail) || slices.Contains(m.preps.After, c.opener)
}

// saidBeside: what a participle of saying tells behind a comma, in Arabic without one, too,
// holds whatever the clause above denies or plans: "denied the report, accusing Kyiv of",
// «لن تنسحب متهمة السويد».
func (m *matcher) saidBeside(c *clause, r *reading) bool {
	return c.link == partLink && c.verb > 0 && c.verb == r.node.chunk && (m.vso || m.chunks[c.verb-1].Kind == mention.CommaChunk) && statement[r.frame.Relation]
}

// behindCopula: the noun is what "is" says of the subject.
func (m *matcher) behindCopula(n *node, c *clause) bool {
	if c.verb >= 0 {
		return false
	}
	for _, k := range c.parts {
		if m.chunks[k].Kind == mention.PassiveChunk {
			return k < n.chunk
		}
	}
	return false
}

// aheadStatus: a meeting that somebody does something before is planned, anything else may come.
func aheadStatus(r *reading) ontology.Status {
	if occasions[r.frame.Relation] {
		return ontology.Planned
	}
	return ontology.Possible
}

// stillAhead: a present behind "before" is yet to come: "wants guarantees before it backs the plan".
func (m *matcher) stillAhead(c *clause) bool {
	if !m.analytic || c.verb < 1 || len(c.parts) == 0 || c.parts[0] < 1 || c.passive {
		return false
	}
	form := m.chunks[c.verb].Form
	opener := &m.chunks[c.parts[0]-1]
	return (form == mention.PresentForm || form == mention.BaseForm) && opener.Kind == mention.SubChunk && slices.Contains(m.preps.Before, opener.Tail)
}

// toMeetThen: "will ask him to free the men when they meet in Rome": what is to be
// said at a meeting does not make the meeting less sure.
func (m *matcher) toMeetThen(n *node, c *clause, r *reading) bool {
	if m.vso || m.cased || c.verb != n.chunk || !occasions[r.frame.Relation] || c.modal != "" || c.negated || c.parent == nil {
		return false
	}
	form := m.chunks[c.verb].Form
	return (form == mention.BaseForm || form == mention.PresentForm) && (c.parent.link == infLink || c.parent.modal == "planned")
}

// toBeHeld: what stands behind the noun says that its act is to come: "una cumbre
// entre X y Y que se realizará", "la reunión prevista con".
func (m *matcher) toBeHeld(n *node) bool {
	if k := n.chunk + 1; k < len(m.chunks) && m.chunks[k].Value == string(ontology.Planned) && (m.chunks[k].Kind == mention.WordChunk || m.chunks[k].Kind == mention.AdjChunk) {
		return true
	}
	for _, c := range m.clauses {
		if c.link != relLink || !c.future || c.negated || c.antecedent < n.chunk || !hasOperator(m.byChunk[c.verb].lemma, lang.Light) {
			continue
		}
		if c.antecedent == n.chunk || m.within(n, c.antecedent) {
			return true
		}
	}
	return false
}

// toBeMade: the Arabic clause that takes the noun up tells that its act is to come: «زيارة
// سيقوم بها», «زيارة كان من المقرر أن يجريها».
func (m *matcher) toBeMade(n *node) bool {
	for _, c := range m.clauses {
		if c.link == relLink && c.antecedent == n.chunk && c.verb >= 0 {
			v := m.byChunk[c.verb]
			return (c.future || c.modal == string(ontology.Planned)) && !c.negated && v != nil && hasOperator(v.lemma, lang.Light)
		}
	}
	return false
}

// tookPlaceThen: an Arabic past takes the noun up: «استكمال لقمة مع القادة استضافها الرئيس».
func (m *matcher) tookPlaceThen(n *node) bool {
	return slices.ContainsFunc(m.clauses, func(c *clause) bool {
		return c.link == relLink && c.antecedent == n.chunk && c.verb >= 0 && m.chunks[c.verb].Form == mention.PastForm && !c.future && !c.negated
	})
}

// within: the chunk stands in a phrase of the noun.
func (m *matcher) within(n *node, k int) bool {
	return slices.ContainsFunc(n.preps, func(a argument) bool { return a.chunk == k })
}
