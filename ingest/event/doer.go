package event

import (
	"slices"

	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// agentless: "sanctions were lifted": whoever kept a measure up ends it.
func (m *matcher) agentless(n *node, f *lang.Frame, slot lang.Slot) bool {
	if m.anyone && n.clause.passive && slot.Names[0] == "subj" && n.clause.verb == n.chunk {
		return true
	}
	return !m.vso && f.Operator == lang.End && slot.Names[0] == "subj" && n.clause.passive && n.clause.verb == n.chunk
}

// subjectMayLack: an Arabic verb drops its subject; a passive or the verb of a
// relative clause does not.
func (m *matcher) subjectMayLack(n *node) bool {
	if n.class != lang.Verb && n.clause.verb != n.chunk {
		return false
	}
	if n.clause.passive || n.clause.link == relLink && !m.goesOnDropped(n.clause) || m.impersonal(n) || m.nounFirst && n.clause.link == purposeLink {
		return false
	}
	sub := m.subjectOf(n.clause)
	return (m.vso || m.drops && m.finite(n)) && (sub == nil || sub.arg == nil)
}

func (m *matcher) subjectCandidates(n *node) []argument {
	if n.class == lang.Verb || n.clause.verb == n.chunk {
		if n.clause.passive && !m.vso {
			by := m.decreed(m.prepositional(n, "by"))
			if m.cased && !slices.ContainsFunc(by, func(a argument) bool {
				return a.actor != nil || a.owner != nil || a.node != nil && len(a.node.lemma.Frames) > 0
			}) {
				return m.passiveDoers(n)
			}
			if len(by) == 0 {
				by = append(append(m.wordedIn(n), m.killers(n)...), append(m.announcer(n), m.captor(n)...)...)
			}
			return by
		}
		if agents := m.agents(n); len(agents) > 0 {
			return agents
		}
		return m.subjectArgs(n.clause)
	}
	if one := m.oneOfThose(n); one != nil {
		return []argument{*one}
	}
	if m.describesWord(n) || m.plainOwner(n) {
		return nil
	}
	if both := m.thankedPair(n); both != nil {
		return []argument{*both}
	}
	if by := m.thankedDoer(n); by != nil {
		return []argument{*by}
	}
	if late := m.fronted(n); late != nil {
		return []argument{*late}
	}
	if late := m.inAnAct(n); late != nil {
		return []argument{*late}
	}
	if who, _ := m.doersAbove(n); who != nil {
		return []argument{*who}
	}
	if n.pron != "" {
		return m.ownCandidates(n)
	}
	if m.strikesGenitive(n) || m.sufferer(n) != nil {
		return m.lightSubject(n) // «قامت روسيا بقصف أوديسا»
	}
	all := m.doers(n)
	if light := m.lightSubject(n); m.onlyTopic(n, all, light) {
		return light
	}
	if !m.hostedPair(n, all) {
		all = append(all, m.lightSubject(n)...)
	}
	if len(all) == 0 {
		all = m.purposeDoer(n)
	}
	if len(all) == 0 {
		all = m.releaser(n)
	}
	if len(all) == 0 {
		all = m.reasonDoer(n)
	}
	if len(all) == 0 {
		all = m.signer(n)
	}
	if len(all) == 0 && m.vso && !m.chunks[n.chunk].Def {
		if who := m.ofAuxiliary(n.clause); who != nil {
			return []argument{*who} // «كان للوزير لقاء مع نظيره»
		}
	}
	if len(all) == 0 {
		all = m.briefer(n)
	}
	return all
}

// plainOwner: the pronoun of an Arabic noun is that of the plain words right behind the verb, whose
// own it is: «جدد الطيران الحربي قصفه», «تواصل هذه الأطراف انتقاداتها».
func (m *matcher) plainOwner(n *node) bool {
	if !m.vso || n.pron != "3sm" && n.pron != "3sf" || n.clause.verb < 0 || n.clause.verb > n.chunk-2 || n.clause.passive {
		return false
	}
	if v := m.byChunk[n.clause.verb]; v == nil || v.class != lang.Verb || v.pron != "" || prepOf(v, n) != "" {
		return false
	}
	for k := n.chunk - 1; k > n.clause.verb; k-- {
		c, first := &m.chunks[k], k == n.clause.verb+1
		plain := c.Kind == mention.WordChunk || c.Kind == mention.NounChunk && first && k < n.chunk-1
		if !(plain && hasArticle(c.Fold)) && !(first && c.Kind == mention.DetChunk) {
			return false
		}
	}
	return m.chunks[n.chunk-1].Kind == mention.WordChunk
}

// ownCandidates are who may do what a noun with a possessive tells.
func (m *matcher) ownCandidates(n *node) []argument {
	if ender := m.ownEnder(n); ender != nil {
		return append(ender, m.doers(n)...)
	}
	if own := m.blamedFor(n); own != nil {
		return []argument{*own}
	}
	if own := m.doerBeside(n); own != nil && own.actor != nil && !ownCountry(*own) && tellsOneOf(n.lemma, stances) {
		return []argument{*own}
	}
	if g := n.governor; g != nil && g.matched != nil && g.matched.frame.Operator == lang.Light {
		return append(m.lightSubject(n), m.doers(n)...) // "completed its withdrawal", «جدد إدانته»
	}
	if own, known := m.statedOwn(n); known {
		return own
	}
	if own := m.ownerAbove(n); own != nil {
		return []argument{*own}
	}
	if own := m.ownDoer(n); own != nil {
		return []argument{*own}
	}
	if own, known := m.occasionOwner(n); known {
		if own == nil {
			return nil
		}
		return []argument{*own}
	}
	if own := m.besideOwner(n); own != nil {
		return []argument{*own}
	}
	return m.doers(n)
}

// signer is the other side of a deal of which a passive tells with whom it was signed: the
// subject of the verb that the deal is the object of, "is reviewing a deal signed with Chad".
func (m *matcher) signer(n *node) []argument {
	g := n.governor
	if !m.analytic || g == nil || g.class != lang.Verb || g.clause.passive || prepOf(g, n) != "" || !tells(n.lemma, "agrees-with") {
		return nil
	}
	for _, c := range n.relatives {
		if v := m.byChunk[c.verb]; v != nil && c.passive && hasOperator(v.lemma, lang.Light) {
			if sub := m.subjectActor(g.clause); sub != nil {
				return []argument{*sub}
			}
		}
	}
	return nil
}

// blamedFor: in «انتقدت فرنسا إيران لعدم وفائها» the pronoun behind «ل» or «على» is that of whom the
// verb criticizes or thanks.
func (m *matcher) blamedFor(n *node) *argument {
	if !m.vso || n.pron != "3sm" && n.pron != "3sf" {
		return nil
	}
	top := n
	for g := n.governor; g != nil; g = top.governor {
		if g.class != lang.Verb {
			top = g
			continue
		}
		if prep := prepOf(g, top); prep != "ل" && prep != "على" || g.clause.passive || !tells(g.lemma, "criticizes") && !tells(g.lemma, "praises") {
			return nil
		}
		for i := range g.after {
			a := &g.after[i]
			if sub := m.subjectOf(g.clause); a.actor == nil || a.chunk > top.chunk || sub != nil && sub.arg != nil && sub.arg.chunk == a.chunk {
				continue
			}
			if m.state(a) && m.feminineState(a) == (n.pron == "3sf") || m.man(a) && n.pron == "3sm" {
				return a
			}
		}
		return nil
	}
	return nil
}

// ownEnder: "that the United States end its embargo": "its" is the ender's.
func (m *matcher) ownEnder(n *node) []argument {
	g := n.governor
	if m.vso || g == nil || g.class != lang.Verb || !hasOperator(g.lemma, lang.End) || !isMeasure(n) {
		return nil
	}
	if sub := m.subjectOf(g.clause); sub != nil && sub.own && sub.arg != nil && sub.arg.actor != nil {
		return []argument{*sub.arg}
	}
	return nil
}

// doers are those whom a noun itself names as its doers.
func (m *matcher) doers(n *node) []argument {
	if n.class == lang.Verb || n.clause.verb == n.chunk {
		return m.subjectCandidates(n)
	}
	if paid := m.paidForAct(n); paid != nil && n.pron == "3p" {
		return []argument{*paid}
	}
	if n.pron != "" {
		return []argument{m.pronounOf(n)}
	}
	if m.cased {
		return m.casedDoers(n)
	}
	if m.sufferer(n) != nil {
		return nil
	}
	by := m.prepositional(n, "by")
	if m.vso && len(by) > 0 {
		if own := m.genitives(n); m.objectBefore(own, by[0].chunk) || m.adjectiveDoes(n, own) {
			return own // «رفض مصر أي خطوات من جانب إثيوبيا», «إدانة الهجوم الإيراني من قبل الكويت»
		}
		return by // «تمت دعوة إيران من قبل»
	}
	all := append(m.genitives(n), by...)
	if len(all) == 0 && m.vso {
		return m.issuers(n)
	}
	if whose := m.whoseDoer(n); whose != nil && len(all) == 0 {
		return []argument{*whose}
	}
	if paid := m.paidForAct(n); paid != nil && len(all) == 0 {
		return []argument{*paid}
	}
	if len(all) == 0 && !m.nounFirst {
		return m.sharedDoers(n)
	}
	return all
}

// sharedDoers are those of the use of force beside that of an English noun: "Turkish
// shelling and air strikes killed".
func (m *matcher) sharedDoers(n *node) []argument {
	k := n.chunk - 2
	if k < 1 || m.chunks[k+1].Kind != mention.ConjChunk || m.chunks[k-1].Kind != mention.ActorChunk || !usesForceOn(n.lemma) {
		return nil
	}
	if first := m.byChunk[k]; first != nil && first.class == lang.Noun && usesForceOn(first.lemma) {
		return m.genitives(first)
	}
	return nil
}

// issuers are those whose statement a noun of saying is by the preposition that its frame
// names: «بيان لوزارة الدفاع».
func (m *matcher) issuers(n *node) []argument {
	var all []argument
	for _, f := range n.lemma.Frames {
		if f.Operator == lang.Say && f.Slots[0].Role == lang.SourceRole && isPreposition(f.Slots[0].Names[0]) {
			for _, name := range f.Slots[0].Names {
				all = append(all, m.prepositional(n, name)...)
			}
		}
	}
	return all
}

// topicActor: an Arabic clause without a verb opens with whom its adjective tells of:
// «إن الولايات المتحدة مستعدة».
func (m *matcher) topicActor(n *node) *argument {
	c := n.clause
	if !m.vso || n.class != lang.Adj || c.verb >= 0 && c.verb != n.chunk || len(c.parts) < 2 || c.parts[0] != n.chunk-1 {
		return nil
	}
	if ch := &m.chunks[c.parts[0]]; ch.Kind == mention.ActorChunk && (ch.Actor.Kind != mention.ByAdjective || citizens(ch)) && ch.Actor.Kind != mention.ByPronoun {
		return &argument{actor: ch.Actor, chunk: c.parts[0], fold: ch.Fold}
	}
	return nil
}

// attributive: an Arabic adjective with its article, or behind a noun without
// one, is part of a noun phrase: «الانفصاليين الموالين لموسكو».
func (m *matcher) attributive(k int) bool {
	if m.chunks[k].Def {
		return true
	}
	if k == 0 {
		return false
	}
	c := &m.chunks[k-1]
	return (c.Kind == mention.WordChunk || c.Kind == mention.NounChunk) && !c.Def && c.Pron == ""
}

// saidBy: a noun of demand in a clause without a verb is the speaker's: "he
// said: no way around the end of the embargo".
func (m *matcher) saidBy(n *node) []argument {
	if n.clause.verb >= 0 || !states(n.lemma) || n.governor != nil || m.vso && len(m.genitives(n)) > 0 {
		return nil
	}
	for c, depth := n.clause, 0; c != nil && depth < 4; c, depth = c.parent, depth+1 {
		if say := m.byChunk[c.governor]; say != nil && hasOperator(say.lemma, lang.Say) {
			if m.vso && c.pron && tells(say.lemma, "criticizes") && tells(say.lemma, "praises") {
				return nil // «وصف روسيا بأنها تهديد لأوروبا»: who says so threatens nobody
			}
			if sub := m.subjectOf(say.clause); sub != nil && sub.arg != nil {
				return []argument{*sub.arg}
			}
		}
		if p := m.lone(c.parent); c.link == colonLink && p != nil {
			return []argument{{actor: p, chunk: n.chunk}}
		}
	}
	return nil
}

// ownersOf are the possessors of a noun; of one that has them as its target
// («زيارة الدوحة للاجتماع») the one who does what it tells.
func (m *matcher) ownersOf(n *node) []argument {
	owners := m.genitives(n)
	if !m.vso || n.matched == nil || len(owners) == 0 {
		return owners
	}
	var doer []argument
	for _, f := range n.matched.fills {
		switch {
		case f.role == lang.SourceRole && f.argument.chunk == owners[0].chunk:
			return owners
		case f.role == lang.SourceRole && f.argument.actor != nil:
			doer = []argument{f.argument}
		}
	}
	if len(doer) > 0 {
		return doer
	}
	return owners
}

// genitives are the possessors of a noun.
func (m *matcher) genitives(n *node) []argument {
	var all []argument
	for _, beside := range [...][]argument{n.before, n.after} {
		for i := range beside {
			if a := &beside[i]; a.actor != nil || a.owner != nil {
				all = append(all, *a)
			}
		}
	}
	if k := len(n.before); len(all) == 0 && k > 0 && !m.vso && n.before[k-1].node != nil && n.before[k-1].node.matched == nil {
		return m.genitives(n.before[k-1].node) // "Russian gas exports", "US-China trade talks"
	}
	return append(all, m.possessed(n)...)
}

// wordedIn: "was condemned in a UN resolution", "was accused in an Amnesty report":
// whoever words it does so.
func (m *matcher) wordedIn(n *node) []argument {
	if m.cased || m.nounFirst || !states(n.lemma) {
		return nil
	}
	if who := authorIn(n, m.genitives); who != nil {
		return []argument{*who}
	}
	return nil
}

// authorIn is the actor who owns the statement, report or resolution "in" which the
// predicate's words stand; owners are those whom its noun has.
func authorIn(n *node, owners func(*node) []argument) *argument {
	for _, a := range n.preps {
		if a.prep != "in" || a.node == nil || a.node.class != lang.Noun || !hasOperator(a.node.lemma, lang.Say) {
			continue
		}
		for _, owner := range owners(a.node) {
			if owner.actor != nil {
				return &owner
			}
		}
	}
	return nil
}

// hostedPair: who hosts "a Rubio-Lavrov meeting" is no third at it.
func (m *matcher) hostedPair(n *node, doers []argument) bool {
	g := n.governor
	return m.analytic && g != nil && tellsOneOf(n.lemma, occasions) && tells(g.lemma, "mediates") && len(doers) == 1 && doers[0].actor != nil && len(doers[0].actor.List) > 1
}

// describesWord: the Arabic adjective has the article of the plain noun before it, of which it tells
// what nobody named is: «حل الفصائل الموالية لإيران».
func (m *matcher) describesWord(n *node) bool {
	if !m.vso || n.class != lang.Adj || !m.chunks[n.chunk].Def {
		return false
	}
	k := n.chunk - 1
	for k >= 0 && m.chunks[k].Kind == mention.WordChunk && hasArticle(m.chunks[k].Fold) {
		k--
	}
	if k < 0 || k == n.chunk-1 {
		return false
	}
	c := &m.chunks[k]
	return c.Kind != mention.ActorChunk && !c.Def && c.Pron == "" && !c.Owned // «موقفها الثابت الداعم»
}
