package event

import (
	"slices"
	"strings"

	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
	"github.com/diplograph/diplograph/ingest/text"
)

// group is a noun phrase: chunks between two boundaries.
type group struct {
	prep  string
	parts []int
	conj  bool // joined to the group before it by a conjunction or comma
	chunk int  // of its preposition, -1 for none
}

// arguments cuts a clause into noun phrases and hangs them on its predicates.
func (s *syntax) arguments(c *clause) {
	bare := s.bare[:0]
	s.lastAct = nil
	g, aside := group{parts: s.parts}, -1
	flush := func() {
		if len(g.parts) > 0 {
			bare = s.hang(c, g, bare)
		}
		g = group{parts: s.parts}
	}
	for i, k := range c.parts {
		ch := &s.chunks[k]
		if i <= aside || s.stateOfPlace(c, i) {
			continue
		}
		if s.ownStatement(g) {
			flush()
		}
		switch ch.Kind {
		case mention.PrepChunk, mention.SourceChunk:
			if s.owned(c, g, k) || s.onGround(g, k) {
				continue
			}
			if g.prep == sourcePrep && s.toSource(g.chunk, k) {
				continue // «وفقا للوزير»
			}
			if ch.Value == "of" && g.prep == includePrep && (len(g.parts) == 0 || s.articleOnly(g)) {
				g.parts = s.parts // "incluido el de Turquía"
				continue
			}
			conj := g.conj && len(g.parts) == 0
			flush()
			g.prep, g.conj, g.chunk = ch.Value, conj, k
			if ch.Kind == mention.SourceChunk {
				g.prep = sourcePrep
			} else if s.contrasted(k) {
				g.prep = notPrep
			}
		case mention.DateChunk:
			if g.prep != "" && len(g.parts) == 0 && !s.possessiveDate(k) {
				g = group{conj: s.nounFirst && g.conj, parts: s.parts} // "met on Monday the ministers": the preposition is the date's
			} else if s.articleOnly(g) {
				g = group{parts: s.parts} // "el lunes"
			} else if s.vso || s.possessiveDate(k) && len(g.parts) > 0 {
				flush() // «في قصر السلام اليوم وزير الخارجية», "precede Friday's talks": a day ends the phrase before it
			}
		case mention.DashChunk:
			if !s.hyphen(k) {
				flush()
			}
			if s.enumerates(k) {
				g.prep = includePrep
			}
		case mention.CommaChunk, mention.SemicolonChunk, mention.OpenChunk, mention.CloseChunk, mention.StopChunk:
			flush()
			if ch.Kind == mention.OpenChunk && (s.nounFirst || s.explains(c, i)) {
				aside = s.closing(c, i)
			}
			if s.enumerates(k) {
				g.prep = includePrep
			}
		case mention.ConjChunk:
			if s.adjectiveFollows(g, k) || s.secondAdjective(g, k) {
				continue
			}
			prep, at := g.prep, g.chunk
			if s.newsBeside(g, k) {
				prep = notPrep
			}
			flush()
			g.prep, g.conj, g.chunk = prep, true, at
		case mention.IncludeChunk:
			flush()
			g.prep = includePrep
		case mention.VerbChunk:
			flush()
			s.verbReached(k, bare)
			bare = bare[:0]
			s.holder, s.lastHead, s.lastAct = s.byChunk[k], -1, nil
		case mention.AdjChunk:
			if k == c.verb {
				flush()
				s.verbReached(k, bare)
				bare = bare[:0]
				continue
			}
			if len(g.parts) == 0 || s.vso {
				g.parts = append(g.parts, k)
			}
		case mention.PassiveChunk, mention.AuxChunk:
			flush()
		case mention.ActorChunk:
			if s.splitsBefore(g, k, bare) || s.beginsAnew(g, k) || s.pastPhrase(c, g, k, bare) {
				flush()
			}
			if s.contrasted(k) {
				flush()
				g.prep = notPrep
			}
			g.parts = append(g.parts, k)
		case mention.NounChunk, mention.WordChunk, mention.PossessiveChunk, mention.PlaceChunk, mention.DetChunk, mention.CompoundChunk:
			if s.vso && len(g.parts) > 0 && s.endsGroup(g, k) || s.opensPhrase(g, k) || s.beginsAnew(g, k) || s.pastPhrase(c, g, k, bare) {
				flush()
			}
			g.parts = append(g.parts, k)
		}
	}
	flush()
	if c.verb >= 0 {
		settle(s.byChunk[c.verb], bare)
	}
	s.distant(c, bare)
	s.bare = bare
}

// explains: the bracket at part i, right behind an actor, holds plain words and one actor, who say more of
// him: «حزب الله (لبنان)».
func (s *syntax) explains(c *clause, i int) bool {
	if !s.vso || i == 0 || c.parts[i] != c.parts[i-1]+1 || s.chunks[c.parts[i-1]].Kind != mention.ActorChunk {
		return false
	}
	for k := c.parts[i] + 1; k < len(s.chunks); k++ {
		switch ch := &s.chunks[k]; {
		case ch.Kind == mention.CloseChunk:
			return true
		case ch.Kind != mention.WordChunk && ch.Kind != mention.ActorChunk || ch.Kind == mention.ActorChunk && len(ch.Actor.List) > 0:
			return false
		}
	}
	return false
}

// onGround: in «غارات على جنوب لبنان» what is done is done to Lebanon; in «غارات في
// جنوب لبنان» that is where it is done.
func (s *syntax) onGround(g group, k int) bool {
	return s.vso && s.chunks[k].Value == "place" && g.prep != "" && g.prep != "في" && len(g.parts) == 0
}

const (
	sourcePrep  = "@source"  // according to
	notPrep     = "@not"     // but not
	includePrep = "@include" // including
)

// stateOfPlace: in "meet in Geneva, Switzerland, on Tuesday" the state behind the
// comma says where Geneva is.
func (s *syntax) stateOfPlace(c *clause, i int) bool {
	if s.vso || i < 3 || s.chunks[c.parts[i]].Kind != mention.ActorChunk {
		return false
	}
	state, comma, place, prep := &s.chunks[c.parts[i]], &s.chunks[c.parts[i-1]], &s.chunks[c.parts[i-2]], &s.chunks[c.parts[i-3]]
	if comma.Kind != mention.CommaChunk || place.Kind != mention.PlaceChunk || prep.Kind != mention.PrepChunk {
		return false
	}
	a := state.Actor
	if a.Kind != mention.ByName || a.Person != "" || len(a.List) > 0 || a.Possessive {
		return false
	}
	if i+1 == len(c.parts) {
		return true
	}
	switch s.chunks[c.parts[i+1]].Kind {
	case mention.CommaChunk, mention.PrepChunk, mention.DateChunk, mention.StopChunk:
		return true
	}
	return false
}

// possessiveDate: "at Thursday's meeting": the preposition is the meeting's.
func (s *syntax) possessiveDate(k int) bool {
	return !s.vso && s.ownsNext(k)
}

// ownsNext: "'s" stands behind the chunk at k.
func (s *syntax) ownsNext(k int) bool {
	return k+1 < len(s.chunks) && s.chunks[k+1].Kind == mention.PossessiveChunk
}

// owned: «غارات على مواقع لداعش»: behind a noun without the article, inside a
// prepositional phrase, the «ل» says whose it is; so it does behind the object
// of a verb that gives nobody anything: «تدعم الوحدة الترابية للمغرب», «أشاد بالدور
// الكبير لقطر».
func (s *syntax) owned(c *clause, g group, k int) bool {
	if !s.vso || s.chunks[k].Value != "ل" {
		return false
	}
	object := c.verb >= 0 && len(g.parts) > 0 && g.parts[0] > c.verb && objectBehind(s.chunks[c.verb].Lemma, g.prep)
	if g.prep == "" && !object || c.verb >= 0 && givesWith(s.chunks[c.verb].Lemma, g.prep) {
		return false
	}
	for _, part := range g.parts {
		if c := &s.chunks[part]; c.Kind != mention.WordChunk || c.Def && !object || c.Pron != "" || g.prep != "" && g.prep != "على" && counts(c) { // «بقيمة 15 مليون دولار للبنان», not «هجمات على 48 موقعا للحزب»
			return false
		}
	}
	return len(g.parts) > 0
}

// givesWith: one meaning of the verb has slots both for the preposition and for «ل»:
// «تبرع بمليون دولار لزامبيا».
func givesWith(l *mention.Lemma, prep string) bool {
	return l != nil && slices.ContainsFunc(l.Frames, func(f *lang.Frame) bool {
		return f.Relation == "aids" && f.HasSlot("ل") && slices.ContainsFunc(f.Slots, func(slot lang.Slot) bool {
			return slot.Role == lang.EmptyRole && slices.Contains(slot.Names, prep)
		})
	})
}

// objectBehind: what stands behind the preposition, "" for none, is the object of a verb
// that has no slot for «ل».
func objectBehind(l *mention.Lemma, prep string) bool {
	if l == nil || takes(l, "ل") {
		return false
	}
	return prep == "" || takes(l, prep) && (prep == "ب" && tellsOneOf(l, answers) || tells(l, "supports"))
}

// adjectiveFollows: «الحصار التجاري والاقتصادي الأمريكي»: the conjunction joins
// adjectives of one noun. Relational adjectives end in «ي» or «ية».
func (s *syntax) adjectiveFollows(g group, k int) bool {
	if !s.vso || len(g.parts) == 0 || k+1 >= len(s.chunks) {
		return false
	}
	last, next := &s.chunks[g.parts[len(g.parts)-1]], &s.chunks[k+1]
	if s.twoAdjectives(g, last, next) {
		return true
	}
	return next.Kind == mention.WordChunk && relational(next.Fold) && (last.Kind == mention.WordChunk || last.Kind == mention.NounChunk)
}

// twoAdjectives: «مساعدات أمنية واقتصادية», «دعما سياسيا وعسكريا»: two relational adjectives
// without the article, in one gender and case, of a noun of action in the phrase.
func (s *syntax) twoAdjectives(g group, last, next *mention.Chunk) bool {
	if next.Kind != mention.WordChunk || next.Def || last.Def || last.Pron != "" || s.chunks[g.parts[0]].Kind != mention.NounChunk {
		return false
	}
	if last.Kind != mention.WordChunk && (last.Kind != mention.NounChunk || last.First == last.Last) {
		return false
	}
	for _, ending := range [...]string{"يه", "يا", "ي"} {
		if strings.HasSuffix(last.Tail, ending) {
			return strings.HasSuffix(next.Tail, ending)
		}
	}
	return false
}

func relational(fold string) bool {
	return hasArticle(fold) && (strings.HasSuffix(fold, "ي") || strings.HasSuffix(fold, "يه"))
}

// arrival: the group ends in an Arabic noun of coming with its pronoun, or in a word of number behind one.
func (s *syntax) arrival(g group) bool {
	last := &s.chunks[g.parts[len(g.parts)-1]]
	if last.Kind == mention.DetChunk && len(g.parts) > 1 {
		last = &s.chunks[g.parts[len(g.parts)-2]]
	}
	return last.Kind == mention.NounChunk && last.Pron != "" && tells(last.Lemma, "visited")
}

// men: the actor is one or several men, whom nobody arrives at: «عددا من المسؤولين الكينيين».
func (s *syntax) men(c *mention.Chunk) bool {
	return c.Actor.Kind != mention.ByAdjective && people(c.Actor) || c.Actor.Word != "" && c.First < c.Last
}

// splitsBefore: two actors side by side are two phrases (subject and object),
// unless the second is an adjective of the first's head.
func (s *syntax) splitsBefore(g group, k int, bare []argument) bool {
	if len(g.parts) == 0 {
		return false
	}
	if s.cased {
		return s.endsCased(g, k)
	}
	if s.chunks[k].Actor.Kind == mention.ByPronoun && !s.vso {
		return true // "in the day he": a pronoun is a phrase of its own
	}
	last := &s.chunks[g.parts[len(g.parts)-1]]
	if !s.vso && g.prep != "" && (len(bare) == 0 || people(s.chunks[k].Actor)) && last.Kind == mention.WordChunk && s.verbNext(k) {
		return true // "on the same day Rodríguez met", not "strikes in northern Syria killed"
	}
	if s.analytic && g.prep != "" && (last.Kind == mention.NounChunk && s.hasOwnObject(k) || s.takesBehind(g, k)) && len(bare) == 0 {
		return true // "on the sidelines of the summit Lavrov met Wang Yi", "in a statement Kenya called on Ghana"
	}
	if !s.vso && !s.nounFirst && g.prep != "" && len(g.parts) > 1 && (last.Kind == mention.WordChunk || last.Kind == mention.PlaceChunk) && s.ownPhrase(last, &s.chunks[k]) {
		return true // "received at the Federal Palace the French foreign minister"
	}
	if s.vso && last.Kind == mention.DetChunk && last.Pron != "" && s.rightBehindVerb(g) {
		return true // «أعرب له الرئيس عن شكره»: a pronoun has no possessor
	}
	if last.Kind == mention.PlaceChunk && s.vso {
		return s.chunks[k].Actor.Kind != mention.ByAdjective // «استقبل الأمير في جدة الرئيس الأوكراني»
	}
	if s.vso && (s.ownsNobody(g, last, &s.chunks[k]) || s.statedTo(g, last, k, bare)) {
		return true
	}
	if s.vso && last.Kind == mention.NounChunk && last.Def && s.chunks[k].Actor.Kind != mention.ByAdjective && !leadsOn(last) {
		return true // «لتقديم التعزية رئيس مالي»: no noun with its article has a possessor
	}
	if s.vso && g.prep != "" && s.arrival(g) && s.men(&s.chunks[k]) {
		return true // «التقى فور وصوله أمير قطر», «خلال زيارته عددا من المسؤولين»: nobody arrives at a man
	}
	if s.vso && g.prep == "" && len(g.parts) > 1 && last.Kind == mention.WordChunk && g.parts[len(g.parts)-1] == k-1 && hasArticle(last.Fold) && hasArticle(s.chunks[g.parts[0]].Fold) && titled(s.chunks[k].Actor) {
		return true // «يضم الوفد المرافق وزير النفط»
	}
	if s.vso && g.prep != "" && last.Kind == mention.WordChunk && hasArticle(last.Fold) && s.chunks[k-1].Kind != mention.PrepChunk && (titled(s.chunks[k].Actor) || s.chunks[k].Actor.Kind == mention.ByCounterpart || g.prep == "في" && s.rightBehindVerb(g) && people(s.chunks[k].Actor)) {
		return true // «استقبل في القصر الجمهوري نظيره», «استقبله في المطار لافروف»
	}
	if s.vso && last.Kind == mention.NounChunk && last.First < last.Last && !last.Def && relational("ال"+last.Tail) && (titled(s.chunks[k].Actor) || s.chunks[k].Actor.Kind == mention.ByCounterpart) {
		return true // «أطلع في اتصال هاتفي نظيره»: behind its adjective a noun has no possessor
	}
	if s.toldThere(g, last, k) {
		return true // «في منشور على إكس واشنطن»
	}
	if s.vso && g.prep != "" && s.describedBy(g, last) && s.chunks[k].Actor.Kind != mention.ByAdjective {
		return true // «في مقابلة مع قناة محلية واشنطن»
	}
	if s.vso && g.prep == "" && last.Kind == mention.WordChunk && (hasArticle(last.Fold) || last.Pron != "") && g.conj && s.chunks[k].Actor.Kind == mention.ByName && !people(s.chunks[k].Actor) {
		return true // «تتهم كييف والدول الغربية موسكو»
	}
	if s.vso && g.prep != "" && last.Owned && somebody(s.chunks[k].Actor) {
		return true // «استقبل في مكتبه رئيس مالي»: no noun with a pronoun has a possessor
	}
	if last.Kind != mention.ActorChunk {
		return false
	}
	if s.vso && g.prep != "" && last.Actor.Kind == mention.ByAdjective && s.chunks[k-1].Kind == mention.SkipChunk && s.chunks[k-1].Value == mention.EachValue {
		return true // «التقى في العاصمة العراقية كلا من»
	}
	if s.vso && s.capitalOf(g) {
		return people(s.chunks[k].Actor) && titled(s.chunks[k].Actor) // «التقى في العاصمة العراقية رئيس الوزراء»
	}
	if s.vso {
		several := nisbaPlural(s.chunks[k].Fold) || s.chunks[k].Actor.Plural && len(last.Actor.Offices) == 0
		return s.chunks[k].Actor.Kind != mention.ByAdjective || several && (single(last.Actor) || toldOnce(last.Actor)) // «حث المجلس اللبنانيين على», «انتقدت اليابان الروس»
	}
	return last.Actor.Kind != mention.ByAdjective
}

// leadsOn: the noun of three words or more ends in one without the article, which another must follow:
// «الوقوف إلى جانب».
func leadsOn(c *mention.Chunk) bool {
	words := strings.Fields(c.Lemma.Text)
	return len(words) > 2 && !hasArticle(words[len(words)-1])
}

// describedBy: the last word of the phrase is an adjective without the article right behind
// its noun, both feminine, which so has no possessor.
func (s *syntax) describedBy(g group, last *mention.Chunk) bool {
	k := len(g.parts)
	if k < 2 || last.Kind != mention.WordChunk || last.Def || hasArticle(last.Fold) || !strings.HasSuffix(last.Fold, "يه") {
		return false
	}
	noun := &s.chunks[g.parts[k-2]]
	return (noun.Kind == mention.WordChunk || noun.Kind == mention.NounChunk) && !noun.Def && !hasArticle(noun.Fold) && noun.Pron == "" && feminine(noun.Fold)
}

// single: the phrase names one body, or one holder of an office.
func single(p *mention.Phrase) bool {
	if len(p.List) > 0 || p.Plural {
		return false
	}
	return len(p.Offices) == 0 && (p.Kind == mention.ByName || p.Kind == mention.ByOrgan) || len(p.Offices) == 1 && p.Offices[0].Office.Number == lang.Singular
}

// toldOnce: the phrase refers to one body or movement: «الحركة».
func toldOnce(p *mention.Phrase) bool {
	return p.Kind == mention.ByReference && mention.OfTold(p.Ref)
}

// ownPhrase: an actor with an article, or a person behind a building, belongs to no phrase
// that the word before it ends.
func (s *syntax) ownPhrase(last, actor *mention.Chunk) bool {
	switch actor.Fold {
	case "the", "a", "an":
		return true
	}
	return last.Value == mention.LandmarkValue && titled(actor.Actor)
}

// titled: the phrase is an office, with or without the name of its holder.
func titled(p *mention.Phrase) bool {
	if len(p.List) > 0 {
		return titled(p.List[0])
	}
	return len(p.Offices) > 0 && p.Kind != mention.ByAdjective
}

// somebody: the phrase says who it is or of which state or body, no office alone: «مكتبه الإعلامي».
func somebody(p *mention.Phrase) bool {
	if len(p.List) > 0 {
		return somebody(p.List[0])
	}
	return p.Name != "" || p.Person != "" || p.Kind == mention.ByCounterpart || len(p.Offices) > 0 && len(p.Offices[0].Of) > 0
}

// capitalOf: in «في العاصمة القطرية الدوحة» the adjective is the capital's.
func (s *syntax) capitalOf(g group) bool {
	first := g.parts[0]
	if len(g.parts) != 1 || g.prep == "" || first == 0 || s.chunks[first].Actor == nil || s.chunks[first].Actor.Kind != mention.ByAdjective {
		return false
	}
	prev := &s.chunks[first-1]
	return prev.Kind == mention.PrepChunk && prev.Last > prev.First
}

// verbNext: a verb stands right behind chunk k, whose subject it then is.
func (s *syntax) verbNext(k int) bool {
	for n := k + 1; n < len(s.chunks); n++ {
		switch s.chunks[n].Kind {
		case mention.SkipChunk, mention.NegChunk, mention.ModalChunk:
			continue
		case mention.VerbChunk:
			return s.chunks[n].Form != mention.IngForm && s.chunks[n].Form != mention.Participle
		case mention.AuxChunk, mention.PassiveChunk:
			return true
		}
		return false
	}
	return false
}

// endsGroup: in Arabic a noun behind a complete actor begins a new phrase.
func (s *syntax) endsGroup(g group, k int) bool {
	first, last, next := &s.chunks[g.parts[0]], &s.chunks[g.parts[len(g.parts)-1]], &s.chunks[k]
	switch {
	case last.Kind == mention.NounChunk && last.Def && next.Kind == mention.DetChunk && next.Pron == "":
		return true // «يحضر القمة عدد من الزعماء»
	case last.Kind == mention.ActorChunk && first.Kind != mention.NounChunk && (counts(next) || next.Kind == mention.DetChunk && next.Pron == ""):
		return true // «قصفت 3 طائرات تركية 4 مواقع»
	case g.prep != "" && endsWhere(last) && (s.countsNext(k) || s.plainObject(k)):
		return true // «قتلت في الحي الغربي 22 جنديا», «اعتقلت في جنين شابا فلسطينيا»
	case last.Kind == mention.ActorChunk && next.Kind == mention.WordChunk && verdicts[next.Value] != nil && !hasArticle(next.Fold):
		return true // «اعتبر موقف مدريد غير مقبول»
	case last.Kind == mention.PlaceChunk && next.Kind == mention.NounChunk:
		return true // «تستضيف جدة قمة», «عقد في نيويورك اجتماعا»
	case first.Def && last.Kind == mention.ActorChunk && last.Actor.Kind == mention.ByAdjective && hasArticle(last.Fold) && (next.Kind == mention.NounChunk || (next.Kind == mention.WordChunk || next.Kind == mention.DetChunk) && first.Kind == mention.NounChunk && !hasArticle(next.Fold)) && !next.Def && next.Pron == "":
		return true // «القرار الأمريكي انتهاكا»
	case g.prep != "" && s.endsBehindPrep(last, k), g.prep == "" && s.endsBare(g, k), s.behindOwn(g, k):
		return true
	}
	return last.Kind == mention.ActorChunk && (last.Actor.Kind != mention.ByAdjective || len(g.parts) == 1 && strings.HasSuffix(last.Fold, "ون")) && // «رفض الفلسطينيون القرار»
		(first.Kind == mention.ActorChunk || next.Kind == mention.NounChunk)
}

// endsBehindPrep: a phrase behind a preposition that ends so far in last does not go on at k:
// «وقع خلال الزيارة اتفاقية».
func (s *syntax) endsBehindPrep(last *mention.Chunk, k int) bool {
	next := &s.chunks[k]
	switch plain := !next.Def && next.Pron == ""; {
	case last.Kind == mention.ActorChunk || last.Kind == mention.PlaceChunk:
		return accusative(next) // «بدعم روسي هجوما على»: behind a preposition stands no accusative
	case last.Kind != mention.NounChunk:
		return false
	case hasArticle(last.Fold) && next.Kind == mention.NounChunk && plain:
		return true // «وقع خلال الزيارة اتفاقية»
	case hasArticle(last.Fold) && hasArticle(next.Fold) && next.Kind == mention.NounChunk && tellsOneOf(last.Lemma, occasions) && s.blamedNext(k):
		return true // «استنكر خلال اللقاء الاعتداءات الإسرائيلية»
	case hasArticle(last.Fold) && next.Kind == mention.WordChunk && plain && !hasArticle(next.Fold) && s.ownedByNext(k):
		return true // «ثمن خلال اللقاء مواقف ألمانيا»
	case last.Pron == "" || next.Kind != mention.NounChunk:
		return accusative(next) && !last.Def // «خرجوا في مظاهرات تنديدا بالقصف»
	case accusative(next):
		return !takes(last.Lemma, "obj") || tells(last.Lemma, "visited") // «عقد فور وصوله اجتماعا»
	default:
		return plain && tells(last.Lemma, "visited") && tellsOneOf(next.Lemma, occasions)
	}
}

// blamedNext: behind chunk k stands a state as an adjective with the article, so that the noun there is of
// that state: «الاعتداءات الإسرائيلية».
func (s *syntax) blamedNext(k int) bool {
	return k+1 < len(s.chunks) && s.chunks[k+1].Kind == mention.ActorChunk && s.chunks[k+1].Actor.Kind == mention.ByAdjective && hasArticle(s.chunks[k+1].Fold)
}

// endsBare: a phrase without a preposition does not go on at k: «يقدم الغرب دعما».
func (s *syntax) endsBare(g group, k int) bool {
	first, last, next := &s.chunks[g.parts[0]], &s.chunks[g.parts[len(g.parts)-1]], &s.chunks[k]
	if b := g.parts[0] - 1; b >= 0 && s.chunks[b].Kind == mention.VerbChunk && last.Kind == mention.NounChunk && hasArticle(last.Fold) && next.Kind == mention.WordChunk && !next.Def && next.Pron == "" && !hasArticle(next.Fold) {
		return true // «شملت العقوبات شركات صينية»
	}
	if last.Kind == mention.WordChunk && hasArticle(last.Fold) && next.Kind == mention.NounChunk {
		if !next.Def {
			return true // «يقدم الغرب دعما», «أكد البيان المشترك إدانته»: no noun with its article has a possessor
		}
		if first.Kind == mention.WordChunk && len(g.parts) > 2 && s.namesActor(g) {
			return true // «أدان مجلس ميانمار العسكري الاجتماع»
		}
	}
	return s.nextPhrase(g, k)
}

// ownedByNext: whoever owns the noun at k stands right behind it.
func (s *syntax) ownedByNext(k int) bool {
	return k+1 < len(s.chunks) && s.chunks[k+1].Kind == mention.ActorChunk && s.chunks[k+1].Actor.Kind != mention.ByAdjective && s.chunks[k+1].Actor.Kind != mention.ByPronoun
}

// accusative: the noun ends in the «ا» of an indefinite accusative, which neither a
// preposition nor a noun before it governs.
func accusative(c *mention.Chunk) bool {
	return c.Kind == mention.NounChunk && !c.Def && c.Pron == "" && c.Lemma != nil && strings.HasSuffix(c.Tail, text.Fold(c.Lemma.Text)+"ا")
}

// namesActor: the phrase holds an actor by name.
func (s *syntax) namesActor(g group) bool {
	for _, k := range g.parts {
		if a := s.chunks[k].Actor; a != nil && a.Kind == mention.ByName {
			return true
		}
	}
	return false
}

// opensPhrase: an English article behind a noun begins another phrase:
// "designated Hamas a terrorist organisation".
func (s *syntax) opensPhrase(g group, k int) bool {
	if s.vso || len(g.parts) == 0 {
		return false
	}
	if s.cased {
		return s.endsCased(g, k)
	}
	if s.secondObject(g, k) {
		return true
	}
	last := &s.chunks[g.parts[len(g.parts)-1]]
	if counts(&s.chunks[k]) || strings.ContainsAny(s.chunks[k].Fold, "$€£¥") {
		return last.Kind == mention.ActorChunk && last.Actor.Kind != mention.ByAdjective // "gave Ukraine 50 tanks"
	}
	if s.chunks[k].Kind != mention.DetChunk || s.chunks[k].Value == mention.CountValue && counts(last) {
		return false
	}
	if s.nounFirst && last.Kind == mention.PlaceChunk {
		return true // "alcanzaron en Ginebra un acuerdo"
	}
	return last.Kind == mention.NounChunk || last.Kind == mention.WordChunk || last.Kind == mention.ActorChunk && last.Actor.Kind != mention.ByAdjective
}

// rightBehindVerb: the phrase's preposition stands right behind a verb.
func (s *syntax) rightBehindVerb(g group) bool {
	return g.prep != "" && g.chunk > 0 && s.chunks[g.chunk-1].Kind == mention.VerbChunk
}
