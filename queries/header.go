package queries

import (
	"fmt"
	"strings"
)

// parseHeader reads the comment that opens both files of a query. Its first
// line is the title, under which Neo4j Browser keeps a favourite; then come
//
//	answers: the question that it answers
//	param: name type required|optional what it means
//	column: name type what it means
//	example: name=value name=value
//
// Errors begin with the number of the line.
func parseHeader(lines []string) (Query, error) {
	if len(lines) == 0 || lines[0] == "" {
		return Query{}, fmt.Errorf("1: the first line must be a comment with the title")
	}
	q := Query{Title: lines[0]}
	for i, line := range lines[1:] {
		key, value, found := strings.Cut(line, ": ")
		if !found {
			return Query{}, fmt.Errorf("%d: %q has no key", i+2, line)
		}
		if err := q.headerLine(key, value); err != nil {
			return Query{}, fmt.Errorf("%d: %w", i+2, err)
		}
	}
	if q.Answers == "" || len(q.Columns) == 0 {
		return Query{}, fmt.Errorf("1: the header must say what the query answers and its columns")
	}
	return q, nil
}

func (q *Query) headerLine(key, value string) error {
	switch key {
	case "answers":
		q.Answers = value
		return nil
	case "param":
		return q.paramLine(value)
	case "column":
		return q.columnLine(value)
	case "example":
		return q.exampleLine(value)
	}
	return fmt.Errorf("key %q is not known", key)
}

func (q *Query) paramLine(value string) error {
	cells := strings.SplitN(value, " ", 4)
	if len(cells) != 4 || !types[Type(cells[1])] || cells[2] != "required" && cells[2] != "optional" {
		return fmt.Errorf("parameter %q is not: name, type, required or optional, meaning", value)
	}
	if _, err := q.Param(cells[0]); err == nil {
		return fmt.Errorf("parameter %q is there twice", cells[0])
	}
	q.Params = append(q.Params, Param{Name: cells[0], Type: Type(cells[1]), Required: cells[2] == "required", Means: cells[3]})
	return nil
}

func (q *Query) columnLine(value string) error {
	cells := strings.SplitN(value, " ", 3)
	if len(cells) != 3 || !types[Type(cells[1])] {
		return fmt.Errorf("column %q is not: name, type, meaning", value)
	}
	q.Columns = append(q.Columns, Column{Name: cells[0], Type: Type(cells[1]), Means: cells[2]})
	return nil
}

func (q *Query) exampleLine(value string) error {
	for _, word := range strings.Fields(value) {
		name, setting, found := strings.Cut(word, "=")
		if !found {
			return fmt.Errorf("example %q is not name=value", word)
		}
		if _, err := q.Param(name); err != nil {
			return err
		}
		q.Example = append(q.Example, Setting{name, setting})
	}
	return nil
}
