package ask

import (
	"context"
	"slices"

	"github.com/diplograph/diplograph/queries"
)

// Resolve finds the key of the actor or measure that a person calls name: a
// key itself, or a name in any language. It also gives the usual name, and
// those that the name fits as well. The error is an *UnknownName when the
// graph knows nobody so named.
func Resolve(ctx context.Context, store queries.Asker, name string) (key, usual string, others []string, err error) {
	d, err := loadDirectory(ctx, store)
	if err != nil {
		return "", "", nil, err
	}
	for _, e := range d {
		if e.key == name || slices.Contains(e.former, name) {
			return e.key, e.name, nil, nil
		}
	}
	words := split(name)
	for _, strict := range []bool{true, false} {
		for _, p := range inOrder(words) {
			found := d.find(words, p, strict)
			if len(found) == 0 {
				continue
			}
			if found, err = mostTold(ctx, store, found); err != nil {
				return "", "", nil, err
			}
			for _, e := range found[1:min(len(found), 5)] {
				others = append(others, e.name)
			}
			return found[0].key, found[0].name, others, nil
		}
	}
	return "", "", nil, &UnknownName{Name: name, Near: d.near(words)}
}
