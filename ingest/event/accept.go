package event

import (
	"cmp"
	"slices"
	"strings"

	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
	"github.com/diplograph/diplograph/ingest/text"
)

// accept tells whether an argument can play the slot's role.
func (m *matcher) accept(f *lang.Frame, slot lang.Slot, a argument) (filler, bool) {
	fill := filler{role: slot.Role}
	switch slot.Role {
	case lang.EmptyRole:
		fill.phrase = a.actor
		if len(slot.Words) > 0 {
			return fill, m.headed(a, slot.Words) && !m.easesOnly(f, a) || m.calledDeed(f, a, slot.Words)
		}
		return fill, f.Operator != lang.None || f.About == "" || !m.vso && slot.Names[0] == "subj" || m.known(f.AboutWords, a.fold)
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
		if m.analytic && a.clause != nil && a.clause.negated {
			return fill, false // "asked Chad not to lift its sanctions on Mali"
		}
		fill.measure = m.measureOf(a, 0)
		ended := f.Relation != "demands-end-of" || fill.measure == nil || m.ended(fill.measure) || m.endsIt(fill.measure)
		return fill, fill.measure != nil && ended
	}
	if len(slot.Words) > 0 && (!m.headed(a, slot.Words) || m.analytic && ownMessage(f, a)) {
		return fill, false
	}
	if filled, ok := m.acceptActor(f, slot, a, fill); ok {
		return filled, true
	}
	named := a.actor != nil || a.owner != nil
	return fill, slot.Kind != lang.Place && m.somebody(a) && !(slot.Role == lang.PartyRole && a.node != nil && len(a.node.lemma.Frames) > 0) && (slot.Kind == "" || !named || m.ofKind(a, slot.Kind))
}

// easesOnly: the English noun tells that a measure is eased: who offers "sanctions relief" sends no
// relief.
func (m *matcher) easesOnly(f *lang.Frame, a argument) bool {
	return m.analytic && f.Relation == "aids" && a.node != nil && tells(a.node.lemma, "concedes-to")
}

// known: the folded word is one of those of the pack.
func (m *matcher) known(words []string, fold string) bool {
	return slices.ContainsFunc(words, func(w string) bool { return w == fold || m.nounFirst && text.FoldsTo(w, fold) })
}

// ofKind: the argument is an actor of the kind, or something of one, or a place of a state.
func (m *matcher) ofKind(a argument, kind ontology.Kind) bool {
	if a.place != "" {
		return kind == ontology.Country // a city is of its state
	}
	p := a.actor
	if p == nil {
		p = a.owner
	}
	if p != nil && p.Kind == mention.ByPronoun && kind == ontology.Country && m.analytic {
		return p.Person3 == "3n" // "Mali announced that it was leaving"
	}
	if kind == ontology.Country && m.refersToStates(p) {
		return true // "the three states are leaving the court"
	}
	if m.honorific(a) {
		return kind == ontology.Person
	}
	return p != nil && (m.kindOf == nil || m.kindOf(p) == kind)
}

// honorific: the argument is the subject called by his dignity, and so a person: «يغادر معاليه».
func (m *matcher) honorific(a argument) bool {
	if !m.vso || a.prep != "" || a.actor == nil || a.actor.Kind != mention.ByPronoun || a.chunk < 0 {
		return false
	}
	fold := m.chunks[a.chunk].Fold
	return strings.HasSuffix(fold, "ه") || strings.HasSuffix(fold, "ها")
}

// headed: one of the words heads the argument.
func (m *matcher) headed(a argument, words []string) bool {
	if m.vso && a.clause != nil {
		return m.saysWord(a.clause, words)
	}
	if a.chunk < 0 || a.chunk >= len(m.chunks) {
		return false
	}
	if m.vso && counts(&m.chunks[a.chunk]) {
		return m.countedWord(a.chunk, words)
	}
	if m.vso && m.chunks[a.chunk].Kind == mention.DetChunk && a.chunk+1 < len(m.chunks) {
		a.chunk++ // «مزيد من التصعيد»
	}
	if m.namedPlace(a.chunk) && isOneOf(m.chunks[a.chunk-1].Fold, words) {
		return true
	}
	if l := m.chunks[a.chunk].Lemma; l != nil && m.vso && strings.Contains(l.Text, " ") && isOneOf(text.Fold(l.Text), words) {
		return true // «طائرة الإغاثة» is one with «قافلة مساعدات»
	}
	head := inMillions(m.chunks[a.chunk].Fold)
	if c := &m.chunks[a.chunk]; m.analytic && c.Kind == mention.ActorChunk {
		head = c.Tail // "American troops"
	} else if m.analytic && c.Kind == mention.WordChunk && c.Last > c.First && isOneOf(c.Tail, words) {
		return true // "serious mistake"
	}
	if p := m.chunks[a.chunk].Actor; p != nil && m.nounFirst && p.Word != "" {
		head = p.Word // "les soldats américains"
	}
	if l := m.chunks[a.chunk].Lemma; l != nil && !m.vso {
		head = l.Text[strings.LastIndex(l.Text, " ")+1:] // "arms sale"
		if m.nounFirst {
			head = headWord(text.Fold(l.Text)) // "ejercicios militares conjuntos"
		}
	}
	if m.cased {
		c := &m.chunks[a.chunk]
		return slices.ContainsFunc(words, func(stem string) bool {
			return strings.HasPrefix(c.Fold, stem) || (c.Kind == mention.ActorChunk || c.Kind == mention.NounChunk) && strings.HasPrefix(c.Tail, stem) // «своего посла», «военное сотрудничество»
		})
	}
	return !m.vso && (slices.Contains(words, head+"s") || m.analytic && strings.HasSuffix(head, "y") && slices.Contains(words, head[:len(head)-1]+"ies") || m.nounFirst && isOneOf(head+"s", words)) || isOneOf(head, words) || m.vso && (isOneOf(owned(&m.chunks[a.chunk]), words) || m.packed(a) && isOneOf(m.chunks[a.chunk+1].Fold, words))
}

// namedPlace: the Arabic word is the name of a place whose kind stands before it: «قاعدة
// أبيشي».
func (m *matcher) namedPlace(k int) bool {
	return m.vso && k > 0 && m.chunks[k-1].Kind == mention.PrepChunk && m.chunks[k-1].Value == "place" && m.chunks[k].Kind == mention.WordChunk
}

// packed: a plain noun without the article tells how much there is of the noun of action
// right behind it: «حزمة عقوبات».
func (m *matcher) packed(a argument) bool {
	c := &m.chunks[a.chunk]
	return a.prep == "" && a.node != nil && a.node.chunk == a.chunk+1 && c.Kind == mention.WordChunk && !c.Def
}

// carriesOut: the actor is the subject of the light verb that governs the noun, so that he does what
// it tells.
func (m *matcher) carriesOut(n *node, a argument) bool {
	if n == nil || n.governor == nil || n.governor.class != lang.Verb || n.governor.matched == nil || n.governor.matched.frame.Operator != lang.Light {
		return false
	}
	return slices.ContainsFunc(n.governor.matched.fills, func(f filler) bool { return f.role == lang.SourceRole && f.argument.chunk == a.chunk })
}

func (m *matcher) acceptActor(f *lang.Frame, slot lang.Slot, a argument, fill filler) (filler, bool) {
	if a.back && a.actor == nil && a.owner == nil || m.vso && a.prep == "ل" && a.node != nil && (usesForce(f) || f.Relation == "demands" && f.Class == lang.Noun && a.node.pron != "") {
		return fill, false // «اعتقاله لتفجير اجتماع», «طلب لتسليمهم»: what he was held for, what is asked
	}
	if slot.Kind == lang.Place {
		return m.acceptPlace(f, a, fill)
	}
	switch {
	case f.Relation == "visited" && slot.Role == lang.SourceRole && m.visitedByOther(a):
		return fill, false
	case slot.Role == lang.TargetRole && slot.Names[0] == "subj" && f.Class == lang.Noun && usesForce(f) && m.carriesOut(m.byChunk[m.filling], a):
		return fill, false // "carried out a strike on a boat from Chad": the strike is not from Chad
	case m.vso && slot.Role == lang.TargetRole && slot.Names[0] == "subj" && f.Class == lang.Verb && m.byChunk[m.filling].pron != "":
		return fill, false // «موظفا أمميا تحتجزهم»: no passive
	case m.genitiveDoes(f, slot):
		return fill, false
	case m.ownWord(a) && (f.Class != lang.Verb || slot.Names[0] != "subj"):
		return fill, false
	case m.nounFirst && calledHome(f, slot):
		fill.phrase = a.actor
		return fill, a.actor != nil && envoy(a.actor)
	case slot.Kind == ontology.Person && m.ownForces(a):
		return fill, false // «قواته هاجمت»
	case slot.Kind != "" && !m.ofKind(a, slot.Kind) && !(m.vso && a.owner == nil && (slot.Role == lang.SourceRole && m.plainGroup(a) || m.hasIncluded(a))):
		return fill, false
	case f.Relation == "mediates" && a.prep == "in" && a.actor != nil && a.actor.Seat && m.analytic:
		return fill, false // "talks mediated by Qatar in Cairo"
	case f.Relation == "met-with" && f.Class == lang.Verb && (m.metAt(a) || m.welcomedDeed(a)):
		return fill, false
	case slot.Role == lang.TargetRole && !m.vso && f.Class == lang.Verb && usesForce(f) && a.prep == "in" && a.node != nil && usesForceOn(a.node.lemma):
		return fill, false // "killed in Israeli raids": those who raid are not raided
	case slot.Role == lang.TargetRole && a.prep != "" && usesForce(f) && m.saidThere(a.chunk):
		return fill, false
	case m.nounFirst && a.prep == "to" && a.actor == nil && slices.Contains(slot.Names, "obj") && len(m.byChunk[m.filling].after) > 0:
		return fill, false // "denunció el ataque al sur de Gaza"
	case m.nounFirst && slot.Role == lang.SourceRole && usesForce(f) && a.actor == nil && a.chunk >= 0 && someone(&m.chunks[a.chunk]):
		return fill, false // what partisans of X do is not done by X
	case m.nounFirst && f.Relation == "visited" && slot.Role == lang.TargetRole && (m.ofKind(a, ontology.Person) || a.actor != nil && len(a.actor.Offices) > 0):
		return fill, false // "trasladó a Snowden"
	case a.actor != nil && (a.actor.Kind != mention.ByAdjective || a.actor.Plural || a.node == nil):
		fill.phrase = a.actor
		return fill, true
	case slot.Role == lang.SourceRole && m.occupiers(a):
		return fill.standsFor(m.genitives(a.node)[0].actor)
	case slot.Role == lang.SourceRole && a.prep == "" && m.ownForces(a):
		return fill.standsFor(m.forcesOf(a))
	case a.pron != "" && a.fold != "" && a.owner == nil && (a.node == nil || len(a.node.before) == 0) && slot.Role == lang.TargetRole && slices.Contains(m.ownDeeds, f.Lemma):
		return fill, false // "Trump defended his decision"
	case m.ownThing(f, slot, a):
		fill.pron = mention.WrittenPronoun(m.chunks[a.chunk].Fold)
		return fill, true
	case a.pron != "" && a.node == nil && a.owner == nil:
		if a.chunk >= 0 && slot.Role != "" {
			return m.acceptPronoun(f, slot, a, fill)
		}
	case a.place != "" && (atPlaces[f.Relation] && slot.Role == lang.TargetRole || m.analytic && slot.Role == lang.SourceRole && slot.Kind == ontology.Country && slot.Names[0] == "in"):
		fill.place = a.place
		return fill, true
	case slot.Role == lang.TargetRole && m.mayStandIn(a, f) && m.struckState(a, f.Relation) != nil:
		return fill.standsFor(m.struckState(a, f.Relation))
	case atPlaces[f.Relation] && slot.Role == lang.TargetRole && m.placeOf(a, f.Relation) != "":
		fill.place = m.placeOf(a, f.Relation)
		return fill, true
	case !m.vso && slot.Through && slot.Role == lang.TargetRole && statement[f.Relation] && a.owner != nil && suffering(a.owner) && !a.owner.Possessive:
		return fill, false
	case slot.Role == lang.PartyRole && slot.Names[0] != "subj" && m.nationals(a, f):
		return fill.standsFor(a.owner)
	case slot.Through && m.sufferedFrom(a, f) != nil:
		return fill.standsFor(m.sufferedFrom(a, f))
	case slot.Through && a.owner != nil && (len(slot.Words) > 0 || !m.anothers(a.chunk, a.fold)):
		return fill.standsFor(a.owner)
	case m.vso && slot.Role == lang.TargetRole && len(slot.Words) == 0 && a.node == nil && m.anothers(a.chunk, a.fold):
		return fill, false // «قصفت حلفاء لإيران»
	case slot.Role == lang.TargetRole && slot.Through && m.fightersOf(a, f) != nil:
		return fill.standsFor(m.fightersOf(a, f))
	case slot.Role == lang.TargetRole && m.thingIn(a, f) != nil:
		return fill.standsFor(m.thingIn(a, f))
	case slot.Through && slot.Role == lang.TargetRole && (f.Relation == "sanctions" || (m.vso || m.analytic && a.chunk >= 0 && slices.Contains(m.holdings, m.chunks[a.chunk].Fold)) && usesForce(f)) && m.tiedTo(a, f) != nil:
		return fill.standsFor(m.tiedTo(a, f))
	case slot.Through && len(slot.Words) > 0 && a.node != nil && m.anothers(a.node.chunk, m.chunks[a.node.chunk].Fold) && len(m.genitives(a.node)) > 0:
		fill.phrase, fill.through = m.genitives(a.node)[0].actor, true
		return fill, fill.phrase != nil // «أرسلت قوات لمواجهة»
	case (slot.Through || m.wording(slot, a, f)) && a.node != nil:
		return m.throughNode(a.node, f, fill)
	}
	if who := m.standIn(f, slot, a); who != nil {
		return fill.standsFor(who)
	}
	return fill, m.plainGroup(a) && (m.hasIncluded(a) || m.farIncluded(a) != nil)
}

// acceptPronoun takes whom a pronoun or a possessive before a plain word stands for.
func (m *matcher) acceptPronoun(f *lang.Frame, slot lang.Slot, a argument, fill filler) (filler, bool) {
	fill.pron = a.pron
	if m.nounFirst && m.chunks[a.chunk].Value == mention.GroupValue {
		fill.pron = "3n" // "Ucrania anunció que sus tropas": a state's, whatever the gender
	}
	t, _ := ontology.Lookup(f.Relation)
	dative := m.nounFirst && a.fold == "" && m.chunks[a.chunk].Dative
	fill.nearest = (f.Class == lang.Noun || m.vso && f.Class == lang.Adj) && !t.Symmetric && f.Relation != "visited" && !dative
	if m.nounFirst && slot.Through && f.Class == lang.Verb && slot.Role == lang.TargetRole && !dative && !m.hisWord(f, a) {
		return fill, false // "l'a rejetée": it may be a thing; "mata a su gente"
	}
	return fill, (slot.Through || a.fold == "" || m.ownedBy(f, a)) && (m.vso || !m.known(m.others, a.fold)) // "blamed their foes"
}

// standIn is whom the plain words of an argument that names nobody stand for, or nil.
func (m *matcher) standIn(f *lang.Frame, slot lang.Slot, a argument) *mention.Phrase {
	var who *mention.Phrase
	if slot.Through && a.pron == "" {
		who = m.partOf(a)
	}
	if who == nil && slot.Through && slot.Role == lang.TargetRole {
		who = m.plainBy(a, f)
	}
	if who == nil && slot.Through {
		who = m.doneBy(a)
	}
	if who == nil && slot.Role == lang.SourceRole {
		who = cmp.Or(m.firmsIn(a, f), m.courtIn(a, f, slot), m.spokenIn(a, f))
	}
	return who
}

// acceptPlace takes a town for its state, and a capital by its name: "captured Goma".
func (m *matcher) acceptPlace(f *lang.Frame, a argument, fill filler) (filler, bool) {
	if a.actor != nil {
		fill.phrase = a.actor
		return fill, a.actor.Seat && m.namedState(a.actor) != nil
	}
	if fill.place = a.place; fill.place == "" {
		fill.place = m.placeOf(a, f.Relation)
	}
	return fill, fill.place != ""
}

// nationals: several of a state without a name stand for it: "un cessez-le-feu entre
// les indépendantistes algériens et", "signé avec des entreprises françaises". Whom
// somebody meets are so only where they act for others: "des représentants de".
func (m *matcher) nationals(a argument, f *lang.Frame) bool {
	if !m.nounFirst && !m.vso || a.node != nil || a.owner == nil || a.owner.Kind != mention.ByAdjective {
		return false
	}
	if m.vso {
		return f.Relation == "agrees-with" && !a.owner.Plural && len(a.owner.List) == 0 // «بين شركة ماليزية ووكالة الفضاء الكينية»
	}
	head := &m.chunks[a.chunk]
	return many(head.Fold) && (f.Relation != "met-with" || head.Value == "group")
}

// sufferedFrom is who does what somebody judges to those who own it: "condamne le
// traitement des otages par la Turquie".
func (m *matcher) sufferedFrom(a argument, f *lang.Frame) *mention.Phrase {
	n := m.byChunk[m.filling]
	if !m.nounFirst && !m.vso || !answers[f.Relation] && (!m.vso || f.Relation != "supports") || n == nil || n.class != lang.Verb || n.clause.passive || a.actor != nil || a.node != nil || a.place != "" {
		return nil
	}
	for _, by := range n.preps {
		if by.prep == "by" && by.actor != nil && by.chunk > a.chunk {
			return by.actor
		}
	}
	return nil
}

// wording: in "an EU statement condemned", "a UN report accuses" whose words they
// are condemns or accuses.
func (m *matcher) wording(slot lang.Slot, a argument, f *lang.Frame) bool {
	return a.node != nil && slot.Role == lang.SourceRole && slot.Names[0] == "subj" && f.Class == lang.Verb && statement[f.Relation] && m.someonesWords(&a)
}

// someonesWords: the phrase is a statement of somebody.
func (m *matcher) someonesWords(a *argument) bool {
	return a.node != nil && hasOperator(a.node.lemma, lang.Say) && (len(m.genitives(a.node)) > 0 || m.vso && len(m.prepositional(a.node, "ل"))+len(m.prepositional(a.node, "by")) > 0)
}

// plainGroup: "several officials", to be followed by "including".
func (m *matcher) plainGroup(a argument) bool {
	plain := a.node == nil || len(a.node.lemma.Frames) == 0 && a.node.class == lang.Noun
	return a.actor == nil && plain && a.clause == nil && a.chunk >= 0
}

// placeOf is the place that "of" names behind a plain noun: "the port city of
// Odesa"; what is struck "in" a place is that of its state: "hit a tower in Odesa".
func (m *matcher) placeOf(a argument, r ontology.Relation) string {
	k := a.chunk
	if place := m.struckAt(a, r); place != "" {
		return place
	}
	if m.vso || a.actor != nil || a.owner != nil || k < 0 || k >= len(m.chunks) || !m.plainThing(a) {
		return ""
	}
	if place := m.placeBefore(k, r); place != "" {
		return place
	}
	if k+2 >= len(m.chunks) {
		return ""
	}
	if of := &m.chunks[k+1]; of.Kind != mention.PrepChunk || of.Value != "of" || m.chunks[k+2].Kind != mention.PlaceChunk {
		return ""
	}
	return m.chunks[k+2].Place
}

// hasIncluded: behind the group stands the list of its members.
func (m *matcher) hasIncluded(a argument) bool {
	if a.pron != "" || m.vso && a.actor != nil && ofItsOwn(a.actor) && !severalOf(&m.chunks[a.chunk]) {
		return false
	}
	reach := 4
	if m.vso {
		reach = 6 // «حظر دخول 20 أمريكيا إلى أراضيها، بينهم»
	}
	for k := a.chunk + 1; k < len(m.chunks) && k <= a.chunk+reach; k++ {
		switch c := &m.chunks[k]; {
		case c.Kind == mention.IncludeChunk || m.enumerates(k):
			return !m.vso || m.namesBehind(k)
		case c.Kind == mention.VerbChunk || m.vso && c.Kind == mention.ActorChunk && ofItsOwn(c.Actor):
			return false
		}
	}
	return false
}

// namesBehind: within a few words behind chunk k, before a comma or a preposition, somebody is named: «بينهم
// ثلاثة أمريكيين», not «بينهم امرأة».
func (m *matcher) namesBehind(k int) bool {
	for n := k + 1; n < len(m.chunks) && n <= k+4; n++ {
		switch m.chunks[n].Kind {
		case mention.ActorChunk:
			return true
		case mention.CommaChunk, mention.PrepChunk, mention.VerbChunk, mention.StopChunk:
			return false
		}
	}
	return false
}

// severalOf: the actor is people of a state: «مسؤولين أميركيين», «المسؤولين الألمان».
func severalOf(c *mention.Chunk) bool {
	if c.First == c.Last {
		return false
	}
	if nisbaPlural(c.Tail) {
		return true
	}
	if c.Actor == nil {
		return false
	}
	word := c.Actor.Word
	return c.Actor.Kind == mention.ByName && len(c.Actor.List) == 0 && soundPlural(word)
}

// soundPlural: the Arabic word ends like a plural of people: «المسؤولين», «مؤيدون».
func soundPlural(word string) bool {
	return strings.HasSuffix(word, "ين") || strings.HasSuffix(word, "ون")
}

// nisbaPlural: the word is the plural of an Arabic adjective of origin.
func nisbaPlural(word string) bool {
	return strings.HasSuffix(word, "يين") || strings.HasSuffix(word, "يون")
}

// ofItsOwn: the phrase is somebody or something of its own, no group.
func ofItsOwn(p *mention.Phrase) bool {
	return p.Name != "" || p.Kind == mention.ByName && !p.Members && !p.Plural
}

// metAt: a city or state right behind the Arabic «ب» is where a meeting was, not
// whom somebody met: «اجتمعوا بالدوحة».
func (m *matcher) metAt(a argument) bool {
	return m.vso && a.prep == "ب" && m.state(&a) && (a.actor.Seat || a.actor.First == a.actor.Last)
}
