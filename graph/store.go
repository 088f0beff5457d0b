package graph

import (
	"context"
	"errors"

	"github.com/diplograph/diplograph/graph/ontology"
)

// SchemaVersion counts the changes of what stores hold. A store migrates an
// older one forward and refuses a newer one.
// Version 2 added how refreshes of a Source went.
const SchemaVersion = 3

// Store keeps articles with their reports, and the graph derived from them.
// It writes whole articles, each Put or Remove in one transaction: after an
// error nothing of it is stored.
type Store interface {
	// Put writes articles. An article with the key of a stored one replaces it,
	// and one that was read the same way before changes nothing.
	Put(ctx context.Context, docs []Document) (Changes, error)

	// Remove takes out articles and exactly what they alone supported. It
	// returns ErrNotFound when no stored article is meant.
	Remove(ctx context.Context, sel Selector) (Changes, error)

	// PutSources notes how refreshes of outlets went on their Source nodes and
	// returns how many there are. An outlet of which no article is stored has
	// no node, and gets none.
	PutSources(ctx context.Context, all []SourceStatus) (int, error)

	// Articles yields every stored article with its text, sorted by key. It
	// stops at the first error of yield and returns it.
	Articles(ctx context.Context, yield func(Article) error) error

	// Query runs a query that only reads, in the language of the store.
	// Parameters are named; their values are strings, numbers, booleans, nil
	// or lists of strings. SQLite gets a list as a JSON array.
	Query(ctx context.Context, text string, params map[string]any) (Result, error)

	// Language is the language of Query.
	Language() Language

	// Info says what the store is and how much it holds.
	Info(ctx context.Context) (Info, error)

	Close(ctx context.Context) error
}

// Language is a language of queries.
type Language string

// The languages of queries.
const (
	SQL    Language = "sql"
	Cypher Language = "cypher"
)

// Selector names articles to be removed: those whose key, id or URL is
// Article, or all of the outlet Source. One of both is set.
type Selector struct {
	Article string
	Source  string // name of the outlet
}

// Info describes a store.
type Info struct {
	Kind      string // "sqlite" or "neo4j"
	Location  string // file or address, without password
	Server    string // version of the engine
	Schema    int
	Program   string         // version that wrote last
	Gazetteer string         // version that was read with last
	Nodes     map[string]int // by label, actors also by Country, Person, Organization
	Edges     map[string]int // acts and ties by type: those as named, those between states and bodies, and ties
	Events    map[ontology.Relation]int
}

// Result is the answer of a query. A value is nil, string, int64, float64,
// bool or []string; SQLite gives booleans as 0 and 1, and lists as JSON text.
type Result struct {
	Columns []string
	Rows    [][]any
}

// Errors that callers tell apart. Stores wrap them with what was tried.
var (
	ErrNotFound = errors.New("no such article in the store")
	ErrForeign  = errors.New("not a diplograph store")
	ErrNewer    = errors.New("written by a newer diplograph")
	ErrReadOnly = errors.New("store is read-only")
	ErrNotRead  = errors.New("query does not only read")
)

// Count tells how many rows a write created, altered and took out.
type Count struct{ Added, Changed, Removed int }

// Changes tells what a write did.
type Changes struct {
	Added, Replaced, Unchanged, Removed int // articles

	Nodes  map[string]Count            // by label
	Edges  map[string]Count            // by type
	Events map[ontology.Relation]Count // by relation
}

// Merge adds the counts of other to c.
func (c *Changes) Merge(other Changes) {
	c.Added += other.Added
	c.Replaced += other.Replaced
	c.Unchanged += other.Unchanged
	c.Removed += other.Removed
	c.Nodes = mergeCounts(c.Nodes, other.Nodes)
	c.Edges = mergeCounts(c.Edges, other.Edges)
	c.Events = mergeCounts(c.Events, other.Events)
}

func mergeCounts[K comparable](into, from map[K]Count) map[K]Count {
	if into == nil {
		into = make(map[K]Count, len(from))
	}
	for k, n := range from {
		sum := into[k]
		sum.Added += n.Added
		sum.Changed += n.Changed
		sum.Removed += n.Removed
		into[k] = sum
	}
	return into
}

// String names what is meant, for messages.
func (s Selector) String() string {
	if s.Article != "" {
		return `article "` + s.Article + `"`
	}
	return `the articles of "` + s.Source + `"`
}
