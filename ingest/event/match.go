package event

import (
	"slices"
	"strings"

	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
	"github.com/diplograph/diplograph/ingest/text"
)

// reading is a predicate with the frame that matched it.
type reading struct {
	node  *node
	frame *lang.Frame
	fills []filler
	// despite is the act that goes on despite this one.
	despite *reading
}

// filler is what fills a slot.
type filler struct {
	role      lang.SlotRole
	phrase    *mention.Phrase // the actor, nil when a pronoun or the context must tell
	pron      string          // pronoun that stands for the actor
	refers    *mention.Lemma  // an act noun that refers to an act told before: "these accusations"
	nearest   bool            // the pronoun looks for the nearest actor, not for the subject
	inherited bool            // a dropped subject: the context must tell
	through   bool            // reached through a noun
	more      bool            // belongs to the slot of the filler before it
	place     string          // id of the place visited
	measure   *node           // of a measure slot
	act       *node           // of an act slot
	verb      *node           // of an act slot that a clause fills: its verb
	argument  argument
}

// matcher matches the nodes of one sentence with frames.
type matcher struct {
	*syntax
	subjects map[*clause]*subject
}

// subject is a clause's subject and whether it stands behind the verb.
type subject struct {
	arg   *argument
	after bool
	own   bool // the clause names it itself
}

func (s *syntax) match() []*reading {
	m := &matcher{syntax: s, subjects: map[*clause]*subject{}}
	var all []*reading
	for _, verbs := range []bool{true, false} {
		for _, n := range s.nodes {
			if (n.class == lang.Verb || n.clause.verb == n.chunk) != verbs {
				continue
			}
			if r := m.frame(n); r != nil {
				n.matched = r
				all = append(all, r)
			}
		}
	}
	m.despite(all)
	slices.SortStableFunc(all, func(a, b *reading) int { return a.node.chunk - b.node.chunk })
	return all
}

// frame gives the first frame of the lemma that the node's arguments fill.
func (m *matcher) frame(n *node) *reading {
	for _, f := range n.lemma.Frames {
		if r := m.fill(n, f); r != nil {
			return r
		}
	}
	return nil
}

func (m *matcher) fill(n *node, f *lang.Frame) *reading {
	if !m.vso && f.Relation == "spoke-with" && f.Class == lang.Verb && len(f.Slots) == 2 && f.Slots[1].Names[0] == "obj" && len(n.after) > 1 {
		return nil // "called him a liar"
	}
	r := &reading{node: n, frame: f}
	used := map[int]bool{}
	for _, slot := range f.Slots {
		fills := m.slot(n, f, slot, used)
		if len(fills) == 0 {
			if slot.Optional || m.agentless(n, f, slot) {
				continue
			}
			return nil
		}
		r.fills = append(r.fills, fills...)
	}
	return r
}

// slot gives the fillers of one slot, none when it stays empty.
func (m *matcher) slot(n *node, f *lang.Frame, slot lang.Slot, used map[int]bool) []filler {
	var fills []filler
	for _, name := range slot.Names {
		for _, a := range m.candidates(n, f, name, used) {
			if fill, ok := m.accept(n, f, slot, a); ok {
				fill.argument = a
				fill.more = len(fills) > 0
				fills = append(fills, fill)
				used[a.chunk] = true
				if m.hasIncluded(a) {
					fills = append(fills, m.included(n, slot, a)...)
				}
				if slot.Role == lang.MeasureRole || isPreposition(name) && m.conjoined(n, a, name) {
					continue // "the end of the embargo and the lifting of sanctions"
				}
				if name == "subj" && slot.Role == lang.PartyRole && n.class == lang.Noun && !m.vso && f.Relation != "concedes-to" && (n.governor == nil || n.governor.class == lang.Verb) {
					continue // "Ukraine agrees to a US deal": both are parties
				}
				break
			}
		}
		if len(fills) > 0 {
			return fills
		}
	}
	if slot.Role == lang.TargetRole {
		for _, a := range m.undergone(n) {
			if fill, ok := m.accept(n, f, slot, a); ok {
				fill.argument = a
				return []filler{fill}
			}
		}
	}
	if slices.Contains(slot.Names, "subj") && slot.Role != lang.MeasureRole && slot.Role != lang.ActRole && m.subjectMayLack(n, slot) {
		return []filler{{role: slot.Role, inherited: true, argument: argument{chunk: n.chunk, first: m.chunks[n.chunk].Value == "1p"}}}
	}
	return nil
}

// undergone: in "came under pressure from", «تتعرض لضغوط» the noun's target is
// the subject of the verb above it.
func (m *matcher) undergone(n *node) []argument {
	g := n.governor
	if g == nil || !hasOperator(g.lemma, lang.Undergo) {
		return nil
	}
	if sub := m.subjectOf(g.clause); sub != nil && sub.arg != nil {
		return []argument{*sub.arg}
	}
	return nil
}

func isPreposition(slot string) bool {
	return slot != "subj" && slot != "obj" && slot != "gen" && slot != "comp" && slot != "of"
}

// conjoined: behind the argument comes another with the same preposition: "with
// X, and with the ministers of A and B".
func (m *matcher) conjoined(n *node, a argument, prep string) bool {
	for _, b := range m.prepositional(n, prep) {
		if b.conj && b.chunk > a.chunk {
			return true
		}
	}
	return false
}

// agentless: "sanctions were lifted": whoever kept a measure up ends it.
func (m *matcher) agentless(n *node, f *lang.Frame, slot lang.Slot) bool {
	return !m.vso && f.Operator == lang.End && slot.Names[0] == "subj" && n.clause.passive && n.clause.verb == n.chunk
}

// included adds the members that "including" lists to a slot that a group
// without names fills.
func (m *matcher) included(n *node, slot lang.Slot, head argument) []filler {
	var fills []filler
	preps := n.preps
	if head.node != nil {
		preps = append(slices.Clone(preps), head.node.preps...)
	}
	for _, a := range preps {
		if a.prep == includePrep && a.actor != nil {
			fills = append(fills, filler{role: slot.Role, phrase: a.actor, argument: a, more: true})
		}
	}
	return fills
}

// subjectMayLack: an Arabic verb drops its subject; a noun's doer may be told
// by its pronoun or by the light verb above it.
func (m *matcher) subjectMayLack(n *node, slot lang.Slot) bool {
	if n.class != lang.Verb && n.clause.verb != n.chunk {
		return false
	}
	if n.clause.passive || n.clause.link == relLink {
		return false
	}
	sub := m.subjectOf(n.clause)
	return m.vso && (sub == nil || sub.arg == nil)
}

// candidates lists the arguments that may fill the slot of a name.
func (m *matcher) candidates(n *node, f *lang.Frame, name string, used map[int]bool) []argument {
	var all []argument
	switch name {
	case "subj":
		all = m.subjectCandidates(n)
		if found := m.occasion(n, f); len(found) > 0 && n.pron != "" {
			all = found // "in his meeting with X, Y said"
		} else {
			all = append(all, found...)
		}
	case "obj":
		all = m.overtaken(n, f, m.objectCandidates(n, used))
	case "gen":
		all = m.genitives(n)
	case "comp":
		all = m.complements(n)
	default:
		all = m.prepositional(n, name)
		if m.vso && (name == "ب" || name == "إلى" || name == "على") {
			for _, a := range n.preps {
				if a.clause != nil {
					all = append(all, a) // «طالب بأن»
				}
			}
		}
	}
	return slices.DeleteFunc(all, func(a argument) bool {
		// What fills one slot of a noun is not its doer as well: «شارك في اجتماع المجلس».
		return used[a.chunk] && a.clause == nil && (name != "subj" || n.class == lang.Noun && n.clause.verb != n.chunk)
	})
}

func (m *matcher) subjectCandidates(n *node) []argument {
	if n.class == lang.Verb || n.clause.verb == n.chunk {
		if n.clause.passive && !m.vso {
			return m.prepositional(n, "by")
		}
		if sub := m.subjectOf(n.clause); sub != nil && sub.arg != nil {
			return []argument{*sub.arg}
		}
		return nil
	}
	if n.pron != "" {
		if g := n.governor; g != nil && g.matched != nil && g.matched.frame.Operator == lang.Light {
			return append(m.lightSubject(n), m.doers(n)...) // "completed its withdrawal", «جدد إدانته»
		}
		return m.doers(n)
	}
	return append(m.doers(n), m.lightSubject(n)...)
}

// doers are those whom a noun itself names as its doers.
func (m *matcher) doers(n *node) []argument {
	if n.class == lang.Verb || n.clause.verb == n.chunk {
		return m.subjectCandidates(n)
	}
	if n.pron != "" {
		return []argument{{pron: n.pron, chunk: n.chunk}}
	}
	all := m.genitives(n)
	all = append(all, m.prepositional(n, "by")...)
	return append(all, m.prepositional(n, "من قبل")...)
}

// lightSubject: in "X held talks", «قام X بزيارة» the noun's doer is the verb's
// subject; a participle or adjective predicates of its clause's subject.
func (m *matcher) lightSubject(n *node) []argument {
	g := n.governor
	if n.class == lang.Adj || n.class == lang.Part {
		if g != nil && g.class == lang.Noun && n.clause.verb != n.chunk {
			return m.subjectCandidates(g)
		}
		if a := m.actorBefore(n); a != nil {
			return []argument{*a}
		}
		if n.clause.verb != n.chunk && (!m.vso || m.attributive(n.chunk)) {
			return nil // "forces loyal to Assad": those whom the sentence is about are not
		}
		if sub := m.subjectOf(n.clause); sub != nil && sub.arg != nil {
			return []argument{*sub.arg}
		}
		return nil
	}
	for _, c := range n.relatives {
		if v := m.byChunk[c.verb]; v.matched != nil && v.matched.frame.Operator == lang.Light || supports(v.lemma) {
			if own := m.supportSubject(c, v); own != nil {
				return own
			}
		}
	}
	for depth := 0; g != nil && depth < 4; depth++ {
		if g.matched != nil {
			switch op := g.matched.frame.Operator; {
			case op == lang.Light, m.vso && (op == lang.Plan || op == lang.PossibleOp || op == lang.Fail), op == lang.Say && m.vso && (states(n.lemma) || announces(g, n)):
				return m.subjectOfLight(g)
			case op == lang.End && (isMeasure(n) || !m.vso):
				return m.ender(g)
			}
		}
		if g.class == lang.Verb {
			if g.matched == nil && m.vso && states(n.lemma) && hasOperator(g.lemma, lang.Say) {
				if sub := m.subjectOf(g.clause); sub != nil && sub.arg != nil {
					return []argument{*sub.arg}
				}
			}
			break
		}
		if owners := m.genitives(g); len(owners) > 0 && !(m.vso && n.chunk > 0 && m.chunks[n.chunk-1].Kind == mention.WordChunk) {
			return owners // "India's support in buying", not «منع إسرائيل وفدا من بحث قضية اغتيال»
		}
		g = g.governor
	}
	return m.saidBy(n)
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

// actorBefore: a participle behind an actor describes it: "the Kurdish forces,
// supported by", «الجيش -المدعوم من تركيا-».
func (m *matcher) actorBefore(n *node) *argument {
	if n.clause.verb == n.chunk || !m.vso || !m.chunks[n.chunk].Def {
		return nil
	}
	for k := n.chunk - 1; k >= 0; k-- {
		switch c := &m.chunks[k]; c.Kind {
		case mention.DashChunk, mention.OpenChunk, mention.CommaChunk, mention.SkipChunk:
		case mention.ActorChunk:
			if c.Actor.Kind == mention.ByAdjective {
				return nil
			}
			return &argument{actor: lastNamed(c.Actor), chunk: k}
		default:
			return nil
		}
	}
	return nil
}

// supportSubject: who "held" the talks of a relative clause: its own subject,
// else whoever is the subject of the clause above.
func (m *matcher) supportSubject(c *clause, v *node) []argument {
	for _, list := range [][]argument{v.before, v.after} {
		for _, a := range list {
			if a.actor != nil {
				return []argument{a}
			}
		}
	}
	if v.pron == "" {
		return nil // the noun itself is the subject: "talks that took place"
	}
	if c.parent != nil {
		if sub := m.subjectOf(c.parent); sub != nil && sub.arg != nil {
			if sub.arg.node != nil {
				return m.genitives(sub.arg.node) // "the remarks of X came after talks he held"
			}
			return []argument{*sub.arg}
		}
	}
	return []argument{{pron: inheritedPron, chunk: v.chunk}}
}

func supports(l *mention.Lemma) bool { return hasOperator(l, lang.Light) }

// saidBy: a noun of demand in a clause without a verb is the speaker's: "he
// said: no way around the end of the embargo".
func (m *matcher) saidBy(n *node) []argument {
	if n.clause.verb >= 0 || !states(n.lemma) || n.governor != nil {
		return nil
	}
	for c, depth := n.clause, 0; c != nil && depth < 4; c, depth = c.parent, depth+1 {
		if say := m.byChunk[c.governor]; say != nil && hasOperator(say.lemma, lang.Say) {
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

// states: what the noun tells is done by saying so.
func states(l *mention.Lemma) bool {
	for _, f := range l.Frames {
		if statement[f.Relation] {
			return true
		}
	}
	return false
}

// ender: one lifts one's own measure, so who ends it keeps it up.
func (m *matcher) ender(g *node) []argument {
	if g.class == lang.Verb {
		return m.subjectOfLight(g)
	}
	return m.genitives(g)
}

func (m *matcher) subjectOfLight(g *node) []argument {
	for _, f := range g.matched.fills {
		if f.role == lang.SourceRole && f.argument.actor != nil {
			return []argument{f.argument}
		}
	}
	if g.class != lang.Verb {
		return m.subjectCandidates(g)
	}
	if sub := m.subjectOf(g.clause); sub != nil && sub.arg != nil && !g.clause.passive {
		return []argument{*sub.arg}
	}
	if m.vso && !g.clause.passive {
		return []argument{{pron: inheritedPron, chunk: g.chunk, first: m.chunks[g.chunk].Value == "1p"}}
	}
	return nil
}

// inheritedPron marks a subject that the verb drops.
const inheritedPron = "dropped"

// genitives are the possessors of a noun.
func (m *matcher) genitives(n *node) []argument {
	var all []argument
	for _, a := range append(slices.Clone(n.before), n.after...) {
		if a.actor != nil || a.owner != nil {
			all = append(all, a)
		}
	}
	return all
}

func (m *matcher) objectCandidates(n *node, used map[int]bool) []argument {
	if n.class == lang.Verb || n.clause.verb == n.chunk {
		sub := m.subjectOf(n.clause)
		if n.clause.passive && !m.vso {
			if sub != nil && sub.arg != nil {
				return []argument{*sub.arg}
			}
			return nil
		}
		var all []argument
		if n.clause.link == relLink && n.clause.antecedent >= 0 && (sub != nil && sub.own && sub.arg != nil && sub.arg.chunk != n.clause.antecedent) {
			all = append(all, m.antecedent(n.clause))
		}
		after := n.after
		if sub != nil && sub.after && len(after) > 0 {
			after = after[1:]
		}
		for _, a := range after {
			if m.vso && a.actor != nil && a.actor.Kind == mention.ByPronoun {
				continue // «هو» is a subject, objects are suffixes
			}
			all = append(all, a)
		}
		if n.pron != "" {
			all = append(all, argument{pron: n.pron, chunk: n.chunk})
		}
		return all
	}
	all := m.prepositional(n, "of")
	all = append(all, n.after...)
	return append(all, n.before...)
}

// complements are clauses, and in Arabic verbal nouns behind a preposition.
func (m *matcher) complements(n *node) []argument {
	var all []argument
	for _, a := range n.preps {
		switch {
		case a.clause != nil:
			all = append(all, a)
		case m.vso && a.node != nil && (a.prep == "ب" || a.prep == "إلى" || a.prep == "على" || a.prep == "ل"):
			all = append(all, a)
		}
	}
	if m.vso {
		for _, a := range n.after {
			if a.node != nil {
				all = append(all, a)
			}
		}
	}
	return all
}

func (m *matcher) prepositional(n *node, prep string) []argument {
	var all []argument
	for _, a := range n.preps {
		if a.prep == prep {
			all = append(all, a)
		}
	}
	for _, c := range n.relatives {
		if v := m.byChunk[c.verb]; supports(v.lemma) && len(all) == 0 {
			for _, a := range v.preps {
				if a.prep == prep {
					all = append(all, a)
				}
			}
		}
	}
	g := n.governor
	if len(all) == 0 && g != nil && isMeasure(n) && hasOperator(g.lemma, lang.End) && !m.vso == (prep == "on") && m.vso == (prep == "على") {
		for _, a := range g.preps {
			if a.prep == "عن" || a.prep == "from" {
				all = append(all, a) // lifted "from" whom it was put "on"
			}
		}
	}
	if len(all) == 0 && g != nil && n.class == lang.Noun && g.matched != nil && g.matched.frame.Operator == lang.Light {
		for _, a := range g.preps {
			if a.prep == prep && a.node != n {
				all = append(all, a)
			}
		}
	}
	return all
}

// accept tells whether an argument can play the slot's role.
func (m *matcher) accept(n *node, f *lang.Frame, slot lang.Slot, a argument) (filler, bool) {
	fill := filler{role: slot.Role}
	switch slot.Role {
	case lang.EmptyRole:
		fill.phrase = a.actor
		if len(slot.Words) > 0 {
			return fill, m.headed(a, slot.Words)
		}
		return fill, f.Operator != lang.None || f.About == "" || slices.Contains(lang.Expand(f.About), a.fold)
	case lang.ActRole:
		fill.act = a.node
		if a.clause != nil && a.clause.verb >= 0 {
			fill.verb = m.byChunk[a.clause.verb]
		}
		if m.vso && f.Operator == lang.Deny && a.clause == nil && charging(a.node) {
			return fill, false // «نفت مصر الاتهامات الإثيوبية»
		}
		return fill, a.node != nil || a.clause != nil
	case lang.MeasureRole:
		fill.measure = m.measureOf(a, 0)
		ended := f.Relation != "demands-end-of" || fill.measure == nil || m.ended(fill.measure)
		return fill, fill.measure != nil && ended
	}
	return m.acceptActor(f, slot, a, fill)
}

// ofKind: the argument is an actor of the kind, or something of one.
func (m *matcher) ofKind(a argument, kind ontology.Kind) bool {
	p := a.actor
	if p == nil {
		p = a.owner
	}
	return p != nil && m.kindOf(p) == kind
}

// headed: one of the words heads the argument.
func (m *matcher) headed(a argument, words []string) bool {
	if a.chunk < 0 || a.chunk >= len(m.chunks) {
		return false
	}
	head := m.chunks[a.chunk].Fold
	if l := m.chunks[a.chunk].Lemma; l != nil && !m.vso {
		head = l.Text[strings.LastIndex(l.Text, " ")+1:] // "arms sale"
	}
	for _, w := range words {
		if !m.vso && w == head+"s" {
			return true
		}
		if w = text.Fold(w); head == w || strings.TrimLeft(head, "وفبلك") == w || strings.HasSuffix(head, "ال"+w) {
			return true
		}
	}
	return false
}

func (m *matcher) acceptActor(f *lang.Frame, slot lang.Slot, a argument, fill filler) (filler, bool) {
	if a.back && a.actor == nil || m.vso && a.prep == "ل" && a.node != nil && usesForce(f) {
		return fill, false // «اعتقاله لتفجير اجتماع»: what he was held for
	}
	switch {
	case slot.Kind != "" && !m.ofKind(a, slot.Kind):
		return fill, false
	case a.actor != nil && (a.actor.Kind != mention.ByAdjective || a.actor.Plural || a.node == nil):
		fill.phrase = a.actor
		return fill, true
	case a.pron != "" && a.node == nil && a.owner == nil:
		if a.chunk >= 0 && slot.Role != "" {
			fill.pron = a.pron
			t, _ := ontology.Lookup(f.Relation)
			fill.nearest = f.Class == lang.Noun && !t.Symmetric && f.Relation != "visited"
			return fill, slot.Through || a.fold == ""
		}
	case a.place != "" && atPlaces[f.Relation] && slot.Role == lang.TargetRole:
		fill.place = a.place
		return fill, true
	case slot.Through && a.owner != nil:
		fill.phrase, fill.through = a.owner, true
		return fill, true
	case slot.Through && a.node != nil:
		return m.throughNode(a.node, f, fill)
	case slot.Through && m.doneBy(a) != nil:
		fill.phrase, fill.through = m.doneBy(a), true
		return fill, true
	case m.plainGroup(a):
		return fill, m.hasIncluded(a)
	}
	return fill, false
}

// atPlaces: acts whose target may be named by a city: what is done to Odesa is
// done to Ukraine.
var atPlaces = map[ontology.Relation]bool{"visited": true, "attacks": true, "aids": true, "withdraws-from": true, "pressures": true}

// doneBy finds whose a plain noun is by its relative clause: "the efforts that
// Morocco makes".
func (m *matcher) doneBy(a argument) *mention.Phrase {
	if a.node != nil || a.chunk < 0 {
		return nil
	}
	return m.relativeDoer(a.chunk)
}

// about: who rejects "talks with the M23" rejects the M23.
func (m *matcher) about(n *node) *mention.Phrase {
	for _, prep := range []string{"with", "مع"} {
		for _, a := range m.prepositional(n, prep) {
			if a.actor != nil {
				return a.actor
			}
		}
	}
	return nil
}

// refersBack: "these accusations", «هذه الانتقادات»: an act that needs no doer
// of its own since it was told before.
func (m *matcher) refersBack(n *node) bool {
	if len(n.after) > 0 || len(n.preps) > 0 || n.pron != "" {
		return false
	}
	if !m.vso {
		return m.definite(n)
	}
	if !states(n.lemma) {
		return false
	}
	if m.chunks[n.chunk].Def {
		return true
	}
	return n.chunk > 0 && m.chunks[n.chunk-1].Kind == mention.DetChunk && m.chunks[n.chunk-1].Pron == ""
}

// relativeDoer is the subject of the relative clause behind a noun.
func (m *matcher) relativeDoer(chunk int) *mention.Phrase {
	for _, c := range m.clauses {
		if c.link != relLink || c.antecedent != chunk || c.verb < 0 {
			continue
		}
		v := m.byChunk[c.verb]
		if !m.vso && hasOperator(v.lemma, lang.Deny) {
			continue // "a charge Kigali denies" is not Kigali's
		}
		for _, list := range [][]argument{v.before, v.after} {
			for _, b := range list {
				if b.actor != nil && b.actor.Kind != mention.ByAdjective {
					return b.actor
				}
			}
		}
	}
	return nil
}

// throughNode reaches the doer of an act noun: "condemned the Israeli attack".
func (m *matcher) throughNode(n *node, f *lang.Frame, fill filler) (filler, bool) {
	if !m.vso && f.Relation == "demands" && meetingFrame(n.lemma) != nil {
		return fill, false // "called for a Security Council meeting" asks nothing of the Council
	}
	for _, g := range m.doers(n) {
		switch {
		case m.suffers(n, g):
			return fill, false
		case g.actor != nil:
			fill.phrase, fill.through = g.actor, true
			return fill, true
		case g.owner != nil:
			fill.phrase, fill.through = g.owner, true
			return fill, true
		case g.pron != "" && g.pron != inheritedPron:
			fill.pron, fill.through = g.pron, true
			return fill, true
		}
	}
	if by := m.relativeDoer(n.chunk); by != nil {
		fill.phrase, fill.through = by, true
		return fill, true
	}
	if m.about(n) != nil && f.Relation == "rejects" {
		fill.phrase, fill.through = m.about(n), true
		return fill, true
	}
	if m.refersBack(n) && (m.vso || statement[f.Relation]) {
		fill.refers, fill.through = n.lemma, true
		return fill, true
	}
	rest := append(slices.Clone(n.after), n.before...)
	if !m.vso && hasOperator(n.lemma, lang.End) {
		rest = append(rest, m.prepositional(n, "of")...) // "welcomed the lifting of US sanctions"
	}
	if from := m.prepositional(n, "from"); !m.vso && len(from) > 0 && from[0].actor != nil {
		fill.phrase, fill.through = from[0].actor, true // "rejected criticism from Kyiv"
		return fill, true
	}
	for _, a := range rest {
		if a.node != nil && a.node != n {
			return m.throughNode(a.node, f, fill)
		}
	}
	return fill, false
}

// plainGroup: "several officials", to be followed by "including".
func (m *matcher) plainGroup(a argument) bool {
	plain := a.node == nil || len(a.node.lemma.Frames) == 0 && a.node.class == lang.Noun
	return a.actor == nil && plain && a.clause == nil && a.chunk >= 0
}

// hasIncluded: behind the group stands the list of its members.
func (m *matcher) hasIncluded(a argument) bool {
	for k := a.chunk + 1; k < len(m.chunks) && k <= a.chunk+4; k++ {
		if m.chunks[k].Kind == mention.IncludeChunk {
			return true
		}
	}
	return false
}

func isMeasure(n *node) bool {
	for _, f := range n.lemma.Frames {
		if f.Measure != "" && n.class == lang.Noun {
			return true
		}
	}
	return false
}

// ended: something that ends governs the measure; a demand for a law is no
// demand for its end.
func (m *matcher) ended(n *node) bool {
	for g, depth := n.governor, 0; g != nil && depth < 4; g, depth = g.governor, depth+1 {
		if hasOperator(g.lemma, lang.End) {
			return true
		}
	}
	return false
}

// measureOf follows an argument to the measure noun that it comes down to:
// "the end of the embargo", "that it lift sanctions", «إنهاء الحصار».
func (m *matcher) measureOf(a argument, depth int) *node {
	if depth > 4 {
		return nil
	}
	n := a.node
	if a.clause != nil && a.clause.verb >= 0 {
		n = m.byChunk[a.clause.verb]
	}
	if n == nil {
		return nil
	}
	return m.measureAt(n, depth)
}

func (m *matcher) measureAt(n *node, depth int) *node {
	if isMeasure(n) {
		return n
	}
	for _, f := range n.lemma.Frames {
		if f.Operator != lang.End && f.Operator != lang.Light {
			continue
		}
		if r := m.fill(n, f); r != nil {
			for _, fill := range r.fills {
				if fill.measure != nil {
					return fill.measure
				}
			}
		}
	}
	if m.vso {
		for _, a := range n.after {
			if found := m.measureOf(a, depth+1); found != nil && len(n.lemma.Frames) == 0 {
				return found
			}
		}
	}
	return nil
}

// despite links a noun behind "despite" with the last act told before it.
func (m *matcher) despite(all []*reading) {
	for _, r := range all {
		at := r.node.chunk
		if r.frame.Relation == "" || !m.behindDespite(at) {
			continue
		}
		for _, o := range all {
			if o.node.chunk < at && o.frame.Relation != "" && (r.despite == nil || o.node.chunk > r.despite.node.chunk) {
				r.despite = o
			}
		}
	}
}

func (m *matcher) behindDespite(k int) bool {
	for b := k - 1; b >= 0 && b >= k-3; b-- {
		if c := &m.chunks[b]; c.Kind == mention.PrepChunk {
			return c.Value == despitePrep[m.vso]
		}
	}
	return false
}

// despitePrep is the canonical preposition of concession by word order.
var despitePrep = map[bool]string{true: "رغم", false: "despite"}
