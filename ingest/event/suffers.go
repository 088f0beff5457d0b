package event

import (
	"slices"
	"strings"

	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// suffers: in «ندين قتل الصحفية» the genitive is the victim: the noun names no
// one else, and its kind of attack is done to an object.
func (m *matcher) suffers(n *node, a argument) bool {
	who := a.actor
	if who == nil {
		who = a.owner // «قتل مراسلة الصحيفة شيرين»
	}
	if m.cased {
		return a.actor != nil && a.actor.Kind != mention.ByPronoun && a.prep == "" && a.chunk > n.chunk && hitsGenitive(n.lemma)
	}
	if !m.vso || who == nil {
		return false
	}
	described := who.Kind == mention.ByAdjective && m.describedVictim(n, who)
	if described && m.thingHit(n) {
		return true
	}
	if who.Kind == mention.ByAdjective && !described && !m.nationalsAt(who, a.chunk) || a.prep != "" || takes(n.lemma, "على") || !takes(n.lemma, "gen") {
		return false
	}
	for _, f := range n.lemma.Frames {
		if f.Relation != "" && !usesForce(f) {
			return false
		}
	}
	if m.thingBehind(n, a.chunk) {
		return false
	}
	for _, other := range n.preps {
		if (other.actor != nil || other.prep == "ل" && other.chunk == a.chunk+2) && takes(n.lemma, other.prep) {
			return false // «اقتحام الوزير للأقصى»
		}
	}
	return len(m.genitives(n)) == 1 && !m.objectBehind(who, a.chunk)
}

// describedVictim: between the noun of a killing without the article and the adjective of a state
// stands the plain word that it describes and behind it no object, so that this one is killed:
// «إدانة قتل الدبلوماسي الباكستاني في بغداد».
func (m *matcher) describedVictim(n *node, who *mention.Phrase) bool {
	k := n.chunk + 2
	if m.chunks[n.chunk].Def || k >= len(m.chunks) || m.chunks[k].Actor != who || m.chunks[k-1].Kind != mention.WordChunk || !hasArticle(m.chunks[k-1].Fold) {
		return false
	}
	if k+1 == len(m.chunks) {
		return true
	}
	switch next := &m.chunks[k+1]; next.Kind {
	case mention.WordChunk, mention.NounChunk, mention.DetChunk:
		return false
	case mention.PrepChunk:
		return next.Value != "ل" // «قتل الجندي الإسرائيلي لصحفية»
	}
	return true
}

// thingHit: the word behind an Arabic noun of force is one of the things that a frame of the noun lists as hit: «إدانة قصف المدن الأوكرانية».
func (m *matcher) thingHit(n *node) bool {
	return slices.ContainsFunc(n.lemma.Frames, func(f *lang.Frame) bool {
		return usesForce(f) && slices.ContainsFunc(f.Slots, func(s lang.Slot) bool {
			return s.Role == lang.TargetRole && s.Names[0] == "obj" && isOneOf(m.chunks[n.chunk+1].Fold, s.Words)
		})
	})
}

// hitsGenitive: the genitive behind the Russian noun is first of all whom it is done to: «арест», «убийство».
func hitsGenitive(l *mention.Lemma) bool {
	if len(l.Frames) == 0 {
		return false // «сотрудничество»
	}
	f := l.Frames[0]
	return len(f.Slots) > 0 && f.Slots[0].Names[0] == "obj" && f.Slots[0].Role == lang.TargetRole && (usesForce(f) || f.Relation == "detains" || f.Relation == "cuts-ties-with" || f.Relation == "pressures")
}

// thingBehind: right behind the noun's genitive stands one of the things that a frame of the noun
// lists as its object: «اقتحام الوزير المسجد».
func (m *matcher) thingBehind(n *node, chunk int) bool {
	if chunk+1 >= len(m.chunks) || m.chunks[chunk+1].Kind != mention.WordChunk {
		return false
	}
	return slices.ContainsFunc(n.lemma.Frames, func(f *lang.Frame) bool {
		return f.Relation == "" && slices.ContainsFunc(f.Slots, func(s lang.Slot) bool {
			return s.Role == lang.EmptyRole && s.Names[0] == "obj" && isOneOf(m.chunks[chunk+1].Fold, s.Words)
		})
	})
}

// objectBehind: right behind a state that is a noun's genitive stands a word without a
// preposition: whom it is done to, so that the state does it: «قتل إسرائيل ثلاثة صحفيين»,
// «اقتحام إسرائيل المسجد», behind its forces one without the article: «استهداف القوات الإسرائيلية مستشفى».
func (m *matcher) objectBehind(p *mention.Phrase, chunk int) bool {
	if chunk+1 >= len(m.chunks) || m.chunks[chunk].Actor != p {
		return false
	}
	state := p.Kind == mention.ByName && m.ofKind(argument{actor: p}, ontology.Country)
	if !state && !m.ofKind(argument{actor: p}, ontology.Organization) {
		return false
	}
	switch c := &m.chunks[chunk+1]; c.Kind {
	case mention.WordChunk, mention.DetChunk:
		return !strings.HasPrefix(c.Fold, "و") && (state || !c.Def && !hasArticle(c.Fold))
	case mention.PrepChunk:
		return state && c.Value == "place"
	default:
		return false
	}
}

// nationalsAt: the adjective, at the chunk or a little behind it, is the plural of people:
// «مقتل العمال الصينيين».
func (m *matcher) nationalsAt(p *mention.Phrase, chunk int) bool {
	for k := chunk; k < len(m.chunks) && k <= chunk+3; k++ {
		if c := &m.chunks[k]; c.Actor == p {
			return citizens(c)
		}
	}
	return false
}

// objectBefore: between the one genitive of a noun, a state, and the doer at chunk by stands what
// that one did: «رفض مصر أي خطوات من جانب إثيوبيا».
func (m *matcher) objectBefore(own []argument, by int) bool {
	if len(own) != 1 || own[0].actor == nil || !m.ofKind(own[0], ontology.Country) || own[0].chunk >= by {
		return false
	}
	return slices.ContainsFunc(m.chunks[own[0].chunk+1:by], func(c mention.Chunk) bool {
		return c.Kind == mention.DetChunk || (c.Kind == mention.WordChunk || c.Kind == mention.NounChunk) && !c.Def && !hasArticle(c.Fold)
	})
}
