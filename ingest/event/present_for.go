package event

import "github.com/diplograph/diplograph/ingest/mention"

// presentFor: in "X is in Cairo for talks with Y" whoever is told to be somewhere does what
// he is there for; told with its day it is over.
func (m *matcher) presentFor(n *node) (who *argument, dated bool) {
	c := n.clause
	if m.vso || m.cased || m.nounFirst || c.verb >= 0 || c.negated {
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
