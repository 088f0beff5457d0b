package ontology

import "sort"

// ValueType is the type of a property. Both stores keep the same values: a
// date is ISO text in SQLite and in Neo4j, so that a query compares and gives
// it alike.
type ValueType string

// The types of properties.
const (
	String   ValueType = "string"
	Integer  ValueType = "integer" // int64
	Float    ValueType = "float"   // float64
	Boolean  ValueType = "boolean" // 0 or 1 in SQLite
	DateText ValueType = "date"    // "2025-09-24", "2025-09" or "2025"
	DayText  ValueType = "day"     // "2025-09-24"
	TimeText ValueType = "time"    // a day, or RFC 3339 where the time of day is known
	Strings  ValueType = "strings" // list; a JSON array in SQLite
	Bytes    ValueType = "bytes"
)

// Property is a property of a node or relationship.
type Property struct {
	Name     string
	Type     ValueType
	Required bool // present on every row; else it may be missing (NULL)
	Kept     bool // not from articles: a write of articles leaves it as it is
	Means    string
}

// NodeType declares a node: from it come the constraint, the table, the
// checks before a write and the documentation.
type NodeType struct {
	Label      string
	Table      string // in the SQLite store
	Labels     []string
	Internal   bool // bookkeeping of the store, not for analysts
	Means      string
	Properties []Property // without key, which every node has
	Indexes    []string   // properties that are looked up
}

// EdgeType declares a relationship.
type EdgeType struct {
	Type       string
	Table      string   // in the SQLite store; several types share one, which then has a column "type"
	Shared     bool     // the table has a column "type"
	From       string   // label of the node where it begins
	To         []string // labels of the nodes where it may end
	Means      string
	Properties []Property // without key, which every relationship has
	Indexes    []string   // properties that are looked up in SQLite, beside both ends
}

// The labels of nodes.
const (
	ActorLabel   = "Actor"
	MeasureLabel = "Measure"
	PlaceLabel   = "Place"
	EventLabel   = "Event"
	ReportLabel  = "Report"
	ArticleLabel = "Article"
	TextLabel    = "Text"
	SourceLabel  = "Source"
	SkipLabel    = "Skip"
	GivenLabel   = "Given"
)

// Types of relationships that are no relation of relations.tsv.
const (
	PublishedBy = "PUBLISHED_BY"
	Contains    = "CONTAINS"
	HasText     = "HAS_TEXT"
	Left        = "LEFT"
	Supports    = "SUPPORTS"
	TookPart    = "TOOK_PART"
	Concerns    = "CONCERNS"
	At          = "AT"
	Imposes     = "IMPOSES"
	Against     = "AGAINST"
	Announced   = "ANNOUNCED"
	Alleged     = "ALLEGED"
)

// Nodes lists every node type, sorted by label.
func Nodes() []NodeType { return nodes }

// Edges lists every relationship type, sorted by type: those of the evidence
// and one for each relation of relations.tsv.
func Edges() []EdgeType { return edges }

// NodeOf finds the declaration of a node type by its label.
func NodeOf(label string) (NodeType, bool) {
	n, ok := nodesBy[label]
	return n, ok
}

// EdgeOf finds the declaration of a relationship type that begins at a node
// of the label. The label decides for SUPPORTS alone, which a report does to
// an event and an actor does to an actor.
func EdgeOf(relType, from string) (EdgeType, bool) {
	e, ok := edgesBy[edgeID{relType, from}]
	return e, ok
}

type edgeID struct{ relType, from string }

var (
	nodes   = sortedNodes(nodeTypes)
	edges   = allEdges(edgeTypes, relations)
	nodesBy = index(nodes, func(n NodeType) string { return n.Label })
	edgesBy = index(edges, func(e EdgeType) edgeID { return edgeID{e.Type, e.From} })
)

func index[K comparable, T any](all []T, key func(T) K) map[K]T {
	by := make(map[K]T, len(all))
	for _, t := range all {
		by[key(t)] = t
	}
	return by
}

func sortedNodes(all []NodeType) []NodeType {
	out := append([]NodeType(nil), all...)
	sort.Slice(out, func(i, j int) bool { return out[i].Label < out[j].Label })
	return out
}

func allEdges(fixed []EdgeType, relations []RelationType) []EdgeType {
	out := append([]EdgeType(nil), fixed...)
	for _, r := range relations {
		out = append(out, relationEdge(r))
	}
	sort.Slice(out, func(i, j int) bool {
		if out[i].Type != out[j].Type {
			return out[i].Type < out[j].Type
		}
		return out[i].From < out[j].From
	})
	return out
}

func relationEdge(r RelationType) EdgeType {
	if r.Tie {
		return EdgeType{Type: r.Type, Table: "tie", Shared: true, From: ActorLabel, To: []string{ActorLabel},
			Means: r.Means, Properties: tieProperties}
	}
	to := []string{ActorLabel}
	if r.OnMeasure {
		to = []string{ActorLabel, MeasureLabel}
	}
	return EdgeType{Type: r.Type, Table: "edge", Shared: true, From: ActorLabel, To: to,
		Means: r.Means, Properties: browseProperties, Indexes: browseIndexes}
}
