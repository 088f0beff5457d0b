package storetest

import (
	"context"
	"errors"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/diplograph/diplograph/graph"
)

// Run runs every case against stores that open makes: a fresh and empty one at
// each call, closed by open's own clean-up. A new one may empty the one before:
// no case looks at two of them at a time.
func Run(t *testing.T, open func(t *testing.T) graph.Store) {
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) { c.run(t, open) })
	}
}

var cases = []struct {
	name string
	run  func(t *testing.T, open func(t *testing.T) graph.Store)
}{
	{"an empty store holds nothing", emptyStore},
	{"the seed gives the graph of the issue", seedGraph},
	{"reading twice changes nothing", readTwice},
	{"the order of arrival does not matter", anyOrder},
	{"removing an article leaves what was there before it", removeExactly},
	{"removing all articles leaves nothing", removeAll},
	{"removing an outlet removes its articles", removeSource},
	{"removing what is not there is an error", removeUnknown},
	{"a corrected article replaces the old one", replace},
	{"the status of a source stays while its articles change", sourceStatus},
	{"a wrong document writes nothing", wrongDocument},
	{"a query cannot write", queryReads},
	{"parameters have names", queryParams},
	{"texts come back as they were", articles},
	{"an interrupted write leaves nothing", interrupted},
	{"info counts", info},
}

func put(t *testing.T, s graph.Store, docs ...graph.Document) graph.Changes {
	t.Helper()
	c, err := s.Put(context.Background(), docs)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func remove(t *testing.T, s graph.Store, sel graph.Selector) graph.Changes {
	t.Helper()
	c, err := s.Remove(context.Background(), sel)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func dump(t *testing.T, s graph.Store) Dump {
	t.Helper()
	d, err := DumpOf(context.Background(), s)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func same(t *testing.T, what string, want, got Dump) {
	t.Helper()
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("%s (-want +got):\n%s", what, diff)
	}
}

func emptyStore(t *testing.T, open func(t *testing.T) graph.Store) {
	if d := dump(t, open(t)); len(d.Nodes)+len(d.Edges) != 0 {
		t.Errorf("it holds %d nodes and %d edges", len(d.Nodes), len(d.Edges))
	}
}

func readTwice(t *testing.T, open func(t *testing.T) graph.Store) {
	s := open(t)
	first := put(t, s, Seed())
	before := dump(t, s)
	second := put(t, s, Seed())
	same(t, "after the second reading", before, dump(t, s))
	if first.Added != 1 || second.Unchanged != 1 || second.Added+second.Replaced+second.Removed != 0 {
		t.Errorf("counted %+v, then %+v", first, second)
	}
	if len(second.Nodes)+len(second.Edges)+len(second.Events) != 0 {
		t.Errorf("the second reading changed %v %v", second.Nodes, second.Edges)
	}
}

func anyOrder(t *testing.T, open func(t *testing.T) graph.Store) {
	docs := Corpus()
	at := open(t)
	put(t, at, docs...)
	want := dump(t, at)
	for _, order := range [][]int{{6, 5, 4, 3, 2, 1, 0}, {3, 0, 6, 1, 5, 2, 4}} {
		s := open(t)
		for _, i := range order {
			put(t, s, docs[i])
		}
		same(t, "written one by one in another order", want, dump(t, s))
	}
}

func removeExactly(t *testing.T, open func(t *testing.T) graph.Store) {
	docs := Corpus()
	for i, d := range docs {
		s := open(t)
		put(t, s, slices.Delete(slices.Clone(docs), i, i+1)...)
		want := dump(t, s)
		put(t, s, d)
		if c := remove(t, s, graph.Selector{Article: d.Article.Key}); c.Removed != 1 {
			t.Errorf("removing article %d counted %d articles", i, c.Removed)
		}
		same(t, "after removing "+d.Article.Key, want, dump(t, s))
	}
}

func removeAll(t *testing.T, open func(t *testing.T) graph.Store) {
	s := open(t)
	docs := Corpus()
	put(t, s, docs...)
	for _, d := range docs {
		remove(t, s, graph.Selector{Article: d.Article.Key})
	}
	if d := dump(t, s); len(d.Nodes)+len(d.Edges) != 0 {
		t.Errorf("without articles it still holds %v %v", d.Nodes, d.Edges)
	}
}

func removeSource(t *testing.T, open func(t *testing.T) graph.Store) {
	s := open(t)
	docs := Corpus()
	put(t, s, docs[0])
	want := dump(t, s)
	put(t, s, docs[1:3]...)
	if c := remove(t, s, graph.Selector{Source: docs[1].Article.Source}); c.Removed != 2 {
		t.Errorf("counted %d articles, want 2", c.Removed)
	}
	same(t, "after removing the outlet", want, dump(t, s))
}

func removeUnknown(t *testing.T, open func(t *testing.T) graph.Store) {
	s := open(t)
	put(t, s, Seed())
	want := dump(t, s)
	for _, sel := range []graph.Selector{{Article: "nothing"}, {Source: "nobody"}} {
		if _, err := s.Remove(context.Background(), sel); !errors.Is(err, graph.ErrNotFound) {
			t.Errorf("removing %s: error %v, want ErrNotFound", sel, err)
		}
	}
	same(t, "after the errors", want, dump(t, s))
	remove(t, s, graph.Selector{Article: "seed"}) // by its id
}

func replace(t *testing.T, open func(t *testing.T) graph.Store) {
	docs := Corpus()
	s := open(t)
	put(t, s, slices.Concat(docs[2:], docs[:1], []graph.Document{correction()})...)
	want := dump(t, s)
	s = open(t)
	put(t, s, docs...)
	if c := put(t, s, correction()); c.Replaced != 1 {
		t.Errorf("counted %+v, want 1 replaced", c)
	}
	same(t, "after the correction", want, dump(t, s))
}

func wrongDocument(t *testing.T, open func(t *testing.T) graph.Store) {
	s := open(t)
	put(t, s, Seed())
	want := dump(t, s)
	bad := Corpus()[1]
	bad.Actors = bad.Actors[:1]
	if _, err := s.Put(context.Background(), []graph.Document{Corpus()[2], bad}); err == nil {
		t.Error("a part without its actor was written")
	}
	same(t, "after the error", want, dump(t, s))
}

func interrupted(t *testing.T, open func(t *testing.T) graph.Store) {
	s := open(t)
	put(t, s, Seed())
	want := dump(t, s)
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := s.Put(ctx, Corpus()); !errors.Is(err, context.Canceled) {
		t.Errorf("error %v, want that of the context", err)
	}
	same(t, "after the interruption", want, dump(t, s))
}
