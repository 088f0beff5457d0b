package storetest

import (
	"context"
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/graph/ontology"
)

// Dump is all that a store holds, as text: nodes by "label key" and edges by
// "type source target key", each with its properties. Two stores with one
// dump hold the same graph.
type Dump struct {
	Nodes map[string]map[string]any
	Edges map[string]map[string]any
}

// DumpOf reads every node and edge that the ontology declares.
func DumpOf(ctx context.Context, s graph.Store) (Dump, error) {
	d := Dump{map[string]map[string]any{}, map[string]map[string]any{}}
	for _, n := range ontology.Nodes() {
		if err := d.nodes(ctx, s, n); err != nil {
			return d, fmt.Errorf("dumping (:%s): %w", n.Label, err)
		}
	}
	for _, e := range ontology.Edges() {
		if err := d.edges(ctx, s, e); err != nil {
			return d, fmt.Errorf("dumping (:%s)-[:%s]: %w", e.From, e.Type, err)
		}
	}
	return d, nil
}

func (d Dump) nodes(ctx context.Context, s graph.Store, n ontology.NodeType) error {
	properties := withoutBytes(n.Properties)
	text := "SELECT key" + columns(`, "%s"`, properties) + " FROM " + n.Table
	if s.Language() == graph.Cypher {
		text = "MATCH (n:" + n.Label + ") RETURN n.key" + columns(", n.`%s`", properties)
	}
	result, err := s.Query(ctx, text, nil)
	if err != nil {
		return err
	}
	for _, row := range result.Rows {
		props, err := read(properties, row[1:])
		if err != nil {
			return err
		}
		d.Nodes[fmt.Sprintf("%s %s", n.Label, row[0])] = props
	}
	return nil
}

func (d Dump) edges(ctx context.Context, s graph.Store, e ontology.EdgeType) error {
	text := `SELECT key, source, target` + columns(`, "%s"`, e.Properties) + ` FROM "` + e.Table + `"`
	if e.Shared {
		text += " WHERE type = '" + e.Type + "'"
	}
	if s.Language() == graph.Cypher {
		text = "MATCH (a:" + e.From + ")-[r:" + e.Type + "]->(b) RETURN r.key, a.key, b.key" + columns(", r.`%s`", e.Properties)
	}
	result, err := s.Query(ctx, text, nil)
	if err != nil {
		return err
	}
	for _, row := range result.Rows {
		props, err := read(e.Properties, row[3:])
		if err != nil {
			return err
		}
		d.Edges[fmt.Sprintf("%s %s %s %s", e.Type, row[1], row[2], row[0])] = props
	}
	return nil
}

func withoutBytes(all []ontology.Property) []ontology.Property {
	var some []ontology.Property
	for _, p := range all {
		if p.Type != ontology.Bytes {
			some = append(some, p)
		}
	}
	return some
}

func columns(format string, properties []ontology.Property) string {
	var b strings.Builder
	for _, p := range properties {
		fmt.Fprintf(&b, format, p.Name)
	}
	return b.String()
}

// read gives values of both stores one form.
func read(properties []ontology.Property, row []any) (map[string]any, error) {
	props := map[string]any{}
	for i, p := range properties {
		v, err := readValue(p, row[i])
		if err != nil {
			return nil, err
		}
		if v != nil {
			props[p.Name] = v
		}
	}
	return props, nil
}

func readValue(p ontology.Property, v any) (any, error) {
	switch x := v.(type) {
	case int64:
		if p.Type == ontology.Boolean {
			return x != 0, nil
		}
	case string:
		if p.Type == ontology.Strings {
			list := []string{}
			err := json.Unmarshal([]byte(x), &list)
			return list, err
		}
	case []any: // as a driver may give lists
		list := []string{}
		for _, item := range x {
			list = append(list, fmt.Sprint(item))
		}
		return list, nil
	}
	return v, nil
}

// Events lists the events as "reports/articles/origins name date", sorted; a
// missing date is a dash.
func (d Dump) Events() []string {
	var all []string
	for id, n := range d.Nodes {
		if !strings.HasPrefix(id, "Event ") {
			continue
		}
		date := n["date"]
		if date == nil {
			date = "-"
		}
		all = append(all, fmt.Sprintf("%d/%d/%d %s %s", n["reports"], n["articles"], n["origins"], n["name"], date))
	}
	slices.Sort(all)
	return all
}
