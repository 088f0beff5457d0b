package event

import (
	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// judgedDeed reads an act told before that is the English subject of the "is" at part i, and how
// it is judged: "said the raids were unacceptable", "says the charges are baseless".
func (m *matcher) judgedDeed(c *clause, i int) (filler, *lang.Frame, bool) {
	if !m.analytic || i == 0 {
		return filler{}, nil, false
	}
	n := m.byChunk[c.parts[i-1]]
	if n == nil || n.class != lang.Noun || !m.definite(n) || len(n.preps) > 0 || !m.nothingBefore(c, i-1) {
		return filler{}, nil, false
	}
	verdict := m.verdictBehind(c.parts[i])
	frame := verdicts[verdict]
	switch {
	case frame == nil:
		return filler{}, nil, false
	case tells(n.lemma, "accuses") && verdict != "good" && verdict != "backed":
		frame = denyFrame
	}
	who, ok := m.throughNode(n, frame, filler{role: lang.TargetRole, argument: argument{node: n, chunk: n.chunk}})
	return who, frame, ok && who.refers != nil
}

// nothingBefore: nothing but its article and plain words stands in the clause before its part i.
func (m *matcher) nothingBefore(c *clause, i int) bool {
	for _, k := range c.parts[:i] {
		switch m.chunks[k].Kind {
		case mention.DetChunk, mention.WordChunk, mention.SkipChunk, mention.QuoteChunk, mention.OpenChunk:
		default:
			return false
		}
	}
	return true
}
