package neo4j

import (
	"context"
	"fmt"

	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/graph/ontology"
)

const putSourcesText = `
	UNWIND $rows AS row
	MATCH (s:Source {key: row.key}) WHERE s.unsupported IS NULL
	SET s += row.props
	RETURN count(*) AS placed`

// PutSources implements graph.Store.
func (s *Store) PutSources(ctx context.Context, statuses []graph.SourceStatus) (int, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	rows := make([]any, 0, len(statuses))
	for _, status := range statuses {
		n := status.Node()
		props := map[string]any{} // null takes an old value out
		for _, p := range graph.KeptProperties(ontology.SourceLabel) {
			props[p.Name] = n.Props[p.Name]
		}
		rows = append(rows, map[string]any{"key": n.Key, "props": props})
	}
	noted, err := s.putSources(ctx, rows)
	if err != nil {
		return 0, fmt.Errorf("noting the status of sources: %w", explain(ctx, s.settings, err))
	}
	return noted, nil
}

func (s *Store) putSources(ctx context.Context, rows []any) (noted int, err error) {
	if err := s.prepare(ctx); err != nil {
		return 0, err
	}
	session := s.session(ctx, driver.AccessModeWrite)
	defer session.Close(ctx)
	_, err = session.ExecuteWrite(ctx, func(tx driver.ManagedTransaction) (any, error) {
		if err := takeLock(ctx, tx); err != nil {
			return nil, err
		}
		noted, err = place(ctx, tx, putSourcesText, rows)
		return nil, err
	})
	return noted, err
}
