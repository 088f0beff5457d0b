package event

import (
	"slices"

	"github.com/diplograph/diplograph/ingest/mention"
)

// saidLast: the English verb of saying at k closes the sentence with the speaker behind it, who
// says what stands before the comma: "Chad must leave, says Macron", not "met Macron, told Chad"
// or "left Chad, says Macron will follow".
func (p *parser) saidLast(c *clause, k int) bool {
	if !p.analytic || p.passive || p.modal != "" || !p.says(k) || takes(p.chunks[k].Lemma, "obj") || p.chunks[k].Form == mention.IngForm {
		return false
	}
	if c.verb < 0 && !p.predicated(c) || k+1 >= len(p.chunks) || k < 1 || p.chunks[k-1].Kind != mention.CommaChunk || p.complementFollows(k) {
		return false
	}
	a := p.chunks[k+1].Actor
	return p.chunks[k+1].Kind == mention.ActorChunk && a.Kind != mention.ByAdjective
}

// threatensLast: the English verb of threatening at k closes the sentence, so that what stands
// before is what is threatened: "Chad will pay, Macron threatened".
func (p *parser) threatensLast(k int) bool {
	return p.analytic && tells(p.chunks[k].Lemma, "threatens") && takes(p.chunks[k].Lemma, "comp") && p.endsSaid(k)
}

// aboveTime is the clause from which a past that tells of speech goes on behind a comma and a
// clause of time: "accused Chad of a raid hours after he left, and told Niger to". Nil for none.
func (p *parser) aboveTime(c *clause, k int) *clause {
	if !p.analytic || c.link != timeLink || k < 2 || p.chunks[k-2].Kind != mention.CommaChunk || p.chunks[k].Form != mention.PastForm || !speaks(p.chunks[k].Lemma) {
		return nil
	}
	c = c.parent
	for c != nil && c.verb >= 0 && p.chunks[c.verb].Form == mention.IngForm {
		c = c.parent
	}
	if c == nil || c.verb < 0 || p.chunks[c.verb].Form != mention.PastForm || c.link != mainLink {
		return nil
	}
	return c
}

// ownerOfSayer takes out of the clause the English subject of the verb of saying at k with whose he
// is, where they close a sentence behind a comma: "Chad must leave, France's Macron said". Nil for
// none.
func (p *parser) ownerOfSayer(c *clause, k, subject int) []int {
	if !p.analytic || subject < 3 || p.chunks[subject-1].Kind != mention.PossessiveChunk || p.chunks[subject-2].Kind != mention.ActorChunk || p.chunks[subject-3].Kind != mention.CommaChunk {
		return nil
	}
	if c.verb < 0 || !slices.Contains(c.parts, subject-2) || !p.says(k) && !p.threatensLast(k) || p.complementFollows(k) {
		return nil
	}
	own := []int{subject - 2, subject - 1, subject}
	for _, at := range own {
		p.unpart(c, at)
	}
	return own
}
