package event

import (
	"slices"
	"strings"

	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
	"github.com/diplograph/diplograph/ingest/text"
)

// tour is the noun right before the verb at k, or before an adjective of origin that
// stands there, of a journey whose stops a clause without a relative pronoun lists:
// «جولة خليجية تشمل», «جولة شملت»; -1 where there is none.
func (p *parser) tour(k int) int {
	b := p.pastRegion(p.before(k))
	if b > 0 && p.chunks[b].Kind == mention.WordChunk && relational("ال"+p.chunks[b].Fold) {
		b--
	}
	if b < 0 {
		return -1
	}
	for feminineForm(&p.chunks[k]) && b > 0 && b > k-6 && p.chunks[b].Kind != mention.NounChunk {
		if b--; !slices.Contains(inTour, p.chunks[b+1].Kind) {
			return -1
		}
	}
	if noun := &p.chunks[b]; noun.Kind != mention.NounChunk || noun.Def || noun.Pron != "" || !takes(noun.Lemma, "rel") || !tells(noun.Lemma, "visited") && !p.listsPartners(noun, k) {
		return -1
	}
	return b
}

// inTour is what may stand between a journey and the verb that tells its stops: «جولة للمبعوث في
// المنطقة شملت».
var inTour = []mention.ChunkKind{mention.WordChunk, mention.PrepChunk, mention.ActorChunk, mention.DateChunk, mention.PlaceChunk, mention.SkipChunk}

func (p *parser) arabicVerb(k int) {
	c := p.cur
	if of, noun := p.occasionBefore(k); of != nil {
		p.cur = of
		p.tellOf(noun, k) // «زيارة إلى باريس تستغرق يومين يلتقي خلالها»
		return
	}
	if b := p.asideNoun(c, k); b >= 0 {
		p.tellOf(b, k) // «فرضت مصر، في خطوة جاءت بعد أيام، عقوبات»
		return
	}
	switch p.kindBefore(k) {
	case mention.CommaChunk:
		if b := p.actNoun(); b >= 0 && p.takesUp(k) {
			p.tellOf(b, k) // «تلقى اتصالا من نظيره، عبر فيه عن»
			return
		}
	case mention.WordChunk, mention.NounChunk:
		if b := p.strikeThat(c, k); b >= 0 {
			p.tellOf(b, k) // «في قصف بالصواريخ طال أسمرة»
			return
		}
		if b := p.tour(k); b >= 0 {
			p.tellOf(b, k)
			return
		}
		if b := p.before(k); b >= 0 && !p.chunks[b].Def && (p.chunks[k].Form == mention.PresentForm || p.chunks[k].Pron != "" || p.takesUp(k)) {
			p.tellOf(p.pastAdjective(b), k) // an indefinite noun takes its clause bare
			return
		}
		if b := p.firedFrom(c, k); b >= 0 {
			p.passive = true
			p.tellOf(b, k) // «اعترضت إسرائيل صاروخا أطلق من اليمن»
			return
		}
		if b := p.lastsBehind(k); b >= 0 {
			p.tellOf(b, k) // «محادثات استمرت ساعتين»
			return
		}
		if b := p.gatheringOf(c, k); b >= 0 {
			p.tellOf(b, k) // «كشف عن لقاء سري جمع مسؤولين من البلدين»
			return
		}
		if b := p.pastAdjective(p.before(k)); p.statedIn(b) {
			p.tellOf(b, k) // «قال في بيان صدر أمس»
			return
		}
		if b := p.farNoun(c); b >= 0 && p.takesUp(k) {
			p.tellOf(b, k) // «رفض أي عملية من هذا النوع تقوم بها أنقرة»
			return
		}
	case mention.VerbChunk:
		n := p.below(compLink, k) // «بدأ يبحث»
		n.sibling = c
		p.take(n, k)
		return
	case mention.ActorChunk, mention.DateChunk:
		if b := p.farNoun(c); b >= 0 && p.takesUp(k) && tells(p.chunks[b].Lemma, "spoke-with") {
			p.tellOf(b, k) // «بعث برقية إلى وزير الدفاع الكيني هنأه فيها»
			return
		}
		if b := p.tour(k); b >= 0 {
			p.tellOf(b, k)
			return
		}
		if b := p.strikeThat(c, k); b >= 0 {
			p.tellOf(b, k) // «تصدت لهجوم إثيوبي استهدف أسمرة»
			return
		}
		if b := p.ofNationality(c, k); b >= 0 {
			p.tellOf(b, k) // «قتل برصاص قناص إسرائيلي أطلق النار عليه»
			return
		}
		if b := p.before(k); p.nationalThat(b, k) {
			p.tellOf(b, k) // «أفرجت عن أميركي احتجزته»
			return
		}
		if b := p.before(k); p.thingsThat(c, b) {
			p.tellOf(b, k) // «اعترضت إيطاليا طائرات روسية انتهكت أجواء إستونيا»
			return
		}
		if b := p.before(k); (c.verb >= 0 && c.verb < b || p.behindPrepAt(b)) && b == k-1 && p.someGroup(b) {
			p.tellOf(b, k) // «وصل وفد سوري يضم وزيرين», «بين أعضاء وفد سوري زار»
			return
		}
		if b := p.before(k); c.verb >= 0 && c.verb < b && p.kindBefore(b) == mention.ConjChunk && p.chunks[b].Actor.Kind != mention.ByAdjective {
			p.unpart(c, b) // «روسيا تعزز قواتها وأردوغان يبحث»
			n := p.open(coordLink, c.parent)
			n.governor = c.governor
			n.parts = append(n.parts, b)
			p.take(n, k)
			return
		}
	}
	top := c
	if p.kindBefore(k) == mention.ConjChunk {
		top = p.pastSource(k - 1)
	}
	top = p.afterSubjunctive(top, k)
	for (top.link == relLink || top.link == partLink) && top.parent != nil && p.kindBefore(k) == mention.ConjChunk && p.closesRelative(top, k) {
		top = top.parent
	}
	n := p.open(coordLink, top.parent)
	n.sibling, n.governor = top, top.governor
	p.take(n, k)
}

// occasionBefore is the last noun of a visit or meeting without the article before the verb
// at k, with its clause, where the verb takes it up by the word behind: «يلتقي خلالها».
func (p *parser) occasionBefore(k int) (*clause, int) {
	if k+1 >= len(p.chunks) || !takesUpWord(&p.chunks[k+1], p.preps.Resume) || p.kindBefore(k) == mention.CommaChunk && p.cur.link != relLink {
		return nil, -1
	}
	for i := len(p.clauses) - 1; i >= 0 && i > len(p.clauses)-3; i-- {
		if noun := p.farNoun(p.clauses[i]); noun >= 0 && tellsOneOf(p.chunks[noun].Lemma, occasions) {
			return p.clauses[i], noun
		}
	}
	return nil, -1
}

// behindPrepAt: a preposition stands before the chunk or before the plain word whose genitive it is.
func (p *parser) behindPrepAt(k int) bool {
	if k > 1 && p.chunks[k-1].Kind == mention.WordChunk {
		k--
	}
	return k > 0 && p.chunks[k-1].Kind == mention.PrepChunk
}

// someGroup: the chunk names a group without the article: «وفد سوري», «مسؤولون أتراك».
func (p *parser) someGroup(k int) bool {
	a := p.chunks[k].Actor
	return a.Word != "" && !hasArticle(a.Word) && a.Kind == mention.ByName && len(a.List) == 0 && p.chunks[k].First < p.chunks[k].Last
}

// asideNoun is the noun without the article behind a preposition that a comma behind the verb of
// the clause opens, where the verb at k tells of that noun and a comma closes it; -1 for none.
func (p *parser) asideNoun(c *clause, k int) int {
	if c.verb < 0 {
		return -1
	}
	b := p.behindPrep(c.verb, k)
	switch at := k - 1; {
	case at > c.verb+1 && p.chunks[at].Kind == mention.SourceChunk && p.chunks[at].First < p.chunks[at].Last && p.chunks[k].Pron != "" && p.chunks[at-1].Kind == mention.CommaChunk:
		b = at // «أكدت تونس، وفق بيان أصدرته الخارجية، تضامنها»
	case b < c.verb+3 || p.chunks[b-2].Kind != mention.CommaChunk:
		return -1
	}
	for n := k + 1; n < len(p.chunks) && n < k+12; n++ {
		switch p.chunks[n].Kind {
		case mention.CommaChunk:
			return b
		case mention.VerbChunk, mention.StopChunk, mention.SemicolonChunk, mention.QuoteChunk, mention.CompChunk, mention.RelChunk:
			return -1
		}
	}
	return -1
}

// behindPrep is the first of the words without the article that stand right before chunk k, behind
// a preposition behind chunk from; -1 where other things stand there.
func (p *parser) behindPrep(from, k int) int {
	for b := k - 1; b > from && b > k-4; b-- {
		switch ch := &p.chunks[b]; {
		case ch.Kind != mention.NounChunk && ch.Kind != mention.WordChunk || ch.Def || ch.Pron != "":
			return -1
		case p.chunks[b-1].Kind == mention.PrepChunk:
			return b
		}
	}
	return -1
}

// lastsBehind is the noun of a meeting or visit without the article, with plain adjectives behind
// it, of which the feminine past at k tells something that is no act; -1 for none.
func (p *parser) lastsBehind(k int) int {
	v := &p.chunks[k]
	if v.Form != mention.PastForm || !strings.HasSuffix(v.Fold, "ت") || ofRelations(v.Lemma) {
		return -1
	}
	if b := p.bareNoun(-1, k); b >= 0 && tellsOneOf(p.chunks[b].Lemma, occasions) {
		return b
	}
	return -1
}

// gatheringOf is the noun without the article, with plain adjectives behind it, that the verb at k
// names as its subject: «لقاء سري جمع», «رافق الأمير وفد رسمي ضم»; -1 for none.
func (p *parser) gatheringOf(c *clause, k int) int {
	if b := p.bareNoun(c.verb, k); p.namesSubject(k, b) {
		return b
	}
	for b := k - 1; b > c.verb && b > k-4; b-- {
		if ch := &p.chunks[b]; ch.Def || ch.Pron != "" || ch.Kind != mention.WordChunk {
			return -1
		}
		if p.headsFrame(k, b) {
			return b
		}
	}
	return -1
}

// bareNoun is the noun without the article behind chunk from that stands, with at most two
// plain adjectives between, before chunk k; -1 for none.
func (p *parser) bareNoun(from, k int) int {
	for b := k - 1; b > from && b > k-4; b-- {
		switch ch := &p.chunks[b]; {
		case ch.Def || ch.Pron != "":
			return -1
		case ch.Kind == mention.NounChunk:
			return b
		case ch.Kind != mention.WordChunk:
			return -1
		}
	}
	return -1
}

// farNoun is the last noun of an act without the article behind the verb of the clause; -1
// for none.
func (p *parser) farNoun(c *clause) int {
	for i := len(c.parts) - 1; i >= 0 && c.parts[i] > c.verb; i-- {
		if ch := &p.chunks[c.parts[i]]; ch.Kind == mention.NounChunk && !ch.Def && ch.Pron == "" {
			return c.parts[i]
		}
	}
	return -1
}

// pastAdjective goes from a word without the article back to the noun right before it:
// «مباحثات ثلاثية».
func (p *parser) pastAdjective(b int) int {
	if b < 1 || p.chunks[b].Kind != mention.WordChunk || p.chunks[b].Def || p.chunks[b].Value == mention.ThingValue {
		return b // «اعتراض صواريخ أطلقها» is told of the missiles
	}
	if before := &p.chunks[b-1]; before.Kind == mention.NounChunk || before.Kind == mention.WordChunk && before.Value == mention.ThingValue && !before.Def {
		return b - 1
	}
	return b
}

// gathering is the noun before an actor and an adjective, up to the chunk at last, that
// the verb at k names as its subject: «لقاء الدوحة الأخير الذي ضم الوزراء»; -1 for none.
func (p *parser) gathering(last, k int) int {
	if !p.vso || last < 0 {
		return -1
	}
	if p.chunks[last].Kind == mention.WordChunk && hasArticle(p.chunks[last].Fold) {
		last--
	}
	if last < 1 || p.chunks[last].Kind != mention.ActorChunk || !p.namesSubject(k, last-1) {
		return -1
	}
	return last - 1
}

// namesSubject: a frame of the verb at k names the noun at b as one that is its subject:
// a meeting "brings together".
func (p *parser) namesSubject(k, b int) bool {
	return k < len(p.chunks) && b >= 0 && p.chunks[k].Kind == mention.VerbChunk && p.chunks[b].Kind == mention.NounChunk && p.headsFrame(k, b)
}

// headsFrame: the word at b is one that a frame of the verb at k wants as its subject: «وفد ضم».
func (p *parser) headsFrame(k, b int) bool {
	fold := headWord(p.chunks[b].Fold) // «لقاء ثنائي»
	joined := strings.TrimPrefix(fold, "و")
	return slices.ContainsFunc(p.chunks[k].Lemma.Frames, func(f *lang.Frame) bool {
		s := &f.Slots[0]
		return s.Names[0] == "subj" && slices.ContainsFunc(s.Words, func(w string) bool { return text.FoldsTo(w, fold) || text.FoldsTo(w, joined) })
	})
}

// ofNationality is the plain noun without the article before the adjective of a state that stands
// right before the verb at k, behind the verb of the clause; -1 for none.
func (p *parser) ofNationality(c *clause, k int) int {
	b := k - 2
	if c.verb < 0 || b <= c.verb || p.before(k) != k-1 || p.chunks[k-1].Actor.Kind != mention.ByAdjective || hasArticle(p.chunks[k-1].Fold) {
		return -1
	}
	if noun := &p.chunks[b]; noun.Kind != mention.WordChunk && noun.Kind != mention.NounChunk || noun.Def || noun.Pron != "" {
		return -1
	}
	return b
}

// thingsThat: behind the verb of the clause the chunk is things of a state without the
// article, of which a verb right behind it tells.
func (p *parser) thingsThat(c *clause, b int) bool {
	if c.verb < 0 || b <= c.verb+1 {
		return false
	}
	a := p.chunks[b].Actor
	return a.Thing && !hasArticle(p.chunks[b].Fold)
}

// strikeThat is the noun of a use of force without the article, behind the verb of the
// clause and with nothing but its adjectives and what it was done with behind it, of which
// the verb at k tells whom it struck; -1 where there is none.
func (p *parser) strikeThat(c *clause, k int) int {
	if c.verb < 0 || c.link == relLink || !tells(p.chunks[k].Lemma, "attacks") {
		return -1
	}
	for b := p.before(k); b > c.verb && b >= k-5; b-- {
		switch ch := &p.chunks[b]; ch.Kind {
		case mention.NounChunk:
			if ch.Def || ch.Pron != "" || !usesForceOn(ch.Lemma) {
				return -1
			}
			return b
		case mention.ActorChunk:
			if byWhom := p.chunks[b-1].Kind == mention.PrepChunk && p.chunks[b-1].Value == "ل"; !byWhom && (ch.Actor.Kind != mention.ByAdjective || hasArticle(ch.Fold)) {
				return -1 // «هجوما لتنظيم داعش استهدف السفارة»
			}
		case mention.WordChunk:
		case mention.PrepChunk:
			if ch.Value != "ب" && ch.Value != "ل" {
				return -1
			}
		default:
			return -1
		}
	}
	return -1
}

// noSuchThing: «لا موعد للقاء»: the negation at k stands before a noun without the article in a
// clause that has no verb.
func (p *parser) noSuchThing(k int) bool {
	if !p.vso || p.cur.verb >= 0 || p.chunks[k].Fold != "لا" || k+1 >= len(p.chunks) {
		return false
	}
	n := &p.chunks[k+1]
	return (n.Kind == mention.WordChunk || n.Kind == mention.NounChunk) && !n.Def && n.Pron == ""
}

// existence: what the Arabic negation or auxiliary before «هناك» at k says goes for the noun behind:
// «ليس هناك اتفاق», «ستكون هناك محادثات».
func (p *parser) existence(k int) {
	c := p.cur
	if !p.vso || p.chunks[k].Value != "there" || c.verb >= 0 {
		return
	}
	c.there, c.negated, c.modal = true, p.negated, p.modal
	if c.modal == maybe {
		c.modal = "possible"
	} else if k > 0 && p.chunks[k-1].Kind == mention.AuxChunk && strings.HasPrefix(p.chunks[k-1].Fold, "س") {
		c.modal = "planned"
	}
	p.negated, p.modal = false, ""
}

// stipulates: «، على أن يزور»: what stands behind a comma and these words is to come, and opens a
// clause beside the one at hand.
func (p *parser) stipulates(k int) bool {
	if !p.vso || k < 2 || k+1 >= len(p.chunks) || p.chunks[k-1].Fold != "علي" || p.chunks[k-2].Kind != mention.CommaChunk || p.chunks[k+1].Kind != mention.VerbChunk {
		return false
	}
	beside := p.cur
	n := p.open(coordLink, beside.parent)
	n.sibling, n.governor = beside, beside.governor
	p.modal = string(ontology.Planned)
	return true
}
