package queries

import "context"

// The dialects in which a store may be asked.
const (
	SQL    = "sql"
	Cypher = "cypher"
)

// Store is what a query needs of a graph store.
//
// Parameters are written $name in both dialects. Values are nil, string,
// int64, float64, bool or []string; a store that has no lists (SQLite) gets
// a []string as JSON text, to be opened by json_each($name). Cells come back
// as the same types; an embedded store may give booleans as int64 0 and 1 and
// lists as JSON text: Run brings them to the types that the header declares.
type Store interface {
	// Dialect is SQL or Cypher.
	Dialect() string
	// Query runs one reading statement and returns every row. It must not
	// write, whatever the text says.
	Query(ctx context.Context, text string, params map[string]any) (columns []string, rows [][]any, err error)
}
