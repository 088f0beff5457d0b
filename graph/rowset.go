package graph

import (
	"cmp"
	"reflect"
	"slices"

	"github.com/diplograph/diplograph/graph/ontology"
)

// rowSet is a part of the graph: what was derived, before or after a write.
type rowSet struct {
	nodes map[NodeRef]Node
	edges map[EdgeRef]Edge
}

func newRowSet() *rowSet { return &rowSet{map[NodeRef]Node{}, map[EdgeRef]Edge{}} }

func (s *rowSet) addNode(n Node) { s.nodes[NodeRef{n.Label, n.Key}] = n }

func (s *rowSet) addEdges(all ...Edge) {
	for _, e := range all {
		s.edges[EdgeRef{e.Type, e.From.Label, e.Key}] = e
	}
}

func (s *rowSet) add(other *rowSet) {
	for ref, n := range other.nodes {
		s.nodes[ref] = n
	}
	for ref, e := range other.edges {
		s.edges[ref] = e
	}
}

// diff is the patch that leads from one part of the graph to the other.
func diff(before, after *rowSet) *Patch {
	p := &Patch{Changes: Changes{Nodes: map[string]Count{}, Edges: map[string]Count{}, Events: map[ontology.Relation]Count{}}}
	diffNodes(p, before, after)
	diffEdges(p, before, after)
	p.sort()
	return p
}

func diffNodes(p *Patch, before, after *rowSet) {
	count := func(n Node, c Count) {
		bump(p.Changes.Nodes, n.Label, c)
		if n.Label == ontology.EventLabel {
			bump(p.Changes.Events, ontology.Relation(n.Props["relation"].(string)), c)
		}
	}
	for ref, n := range after.nodes {
		old, there := before.nodes[ref]
		switch {
		case !there:
			count(n, Count{Added: 1})
		case reflect.DeepEqual(old, n):
			continue
		default:
			count(n, Count{Changed: 1})
		}
		p.Nodes = append(p.Nodes, n)
	}
	for ref, n := range before.nodes {
		if _, stays := after.nodes[ref]; !stays {
			count(n, Count{Removed: 1})
			p.DropNodes = append(p.DropNodes, ref)
		}
	}
}

func diffEdges(p *Patch, before, after *rowSet) {
	for ref, e := range after.edges {
		old, there := before.edges[ref]
		switch {
		case !there:
			bump(p.Changes.Edges, ref.name(), Count{Added: 1})
		case reflect.DeepEqual(old, e):
			continue
		default:
			bump(p.Changes.Edges, ref.name(), Count{Changed: 1})
		}
		p.Edges = append(p.Edges, e)
	}
	for ref := range before.edges {
		if _, stays := after.edges[ref]; !stays {
			bump(p.Changes.Edges, ref.name(), Count{Removed: 1})
			p.DropEdges = append(p.DropEdges, ref)
		}
	}
}

// name is the type; evidence has a name of its own, because SUPPORTS is an act
// as well.
func (r EdgeRef) name() string {
	if r.Type == ontology.Supports && r.From == ontology.ReportLabel {
		return "Report SUPPORTS"
	}
	return r.Type
}

func bump[K comparable](counts map[K]Count, key K, c Count) {
	n := counts[key]
	counts[key] = Count{n.Added + c.Added, n.Changed + c.Changed, n.Removed + c.Removed}
}

func (p *Patch) sort() {
	slices.SortFunc(p.DropEdges, func(a, b EdgeRef) int {
		return cmp.Or(cmp.Compare(a.Type, b.Type), cmp.Compare(a.From, b.From), cmp.Compare(a.Key, b.Key))
	})
	slices.SortFunc(p.DropNodes, func(a, b NodeRef) int { return cmp.Or(cmp.Compare(a.Label, b.Label), cmp.Compare(a.Key, b.Key)) })
	slices.SortFunc(p.Nodes, func(a, b Node) int { return cmp.Or(cmp.Compare(a.Label, b.Label), cmp.Compare(a.Key, b.Key)) })
	slices.SortFunc(p.Edges, func(a, b Edge) int {
		return cmp.Or(
			cmp.Compare(a.Type, b.Type), cmp.Compare(a.From.Label, b.From.Label),
			cmp.Compare(min(a.From.Key, a.To.Key), min(b.From.Key, b.To.Key)),
			cmp.Compare(max(a.From.Key, a.To.Key), max(b.From.Key, b.To.Key)),
			cmp.Compare(a.Key, b.Key),
		)
	})
}
