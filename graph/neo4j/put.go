package neo4j

import (
	"context"
	"fmt"

	"github.com/diplograph/diplograph/graph"
)

// Put writes articles, all in one transaction.
func (s *Store) Put(ctx context.Context, docs []graph.Document) (graph.Changes, error) {
	changes, err := s.write(ctx, func(ctx context.Context, r reader) (*graph.Patch, error) {
		return graph.Plan(ctx, r, docs, nil)
	})
	if err != nil {
		return graph.Changes{}, fmt.Errorf("writing %s: %w", named(docs), err)
	}
	return changes, nil
}

func named(docs []graph.Document) string {
	if len(docs) == 1 {
		return fmt.Sprintf("article %q", docs[0].Article.Key)
	}
	return fmt.Sprintf("%d articles", len(docs))
}

// Remove takes out articles and exactly what they alone supported.
func (s *Store) Remove(ctx context.Context, sel graph.Selector) (graph.Changes, error) {
	changes, err := s.write(ctx, func(ctx context.Context, r reader) (*graph.Patch, error) {
		keys, err := r.selected(ctx, sel)
		if err != nil {
			return nil, err
		}
		if len(keys) == 0 {
			return nil, graph.ErrNotFound
		}
		return graph.Plan(ctx, r, nil, keys)
	})
	if err != nil {
		return graph.Changes{}, fmt.Errorf("removing %s: %w", sel, err)
	}
	return changes, nil
}

// selected finds the keys of the articles that are meant.
func (r reader) selected(ctx context.Context, sel graph.Selector) ([]string, error) {
	text, params := `
		MATCH (a:Article) WHERE (a.key = $name OR a.id = $name OR a.url = $name OR a.key = $address) AND a.unsupported IS NULL
		RETURN a.key AS key`, map[string]any{"name": sel.Article, "address": graph.CanonicalURL(sel.Article)}
	if sel.Article == "" {
		text, params = `
			MATCH (a:Article {source: $source}) WHERE a.unsupported IS NULL
			RETURN a.key AS key`, map[string]any{"source": graph.SourceKey(sel.Source)}
	}
	records, err := all(ctx, r.tx, text, params)
	if err != nil {
		return nil, err
	}
	keys := make([]string, 0, len(records))
	for _, record := range records {
		key, _ := record.Values[0].(string)
		keys = append(keys, key)
	}
	return keys, nil
}
