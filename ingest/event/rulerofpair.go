package event

import (
	"slices"

	"github.com/diplograph/diplograph/ingest/entity"
)

// rulerOfPair is the state of an English "the government" where the news is about two: the one that is
// not named behind it, or the only one where the other is a body. "Chad fines Peru. The government
// accused Chad of".
func (d *discourse) rulerOfPair(chunk int) []*entity.Entity {
	if d.feminineStates || d.nounFirst || d.pair[0] == nil || d.pair[1] == nil || d.sentence == d.paired || d.sentence-d.paired > reach || d.before(d.recent, chunk, d.rebelsHere) != nil {
		return nil
	}
	x, y := d.state(d.pair[0]), d.state(d.pair[1])
	if x == nil || y == nil || x == y {
		if body(d.pair[0]) && y != nil {
			return []*entity.Entity{y}
		}
		if body(d.pair[1]) && x != nil {
			return []*entity.Entity{x}
		}
		return nil
	}
	behind := func(state *entity.Entity) bool {
		return slices.ContainsFunc(d.recent, func(n named) bool {
			return n.sentence == d.sentence && n.chunk > chunk && slices.ContainsFunc(n.entities, func(e *entity.Entity) bool { return e.Country == state.Country })
		})
	}
	switch a, b := behind(x), behind(y); {
	case a && !b:
		return []*entity.Entity{y}
	case b && !a:
		return []*entity.Entity{x}
	}
	return nil
}
