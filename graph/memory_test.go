package graph

import (
	"context"
	"fmt"
	"slices"

	"github.com/diplograph/diplograph/graph/ontology"
)

// memory is a store in maps, as plain as can be: what Plan says is what it
// holds. It refuses what a real store refuses: an edge without its ends, a
// node taken away from under an edge, a row that was to be dropped and is not
// there, a property that is not as declared.
type memory struct{ set *rowSet }

func newMemory() *memory { return &memory{newRowSet()} }

func (m *memory) put(docs ...Document) (Changes, error) { return m.change(docs, nil) }

func (m *memory) remove(keys ...string) (Changes, error) { return m.change(nil, keys) }

func (m *memory) change(docs []Document, keys []string) (Changes, error) {
	p, err := Plan(context.Background(), m, docs, keys)
	if err != nil {
		return Changes{}, err
	}
	return p.Changes, m.apply(p)
}

func (m *memory) apply(p *Patch) error {
	for _, ref := range p.DropEdges {
		if _, ok := m.set.edges[ref]; !ok {
			return fmt.Errorf("edge %v to drop is not there", ref)
		}
		delete(m.set.edges, ref)
	}
	for _, ref := range p.DropNodes {
		if _, ok := m.set.nodes[ref]; !ok {
			return fmt.Errorf("node %v to drop is not there", ref)
		}
		delete(m.set.nodes, ref)
	}
	for _, n := range p.Nodes {
		typ, _ := ontology.NodeOf(n.Label)
		if err := checkProps(typ.Properties, n.Props); err != nil {
			return fmt.Errorf("node %s %s: %w", n.Label, n.Key, err)
		}
		m.set.addNode(n)
	}
	for _, e := range p.Edges {
		typ, ok := ontology.EdgeOf(e.Type, e.From.Label)
		if !ok || !slices.Contains(typ.To, e.To.Label) {
			return fmt.Errorf("edge (%s)-[:%s]->(%s) is not declared", e.From.Label, e.Type, e.To.Label)
		}
		if err := checkProps(typ.Properties, e.Props); err != nil {
			return fmt.Errorf("edge %s %s: %w", e.Type, e.Key, err)
		}
		m.set.addEdges(e)
	}
	return m.dangling()
}

func (m *memory) dangling() error {
	for ref, e := range m.set.edges {
		for _, end := range []NodeRef{e.From, e.To} {
			if _, ok := m.set.nodes[end]; !ok {
				return fmt.Errorf("edge %v has lost its end %v", ref, end)
			}
		}
	}
	return nil
}

func checkProps(declared []ontology.Property, props Props) error {
	left := len(props)
	for _, d := range declared {
		v, there := props[d.Name]
		if !there && d.Required {
			return fmt.Errorf("property %s is missing", d.Name)
		}
		if !there {
			continue
		}
		left--
		if want := typeOf[d.Type]; fmt.Sprintf("%T", v) != want {
			return fmt.Errorf("property %s is a %T, want %s", d.Name, v, want)
		}
		if v == "" && !d.Required {
			return fmt.Errorf("property %s is empty: leave it out", d.Name)
		}
	}
	if left != 0 {
		return fmt.Errorf("%d properties are not declared: %v", left, props)
	}
	return nil
}

var typeOf = map[ontology.ValueType]string{
	ontology.String: "string", ontology.DateText: "string", ontology.DayText: "string", ontology.TimeText: "string",
	ontology.Integer: "int64", ontology.Float: "float64", ontology.Boolean: "bool", ontology.Strings: "[]string", ontology.Bytes: "[]uint8",
}

func (m *memory) Entries(_ context.Context, articles []string) ([]Entry, error) {
	var all []Entry
	for _, key := range articles {
		a, ok := m.set.nodes[NodeRef{ontology.ArticleLabel, key}]
		if !ok {
			continue
		}
		e := Entry{Article: a}
		_, e.HasText = m.set.nodes[NodeRef{ontology.TextLabel, key}]
		for _, n := range m.set.nodes {
			switch {
			case n.Props["article"] != key:
			case n.Label == ontology.SkipLabel:
				e.Skips = append(e.Skips, n.Key)
			case n.Label == ontology.ReportLabel:
				e.Reports = append(e.Reports, m.report(n))
			}
		}
		all = append(all, e)
	}
	return all, nil
}

func (m *memory) report(n Node) StoredReport {
	a := m.set.nodes[NodeRef{ontology.ArticleLabel, n.Props["article"].(string)}]
	return StoredReport{Key: n.Key, Scope: n.Props["scope"].(string), Record: n.Props["record"].(string), Article: a}
}

func (m *memory) Tellings(_ context.Context, scopes []string) ([]StoredReport, error) {
	var all []StoredReport
	for _, n := range m.set.nodes {
		if scope, _ := n.Props["scope"].(string); n.Label == ontology.ReportLabel && slices.Contains(scopes, scope) {
			all = append(all, m.report(n))
		}
	}
	return all, nil
}

func (m *memory) PairEvents(_ context.Context, pairs []PairRef) ([]Node, error) {
	var all []Node
	for _, n := range m.set.nodes {
		has := func(p PairRef) bool { return slices.Contains(n.Props["pairs"].([]string), p.Pair) }
		if n.Label == ontology.EventLabel && slices.ContainsFunc(pairs, has) {
			all = append(all, n)
		}
	}
	return all, nil
}

func (m *memory) Givens(_ context.Context, nodes []string) ([]Node, error) {
	var all []Node
	for _, n := range m.set.nodes {
		if n.Label == ontology.GivenLabel && slices.Contains(nodes, n.Props["node"].(string)) {
			all = append(all, n)
		}
	}
	return all, nil
}
