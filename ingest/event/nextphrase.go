package event

import (
	"strings"

	"github.com/diplograph/diplograph/ingest/mention"
)

// nextPhrase: behind an indefinite plain noun and the adjective of its state a word that
// cannot belong to them begins the next phrase: one with the article, one in the accusative
// where the noun is not, one that has an owner by name: «اخترقت طائرة روسية أجواء أوكرانيا».
func (s *syntax) nextPhrase(g group, k int) bool {
	first, last, next := &s.chunks[g.parts[0]], &s.chunks[g.parts[len(g.parts)-1]], &s.chunks[k]
	if len(g.parts) > 1 && (counts(first) || first.Kind == mention.DetChunk) && last.Kind == mention.ActorChunk && last.Actor.Kind == mention.ByName && !hasArticle(last.Fold) && hasArticle(next.Fold) {
		return true // «انتهكت ثلاث مقاتلات روسية المجال»
	}
	if s.strikesNext(g, k) {
		return true
	}
	if len(g.parts) < 2 || first.Kind != mention.WordChunk || first.Def || first.Pron != "" || hasArticle(first.Fold) || next.Kind != mention.WordChunk && next.Kind != mention.NounChunk {
		return false
	}
	if last.Kind != mention.ActorChunk || last.Actor.Kind != mention.ByAdjective || hasArticle(last.Fold) {
		return false
	}
	if next.Def || hasArticle(next.Fold) || strings.HasSuffix(next.Tail, "ا") && !strings.HasSuffix(first.Fold, "ا") && !strings.HasSuffix(last.Tail, "ا") {
		return true
	}
	return k+1 < len(s.chunks) && s.chunks[k+1].Kind == mention.ActorChunk && s.chunks[k+1].Actor.Kind == mention.ByName
}

// behindOwn: behind forces with a pronoun stands no adjective without the article and no
// owner: «هاجمت قواتها أوكرانيا».
func (s *syntax) behindOwn(g group, k int) bool {
	last, next := &s.chunks[g.parts[len(g.parts)-1]], &s.chunks[k]
	return last.Kind == mention.WordChunk && last.Pron != "" && (last.Value == mention.GroupValue || last.Value == mention.ThingValue) && !next.Def && !hasArticle(next.Fold)
}

// strikesNext: behind a strike of somebody's without the article a plain word is what it struck
// where it cannot describe the strike: «استهدفت غارات تشادية مواقع», «استهدف قصف تشادي موقعا».
func (s *syntax) strikesNext(g group, k int) bool {
	at := len(g.parts) - 1
	for at > 1 && s.chunks[g.parts[at]].Kind == mention.WordChunk && feminine(s.chunks[g.parts[at]].Fold) {
		at-- // «غارات تشادية عنيفة مواقع»
	}
	first, last, next := &s.chunks[g.parts[0]], &s.chunks[g.parts[at]], &s.chunks[k]
	if g.prep != "" || at < 1 || s.holder == nil || !tells(s.holder.lemma, "attacks") {
		return false
	}
	if first.Kind != mention.NounChunk || first.Def || first.Pron != "" || !usesForceOn(first.Lemma) {
		return false
	}
	if last.Kind != mention.ActorChunk || last.Actor.Kind != mention.ByAdjective || hasArticle(last.Fold) {
		return false
	}
	return next.Kind == mention.WordChunk && !hasArticle(next.Fold) && disagree(last.Fold, next)
}

// disagree: a plain word does not describe what the adjective does, from which it differs in case
// or gender: «تشادي موقعا», «تشادية مواقع», «تشاديتان موقعين», but «تشادي عنيف».
func disagree(adjective string, next *mention.Chunk) bool {
	if strings.HasSuffix(next.Fold, "ا") {
		return !strings.HasSuffix(adjective, "ا")
	}
	if !feminine(adjective) && !strings.HasSuffix(adjective, "تان") {
		return false
	}
	return masculineHead(next) && !strings.HasSuffix(next.Fold, "ي") && !strings.HasSuffix(next.Fold, "تان")
}

// countsNext: at k stands how many of the plain word behind it: «22 جنديا», not «القرار 2216».
func (s *syntax) countsNext(k int) bool {
	if !counts(&s.chunks[k]) || k+1 >= len(s.chunks) {
		return false
	}
	c := &s.chunks[k+1]
	return (c.Kind == mention.WordChunk || c.Kind == mention.ActorChunk) && !hasArticle(c.Fold) || c.Kind == mention.NounChunk && !c.Def
}

// plainObject: at k stands a plain word of somebody's in the indefinite accusative, which no
// preposition governs: «شابا فلسطينيا».
func (s *syntax) plainObject(k int) bool {
	c := &s.chunks[k]
	return c.Kind == mention.WordChunk && !hasArticle(c.Fold) && strings.HasSuffix(c.Fold, "ا") && k+1 < len(s.chunks) &&
		s.chunks[k+1].Kind == mention.ActorChunk && s.chunks[k+1].Actor.Kind == mention.ByAdjective && strings.HasSuffix(s.chunks[k+1].Fold, "ا")
}

// endsWhere: the chunk may end what a preposition leads to, as it is a place or has the article.
func endsWhere(c *mention.Chunk) bool {
	return c.Kind == mention.PlaceChunk || c.Kind == mention.WordChunk && (c.Def || hasArticle(c.Fold))
}
