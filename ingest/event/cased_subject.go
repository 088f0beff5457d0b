package event

import (
	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// casedSubject finds the subject by its case, before or behind the verb.
func (m *matcher) casedSubject(c *clause, n *node) *subject {
	if m.subjectless(c, n) && (c.link == infLink || c.link == partLink) {
		return nil // «намерен ввести санкции»: it has the subject of the clause above
	}
	best, after, rank := m.bestNominative(c, n)
	if c.link == coordLink && c.sibling != nil && after && rank < certain && takes(n.lemma, "obj") {
		return nil // «провел переговоры и выразил соболезнования»
	}
	if c.link == relLink && c.antecedent >= 0 && (best == nil || m.relativeNominative(c)) {
		a := m.antecedent(c)
		if who := m.author(n, &a); who != nil {
			return &subject{arg: who, own: true} // «резолюцию, осуждающую»
		}
		return &subject{arg: &a, own: true}
	}
	var who *argument
	if best == nil || after && rank < certain {
		who = m.obligedDative(c, n)
	}
	if who == nil && (best == nil || after && (best.actor == nil || m.onlyObject(n, best))) {
		who = m.insideSays(n)
	}
	if who == nil && best != nil && best.node != nil && len(best.node.lemma.Frames) > 0 && best.node.class == lang.Noun && (states(n.lemma) || hasOperator(n.lemma, lang.Judge)) {
		who = m.insideSays(n) // «удары осудили в Каире»: no act condemns
	}
	if who == nil && best == nil {
		who = m.wordsOf(n)
	}
	switch {
	case who != nil:
		return &subject{arg: who, own: true}
	case best == nil:
		return nil
	}
	return &subject{arg: best, after: after, own: true}
}

// subjectless: an infinitive without a modal word and an adverbial participle
// have no subject behind them.
func (m *matcher) subjectless(c *clause, n *node) bool {
	v := &m.chunks[n.chunk]
	return v.Kind == mention.VerbChunk && c.link != relLink && (v.Form == mention.BaseForm && c.modal == "" || v.Form == mention.IngForm)
}

// bestNominative is the argument that is most likely the verb's subject, and
// whether it stands behind the verb.
func (m *matcher) bestNominative(c *clause, n *node) (best *argument, after bool, rank int) {
	for i := range n.before {
		if r := m.nominative(n, &n.before[i], true); r > rank {
			best, rank = &n.before[i], r
		}
	}
	if m.subjectless(c, n) {
		return best, false, rank
	}
	for i := range n.after {
		if r := m.nominative(n, &n.after[i], false); r > rank {
			best, rank, after = &n.after[i], r, true
		}
	}
	return best, after, rank
}

// certain is the rank of what can be nothing but a nominative.
const certain = 10

// nominative tells how likely an argument is the verb's subject, 0 for not.
func (m *matcher) nominative(n *node, a *argument, before bool) int {
	if a.cases != 0 && a.cases&mention.Nominative == 0 || m.disagreesNumber(n, a) || a.actor == nil && mention.Disagrees(a.fold, m.chunks[n.chunk].Fold) {
		return 0
	}
	rank := 4
	if before {
		rank = 6
	}
	if a.cases&^mention.Nominative == 0 && a.cases != 0 {
		rank = certain
	}
	switch {
	case a.actor != nil && len(a.actor.List) > 1 && m.chunks[n.chunk].Plural:
		rank += 4 // «урегулирование обсудили главы МИД России и Армении»
	case a.actor != nil:
		rank++
	case a.node != nil && n.clause.passive:
	case a.node != nil:
		rank -= 2
	}
	return rank
}

// disagreesNumber: «Путина поддержали»: one person is no subject of a plural verb.
func (m *matcher) disagreesNumber(n *node, a *argument) bool {
	v := &m.chunks[n.chunk]
	if v.Kind != mention.VerbChunk || v.Form == mention.BaseForm || v.Form == mention.IngForm {
		return false
	}
	if a.node != nil && a.node.chunk == a.chunk && a.node.class == lang.Noun {
		return m.chunks[a.chunk].Plural != v.Plural
	}
	if a.actor == nil {
		return false
	}
	if len(a.actor.List) > 0 {
		return false // the verb may agree with the nearest
	}
	return v.Plural && a.actor.Name != "" && a.actor.Kind != mention.ByPronoun
}

// droppedSubject: in «заявили, что готовы ввести» the clause has the subject of the
// one above, with which its verb agrees.
func (m *matcher) droppedSubject(c *clause) *argument {
	if c.parent == nil || c.verb < 0 || c.passive {
		return nil
	}
	v := &m.chunks[c.verb]
	if v.Form == mention.BaseForm || v.Value == mention.NeuterValue {
		return nil
	}
	sub := m.subjectOf(c.parent)
	if sub == nil || sub.arg == nil || sub.arg.actor == nil || c.parent.passive {
		return nil
	}
	above := m.byChunk[c.parent.verb]
	if above == nil || m.chunks[above.chunk].Plural != v.Plural && v.Kind == mention.VerbChunk {
		return nil
	}
	return sub.arg
}

// relativeNominative: «который», not «которого».
func (m *matcher) relativeNominative(c *clause) bool {
	for k := c.antecedent + 1; k < len(m.chunks) && k < c.verb; k++ {
		if ch := &m.chunks[k]; ch.Kind == mention.RelChunk {
			return ch.Cases == 0 || ch.Cases&mention.Nominative != 0
		}
	}
	return true
}

// obligedDative: «Киеву следует прекратить»: who must stands in the dative.
func (m *matcher) obligedDative(c *clause, n *node) *argument {
	if c.modal != obliged || m.chunks[n.chunk].Form != mention.BaseForm {
		return nil
	}
	for i := range n.preps {
		if a := &n.preps[i]; a.prep == dativePrep && a.actor != nil && a.chunk < n.chunk {
			return a
		}
	}
	return nil
}

// casedObjects are what may be the object: in the passive the subject, else
// what may stand in the accusative, or in the genitive that some verbs take.
func (m *matcher) casedObjects(n *node, sub *subject) []argument {
	if n.clause.passive {
		if sub != nil && sub.arg != nil {
			return []argument{*sub.arg}
		}
		return nil
	}
	var all []argument
	if c := n.clause; c.link == relLink && c.antecedent >= 0 && sub != nil && sub.arg != nil && sub.arg.chunk != c.antecedent {
		all = append(all, m.antecedent(c))
	}
	for _, list := range [][]argument{n.after, n.before} {
		for _, a := range list {
			if sub != nil && sub.arg != nil && a.chunk == sub.arg.chunk {
				continue
			}
			if a.cases == 0 || a.cases&(mention.Accusative|mention.Genitive) != 0 {
				all = append(all, a)
			}
		}
	}
	return all
}
