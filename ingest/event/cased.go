package event

import (
	"slices"

	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// In a language with cases a phrase without a preposition is told by its case:
// agentPrep is the slot of the instrumental (the doer of a passive or a verbal
// noun, as "by" is in English), dativePrep that of the dative (the addressee).
const (
	agentPrep  = "by"
	dativePrep = "dat"
)

// prepByCase is the slot in which a group stands: what its preposition means
// before the case of its head, else what its case means by itself.
func (s *syntax) prepByCase(g group) string {
	cases := s.groupCases(g)
	if g.prep != "" {
		if g.chunk < 0 || cases == 0 {
			return g.prep
		}
		for _, alt := range s.chunks[g.chunk].ByCase {
			if cases&^alt.Cases == 0 {
				return alt.Prep
			}
		}
		return g.prep
	}
	bare := cases &^ mention.Prepositional
	switch {
	case cases == 0 || bare&(mention.Nominative|mention.Accusative) != 0:
		return ""
	case bare&mention.Dative != 0:
		return dativePrep
	case bare == mention.Instrumental:
		return agentPrep
	}
	return ""
}

// groupCases are the cases of a group's head, narrowed by the adjectives before it.
func (s *syntax) groupCases(g group) mention.Cases {
	head := s.headAt(g.parts)
	c := s.chunks[g.parts[head]].Cases
	for _, k := range g.parts[:head] {
		if in := s.chunks[k].Cases; in != 0 && c&in != 0 {
			c &= in
		} else if c == 0 {
			c = in
		}
	}
	return c
}

// headAt gives the place of a phrase's head among its parts: the first noun;
// what stands before it are adjectives and the like.
func (s *syntax) headAt(parts []int) int {
	for i, k := range parts {
		if !s.modifies(k) || i == len(parts)-1 {
			return i
		}
	}
	return len(parts) - 1
}

// modifies: the chunk stands before a noun and belongs to it.
func (s *syntax) modifies(k int) bool {
	switch c := &s.chunks[k]; c.Kind {
	case mention.DetChunk, mention.AdjChunk, mention.CompoundChunk:
		return true
	case mention.ActorChunk:
		return c.Actor.Kind == mention.ByAdjective && !c.Actor.Plural || c.Actor.Kind == mention.ByPronoun && c.Cases&mention.Genitive != 0
	case mention.WordChunk:
		return mention.Adjectival(c.Tail) || counts(c)
	}
	return false
}

// endsCased: chunk k begins a phrase of its own: behind a noun only a genitive
// goes on with it.
func (s *syntax) endsCased(g group, k int) bool {
	if len(g.parts) == 0 {
		return false
	}
	head := s.headAt(g.parts)
	last := g.parts[len(g.parts)-1]
	c := &s.chunks[k]
	if head == len(g.parts)-1 && s.modifies(last) {
		return c.Kind == mention.ActorChunk && c.Actor.Kind == mention.ByPronoun
	}
	if c.Kind == mention.ActorChunk && c.Actor.Kind == mention.ByPronoun {
		return true
	}
	if c.Kind != mention.WordChunk && s.chunks[last].Kind == mention.ActorChunk && !s.modifies(last) {
		return true // «Путин Трампа»: no name has a possessor
	}
	return c.Cases != 0 && c.Cases&mention.Genitive == 0 && c.Kind != mention.PlaceChunk
}

// headBetween reads a phrase with its adjectives before and its possessors
// behind the head: «новые санкции Евросоюза», «российско-американские переговоры».
func (s *syntax) headBetween(g group) argument {
	at := s.headAt(g.parts)
	k := g.parts[at]
	head := &s.chunks[k]
	a := argument{prep: g.prep, chunk: k, fold: head.Fold, cases: s.groupCases(g)}
	var owner *argument
	for _, b := range g.parts[:at] {
		switch c := &s.chunks[b]; {
		case c.Kind == mention.ActorChunk && c.Actor.Kind == mention.ByPronoun:
			a.pron = c.Actor.Person3
		case c.Kind == mention.ActorChunk:
			owner = &argument{actor: c.Actor, chunk: b, fold: c.Fold}
		case c.Pron != "":
			a.pron = c.Pron
		}
	}
	rest := g.parts[at+1:]
	switch head.Kind {
	case mention.ActorChunk:
		a.actor = head.Actor
	case mention.NounChunk, mention.AdjChunk:
		a.node = s.byChunk[k]
		if a.node == nil {
			break
		}
		if owner != nil {
			a.node.before = append(a.node.before, *owner)
		}
		if a.node.pron == "" && a.pron != "" {
			a.node.pron = a.pron
		}
		s.behindNoun(a.node, rest)
	case mention.PlaceChunk:
		a.place = head.Place
	default:
		if owner != nil {
			a.owner = owner.actor
		}
		s.behindWord(&a, rest)
	}
	return a
}

// behindNoun gives a noun the genitives behind it.
func (s *syntax) behindNoun(n *node, parts []int) {
	var adjective *argument
	for i, k := range parts {
		switch c := &s.chunks[k]; c.Kind {
		case mention.ActorChunk:
			a := argument{actor: c.Actor, chunk: k, fold: c.Fold}
			if s.modifies(k) && i+1 < len(parts) {
				adjective = &a
				continue
			}
			n.after = append(n.after, a)
		case mention.NounChunk:
			inner := s.byChunk[k]
			if inner == nil || inner == n {
				continue
			}
			inner.governor = n
			if adjective != nil {
				inner.before = append(inner.before, *adjective)
			}
			n.after = append(n.after, argument{node: inner, chunk: k, fold: c.Fold})
			s.behindNoun(inner, parts[i+1:])
			return
		case mention.PlaceChunk:
			n.after = append(n.after, argument{place: c.Place, chunk: k, fold: c.Fold})
		case mention.WordChunk:
			if s.modifies(k) {
				continue
			}
			a := argument{chunk: k, fold: c.Fold}
			if adjective != nil {
				a.owner = adjective.actor
			}
			s.behindWord(&a, parts[i+1:])
			n.after = append(n.after, a)
			return
		}
	}
	if adjective != nil {
		n.after = append(n.after, *adjective)
	}
}

// behindWord gives a plain noun its owner or the act that it is of: «роль
// России», «раунд переговоров».
func (s *syntax) behindWord(a *argument, parts []int) {
	for i, k := range parts {
		switch c := &s.chunks[k]; c.Kind {
		case mention.ActorChunk:
			if s.modifies(k) && i+1 < len(parts) {
				continue
			}
			if a.owner == nil {
				a.owner = c.Actor
			}
			return
		case mention.NounChunk:
			inner := s.byChunk[k]
			if inner == nil {
				continue
			}
			a.node = inner
			if i > 0 && s.chunks[parts[i-1]].Kind == mention.ActorChunk {
				inner.before = append(inner.before, argument{actor: s.chunks[parts[i-1]].Actor, chunk: parts[i-1]})
			}
			s.behindNoun(inner, parts[i+1:])
			return
		}
	}
}

// casedDoers are those who do what a noun names: its adjective, its agent, its
// first genitive. «Российская поддержка Сирии» is Russia's.
func (m *matcher) casedDoers(n *node) []argument {
	var all []argument
	for _, a := range n.before {
		if a.actor != nil {
			all = append(all, a)
		}
	}
	all = append(all, m.prepositional(n, agentPrep)...)
	for _, a := range n.after {
		if a.actor != nil || a.owner != nil {
			all = append(all, a)
		}
	}
	return all
}

// casedSubject finds the subject by its case, before or behind the verb.
func (m *matcher) casedSubject(c *clause, n *node) *subject {
	var best *argument
	after := false
	top := 0
	for i := range n.before {
		if r := m.nominative(c, n, &n.before[i], true); r > top {
			best, top = &n.before[i], r
		}
	}
	for i := range n.after {
		if r := m.nominative(c, n, &n.after[i], false); r > top {
			best, top, after = &n.after[i], r, true
		}
	}
	if c.link == relLink && c.antecedent >= 0 && (best == nil || m.relativeNominative(c)) {
		a := m.antecedent(c)
		return &subject{arg: &a, own: true}
	}
	if best == nil {
		if who := m.insideSays(n); who != nil {
			return &subject{arg: who, own: true}
		}
		return nil
	}
	return &subject{arg: best, after: after, own: true}
}

// nominative tells how likely an argument is the verb's subject, 0 for not.
func (m *matcher) nominative(c *clause, n *node, a *argument, before bool) int {
	if a.cases != 0 && a.cases&mention.Nominative == 0 || m.disagreesNumber(n, a) {
		return 0
	}
	rank := 4
	if before {
		rank = 6
	}
	if a.cases&^mention.Nominative == 0 && a.cases != 0 {
		rank = 10
	}
	switch {
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
	if v.Kind != mention.VerbChunk || v.Form == mention.BaseForm || v.Form == mention.IngForm || a.actor == nil {
		return false
	}
	if len(a.actor.List) > 0 {
		return false // the verb may agree with the nearest
	}
	return v.Plural && a.actor.Name != "" && a.actor.Kind != mention.ByPronoun
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

// insideSays: «в МИД заявили»: a verb of saying in the plural without a subject
// has the organ or state in which it was said.
func (m *matcher) insideSays(n *node) *argument {
	v := &m.chunks[n.chunk]
	if v.Kind != mention.VerbChunk || !v.Plural || n.clause.passive || !hasOperator(n.lemma, lang.Say) && !states(n.lemma) {
		return nil
	}
	for i := range n.preps {
		a := &n.preps[i]
		if a.prep == "in" && a.actor != nil && a.actor.Kind != mention.ByPronoun && a.actor.Person == "" && (a.chunk < n.chunk || a.chunk == n.chunk+2) {
			who := *a
			who.prep = ""
			return &who
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
	if c.verb < 0 && (p.modal != "" || c.link == compLink || c.link == purposeLink || c.link == condLink || !p.takerBefore(c)) {
		p.take(c, k)
		return
	}
	p.take(p.below(infLink, k), k)
}

// takerBefore: something in the clause takes an infinitive.
func (p *parser) takerBefore(c *clause) bool {
	for _, k := range c.parts {
		if l := p.chunks[k].Lemma; l != nil && takes(l, "comp") {
			return true
		}
	}
	return false
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
	if (c.link == relLink || c.link == infLink) && c.verb >= 0 && c.parent != nil && c.parent.verb < 0 && p.kindBefore(k) != mention.ConjChunk {
		p.cur, c = c.parent, c.parent
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

// said makes what stands before the verb of saying at k what is said: «..., заявил
// Лавров».
func (p *parser) said(c *clause, k int, moved []int) {
	root := c
	for root.parent != nil && root.link != quoteLink && root.link != relLink {
		root = root.parent
	}
	n := p.open(mainLink, root.parent)
	n.parts = moved
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
