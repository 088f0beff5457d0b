package graph

import "context"

// Reader is what Plan reads of a store, inside the transaction that applies
// the patch. Nothing it returns needs an order. Nodes come with the properties
// as they were written: int64, float64, bool, string, []string (never nil),
// and no entry for a missing one.
type Reader interface {
	// Entries returns what is stored of the articles with these keys; those
	// that are not stored are left out.
	Entries(ctx context.Context, articles []string) ([]Entry, error)

	// Tellings returns every stored report of the scopes: Report nodes by
	// property "scope", each with its article.
	Tellings(ctx context.Context, scopes []string) ([]StoredReport, error)

	// PairEvents returns every Event node whose property "pairs" holds one of
	// the pairs, each once.
	PairEvents(ctx context.Context, pairs []PairRef) ([]Node, error)

	// Givens returns every Given node whose property "node" is among nodes.
	Givens(ctx context.Context, nodes []string) ([]Node, error)
}

// Entry is what is stored of an article.
type Entry struct {
	Article Node           // with its properties
	Reports []StoredReport // all that it contains
	Skips   []string       // keys of its Skip nodes
	HasText bool
}

// StoredReport is a Report node with the Article node that contains it.
type StoredReport struct {
	Key     string
	Scope   string
	Record  string // property "record"; not needed in an Entry
	Article Node
}

// PairRef names one edge between states and bodies: a value of the property
// "pairs" of events, and the actor where the edge begins.
type PairRef struct{ Pair, Source string }
