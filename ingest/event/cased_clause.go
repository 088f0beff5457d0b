package event

import (
	"slices"
	"strings"

	"github.com/diplograph/diplograph/ingest/mention"
)

// casedVerb places a verb. Which clause it opens is told by its form and, as
// commas part clauses, by what stands before it.
func (p *parser) casedVerb(k int) {
	ch := &p.chunks[k]
	switch {
	case ch.Cases != 0:
		p.participle(k)
	case ch.Form == mention.BaseForm:
		p.casedInfinitive(k)
	case ch.Form == mention.IngForm:
		p.adverbial(k)
	default:
		p.finiteVerb(k)
	}
}

// participle: behind a comma it is a clause («санкции, введенные США»), before
// its noun an adjective.
func (p *parser) participle(k int) {
	antecedent := -1
	if k > 1 && p.chunks[k-1].Kind == mention.CommaChunk {
		for i := len(p.cur.parts) - 1; i >= 0 && antecedent < 0; i-- {
			switch part := p.cur.parts[i]; p.chunks[part].Kind {
			case mention.ActorChunk, mention.NounChunk, mention.WordChunk:
				antecedent = part
			}
		}
	}
	if antecedent < 0 {
		p.madeBy(k)
		p.chunks[k].Kind, p.chunks[k].Lemma = mention.WordChunk, nil
		p.noun(k)
		return
	}
	p.forget()
	n := p.below(relLink, k)
	n.antecedent, n.governor = antecedent, -1
	p.take(n, k)
}

// casedInfinitive: an infinitive is the verb of a clause with a modal word, else
// the complement of the predicate before it.
func (p *parser) casedInfinitive(k int) {
	c := p.cur
	if c.link == infLink && c.verb >= 0 && p.kindBefore(k) == mention.ConjChunk {
		n := p.open(coordLink, c.parent)
		n.sibling, n.governor = c, c.governor
		n.link = infLink
		p.take(n, k)
		return
	}
	if c.verb < 0 && (p.modal != "" || c.link == compLink || c.link == purposeLink || c.link == condLink || !p.complemented(c)) {
		p.take(c, k)
		return
	}
	p.take(p.below(infLink, k), k)
}

// adverbial: «призвав», «отвечая» has the subject of the clause beside it.
func (p *parser) adverbial(k int) {
	c := p.cur
	if c.verb < 0 && len(c.parts) == 0 {
		p.take(c, k) // «Выступая в ООН, Лавров заявил»
		return
	}
	for c.link == infLink && c.parent != nil {
		c = c.parent
	}
	p.cur = c
	p.take(p.below(partLink, k), k)
}

// finiteVerb: the verb of the clause at hand or of a new one, which takes what
// stands behind the last comma or conjunction with it.
func (p *parser) finiteVerb(k int) {
	c := p.cur
	if p.speakerInside(c, k) {
		return
	}
	if (c.link == relLink || c.link == infLink) && c.verb >= 0 && c.parent != nil && c.parent.verb < 0 && p.kindBefore(k) != mention.ConjChunk {
		p.cur, c = c.parent, c.parent
	}
	if c.verb < 0 && p.says(k) && p.kindBefore(k) == mention.CommaChunk && slices.ContainsFunc(c.parts, func(part int) bool { return shortVerdict(&p.chunks[part]) != nil }) {
		p.said(c, k, nil) // «действия Чили недопустимы, заявил»
		return
	}
	if c.verb < 0 {
		p.take(c, k)
		return
	}
	moved := p.sinceBreak(c)
	if p.leadingParticiple(c) {
		n := p.open(c.link, c.parent)
		n.governor, n.parts = c.governor, moved
		c.link, c.parent, c.governor = partLink, n, -1
		p.take(n, k)
		return
	}
	if p.says(k) && p.kindBefore(k) != mention.ConjChunk && !p.complementFollows(k) && p.broken(c, k) {
		p.said(c, k, moved)
		return
	}
	if p.says(k) && len(moved) == 0 {
		for c.link == compLink && c.parent != nil && c.parent.verb >= 0 {
			c = c.parent // «заявил, что встретился с X, и добавил, что»
		}
	}
	if above := p.resumed(c, k); above != nil && len(moved) == 0 {
		c = above
	}
	for c.link == infLink && c.parent != nil {
		c = c.parent
	}
	n := p.open(coordLink, c.parent)
	n.governor, n.parts = c.governor, moved
	if len(moved) == 0 || !p.names(moved) {
		n.sibling = c
	}
	p.take(n, k)
}

// resumed is the clause that the verb at k goes on with behind a comma and "and", which close what
// hangs below it: «заявил, что договор действует, и осудил Китай»; nil where that verb is of
// another number or gender.
func (p *parser) resumed(c *clause, k int) *clause {
	if k < 2 || p.chunks[k-1].Kind != mention.ConjChunk || p.chunks[k-2].Kind != mention.CommaChunk {
		return nil
	}
	below := c
	for below.link == infLink && below.parent != nil {
		below = below.parent
	}
	if below.link != compLink && below.link != relLink || below.parent == nil || below.parent.verb < 0 || below.parent.passive {
		return nil
	}
	if pastEnding(p.chunks[k].Fold) == "" || pastEnding(p.chunks[k].Fold) != pastEnding(p.chunks[below.parent.verb].Fold) {
		return nil
	}
	return below.parent
}

// pastEnding is what tells the number and gender of a Russian past: ла of заявила and встретилась.
func pastEnding(verb string) string {
	for _, e := range []string{"ла", "ло", "ли", "л"} {
		if strings.HasSuffix(strings.TrimSuffix(strings.TrimSuffix(verb, "ся"), "сь"), e) {
			return e
		}
	}
	return ""
}

// speakerInside opens the clause of a speaker between two commas, above the clause that
// goes on behind: «Кения, заявил Руто, откроет границу».
func (p *parser) speakerInside(c *clause, k int) bool {
	if c.verb >= 0 || !p.says(k) || k == 0 || k+2 >= len(p.chunks) || p.chunks[k-1].Kind != mention.CommaChunk ||
		p.chunks[k+1].Kind != mention.ActorChunk || p.chunks[k+2].Kind != mention.CommaChunk || !p.names(c.parts) {
		return false
	}
	n := p.open(c.link, c.parent)
	n.sibling, n.governor, n.antecedent, n.around = c.sibling, c.governor, c.antecedent, c
	c.link, c.parent, c.governor, c.sibling, c.antecedent = compLink, n, k, nil, -1
	p.take(n, k)
	return true
}

// broken: a comma or dash stands between the clause's verb and chunk k.
func (p *parser) broken(c *clause, k int) bool {
	for n := k - 1; n > c.verb; n-- {
		switch p.chunks[n].Kind {
		case mention.CommaChunk, mention.DashChunk, mention.QuoteChunk:
			return true
		}
	}
	return false
}

// sinceBreak takes the parts behind the last comma or conjunction out of a clause.
func (p *parser) sinceBreak(c *clause) []int {
	for i := len(c.parts) - 1; i >= 0 && c.parts[i] > c.verb; i-- {
		switch p.chunks[c.parts[i]].Kind {
		case mention.CommaChunk, mention.ConjChunk, mention.DashChunk:
			moved := slices.Clone(c.parts[i+1:])
			c.parts = c.parts[: i+1 : i+1]
			return moved
		}
	}
	return nil
}

// names: one of the chunks is an actor or noun that may be a subject.
func (p *parser) names(parts []int) bool {
	return slices.ContainsFunc(parts, func(k int) bool {
		c := &p.chunks[k]
		switch c.Kind {
		case mention.ActorChunk, mention.NounChunk, mention.WordChunk:
			return c.Cases == 0 || c.Cases&mention.Nominative != 0
		}
		return false
	})
}

// whole goes from a clause up to that of all which is told in one breath with it: the
// outermost, or that of a quotation or "who".
func (c *clause) whole() *clause {
	for c.parent != nil && c.link != quoteLink && c.link != relLink {
		c = c.parent
	}
	return c
}

// said makes what stands before the verb of saying at k what is said: «..., заявил
// Лавров»; of two verbs with one subject both are: "Chad closed the road and seized a truck, Niger said".
func (p *parser) said(c *clause, k int, moved []int) {
	root := c.whole()
	n := p.open(mainLink, root.parent)
	n.parts = moved
	for root.link == coordLink && root.sibling != nil && root.sibling.parent == root.parent {
		root.parent, root.governor = n, k
		root = root.sibling
	}
	root.parent, root.link, root.governor = n, compLink, k
	p.take(n, k)
}

// casedAdjective: a short adjective predicates («готов», «намерена»), a long one
// stands before its noun.
func (p *parser) casedAdjective(k int) {
	if p.chunks[k].Cases != 0 {
		p.noun(k)
		return
	}
	p.finiteVerb(k)
}
