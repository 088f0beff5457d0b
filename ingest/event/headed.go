package event

import (
	"slices"
	"strings"

	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
	"github.com/diplograph/diplograph/ingest/text"
)

// countedWord: an Arabic number is headed by what it counts: «45 مليون دولار».
func (m *matcher) countedWord(k int, words []string) bool {
	for n := k + 1; n < len(m.chunks) && n <= k+3; n++ {
		switch c := &m.chunks[n]; c.Kind {
		case mention.WordChunk, mention.NounChunk:
			if isOneOf(c.Fold, words) {
				return true
			}
		case mention.DetChunk:
		case mention.ActorChunk:
			return isOneOf(headWord(c.Fold), words) // «إسقاط 50 مسيرة روسية»
		default:
			return false
		}
	}
	return false
}

// saysWord: one of the words stands first in a clause without a verb, or in the
// quotation that it is: «بأنه عدوان», «بأنه «نباح كلب»».
func (m *matcher) saysWord(c *clause, words []string) bool {
	seen := 0
	for _, k := range c.parts {
		switch ch := &m.chunks[k]; ch.Kind {
		case mention.WordChunk, mention.NounChunk, mention.AdjChunk:
			if isOneOf(ch.Fold, words) || verdictSays(ch, words) {
				return true
			}
			if seen++; seen > 2 {
				return false
			}
		case mention.VerbChunk:
			next := min(k+1, len(m.chunks)-1)
			return seen == 0 && m.chunks[next].Kind == mention.WordChunk && !m.chunks[next].Def && isOneOf(m.chunks[next].Fold, words) // «بأنه عمل عدائي»
		}
	}
	for _, below := range m.clauses {
		if below.parent == c && (below.link == quoteLink || below.link == partLink) && m.saysWord(below, words) {
			return true
		}
	}
	return false
}

// verdictSays: a phrase that judges ends in one of the words: «خطوة متهورة».
func verdictSays(ch *mention.Chunk, words []string) bool {
	return ch.Kind == mention.WordChunk && verdicts[ch.Value] != nil && ch.First < ch.Last && isOneOf(ch.Tail, words)
}

// calledDeed: what somebody calls another or his act is a word of judgement, or a plain noun with one
// of the words among the adjectives right behind it: «وصفها بأكبر دولة راعية للإرهاب», «وصف القصف بالعمل
// الإرهابي الجبان», «اعتبرته عملا عدوانيا».
func (m *matcher) calledDeed(f *lang.Frame, a argument, words []string) bool {
	if !m.vso || a.chunk < 0 || a.prep == "" && !m.callsDeed(a) || f.Relation != "criticizes" && f.Relation != "praises" {
		return false
	}
	noun := &m.chunks[a.chunk]
	if judged := verdicts[noun.Value]; noun.Kind == mention.WordChunk && judged != nil && judged.Relation == f.Relation {
		return true
	}
	the := noun.Def || hasArticle(strings.TrimLeft(noun.Fold, "بك"))
	for k := a.chunk + 1; k < len(m.chunks) && k < a.chunk+3; k++ {
		if c := &m.chunks[k]; c.Kind != mention.WordChunk || hasArticle(c.Fold) != the {
			return false
		} else if isOneOf(c.Fold, words) {
			return true
		}
	}
	return false
}

// callsDeed: what somebody takes something for is a noun of an act without the article; how a guest
// was received tells nothing of him: «اعتبرت أثينا استقبال الزعيم عملا عدائيا».
func (m *matcher) callsDeed(a argument) bool {
	if c := &m.chunks[a.chunk]; c.Kind != mention.NounChunk || c.Def {
		return false
	}
	v := m.byChunk[m.filling]
	return v != nil && !slices.ContainsFunc(v.after, func(o argument) bool { return o.node != nil && tellsOneOf(o.node.lemma, occasions) })
}

// isOneOf compares a folded word with words of the pack, the article aside.
func isOneOf(fold string, words []string) bool {
	bare := strings.TrimLeft(fold, "وفبلك")
	first, _, several := strings.Cut(fold, " ") // «غير» of «غير مقبول»
	return slices.ContainsFunc(words, func(w string) bool {
		return text.FoldsTo(w, fold) || text.FoldsTo(w, bare) || behindArticle(fold, w) || several && text.FoldsTo(w, first)
	})
}

// behindArticle: the folded word ends in the article and another word.
func behindArticle(fold, word string) bool {
	for {
		_, rest, found := strings.Cut(fold, "ال")
		if !found || text.FoldsTo(word, rest) {
			return found
		}
		fold = rest
	}
}

// owned gives an Arabic word without the pronoun of its owner: «صادراتها».
func owned(c *mention.Chunk) string {
	if c.Pron == "" && c.Kind != mention.WordChunk {
		return c.Fold
	}
	for _, pron := range []string{"ها", "هم", "ه"} {
		if stem, ok := strings.CutSuffix(c.Fold, pron); ok && len(stem) > 4 {
			return stem
		}
	}
	return c.Fold
}

// partOf is whose a plain Arabic word is by the «من» right behind it: «عناصر من
// حركة الشباب».
func (m *matcher) partOf(a argument) *mention.Phrase {
	k := a.chunk + 1
	if !m.vso || a.node != nil || a.chunk < 0 || k+1 >= len(m.chunks) || m.chunks[a.chunk].Kind != mention.WordChunk || m.chunks[a.chunk].Def {
		return nil
	}
	if m.chunks[k].Kind == mention.PrepChunk && m.chunks[k].Value == "في" && owned(&m.chunks[a.chunk]) == m.chunks[a.chunk].Fold && m.kindOf != nil && m.chunks[k+1].Kind == mention.ActorChunk && m.chunks[k+1].Actor.Kind == mention.ByName && m.kindOf(m.chunks[k+1].Actor) == ontology.Organization {
		return m.chunks[k+1].Actor // «قياديا في حركة الشباب»
	}
	if m.chunks[k].Kind != mention.PrepChunk || m.chunks[k].Value != "من" && m.chunks[k].Value != "ل" || m.chunks[k+1].Kind != mention.ActorChunk || m.chunks[k+1].Actor.Kind == mention.ByPronoun {
		return nil
	}
	return m.chunks[k+1].Actor
}

// ledBy is who leads the delegation that an argument names, where somebody does, else the argument:
// «استقبل وفدا رفيع المستوى برئاسة الوزير».
func (m *matcher) ledBy(a argument) argument {
	if a.node != nil || a.chunk < 0 || a.chunk >= len(m.chunks) {
		return a
	}
	c := &m.chunks[a.chunk]
	if c.Value != mention.GroupValue && (a.actor == nil || a.actor.Word == "" || a.actor.Thing) {
		return a
	}
	leader := m.leaderOf(&a, -1)
	if leader == nil || !identified(leader.actor) {
		return a
	}
	a.actor, a.chunk, a.fold = leader.actor, leader.chunk, leader.fold
	return a
}

// identified: the phrase has a name, or an office with its state or body.
func identified(p *mention.Phrase) bool {
	return p.Name != "" || p.Person != "" || p.Local != 0 || len(p.Offices) > 0 && len(p.Offices[0].Of) > 0
}
