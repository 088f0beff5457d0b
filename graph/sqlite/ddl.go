package sqlite

import (
	"fmt"
	"slices"
	"strings"

	"github.com/diplograph/diplograph/graph/ontology"
)

// DDL writes the tables of the ontology as SQL. Only narrow rows go without a
// row id: wide ones would leave half of their pages empty (measured: 46 MB
// instead of 20 for 9,661 reports). schema.sql is its output, kept by a test,
// which also compares it with what the migrations make.
func DDL() string {
	var b strings.Builder
	for _, n := range ontology.Nodes() {
		nodeTable(&b, n)
	}
	done := map[string]bool{}
	for _, e := range ontology.Edges() {
		if !done[e.Table] {
			done[e.Table] = true
			edgeTable(&b, e)
		}
	}
	b.WriteString(pairTable)
	return b.String()
}

// pairTable finds the events that count for an edge between states and bodies
// without reading every event of a state: an index into event.pairs.
const pairTable = `-- which events count for an edge between states and bodies: the items of event.pairs
CREATE TABLE event_pair (
  pair TEXT NOT NULL,
  event TEXT NOT NULL REFERENCES event (key) ON DELETE CASCADE,
  PRIMARY KEY (pair, event)
) STRICT, WITHOUT ROWID;
CREATE INDEX event_pair_event ON event_pair (event);
`

func nodeTable(b *strings.Builder, n ontology.NodeType) {
	fmt.Fprintf(b, "-- (:%s) %s\nCREATE TABLE %s (\n  key TEXT PRIMARY KEY NOT NULL", n.Label, n.Means, name(n.Table))
	columns(b, n.Properties)
	b.WriteString("\n) STRICT;\n")
	indexes(b, n.Table, n.Indexes)
	b.WriteString("\n")
}

func edgeTable(b *strings.Builder, e ontology.EdgeType) {
	fmt.Fprintf(b, "-- %s\nCREATE TABLE %s (\n  key TEXT PRIMARY KEY NOT NULL", drawn(e), name(e.Table))
	if e.Shared {
		// The types are checked in Go: a new relation must not need a migration.
		b.WriteString(",\n  type TEXT NOT NULL")
	}
	fmt.Fprintf(b, ",\n  source TEXT NOT NULL REFERENCES %s (key)", name(tableOf(e.From)))
	if ends := endsOf(e.Table); len(ends) == 1 {
		fmt.Fprintf(b, ",\n  target TEXT NOT NULL REFERENCES %s (key)", name(tableOf(ends[0])))
	} else {
		// No foreign key can point into two tables: the store checks these ends itself.
		fmt.Fprintf(b, ",\n  target TEXT NOT NULL,\n  target_label TEXT NOT NULL CHECK (target_label IN (%s))", quotedList(ends))
	}
	columns(b, e.Properties)
	if e.Shared {
		b.WriteString("\n) STRICT;\n")
	} else {
		b.WriteString("\n) STRICT, WITHOUT ROWID;\n")
	}
	ends := []string{"source", "target"}
	indexes(b, e.Table, append(ends, e.Indexes...))
	b.WriteString("\n")
}

// endsOf lists the labels of the nodes where edges of a table may end.
func endsOf(table string) []string {
	var ends []string
	for _, e := range ontology.Edges() {
		if e.Table == table {
			ends = append(ends, e.To...)
		}
	}
	slices.Sort(ends)
	return slices.Compact(ends)
}

func drawn(e ontology.EdgeType) string {
	if e.Shared {
		return fmt.Sprintf("(:%s)-[%s, by type]->(:%s)", e.From, e.Table, strings.Join(endsOf(e.Table), "|"))
	}
	return fmt.Sprintf("(:%s)-[:%s]->(:%s) %s", e.From, e.Type, strings.Join(e.To, "|"), e.Means)
}

func tableOf(label string) string {
	n, _ := ontology.NodeOf(label)
	return n.Table
}

func columns(b *strings.Builder, properties []ontology.Property) {
	for _, p := range properties {
		fmt.Fprintf(b, ",\n  %s %s", name(p.Name), sqlTypes[p.Type])
		if p.Required {
			b.WriteString(" NOT NULL")
		}
		if p.Type == ontology.Boolean {
			fmt.Fprintf(b, " CHECK (%s IN (0, 1))", name(p.Name))
		}
	}
}

func indexes(b *strings.Builder, table string, properties []string) {
	for _, p := range properties {
		fmt.Fprintf(b, "CREATE INDEX %s ON %s (%s);\n", name(table+"_"+p), name(table), name(p))
	}
}

var sqlTypes = map[ontology.ValueType]string{
	ontology.String: "TEXT", ontology.Integer: "INTEGER", ontology.Float: "REAL", ontology.Boolean: "INTEGER",
	ontology.DateText: "TEXT", ontology.DayText: "TEXT", ontology.TimeText: "TEXT", ontology.Strings: "TEXT", ontology.Bytes: "BLOB",
}

// keywords are the names of properties that SQL keeps for itself.
var keywords = map[string]bool{"as": true, "by": true, "end": true, "group": true, "at": true}

// name writes the name of a table or column, quoted where SQL asks for it.
func name(n string) string {
	if keywords[n] {
		return `"` + n + `"`
	}
	return n
}

func quotedList(all []string) string { return "'" + strings.Join(all, "', '") + "'" }
