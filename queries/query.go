package queries

import (
	"context"
	"fmt"
	"sort"
	"strings"

	"github.com/diplograph/diplograph/graph"
)

// Type is the type of a parameter or of a column.
type Type string

// The types of parameters and columns.
const (
	Actor    Type = "actor"    // key of an actor
	Event    Type = "event"    // key of an event
	Measure  Type = "measure"  // key of a measure
	Side     Type = "side"     // key of an actor or of a measure
	Relation Type = "relation" // name of a relation of the ontology
	Day      Type = "day"      // YYYY-MM-DD
	Date     Type = "date"     // YYYY, YYYY-MM or YYYY-MM-DD
	Time     Type = "time"     // a day, or RFC 3339
	Text     Type = "text"
	Integer  Type = "integer"
	Number   Type = "number"
	Boolean  Type = "boolean"
	List     Type = "list" // of texts
)

var types = map[Type]bool{
	Actor: true, Event: true, Measure: true, Side: true, Relation: true, Day: true, Date: true, Time: true,
	Text: true, Integer: true, Number: true, Boolean: true, List: true,
}

// Param is a parameter of a query. One that is not required may be left out;
// the query then does not ask for it.
type Param struct {
	Name     string
	Type     Type
	Required bool
	Means    string
}

// Column is a column of a query's rows. Cells are nil, string, int64,
// float64, bool or []string, as Type says.
type Column struct {
	Name  string
	Type  Type
	Means string
}

// Query is a named query, in both languages.
type Query struct {
	Name    string // name of its files
	Topic   string // name of their folder
	Title   string
	Answers string // the question that it answers
	Params  []Param
	Columns []Column
	Example []Setting // parameters to try it with
	Cypher  string    // without the header
	SQL     string
}

// Setting is a parameter with a value, as written.
type Setting struct{ Name, Value string }

// Rows is the answer of a query, in its order.
type Rows struct {
	Columns []Column
	Rows    [][]any
}

// ByColumn gives each row by the names of its columns.
func (r Rows) ByColumn() []map[string]any {
	all := make([]map[string]any, len(r.Rows))
	for i, row := range r.Rows {
		all[i] = make(map[string]any, len(row))
		for c, cell := range row {
			all[i][r.Columns[c].Name] = cell
		}
	}
	return all
}

// Asker is what a query needs of a graph store.
type Asker interface {
	Query(ctx context.Context, text string, params map[string]any) (graph.Result, error)
	Language() graph.Language
}

var _ Asker = graph.Store(nil)

var (
	all    = mustLoad()
	byName = index(all)
)

// All lists every query, sorted by topic and name.
func All() []Query { return all }

// Find finds a query by its name.
func Find(name string) (Query, error) {
	if q, ok := byName[name]; ok {
		return q, nil
	}
	names := make([]string, 0, len(all))
	for _, q := range all {
		names = append(names, q.Name)
	}
	sort.Strings(names)
	return Query{}, fmt.Errorf("no query is named %q; there are %s", name, strings.Join(names, ", "))
}

func index(all []Query) map[string]Query {
	by := make(map[string]Query, len(all))
	for _, q := range all {
		by[q.Name] = q
	}
	return by
}

// Param finds a parameter of q by its name.
func (q Query) Param(name string) (Param, error) {
	for _, p := range q.Params {
		if p.Name == name {
			return p, nil
		}
	}
	return Param{}, fmt.Errorf("query %q has no parameter %q; it takes %s", q.Name, name, q.paramNames())
}

func (q Query) paramNames() string {
	if len(q.Params) == 0 {
		return "none"
	}
	names := make([]string, len(q.Params))
	for i, p := range q.Params {
		names[i] = p.Name
	}
	return strings.Join(names, ", ")
}

// Run asks store for q. Parameters that are left out are asked as missing;
// one that q does not know, a required one that is missing, and an answer
// with other columns than q declares are errors.
func (q Query) Run(ctx context.Context, store Asker, params map[string]any) (Rows, error) {
	bound, err := q.bind(params)
	if err != nil {
		return Rows{}, err
	}
	text := q.SQL
	if store.Language() == graph.Cypher {
		text = q.Cypher
	}
	result, err := store.Query(ctx, text, bound)
	if err != nil {
		return Rows{}, fmt.Errorf("running query %q: %w", q.Name, err)
	}
	rows, err := q.typed(result)
	if err != nil {
		return Rows{}, fmt.Errorf("reading the answer of query %q: %w", q.Name, err)
	}
	return rows, nil
}

func (q Query) bind(params map[string]any) (map[string]any, error) {
	for name := range params {
		if _, err := q.Param(name); err != nil {
			return nil, err
		}
	}
	bound := make(map[string]any, len(q.Params))
	for _, p := range q.Params {
		value := params[p.Name]
		if s, ok := value.(string); ok && s == "" {
			value = nil
		}
		if value == nil && p.Required {
			return nil, fmt.Errorf("query %q needs the parameter %q: %s", q.Name, p.Name, p.Means)
		}
		bound[p.Name] = value
	}
	return bound, nil
}
