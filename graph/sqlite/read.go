package sqlite

import (
	"context"
	"database/sql"
	"fmt"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/graph/ontology"
)

// reader reads inside the transaction of a write.
type reader struct{ tx *sql.Tx }

var _ graph.Reader = reader{}

// each runs a query with one list as its parameter and hands over every row.
func (r reader) each(ctx context.Context, query string, list []string, row func(*sql.Rows) error) error {
	if len(list) == 0 {
		return nil
	}
	rows, err := r.tx.QueryContext(ctx, query, jsonList(list))
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

const inList = "IN (SELECT value FROM json_each(?))"

// nodes reads whole nodes of one label.
func (r reader) nodes(ctx context.Context, label, from, where string, list []string) ([]graph.Node, error) {
	s := newScanner(label)
	var all []graph.Node
	query := fmt.Sprintf("SELECT DISTINCT %s FROM %s WHERE %s", nodeColumns(s.typ), from, where)
	err := r.each(ctx, query, list, func(rows *sql.Rows) error {
		n, err := s.scan(rows)
		all = append(all, n)
		return err
	})
	return all, err
}

// Entries implements graph.Reader.
func (r reader) Entries(ctx context.Context, articles []string) ([]graph.Entry, error) {
	nodes, err := r.nodes(ctx, ontology.ArticleLabel, "article", "key "+inList, articles)
	if err != nil {
		return nil, err
	}
	entries := make([]graph.Entry, len(nodes))
	of := make(map[string]*graph.Entry, len(nodes))
	for i, n := range nodes {
		entries[i].Article = n
		of[n.Key] = &entries[i]
	}
	var a, key, scope string
	err = r.each(ctx, "SELECT article, key, scope FROM report WHERE article "+inList, articles, func(rows *sql.Rows) error {
		err := rows.Scan(&a, &key, &scope)
		of[a].Reports = append(of[a].Reports, graph.StoredReport{Key: key, Scope: scope, Article: of[a].Article})
		return err
	})
	if err != nil {
		return nil, err
	}
	err = r.each(ctx, "SELECT article, key FROM skip WHERE article "+inList, articles, func(rows *sql.Rows) error {
		err := rows.Scan(&a, &key)
		of[a].Skips = append(of[a].Skips, key)
		return err
	})
	if err != nil {
		return nil, err
	}
	err = r.each(ctx, "SELECT key FROM text WHERE key "+inList, articles, func(rows *sql.Rows) error {
		err := rows.Scan(&key)
		of[key].HasText = true
		return err
	})
	return entries, err
}

// Tellings implements graph.Reader.
func (r reader) Tellings(ctx context.Context, scopes []string) ([]graph.StoredReport, error) {
	s := newScanner(ontology.ArticleLabel)
	var all []graph.StoredReport
	query := "SELECT report.key, report.scope, report.record, " + nodeColumns(s.typ) +
		" FROM report JOIN article ON article.key = report.article WHERE report.scope " + inList
	err := r.each(ctx, query, scopes, func(rows *sql.Rows) error {
		var report graph.StoredReport
		var err error
		report.Article, err = s.scan(rows, &report.Key, &report.Scope, &report.Record)
		all = append(all, report)
		return err
	})
	return all, err
}

// PairEvents implements graph.Reader.
func (r reader) PairEvents(ctx context.Context, pairs []graph.PairRef) ([]graph.Node, error) {
	list := make([]string, 0, len(pairs))
	for _, p := range pairs {
		list = append(list, p.Pair)
	}
	return r.nodes(ctx, ontology.EventLabel, "event_pair JOIN event ON event.key = event_pair.event",
		"event_pair.pair "+inList, list)
}

// Givens implements graph.Reader.
func (r reader) Givens(ctx context.Context, nodes []string) ([]graph.Node, error) {
	return r.nodes(ctx, ontology.GivenLabel, "given", "node "+inList, nodes)
}
