package mention

import "slices"

// listedPlaces makes plain words of the capitals that an English list of places names behind a town:
// in "talks in Geneva, Abu Dhabi and Miami have failed" Abu Dhabi does nothing.
func (j *joiner) listedPlaces(chunks []Chunk) []Chunk {
	if !j.r.lexicon.Pack.Settings.Analytic() {
		return chunks
	}
	for k := 0; k+3 < len(chunks); k++ {
		if c := &chunks[k]; c.Kind == PrepChunk && slices.Contains(j.r.lexicon.Pack.Settings.Inside, c.Value) && chunks[k+1].Kind == PlaceChunk {
			for _, seat := range seatsListed(chunks, k+2) {
				chunks[seat].Kind, chunks[seat].Actor = WordChunk, nil
			}
		}
	}
	return chunks
}

// seatsListed are the capitals of the list that goes on at chunk n behind the name of a town; none
// where no "and" ends it, or where its last capital is what a verb follows: "in Kharkiv, Kyiv said".
func seatsListed(chunks []Chunk, n int) (seats []int) {
	for ; n+1 < len(chunks); n++ {
		sep := &chunks[n]
		if sep.Kind == CommaChunk && chunks[n+1].Kind == ConjChunk && n+2 < len(chunks) {
			n++ // "Geneva, Doha, and Cairo"
		}
		last := chunks[n].Kind == ConjChunk && chunks[n].Value == "and"
		n++
		at := &chunks[n]
		switch {
		case sep.Kind != CommaChunk && !last:
			return nil
		case isSeat(at):
			seats = append(seats, n)
		case at.Kind != PlaceChunk:
			return nil
		}
		if last {
			if isSeat(at) && n+1 < len(chunks) && chunks[n+1].Kind != StopChunk && chunks[n+1].Kind != CommaChunk {
				return nil
			}
			return seats
		}
	}
	return nil
}

// isSeat: the chunk is the name of a capital alone.
func isSeat(c *Chunk) bool {
	return c.Kind == ActorChunk && c.Actor.Kind == ByName && c.Actor.Seat && !c.Actor.Possessive && len(c.Actor.List) == 0
}
