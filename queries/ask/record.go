package ask

import (
	"context"

	"github.com/diplograph/diplograph/queries"
)

// record is a row of a query by the names of its columns.
type record map[string]any

func (r record) text(name string) string {
	s, _ := r[name].(string)
	return s
}

func (r record) number(name string) int64 {
	n, _ := r[name].(int64)
	return n
}

func (r record) yes(name string) bool {
	b, _ := r[name].(bool)
	return b
}

func (r record) list(name string) []string {
	l, _ := r[name].([]string)
	return l
}

// run runs the query called name.
func run(ctx context.Context, store queries.Asker, name string, params map[string]any) ([]record, error) {
	q, err := queries.Find(name)
	if err != nil {
		return nil, err
	}
	rows, err := q.Run(ctx, store, params)
	if err != nil {
		return nil, err
	}
	records := make([]record, len(rows.Rows))
	for i, row := range rows.ByColumn() {
		records[i] = row
	}
	return records, nil
}
