package graph

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/diplograph/diplograph/graph/ontology"
)

// shared updates the counts of what articles give, and the nodes that follow.
func (p *planner) shared() error {
	before, after, err := p.rowsGiven()
	if err != nil {
		return err
	}
	for node := range touched(before, after) {
		if strings.HasPrefix(node, " ") {
			continue // a tie: derived with its reports
		}
		was, err := sharedRows(node, before[node])
		if err != nil {
			return err
		}
		is, err := sharedRows(node, after[node])
		if err != nil {
			return err
		}
		p.before.add(was)
		p.after.add(is)
	}
	return p.ties(before, after)
}

func touched(a, b map[string][]string) map[string]bool {
	all := map[string]bool{}
	for n := range a {
		all[n] = true
	}
	for n := range b {
		all[n] = true
	}
	return all
}

// rowsGiven tells which rows articles give of every touched node, before and
// after the write, and records the new counts. Ties of touched scopes are
// read as well: their reports may be touched while what is given is not.
func (p *planner) rowsGiven() (before, after map[string][]string, err error) {
	nodes := map[string]bool{}
	for _, c := range p.counts {
		nodes[c.node] = true
	}
	for _, scope := range p.scopes {
		if isTie(scope) {
			nodes[" "+scope] = true
		}
	}
	stored, err := p.r.Givens(p.ctx, slices.Sorted(maps.Keys(nodes)))
	if err != nil {
		return nil, nil, fmt.Errorf("reading what stored articles give: %w", err)
	}
	before, after = map[string][]string{}, map[string][]string{}
	for _, n := range stored {
		g := given{n.Props["node"].(string), n.Props["row"].(string)}
		c := p.counts[n.Key]
		before[g.node] = append(before[g.node], g.row)
		if c == nil {
			after[g.node] = append(after[g.node], g.row)
			continue
		}
		delete(p.counts, n.Key)
		p.before.addNode(n)
		if total := n.Props["articles"].(int64) + c.delta; total > 0 {
			p.after.addNode(givenNode(g, total))
			after[g.node] = append(after[g.node], g.row)
		}
	}
	for key, c := range p.counts {
		switch {
		case c.row == "" || c.delta < 0:
			return nil, nil, fmt.Errorf("removing %q: no stored article gives it; the store was changed by something else", key)
		case c.delta > 0:
			p.after.addNode(givenNode(c.given, c.delta))
			after[c.node] = append(after[c.node], c.row)
		}
	}
	return before, after, nil
}

// ties derives the touched ties of reports and gazetteer.
func (p *planner) ties(before, after map[string][]string) error {
	was, is := p.byScope()
	for _, scope := range p.scopes {
		if !isTie(scope) {
			continue
		}
		b, err := tieRows(scope, was[scope], before[" "+scope])
		if err != nil {
			return err
		}
		a, err := tieRows(scope, is[scope], after[" "+scope])
		if err != nil {
			return err
		}
		p.before.add(b)
		p.after.add(a)
	}
	return nil
}

// byScope sorts the reports of the touched scopes before and after the write.
func (p *planner) byScope() (before, after map[string][]*telling) {
	before, after = map[string][]*telling{}, map[string][]*telling{}
	for _, t := range p.stored {
		before[t.Scope] = append(before[t.Scope], t)
		if !p.gone[t.Article.Key] {
			after[t.Scope] = append(after[t.Scope], t)
		}
	}
	for _, t := range p.fresh {
		after[t.Scope] = append(after[t.Scope], t)
	}
	return before, after
}

// derive makes the changed events of the touched scopes, before and after.
func (p *planner) derive() error {
	was, is := p.byScope()
	for _, scope := range p.scopes {
		if isTie(scope) {
			continue
		}
		gone, come := changedScope(was[scope], is[scope])
		b, a := scopeRows(gone), scopeRows(come)
		p.events.before = append(p.events.before, eventNodes(b)...)
		p.events.after = append(p.events.after, eventNodes(a)...)
		p.before.add(b)
		p.after.add(a)
	}
	return nil
}

func eventNodes(set *rowSet) []Node {
	var all []Node
	for _, n := range set.nodes {
		if n.Label == ontology.EventLabel {
			all = append(all, n)
		}
	}
	return all
}

// states makes the edges between states and bodies for all pairs that some
// changed event counts for, from the events of all scopes.
func (p *planner) states() error {
	lines, changed := map[pair]bool{}, map[string]bool{}
	for _, e := range slices.Concat(p.events.before, p.events.after) {
		for _, l := range linesOf(e) {
			lines[l] = true
		}
	}
	for _, e := range p.events.before {
		changed[e.Key] = true
	}
	stored, err := p.r.PairEvents(p.ctx, pairRefs(lines))
	if err != nil {
		return fmt.Errorf("reading stored events: %w", err)
	}
	was := byLine(stored)
	is := byLine(slices.DeleteFunc(stored, func(e Node) bool { return changed[e.Key] }), p.events.after...)
	for l := range lines {
		addState(p.before, l, was[l])
		addState(p.after, l, is[l])
	}
	return nil
}

func addState(set *rowSet, line pair, events []Node) {
	if len(events) > 0 {
		set.addEdges(stateEdge(line, events))
	}
}

func byLine(some []Node, more ...Node) map[pair][]Node {
	by := map[pair][]Node{}
	for _, events := range [][]Node{some, more} {
		for _, e := range events {
			for _, l := range linesOf(e) {
				by[l] = append(by[l], e)
			}
		}
	}
	return by
}

func linesOf(e Node) []pair {
	var lines []pair
	pairs, _ := e.Props["pairs"].([]string)
	for _, text := range pairs {
		if p, ok := parsePair(text); ok {
			lines = append(lines, p.line())
		}
	}
	return lines
}

func pairRefs(lines map[pair]bool) []PairRef {
	var refs []PairRef
	for l := range lines {
		refs = append(refs, PairRef{l.String(), l.from})
		if t, ok := l.turned(); ok {
			refs = append(refs, PairRef{t.String(), t.from})
		}
	}
	return refs
}
