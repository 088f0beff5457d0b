package sqlite

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"strings"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/graph/ontology"
)

// Put implements graph.Store.
func (s *Store) Put(ctx context.Context, docs []graph.Document) (graph.Changes, error) {
	c, err := s.change(ctx, func(context.Context, *sql.Tx) ([]graph.Document, []string, error) { return docs, nil, nil })
	if err != nil {
		return c, fmt.Errorf("writing articles to store %q: %w", s.path, explain(err))
	}
	return c, nil
}

// Remove implements graph.Store.
func (s *Store) Remove(ctx context.Context, sel graph.Selector) (graph.Changes, error) {
	c, err := s.change(ctx, func(ctx context.Context, tx *sql.Tx) ([]graph.Document, []string, error) {
		keys, err := find(ctx, tx, sel)
		return nil, keys, err
	})
	if err != nil {
		return c, fmt.Errorf("removing %s from store %q: %w", sel, s.path, explain(err))
	}
	return c, nil
}

// find lists the keys of the articles that a selector means.
func find(ctx context.Context, tx *sql.Tx, sel graph.Selector) ([]string, error) {
	query, arg := "SELECT key FROM article WHERE source = ?", graph.SourceKey(sel.Source)
	if sel.Article != "" {
		query, arg = "SELECT key FROM article WHERE ?1 IN (key, id, url) OR key = ?2", sel.Article
	}
	rows, err := tx.QueryContext(ctx, query, arg, graph.CanonicalURL(sel.Article))
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var keys []string
	for rows.Next() {
		var key string
		if err := rows.Scan(&key); err != nil {
			return nil, err
		}
		keys = append(keys, key)
	}
	if len(keys) == 0 && rows.Err() == nil {
		return nil, graph.ErrNotFound
	}
	return keys, rows.Err()
}

// change plans and applies one write in one transaction.
func (s *Store) change(ctx context.Context, what func(context.Context, *sql.Tx) ([]graph.Document, []string, error)) (graph.Changes, error) {
	if s.readOnly {
		return graph.Changes{}, graph.ErrReadOnly
	}
	tx, err := s.write.BeginTx(ctx, nil) // BEGIN IMMEDIATE: one writer at a time
	if err != nil {
		return graph.Changes{}, err
	}
	defer tx.Rollback()
	put, remove, err := what(ctx, tx)
	if err != nil {
		return graph.Changes{}, err
	}
	patch, err := graph.Plan(ctx, reader{tx}, put, remove)
	if err != nil {
		return graph.Changes{}, err
	}
	w := writer{ctx: ctx, tx: tx, prepared: map[string]*sql.Stmt{}}
	if err := w.apply(patch); err != nil {
		return graph.Changes{}, err
	}
	if err := tx.Commit(); err != nil {
		return graph.Changes{}, err
	}
	return patch.Changes, nil
}

// writer applies a patch. Every row is counted: a lost one is an error.
type writer struct {
	ctx      context.Context
	tx       *sql.Tx
	prepared map[string]*sql.Stmt
}

func (w *writer) apply(p *graph.Patch) error {
	for _, e := range p.DropEdges {
		typ, ok := ontology.EdgeOf(e.Type, e.From)
		if !ok {
			return fmt.Errorf("dropping an edge: unknown type %q", e.Type)
		}
		if err := w.one("DELETE FROM "+name(typ.Table)+" WHERE key = ?", e.Key); err != nil {
			return fmt.Errorf("dropping edge %s %s: %w", e.Type, e.Key, err)
		}
	}
	for _, n := range p.DropNodes {
		typ, ok := ontology.NodeOf(n.Label)
		if !ok {
			return fmt.Errorf("dropping a node: unknown label %q", n.Label)
		}
		if err := w.one("DELETE FROM "+typ.Table+" WHERE key = ?", n.Key); err != nil {
			return fmt.Errorf("dropping node %s %s: %w", n.Label, n.Key, err)
		}
	}
	for i := range p.Nodes {
		if err := w.node(&p.Nodes[i]); err != nil {
			return fmt.Errorf("writing node %s %s: %w", p.Nodes[i].Label, p.Nodes[i].Key, err)
		}
	}
	for i := range p.Edges {
		e := &p.Edges[i]
		if err := w.edge(e); err != nil {
			return fmt.Errorf("writing edge (%s)-[:%s]->(%s): %w", e.From.Key, e.Type, e.To.Key, err)
		}
	}
	return w.meta(map[string]string{"program": p.Program, "gazetteer": p.Gazetteer})
}

// one runs a statement that must hit exactly one row.
func (w *writer) one(query string, args ...any) error {
	stmt := w.prepared[query]
	if stmt == nil {
		var err error
		if stmt, err = w.tx.PrepareContext(w.ctx, query); err != nil {
			return err
		}
		w.prepared[query] = stmt
	}
	result, err := stmt.ExecContext(w.ctx, args...)
	if err != nil {
		return err
	}
	n, err := result.RowsAffected()
	if err == nil && n != 1 {
		err = fmt.Errorf("%d rows were hit instead of 1; an end is missing, or something else changed the store", n)
	}
	return err
}

func (w *writer) node(n *graph.Node) error {
	typ, ok := ontology.NodeOf(n.Label)
	if !ok {
		return errors.New("unknown label")
	}
	columns, args, err := cells(typ.Properties, n.Props, []string{"key"}, n.Key)
	if err != nil {
		return err
	}
	if err := w.one(upsert(typ.Table, columns, ""), args...); err != nil {
		return err
	}
	if n.Label == ontology.EventLabel {
		return w.pairs(n)
	}
	return nil
}

// pairs keeps the index of the pairs that an event counts for.
func (w *writer) pairs(n *graph.Node) error {
	if _, err := w.tx.ExecContext(w.ctx, "DELETE FROM event_pair WHERE event = ?", n.Key); err != nil {
		return err
	}
	all, _ := n.Props["pairs"].([]string)
	for _, p := range all {
		if err := w.one("INSERT INTO event_pair (pair, event) VALUES (?, ?)", p, n.Key); err != nil {
			return err
		}
	}
	return nil
}

func (w *writer) edge(e *graph.Edge) error {
	typ, ok := ontology.EdgeOf(e.Type, e.From.Label)
	if !ok {
		return errors.New("unknown type")
	}
	heads, values := []string{"key", "source", "target"}, []any{e.Key, e.From.Key, e.To.Key}
	if typ.Shared {
		heads, values = append(heads, "type"), append(values, e.Type)
	}
	guard := ""
	if len(endsOf(typ.Table)) > 1 {
		heads, values = append(heads, "target_label"), append(values, e.To.Label)
		guard = tableOf(e.To.Label)
	}
	columns, args, err := cells(typ.Properties, e.Props, heads, values...)
	if err != nil {
		return err
	}
	if guard != "" {
		args = append(args, e.To.Key)
	}
	return w.one(upsert(typ.Table, columns, guard), args...)
}

// cells lists columns and values: first the heads, then the properties.
func cells(properties []ontology.Property, props graph.Props, heads []string, values ...any) ([]string, []any, error) {
	known := 0
	for _, p := range properties {
		if p.Kept {
			continue
		}
		v, err := encode(p, props)
		if err != nil {
			return nil, nil, err
		}
		if v != nil {
			known++
		}
		heads, values = append(heads, name(p.Name)), append(values, v)
	}
	if known != len(props) {
		return nil, nil, fmt.Errorf("it has %d properties, of which the ontology declares %d", len(props), known)
	}
	return heads, values, nil
}

// upsert writes a row by its key. With a guard the row is written only where
// that table holds the target, whose key is then the last value.
func upsert(table string, columns []string, guard string) string {
	var set []string
	for _, c := range columns[1:] {
		set = append(set, c+" = excluded."+c)
	}
	marks := strings.TrimSuffix(strings.Repeat("?, ", len(columns)), ", ")
	rows := "VALUES (" + marks + ")"
	if guard != "" {
		rows = "SELECT " + marks + " WHERE EXISTS (SELECT 1 FROM " + guard + " WHERE key = ?)"
	}
	query := fmt.Sprintf("INSERT INTO %s (%s) %s ON CONFLICT (key) DO ", name(table), strings.Join(columns, ", "), rows)
	if len(set) == 0 {
		return query + "NOTHING"
	}
	return query + "UPDATE SET " + strings.Join(set, ", ")
}

func (w *writer) meta(values map[string]string) error {
	for name, v := range values {
		if v == "" {
			continue
		}
		if err := w.one("INSERT INTO meta (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value", name, v); err != nil {
			return fmt.Errorf("noting the version of the %s: %w", name, err)
		}
	}
	return nil
}
