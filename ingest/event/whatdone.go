package event

import "github.com/diplograph/diplograph/ingest/mention"

// whatDone gives the "is" behind an English clause of what somebody does, and him: "what Israel is doing
// in Gaza is unacceptable"; -1 for none.
func (m *matcher) whatDone(c *clause) (int, *argument) {
	if !m.analytic || c.verb >= 0 || len(c.parts) < 5 || m.chunks[c.parts[0]].Fold != "what" || m.chunks[c.parts[1]].Kind != mention.ActorChunk {
		return -1, nil
	}
	first, last := -1, -1
	for _, k := range c.parts[2:] {
		if m.chunks[k].Kind != mention.PassiveChunk {
			continue
		}
		if first < 0 {
			first = k
		}
		last = k
	}
	if last <= first || first != c.parts[2] {
		return -1, nil
	}
	return last, &argument{actor: m.chunks[c.parts[1]].Actor, chunk: c.parts[1]}
}
