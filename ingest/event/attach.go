package event

import (
	"cmp"
	"slices"
	"strings"

	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// absolute: "with Zelensky meeting officials" is a clause without "is", its
// actor no partner of the verb before.
func (s *syntax) absolute(g group) bool {
	next := g.parts[len(g.parts)-1] + 1
	return !s.vso && g.prep == "with" && next < len(s.chunks) && s.chunks[next].Kind == mention.VerbChunk && s.chunks[next].Form == mention.IngForm
}

// quantity: "20 tonnes of aid", "a wave of attacks": what the "of" names is the
// head.
func (s *syntax) quantity(g group, a argument, bare []argument) bool {
	if s.vso {
		return s.share(g, a, bare)
	}
	if g.prep != "of" || len(bare) == 0 {
		return false
	}
	last := &bare[len(bare)-1]
	if s.nounFirst && s.objectOf(s.holder, last.chunk) {
		return false // "livré des drones de combat"
	}
	if a.node == nil && (a.actor != nil || a.owner != nil || a.place != "" || last.chunk < 1 || !counts(&s.chunks[last.chunk-1])) {
		return false
	}
	return last.node == nil && last.actor == nil && last.owner == nil && last.place == "" && last.chunk == s.lastHead
}

// objectOf: a frame of the verb names the very word at k as what it acts on.
func (s *syntax) objectOf(v *node, k int) bool {
	return v != nil && v.class == lang.Verb && k > 0 && slices.ContainsFunc(v.lemma.Frames, func(f *lang.Frame) bool {
		return len(f.Slots) > 2 && f.Slots[1].Names[0] == "obj" && f.Slots[1].Role == lang.EmptyRole && len(f.Slots[1].Words) > 0 && s.says(f.Slots[1].Words, k-1, k+1)
	})
}

// belongs: in "condemned the policies of Israel", "withdrew from parts of
// Ukraine" the actor behind "of" owns the plain noun right before it.
func (s *syntax) belongs(g group, a argument, bare []argument) bool {
	who := a.actor
	if who == nil && a.owner != nil && a.owner.Kind != mention.ByPronoun {
		who = a.owner // "the positions of Hezbollah fighters"
	}
	if s.vso || g.prep != "of" && !s.taxed(g) || who == nil || a.node != nil || s.lastHead < 0 || (who.Kind == mention.ByOrgan || who.Kind == mention.ByOffice && who.Name == "") && !(s.nounFirst && s.chunks[s.lastHead].Value == "stance") {
		return false // "la actitud del presidente francés", not "la casa del presidente francés"
	}
	own := func(last *argument) bool {
		if !s.isLast(last) || last.chunk < 0 || !s.plain(last.chunk) || last.node != nil && len(last.node.lemma.Frames) > 0 && !s.ofThing(last) || last.actor != nil || last.owner != nil || last.place != "" || s.nounFirst && last.pron != "" {
			return false // "le retrait de ses troupes du Mali"
		}
		last.owner, last.node = who, nil
		return true
	}
	last := s.lastHung(bare)
	return last != nil && own(last)
}

// onlyThings: the noun names a thing that somebody gives, sells or fires, so that before another
// noun it says no more than of what kind that is: "weapons depots", "missile sites".
func onlyThings(l *mention.Lemma) bool {
	return !slices.ContainsFunc(l.Frames, func(f *lang.Frame) bool {
		return f.Relation != "aids" && f.Relation != "buys-from" && (f.Relation != "attacks" || f.HasSlot("of"))
	})
}

// ofThing: the argument is a plain noun behind one that names a thing: "weapons depots".
func (s *syntax) ofThing(a *argument) bool {
	return s.analytic && a.node != nil && a.chunk > a.node.chunk && len(a.node.lemma.Frames) > 0 && onlyThings(a.node.lemma)
}

// taxed: in "tariffs on steel from Canada", "a strike on a boat from Chad" the phrase behind "from"
// tells whose the goods or the boat are.
func (s *syntax) taxed(g group) bool {
	h := s.holder
	if s.analytic && g.prep == "from" && s.lastHead >= 0 && slices.Contains(s.holdings, s.chunks[s.lastHead].Fold) && h != nil && (usesForceOn(h.lemma) || tells(h.lemma, "detains")) {
		return true
	}
	return g.prep == "from" && h != nil && h.class == lang.Noun && tells(h.lemma, "sanctions") && len(h.preps) > 0 && h.preps[len(h.preps)-1].prep == "on"
}

// compounds: a bare word behind "de" and a plain noun makes one noun with it, whose
// owner comes behind: "la mission d'observation de l'UE", "des fabricants d'armes
// indiens".
func (s *syntax) compounds(g group, a argument, bare []argument) bool {
	if !s.nounFirst || g.prep != "of" || g.conj || s.lastHead < 0 || s.lastHead != g.parts[0]-2 || !s.plain(s.lastHead) || a.chunk < 0 || !s.plain(a.chunk) {
		return false
	}
	if len(g.parts) == 1 {
		return true
	}
	last := s.chunks[g.parts[len(g.parts)-1]].Actor
	if last == nil || last.Kind != mention.ByAdjective || !many(s.chunks[s.lastHead].Fold) {
		return false
	}
	head := s.lastHung(bare)
	if head == nil || head.node != nil || head.actor != nil || head.owner != nil || head.place != "" {
		return false
	}
	head.owner = last
	return true
}

// plain: the chunk is a noun that tells no act, no number.
func (s *syntax) plain(k int) bool { return plainNoun(&s.chunks[k]) }

// people: "tens of thousands of Moroccans" are Moroccans.
func (s *syntax) people(c *clause, g group, a argument, bare []argument) bool {
	if s.vso || g.prep != "of" || a.actor == nil || a.actor.Kind != mention.ByAdjective || !a.actor.Plural || len(bare) == 0 || c.verb >= 0 && c.verb < g.parts[0] {
		return false
	}
	last := &bare[len(bare)-1]
	return last.node == nil && last.actor == nil && last.owner == nil && last.place == ""
}

// counts: a number: "40" of "40 tonnes".
func counts(c *mention.Chunk) bool {
	return c.Kind == mention.WordChunk && c.Fold != "" && c.Fold[0] >= '0' && c.Fold[0] <= '9'
}

// agentOf: "accused of arming rebels by Moscow", "ordered to leave by Minsk": behind a gerund or
// an infinitive a "by" names the doer of the passive above.
func (s *syntax) agentOf(c *clause, g group) *node {
	if s.vso || g.prep != "by" || c.link != partLink && !(c.link == infLink && s.analytic) || c.passive || c.parent == nil || !c.parent.passive || c.parent.verb < 0 {
		return nil
	}
	return s.byChunk[c.parent.verb]
}

// taker finds the predicate for a prepositional phrase: the nearest noun before
// it whose frames have a slot for the preposition, else the verb if its frames
// have, else the noun right before it, else what holds the phrase before it.
func (s *syntax) taker(c *clause, g group) *node {
	at := g.parts[0]
	if v := s.worded(c, g); v != nil {
		return v
	}
	v := s.byChunk[c.verb]
	if v != nil && (s.verbTakes(v, g.prep, at) && !s.insidePhrase(c, at) || s.pastAside(v, g) || s.takesBeyond(v, g) || s.takesForIt(v, g) || s.agentBeyond(c, g, v)) {
		return v
	}
	if s.vso && v != nil && v.chunk < at && hasOperator(v.lemma, lang.Undergo) && takes(v.lemma, g.prep) && len(v.preps) == 0 {
		return v // «قوبل القرار بإدانة»
	}
	if s.ofTime(g) {
		return nil
	}
	if s.talkedOver(c, g, v) {
		return v
	}
	if g.prep == "of" && !s.vso && s.lastHead >= 0 {
		if n, found := s.ofTaker(c); found {
			return n
		}
	}
	// «لدعم إيران وأنشطتها»: the second has the preposition of the first.
	inherited := s.vso && at > 0 && s.chunks[at-1].Kind == mention.ConjChunk && s.lastHead >= 0
	var right *node
	opens, ends := s.closedAside(v, at)
	for i := len(c.parts) - 1; i >= 0; i-- {
		k := c.parts[i]
		if opens >= 0 && k > opens && k < ends && !g.conj {
			continue // «وافقت، في اجتماع طارئ، على السماح لإيران»
		}
		if s.vso && k < at && s.chunks[k].Kind == mention.SubChunk {
			break // «الصفقة، حيث توتر العلاقات مع»
		}
		if !hasNode(s.chunks[k].Kind) {
			continue
		}
		n := s.byChunk[k]
		if s.vso && g.prep == "ل" && c.verb >= 0 && k < c.verb && at > c.verb && s.chunks[at].Kind == mention.NounChunk {
			continue // «بعد الضربة على الدوحة، وصل الأمير للتعبير عن»: what he came for
		}
		if k >= at || n == nil || inherited && k >= s.lastHead || g.prep == "between" && !s.vso && k < c.verb && s.lastHead > c.verb && s.behind == "" {
			continue // "fighting disrupts flights between X and Y"
		}
		if takes(n.lemma, g.prep) {
			if above := n.governor; !s.vso && above != nil && above.class == lang.Noun && prepOf(above, n) == "of" && len(n.before) == 0 && takes(above.lemma, g.prep) {
				return above // "the sale of missiles to Poland"
			}
			if above := n.governor; s.vso && above != nil && (s.agrees(above, n) || onlyQualifies(n)) && takes(above.lemma, g.prep) {
				return above // «اتفاقية التعاون الموقعة بين», «التفاوض على اتفاق مع», «مفاوضات السلام بين»
			}
			if s.wordsWith(v, k, g.prep) || s.duringTold(v, n, g) {
				return v
			}
			if before := s.samePrep(c, n, g); before != nil {
				return before
			}
			return n
		}
		if right == nil && k == s.lastHead {
			right = n
		}
	}
	if c.verb > at && takes(v.lemma, g.prep) {
		return v
	}
	if n := s.nounBehind(c, g); n != nil {
		return n
	}
	if n := s.byChunk[c.antecedent]; s.vso && n != nil && c.link == relLink && c.verb < 0 && takes(n.lemma, g.prep) {
		return n // «المحادثات التي جرت بين»
	}
	if v := s.journeyAbove(c, g); v != nil {
		return v
	}
	if right != nil {
		return right
	}
	if s.holder != nil && s.holder.clause == c {
		return s.holder
	}
	return v
}

// agrees: the noun above is an agreement on what n tells, or talks about the agreement
// that n is: whoever they are with is named behind.
func (s *syntax) agrees(above, n *node) bool {
	if above.class != lang.Noun || len(above.preps) > 1 {
		return false
	}
	if tells(above.lemma, "agrees-with") {
		return prepOf(above, n) == "" && !tellsOneOf(n.lemma, occasions) && tells(n.lemma, "cooperates-with")
	}
	return tells(above.lemma, "met-with") && tells(n.lemma, "agrees-with") && prepOf(above, n) == "على"
}

// onlyQualifies: the Arabic noun says of what kind the act is whose genitive it is, and tells none itself:
// the peace of «مفاوضات السلام بين».
func onlyQualifies(n *node) bool {
	above := n.governor
	return above.class == lang.Noun && above.chunk == n.chunk-1 && hasOperator(n.lemma, lang.None) && !ofRelations(n.lemma)
}

// journeyAbove: in «سافر وفد يضم وزيرين إلى جنيف» the place is where the verb goes above the Arabic
// relative clause, none of whose words takes it.
func (s *syntax) journeyAbove(c *clause, g group) *node {
	if !s.vso || c.link != relLink || c.parent == nil || g.conj {
		return nil
	}
	if n := s.byChunk[c.antecedent]; n != nil && takes(n.lemma, g.prep) {
		return nil // «الزيارة التي سيقوم بها إلى»
	}
	v := s.byChunk[c.parent.verb]
	if v == nil || v.class != lang.Verb || len(v.preps) > 0 || !tells(v.lemma, "visited") || !takes(v.lemma, g.prep) || len(g.parts) != 1 {
		return nil
	}
	if k := &s.chunks[g.parts[0]]; k.Kind != mention.PlaceChunk && (k.Kind != mention.ActorChunk || k.Actor.Kind != mention.ByName || k.Actor.Person != "") {
		return nil
	}
	return v
}

// ofTime: in "finish the war before the elections in Peru" the place is that of what
// comes later.
func (s *syntax) ofTime(g group) bool {
	at := g.parts[0]
	if !s.analytic || !slices.Contains(s.preps.Inside, g.prep) || s.lastHead < 0 || s.lastHead != at-2 || !s.plain(s.lastHead) {
		return false
	}
	return slices.Contains(s.preps.Before, s.behind) || slices.Contains(s.preps.After, s.behind)
}

// talkedOver: in "discussed the war in Sudan with his counterpart" the verb takes the "with",
// for the matter has its own phrase.
func (s *syntax) talkedOver(c *clause, g group, v *node) bool {
	at := g.parts[0]
	if !s.analytic || g.prep != "with" || v == nil || v.class != lang.Verb || v.chunk > at || c.passive || !tells(v.lemma, "met-with") || !takes(v.lemma, "with") {
		return false
	}
	matter := s.byChunk[v.chunk+2] // behind "the"
	return matter != nil && matter.class == lang.Noun && v.chunk+3 < at-1 && s.chunks[v.chunk+3].Value == "in"
}

// worded is the Arabic verb that has a slot for the very word behind the preposition,
// whatever stands between: «وصف الخطاب الذي ألقاه الرئيس بالعدواني».
func (s *syntax) worded(c *clause, g group) *node {
	if !s.vso || g.prep == "" {
		return nil
	}
	head := s.chunks[g.parts[0]].Fold
	for ; c != nil; c = c.parent {
		if v := s.byChunk[c.verb]; v != nil && v.chunk < g.parts[0] && takes(v.lemma, g.prep) {
			for _, f := range v.lemma.Frames {
				for _, slot := range f.Slots {
					if slot.Names[0] == g.prep && len(slot.Words) > 0 && isOneOf(head, slot.Words) {
						return v
					}
				}
			}
		}
		if c.link != relLink {
			return nil
		}
	}
	return nil
}

// ofTaker: an English "of" belongs to the word right before it, and to the verb
// only where that word cannot take it.
func (s *syntax) ofTaker(c *clause) (*node, bool) {
	v := s.byChunk[c.verb]
	verbs := v != nil && v.chunk < s.lastHead && takes(v.lemma, "of")
	switch n := s.byChunk[s.lastHead]; {
	case n != nil && n.clause == c && n.class == lang.Noun:
		if verbs && !s.nounFirst && !takes(n.lemma, "of") {
			return v, true
		}
		return n, true
	case s.chunks[s.lastHead].Kind == mention.WordChunk && !verbs:
		if d := s.lastHead - 1; s.nounFirst && d >= 0 && s.chunks[d].Kind == mention.DetChunk && s.chunks[d].Pron != "" && s.holder != nil && s.holder.clause == c {
			return s.holder, true // "le retrait de ses troupes du Mali"
		}
		return nil, true
	}
	return nil, false
}

// insidePhrase: another preposition stands between the verb and the phrase, so
// that the nearest noun is no object of the verb: "despite pressure from".
func (s *syntax) insidePhrase(c *clause, at int) bool {
	seen := 0
	for _, k := range c.parts {
		if k > c.verb && k < at && s.chunks[k].Kind == mention.PrepChunk {
			if s.vso && slices.Contains(s.preps.Inside, s.chunks[k].Value) && k < at-1 && s.chunks[at-1].Value != "ل" {
				continue // «استخدمت روسيا الفيتو في مجلس الأمن ضد القرار»
			}
			if s.vso && slices.Contains(s.preps.After, s.chunks[k].Value) && s.chunks[s.measured(k, at)].Kind == mention.NounChunk {
				return true // «أرسل دبابات بعد زيارة الوزير إلى»
			}
			if s.vso && k < at-1 && s.chunks[k+1].Kind != mention.ActorChunk {
				continue // «صادراتها من الكهرباء إلى»
			}
			if (s.nounFirst || at > 0 && s.chunks[at-1].Value == "between") && k < at-1 && s.chunks[k].Value == "of" {
				continue // "suspendió la venta de armas a"
			}
			if k == c.verb+1 && s.wordedBehind(s.byChunk[c.verb]) {
				continue // "met fin à sa coopération avec"
			}
			seen++
		}
	}
	return seen > 1 // the phrase's own preposition is one
}

// measured is the first chunk behind a word of time and, where there is one, its
// measure: the visit of «بعد ساعات فقط من زيارة».
func (s *syntax) measured(k, end int) int {
	j := k + 1
	for j < end && (s.chunks[j].Kind == mention.WordChunk || s.chunks[j].Kind == mention.SkipChunk) {
		j++
	}
	if j < end && j > k+1 && s.chunks[j].Kind == mention.PrepChunk && s.chunks[j].Value == "من" {
		return j + 1
	}
	return k + 1
}

// verbTakes: the phrase is the verb's although the noun between could take it:
// "bought gas from Russia", "was condemned by Egypt".
func (s *syntax) verbTakes(v *node, prep string, at int) bool {
	if v.chunk >= at || !takes(v.lemma, prep) {
		return false
	}
	for _, f := range v.lemma.Frames {
		if f.Relation == "" || len(f.Slots) != 3 || f.Slots[1].Role != lang.EmptyRole || f.Slots[1].Names[0] != "obj" && (len(f.Slots[1].Words) == 0 || !s.rightBehind(v, f.Slots[1].Names)) {
			continue
		}
		for _, name := range f.Slots[2].Names {
			if name == prep && f.Slots[2].Role != lang.EmptyRole && !(s.vso && len(f.Slots[1].Words) == 0) && s.says(f.Slots[1].Words, v.chunk, at) {
				return true
			}
		}
	}
	return false
}

// rightBehind: one of the prepositions stands right behind the verb of a language in which the noun
// comes first: "met fin à sa coopération avec".
func (s *syntax) rightBehind(v *node, names []string) bool {
	k := v.chunk + 1
	return s.nounFirst && k < len(s.chunks) && s.chunks[k].Kind == mention.PrepChunk && slices.Contains(names, s.chunks[k].Value)
}

// wordedBehind: a frame of the verb names the words behind the preposition that stands right behind it.
func (s *syntax) wordedBehind(v *node) bool {
	return s.nounFirst && v != nil && slices.ContainsFunc(v.lemma.Frames, func(f *lang.Frame) bool {
		return len(f.Slots) == 3 && len(f.Slots[1].Words) > 0 && s.rightBehind(v, f.Slots[1].Names)
	})
}

// takesBeyond: an English verb has a frame for the very word before the phrase and whoever stands
// in it: "returned the bodies of two Israelis", "pulled out of a deal with Chad".
func (s *syntax) takesBeyond(v *node, g group) bool {
	if !s.analytic || v.class != lang.Verb || v.chunk >= s.lastHead || s.lastHead < 0 || g.prep != "of" && s.behind == "" {
		return false
	}
	found := false
	for _, f := range v.lemma.Frames {
		if f.Relation == "" || len(f.Slots) < 2 || len(f.Slots[1].Words) == 0 || !slices.Contains(f.Slots[1].Names, cmp.Or(s.behind, "obj")) || !s.says(f.Slots[1].Words, s.lastHead-1, s.lastHead+1) {
			continue
		}
		if f.Slots[1].Role != lang.EmptyRole {
			return false // "seized parts of Syria" are Syria's
		}
		found = found || len(f.Slots) == 3 && slices.Contains(f.Slots[2].Names, g.prep) && f.Slots[2].Role != lang.EmptyRole
	}
	return found
}

// says: one of the words, if the slot names any, stands between two chunks.
func (s *syntax) says(words []string, from, to int) bool {
	for k := from + 1; k < to; k++ {
		if s.cased && slices.ContainsFunc(words, func(stem string) bool {
			return strings.HasPrefix(s.chunks[k].Fold, stem) || strings.HasPrefix(s.chunks[k].Tail, stem)
		}) {
			return true
		}
		if slices.Contains(words, inMillions(s.chunks[k].Fold)) || slices.Contains(words, s.chunks[k].Tail) || s.vso && isOneOf(owned(&s.chunks[k]), words) || s.nounFirst && isOneOf(s.headWord(k), words) {
			return true
		}
	}
	return len(words) == 0
}

// headWord is the chunk at k as a slot names it, of a noun of several words the first one:
// "coopération militaire".
func (s *syntax) headWord(k int) string {
	if s.chunks[k].Kind != mention.NounChunk {
		return s.chunks[k].Fold
	}
	return headWord(s.chunks[k].Fold)
}

// inMillions is the short word behind a number that is written with it: "m" of
// "300m", else the word itself.
func inMillions(fold string) string {
	if fold == "" || fold[0] < '0' || fold[0] > '9' {
		return fold
	}
	if unit := strings.TrimLeft(fold, "0123456789.,"); unit != "" {
		return unit
	}
	return fold
}

// takes: one of the slots of the lemma may bear the name: a preposition, "obj", "comp".
func takes(l *mention.Lemma, prep string) bool { return l.Takes(prep) }
