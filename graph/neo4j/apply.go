package neo4j

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"

	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/graph/ontology"
)

// rowsPerStatement is where speed stops growing: 30,000 rows a second.
const rowsPerStatement = 5000

// apply writes a patch. Labels and types stand literally in the statements, a
// statement for each: with MERGE on dynamic ones no index is used, and it runs
// at a fiftieth of the speed.
func apply(ctx context.Context, tx driver.ManagedTransaction, patch *graph.Patch) error {
	if patch.Empty() {
		return nil
	}
	if err := dropEdges(ctx, tx, patch.DropEdges); err != nil {
		return err
	}
	if err := dropNodes(ctx, tx, patch.DropNodes); err != nil {
		return err
	}
	if err := putNodes(ctx, tx, patch.Nodes); err != nil {
		return err
	}
	if err := putEdges(ctx, tx, patch.Edges); err != nil {
		return err
	}
	if patch.Program == "" {
		return nil
	}
	_, err := all(ctx, tx, "MATCH (s:"+storeLabel+" {key: 'store'}) SET s.program = $program, s.gazetteer = $gazetteer",
		map[string]any{"program": patch.Program, "gazetteer": patch.Gazetteer})
	return err
}

type edgeKind struct{ relType, from, to string }

// dropText names the index: of a graph that has just begun, Neo4j believes that
// a look through all edges of the type costs as little.
func (k edgeKind) dropText() string {
	return fmt.Sprintf("UNWIND $rows AS key MATCH (a)-[e:%[1]s {key: key}]->() USING INDEX SEEK e:%[1]s(key) WHERE a:%[2]s DELETE e RETURN count(*) AS placed",
		name(k.relType), name(k.from))
}

func (k edgeKind) putText() string {
	return fmt.Sprintf(`
		UNWIND $rows AS row
		MATCH (a:%s {key: row.from}) MATCH (b:%s {key: row.to})
		MERGE (a)-[e:%s {key: row.key}]->(b)
		SET e += row.props
		RETURN count(*) AS placed`, name(k.from), name(k.to), name(k.relType))
}

func dropEdges(ctx context.Context, tx driver.ManagedTransaction, refs []graph.EdgeRef) error {
	kinds, keys := group(refs, func(r graph.EdgeRef) (edgeKind, any) { return edgeKind{relType: r.Type, from: r.From}, r.Key })
	for _, kind := range kinds {
		// One that somebody took out by hand is no loss.
		if _, err := place(ctx, tx, kind.dropText(), keys[kind]); err != nil {
			return fmt.Errorf("taking out %s: %w", kind.relType, err)
		}
	}
	return nil
}

// dropNodes takes out nodes. One on which an edge of somebody else hangs stays,
// marked unsupported; one on which an edge of ours still hangs is a mistake.
func dropNodes(ctx context.Context, tx driver.ManagedTransaction, refs []graph.NodeRef) error {
	labels, keys := group(refs, func(r graph.NodeRef) (string, any) { return r.Label, r.Key })
	for _, label := range labels {
		for rows := range slices.Chunk(keys[label], rowsPerStatement) {
			records, err := all(ctx, tx, dropNodesText(label), map[string]any{"rows": rows})
			if err != nil {
				return fmt.Errorf("taking out :%s: %w", label, err)
			}
			for _, record := range records {
				if relType, _ := record.Values[0].(string); slices.Contains(edgeTypes(), relType) {
					return fmt.Errorf("taking out :%s: an edge %s still hangs on one of them", label, relType)
				}
			}
		}
	}
	return nil
}

func dropNodesText(label string) string {
	return fmt.Sprintf(`
		UNWIND $rows AS key MATCH (n:%s {key: key})
		WITH n, COLLECT { MATCH (n)-[e]-() RETURN CASE WHEN e.key IS NULL THEN '' ELSE type(e) END } AS hanging
		FOREACH (x IN CASE WHEN hanging = [] THEN [n] ELSE [] END | DELETE x)
		FOREACH (x IN CASE WHEN hanging = [] THEN [] ELSE [n] END | SET x.unsupported = true)
		WITH hanging UNWIND hanging AS type
		RETURN DISTINCT type`, name(label))
}

type nodeKind struct{ label, labels string }

func (k nodeKind) putText() string {
	return fmt.Sprintf("UNWIND $rows AS row MERGE (n:%s {key: row.key}) SET n += row.props%s RETURN count(*) AS placed",
		name(k.label), labelling(k))
}

func putNodes(ctx context.Context, tx driver.ManagedTransaction, nodes []graph.Node) error {
	kinds, rows := group(nodes, func(n graph.Node) (nodeKind, any) {
		labels := slices.Sorted(slices.Values(n.Labels))
		return nodeKind{n.Label, strings.Join(labels, ":")}, map[string]any{"key": n.Key, "props": nodeProps(n)}
	})
	for _, kind := range kinds {
		if err := placeAll(ctx, tx, kind.putText(), rows[kind]); err != nil {
			return fmt.Errorf("writing :%s: %w", kind.label, err)
		}
	}
	return nil
}

// labelling gives a node the further labels of its kind and takes those away
// that it no longer has. They are closed lists: labels of others stay.
func labelling(kind nodeKind) string {
	declared, _ := ontology.NodeOf(kind.label)
	var text string
	for _, label := range declared.Labels {
		verb := " REMOVE n:"
		if slices.Contains(strings.Split(kind.labels, ":"), label) {
			verb = " SET n:"
		}
		text += verb + name(label)
	}
	return text
}

func putEdges(ctx context.Context, tx driver.ManagedTransaction, edges []graph.Edge) error {
	kinds, rows := group(sortedByEnds(edges), func(e graph.Edge) (edgeKind, any) {
		row := map[string]any{"key": e.Key, "from": e.From.Key, "to": e.To.Key, "props": edgeProps(e)}
		return edgeKind{e.Type, e.From.Label, e.To.Label}, row
	})
	for _, kind := range kinds {
		if err := placeAll(ctx, tx, kind.putText(), rows[kind]); err != nil {
			return fmt.Errorf("writing (:%s)-[:%s]->(:%s): %w", kind.from, kind.relType, kind.to, err)
		}
	}
	return nil
}

// sortedByEnds orders edges so that the server takes its locks in one order
// and finds each node once.
func sortedByEnds(edges []graph.Edge) []graph.Edge {
	return slices.SortedStableFunc(slices.Values(edges), func(a, b graph.Edge) int {
		return cmp.Or(cmp.Compare(a.From.Key, b.From.Key), cmp.Compare(a.To.Key, b.To.Key), cmp.Compare(a.Key, b.Key))
	})
}

// placeAll runs a statement over rows and makes sure that each was placed: a
// row whose MATCH finds no node vanishes without an error.
func placeAll(ctx context.Context, tx driver.ManagedTransaction, text string, rows []any) error {
	placed, err := place(ctx, tx, text, rows)
	if err == nil && placed != len(rows) {
		err = fmt.Errorf("%d rows sent, %d placed: an end is not in the graph", len(rows), placed)
	}
	return err
}

func place(ctx context.Context, tx driver.ManagedTransaction, text string, rows []any) (placed int, err error) {
	for chunk := range slices.Chunk(rows, rowsPerStatement) {
		records, err := all(ctx, tx, text, map[string]any{"rows": chunk})
		if err != nil {
			return placed, err
		}
		n, _ := records[0].Values[0].(int64)
		placed += int(n)
	}
	return placed, nil
}

// group sorts rows into kinds, in the order in which kinds first occur.
func group[T any, K comparable](all []T, of func(T) (K, any)) (kinds []K, rows map[K][]any) {
	rows = make(map[K][]any)
	for _, item := range all {
		kind, row := of(item)
		if _, seen := rows[kind]; !seen {
			kinds = append(kinds, kind)
		}
		rows[kind] = append(rows[kind], row)
	}
	return kinds, rows
}

// nodeProps are all declared properties, null where the row has none: += then
// takes an old value out and leaves alone what is somebody else's.
func nodeProps(n graph.Node) map[string]any {
	declared, _ := ontology.NodeOf(n.Label)
	props := whole(n.Props, declared.Properties)
	props["unsupported"] = nil
	return props
}

func edgeProps(e graph.Edge) map[string]any {
	declared, _ := ontology.EdgeOf(e.Type, e.From.Label)
	return whole(e.Props, declared.Properties)
}

func whole(props graph.Props, declared []ontology.Property) map[string]any {
	out := make(map[string]any, len(declared)+1)
	for _, p := range declared {
		if !p.Kept {
			out[p.Name] = props[p.Name]
		}
	}
	return out
}

// name quotes a label or type. They come from the ontology, never from input.
func name(n string) string { return "`" + strings.ReplaceAll(n, "`", "``") + "`" }
