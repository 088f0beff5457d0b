package neo4j

import (
	"context"
	"fmt"
	"slices"

	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/graph/ontology"
)

// reader reads what a patch is computed from, inside its transaction. A node
// marked unsupported is there only for what somebody else hung on it, and
// counts as absent.
type reader struct{ tx driver.ManagedTransaction }

var _ graph.Reader = reader{}

// The questions of a reader. Each begins at an index.
const (
	entriesText = `
		UNWIND $articles AS key
		MATCH (a:Article {key: key}) WHERE a.unsupported IS NULL
		RETURN properties(a) AS article,
		       COLLECT { MATCH (a)-[:CONTAINS]->(r:Report) RETURN [r.key, r.scope] } AS reports,
		       COLLECT { MATCH (a)-[:LEFT]->(s:Skip) RETURN s.key } AS skips,
		       EXISTS { (a)-[:HAS_TEXT]->(:Text) } AS has_text`

	tellingsText = `
		UNWIND $scopes AS scope
		MATCH (r:Report {scope: scope})<-[:CONTAINS]-(a:Article)
		WITH a, collect([r.key, r.scope, r.record]) AS reports
		RETURN properties(a) AS article, reports`

	pairEventsText = `
		UNWIND $rows AS row
		MATCH (:Actor {key: row.source})-[:TOOK_PART]->(e:Event)
		WHERE any(pair IN row.pairs WHERE pair IN e.pairs)
		WITH DISTINCT e
		RETURN properties(e) AS props, labels(e) AS labels`

	givensText = `
		UNWIND $nodes AS node
		MATCH (g:Given {node: node}) WHERE g.unsupported IS NULL
		RETURN properties(g) AS props, labels(g) AS labels`
)

func (r reader) Entries(ctx context.Context, articles []string) ([]graph.Entry, error) {
	records, err := all(ctx, r.tx, entriesText, map[string]any{"articles": articles})
	if err != nil {
		return nil, err
	}
	entries := make([]graph.Entry, 0, len(records))
	for _, record := range records {
		row := record.AsMap()
		article, err := nodeOf(ontology.ArticleLabel, row["article"], nil)
		if err != nil {
			return nil, err
		}
		entry := graph.Entry{Article: article, Reports: storedReports(row["reports"], article), Skips: textsOf(row["skips"])}
		entry.HasText, _ = row["has_text"].(bool)
		entries = append(entries, entry)
	}
	return entries, nil
}

func (r reader) Tellings(ctx context.Context, scopes []string) ([]graph.StoredReport, error) {
	records, err := all(ctx, r.tx, tellingsText, map[string]any{"scopes": scopes})
	if err != nil {
		return nil, err
	}
	var reports []graph.StoredReport
	for _, record := range records {
		row := record.AsMap()
		article, err := nodeOf(ontology.ArticleLabel, row["article"], nil)
		if err != nil {
			return nil, err
		}
		reports = append(reports, storedReports(row["reports"], article)...)
	}
	return reports, nil
}

// storedReports reads lists of key, scope and, where it was asked for, record.
func storedReports(v any, article graph.Node) []graph.StoredReport {
	rows, _ := v.([]any)
	reports := make([]graph.StoredReport, 0, len(rows))
	for _, row := range rows {
		texts := append(textsOf(row), "")
		reports = append(reports, graph.StoredReport{Key: texts[0], Scope: texts[1], Record: texts[2], Article: article})
	}
	return reports
}

func (r reader) PairEvents(ctx context.Context, pairs []graph.PairRef) ([]graph.Node, error) {
	bySource := make(map[string][]string)
	for _, p := range pairs {
		bySource[p.Source] = append(bySource[p.Source], p.Pair)
	}
	rows := make([]map[string]any, 0, len(bySource))
	for source, wanted := range bySource {
		rows = append(rows, map[string]any{"source": source, "pairs": wanted})
	}
	return r.nodes(ctx, ontology.EventLabel, pairEventsText, map[string]any{"rows": rows})
}

func (r reader) Givens(ctx context.Context, nodes []string) ([]graph.Node, error) {
	return r.nodes(ctx, ontology.GivenLabel, givensText, map[string]any{"nodes": nodes})
}

func (r reader) nodes(ctx context.Context, label, text string, params map[string]any) ([]graph.Node, error) {
	records, err := all(ctx, r.tx, text, params)
	if err != nil {
		return nil, err
	}
	nodes := make([]graph.Node, 0, len(records))
	for _, record := range records {
		row := record.AsMap()
		node, err := nodeOf(label, row["props"], textsOf(row["labels"]))
		if err != nil {
			return nil, err
		}
		nodes = append(nodes, node)
	}
	return nodes, nil
}

// nodeOf makes a row of what is stored of a node: what the ontology declares.
// Other labels and properties are somebody else's.
func nodeOf(label string, props any, labels []string) (graph.Node, error) {
	declared, _ := ontology.NodeOf(label)
	stored, _ := props.(map[string]any)
	key, ok := stored["key"].(string)
	if !ok {
		return graph.Node{}, fmt.Errorf("reading a node :%s of the graph: it has no key", label)
	}
	node := graph.Node{Label: label, Key: key, Props: make(graph.Props, len(stored))}
	for _, l := range declared.Labels {
		if slices.Contains(labels, l) {
			node.Labels = append(node.Labels, l)
		}
	}
	for _, p := range declared.Properties {
		if v, ok := stored[p.Name]; ok {
			node.Props[p.Name] = plain(v)
		}
	}
	return node, nil
}

// plain makes a list of strings of a list.
func plain(v any) any {
	if items, ok := v.([]any); ok {
		return textsOf(items)
	}
	return v
}
