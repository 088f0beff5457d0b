package sqlite

import (
	"context"
	"database/sql"
	"fmt"
	"strings"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/graph/ontology"
)

// PutSources implements graph.Store.
func (s *Store) PutSources(ctx context.Context, all []graph.SourceStatus) (int, error) {
	n, err := s.putSources(ctx, all)
	if err != nil {
		return 0, fmt.Errorf("noting the status of sources in store %q: %w", s.path, explain(err))
	}
	return n, nil
}

func (s *Store) putSources(ctx context.Context, all []graph.SourceStatus) (int, error) {
	if s.readOnly {
		return 0, graph.ErrReadOnly
	}
	tx, err := s.write.BeginTx(ctx, nil)
	if err != nil {
		return 0, err
	}
	defer tx.Rollback()
	noted := 0
	for _, status := range all {
		n, err := putSource(ctx, tx, status.Node())
		if err != nil {
			return 0, err
		}
		noted += n
	}
	return noted, tx.Commit()
}

func putSource(ctx context.Context, tx *sql.Tx, n graph.Node) (int, error) {
	var set []string
	var args []any
	for _, p := range graph.KeptProperties(ontology.SourceLabel) {
		v, err := encode(p, n.Props)
		if err != nil {
			return 0, err
		}
		set, args = append(set, name(p.Name)+" = ?"), append(args, v)
	}
	query := "UPDATE " + tableOf(ontology.SourceLabel) + " SET " + strings.Join(set, ", ") + " WHERE key = ?"
	result, err := tx.ExecContext(ctx, query, append(args, n.Key)...)
	if err != nil {
		return 0, err
	}
	hit, err := result.RowsAffected()
	return int(hit), err
}
