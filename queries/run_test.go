package queries

import (
	"context"
	"path/filepath"
	"testing"

	"github.com/diplograph/diplograph/graph/sqlite"
)

// Every query runs on an empty store and gives the columns of its header.
func TestEveryQueryRunsOnSQLite(t *testing.T) {
	ctx := context.Background()
	store, err := sqlite.Open(ctx, filepath.Join(t.TempDir(), "empty.db"))
	if err != nil {
		t.Fatal(err)
	}
	defer store.Close(ctx)
	for _, q := range All() {
		params, err := q.ExampleParams()
		if err != nil {
			t.Fatal(err)
		}
		for _, p := range q.Params {
			if list, ok := params[p.Name].(string); ok && p.Type == List {
				params[p.Name] = []string{list}
			}
		}
		if _, err := q.Run(ctx, store, params); err != nil {
			t.Error(err)
		}
	}
}
