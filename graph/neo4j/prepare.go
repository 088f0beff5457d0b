package neo4j

import (
	"context"
	"fmt"

	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/graph/ontology"
)

// prepare makes the database ready for the first write of this Store:
// constraints, indexes, the store's own node, and a graph made by our rules.
func (s *Store) prepare(ctx context.Context) error {
	if s.ready {
		return nil
	}
	m, err := s.readMeta(ctx)
	if err != nil {
		return err
	}
	if m.Schema == 0 {
		if err := s.refuseStrangers(ctx); err != nil {
			return err
		}
	}
	if err := s.makeRules(ctx); err != nil {
		return err
	}
	_, err = s.run(ctx, driver.AccessModeWrite,
		// An older schema only lacks properties, which no constraint asks for.
		"MERGE (s:"+storeLabel+" {key: 'store'}) ON CREATE SET s.rules = $rules SET s.schema = $schema",
		map[string]any{"schema": graph.SchemaVersion, "rules": graph.RulesVersion})
	if err == nil && m.Schema != 0 && m.Rules != graph.RulesVersion {
		err = s.rebuild(ctx)
	}
	s.ready = err == nil
	return err
}

// refuseStrangers looks for nodes that would be taken for ours: with a label of
// the ontology and a key, in a database that has no node of the store. Nodes
// with such a label and no key are somebody else's and stay so.
func (s *Store) refuseStrangers(ctx context.Context) error {
	for _, n := range ontology.Nodes() {
		records, err := s.run(ctx, driver.AccessModeRead, "MATCH (n:"+n.Label+") WHERE n.key IS NOT NULL RETURN n.key AS key LIMIT 1", nil)
		if err != nil {
			return err
		}
		if len(records) > 0 {
			key, _ := records[0].Get("key")
			return fmt.Errorf("%w: the database has a node (:%s {key: %q}) of somebody else, which would be mixed up with ours: use another database",
				graph.ErrForeign, n.Label, fmt.Sprint(key))
		}
	}
	return nil
}
