package graph

import (
	"context"
	"fmt"
	"slices"

	"github.com/diplograph/diplograph/graph/ontology"
)

// Plan computes what a store has to write so that the documents are in it,
// each replacing the stored article with its key, and the articles of the keys
// to remove are not. It reads the store through r, and derives anew only what
// the reports, actors and pairs concerned can touch. The outcome is the graph
// of all articles, whatever the order in which they came.
func Plan(ctx context.Context, r Reader, put []Document, remove []string) (*Patch, error) {
	p := &planner{ctx: ctx, r: r, before: newRowSet(), after: newRowSet(), gone: map[string]bool{}, counts: map[string]*givenCount{}}
	put, err := lastOfEach(put)
	if err != nil {
		return nil, err
	}
	if err := p.articles(put, remove); err != nil {
		return nil, err
	}
	for _, step := range []func() error{p.readScopes, p.shared, p.derive, p.states} {
		if err := step(); err != nil {
			return nil, err
		}
	}
	patch := diff(p.before, p.after)
	patch.Changes.Added, patch.Changes.Replaced = p.changes.Added, p.changes.Replaced
	patch.Changes.Unchanged, patch.Changes.Removed = p.changes.Unchanged, p.changes.Removed
	if n := len(put); n > 0 {
		patch.Program, patch.Gazetteer = put[n-1].Article.Program, put[n-1].Article.Gazetteer
	}
	return patch, nil
}

type planner struct {
	ctx           context.Context
	r             Reader
	before, after *rowSet
	changes       Changes
	gone          map[string]bool // articles whose stored reports do not stay
	scopes        []string        // touched
	stored, fresh []*telling
	counts        map[string]*givenCount // by key of the given
	events        struct{ before, after []Node }
}

// givenCount is how the articles written alter the count of a given.
type givenCount struct {
	given
	delta int64
}

// lastOfEach checks the documents and keeps the last one of each article.
func lastOfEach(docs []Document) ([]Document, error) {
	at := map[string]int{}
	var all []Document
	for i := range docs {
		if err := Check(&docs[i]); err != nil {
			return nil, err
		}
		key := docs[i].Article.Key
		if n, twice := at[key]; twice {
			all[n] = docs[i]
			continue
		}
		at[key] = len(all)
		all = append(all, docs[i])
	}
	return all, nil
}

// articles compares what is stored of the articles with what is to be.
func (p *planner) articles(put []Document, remove []string) error {
	keys := slices.Clone(remove)
	for i := range put {
		keys = append(keys, put[i].Article.Key)
	}
	slices.Sort(keys)
	entries, err := p.r.Entries(p.ctx, slices.Compact(keys))
	if err != nil {
		return fmt.Errorf("reading stored articles: %w", err)
	}
	stored := make(map[string]*Entry, len(entries))
	for i := range entries {
		stored[entries[i].Article.Key] = &entries[i]
	}
	for i := range put {
		p.put(&put[i], stored[put[i].Article.Key])
		delete(stored, put[i].Article.Key)
	}
	for _, e := range stored {
		p.changes.Removed++
		p.drop(e)
	}
	slices.Sort(p.scopes)
	p.scopes = slices.Compact(p.scopes)
	return nil
}

func (p *planner) put(doc *Document, old *Entry) {
	sum := digest(doc)
	switch {
	case old == nil:
		p.changes.Added++
	case old.Article.Props["digest"] == sum:
		p.changes.Unchanged++
		return
	default:
		p.changes.Replaced++
		p.drop(old)
	}
	node := articleNode(doc)
	keys := []string{}
	for _, g := range givensOf(doc) {
		keys = append(keys, g.key())
		p.count(g, 1)
	}
	node.Props["digest"], node.Props["given"] = sum, keys
	p.after.add(frameRows(node, doc.Article.Text != "", skipNodes(doc)))
	if doc.Article.Text != "" {
		p.after.addNode(textNode(doc))
	}
	for _, t := range tellingsOf(doc) {
		p.fresh = append(p.fresh, t)
		p.scopes = append(p.scopes, t.Scope)
	}
}

// drop takes out what is stored of an article; its reports go with the scopes.
func (p *planner) drop(old *Entry) {
	p.gone[old.Article.Key] = true
	skips := make([]Node, 0, len(old.Skips))
	for _, key := range old.Skips {
		skips = append(skips, Node{Label: ontology.SkipLabel, Key: key})
	}
	p.before.add(frameRows(old.Article, old.HasText, skips))
	if old.HasText {
		p.before.addNode(Node{Label: ontology.TextLabel, Key: old.Article.Key})
	}
	for _, r := range old.Reports {
		p.scopes = append(p.scopes, r.Scope)
	}
	keys, _ := old.Article.Props["given"].([]string)
	for _, key := range keys {
		p.count(given{node: nodeOfGiven(key)}, -1, key)
	}
}

// frameRows are an article and what hangs on it alone, without its reports.
//
//	(:Article)-[:PUBLISHED_BY]->(:Source), -[:HAS_TEXT]->(:Text), -[:LEFT]->(:Skip)
func frameRows(a Node, hasText bool, skips []Node) *rowSet {
	set := newRowSet()
	set.addNode(a)
	self := NodeRef{ontology.ArticleLabel, a.Key}
	if source, _ := a.Props["source"].(string); source != "" {
		set.addEdges(plainEdge(ontology.PublishedBy, self, NodeRef{ontology.SourceLabel, source}))
	}
	if hasText {
		set.addEdges(plainEdge(ontology.HasText, self, NodeRef{ontology.TextLabel, a.Key}))
	}
	for _, s := range skips {
		set.addNode(s)
		set.addEdges(plainEdge(ontology.Left, self, NodeRef{s.Label, s.Key}))
	}
	return set
}

func (p *planner) count(g given, delta int64, key ...string) {
	id := g.key()
	if len(key) > 0 {
		id = key[0]
	}
	c := p.counts[id]
	if c == nil {
		c = &givenCount{given: g}
		p.counts[id] = c
	}
	if g.row != "" {
		c.given = g
	}
	c.delta += delta
}

// readScopes reads the stored reports of all scopes that are touched: those of
// the articles, and those of ties that an article gives.
func (p *planner) readScopes() error {
	for _, c := range p.counts {
		if isTie(c.scope()) {
			p.scopes = append(p.scopes, c.scope())
		}
	}
	slices.Sort(p.scopes)
	p.scopes = slices.Compact(p.scopes)
	stored, err := p.r.Tellings(p.ctx, p.scopes)
	if err != nil {
		return fmt.Errorf("reading stored reports: %w", err)
	}
	for _, s := range stored {
		t, err := readTelling(s)
		if err != nil {
			return err
		}
		p.stored = append(p.stored, t)
	}
	return nil
}

// scope is the scope of a tie that is given; of a node it is no scope.
func (g given) scope() string {
	if len(g.node) > 0 && g.node[0] == ' ' {
		return g.node[1:]
	}
	return ""
}
