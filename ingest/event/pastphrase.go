package event

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// pastPhrase: what an Arabic preposition leads to is complete before the chunk at k, which is the object
// (or the subject) that the verb of the clause still lacks: «أدانت قطر بسبب التطورات الأخيرة قرار
// إسرائيل», «استقبل بحضور عدد من المسؤولين نظيره».
func (s *syntax) pastPhrase(c *clause, g group, k int, bare []argument) bool {
	if !s.vso || g.prep == "" || len(g.parts) == 0 || c.verb < 0 || c.verb > g.parts[0] || s.chunks[k-1].Kind == mention.PrepChunk {
		return false
	}
	subject, object := s.lacking(c, bare)
	told := !slices.Contains(c.parts, k-1) // a clause of the phrase stands before
	object = object && (told || !takes(s.chunks[c.verb].Lemma, g.prep))
	if !subject && !object || s.objectsOf(g) || !told && !s.completeBefore(g, k) {
		return false
	}
	return told || s.mayFill(g, k, object)
}

// lacking: behind the verb of the clause no subject, or no object, has come so far.
func (s *syntax) lacking(c *clause, bare []argument) (subject, object bool) {
	v := s.byChunk[c.verb]
	if v == nil || v.class != lang.Verb || v.pron != "" || c.passive || c.link == relLink {
		return false, false
	}
	object = takes(v.lemma, "obj")
	known := c.pron || len(v.before) > 0 && v.before[len(v.before)-1].actor != nil
	switch {
	case len(bare) == 0 && (known || c.link == coordLink):
		return false, object
	case len(bare) == 0:
		return true, false
	case len(bare) == 1:
		return false, object && !known && c.link != coordLink && bare[0].actor != nil
	}
	return false, false
}

// completeBefore: the phrase that ends before chunk k needs nothing behind it: its last noun has the
// article or a pronoun, or an adjective behind it.
func (s *syntax) completeBefore(g group, k int) bool {
	last := &s.chunks[g.parts[len(g.parts)-1]]
	if s.chunks[k-1].Kind == mention.SkipChunk && len(g.parts) == 1 && last.Kind == mention.NounChunk && !last.Def && last.Pron == "" && (hasOperator(last.Lemma, lang.Say) || tellsOneOf(last.Lemma, occasions)) {
		return true // «في بيان مقتضب إسرائيل»
	}
	switch last.Kind {
	case mention.PlaceChunk:
		return true
	case mention.ActorChunk:
		return last.Actor.Kind != mention.ByAdjective || hasArticle(last.Fold) || len(g.parts) == 2
	case mention.NounChunk:
		if last.Pron != "" {
			return false
		}
		if last.Def {
			return !leadsOn(last)
		}
		if s.statement(g, k) {
			return true
		}
		return last.First < last.Last && relational("ال"+last.Tail)
	case mention.WordChunk, mention.AdjChunk:
		if last.Def || hasArticle(last.Fold) || hasArticle(last.Tail) || last.Pron != "" || last.Owned {
			return true
		}
		return len(g.parts) > 1 && relational("ال"+last.Fold) && !hasArticle(s.chunks[g.parts[len(g.parts)-2]].Fold)
	}
	return false
}

// statement: the phrase is no more than the noun of a statement, and no verb that looks like a noun tells
// of it: «أدانت في بيان قرار إسرائيل», not «في بيان نشر على موقعها».
func (s *syntax) statement(g group, k int) bool {
	last := &s.chunks[g.parts[0]]
	if len(g.parts) > 1 || !hasOperator(last.Lemma, lang.Say) || s.chunks[k].Kind != mention.NounChunk || k+1 >= len(s.chunks) {
		return false
	}
	behind := s.chunks[k+1].Kind
	return behind != mention.PrepChunk && behind != mention.DateChunk && behind != mention.CommaChunk
}

// objectsOf: a noun of action without the article that ends the phrase, or has its doer behind it, may have
// an object of its own: «طرد باريس عددا من».
func (s *syntax) objectsOf(g group) bool {
	for i, k := range g.parts {
		if c := &s.chunks[k]; c.Kind != mention.NounChunk || c.Def || !takes(c.Lemma, "obj") {
			continue
		}
		if i+1 == len(g.parts) || s.chunks[g.parts[i+1]].Kind == mention.ActorChunk {
			return true
		}
	}
	return false
}

// mayFill: the chunk at k may be what the verb of the clause lacks, and says no more of what stands in the
// phrase before it: «الزميلة شيرين», «حليفتها تركيا», «المياه الإقليمية».
func (s *syntax) mayFill(g group, k int, object bool) bool {
	next := &s.chunks[k]
	switch next.Kind {
	case mention.ActorChunk:
		a := next.Actor
		if a.Kind == mention.ByAdjective || a.Kind == mention.ByPronoun || next.First == next.Last && relational(next.Fold) {
			return false
		}
		if len(a.List) > 0 {
			a = a.List[0]
		}
		return titled(a) || a.Kind == mention.ByCounterpart || a.Kind == mention.ByOrgan || a.Kind == mention.ByName && a.Person == "" && s.chunks[g.parts[0]].Kind != mention.WordChunk
	case mention.NounChunk:
		return object && (!next.Def || s.blamedNext(k))
	case mention.DetChunk:
		return next.Pron == "" && next.Fold != "ذات"
	case mention.WordChunk:
		return object && !hasArticle(next.Fold) && (s.ownedByNext(k) && !begun(next.Fold) || strings.HasSuffix(next.Fold, "ا") && !strings.HasPrefix(next.Fold, "و"))
	}
	return false
}

// begun: the Arabic word begins with a letter that may be of a verb in the present or a word written with it.
func begun(fold string) bool {
	first, _ := utf8.DecodeRuneInString(fold)
	return strings.ContainsRune("يتنسبلوفك", first)
}

// ownStatement: the phrase is no more than an Arabic preposition with its pronoun, which says whose the
// statement before is, so that nothing else belongs to it: «أدانت في بيان لها القرار».
func (s *syntax) ownStatement(g group) bool {
	if !s.vso || len(g.parts) != 1 || g.chunk < 1 {
		return false
	}
	whose, noun := &s.chunks[g.parts[0]], &s.chunks[g.chunk-1]
	if whose.Kind != mention.DetChunk || whose.Pron == "" || s.chunks[g.chunk].First != whose.First {
		return false
	}
	return noun.Kind == mention.NounChunk && !noun.Def && hasOperator(noun.Lemma, lang.Say)
}
