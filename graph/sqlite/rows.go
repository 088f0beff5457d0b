package sqlite

import (
	"database/sql"
	"encoding/json"
	"fmt"
	"strings"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/graph/ontology"
)

// encode turns a property into what SQLite keeps, and checks its type: a
// STRICT table would take "1" for 1.
func encode(p ontology.Property, props graph.Props) (any, error) {
	v, there := props[p.Name]
	if !there {
		if p.Required {
			return nil, fmt.Errorf("property %q is missing", p.Name)
		}
		return nil, nil
	}
	ok := false
	switch p.Type {
	case ontology.Integer:
		_, ok = v.(int64)
	case ontology.Float:
		_, ok = v.(float64)
	case ontology.Bytes:
		_, ok = v.([]byte)
	case ontology.Boolean:
		var b bool
		if b, ok = v.(bool); b {
			return 1, nil
		}
		v = 0
	case ontology.Strings:
		var list []string
		if list, ok = v.([]string); ok {
			return jsonList(list), nil
		}
	default:
		_, ok = v.(string)
	}
	if !ok {
		return nil, fmt.Errorf("property %q is a %T, want %s", p.Name, v, p.Type)
	}
	return v, nil
}

func jsonList(list []string) string {
	if list == nil {
		list = []string{}
	}
	text, err := json.Marshal(list)
	if err != nil {
		panic(err) // a list of strings: cannot fail
	}
	return string(text)
}

// decode turns what SQLite keeps back into a property.
func decode(p ontology.Property, v any, props graph.Props) error {
	switch x := v.(type) {
	case nil:
		return nil
	case int64:
		if p.Type == ontology.Boolean {
			props[p.Name] = x != 0
			return nil
		}
	case string:
		if p.Type == ontology.Strings {
			list := []string{}
			if err := json.Unmarshal([]byte(x), &list); err != nil {
				return fmt.Errorf("reading property %q: %w", p.Name, err)
			}
			props[p.Name] = list
			return nil
		}
	}
	props[p.Name] = v
	return nil
}

// nodeColumns lists key and properties of a node type, each with the name of
// the table before it.
func nodeColumns(n ontology.NodeType) string {
	cols := []string{n.Table + ".key"}
	for _, p := range n.Properties {
		cols = append(cols, n.Table+"."+name(p.Name))
	}
	return strings.Join(cols, ", ")
}

// scanner takes the columns of nodeColumns apart.
type scanner struct {
	typ    ontology.NodeType
	values []any
}

func newScanner(label string) *scanner {
	typ, _ := ontology.NodeOf(label)
	return &scanner{typ, make([]any, len(typ.Properties)+1)}
}

// scan reads a row that begins with extra columns and ends with the node.
func (s *scanner) scan(rows *sql.Rows, extra ...any) (graph.Node, error) {
	to := extra
	for i := range s.values {
		to = append(to, &s.values[i])
	}
	if err := rows.Scan(to...); err != nil {
		return graph.Node{}, err
	}
	key, _ := s.values[0].(string)
	n := graph.Node{Label: s.typ.Label, Key: key, Props: graph.Props{}}
	for i, p := range s.typ.Properties {
		if err := decode(p, s.values[i+1], n.Props); err != nil {
			return graph.Node{}, err
		}
	}
	return n, nil
}
