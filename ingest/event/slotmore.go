package event

import (
	"slices"

	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// withIt are the others who fill the slot with an argument: the members of a group, whoever
// stands in for it, a delegation's.
func (m *matcher) withIt(n *node, f *lang.Frame, slot lang.Slot, name string, a argument) []filler {
	var fills []filler
	if who := m.listedBeside(a); who >= 0 {
		p := m.chunks[who].Actor
		fills = append(fills, filler{role: slot.Role, phrase: p, argument: argument{actor: p, chunk: who}, more: true})
	} else if m.hasIncluded(a) {
		fills = m.included(n, slot, a)
	} else if p := m.farIncluded(a); name == "subj" && p != nil && (a.actor == nil || !ofItsOwn(a.actor)) {
		fills = append(fills, filler{role: slot.Role, phrase: p, argument: argument{actor: p, chunk: a.chunk}, more: true})
	}
	if m.vso && a.actor != nil {
		fills = append(fills, m.standIns(slot, a)...)
	}
	if name == "subj" {
		fills = append(fills, m.withCompanion(n, slot.Role)...)
	}
	if name == "obj" {
		fills = append(fills, m.delegates(n, f, slot, a)...)
	}
	return fills
}

// takesMore: the slot takes more than this argument.
func (m *matcher) takesMore(n *node, f *lang.Frame, slot lang.Slot, name string, a argument) bool {
	if slot.Role == lang.MeasureRole || isPreposition(name) && m.conjoined(n, a, name) {
		return true // "the end of the embargo and the lifting of sanctions"
	}
	if name == "obj" && (m.himAnd(n, a) || m.besides(n, a)) || (name == "obj" || name == "gen") && m.numbered(n, a) {
		return true
	}
	// "Ukraine agrees to a US deal": both are parties.
	return name == "subj" && slot.Role == lang.PartyRole && n.class == lang.Noun && m.analytic && f.Relation != "concedes-to" && (n.governor == nil || n.governor.class == lang.Verb)
}

// numbered: behind so many people of one state "and" and a number bring those of another: «طردت 34
// دبلوماسيا فرنسيا و27 إسبانيا».
func (m *matcher) numbered(n *node, a argument) bool {
	if !m.vso || !m.soMany(a.chunk) {
		return false
	}
	return slices.ContainsFunc(n.after, func(b argument) bool {
		return b.conj && b.actor != nil && b.chunk > a.chunk && !counts(&m.chunks[b.chunk]) && m.soMany(b.chunk)
	})
}

// soMany: the chunk is a number or stands right behind one.
func (m *matcher) soMany(k int) bool {
	if k > 0 && !counts(&m.chunks[k]) {
		k--
	}
	for k > 0 && m.chunks[k].Kind == mention.SkipChunk {
		k--
	}
	return k > 0 && counts(&m.chunks[k])
}

// listedGroup: the argument is an English plural of people or states whose members are listed
// behind it: "the leaders of eight countries, among them Qatar and Chad".
func (m *matcher) listedGroup(slot lang.Slot, a argument) bool {
	if !m.analytic || slot.Role == lang.ActRole || slot.Role == lang.MeasureRole || slot.Role == lang.EmptyRole || len(slot.Words) > 0 || a.actor != nil || a.chunk < 0 || a.chunk >= len(m.chunks) {
		return false
	}
	if head := &m.chunks[a.chunk]; head.Value != mention.GroupValue && !someone(head) && !m.plainMany(a.chunk) {
		return false
	}
	for k := a.chunk + 1; k < len(m.chunks) && k <= a.chunk+8; k++ {
		switch m.chunks[k].Kind {
		case mention.IncludeChunk:
			return true
		case mention.PrepChunk, mention.WordChunk, mention.DetChunk, mention.CommaChunk, mention.SkipChunk, mention.NounChunk:
		default:
			return false
		}
	}
	return false
}

// plainMany: the chunk is a plain plural right behind which its members are listed: "firms like Huawei".
func (m *matcher) plainMany(k int) bool {
	c := &m.chunks[k]
	return k+1 < len(m.chunks) && m.chunks[k+1].Kind == mention.IncludeChunk && many(c.Fold) && (c.Kind == mention.WordChunk || c.Kind == mention.NounChunk && len(c.Lemma.Frames) == 0)
}

// included adds the members that "including" lists to a slot that a group
// without names fills.
func (m *matcher) included(n *node, slot lang.Slot, head argument) []filler {
	var fills []filler
	preps := n.preps
	if head.node != nil {
		preps = append(slices.Clone(preps), head.node.preps...)
	}
	for _, a := range preps {
		if a.prep == includePrep && a.actor != nil {
			fills = append(fills, filler{role: slot.Role, phrase: a.actor, argument: a, more: true})
		}
	}
	if len(fills) == 0 && m.vso {
		return m.includedElsewhere(slot, head)
	}
	if len(fills) == 0 && m.nounFirst {
		for k := head.chunk + 1; k+1 < len(m.chunks) && k <= head.chunk+4; k++ {
			if next := &m.chunks[k+1]; next.Kind == mention.ActorChunk && (m.chunks[k].Kind == mention.IncludeChunk || m.enumerates(k)) {
				return []filler{{role: slot.Role, phrase: next.Actor, argument: argument{actor: next.Actor, chunk: k + 1}, more: true}}
			}
		}
	}
	return fills
}

// listedBeside finds in English the members of a group that "and" joins to somebody: "Spain and
// its allies, including Italy and Malta, condemned". -1 for none.
func (m *matcher) listedBeside(head argument) int {
	k := head.chunk + 1
	if !m.analytic || head.actor == nil || k >= len(m.chunks) || m.chunks[k].Kind != mention.ConjChunk || m.chunks[k].Value != "and" {
		return -1
	}
	for k++; k+1 < len(m.chunks) && k <= head.chunk+7; k++ {
		switch c := &m.chunks[k]; c.Kind {
		case mention.IncludeChunk:
			if m.chunks[k+1].Kind == mention.ActorChunk {
				return k + 1
			}
			return -1
		case mention.DetChunk, mention.WordChunk, mention.NounChunk, mention.CommaChunk, mention.AdjChunk, mention.SkipChunk:
		default:
			return -1
		}
	}
	return -1
}
