package event

import (
	"slices"

	"github.com/diplograph/diplograph/ingest/mention"
)

// saidToBe opens the clause of "is" behind what is said without "that":
// "Sweden said Iran was behind the attack".
func (p *parser) saidToBe(k int) {
	if p.saidOfPlan() {
		return
	}
	c := p.cur
	subject := p.before(k)
	if n := len(c.parts); n > 0 && subject > c.parts[n-1] && p.insideRelative(c, subject) {
		subject = c.parts[n-1] // "said the proposal made by Chad was"
	}
	if p.vso || p.of.NounFirst() || c.verb < 0 || !p.says(c.verb) && !p.deniesClause(c.verb) || subject < c.verb {
		return
	}
	last := len(c.parts) - 1
	for p.chunks[c.parts[last]].Kind == mention.AuxChunk {
		last-- // "said Iran may have been behind it"
	}
	if c.parts[last] != subject {
		return
	}
	from := subject
	if p.chunks[subject].Kind != mention.ActorChunk || !p.behindSaying(c, last) {
		if from = p.phraseSaid(c); from < 0 {
			return
		}
	}
	for n := k + 1; n < len(p.chunks); n++ {
		switch p.chunks[n].Kind {
		case mention.SkipChunk, mention.NegChunk, mention.ModalChunk:
			continue
		case mention.PrepChunk, mention.DetChunk, mention.AdjChunk, mention.NounChunk, mention.WordChunk:
			p.sayBelow(c, from)
		}
		return
	}
}

// insideRelative: chunk k stands in the relative clause opened last, which explains the last part of
// clause c: "made by Chad" of "said the proposal made by Chad was".
func (p *parser) insideRelative(c *clause, k int) bool {
	last := p.clauses[len(p.clauses)-1]
	return last.link == relLink && last.parent == c && last.antecedent == c.parts[len(c.parts)-1] && slices.Contains(last.parts, k)
}

// behindSaying: part i of the clause stands right behind its verb, or behind whoever is told:
// "told reporters Chad was".
func (p *parser) behindSaying(c *clause, i int) bool {
	return i > 0 && c.parts[i-1] == c.verb || i > 1 && c.parts[i-2] == c.verb && p.tellsHim(c, c.parts[i-1])
}

// phraseSaid gives the first chunk of the noun phrase behind a verb of saying
// whose "is" follows: "said Mexico's decision was unacceptable". -1 for none.
func (p *parser) phraseSaid(c *clause) int {
	for i := len(c.parts) - 1; i > 0; i-- {
		if c.parts[i] == c.verb {
			break
		}
		if p.chunks[c.parts[i]].Kind == mention.CommaChunk {
			return -1
		}
	}
	for i, k := range c.parts {
		if k <= c.verb {
			continue
		}
		switch p.chunks[k].Kind {
		case mention.DateChunk:
		case mention.DetChunk, mention.NounChunk, mention.WordChunk, mention.ActorChunk, mention.CompoundChunk:
			return c.parts[i]
		default:
			return -1
		}
	}
	return -1
}

// saidToHave gives the clause of who says what a thing has, from which a past that tells of
// speech goes on: "said such acts will have consequences and urged Mali to". The reader knows no
// verb "have", and takes the past for that of what is said. Nil for none.
func (p *parser) saidToHave(c *clause, k int) *clause {
	if !p.analytic || c.verb >= 0 || c.link != compLink || c.parent == nil || c.parent.verb < 0 || p.kindBefore(k) != mention.ConjChunk || p.predicated(c) {
		return nil
	}
	if told := c.parent.verb; !p.says(told) || p.chunks[told].Form != mention.PastForm || !speaks(p.chunks[k].Lemma) || !p.pastOfActor(k) {
		return nil
	}
	return c.parent
}
