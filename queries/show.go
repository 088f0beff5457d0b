package queries

import (
	"fmt"
	"strconv"
	"strings"
)

// Browser gives q ready to be pasted into Neo4j Browser: a line ":param" for
// each parameter, then the statement under its title. Without settings the
// parameters have the values of the example; with settings those that are left
// out are null.
func (q Query) Browser(settings map[string]any) (string, error) {
	var out strings.Builder
	fmt.Fprintf(&out, "// %s\n", q.Title)
	for _, p := range q.Params {
		value := settings[p.Name]
		if len(settings) == 0 {
			var err error
			if value, err = q.exampleValue(p); err != nil {
				return "", err
			}
		}
		fmt.Fprintf(&out, ":param %s => %s;\n", p.Name, cypherLiteral(value))
	}
	out.WriteString(q.Cypher)
	out.WriteString(";\n")
	return out.String(), nil
}

// exampleValue is the value that q's example gives p, nil when it gives none.
func (q Query) exampleValue(p Param) (any, error) {
	for _, s := range q.Example {
		if s.Name == p.Name {
			return ParseValue(p, s.Value)
		}
	}
	return nil, nil
}

// ExampleParams are the parameters of q's example.
func (q Query) ExampleParams() (map[string]any, error) {
	params := make(map[string]any, len(q.Example))
	for _, p := range q.Params {
		value, err := q.exampleValue(p)
		if err != nil {
			return nil, err
		}
		if value != nil {
			params[p.Name] = value
		}
	}
	return params, nil
}

// cypherLiteral writes a value as Cypher. Neo4j Browser evaluates what stands
// after "=>" as an expression, so a text must be escaped as one.
func cypherLiteral(value any) string {
	switch v := value.(type) {
	case nil:
		return "null"
	case string:
		return "'" + strings.NewReplacer(`\`, `\\`, `'`, `\'`, "\n", `\n`, "\r", `\r`).Replace(v) + "'"
	case int64:
		return strconv.FormatInt(v, 10)
	case float64:
		return strconv.FormatFloat(v, 'g', -1, 64)
	case bool:
		return strconv.FormatBool(v)
	case []string:
		items := make([]string, len(v))
		for i, item := range v {
			items[i] = cypherLiteral(item)
		}
		return "[" + strings.Join(items, ", ") + "]"
	}
	return "null"
}
