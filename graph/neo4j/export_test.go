package neo4j

import (
	"context"
	"strings"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/graph/ontology"
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

// Statements of writes: every way in which one looks for nodes and edges.
func WriteStatements() []string {
	all := []string{entriesText, tellingsText, pairEventsText, givensText}
	for _, n := range ontology.Nodes() {
		all = append(all, nodeKind{n.Label, strings.Join(n.Labels, ":")}.putText(), dropNodesText(n.Label))
	}
	for _, e := range ontology.Edges() {
		all = append(all, edgeKind{e.Type, e.From, e.To[0]}.putText(), edgeKind{relType: e.Type, from: e.From}.dropText())
	}
	return all
}
