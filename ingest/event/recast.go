package event

import (
	"slices"

	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// abbreviation: a short form in parentheses behind an actor is nobody of his
// own: "the High Negotiations Committee (HNC) called on".
func (p *parser) abbreviation(k int) {
	if k == 0 || k+2 >= len(p.chunks) || p.chunks[k].Kind != mention.OpenChunk || p.chunks[k+2].Kind != mention.CloseChunk || p.chunks[k-1].Kind != mention.ActorChunk {
		return
	}
	if c := &p.chunks[k+1]; c.Kind == mention.WordChunk && c.First == c.Last {
		p.chunks[k].Kind, c.Kind, p.chunks[k+2].Kind = mention.SkipChunk, mention.SkipChunk, mention.SkipChunk
	}
}

// excepted: in "Ukraine, not Russia, holds up the deal" the actor between commas is
// who does not.
func (p *parser) excepted(k int) {
	if k == 0 || k+2 >= len(p.chunks) || p.chunks[k].Kind != mention.NegChunk || p.vso {
		return
	}
	if p.chunks[k-1].Kind == mention.CommaChunk && p.chunks[k+1].Kind == mention.ActorChunk && p.chunks[k+2].Kind == mention.CommaChunk {
		p.chunks[k].Kind, p.chunks[k+1].Kind, p.chunks[k+2].Kind = mention.SkipChunk, mention.SkipChunk, mention.SkipChunk
	}
}

// someOf: behind an Arabic number «من» takes some of a group: «قتل خمسة من مقاتلي حزب
// الله» is done to the group, «سحب 500 من جنوده» tells of soldiers.
func (p *parser) someOf(k int) {
	if !p.vso || k+2 >= len(p.chunks) || p.chunks[k].Kind != mention.DetChunk && !counts(&p.chunks[k]) || p.chunks[k+1].Kind != mention.PrepChunk || p.chunks[k+1].Value != "من" {
		return
	}
	of := &p.chunks[k+2]
	if of.Kind == mention.ActorChunk && of.Actor.Members || of.Kind == mention.WordChunk && of.Pron != "" && of.First == of.Last {
		p.chunks[k].Kind, p.chunks[k+1].Kind = mention.SkipChunk, mention.SkipChunk
	}
}

// kindOfPlace: an Arabic word for a kind of place that no name follows is a plain noun:
// «على بلدة في لبنان».
func (p *parser) kindOfPlace(k int) {
	if c := &p.chunks[k]; p.vso && c.Kind == mention.PrepChunk && c.Value == "place" && k > 0 && k+1 < len(p.chunks) && p.chunks[k+1].Kind == mention.PrepChunk && slices.Contains(p.preps.Inside, p.chunks[k+1].Value) && c.First == c.Last {
		c.Kind, c.Value, c.Pron = mention.WordChunk, "", "" // «قرية» is no «قرى» with a pronoun
	}
}

// middleOf: an Arabic word that means both "amid" and "the middle of" is the latter before the
// name of a state or place: «هجوما على وسط أوكرانيا».
func (p *parser) middleOf(k int) {
	c := &p.chunks[k]
	if !p.vso || c.Kind != mention.PrepChunk || k+1 >= len(p.chunks) || !slices.Contains(p.preps.Amid, c.Value) || !slices.Contains(p.preps.Inside, c.Value) {
		return
	}
	if k > 0 && p.chunks[k-1].Kind == mention.PrepChunk && slices.Contains(p.preps.Inside, p.chunks[k-1].Value) {
		return // «في وسط القاهرة» tells where, too
	}
	if of := &p.chunks[k+1]; of.Kind == mention.PlaceChunk || of.Kind == mention.ActorChunk && of.Actor.Kind == mention.ByName && of.Actor.Person == "" && len(of.Actor.List) == 0 {
		c.Value = "place"
	}
}

// payingVisit: «القيام بزيارة لبنان» is «زيارة لبنان», to which somebody may be invited.
func (p *parser) payingVisit(k int) {
	if !p.vso || k+2 >= len(p.chunks) || p.chunks[k].Kind != mention.NounChunk || p.chunks[k+1].Kind != mention.PrepChunk || p.chunks[k+1].Value != "ب" || !hasOperator(p.chunks[k].Lemma, lang.Light) {
		return
	}
	if visit := &p.chunks[k+2]; visit.Kind == mention.NounChunk && tells(visit.Lemma, "visited") {
		p.chunks[k].Kind, p.chunks[k+1].Kind = mention.SkipChunk, mention.SkipChunk
	}
}

// onTheSideOf: «المبذولة من قبل» says no more than «المبذولة من».
func (p *parser) onTheSideOf(k int) {
	c := &p.chunks[k]
	if p.vso && c.Kind == mention.PrepChunk && c.Value == "by" && k+1 < len(p.chunks) && p.chunks[k+1].Fold == "قبل" {
		p.chunks[k+1].Kind = mention.SkipChunk
	}
}
