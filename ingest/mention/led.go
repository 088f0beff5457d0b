package mention

import (
	"slices"

	"github.com/diplograph/diplograph/graph/ontology"
)

// led gives whoever leads a delegation of a state by an office without one that state:
// «وفد تركي برئاسة وزير الدفاع», "an Omani delegation led by the oil minister".
func (j *joiner) led(chunks []Chunk) {
	for k := 1; k+1 < len(chunks); k++ {
		if chunks[k].Kind != PrepChunk || !slices.Contains(j.r.lexicon.Pack.Settings.Lead, chunks[k].Value) || chunks[k+1].Kind != ActorChunk {
			continue
		}
		leader, g := chunks[k+1].Actor, k-1
		for g > 0 && chunks[g].Kind == WordChunk && k-g < 3 {
			g--
		}
		if chunks[g].Kind != ActorChunk || len(leader.Offices) != 1 || len(leader.Offices[0].Of) > 0 || leader.Offices[0].OfPron != "" {
			continue
		}
		if of := chunks[g].Actor; of.Kind == ByName && j.kind(of.Actor) == ontology.Country {
			leader.Offices[0].Of = []string{of.Actor}
		}
	}
}
