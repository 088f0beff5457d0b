package event

import (
	"cmp"
	"slices"
	"strings"

	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// tiedTo is to whom the words behind the plain noun of firms, people or ships tie them, so that
// sanctions on them are on him: "companies linked to Iran", "tankers carrying Russian oil".
func (m *matcher) tiedTo(a argument, f *lang.Frame) *mention.Phrase {
	if m.vso {
		return cmp.Or(m.linkedTo(a), m.punishedIn(a, f))
	}
	if !m.analytic || a.actor != nil || a.owner != nil || a.chunk < 0 || slices.Contains(m.others, m.chunks[a.chunk].Fold) || slices.Contains(m.anyState, m.chunks[a.chunk].Fold) {
		return nil
	}
	tied, prep := false, ""
	if k := a.chunk + 1; k < len(m.chunks) && m.chunks[k].Kind == mention.CompChunk {
		a.chunk = k // "a network that finances"
	}
	for k := a.chunk + 1; k < len(m.chunks); k++ {
		switch c := &m.chunks[k]; c.Kind {
		case mention.VerbChunk, mention.AdjChunk:
			if !slices.Contains(m.ties, c.Lemma.Text) {
				return nil
			}
			tied, prep = true, ""
		case mention.NounChunk:
			if tellsOneOf(c.Lemma, menaces) && !doneThere(c.Lemma) {
				return nil // "responsible for attacks in Chad"
			}
		case mention.PrepChunk:
			prep = c.Value
			tied = tied || prep == "near" // "people close to Putin"
		case mention.InfChunk:
			prep = "to"
		case mention.RelChunk, mention.AuxChunk, mention.PassiveChunk, mention.DetChunk, mention.WordChunk, mention.SkipChunk:
		case mention.ActorChunk:
			if tied && tiesTo[prep] && c.Actor.Kind != mention.ByPronoun {
				return c.Actor
			}
			return nil
		default:
			return nil
		}
	}
	return nil
}

// linkedTo is to whom a plain Arabic word says somebody is linked: «شركات مرتبطة بإيران».
func (m *matcher) linkedTo(a argument) *mention.Phrase {
	if a.node != nil || a.actor != nil || a.chunk < 0 {
		return nil
	}
	for k := a.chunk + 1; k+2 < len(m.chunks) && k <= a.chunk+2 && m.chunks[k].Kind == mention.WordChunk; k++ {
		if who := &m.chunks[k+2]; m.chunks[k].Value == "linked" && m.chunks[k+1].Kind == mention.PrepChunk && who.Kind == mention.ActorChunk && who.Actor.Kind != mention.ByPronoun {
			return who.Actor
		}
	}
	return nil
}

// punishedIn is the state in which the Arabic plain people or firms are on whom a measure lies:
// «عقوبات على 6 أشخاص و9 شركات في بيلاروسيا».
func (m *matcher) punishedIn(a argument, f *lang.Frame) *mention.Phrase {
	if f.Relation != "sanctions" || a.node != nil || a.actor != nil || a.owner != nil || a.prep != "على" && a.prep != "ضد" && a.prep != "بحق" {
		return nil
	}
	for k := a.chunk; k >= 0 && k+1 < len(m.chunks); k++ {
		switch c := &m.chunks[k]; c.Kind {
		case mention.WordChunk, mention.DetChunk, mention.SkipChunk, mention.ConjChunk:
		case mention.PrepChunk:
			if !slices.Contains(m.preps.Inside, c.Value) || m.chunks[k+1].Kind != mention.ActorChunk {
				return nil
			}
			return m.namedState(m.chunks[k+1].Actor)
		default:
			return nil
		}
	}
	return nil
}

// tiesTo are the prepositions behind which somebody may be to whom words tie a firm: "involved in
// the war on Chad" ties nobody to Chad.
var tiesTo = map[string]bool{"": true, "to": true, "with": true, "for": true, "in": true, "near": true}

// doneThere: whoever does what the noun tells does it in his own place: "the crackdown in Chad".
func doneThere(l *mention.Lemma) bool {
	return slices.ContainsFunc(l.Frames, func(f *lang.Frame) bool {
		return slices.ContainsFunc(f.Slots, func(s lang.Slot) bool { return s.Role == lang.SourceRole && slices.Contains(s.Names, "in") })
	})
}

// firmsIn is the state in which an English plain plural that buys something is, and which it
// stands for: "refiners in India bought Russian oil".
func (m *matcher) firmsIn(a argument, f *lang.Frame) *mention.Phrase {
	if !m.analytic || f.Relation != "buys-from" || a.actor != nil || a.node != nil || a.chunk < 0 || a.chunk+2 >= len(m.chunks) || !strings.HasSuffix(m.chunks[a.chunk].Fold, "s") {
		return nil
	}
	in, at := &m.chunks[a.chunk+1], &m.chunks[a.chunk+2]
	if in.Kind != mention.PrepChunk || in.Value != "in" || at.Kind != mention.ActorChunk {
		return nil
	}
	return m.namedState(at.Actor)
}

// courtIn is the state in whose capital an Arabic court sits that judges somebody, and for which
// it stands: «حكمت محكمة في موسكو على صحفي ألماني».
func (m *matcher) courtIn(a argument, f *lang.Frame, slot lang.Slot) *mention.Phrase {
	if !m.vso || f.Relation != "detains" || len(slot.Words) == 0 || a.actor != nil || a.node != nil || a.chunk < 0 || a.chunk+2 >= len(m.chunks) {
		return nil
	}
	in, at := &m.chunks[a.chunk+1], &m.chunks[a.chunk+2]
	if in.Kind != mention.PrepChunk || !slices.Contains(m.preps.Inside, in.Value) || at.Kind != mention.ActorChunk {
		return nil
	}
	if at.Actor.Seat {
		return at.Actor
	}
	return m.namedState(at.Actor)
}
