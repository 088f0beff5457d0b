package event

import "github.com/diplograph/diplograph/ingest/mention"

// ownForces: the Arabic phrase is a plain word for people or arms with the pronoun of those
// who have them, who do what these do: «أعلنت روسيا أن قواتها قصفت».
func (m *matcher) ownForces(a argument) bool {
	if !m.vso || a.pron == "" || a.actor != nil || a.node != nil || a.owner != nil || a.chunk < 0 {
		return false
	}
	c := &m.chunks[a.chunk]
	return c.Kind == mention.WordChunk && c.Pron != "" && (c.Value == mention.GroupValue || c.Value == mention.ThingValue)
}

// forcesOf stands for those whose the forces are.
func (m *matcher) forcesOf(a argument) *mention.Phrase {
	c := &m.chunks[a.chunk]
	return &mention.Phrase{Kind: mention.ByReference, Ref: mention.OwnForces, OfPron: c.Pron, First: c.First, Last: c.Last, Start: c.Start, End: c.End}
}
