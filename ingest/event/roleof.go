package event

import "github.com/diplograph/diplograph/ingest/mention"

// roleOf is who does what the gerund behind the preposition at k tells, where the noun before
// that is his: "condemned Chad's role in arming rebels", "the role of Chad in arming rebels".
func (m *matcher) roleOf(k int) *argument {
	if !m.analytic || k < 2 || m.chunks[k].Kind != mention.PrepChunk || m.chunks[k].Value != "in" {
		return nil
	}
	at := k - 1
	if a := m.chunks[at].Actor; a != nil && a.Ruler != nil {
		return &argument{actor: a, chunk: at, fold: m.chunks[at].Fold} // "Orban's leadership in ending"
	}
	if of := m.chunks[at-1]; m.chunks[at].Kind == mention.ActorChunk && of.Kind == mention.PrepChunk && of.Value == "of" && at > 1 && m.chunks[at-2].Kind == mention.WordChunk {
		return &argument{actor: m.chunks[at].Actor, chunk: at, fold: m.chunks[at].Fold}
	}
	for at > 0 && (m.chunks[at].Kind == mention.WordChunk || m.chunks[at].Kind == mention.NounChunk || m.chunks[at].Kind == mention.AdjChunk) {
		at--
	}
	if at == k-1 {
		return nil
	}
	if at > 0 && m.chunks[at].Kind == mention.PossessiveChunk {
		at--
	} else if a := m.chunks[at].Actor; a == nil || a.Kind != mention.ByAdjective {
		return nil // "criticised Chad twice in naming"
	}
	if m.chunks[at].Kind != mention.ActorChunk {
		return nil
	}
	return &argument{actor: m.chunks[at].Actor, chunk: at, fold: m.chunks[at].Fold}
}
