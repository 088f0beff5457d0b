package neo4j

import (
	"fmt"
	"time"

	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"
)

// textsOf reads a list of strings.
func textsOf(v any) []string {
	list, _ := v.([]any)
	texts := make([]string, 0, len(list))
	for _, item := range list {
		texts = append(texts, fmt.Sprint(item))
	}
	return texts
}

// cell makes of a value of the driver one that both stores know: nil, string,
// int64, float64, bool, []string; of free Cypher also []any and map[string]any.
func cell(v any) any {
	switch v := v.(type) {
	case []any:
		return list(v)
	case driver.Node:
		return object(v.Props, "labels", v.Labels)
	case driver.Relationship:
		return object(v.Props, "type", v.Type)
	case driver.Path:
		return path(v)
	case map[string]any:
		return object(v, "", nil)
	case driver.Date:
		return v.Time().Format("2006-01-02")
	case time.Time:
		return v.Format(time.RFC3339Nano)
	case nil, string, int64, float64, bool, []byte:
		return v
	case fmt.Stringer: // durations, points, local times
		return v.String()
	}
	return fmt.Sprint(v)
}

// list is []string where every item is a string.
func list(items []any) any {
	texts := make([]string, 0, len(items))
	cells := make([]any, 0, len(items))
	for _, item := range items {
		c := cell(item)
		cells = append(cells, c)
		if text, ok := c.(string); ok {
			texts = append(texts, text)
		}
	}
	if len(texts) == len(cells) {
		return texts
	}
	return cells
}

func object(props map[string]any, name string, value any) any {
	out := make(map[string]any, len(props)+1)
	for k, v := range props {
		out[k] = cell(v)
	}
	if name != "" {
		out[name] = value
	}
	return out
}

func path(p driver.Path) any {
	var cells []any
	for i, n := range p.Nodes {
		cells = append(cells, cell(n))
		if i < len(p.Relationships) {
			cells = append(cells, cell(p.Relationships[i]))
		}
	}
	return cells
}
