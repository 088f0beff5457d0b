package event

import (
	"slices"
	"strings"

	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
	"github.com/diplograph/diplograph/ingest/text"
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
		if !s.leads(k) || i == len(parts)-1 {
			return i
		}
	}
	return len(parts) - 1
}

// leads: the chunk stands before a noun and belongs to it.
func (s *syntax) leads(k int) bool {
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
	if head == len(g.parts)-1 && s.leads(last) {
		return c.Kind == mention.ActorChunk && c.Actor.Kind == mention.ByPronoun
	}
	if c.Kind == mention.ActorChunk && c.Actor.Kind == mention.ByPronoun {
		return true
	}
	if s.chunks[last].Kind == mention.ActorChunk && !s.leads(last) {
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
		case c.Kind == mention.CompoundChunk:
			s.opposes(s.byChunk[k], b)
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

// opposes: the adjective at chunk k tells against whom the noun's act is:
// «антироссийские санкции».
func (s *syntax) opposes(n *node, k int) {
	if c := &s.chunks[k]; n != nil && c.Kind == mention.CompoundChunk && c.Actor != nil && c.Value == "against" {
		n.preps = append(n.preps, argument{prep: c.Value, actor: c.Actor, chunk: k, fold: c.Fold})
	}
}

// behindNoun gives a noun the genitives behind it.
func (s *syntax) behindNoun(n *node, parts []int) {
	var adjective *argument
	for i, k := range parts {
		switch c := &s.chunks[k]; c.Kind {
		case mention.ActorChunk:
			a := argument{actor: c.Actor, chunk: k, fold: c.Fold}
			if s.leads(k) && i+1 < len(parts) {
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
			if i > 0 {
				s.opposes(inner, parts[i-1])
			}
			if adjective != nil {
				inner.before = append(inner.before, *adjective)
			}
			n.after = append(n.after, argument{node: inner, chunk: k, fold: c.Fold})
			s.behindNoun(inner, parts[i+1:])
			return
		case mention.PlaceChunk:
			n.after = append(n.after, argument{place: c.Place, chunk: k, fold: c.Fold})
		case mention.WordChunk:
			if s.leads(k) {
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
			if s.leads(k) && i+1 < len(parts) {
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
			if i > 0 {
				s.opposes(inner, parts[i-1])
			}
			if i > 0 && s.chunks[parts[i-1]].Kind == mention.ActorChunk {
				inner.before = append(inner.before, argument{actor: s.chunks[parts[i-1]].Actor, chunk: parts[i-1]})
			}
			s.behindNoun(inner, parts[i+1:])
			return
		}
	}
}

// dativeBehind: what stands behind a noun without a preposition may be a dative
// where its form is that of the genitive, too: «поддержка Молдавии».
func (m *matcher) dativeBehind(n *node) []argument {
	var all []argument
	for _, a := range n.after {
		if a.actor != nil && a.chunk >= 0 && m.chunks[a.chunk].Cases.May(mention.Dative) {
			all = append(all, a)
		}
	}
	return all
}

// lateGenitive: «визит в Москву премьера Индии»: the genitive behind a
// prepositional phrase is of the noun before it that names no doer.
func (s *syntax) lateGenitive(c *clause, a argument) bool {
	if a.actor == nil || a.cases == 0 || a.cases&mention.Nominative != 0 || a.cases&mention.Genitive == 0 || a.chunk < 1 {
		return false
	}
	for i := len(c.parts) - 1; i >= 0; i-- {
		k := c.parts[i]
		if k >= a.chunk {
			continue
		}
		n := s.byChunk[k]
		switch {
		case n == nil:
			if k := s.chunks[k].Kind; k == mention.CommaChunk || k == mention.ConjChunk {
				return false
			}
		case n.class != lang.Noun || len(n.preps) == 0 && n.chunk != a.chunk-1 || !takes(n.lemma, "subj"):
			return false
		default:
			if len(n.after) > 0 || n.pron != "" {
				return false
			}
			n.after = append(n.after, a)
			return true
		}
	}
	return false
}

// nominalDoer: «X с визитом в Индии»: the actor of a clause without a verb does
// what the noun behind "with" names.
func (m *matcher) nominalDoer(n *node) []argument {
	if n.clause.verb >= 0 || n.chunk < 1 {
		return nil
	}
	k := n.chunk - 1
	for k > 0 && m.leads(k) {
		k--
	}
	if c := &m.chunks[k]; c.Kind != mention.PrepChunk || c.Value != "with" {
		return nil
	}
	if k == 0 {
		return nil
	}
	if c := &m.chunks[k-1]; c.Kind == mention.ActorChunk && c.Cases.May(mention.Nominative) {
		return []argument{{actor: c.Actor, chunk: k - 1, fold: c.Fold}}
	}
	return nil
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
	form := m.chunks[n.chunk].Form
	bare := m.chunks[n.chunk].Kind == mention.VerbChunk && (form == mention.BaseForm && c.modal == "" || form == mention.IngForm) && c.link != relLink
	if bare && (c.link == infLink || c.link == partLink) {
		return nil // «намерен ввести санкции»: it has the subject of the clause above
	}
	for i := range n.before {
		if r := m.nominative(c, n, &n.before[i], true); r > top {
			best, top = &n.before[i], r
		}
	}
	for i := range n.after {
		if r := m.nominative(c, n, &n.after[i], false); r > top && !bare {
			best, top, after = &n.after[i], r, true
		}
	}
	if c.link == coordLink && c.sibling != nil && after && top < 10 && takes(n.lemma, "obj") {
		return nil // «провел переговоры и выразил соболезнования»
	}
	if c.link == relLink && c.antecedent >= 0 && (best == nil || m.relativeNominative(c)) {
		a := m.antecedent(c)
		return &subject{arg: &a, own: true}
	}
	if best == nil || after && top < 10 {
		if who := m.obligedDative(c, n); who != nil {
			return &subject{arg: who, own: true}
		}
	}
	if best == nil || after && best.actor == nil {
		if who := m.insideSays(n); who != nil {
			return &subject{arg: who, own: true}
		}
	}
	if best == nil {
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
	if v.Kind != mention.VerbChunk || v.Form == mention.BaseForm || v.Form == mention.IngForm {
		return false
	}
	if a.node != nil && a.node.chunk == a.chunk && a.node.class == lang.Noun {
		return m.pluralNoun(a.node) != v.Plural
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
	if v.Form == mention.BaseForm || strings.HasSuffix(v.Fold, "ло") || strings.HasSuffix(v.Fold, "лось") {
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

// pluralNoun: a noun in the nominative is plural when it is not the form of its
// lemma, or when that is a plural: переговоры.
func (m *matcher) pluralNoun(n *node) bool {
	base := strings.Fields(text.Fold(n.lemma.Text))
	if m.chunks[n.chunk].Fold != base[0] {
		return true
	}
	first := base[0]
	return strings.HasSuffix(first, "ы") || strings.HasSuffix(first, "и") && !strings.HasSuffix(first, "ии") ||
		strings.HasSuffix(first, "ые") || len(base) > 1 && strings.HasSuffix(first, "ие") && !strings.HasSuffix(first, "ение") && !strings.HasSuffix(first, "ание")
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

// insideSays: «в МИД заявили»: a verb of saying in the plural without a subject
// has the organ or state in which it was said.
func (m *matcher) insideSays(n *node) *argument {
	v := &m.chunks[n.chunk]
	if v.Kind != mention.VerbChunk || !v.Plural || n.clause.passive {
		return nil
	}
	says := hasOperator(n.lemma, lang.Say) || states(n.lemma) || tells(n.lemma, "detains")
	for i := range n.preps {
		a := &n.preps[i]
		if a.actor != nil && !says && (m.kindOf == nil || m.kindOf(a.actor) != ontology.Organization) {
			continue // «в МИД вызвали посла», but not «в Сирии обстреляли»
		}
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
