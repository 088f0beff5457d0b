package event

import (
	"slices"
	"strings"

	"github.com/diplograph/diplograph/ingest/mention"
)

// butHe: in «قال كالين إن أنقرة لم تغلق الباب، لكنه طالب» the pronoun of "but" is not of whom the
// complement tells, so that whoever says so goes on; «قالت واشنطن إن بوتين كاذب، لكنها دعته» as well.
func (p *parser) butHe(k int) {
	if !p.vso || k+1 >= len(p.chunks) || p.chunks[k+1].Kind != mention.VerbChunk {
		return
	}
	but := strings.TrimLeft(p.chunks[k].Fold, "و")
	c := p.cur
	for c.link == coordLink && c.sibling != nil {
		c = c.sibling
	}
	if c.link != compLink || c.parent == nil || c.governor != c.parent.verb || c.pron {
		return
	}
	told, sayer := p.firstNamed(c), p.firstNamed(c.parent)
	if told == nil || sayer == nil {
		return
	}
	if but == "لكنه" && p.sheState(told) && !p.sheState(sayer) || but == "لكنها" && !p.sheState(told) && people(told) && p.sheState(sayer) {
		p.cur = c.parent
	}
}

// firstNamed is the first of whom the clause names, nil for none.
func (p *parser) firstNamed(c *clause) *mention.Phrase {
	for _, k := range c.parts {
		if ch := &p.chunks[k]; ch.Kind == mention.ActorChunk {
			return ch.Actor
		}
	}
	return nil
}

// sheState: the phrase is the name of one state of those that are feminine.
func (p *parser) sheState(a *mention.Phrase) bool {
	return a.Kind == mention.ByName && a.Person == "" && len(a.List)+len(a.Offices) == 0 && a.Actor != "" && !strings.Contains(a.Actor, ".") && !slices.Contains(p.of.Masculine, a.Actor)
}
