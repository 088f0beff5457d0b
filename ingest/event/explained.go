package event

import "github.com/diplograph/diplograph/ingest/mention"

// explained: behind the comma at k stands the name of whom a plain noun before it
// tells: "a pact with Ethiopia's neighbour, the landlocked South Sudan, on".
func explained(chunks []mention.Chunk, k int) bool {
	if k < 2 || chunks[k].Kind != mention.CommaChunk {
		return false
	}
	at := k + 1
	for at < len(chunks) && (chunks[at].Kind == mention.DetChunk || chunks[at].Kind == mention.SkipChunk || chunks[at].Kind == mention.CompoundChunk) {
		at++
	}
	if at >= len(chunks) || chunks[at].Kind != mention.ActorChunk {
		return false
	}
	if a := chunks[at].Actor; a.Kind != mention.ByName && a.Kind != mention.ByNewName || len(a.List) > 0 || a.Possessive {
		return false
	}
	if at+1 < len(chunks) {
		switch chunks[at+1].Kind {
		case mention.CommaChunk, mention.StopChunk, mention.CloseChunk, mention.QuoteChunk, mention.SemicolonChunk:
		default:
			return false
		}
	}
	return ownedNoun(chunks, k-1)
}

// ownedNoun: the plain noun at k is somebody's: "Iran's largest bank", "his foe".
func ownedNoun(chunks []mention.Chunk, k int) bool {
	if !plainNoun(&chunks[k]) {
		return false
	}
	for k--; k >= 0; k-- {
		switch c := &chunks[k]; c.Kind {
		case mention.WordChunk, mention.NounChunk, mention.AdjChunk, mention.SkipChunk, mention.CompoundChunk:
		case mention.DashChunk:
			if k == 0 || chunks[k-1].End != c.Start {
				return false
			}
		case mention.ActorChunk:
			if c.Actor.Kind != mention.ByAdjective { // "its Syrian allies, the SDF,"
				return false
			}
		case mention.PossessiveChunk:
			return true
		case mention.DetChunk:
			return c.Pron != ""
		default:
			return false
		}
	}
	return false
}

// plainNoun: the chunk is a noun that tells no act.
func plainNoun(c *mention.Chunk) bool {
	return c.Kind == mention.WordChunk && !counts(c) || c.Kind == mention.NounChunk && len(c.Lemma.Frames) == 0
}

// named puts the name that explains a plain noun behind the verb in its place,
// and tells whether it did.
func (s *syntax) named(c *clause, g group, a argument, bare []argument) bool {
	first := g.parts[0]
	if !s.analytic || g.prep != "" || g.conj || a.actor == nil || c.verb < 0 || c.verb > first || s.lastHead != first-2 || !explained(s.chunks, first-1) {
		return false
	}
	last := s.lastHung(bare)
	if last == nil || last.actor != nil || last.place != "" || last.clause != nil {
		return false
	}
	last.actor, last.node, last.owner, last.pron, last.chunk, last.fold = a.actor, nil, nil, "", a.chunk, a.fold
	return true
}

// lastHung is the argument whose head was read last.
func (s *syntax) lastHung(bare []argument) *argument {
	if k := len(bare); k > 0 && s.isLast(&bare[k-1]) {
		return &bare[k-1]
	}
	if h := s.holder; h != nil && len(h.preps) > 0 && s.isLast(&h.preps[len(h.preps)-1]) {
		return &h.preps[len(h.preps)-1]
	}
	return nil
}

// isLast: the argument is the phrase that was read last.
func (s *syntax) isLast(a *argument) bool {
	return a.chunk == s.lastHead || s.ofThing(a) && a.node.chunk == s.lastHead
}

// explainsLast: in "Iran and the E3 (Britain, France and Germany) met" what stands in brackets
// tells who the last of those before is.
func (m *matcher) explainsLast(before []argument, k int) bool {
	if !m.analytic || k < 2 {
		return false
	}
	in, list := before[k-1].chunk, before[k-2].actor
	return in > 1 && list != nil && len(list.List) > 1 && before[k-2].chunk == in-2 && m.chunks[in-1].Kind == mention.OpenChunk
}
