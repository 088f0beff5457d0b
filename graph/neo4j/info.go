package neo4j

import (
	"context"
	"fmt"
	"strings"

	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/graph/ontology"
)

// Info says what the server is and how much of the graph it holds. What is
// not ours in the database is not counted.
func (s *Store) Info(ctx context.Context) (graph.Info, error) {
	info := graph.Info{
		Kind: "neo4j", Location: s.location(), Server: s.server,
		Nodes: map[string]int{}, Edges: map[string]int{}, Events: map[ontology.Relation]int{},
	}
	m, err := s.readMeta(ctx)
	if err == nil {
		info.Schema, info.Program, info.Gazetteer = m.Schema, m.Program, m.Gazetteer
		err = s.count(ctx, &info)
	}
	if err != nil {
		return graph.Info{}, fmt.Errorf("looking at the graph: %w", explain(ctx, s.settings, err))
	}
	return info, nil
}

func (s *Store) location() string {
	if s.settings.Database == "" {
		return s.settings.URI
	}
	return s.settings.URI + ", database " + s.settings.Database
}

func (s *Store) count(ctx context.Context, info *graph.Info) error {
	const ours = "n.key IS NOT NULL AND n.unsupported IS NULL"
	for _, n := range ontology.Nodes() {
		if n.Internal {
			continue
		}
		err := s.counts(ctx, fmt.Sprintf("MATCH (n:%s) WHERE %s RETURN '%s' AS name, count(n) AS count", n.Label, ours, n.Label),
			func(name string, count int) { info.Nodes[name] = count })
		if err != nil {
			return err
		}
	}
	err := s.counts(ctx, "MATCH (n:Actor) WHERE "+ours+" RETURN n.kind AS name, count(n) AS count",
		func(kind string, count int) { info.Nodes[ontology.LabelOf(ontology.Kind(kind))] = count })
	if err != nil {
		return err
	}
	text := "MATCH (:Actor)-[e:" + strings.Join(browseTypes(), "|") + "]->() WHERE e.key IS NOT NULL RETURN type(e) AS name, count(e) AS count"
	if err := s.counts(ctx, text, func(name string, count int) { info.Edges[name] = count }); err != nil {
		return err
	}
	return s.counts(ctx, "MATCH (n:Event) WHERE "+ours+" RETURN n.relation AS name, count(n) AS count",
		func(name string, count int) { info.Events[ontology.Relation(name)] = count })
}

// browseTypes are the types of acts and ties.
func browseTypes() []string {
	types := []string{ontology.Announced, ontology.Alleged}
	for _, r := range ontology.Relations() {
		types = append(types, r.Type)
	}
	return types
}

func (s *Store) counts(ctx context.Context, text string, keep func(name string, count int)) error {
	records, err := s.run(ctx, driver.AccessModeRead, text, nil)
	if err != nil {
		return err
	}
	for _, record := range records {
		name, _ := record.Values[0].(string)
		if count, _ := record.Values[1].(int64); count > 0 {
			keep(name, int(count))
		}
	}
	return nil
}
