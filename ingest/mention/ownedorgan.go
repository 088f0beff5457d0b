package mention

import "github.com/diplograph/diplograph/graph/ontology"

// ownedOrgan gives an organ the state before it from which plain words part it: "Libya's
// eastern parliament", "Moscow's last consulate".
func (j *joiner) ownedOrgan(out []Chunk) []Chunk {
	for k := 0; j.r.lexicon.grammar.placed && k+3 < len(out); k++ {
		c := &out[k]
		if c.Kind != ActorChunk || c.Actor.Kind != ByName || len(c.Actor.List) > 0 || j.kind(c.Actor.Actor) != ontology.Country || out[k+1].Kind != PossessiveChunk {
			continue
		}
		n := k + 2
		for n < len(out) && n < k+5 && (out[n].Kind == WordChunk || out[n].Kind == DashChunk || out[n].Kind == SkipChunk) && !j.s.Tokens[out[n].First].Upper {
			n++
		}
		if n == k+2 || n >= len(out) || out[n].Kind != ActorChunk || out[n].Actor.Kind != ByOrgan || len(out[n].Actor.Of) > 0 || len(out[n].Actor.List) > 0 {
			continue
		}
		organ := out[n]
		organ.Actor.Of = []string{c.Actor.Actor}
		organ.Actor.First, organ.Actor.Start = c.Actor.First, c.Actor.Start
		organ.First, organ.Start, organ.Fold = c.First, c.Start, c.Fold
		out = append(append(out[:k:k], organ), out[n+1:]...)
	}
	return out
}
