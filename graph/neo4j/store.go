package neo4j

import (
	"context"
	"fmt"
	"sync"

	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"github.com/diplograph/diplograph/graph"
)

// Store is a graph in a Neo4j database. It is safe for use by several
// goroutines; they write one after the other.
type Store struct {
	*connection
	readers readers

	mu    sync.Mutex
	ready bool // constraints and the store's own node are there
}

var _ graph.Store = (*Store)(nil)

// Open connects to a server and looks whether its database may be used: empty,
// somebody else's, or ours and not written by a newer program. It changes
// nothing; the first write makes constraints and indexes.
func Open(ctx context.Context, s Settings) (*Store, error) {
	c, err := connect(ctx, s)
	if err != nil {
		return nil, fmt.Errorf("opening the graph in Neo4j: %w", err)
	}
	store := &Store{connection: c}
	if _, err := store.readMeta(ctx); err != nil {
		c.driver.Close(ctx)
		return nil, fmt.Errorf("opening the graph in Neo4j: %w", explain(ctx, s, err))
	}
	return store, nil
}

// Close ends the connections.
func (s *Store) Close(ctx context.Context) error { return s.driver.Close(ctx) }

// storeLabel is the label of the one node that says what this database holds,
// and that every writer locks first.
//
//	(:DiplographStore {key: 'store', schema, rules, program, gazetteer})
const storeLabel = "DiplographStore"

// meta is what the store's own node says.
type meta struct {
	Schema    int // 0: nothing was written yet
	Rules     int // by which reports became events
	Program   string
	Gazetteer string
}

// readMeta reads the store's own node and refuses what a newer program wrote.
func (s *Store) readMeta(ctx context.Context) (meta, error) {
	records, err := s.run(ctx, driver.AccessModeRead, "MATCH (s:"+storeLabel+" {key: 'store'}) "+returnMeta, nil)
	if err != nil || len(records) == 0 {
		return meta{}, err
	}
	return metaOf(records[0])
}

const returnMeta = "RETURN s.schema AS schema, s.rules AS rules, s.program AS program, s.gazetteer AS gazetteer"

func metaOf(record *driver.Record) (meta, error) {
	row := record.AsMap()
	schema, ok := row["schema"].(int64)
	if !ok {
		return meta{}, fmt.Errorf("%w: its node :%s has no schema version", graph.ErrForeign, storeLabel)
	}
	rules, _ := row["rules"].(int64)
	m := meta{Schema: int(schema), Rules: int(rules)}
	m.Program, _ = row["program"].(string)
	m.Gazetteer, _ = row["gazetteer"].(string)
	if m.Schema > graph.SchemaVersion {
		return meta{}, fmt.Errorf("%w: its schema is version %d, this program knows %d: use the newer program (it wrote as %s)",
			graph.ErrNewer, m.Schema, graph.SchemaVersion, m.Program)
	}
	return m, nil
}
