package neo4j

import (
	"context"
	"fmt"
	"slices"

	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/graph/ontology"
)

var _ graph.Lister = reader{}

// rebuild derives the graph anew where other rules made it, in one transaction.
func (s *Store) rebuild(ctx context.Context) error {
	session := s.session(ctx, driver.AccessModeWrite)
	defer session.Close(ctx)
	_, err := session.ExecuteWrite(ctx, func(tx driver.ManagedTransaction) (any, error) {
		if err := takeLock(ctx, tx); err != nil {
			return nil, err
		}
		if err := dropDerived(ctx, tx); err != nil {
			return nil, err
		}
		err := graph.Rebuild(ctx, reader{tx}, func(patch *graph.Patch) error {
			if err := check(patch); err != nil {
				return err
			}
			return apply(ctx, tx, patch)
		})
		if err != nil {
			return nil, err
		}
		return all(ctx, tx, "MATCH (s:"+storeLabel+" {key: 'store'}) SET s.rules = $rules", map[string]any{"rules": graph.RulesVersion})
	})
	return err
}

// dropDerived takes out what follows from the reports: events, acts and ties
// between actors, and what connects events. Those without a key are somebody
// else's, and an event on which one of those hangs stays, marked unsupported.
func dropDerived(ctx context.Context, tx driver.ManagedTransaction) error {
	for _, relType := range derivedTypes() {
		if _, err := all(ctx, tx, "MATCH ()-[e:"+name(relType)+"]->() WHERE e.key IS NOT NULL DELETE e", nil); err != nil {
			return fmt.Errorf("rebuilding the graph: taking out %s: %w", relType, err)
		}
	}
	records, err := all(ctx, tx, "MATCH (n:Event) WHERE n.key IS NOT NULL RETURN n.key AS key", nil)
	if err != nil {
		return fmt.Errorf("rebuilding the graph: listing events: %w", err)
	}
	refs := make([]graph.NodeRef, 0, len(records))
	for _, record := range records {
		key, _ := record.Values[0].(string)
		refs = append(refs, graph.NodeRef{Label: ontology.EventLabel, Key: key})
	}
	return dropNodes(ctx, tx, refs)
}

// derivedTypes are the types of all edges at events and between actors.
func derivedTypes() []string {
	types := browseTypes()
	for _, e := range ontology.Edges() {
		if e.From == ontology.EventLabel || slices.Contains(e.To, ontology.EventLabel) {
			types = append(types, e.Type)
		}
	}
	slices.Sort(types)
	return slices.Compact(types)
}

// Scopes implements graph.Lister.
func (r reader) Scopes(ctx context.Context) ([]string, error) {
	return r.texts(ctx, "MATCH (r:Report) WHERE r.key IS NOT NULL AND r.unsupported IS NULL RETURN DISTINCT r.scope AS text")
}

// GivenNodes implements graph.Lister.
func (r reader) GivenNodes(ctx context.Context) ([]string, error) {
	return r.texts(ctx, "MATCH (g:Given) WHERE g.key IS NOT NULL AND g.unsupported IS NULL RETURN DISTINCT g.node AS text")
}

func (r reader) texts(ctx context.Context, text string) ([]string, error) {
	records, err := all(ctx, r.tx, text, nil)
	if err != nil {
		return nil, err
	}
	texts := make([]string, 0, len(records))
	for _, record := range records {
		value, _ := record.Values[0].(string)
		texts = append(texts, value)
	}
	return texts, nil
}
