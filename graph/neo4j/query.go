package neo4j

import (
	"context"
	"fmt"
	"regexp"
	"strings"
	"sync"

	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"github.com/diplograph/diplograph/graph"
)

// Query runs Cypher in a transaction that only reads, with a limit of time.
// LOAD CSV is refused: the server lets it pass in such a transaction, where it
// reads files of the server's machine and addresses that the server can reach.
func (s *Store) Query(ctx context.Context, text string, params map[string]any) (graph.Result, error) {
	// The server's own limit ends the query within a second or two of it; the
	// deadline ends our waiting should the server be gone.
	ctx, cancel := context.WithTimeout(ctx, s.settings.timeout()+connectWithin)
	defer cancel()
	session := s.session(ctx, driver.AccessModeRead)
	defer session.Close(ctx)
	result, err := session.ExecuteRead(ctx, func(tx driver.ManagedTransaction) (any, error) {
		if err := s.readsOnly(ctx, tx, text); err != nil {
			return nil, err
		}
		return collect(ctx, tx, text, params)
	}, driver.WithTxTimeout(s.settings.timeout()))
	if err != nil {
		return graph.Result{}, fmt.Errorf("asking the graph: %w", explain(ctx, s.settings, err))
	}
	return result.(graph.Result), nil
}

// Language is Cypher.
func (s *Store) Language() graph.Language { return graph.Cypher }

// mostKnownReaders bounds the texts that are remembered as only reading.
const mostKnownReaders = 1000

// readers remembers texts of queries that only read: that is in the text
// alone, and to plan a named query costs more than to run it.
type readers struct {
	mu    sync.Mutex
	texts map[string]bool
}

func (r *readers) has(text string) bool {
	r.mu.Lock()
	defer r.mu.Unlock()
	return r.texts[text]
}

func (r *readers) add(text string) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.texts == nil || len(r.texts) >= mostKnownReaders {
		r.texts = make(map[string]bool)
	}
	r.texts[text] = true
}

func (s *Store) readsOnly(ctx context.Context, tx driver.ManagedTransaction, text string) error {
	if s.readers.has(text) {
		return nil
	}
	err := plansToRead(ctx, tx, text)
	if err == nil {
		s.readers.add(text)
	}
	return err
}

// plansToRead has the server plan the query and looks at the plan: words can
// hide behind comments and escapes, operators cannot.
func plansToRead(ctx context.Context, tx driver.ManagedTransaction, text string) error {
	result, err := tx.Run(ctx, "EXPLAIN "+text, nil)
	if err != nil {
		return err
	}
	summary, err := result.Consume(ctx)
	if err != nil {
		return err
	}
	switch {
	case summary.Plan() == nil || summary.StatementType() != driver.StatementTypeReadOnly:
		return fmt.Errorf("%w: it would change or administer the database", graph.ErrNotRead)
	case loads(summary.Plan(), text):
		return fmt.Errorf("%w: LOAD CSV reads files and addresses from where the server stands", graph.ErrNotRead)
	}
	return nil
}

// collect runs the query and brings every cell to a type that both stores know.
func collect(ctx context.Context, tx driver.ManagedTransaction, text string, params map[string]any) (graph.Result, error) {
	result, err := tx.Run(ctx, text, params)
	if err != nil {
		return graph.Result{}, err
	}
	columns, err := result.Keys()
	if err != nil {
		return graph.Result{}, err
	}
	out := graph.Result{Columns: columns}
	for result.Next(ctx) {
		row := make([]any, 0, len(columns))
		for _, v := range result.Record().Values {
			row = append(row, cell(v))
		}
		out.Rows = append(out.Rows, row)
	}
	return out, result.Err()
}

// loading is the operator that reads a file or an address, in the first column
// of a plan drawn as a table.
var loading = regexp.MustCompile(`(?m)^\|[ |]*\+LoadCSV\b`)

// loads tells whether a plan reads a file or an address. It looks at the plan
// as the server draws it: Children of the driver's Plan gives the last child of
// an operator for each of them, so that LOAD CSV before a MATCH is not to be
// seen there (driver 5.28.4, whose module is of Go 1.18: one loop variable).
func loads(plan driver.Plan, text string) bool {
	if drawn, ok := plan.Arguments()["string-representation"].(string); ok {
		return loading.MatchString(drawn)
	}
	text = strings.ToLower(text)
	return strings.Contains(text, "csv") || strings.Contains(text, `\u`) // may be an escaped letter
}
