package sqlite

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"strconv"

	"github.com/diplograph/diplograph/graph"
)

// derived are the tables whose rows follow from the reports, each before those
// that it points to.
var derived = []string{"evidence", "took_part", "concerns", "at", "edge", "tie", "event"}

var _ graph.Lister = reader{}

// rebuild derives the graph anew where other rules made it.
func rebuild(ctx context.Context, tx *sql.Tx) error {
	var rules string
	err := tx.QueryRowContext(ctx, "SELECT value FROM meta WHERE name = 'rules'").Scan(&rules)
	if err != nil && !errors.Is(err, sql.ErrNoRows) {
		return fmt.Errorf("reading the version of its rules: %w", err)
	}
	if rules == strconv.Itoa(graph.RulesVersion) {
		return nil
	}
	for _, table := range derived {
		if _, err := tx.ExecContext(ctx, "DELETE FROM "+name(table)); err != nil {
			return fmt.Errorf("rebuilding the graph: emptying %s: %w", table, err)
		}
	}
	w := writer{ctx: ctx, tx: tx, prepared: map[string]*sql.Stmt{}}
	if err := graph.Rebuild(ctx, reader{tx}, w.apply); err != nil {
		return err
	}
	return w.meta(map[string]string{"rules": strconv.Itoa(graph.RulesVersion)})
}

// Scopes implements graph.Lister.
func (r reader) Scopes(ctx context.Context) ([]string, error) {
	return r.texts(ctx, "SELECT DISTINCT scope FROM report")
}

// GivenNodes implements graph.Lister.
func (r reader) GivenNodes(ctx context.Context) ([]string, error) {
	return r.texts(ctx, "SELECT DISTINCT node FROM given")
}

func (r reader) texts(ctx context.Context, query string) ([]string, error) {
	rows, err := r.tx.QueryContext(ctx, query)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var all []string
	for rows.Next() {
		var text string
		if err := rows.Scan(&text); err != nil {
			return nil, err
		}
		all = append(all, text)
	}
	return all, rows.Err()
}
