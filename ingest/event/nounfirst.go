package event

import (
	"slices"
	"strings"

	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// headAmid reads a phrase whose head stands behind its articles and numbers and
// before its adjectives: "las nuevas sanciones económicas estadounidenses".
func (s *syntax) headAmid(g group) argument {
	at, pron := s.headOfPhrase(g.parts)
	head := &s.chunks[g.parts[at]]
	a := argument{prep: g.prep, chunk: g.parts[at], fold: head.Fold, pron: pron}
	rest := g.parts[at+1:]
	for i, k := range rest {
		if ch := &s.chunks[k]; ch.Kind == mention.ActorChunk {
			if n := s.agreeing(g, at, ch); n != nil {
				n.before = append(n.before, argument{actor: ch.Actor, chunk: k, fold: ch.Fold})
				rest = append(slices.Clone(rest[:i]), rest[i+1:]...)
				break
			}
		}
	}
	switch head.Kind {
	case mention.ActorChunk:
		a.actor = head.Actor
	case mention.NounChunk, mention.AdjChunk:
		a.node = s.byChunk[g.parts[at]]
		if a.node.pron == "" {
			a.node.pron = pron
		}
		s.modifiedBy(a.node, rest)
	case mention.PlaceChunk:
		a.place = head.Place
	default:
		for _, k := range rest {
			if ch := &s.chunks[k]; ch.Kind == mention.ActorChunk && a.owner == nil {
				a.owner = ch.Actor
			}
		}
	}
	return a
}

// headOfPhrase finds the head: the first noun that predicates or actor, and of
// words that are neither the first. An adjective of a state heads none but where
// it stands for the people.
func (s *syntax) headOfPhrase(parts []int) (at int, pron string) {
	at = -1
	for i, k := range parts {
		switch ch := &s.chunks[k]; ch.Kind {
		case mention.DetChunk:
			if ch.Pron != "" {
				pron = ch.Pron
			}
		case mention.NounChunk:
			if len(ch.Lemma.Frames) == 0 && i+1 < len(parts) && s.chunks[parts[i+1]].Kind == mention.NounChunk && len(s.chunks[parts[i+1]].Lemma.Frames) > 0 {
				continue // "son plein soutien"
			}
			return i, pron
		case mention.PlaceChunk:
			return i, pron
		case mention.ActorChunk:
			if ch.Actor.Kind != mention.ByAdjective || at < 0 && (len(parts) == i+1 || ch.Actor.Plural) {
				return i, pron
			}
		case mention.WordChunk:
			if at < 0 && !(counts(ch) && i+1 < len(parts)) {
				at = i
			}
		}
	}
	if at < 0 {
		at = len(parts) - 1
	}
	return at, pron
}

// modifiedBy gives a noun the states and nouns behind it.
func (s *syntax) modifiedBy(n *node, parts []int) {
	for i, k := range parts {
		switch ch := &s.chunks[k]; ch.Kind {
		case mention.ActorChunk:
			n.before = append(n.before, argument{actor: ch.Actor, chunk: k, fold: ch.Fold})
		case mention.NounChunk:
			inner := s.byChunk[k]
			inner.governor = n
			n.after = append(n.after, argument{node: inner, chunk: k, fold: ch.Fold})
			s.modifiedBy(inner, parts[i+1:])
			return
		}
	}
}

// beginsAnew: in a language whose nouns stand first a name behind a noun, or a
// noun behind a name, begins another phrase: "solicita México | a EU ayuda".
func (s *syntax) beginsAnew(g group, k int) bool {
	if !s.nounFirst || len(g.parts) == 0 {
		return false
	}
	last, next := &s.chunks[g.parts[len(g.parts)-1]], &s.chunks[k]
	named := func(c *mention.Chunk) bool {
		return c.Kind == mention.ActorChunk && c.Actor.Kind != mention.ByAdjective
	}
	if named(next) && next.First > 0 && len(next.Actor.List) == 0 {
		return last.Kind == mention.NounChunk || last.Kind == mention.ActorChunk
	}
	return named(last) && next.Kind == mention.NounChunk
}

// possessed are those behind "of" where a noun says no more of them than whose it
// is: "la visite de Lavrov". Where the noun's frames have a slot for "of" it is
// for the table to say.
func (m *matcher) possessed(n *node) []argument {
	if !m.nounFirst || n.class == lang.Verb || suffersOf(n.lemma) {
		return nil
	}
	var all []argument
	for _, a := range m.prepositional(n, "of") {
		if a.actor != nil || a.owner != nil {
			all = append(all, a)
		}
	}
	return all
}

// finite: the verb has a person of its own, so that its subject may lack: "acusó a".
func (m *matcher) finite(n *node) bool {
	switch m.chunks[n.chunk].Form {
	case mention.PresentForm:
		return true
	case mention.Participle:
		return n.chunk > 0 && n.clause.link != relLink && m.chunks[n.chunk-1].Kind == mention.AuxChunk // "ha acusado"
	}
	return false
}

// behindVerb: the actor right behind a verb without a subject before it is the
// subject: "dijo Lavrov", "condenó México el ataque", "visitó Lavrov a Castro". A
// state alone behind a verb that wants an object is that: "visitó China".
func (m *matcher) behindVerb(n *node) bool {
	if len(n.after) == 0 || n.after[0].actor == nil || n.after[0].actor.Kind == mention.ByAdjective || n.after[0].actor.Kind == mention.ByPronoun || !m.finite(n) && !n.clause.passive {
		return false
	}
	if len(n.after) > 1 || n.clause.passive || !m.wantsObject(n) || m.objectElsewhere(n) {
		return true
	}
	return m.kindOf != nil && m.kindOf(n.after[0].actor) == ontology.Person
}

// relativeQue: "que" is "which" between a noun or actor and a verb, unless
// something before it waits for a complement: "el país que apoya", not "pidió a
// Rusia que cese". Behind a comma it is one in any case.
func (p *parser) relativeQue(k int) bool {
	next := k + 1
	for next < len(p.chunks) && (p.chunks[next].Kind == mention.SkipChunk || p.chunks[next].Kind == mention.NegChunk) {
		next++
	}
	if next >= len(p.chunks) {
		return false
	}
	prev, comma := k-1, p.chunks[k-1].Kind == mention.CommaChunk
	if comma {
		prev--
	}
	if prev < 0 || p.chunks[prev].Kind == mention.WordChunk && p.kindRight(prev) == mention.PassiveChunk {
		return false // "es inaceptable que"
	}
	switch p.chunks[prev].Kind {
	case mention.ActorChunk, mention.WordChunk, mention.NounChunk:
	default:
		return false
	}
	switch p.chunks[next].Kind {
	case mention.VerbChunk, mention.PassiveChunk, mention.ModalChunk, mention.AuxChunk:
		return comma || !p.waiting(p.cur)
	case mention.ActorChunk, mention.DetChunk:
		return !comma && p.chunks[prev].Kind != mention.ActorChunk && !p.waiting(p.cur)
	}
	return false
}

// waiting: something in the clause takes a complement that it does not have yet.
func (p *parser) waiting(c *clause) bool {
	for _, below := range p.clauses {
		if below.parent == c && below.governor >= 0 && below.link == compLink {
			return false
		}
	}
	return p.complemented(c)
}

// headBefore goes from the last word of a noun phrase to its head, where that
// stands first.
func (p *parser) headBefore(k int) int {
	for i, part := range p.cur.parts {
		if part == k {
			return p.headOf(i)
		}
	}
	return k
}

// speaksBehind: behind what somebody said stand a comma, the verb and the speaker:
// "..., a averti le président russe".
func (m *matcher) speaksBehind(n *node) bool {
	if !m.nounFirst || n.clause.passive || len(n.after) != 1 || n.after[0].actor == nil || !states(n.lemma) && !hasOperator(n.lemma, lang.Say) {
		return false
	}
	k := n.chunk - 1
	for k >= 0 && (m.chunks[k].Kind == mention.AuxChunk || m.chunks[k].Kind == mention.SkipChunk) {
		k--
	}
	return k > 0 && (m.chunks[k].Kind == mention.CommaChunk || m.chunks[k].Kind == mention.QuoteChunk) && m.kindOf != nil && m.kindOf(n.after[0].actor) == ontology.Person
}

// freshSubject opens the clause of a verb before which, behind a comma or "and",
// its own subject stands: "n'ayant pas signé, l'organisation a demandé".
func (p *parser) freshSubject(c *clause, k int) bool {
	if !p.of.NounFirst() || c.verb < 0 || !p.finiteAt(k) && !p.modalBefore(k) {
		return false
	}
	last := len(c.parts) - 1
	if named := p.behindApposition(c, k); named > 0 {
		last = named
	}
	from := len(c.parts)
	noun := false
scan:
	for i := last; i >= 0; i-- {
		switch ch := &p.chunks[c.parts[i]]; ch.Kind {
		case mention.NounChunk, mention.WordChunk, mention.ActorChunk, mention.PlaceChunk:
			noun = true
		case mention.DetChunk, mention.PrepChunk, mention.AdjChunk, mention.DateChunk, mention.SkipChunk, mention.AuxChunk, mention.PassiveChunk:
		case mention.CommaChunk, mention.ConjChunk:
			from = i + 1
			break scan
		default:
			return false
		}
	}
	for from < len(c.parts) && p.chunks[c.parts[from]].Kind != mention.DetChunk && p.chunks[c.parts[from]].Kind != mention.ActorChunk && p.chunks[c.parts[from]].Kind != mention.NounChunk {
		from++
	}
	if !noun || from >= len(c.parts) || from == 0 {
		return false
	}
	moved := append([]int(nil), c.parts[from:]...)
	c.parts = c.parts[:from:from]
	n := p.open(coordLink, c.parent)
	n.governor = c.governor
	n.parts = append(n.parts, moved...)
	p.take(n, k)
	return true
}

// aimedAt is the subject of a clause of purpose that has a verb with a person: not
// that of the clause above, but whoever is called upon there.
func (m *matcher) aimedAt(c *clause) *argument {
	if c.parent == nil {
		return nil
	}
	if g := m.byChunk[c.governor]; c.opener != "" {
		if g == nil || g.class != lang.Noun || len(m.doers(g)) == 0 {
			return nil
		}
		for k := range g.preps {
			if a := &g.preps[k]; a.prep == "to" && a.actor != nil {
				return a // "la ayuda de Rusia a Malí para combatir"
			}
		}
		return nil
	}
	for i := len(c.parent.parts) - 1; i >= 0; i-- {
		n := m.byChunk[c.parent.parts[i]]
		if n == nil {
			continue
		}
		for k := range n.preps {
			if a := &n.preps[k]; a.prep == "to" && a.actor != nil {
				return a
			}
		}
	}
	return nil
}

// circumstance: the noun hangs on the predicate by a preposition for which its
// frame has no slot: "ont signé un accord lors de la visite de X".
func (m *matcher) circumstance(g, n *node) bool {
	prep := prepOf(g, n)
	if !m.nounFirst || prep == "" || prep == "of" || prep == "for" || g.matched == nil {
		return false
	}
	return !slotNamed(g.matched.frame, prep)
}

// kindRight is the kind of the chunk right before k, adverbs aside.
func (p *parser) kindRight(k int) mention.ChunkKind {
	for k--; k >= 0; k-- {
		if p.chunks[k].Kind != mention.SkipChunk {
			return p.chunks[k].Kind
		}
	}
	return mention.StopChunk
}

// complementSubject is the subject of a complement whose verb names none: of what
// somebody says himself, of what he demands whoever is to do it.
func (m *matcher) complementSubject(c *clause) *argument {
	g := m.byChunk[c.governor]
	if g == nil || c.parent == nil || m.byChunk[c.verb] == nil || m.chunks[c.verb].Value == "1p" {
		return nil
	}
	if !hasOperator(g.lemma, lang.Say) || tells(g.lemma, "demands") {
		return m.controller(g)
	}
	if sub := m.subjectOf(c.parent); sub != nil {
		return sub.arg
	}
	return nil
}

// droppedObject: a passive leaves out whom it tells of: "es esperado en Riad".
func (m *matcher) droppedObject(n *node) bool {
	if !m.drops || !n.clause.passive || n.clause.verb != n.chunk || n.clause.link == relLink || n.clause.link == partLink || n.chunk == 0 || m.chunks[n.chunk-1].Kind != mention.PassiveChunk {
		return false
	}
	sub := m.subjectOf(n.clause)
	return sub == nil || sub.arg == nil
}

// closing gives the part of the clause that closes the parenthesis which part i
// opens, where no verb stands in it: "el presidente Santos (Colombia)".
func (s *syntax) closing(c *clause, i int) int {
	for n := i + 1; n < len(c.parts); n++ {
		switch s.chunks[c.parts[n]].Kind {
		case mention.CloseChunk:
			return n
		case mention.VerbChunk:
			return -1
		}
	}
	return -1
}

// suffersOf: what "of" names is the noun's target: "la condena del ataque".
func suffersOf(l *mention.Lemma) bool {
	for _, f := range l.Frames {
		for _, slot := range f.Slots {
			if slot.Role == lang.TargetRole && slices.Contains(slot.Names, "of") {
				return true
			}
		}
	}
	return false
}

// articleOnly: nothing but the article of a day was read so far.
func (s *syntax) articleOnly(g group) bool {
	return s.nounFirst && len(g.parts) == 1 && s.chunks[g.parts[0]].Kind == mention.DetChunk
}

// saidBefore: behind a clause a comma, a verb of saying and its subject tell who
// said it: "Bakou a signé, a déclaré Lavrov".
func (p *parser) saidBefore(c *clause, k int) bool {
	if !p.of.NounFirst() || c.verb < 0 || !p.says(k) || !p.finiteAt(k) && !p.modalBefore(k) {
		return false
	}
	if b := p.before(k); b < 0 || p.chunks[b].Kind != mention.CommaChunk && !p.behindPreposition(b) {
		return false
	}
	n := k + 1
	for n < len(p.chunks) && (p.chunks[n].Kind == mention.DateChunk || p.chunks[n].Kind == mention.SkipChunk || p.chunks[n].Kind == mention.DetChunk) {
		n++
	}
	if n >= len(p.chunks) || p.chunks[n].Kind != mention.ActorChunk && p.chunks[n].Kind != mention.WordChunk {
		return false
	}
	root := c
	for root.parent != nil && root.link != quoteLink && root.link != relLink {
		root = root.parent
	}
	if root.link == relLink {
		return false
	}
	say := p.open(root.link, root.parent)
	root.parent, root.link, root.governor = say, compLink, k
	p.take(say, k)
	return true
}

// agreeing finds the noun before a phrase behind "of" to which the adjective of a
// state belongs by its number: "des accords de défense franco-grecs".
func (s *syntax) agreeing(g group, at int, adjective *mention.Chunk) *node {
	if g.prep != "of" || s.lastHead < 0 || adjective.Actor.Kind != mention.ByAdjective {
		return nil
	}
	n := s.byChunk[s.lastHead]
	if n == nil || n.class != lang.Noun || many(s.chunks[g.parts[at]].Tail) || !many(adjective.Tail) && len(adjective.Actor.List) == 0 || !many(s.chunks[s.lastHead].Fold) {
		return nil
	}
	return n
}

// many: the word ends like a plural.
func many(fold string) bool { return strings.HasSuffix(fold, "s") || strings.HasSuffix(fold, "x") }

// behindApposition gives the part of an actor between a comma or "and" and the
// comma right before the verb at k, 0 for none: "y el ministro, X, acusó".
func (p *parser) behindApposition(c *clause, k int) int {
	i := len(c.parts) - 1
	for i > 0 && c.parts[i] > p.before(k) {
		i--
	}
	if i < 2 || p.chunks[c.parts[i]].Kind != mention.CommaChunk || p.chunks[c.parts[i-1]].Kind != mention.ActorChunk {
		return 0
	}
	switch p.chunks[c.parts[i-2]].Kind {
	case mention.CommaChunk, mention.ConjChunk:
		return i - 1
	}
	return 0
}

// behindPreposition: the actor at k stands behind a preposition, so that it is no
// subject of what follows.
func (p *parser) behindPreposition(k int) bool {
	return p.of.NounFirst() && k > 0 && p.chunks[k].Kind == mention.ActorChunk && p.chunks[k-1].Kind == mention.PrepChunk
}

// adjectival: a participle behind a noun, with no auxiliary, says what that is
// like: "une attaque non provoquée", "le sommet organisé à Minsk par".
func (p *parser) adjectival(c *clause, k int) bool {
	if c.verb < 0 || !p.verbless(k) || p.reduced(k) {
		return false
	}
	prev := p.before(k)
	if prev <= c.verb || len(c.parts) == 0 {
		return false
	}
	switch p.chunks[prev].Kind {
	case mention.NounChunk, mention.WordChunk, mention.ActorChunk:
	default:
		return false
	}
	if p.prepFollows(k) {
		n := p.below(relLink, k)
		n.antecedent = p.headBefore(prev)
		p.passive = true
		p.take(n, k)
		return true
	}
	p.chunks[k].Kind = mention.WordChunk
	c.parts = append(c.parts, k)
	return true
}

// goesOnAbove: in "a indiqué que l'UE allait envoyer X et a accusé Y" the second
// perfect goes on from the first.
func (p *parser) goesOnAbove(c *clause, k int) bool {
	if !p.of.NounFirst() || c.link != compLink || c.parent == nil || c.governor < 0 || c.verb < 0 || c.parent.verb < 0 || !p.says(c.governor) {
		return false
	}
	if p.perfect(k) != p.perfect(c.parent.verb) || p.chunks[k].Future {
		return false
	}
	return p.perfect(k) != p.perfect(c.verb) || p.chunks[c.verb].Future || c.modal != ""
}

// perfect: the verb at k has an auxiliary.
func (p *parser) perfect(k int) bool {
	for k--; k >= 0 && p.chunks[k].Kind == mention.SkipChunk; k-- {
	}
	return k >= 0 && auxiliary(p.chunks[k])
}

// secondAdjective: "les attaques illégales et meurtrières de": the conjunction
// joins two adjectives of one noun, not two phrases.
func (s *syntax) secondAdjective(g group, k int) bool {
	if !s.nounFirst || len(g.parts) < 2 || k+2 >= len(s.chunks) || s.chunks[k+1].Kind != mention.WordChunk || s.chunks[g.parts[len(g.parts)-1]].Kind != mention.WordChunk {
		return false
	}
	if s.chunks[k+2].Kind != mention.PrepChunk && s.chunks[k+2].Kind != mention.ActorChunk {
		return false
	}
	return slices.ContainsFunc(g.parts, func(part int) bool { return s.chunks[part].Kind == mention.NounChunk })
}

// topic: what is talked about is no act: "a discuté de la coopération avec X".
func (m *matcher) topic(g *node, r *reading) bool {
	return m.nounFirst && r.frame.Relation == "cooperates-with" && g.class == lang.Verb && tells(g.lemma, "met-with")
}
