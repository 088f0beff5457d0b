package text

import "github.com/diplograph/diplograph/internal/slab"

// Room is memory for the tokens of a text, which is used again for those of another
// when nothing of the first is needed any more. Its zero value is ready.
type Room struct{ tokens slab.Slab[Token] }

// Clear takes back what lies in the room.
func (r *Room) Clear() { r.tokens.Clear() }
