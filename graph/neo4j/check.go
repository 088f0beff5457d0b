package neo4j

import (
	"fmt"
	"slices"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/graph/ontology"
)

// check looks at every row of a patch before the first is sent: Community has
// no constraint on the presence or the type of a property, and no label or
// type may come from elsewhere than the ontology, as they stand literally in
// the statements.
func check(patch *graph.Patch) error {
	for _, n := range patch.Nodes {
		declared, ok := ontology.NodeOf(n.Label)
		if !ok {
			return fmt.Errorf("checking node %q: no label %q in the ontology", n.Key, n.Label)
		}
		if err := checkNode(n, declared); err != nil {
			return fmt.Errorf("checking (:%s {key: %q}): %w", n.Label, n.Key, err)
		}
	}
	for _, e := range patch.Edges {
		declared, ok := ontology.EdgeOf(e.Type, e.From.Label)
		if !ok {
			return fmt.Errorf("checking edge %q: no (:%s)-[:%s]->() in the ontology", e.Key, e.From.Label, e.Type)
		}
		if err := checkEdge(e, declared); err != nil {
			return fmt.Errorf("checking (:%s {key: %q})-[:%s]->(:%s {key: %q}): %w", e.From.Label, e.From.Key, e.Type, e.To.Label, e.To.Key, err)
		}
	}
	return checkDrops(patch)
}

func checkNode(n graph.Node, declared ontology.NodeType) error {
	for _, label := range n.Labels {
		if !slices.Contains(declared.Labels, label) {
			return fmt.Errorf("no further label %q in the ontology", label)
		}
	}
	return checkProps(n.Key, n.Props, declared.Properties)
}

func checkEdge(e graph.Edge, declared ontology.EdgeType) error {
	if !slices.Contains(declared.To, e.To.Label) {
		return fmt.Errorf("it may end at %v only", declared.To)
	}
	if e.From.Key == "" || e.To.Key == "" {
		return fmt.Errorf("an end has no key")
	}
	return checkProps(e.Key, e.Props, declared.Properties)
}

func checkDrops(patch *graph.Patch) error {
	for _, n := range patch.DropNodes {
		if _, ok := ontology.NodeOf(n.Label); !ok {
			return fmt.Errorf("checking node %q to be taken out: no label %q in the ontology", n.Key, n.Label)
		}
	}
	for _, e := range patch.DropEdges {
		if _, ok := ontology.EdgeOf(e.Type, e.From); !ok {
			return fmt.Errorf("checking edge %q to be taken out: no (:%s)-[:%s]->() in the ontology", e.Key, e.From, e.Type)
		}
	}
	return nil
}

func checkProps(key string, props graph.Props, declared []ontology.Property) error {
	if key == "" {
		return fmt.Errorf("it has no key")
	}
	known := 0
	for _, p := range declared {
		value, there := props[p.Name]
		switch {
		case !there && p.Required:
			return fmt.Errorf("property %q is missing", p.Name)
		case !there:
			continue
		case !fits(value, p.Type):
			return fmt.Errorf("property %q is a %T, want %s", p.Name, value, p.Type)
		}
		known++
	}
	if known == len(props) {
		return nil
	}
	for name := range props {
		if !slices.ContainsFunc(declared, func(p ontology.Property) bool { return p.Name == name }) {
			return fmt.Errorf("property %q is not in the ontology", name)
		}
	}
	return nil
}

func fits(value any, want ontology.ValueType) bool {
	switch want {
	case ontology.Integer:
		_, ok := value.(int64)
		return ok
	case ontology.Float:
		_, ok := value.(float64)
		return ok
	case ontology.Boolean:
		_, ok := value.(bool)
		return ok
	case ontology.Strings:
		list, ok := value.([]string)
		return ok && list != nil // nil is a missing value that was put as one
	case ontology.Bytes:
		_, ok := value.([]byte)
		return ok
	}
	_, ok := value.(string)
	return ok
}
