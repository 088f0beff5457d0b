package event

import "github.com/diplograph/diplograph/ingest/mention"

// presentFor: in "X is in Cairo for talks with Y" whoever is told to be somewhere does what
// he is there for; told with its day it is over.
func (m *matcher) presentFor(n *node) (who *argument, dated bool) {
	c := n.clause
	if !m.analytic || c.verb >= 0 || c.negated {
		return nil, false
	}
	who, at := m.presence(c)
	if who == nil {
		who, at = m.captioned(c)
	}
	if who == nil {
		return nil, false
	}
	purpose := false
	for _, k := range c.parts {
		if k <= at {
			continue
		}
		switch ch := &m.chunks[k]; {
		case k == n.chunk:
			return who, dated
		case ch.Kind == mention.PrepChunk:
			if purpose && ch.Value == "for" || ch.Value != "for" && ch.Value != "on" {
				return nil, false
			}
			purpose = ch.Value == "for"
		case ch.Kind == mention.DateChunk:
			dated = true
		case ch.Kind == mention.SkipChunk, ch.Kind == mention.DetChunk, k == n.chunk-1 && ch.Kind == mention.NounChunk:
		case purpose && ch.Kind == mention.WordChunk, purpose && ch.Kind == mention.DashChunk:
		default:
			return nil, false
		}
	}
	return nil, false
}

// presentAside: "Lavrov, in Cairo for talks, said": between commas stands where a person is
// and what for.
func (m *matcher) presentAside(c *clause) (*argument, int) {
	if m.cased || m.nounFirst || len(c.parts) < 6 || m.chunks[c.parts[0]].Kind != mention.ActorChunk || m.chunks[c.parts[1]].Kind != mention.CommaChunk {
		return nil, 0
	}
	in, at, why := &m.chunks[c.parts[2]], &m.chunks[c.parts[3]], &m.chunks[c.parts[4]]
	if in.Kind != mention.PrepChunk || in.Value != "in" || why.Kind != mention.PrepChunk || why.Value != "for" && why.Value != "on" {
		return nil, 0
	}
	if at.Kind != mention.PlaceChunk && (at.Kind != mention.ActorChunk || at.Actor.Kind != mention.ByName) {
		return nil, 0
	}
	return &argument{actor: m.chunks[c.parts[0]].Actor, chunk: c.parts[0]}, c.parts[3]
}

// presentWith: "With Lavrov in Pyongyang, Seoul said": a clause opens with who is where meanwhile.
func (m *matcher) presentWith(c *clause) (*argument, int) {
	if !m.analytic || c.link != mainLink || !opensWithIn(m.chunks, c.parts) {
		return nil, 0
	}
	at := &m.chunks[c.parts[3]]
	if at.Kind != mention.PlaceChunk && (at.Kind != mention.ActorChunk || at.Actor.Kind != mention.ByName || len(at.Actor.List) > 0) {
		return nil, 0
	}
	return &argument{actor: m.chunks[c.parts[1]].Actor, chunk: c.parts[1]}, c.parts[3]
}

// opensWithIn: the parts of an English clause open with "with", somebody, "in", a place and a comma.
func opensWithIn(chunks []mention.Chunk, parts []int) bool {
	if len(parts) < 5 || chunks[parts[0]].Fold != "with" || chunks[parts[4]].Kind != mention.CommaChunk {
		return false
	}
	who, in := &chunks[parts[1]], &chunks[parts[2]]
	return who.Kind == mention.ActorChunk && len(who.Actor.List) == 0 && in.Kind == mention.PrepChunk && in.Value == "in"
}

// cameToTalk: a group is told to be at the place at a chunk of the clause to meet or visit
// somebody: "a Hamas delegation is in Cairo for talks", not "soldiers are in Mali for training".
func (m *matcher) cameToTalk(c *clause, at int) bool {
	purpose := false
	for _, k := range c.parts {
		if k <= at {
			continue
		}
		if ch := &m.chunks[k]; ch.Kind == mention.PrepChunk {
			purpose = ch.Value == "for"
		} else if ch.Kind == mention.NounChunk && purpose {
			return tellsOneOf(ch.Lemma, occasions)
		}
	}
	return false
}
