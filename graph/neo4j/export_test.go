package neo4j

import (
	"context"

	"github.com/diplograph/diplograph/graph"
)

// Apply writes a patch that no plan would make.
func (s *Store) Apply(ctx context.Context, patch *graph.Patch) error {
	_, err := s.write(ctx, func(context.Context, reader) (*graph.Patch, error) { return patch, nil })
	return err
}

// Rules are the constraints and indexes as the server should tell them.
func Rules() []string {
	var all []string
	for _, r := range rules() {
		all = append(all, r.identity())
	}
	return all
}
