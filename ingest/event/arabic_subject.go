package event

import (
	"slices"
	"strings"

	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// arabicBefore: the last actor before the verb, unless a noun stands between.
func (m *matcher) arabicBefore(c *clause, n *node) *subject {
	last := &n.before[len(n.before)-1]
	if k := len(n.before); k > 1 && (m.inBrackets(last) || m.describedSubject(&n.before[k-2], last) || (m.rank(last) || m.betweenDashes(last)) && n.before[k-2].actor != nil) {
		last = &n.before[k-2]
	}
	if m.topicObject(n, last) {
		return &subject{arg: &n.after[0], after: true, own: true}
	}
	if last.actor != nil || m.ownForces(*last) || last.node != nil && m.gathers(n, last) || len(n.after) == 0 || n.after[0].actor == nil || m.they(n) && (m.state(&n.after[0]) || nominativePlural(last)) || m.clashes(n, &n.after[0]) {
		return &subject{arg: last, own: true} // «المسؤولون سيزورون إيران»
	}
	return m.arabicAfter(c, n)
}

// gathers: the noun is one that the verb names as its subject: «لقاء ثنائي جمع الوزيرين».
func (m *matcher) gathers(n *node, a *argument) bool {
	head := headWord(a.fold)
	return slices.ContainsFunc(n.lemma.Frames, func(f *lang.Frame) bool {
		s := &f.Slots[0]
		return s.Names[0] == "subj" && s.Role == lang.EmptyRole && isOneOf(head, s.Words)
	})
}

// betweenDashes: «قررت الصين -إحدى القوى الست- خفض»: what stands there says what the actor
// before it is.
func (m *matcher) betweenDashes(a *argument) bool {
	k := a.chunk
	if k+1 >= len(m.chunks) || m.chunks[k+1].Kind != mention.DashChunk {
		return false
	}
	for k--; k > 0 && m.chunks[k].Kind == mention.DetChunk; k-- {
	}
	return k > 0 && m.chunks[k].Kind == mention.DashChunk
}

// inBrackets: «زيارته بعد الاتفاق مع المجموعة (دول 5+1) تأتي»: what stands there explains a word before it.
func (m *matcher) inBrackets(a *argument) bool {
	return m.chunks[a.chunk+1].Kind == mention.CloseChunk // a verb follows
}

// rank: «أول دولة»: a plain noun or somebody's office behind a word of rank says what the actor
// before it is: «أصبحت إسرائيل أول دولة تعترف», «كان أوباما أول رئيس أمريكي يزور».
func (m *matcher) rank(a *argument) bool {
	if a.node != nil || a.owner != nil || a.chunk == 0 || m.chunks[a.chunk-1].Value != mention.RankValue {
		return false
	}
	if a.actor != nil {
		return a.actor.Kind == mention.ByOffice && m.single(a)
	}
	return m.chunks[a.chunk].Kind == mention.WordChunk && !m.chunks[a.chunk].Def
}

// arabicAfter: the first bare phrase behind the verb. A clause that shares its
// sibling's subject and has one actor only, where its frames want two, keeps
// the sibling's: «ثم التقى روبيو».
func (m *matcher) arabicAfter(c *clause, n *node) *subject {
	if at := m.placeUndergoing(n); at != nil {
		return &subject{arg: at, after: true, own: true}
	}
	if len(n.after) == 0 || m.companion(n) != nil {
		return nil
	}
	first := &n.after[0]
	if m.describesVerb(n, first) {
		if len(n.after) == 1 {
			return nil
		}
		first = &n.after[1]
	}
	if m.nominativePair(first) {
		return &subject{arg: first, after: true, own: true} // «زيارة وقع خلالها الجانبان اتفاقية»
	}
	if m.we(n) && c.link != mainLink && (first.actor == nil && takes(n.lemma, "obj") || first.actor != nil && first.actor.Kind != mention.ByPronoun) {
		return nil // «نطالب واشنطن»
	}
	if first.place != "" && first.chunk == n.chunk+1 && len(n.after) > 1 && n.after[1].node != nil && m.feminineVerb(n) {
		return &subject{arg: first, after: true, own: true} // «استضافت جدة محادثات»
	}
	if len(n.after) > 1 && m.wentWith(n) {
		return &subject{arg: &n.after[1], own: true} // «رافق الوزير وكيل الوزارة فلان»
	}
	if len(n.after) > 1 && m.visitedFirst(n) {
		return &subject{arg: &n.after[1], own: true} // «زار بيروت وزير خارجية إيران»
	}
	if first.place != "" || m.chunks[first.chunk].Fold == "ما" && wantsActor(n.lemma) || len(n.after) == 1 && visitsObject(n.lemma) && m.severalStates(first) {
		return nil // «ينتقل إلى القدس», «يرفض ما قاله», «. وزار تونس والجزائر»
	}
	if len(n.after) > 1 && (m.ownForces(*first) || m.occupiers(*first)) {
		return &subject{arg: first, after: true, own: true} // «استهدفت قواتها قاعدة»
	}
	if first.actor == nil && first.owner == nil {
		if len(n.after) > 1 && first.node != nil && (hasOperator(n.lemma, lang.Undergo) || n.after[1].actor != nil && subjectIdle(n.lemma)) {
			return &subject{arg: first, after: true, own: true} // «أثار قرار فرنسا غضب تركيا»
		}
		if len(n.after) > 1 && first.node != nil && m.headsSubject(n, first) {
			return &subject{arg: first, after: true, own: true} // «استهدفت مسيرة سفينة»
		}
		if len(n.after) > 1 && (n.after[1].actor != nil || n.after[1].node != nil) && m.someonesWords(first) {
			return &subject{arg: first, after: true, own: true} // «دعا البيان الفرنسي إيران»
		}
		if m.thingArrives(n, first) {
			return &subject{arg: first, after: true, own: true}
		}
		if late := m.lateSubject(c, n); late != nil {
			return &subject{arg: late, own: true}
		}
		if m.headsObject(n, first) || m.suffixSubject(c, n) {
			return nil // «قررت أن ترسل قوات», «مشيرة إلى أنها تستهدف ناشطين من»
		}
		if (first.node != nil || m.vso && first.chunk > n.chunk+1 && len(n.preps) > 0 && m.chunks[first.chunk-1].Kind != mention.DetChunk) && takes(n.lemma, "obj") || c.link == coordLink || c.link == partLink {
			return nil
		}
		return &subject{arg: first, after: true, own: true}
	}
	if m.lateObject(c, n, first) {
		return nil
	}
	if c.link == partLink && n.class == lang.Part && takes(n.lemma, "obj") {
		return nil // «، متهما واشنطن ولندن»: who charges them stands above
	}
	if m.atWhichTime(c, n, first) {
		return &subject{arg: first, after: true, own: true} // «في وقت حذرت فيه موسكو من»
	}
	if m.clashes(n, first) || m.sharesSubject(c, n) || m.suffixSubject(c, n) || c.link == compLink && m.ofAuxiliary(c.parent) != nil {
		return nil
	}
	return &subject{arg: first, after: true, own: true}
}

// describesVerb: the plain word behind a verb of several words describes the last of these:
// «يقوم بزيارة رسمية», «أعادتا العلاقات الكاملة».
func (m *matcher) describesVerb(n *node, a *argument) bool {
	_, last, several := strings.Cut(n.lemma.Text, " ")
	c := &m.chunks[a.chunk]
	return several && a.chunk == n.chunk+1 && c.Kind == mention.WordChunk && hasArticle(c.Fold) == hasArticle(last)
}

// nominativePair: the argument is a word for two or more in the nominative, which no verb has as its object.
func (m *matcher) nominativePair(a *argument) bool {
	if a.actor != nil && nominativeOffice(a.actor, a.fold) {
		return true // «أن يلتقي مسؤولون من تشيلي وبيرو»
	}
	return a.actor != nil && mention.IsPair(a.actor.Ref) && m.chunks[a.chunk].First == m.chunks[a.chunk].Last && strings.HasSuffix(m.chunks[a.chunk].Fold, "ان")
}

// nominativeOffice: the phrase begins with an office for several in the nominative; a name or an office
// for one may end alike: «ماكرون», «سلطان».
func nominativeOffice(p *mention.Phrase, fold string) bool {
	if len(p.List) > 0 {
		p = p.List[0]
	}
	head := headWord(fold)
	if p.Word == "" || strings.TrimPrefix(head, "ال") != strings.TrimPrefix(p.Word, "ال") {
		return false
	}
	return strings.HasSuffix(head, "ون") || p.Dual && strings.HasSuffix(head, "ان")
}

// atWhichTime: in a clause of time a word between the verb and the actor takes that time up, so
// that he is the subject, if the verb's gender lets him.
func (m *matcher) atWhichTime(c *clause, n *node, first *argument) bool {
	if c.link != timeLink || first.actor == nil || first.chunk != n.chunk+3 || !m.resumesIn(n) {
		return false
	}
	return !(m.she(n) && m.man(first)) && !(m.masculineVerb(n) && m.oneState(first))
}

// visitedFirst: behind a verb of visiting stands a state or its seat and then somebody who
// can travel.
func (m *matcher) visitedFirst(n *node) bool {
	place, who := &n.after[0], n.after[1].actor
	if !visitsObject(n.lemma) || who == nil || place.place == "" && !m.state(place) {
		return false
	}
	several := func(a *argument) bool { return m.chunks[a.chunk].First < m.chunks[a.chunk].Last }
	return people(who) && who.Kind != mention.ByAdjective || m.state(&n.after[1]) && several(&n.after[1]) && !several(place) // «زار دمشق وفد قطري»
}

// severalStates: the argument is a list of states that are called by their names.
func (m *matcher) severalStates(a *argument) bool {
	return a.actor != nil && len(a.actor.List) > 1 && a.actor.Ref == "" && !slices.ContainsFunc(a.actor.List, func(p *mention.Phrase) bool {
		return p.End == 0 || p.Word != "" || !m.state(&argument{actor: p})
	})
}

// headsSubject: a frame of the verb names the word that heads the argument as one of a
// subject.
func (m *matcher) headsSubject(n *node, a *argument) bool {
	return slices.ContainsFunc(n.lemma.Frames, func(f *lang.Frame) bool {
		return f.Slots[0].Names[0] == "subj" && len(f.Slots[0].Words) > 0 && m.headed(*a, f.Slots[0].Words)
	})
}

// headsObject: a frame of the verb names the word that heads the argument as one of its object.
func (m *matcher) headsObject(n *node, a *argument) bool {
	return slices.ContainsFunc(n.lemma.Frames, func(f *lang.Frame) bool {
		return slices.ContainsFunc(f.Slots, func(s lang.Slot) bool {
			return s.Names[0] == "obj" && len(s.Words) > 0 && m.headed(*a, s.Words)
		})
	})
}

// suffixSubject: in «قال إنه أبلغ كيري» the pronoun of the complementizer is the
// subject, so the actor behind the verb is not.
func (m *matcher) suffixSubject(c *clause, n *node) bool {
	if !c.pron || c.passive || c.modal != "" || !takes(n.lemma, "obj") {
		return false
	}
	if len(n.after) > 1 && n.after[1].actor != nil && n.after[1].chunk == n.after[0].chunk+1 && n.after[1].actor.Kind != mention.ByAdjective {
		return false // «أنه سبق أن اتهمت إيران إسرائيل»
	}
	for _, k := range c.parts {
		switch m.chunks[k].Kind {
		case mention.SkipChunk, mention.AuxChunk, mention.DateChunk, mention.ConjChunk:
		default:
			return k == c.verb
		}
	}
	return false
}

// subjectIdle: one of the lemma's acts has a subject that plays no part: «جمع لقاء
// الوزير بنظيره».
func subjectIdle(l *mention.Lemma) bool {
	for _, f := range l.Frames {
		if f.Relation == "met-with" && len(f.Slots) > 1 && f.Slots[0].Names[0] == "subj" && f.Slots[0].Role == lang.EmptyRole && f.Slots[1].Names[0] == "obj" {
			return true
		}
	}
	return false
}

func (m *matcher) sharesSubject(c *clause, n *node) bool {
	if c.contrast && m.vso && n.after[0].chunk == n.chunk+1 && m.auxiliary(c) == nil {
		return false // «رفضت كندا العرض بينما حذرت النرويج»
	}
	shared := m.sharedSubject(c)
	if shared == nil && m.dropsAbove(c, n) {
		return m.wantsObject(n) && !m.objectElsewhere(n) // «. والتقى خلال الزيارة وزير الدفاع»
	}
	if shared == nil && c.link != timeLink && c.link != compLink && (c.sibling == nil && c.parent == nil || c.link == relLink) {
		return false
	}
	if shared != nil && m.pointsBehind(n) {
		return false
	}
	if shared != nil && m.resumesBeside(c, n) {
		return !m.breaks(n, &n.after[0], shared)
	}
	if shared != nil && m.twoObjects(n) {
		return !m.breaks(n, &n.after[0], shared) // «أدانت الهجوم وحملت إسرائيل المسؤولية»
	}
	if len(n.after) > 1 && (n.after[1].actor != nil || n.after[1].node != nil || n.after[1].pron != "" || shared == nil || c.link == timeLink) {
		return false // «أن يسحب حزب الله قواته»
	}
	if shared != nil && m.breaks(n, &n.after[0], shared) {
		return false
	}
	return m.wantsObject(n) && !m.objectElsewhere(n) || shared != nil && m.addressee(c, n)
}

// pointsBehind: right behind the one actor after the verb another object begins, so that he is the
// subject: «قصفت موقعا، ووصفت دمشق ذلك بالعدوان».
func (m *matcher) pointsBehind(n *node) bool {
	first := &n.after[0]
	if first.actor == nil || first.chunk != n.chunk+1 || first.chunk+1 >= len(m.chunks) {
		return false
	}
	det := &m.chunks[first.chunk+1]
	return det.Kind == mention.DetChunk && det.Value == "def"
}

// resumesBeside: right behind the verb a word takes up what the clause beside tells, so that both
// have one subject: «أصدر بيانا، ودعا فيه إيران إلى».
func (m *matcher) resumesBeside(c *clause, n *node) bool {
	return c.link == coordLink && m.resumesIn(n) && takes(n.lemma, "obj")
}

// dropsAbove: the sentence begins with "and", a day or place and its verb, behind which one actor
// alone is named: whom the verb wants as its object, the subject being that of the sentence before.
func (m *matcher) dropsAbove(c *clause, n *node) bool {
	if !m.vso || c.link != mainLink || c.sibling != nil || !m.opensWith(n.chunk) || len(n.after) != 1 || c.passive {
		return false
	}
	switch first := &n.after[0]; {
	case first.actor != nil && first.actor.Kind == mention.ByCounterpart && len(first.actor.List) == 0 && tells(n.lemma, "met-with") && takes(n.lemma, "obj"):
		return true // «. كما التقى نظيره العراقي»
	case first.actor != nil && first.actor.Kind != mention.ByAdjective && !m.state(first) && m.single(first) && tells(n.lemma, "met-with") && takes(n.lemma, "obj"):
		return true // «. وسيلتقي الرئيس الفرنسي»
	case first.chunk > n.chunk+1 && m.single(first) && tells(n.lemma, "met-with"):
		return true
	case m.chunks[first.chunk-1].Kind == mention.DetChunk:
		return false
	case first.actor != nil:
		return objectNeeded(n.lemma) || visitsObject(n.lemma) && m.state(first) // «. كما اتهم الهند بـ», «. وزار نيودلهي»
	}
	return false
}

// opensWith: before the verb at k the sentence has "and" and no more than when or where.
func (m *matcher) opensWith(k int) bool {
	if k < 1 || m.chunks[0].Kind != mention.ConjChunk {
		return false
	}
	for i := 1; i < k; i++ {
		switch m.chunks[i].Kind {
		case mention.DateChunk, mention.SkipChunk, mention.ModalChunk, mention.AuxChunk, mention.CommaChunk, mention.PrepChunk, mention.PlaceChunk:
		case mention.ActorChunk:
			if m.chunks[i-1].Kind != mention.PrepChunk || !m.chunks[i].Actor.Seat {
				return false
			}
		default:
			return false
		}
	}
	return true
}

// visitsObject: the verb has the place that somebody visits as its object.
func visitsObject(l *mention.Lemma) bool {
	return slices.ContainsFunc(l.Frames, func(f *lang.Frame) bool {
		return f.Relation == "visited" && slices.ContainsFunc(f.Slots, func(s lang.Slot) bool { return s.Names[0] == "obj" && s.Role == lang.TargetRole })
	})
}

// objectNeeded: no meaning of the verb does without an object.
func objectNeeded(l *mention.Lemma) bool {
	return len(l.Frames) > 0 && !slices.ContainsFunc(l.Frames, func(f *lang.Frame) bool {
		return !slices.ContainsFunc(f.Slots, func(s lang.Slot) bool { return s.Names[0] == "obj" && !s.Optional })
	})
}

// wantsObject: the lemma's first act frame has an object, or the state behind the verb is visited.
func (m *matcher) wantsObject(n *node) bool {
	if len(n.after) > 0 && visitsObject(n.lemma) && m.state(&n.after[0]) && n.after[0].actor.Word == "" {
		return true // «قررت أن تقوم بزيارة إيران»
	}
	for _, f := range n.lemma.Frames {
		if f.Relation == "" {
			continue
		}
		for _, s := range f.Slots {
			if (s.Names[0] == "obj" || m.nounFirst && slices.Contains(s.Names, "obj")) && !s.Optional {
				return true
			}
		}
		return false
	}
	return false
}

func (m *matcher) objectElsewhere(n *node) bool {
	for _, a := range n.preps {
		if (a.actor != nil || a.node != nil || a.clause != nil || m.atPlace(a)) && doesWithout(n.lemma, a.prep) {
			return true
		}
	}
	return n.pron != ""
}

// atPlace: a town or base is what the verb has as its object: «هاجمت روسيا بلدة بوكروفسكايا», not «في بلدة».
func (m *matcher) atPlace(a argument) bool {
	return a.prep == "place" && (a.place != "" || a.chunk > 1 && m.chunks[a.chunk-2].Kind != mention.PrepChunk)
}

// doesWithout: one meaning of the verb has a slot for the preposition and needs no object:
// «حذر أن», not «اتهم بـ».
func doesWithout(l *mention.Lemma, prep string) bool {
	return slices.ContainsFunc(l.Frames, func(f *lang.Frame) bool {
		return f.HasSlot(prep) && !slices.ContainsFunc(f.Slots, func(s lang.Slot) bool { return s.Names[0] == "obj" && !s.Optional })
	})
}
