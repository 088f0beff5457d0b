package mention

import "github.com/diplograph/diplograph/internal/slab"

// Room is memory for the chunks and phrases of an article, which is used again for those
// of another when nothing of the first is needed any more. Its zero value is ready.
type Room struct {
	chunks  slab.Slab[Chunk]
	phrases slab.Slab[Phrase]
}

// Clear takes back what lies in the room.
func (r *Room) Clear() {
	r.chunks.Clear()
	r.phrases.Clear()
}
