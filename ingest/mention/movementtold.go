package mention

import (
	"strings"

	"github.com/diplograph/diplograph/graph/ontology"
)

// movementTold makes a reference of "the Iran-backed group", "the Lebanese militant
// group": between "the" and the words for a movement told before stands who backs it or
// of where it is.
func (j *joiner) movementTold(out []Chunk) []Chunk {
	for k := 0; j.r.lexicon.grammar.placed && k+1 < len(out); k++ {
		c := &out[k]
		if c.Actor == nil || len(c.Actor.List) > 0 || c.Kind != CompoundChunk && (c.Kind != ActorChunk || c.Actor.Kind != ByAdjective || c.Actor.Plural || j.kind(c.Actor.Actor) != ontology.Country) {
			continue
		}
		last := j.movementBehind(out, k)
		if last < 0 || last+1 < len(out) && (out[last+1].Kind == ActorChunk || out[last+1].Kind == PrepChunk && out[last+1].Value == "of" || out[last+1].Kind == DashChunk) {
			continue // "the Lebanese group Hezbollah"
		}
		first, ref := k+1, &Phrase{Kind: ByReference, Ref: "movement"}
		if c.Kind == ActorChunk {
			first, ref.Of = k, []string{c.Actor.Actor}
		}
		made := out[first]
		made.Kind, made.Lemma, made.Actor, made.Value = ActorChunk, nil, ref, ""
		made.Last, made.End, made.Tail = out[last].Last, out[last].End, out[last].Tail
		ref.First, ref.Last, ref.Start, ref.End = made.First, made.Last, made.Start, made.End
		out = append(append(out[:first:first], made), out[last+1:]...)
	}
	return out
}

// movementBehind is the last of the plain words behind chunk k that with the determiner
// before them refer to a movement, -1 for none.
func (j *joiner) movementBehind(out []Chunk, k int) int {
	x, last := j.r.lexicon, -1
	at := x.child(0, x.words.get(j.s.Tokens[out[k].First].Fold))
	for n := k + 1; n < len(out) && at > 0; n++ {
		switch out[n].Kind {
		case WordChunk, NounChunk, AdjChunk:
		default:
			return last
		}
		for t := out[n].First; t <= out[n].Last && at > 0; t++ {
			at = x.child(at, x.words.get(j.s.Tokens[t].Fold))
		}
		if at > 0 && hasFunction(x.at(at), "ref", "movement") {
			last = n
		}
	}
	return last
}

// nameWord is the word of an Arabic reference to a movement that its name may have, too:
// «التنظيم» is rather «تنظيم داعش» than another; empty where the language has none.
func (j *joiner) nameWord(head string) string {
	if j.before() {
		return ""
	}
	return strings.TrimPrefix(head, "ال")
}
