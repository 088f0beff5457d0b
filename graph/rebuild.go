package graph

import (
	"context"
	"fmt"
	"slices"
	"strings"
)

// RulesVersion counts the changes of how reports become events and edges. A
// write compares what is stored with what the rules make of the reports, so a
// store that was filled by other rules has to be rebuilt before its next write.
const RulesVersion = 1

// Lister is what Rebuild reads of a store beyond what Plan does.
type Lister interface {
	Reader

	// Scopes lists the property "scope" of all Report nodes, each once.
	Scopes(ctx context.Context) ([]string, error)

	// GivenNodes lists the property "node" of all Given nodes, each once.
	GivenNodes(ctx context.Context) ([]string, error)
}

// rebuildStep is how many scopes, nodes or pairs are held at a time.
const rebuildStep = 200

// Rebuild derives the graph of a store anew from its reports. Before it, in the
// same transaction, the store takes out all Event nodes, all acts and ties
// between actors, and what connects events: SUPPORTS, TOOK_PART, CONCERNS, AT.
// Articles, texts and what they give stay. The patches that it hands to apply
// only put rows.
func Rebuild(ctx context.Context, r Lister, apply func(*Patch) error) error {
	b := rebuilder{ctx: ctx, r: r, apply: apply, lines: map[pair]bool{}}
	nodes, err := r.GivenNodes(ctx)
	if err != nil {
		return fmt.Errorf("rebuilding the graph: listing what articles give: %w", err)
	}
	shared := slices.DeleteFunc(slices.Clone(nodes), func(n string) bool { return strings.HasPrefix(n, " ") })
	steps := []struct {
		what string
		list func() ([]string, error)
		do   func([]string) error
	}{
		{"actors, places and measures", func() ([]string, error) { return shared, nil }, b.shared},
		{"scopes", func() ([]string, error) { return r.Scopes(ctx) }, b.rename},
		{"events and ties", func() ([]string, error) { return b.scopes(nodes) }, b.derive},
		{"edges between states", b.pairs, b.states},
	}
	for _, s := range steps {
		all, err := s.list()
		if err != nil {
			return fmt.Errorf("rebuilding %s: %w", s.what, err)
		}
		slices.Sort(all)
		for some := range slices.Chunk(slices.Compact(all), rebuildStep) {
			if err := s.do(some); err != nil {
				return fmt.Errorf("rebuilding %s: %w", s.what, err)
			}
		}
	}
	return nil
}

type rebuilder struct {
	ctx   context.Context
	r     Lister
	apply func(*Patch) error
	lines map[pair]bool
}

func (b *rebuilder) put(set *rowSet) error {
	if p := diff(newRowSet(), set); !p.Empty() {
		return b.apply(p)
	}
	return nil
}

// given reads the rows that articles give of nodes.
func (b *rebuilder) given(nodes []string) (map[string][]string, error) {
	stored, err := b.r.Givens(b.ctx, nodes)
	if err != nil {
		return nil, err
	}
	rows := map[string][]string{}
	for _, n := range stored {
		node := n.Props["node"].(string)
		rows[node] = append(rows[node], n.Props["row"].(string))
	}
	return rows, nil
}

func (b *rebuilder) shared(nodes []string) error {
	rows, err := b.given(nodes)
	if err != nil {
		return err
	}
	set := newRowSet()
	for _, node := range nodes {
		some, err := sharedRows(node, rows[node])
		if err != nil {
			return err
		}
		set.add(some) // sorted: actors come before the measures that they impose
	}
	return b.put(set)
}

// rename gives reports the scope that the rules put them in.
func (b *rebuilder) rename(scopes []string) error {
	all, err := b.tellings(scopes)
	if err != nil {
		return err
	}
	set := newRowSet()
	for _, t := range all {
		if scope := scopeOf(t); scope != t.Scope {
			t.Scope = scope
			addReport(set, t, "event", "")
		}
	}
	return b.put(set)
}

func (b *rebuilder) tellings(scopes []string) ([]*telling, error) {
	stored, err := b.r.Tellings(b.ctx, scopes)
	if err != nil {
		return nil, err
	}
	all := make([]*telling, 0, len(stored))
	for _, s := range stored {
		t, err := readTelling(s)
		if err != nil {
			return nil, err
		}
		all = append(all, t)
	}
	return all, nil
}

// scopes are those of all reports, and of ties that only the gazetteer knows.
func (b *rebuilder) scopes(nodes []string) ([]string, error) {
	scopes, err := b.r.Scopes(b.ctx)
	for _, n := range nodes {
		if tie, ok := strings.CutPrefix(n, " "); ok {
			scopes = append(scopes, tie)
		}
	}
	return scopes, err
}

func (b *rebuilder) derive(scopes []string) error {
	all, err := b.tellings(scopes)
	if err != nil {
		return err
	}
	of := map[string][]*telling{}
	for _, t := range all {
		of[t.Scope] = append(of[t.Scope], t)
	}
	var ties []string
	for _, s := range scopes {
		if isTie(s) {
			ties = append(ties, " "+s)
		}
	}
	rows, err := b.given(ties)
	if err != nil {
		return err
	}
	set := newRowSet()
	for _, s := range scopes {
		if !isTie(s) {
			_, events := changedScope(nil, of[s])
			set.add(scopeRows(events))
			continue
		}
		tie, err := tieRows(s, of[s], rows[" "+s])
		if err != nil {
			return err
		}
		set.add(tie)
	}
	for _, e := range eventNodes(set) {
		for _, l := range linesOf(e) {
			b.lines[l] = true
		}
	}
	return b.put(set)
}

func (b *rebuilder) pairs() ([]string, error) {
	var all []string
	for l := range b.lines {
		all = append(all, l.String())
	}
	return all, nil
}

func (b *rebuilder) states(names []string) error {
	lines := map[pair]bool{}
	for _, name := range names {
		if l, ok := parsePair(name); ok {
			lines[l] = true
		}
	}
	events, err := b.r.PairEvents(b.ctx, pairRefs(lines))
	if err != nil {
		return err
	}
	by := byLine(events)
	set := newRowSet()
	for l := range lines {
		addState(set, l, by[l])
	}
	return b.put(set)
}
