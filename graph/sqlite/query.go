package sqlite

import (
	"context"
	"database/sql"
	"errors"
	"fmt"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/graph/ontology"
)

// Query implements graph.Store. It takes one statement that reads, and runs it
// on a connection that cannot write.
func (s *Store) Query(ctx context.Context, text string, params map[string]any) (graph.Result, error) {
	args := make([]any, 0, len(params))
	for name, v := range params {
		if list, ok := v.([]string); ok {
			v = jsonList(list)
		}
		args = append(args, sql.Named(name, v))
	}
	result, err := s.query(ctx, text, args)
	if err != nil {
		return result, fmt.Errorf("querying store %q: %w", s.path, explain(err))
	}
	return result, nil
}

func (s *Store) query(ctx context.Context, text string, args []any) (graph.Result, error) {
	if err := readsOnly(text); err != nil {
		return graph.Result{}, err
	}
	rows, err := s.read.QueryContext(ctx, text, args...)
	if err != nil {
		return graph.Result{}, notRead(err)
	}
	defer rows.Close()
	var result graph.Result
	if result.Columns, err = rows.Columns(); err != nil {
		return graph.Result{}, err
	}
	for rows.Next() {
		row := make([]any, len(result.Columns))
		to := make([]any, len(row))
		for i := range row {
			to[i] = &row[i]
		}
		if err := rows.Scan(to...); err != nil {
			return graph.Result{}, err
		}
		result.Rows = append(result.Rows, row)
	}
	return result, notRead(rows.Err())
}

// readOnlyCode is SQLITE_READONLY, the lowest byte of its extended codes.
const readOnlyCode = 8

func notRead(err error) error {
	var coded interface{ Code() int }
	if errors.As(err, &coded) && coded.Code()&0xff == readOnlyCode {
		return fmt.Errorf("%w: %w", graph.ErrNotRead, err)
	}
	return err
}

// Articles implements graph.Store.
func (s *Store) Articles(ctx context.Context, yield func(graph.Article) error) error {
	scan := newScanner(ontology.ArticleLabel)
	rows, err := s.read.QueryContext(ctx, "SELECT text.encoding, text.data, source.name, "+nodeColumns(scan.typ)+
		" FROM article LEFT JOIN text ON text.key = article.key LEFT JOIN source ON source.key = article.source ORDER BY article.key")
	if err != nil {
		return fmt.Errorf("reading articles of store %q: %w", s.path, err)
	}
	defer rows.Close()
	for rows.Next() {
		var encoding, source sql.NullString
		var data []byte
		n, err := scan.scan(rows, &encoding, &data, &source)
		if err != nil {
			return fmt.Errorf("reading articles of store %q: %w", s.path, err)
		}
		var text *graph.Node
		if encoding.Valid {
			text = &graph.Node{Label: ontology.TextLabel, Key: n.Key, Props: graph.Props{"encoding": encoding.String, "data": data}}
		}
		a, err := graph.ArticleOf(n, text, source.String)
		if err != nil {
			return err
		}
		if err := yield(a); err != nil {
			return err
		}
	}
	return rows.Err()
}

// Info implements graph.Store.
func (s *Store) Info(ctx context.Context) (graph.Info, error) {
	info, err := s.info(ctx)
	if err != nil {
		return info, fmt.Errorf("counting in store %q: %w", s.path, err)
	}
	return info, nil
}

func (s *Store) info(ctx context.Context) (graph.Info, error) {
	info := graph.Info{Kind: "sqlite", Location: s.path, Nodes: map[string]int{}, Edges: map[string]int{}, Events: map[ontology.Relation]int{}}
	var err error
	if info.Schema, err = version(ctx, s.read); err != nil {
		return info, err
	}
	if err := s.read.QueryRowContext(ctx, "SELECT sqlite_version()").Scan(&info.Server); err != nil {
		return info, err
	}
	err = s.counts(ctx, "SELECT 'x', COALESCE((SELECT value FROM meta WHERE name = 'program'), ''), COALESCE((SELECT value FROM meta WHERE name = 'gazetteer'), '')",
		func(rows *sql.Rows) error {
			var x string
			return rows.Scan(&x, &info.Program, &info.Gazetteer)
		})
	if err != nil {
		return info, err
	}
	for _, n := range ontology.Nodes() {
		var count int
		if err := s.read.QueryRowContext(ctx, "SELECT count(*) FROM "+n.Table).Scan(&count); err != nil {
			return info, err
		}
		if count > 0 && !n.Internal {
			info.Nodes[n.Label] = count
		}
	}
	return info, s.countBy(ctx, &info)
}

func (s *Store) countBy(ctx context.Context, info *graph.Info) error {
	var what string
	var n int
	err := s.counts(ctx, "SELECT kind, count(*) FROM actor GROUP BY kind", func(rows *sql.Rows) error {
		err := rows.Scan(&what, &n)
		info.Nodes[ontology.LabelOf(ontology.Kind(what))] = n
		return err
	})
	if err != nil {
		return err
	}
	err = s.counts(ctx, "SELECT type, count(*) FROM edge GROUP BY type UNION ALL SELECT type, count(*) FROM tie GROUP BY type", func(rows *sql.Rows) error {
		err := rows.Scan(&what, &n)
		info.Edges[what] = n
		return err
	})
	if err != nil {
		return err
	}
	return s.counts(ctx, "SELECT relation, count(*) FROM event GROUP BY relation", func(rows *sql.Rows) error {
		err := rows.Scan(&what, &n)
		info.Events[ontology.Relation(what)] = n
		return err
	})
}

func (s *Store) counts(ctx context.Context, query string, row func(*sql.Rows) error) error {
	rows, err := s.read.QueryContext(ctx, query)
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		if err := row(rows); err != nil {
			return err
		}
	}
	return rows.Err()
}
