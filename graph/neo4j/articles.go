package neo4j

import (
	"context"
	"fmt"

	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/graph/ontology"
)

// articlesPerPage bounds how many texts are in memory at once. Pages, not one
// long stream: yield may take long over each article, and may write to the
// store, while a transaction that stands open keeps the server from cleaning up.
const articlesPerPage = 50

// Articles yields every stored article with its text, sorted by key.
func (s *Store) Articles(ctx context.Context, yield func(graph.Article) error) error {
	for after, more := "", true; more; {
		page, err := s.articlePage(ctx, after)
		if err != nil {
			return fmt.Errorf("reading stored articles: %w", explain(ctx, s.settings, err))
		}
		for _, a := range page {
			if err := yield(a); err != nil {
				return err
			}
			after = a.Key
		}
		more = len(page) == articlesPerPage
	}
	return nil
}

// articlePage reads the articles whose keys come after the one given. Keys are
// compared as bytes by Neo4j as by Go, UTF-8 sorting like its code points.
func (s *Store) articlePage(ctx context.Context, after string) ([]graph.Article, error) {
	session := s.session(ctx, driver.AccessModeRead)
	defer session.Close(ctx)
	page, err := session.ExecuteRead(ctx, func(tx driver.ManagedTransaction) (any, error) {
		records, err := all(ctx, tx, `
			MATCH (a:Article) WHERE a.key > $after AND a.unsupported IS NULL
			WITH a ORDER BY a.key LIMIT $limit
			OPTIONAL MATCH (a)-[:HAS_TEXT]->(t:Text)
			OPTIONAL MATCH (a)-[:PUBLISHED_BY]->(s:Source)
			RETURN properties(a) AS article, properties(t) AS text, s.name AS source
			ORDER BY a.key`, map[string]any{"after": after, "limit": articlesPerPage})
		if err != nil {
			return nil, err
		}
		articles := make([]graph.Article, 0, len(records))
		for _, record := range records {
			a, err := articleOf(record.AsMap())
			if err != nil {
				return nil, err
			}
			articles = append(articles, a)
		}
		return articles, nil
	})
	if err != nil {
		return nil, err
	}
	return page.([]graph.Article), nil
}

func articleOf(row map[string]any) (graph.Article, error) {
	article, err := nodeOf(ontology.ArticleLabel, row["article"], nil)
	if err != nil {
		return graph.Article{}, err
	}
	source, _ := row["source"].(string)
	if row["text"] == nil {
		return graph.ArticleOf(article, nil, source)
	}
	text, err := nodeOf(ontology.TextLabel, row["text"], nil)
	if err != nil {
		return graph.Article{}, err
	}
	return graph.ArticleOf(article, &text, source)
}
