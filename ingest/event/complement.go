package event

import (
	"slices"
	"strings"

	"github.com/diplograph/diplograph/ingest/mention"
)

// sayerAbove: «إن» follows saying only: in «تقول باريس والجماعات التي تدعمها إنه يجب»
// it belongs to the verb above the relative clause.
func (p *parser) sayerAbove(k int) *clause {
	c := p.cur
	if !p.vso || c.link != relLink || c.verb < 0 || c.parent == nil || c.parent.verb < 0 || !p.says(c.parent.verb) {
		return nil
	}
	if l := p.chunks[c.verb].Lemma; p.says(c.verb) || l != nil && takes(l, "comp") {
		return nil
	}
	for n := k - 1; n > c.verb; n-- {
		if l := p.chunks[n].Lemma; p.chunks[n].Kind == mention.NounChunk && l != nil && takes(l, "comp") {
			return nil // «التي تدعم القول إن»
		}
	}
	if hasComplement(p.clauses, c.parent) {
		return nil
	}
	return c.parent
}

// hasComplement: one of the clauses is the complement of c.
func hasComplement(all []*clause, c *clause) bool {
	return slices.ContainsFunc(all, func(below *clause) bool { return below.parent == c && below.link == compLink })
}

// sameComplement: in «قال إنه التقى الوزير وإنه دعا» the second complement is
// beside the first, not below it.
func (p *parser) sameComplement(k int) *clause {
	if !p.vso || k == 0 || p.chunks[k-1].Kind != mention.ConjChunk {
		return nil
	}
	return p.complementAbove()
}

// nextComplement: in «قال إن بلاده تدعم مصر، وإن روسيا قصفت أوكرانيا» the second «إن»
// is no "although", which a verb or «كان» would follow.
func (p *parser) nextComplement(k int) *clause {
	if !p.vso || p.chunks[k].First != p.chunks[k].Last || p.chunks[k].Fold != "وان" || k+1 >= len(p.chunks) {
		return nil
	}
	switch p.chunks[k+1].Kind {
	case mention.VerbChunk, mention.AuxChunk, mention.NegChunk:
		return nil
	}
	return p.complementAbove()
}

// complementAbove is the nearest clause around that tells what somebody says.
func (p *parser) complementAbove() *clause {
	for c := p.cur; c != nil && c.link != quoteLink && c.link != mainLink; c = c.parent {
		if c.link == compLink && c.parent != nil && c.governor >= 0 && p.says(c.governor) {
			return c
		}
	}
	return nil
}

// aside: in «أكد في بيان أن», «قال خلال لقاء» the noun tells where the verb's words
// were said.
func (p *parser) aside(c *clause, noun int) bool {
	if c.verb < 0 || noun <= c.verb+1 || !p.says(c.verb) || p.chunks[noun].Kind != mention.NounChunk {
		return false
	}
	prev := &p.chunks[noun-1]
	return prev.Kind == mention.PrepChunk && slices.Contains(p.preps.Occasion, prev.Value)
}

// calls: «وصف القرار بأنه جريمة»: «بأن» belongs to a verb that takes «ب».
func (p *parser) calls(c *clause, k int) bool {
	return c.verb >= 0 && strings.HasPrefix(p.chunks[k].Fold, "بان") && p.chunks[c.verb].Lemma != nil && takes(p.chunks[c.verb].Lemma, "ب")
}

// suffixed: a complementizer («أن», «بأن», «لأن») with a pronoun behind it.
func suffixed(fold string) bool {
	for _, pron := range []string{"ه", "ها", "هم", "هما", "نا", "ني"} {
		if strings.HasSuffix(fold, "ان"+pron) {
			return true
		}
	}
	return false
}
