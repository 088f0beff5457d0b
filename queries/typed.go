package queries

import (
	"encoding/json"
	"fmt"
	"strconv"
	"strings"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/graph/ontology"
)

// typed brings the answer of a store to the types of q's columns, so that
// both stores give the same.
func (q Query) typed(result graph.Result) (Rows, error) {
	if err := q.checkColumns(result.Columns); err != nil {
		return Rows{}, err
	}
	rows := make([][]any, len(result.Rows))
	for r, row := range result.Rows {
		rows[r] = make([]any, len(row))
		for c, cell := range row {
			value, err := typedCell(q.Columns[c].Type, cell)
			if err != nil {
				return Rows{}, fmt.Errorf("row %d, column %q: %w", r+1, q.Columns[c].Name, err)
			}
			rows[r][c] = value
		}
	}
	return Rows{Columns: q.Columns, Rows: rows}, nil
}

func (q Query) checkColumns(got []string) error {
	want := make([]string, len(q.Columns))
	for i, c := range q.Columns {
		want[i] = c.Name
	}
	if g, w := strings.Join(got, " "), strings.Join(want, " "); g != w {
		return fmt.Errorf("columns are %q, its header says %q", g, w)
	}
	return nil
}

func typedCell(t Type, cell any) (any, error) {
	if cell == nil {
		return nil, nil
	}
	switch t {
	case Boolean:
		if n, ok := cell.(int64); ok {
			return n != 0, nil
		}
		if b, ok := cell.(bool); ok {
			return b, nil
		}
	case Integer:
		if n, ok := cell.(int64); ok {
			return n, nil
		}
	case Number:
		switch n := cell.(type) {
		case int64:
			return float64(n), nil
		case float64:
			return n, nil
		}
	case List:
		return typedList(cell)
	default:
		if s, ok := cell.(string); ok {
			return s, nil
		}
	}
	return nil, fmt.Errorf("a %T is no %s", cell, t)
}

func typedList(cell any) (any, error) {
	switch v := cell.(type) {
	case []string:
		return v, nil
	case []any:
		list := make([]string, len(v))
		for i, item := range v {
			s, ok := item.(string)
			if !ok {
				return nil, fmt.Errorf("a %T is no text", item)
			}
			list[i] = s
		}
		return list, nil
	case string:
		list := []string{}
		if err := json.Unmarshal([]byte(v), &list); err != nil {
			return nil, fmt.Errorf("reading list: %w", err)
		}
		return list, nil
	}
	return nil, fmt.Errorf("a %T is no list", cell)
}

// ParseValue reads a parameter as a person writes it. Keys are taken as they
// are: a name must be resolved by the caller. A list is divided by commas.
func ParseValue(p Param, text string) (any, error) {
	if text == "" {
		return nil, nil
	}
	switch p.Type {
	case Integer:
		n, err := strconv.ParseInt(text, 10, 64)
		if err != nil {
			return nil, fmt.Errorf("reading parameter %q: %q is no whole number", p.Name, text)
		}
		return n, nil
	case Boolean:
		b, err := strconv.ParseBool(text)
		if err != nil {
			return nil, fmt.Errorf("reading parameter %q: %q is neither true nor false", p.Name, text)
		}
		return b, nil
	case List:
		return strings.Split(text, ","), nil
	case Day:
		return parseDay(p, text)
	case Relation:
		if _, ok := ontology.Lookup(ontology.Relation(text)); !ok {
			return nil, fmt.Errorf("reading parameter %q: %q is no relation; `diplograph schema` lists them", p.Name, text)
		}
	}
	return text, nil
}

// parseDay reads a day. A month or a year stands for its first day, or for
// its last one where the parameter is the end of a time.
func parseDay(p Param, text string) (any, error) {
	date, err := ontology.ParseDate(text)
	if err != nil {
		return nil, fmt.Errorf("reading parameter %q: %w", p.Name, err)
	}
	if p.Name == "to" {
		return string(date.Last()), nil
	}
	return string(date.First()), nil
}
