package graph

// Props are the properties of a row by name. A value is string, int64,
// float64, bool, []string or []byte as the ontology declares it; a missing
// value is not in the map.
type Props map[string]any

// NodeRef names a node.
type NodeRef struct{ Label, Key string }

// Node is a node to be written: created, or made to have exactly these labels
// and properties.
type Node struct {
	Label  string // label of the ontology: Actor, Event, ...
	Key    string
	Labels []string // further labels
	Props  Props
}

// Edge is a relationship to be written. Its key is a function of its type and
// both ends, so that it never has to move.
type Edge struct {
	Type     string
	Key      string
	From, To NodeRef
	Props    Props
}

// EdgeRef names a relationship. From is the label of the node where it begins:
// SUPPORTS begins at a report or at an actor.
type EdgeRef struct{ Type, From, Key string }

// Patch is what a write does to a store, computed by Plan. It is applied in
// the order of its fields. Rows are sorted by type and key, edges by type and
// ends.
type Patch struct {
	DropEdges []EdgeRef
	DropNodes []NodeRef
	Nodes     []Node
	Edges     []Edge
	Changes   Changes
	Program   string // versions that the store notes as its last ones; empty when nothing was put
	Gazetteer string
}

// Empty reports whether the patch writes nothing.
func (p *Patch) Empty() bool {
	return len(p.DropEdges)+len(p.DropNodes)+len(p.Nodes)+len(p.Edges) == 0
}
