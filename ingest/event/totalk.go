package event

import "github.com/diplograph/diplograph/ingest/mention"

// toTalk: «لبحث», «لمناقشة» opens what a meeting told before is about, where none of its
// nouns tells an act: «عقدا اجتماعا لبحث دعم ليبيا». Behind another verb it is a meeting of its
// own with whom «مع» names: «سيزور موسكو لبحث مكافحة الإرهاب مع لافروف».
func (p *parser) toTalk(k int) {
	c := &p.chunks[k]
	if !p.vso || c.Kind != mention.PrepChunk || c.Value != "ل" && c.Value != "أجل" || k+1 >= len(p.chunks) {
		return
	}
	noun := &p.chunks[k+1]
	if noun.Kind != mention.NounChunk || !discusses(noun.Lemma) || c.Value == "ل" && noun.First != c.First {
		return
	}
	with := p.withWhom(k + 2)
	if with < 0 || p.talksBefore(k) {
		if c.Value == "ل" {
			c.Value, noun.Kind = "topic", mention.SkipChunk
			p.matterWith(k + 2)
		}
		return
	}
	c.Value = "ل"
	for n := k + 2; n < with; n++ {
		p.chunks[n].Kind = mention.SkipChunk // what they talk about
	}
}

// matterWith passes over the state or body behind chunk k with which somebody has the dispute, ties or deal
// that talks are about: «اجتماعا لبحث الخلاف مع إثيوبيا».
func (p *parser) matterWith(k int) {
	for n := k; n+1 < len(p.chunks); n++ {
		switch c := &p.chunks[n]; c.Kind {
		case mention.PrepChunk:
			if who := &p.chunks[n+1]; c.Value == "مع" && who.Kind == mention.ActorChunk && !people(who.Actor) && p.chunks[n-1].Kind == mention.NounChunk {
				c.Kind, who.Kind = mention.SkipChunk, mention.SkipChunk
			}
		case mention.VerbChunk, mention.StopChunk, mention.SubChunk, mention.RelChunk, mention.CompChunk, mention.CommaChunk, mention.SemicolonChunk:
			return
		}
	}
}

// discusses: the noun tells of talks by what they are about, which stands behind it: بحث.
func discusses(l *mention.Lemma) bool {
	with := false
	for _, f := range l.Frames {
		if f.Relation != "met-with" || f.HasSlot("gen") {
			return false
		}
		with = with || f.HasSlot("مع")
	}
	return with
}

// withWhom gives the «مع» behind chunk k that names people, or any actor right there; -1 for none.
func (p *parser) withWhom(k int) int {
	for n := k; n+1 < len(p.chunks); n++ {
		switch c := &p.chunks[n]; c.Kind {
		case mention.PrepChunk:
			if who := &p.chunks[n+1]; c.Value == "مع" && who.Kind == mention.ActorChunk && (n == k || people(who.Actor)) {
				return n
			}
		case mention.VerbChunk, mention.StopChunk, mention.SubChunk, mention.RelChunk, mention.CompChunk, mention.SemicolonChunk:
			return -1
		}
	}
	return -1
}

// talksBefore: what stands between the verb before chunk k and it, or that verb, tells of talks.
func (p *parser) talksBefore(k int) bool {
	for n := k - 1; n >= 0; n-- {
		switch c := &p.chunks[n]; c.Kind {
		case mention.NounChunk, mention.VerbChunk:
			if tells(c.Lemma, "met-with") || tells(c.Lemma, "spoke-with") {
				return true
			}
			if c.Kind == mention.VerbChunk {
				return false
			}
		}
	}
	return false
}
