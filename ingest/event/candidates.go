package event

import (
	"slices"
	"strings"

	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// candidates lists the arguments that may fill the slot of a name.
func (m *matcher) candidates(n *node, f *lang.Frame, name string, used map[int]bool) []argument {
	var all []argument
	switch name {
	case "subj":
		if !m.vso && !m.cased && agentNoun(f) {
			return m.saidOfWhom(n)
		}
		if m.doneByUnknown(n) || m.askedToJoin(n, n.governor) {
			break
		}
		if both := m.dealtDuring(n, f); both != nil {
			return []argument{*both}
		}
		all = m.subjectCandidates(n)
		if found := m.occasion(n, f); len(found) > 0 && n.pron != "" {
			all = found // "in his meeting with X, Y said"
		} else {
			all = append(all, found...)
		}
		if len(all) == 0 {
			all = m.doneBeyond(n, f)
		}
		if len(all) == 0 {
			all = m.sayersOwn(n, f)
		}
	case "obj":
		if g := n.governor; m.cased && n.class == lang.Noun && g != nil && hasOperator(g.lemma, lang.Undergo) {
			break // «попал под обстрел армии»: the genitive is who does it
		}
		all = append(m.overtaken(n, f, m.objectCandidates(n)), m.secondOf(n, f)...)
	case "gen":
		if m.sharesStance(n) {
			break
		}
		all = slices.DeleteFunc(m.genitives(n), ownCountry) // «دعم بلاده للمبادرة» is his country's
		if m.vso && statement[f.Relation] {
			all = slices.DeleteFunc(all, byState) // «بدعم روسي» is Russia's
		}
		if t, _ := ontology.Lookup(f.Relation); t.Symmetric {
			all = slices.DeleteFunc(all, bothSides)
		}
	case "comp":
		all = m.complements(n)
	case "that":
		all = slices.DeleteFunc(m.complements(n), func(a argument) bool { return a.clause == nil || a.clause.link != compLink })
	case "inf", "bare":
		all = slices.DeleteFunc(m.complements(n), func(a argument) bool {
			return a.clause == nil || a.clause.link != infLink && !(name == "bare" && m.wished(a.clause) || name != "bare" && m.imperative(a.clause, n))
		})
	case "rel":
		all = m.relativeObjects(n)
	case "venue":
		all = m.venues(n)
	case "until":
		all = m.terms(n)
	default:
		if m.addressesPlain(n, name) && !listsWord(f, name, m.chunks[n.chunk+2].Fold) {
			break
		}
		if name == "in" && m.struckIn(n) && m.victims(n.governor) {
			break // "ten rebels were killed in strikes in Chad": the rebels are struck, not Chad
		}
		all = m.prepositional(n, name)
		if len(all) == 1 && (all[0].back || all[0].actor != nil && all[0].actor.Kind == mention.ByPronoun) && n.clause.verb == n.chunk && m.ofWhat(n.clause) {
			all = []argument{{prep: name, pron: whatPron, chunk: n.chunk}} // «وهو ما نددت به واشنطن»
		}
		if len(all) == 0 && m.analytic && n.class == lang.Verb {
			all = m.beyondObject(n, f, name)
		}
		if len(all) == 0 && name == "of" {
			all = m.listedOn(n, f)
		}
		if len(all) == 0 && name == "between" {
			all = m.pairTalks(n, f)
		}
		if len(all) == 0 && m.stopsBuying(n) {
			all = m.prepositional(n.governor, name)
		}
		if hit := m.sufferer(n); hit != nil && name == "on" {
			return []argument{*hit}
		}
		if len(all) == 0 && name == "on" {
			all = append(m.punished(n), m.turnedOn(n)...)
		}
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
		return used[a.chunk] && a.clause == nil && (name != "subj" || n.class != lang.Verb && n.clause.verb != n.chunk)
	})
}

// ofWordBefore: what «ل» brings belongs to the plain word with its article right before it, which
// stands behind another preposition than the noun: «اجتماعات للبت في الولاية الثالثة للرئيس».
func (m *matcher) ofWordBefore(n *node, a argument) bool {
	if a.actor == nil || usesForceOn(n.lemma) || !m.apart(n.chunk, a.chunk) {
		return false
	}
	k := a.chunk - 2 // before the preposition
	return k > n.chunk && m.chunks[k+1].Kind == mention.PrepChunk && m.chunks[k].Kind == mention.WordChunk && hasArticle(m.chunks[k].Fold)
}

// mattersBetween: behind the Arabic noun stand, before what is in a place, plain matters in the plural
// with their article, which are there: «ناقش خلال جولته الأوروبية التطورات في السودان».
func (m *matcher) mattersBetween(from, to int) bool {
	return slices.ContainsFunc(m.chunks[from+1:to], func(c mention.Chunk) bool {
		return (c.Kind == mention.WordChunk || c.Kind == mention.NounChunk) && hasArticle(c.Fold) && strings.HasSuffix(c.Fold, "ات")
	})
}

// addressesPlain: in "speaking to reporters on his way to Doha" those behind the
// preposition right behind the verb are plain people, and nobody behind another.
func (m *matcher) addressesPlain(n *node, prep string) bool {
	if !m.analytic || n.class != lang.Verb || prep != "to" && prep != "with" || n.chunk+2 >= len(m.chunks) {
		return false
	}
	p, next := &m.chunks[n.chunk+1], &m.chunks[n.chunk+2]
	return p.Value == prep && (p.Kind == mention.PrepChunk || p.Kind == mention.InfChunk) && next.Kind == mention.WordChunk && strings.HasSuffix(next.Fold, "s") && m.boundary(n.chunk+3)
}

// listsWord: the slot is one of the word: "met with officials in Oman".
func listsWord(f *lang.Frame, name, word string) bool {
	return slices.ContainsFunc(f.Slots, func(s lang.Slot) bool { return slices.Contains(s.Names, name) && slices.Contains(s.Words, word) })
}

// boundary: no noun phrase goes on at chunk k.
func (m *matcher) boundary(k int) bool {
	if k >= len(m.chunks) {
		return true
	}
	switch m.chunks[k].Kind {
	case mention.WordChunk, mention.NounChunk, mention.ActorChunk, mention.ConjChunk, mention.PossessiveChunk, mention.CommaChunk, mention.IncludeChunk:
		return false
	}
	return m.chunks[k].Kind != mention.PrepChunk || m.chunks[k].Value != "from" && m.chunks[k].Value != "of"
}

// byState: the noun is described by the adjective of a state: whoever does it.
func byState(a argument) bool { return a.actor != nil && a.actor.Kind == mention.ByAdjective }

// bothSides: adjectives of several states say who does it together: «محادثات روسية أمريكية».
func bothSides(a argument) bool {
	return a.actor != nil && a.actor.Kind == mention.ByAdjective && len(a.actor.List) > 1
}

func (m *matcher) objectCandidates(n *node) []argument {
	if n.class == lang.Verb || n.clause.verb == n.chunk {
		sub := m.subjectOf(n.clause)
		if m.cased {
			return m.casedObjects(n, sub)
		}
		if n.clause.passive && !m.vso || len(m.agents(n)) > 0 {
			if sub != nil && sub.arg != nil {
				return []argument{*sub.arg}
			}
			return nil
		}
		var all []argument
		resumed := false
		doing := !m.vso && m.chunks[n.chunk].Form == mention.IngForm // "a resolution demanding": that is its subject
		if !doing && n.clause.link == relLink && n.clause.antecedent >= 0 && (sub != nil && sub.own && sub.arg != nil && sub.arg.chunk != n.clause.antecedent || m.thingTaken(n.clause, n) || m.didToThem(n.clause, n) != nil) && m.amongThem(n.clause, n) == nil && !m.whose(n.clause) && !m.metWithin(n) {
			all = append(all, m.retold(n.clause))
			resumed = m.vso // the pronoun of the verb takes it up
		}
		after := n.after
		if next := m.verbBeside(n); next != nil {
			after = next.after
		}
		if (sub != nil && sub.after || m.companion(n) != nil) && len(after) > 0 {
			after = after[1:]
		}
		for _, a := range after {
			if m.vso && a.actor != nil && a.actor.Kind == mention.ByPronoun {
				continue // «هو» is a subject, objects are suffixes
			}
			all = append(all, a)
		}
		switch {
		case n.pron == "" || m.chunks[n.chunk].Dative || resumed || m.resumesWord(n):
		case m.ofWhat(n.clause):
			all = append(all, argument{pron: whatPron, chunk: n.chunk})
		default:
			all = append(all, m.cliticObject(n))
		}
		return m.quotedThing(n, all)
	}
	all := m.prepositional(n, "of")
	all = append(all, n.after...)
	if n.pron != "" && m.fronted(n) != nil {
		all = append(all, argument{pron: n.pron, chunk: n.chunk}) // «كان في استقباله بالمطار الوزير»
	}
	if by := m.adverbOf(n); by != nil {
		all = append(all, *by)
	}
	if weapon := m.firedWeapon(n); weapon != nil && len(all) == 0 {
		all = append(all, *weapon)
	}
	return append(all, n.before...)
}

// adverbOf: the adjective of a state in the accusative right behind another tells by
// whom: «المدعوم إيرانيا».
func (m *matcher) adverbOf(n *node) *argument {
	k := n.chunk + 1
	if !m.vso || n.class != lang.Adj || k >= len(m.chunks) || m.chunks[k].Kind != mention.ActorChunk || m.chunks[k].Def || !strings.HasSuffix(m.chunks[k].Fold, "يا") {
		return nil
	}
	return &argument{actor: m.chunks[k].Actor, chunk: k, fold: m.chunks[k].Fold}
}

// complements are clauses, and in Arabic verbal nouns behind a preposition.
func (m *matcher) complements(n *node) []argument {
	var all []argument
	for _, a := range n.preps {
		switch {
		case a.clause != nil:
			all = append(append(all, a), m.joinedTo(a.clause)...)
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
	if m.heldWith(n, prep) {
		return nil
	}
	all := n.behind(prep)
	if m.vso && prep == "في" && n.class == lang.Noun && tells(n.lemma, "visited") {
		all = slices.DeleteFunc(all, func(a argument) bool { return a.chunk > n.chunk && m.mattersBetween(n.chunk, a.chunk) })
	}
	if m.vso && prep == "ل" && n.class == lang.Noun {
		all = slices.DeleteFunc(all, func(a argument) bool { return m.ofWordBefore(n, a) })
	}
	if m.nounFirst && prep == "by" && n.class == lang.Noun && len(all) == 0 {
		for _, a := range n.preps {
			if slices.Contains(m.preps.Lead, a.prep) {
				all = append(all, a) // "une attaque menée par X"
			}
		}
	}
	if m.cased && prep == dativePrep {
		if len(all) == 0 {
			all = m.dativeBehind(n)
		}
		slices.SortStableFunc(all, func(a, b argument) int { return ownedOnly(a) - ownedOnly(b) })
	}
	if m.cased && prep == agentPrep && len(all) == 0 && n.class == lang.Verb {
		all = m.plainInstrumental(n)
	}
	for _, c := range n.relatives {
		if v := m.byChunk[c.verb]; (hasOperator(v.lemma, lang.Light) || prep == betweenPrep) && len(all) == 0 && !(m.analytic && tells(v.lemma, "detains") && tells(n.lemma, "detains")) {
			all = append(all, v.behind(prep)...)
			if prep == "to" && v.pron != "" && m.chunks[v.chunk].Dative {
				all = append(all, argument{pron: v.pron, chunk: v.chunk}) // "el embargo que le impone"
			}
		}
	}
	if len(all) == 0 && m.vso {
		all = m.behindItsLength(n, prep)
	}
	if len(all) == 0 && m.analytic && prep == "in" && n.class == lang.Verb && usesForceOn(n.lemma) {
		all = m.whereStruck(n)
	}
	if m.vso && prep == "في" && n.class == lang.Noun && usesForceOn(n.lemma) && m.onlyKilled(all) {
		if at := m.whereKilled(n); at != nil {
			all = at
		}
	}
	if len(all) == 0 && n.joined != nil {
		all = m.prepositional(n.joined, prep)
	}
	if len(all) == 0 {
		all = append(m.beyondMatter(n, prep), m.inRound(n, prep)...)
	}
	if len(all) == 0 {
		all = m.beyondAmount(n, prep)
	}
	if prep == "to" && n.pron != "" && m.chunks[n.chunk].Dative && n.clause.opener != "to" {
		all = append(all, argument{pron: n.pron, chunk: n.chunk}) // "le pidió", but in "al que le vende" whom it takes up
	}
	if c := n.clause; c.link == relLink && c.opener == prep && c.antecedent >= 0 && c.verb == n.chunk {
		all = append(all, m.antecedent(c)) // "a quien Quito concedió asilo"
	}
	if c := n.clause; len(all) == 0 && c.where >= 0 && prep == c.whereBy && (!m.vso || tells(n.lemma, "visited")) && (c.verb == n.chunk || n.governor != nil && n.governor.chunk == c.verb) {
		all = append(all, argument{prep: prep, actor: lastNamed(m.chunks[c.where].Actor), chunk: c.where}) // «в Чили, где находится с визитом», «من طهران حيث يقوم بزيارة»
	}
	g := n.governor
	if len(all) == 0 && m.demandsIn(g, n) {
		return m.prepositional(g, prep) // «направил Чили письмо с требованием»
	}
	if len(all) == 0 && g != nil && isMeasure(n) && hasOperator(g.lemma, lang.End) && !m.vso == (prep == "on") && m.vso == (prep == "على") {
		for _, a := range g.preps {
			if a.prep == "عن" || a.prep == "from" {
				all = append(all, a) // lifted "from" whom it was put "on"
			}
		}
	}
	if len(all) == 0 && g != nil && n.class == lang.Noun && g.matched != nil && (g.matched.frame.Operator == lang.Light || !m.vso && g.matched.frame.Operator == lang.Plan) {
		for _, a := range g.preps {
			if a.prep == prep && a.node != n && !takenIn(g.matched, a) && !(m.vso && a.chunk < g.chunk && (prep == "في" || prep == "من" && a.actor != nil && a.actor.Seat)) && !m.whereSubjectIs(g, a) { // what stood before the verb is where others were
				all = append(all, a)
			}
		}
	}
	if len(all) == 0 {
		all = append(m.hostedFor(n, prep), m.hostAbove(n, prep)...)
	}
	if len(all) == 0 && prep == "to" {
		all = m.pronounGivenTo(n)
	}
	return all
}

// whereSubjectIs: between comma and verb the English "in X" tells where its subject is, not where
// others do what the object tells: "Modi, in Tokyo for talks, voiced concern over Russia's attacks".
func (m *matcher) whereSubjectIs(g *node, a argument) bool {
	if !m.analytic || a.prep != "in" || a.chunk > g.chunk || g.clause.verb != g.chunk {
		return false
	}
	k := a.chunk - 1
	if m.chunks[k].Kind == mention.DetChunk {
		k--
	}
	return k > 0 && m.chunks[k].Kind == mention.PrepChunk && m.chunks[k-1].Kind == mention.CommaChunk
}

// pronounGivenTo is the pronoun before the light verb that governs a noun, which tells to whom it goes: "lui
// a réitéré son soutien".
func (m *matcher) pronounGivenTo(n *node) []argument {
	g := n.governor
	if !m.nounFirst || g == nil || g.class != lang.Verb || g.pron == "" || !m.chunks[g.chunk].Dative || g.matched == nil || g.matched.frame.Operator != lang.Light && g.matched.frame.Operator != lang.Plan {
		return nil
	}
	return []argument{{pron: g.pron, chunk: g.chunk}}
}

// heldWith: in «أجرى مع نظيره لقاء حول الملفات بين البلدين» the verb says with whom, so
// that those "between" whom something is hold no meeting.
func (m *matcher) heldWith(n *node, prep string) bool {
	g := n.governor
	return m.vso && prep == betweenPrep && g != nil && hasOperator(g.lemma, lang.Light) && tellsOneOf(n.lemma, occasions) && slices.ContainsFunc(g.preps, func(a argument) bool {
		return a.prep == withPrep && a.actor != nil && a.chunk < n.chunk
	})
}

// atPlaces: acts whose target may be named by a city: what is done to Odesa is
// done to Ukraine.
var atPlaces = map[ontology.Relation]bool{"visited": true, "attacks": true, "aids": true, "withdraws-from": true, "pressures": true}
