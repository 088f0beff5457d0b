package graph

import (
	"fmt"
	"maps"
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/diplograph/diplograph/graph/ontology"
)

// The world of the random articles is small, so that articles meet: two states
// with two people each and an unnamed minister, a body and a movement.
var smallWorld = []Actor{
	{Key: "RUS", Kind: ontology.Country, Name: "Russia", Gazetteer: true},
	{Key: "MAR", Kind: ontology.Country, Name: "Morocco", Gazetteer: true},
	{Key: "p.lavrov", Kind: ontology.Person, Name: "Lavrov", Country: "RUS", Gazetteer: true},
	{Key: "p.putin", Kind: ontology.Person, Name: "Putin", Country: "RUS", Gazetteer: true},
	{Key: "p.bourita", Kind: ontology.Person, Name: "Bourita", Country: "MAR", Gazetteer: true},
	{Key: "u.mar", Kind: ontology.Person, Name: "foreign minister of Morocco", Country: "MAR", Unnamed: true, Office: "foreign minister"},
	{Key: "o.un", Kind: ontology.Organization, Labels: []string{ontology.AllianceLabel}, Name: "United Nations", Gazetteer: true},
	{Key: "o.polisario", Kind: ontology.Organization, Labels: []string{ontology.MovementLabel}, Name: "Polisario", Gazetteer: true},
}

var (
	someRelations = []ontology.Relation{"met-with", "spoke-with", "visited", "praises", "attacks", "demands-end-of", "holds-office", "member-of"}
	someDates     = []ontology.Date{"", "", "", "2025-09-24", "2025-09-26", "2025-09", "2025"}
	someDays      = []string{"", "2025-09-24", "2025-09-25", "2025-09-27", "2025-10-20"}
	someStatuses  = []ontology.Status{ontology.Occurred, ontology.Occurred, ontology.Occurred, ontology.Planned, ontology.Denied}
	someMeasures  = []*Measure{
		nil, {Imposer: "MAR", Kind: ontology.Embargo, Target: "RUS", Name: "embargo"}, {Imposer: "MAR", Kind: ontology.War, Name: "war"},
	}
)

func drawPart(t *rapid.T, role Role) Part {
	a := rapid.SampledFrom(smallWorld).Draw(t, "actor")
	p := Part{Actor: a.Key, Role: role, Surface: a.Name, Start: rapid.IntRange(0, 50).Draw(t, "start")}
	p.End = p.Start + 1
	if a.Kind == ontology.Person && rapid.Bool().Draw(t, "acts for its state") {
		p.ActsFor, p.Office = a.Country, "foreign minister"
	}
	if rapid.IntRange(0, 9).Draw(t, "group") == 0 {
		p.Group = "o.un"
	}
	p.Inferred = rapid.IntRange(0, 3).Draw(t, "inferred") == 0
	return p
}

func drawReport(t *rapid.T) Report {
	rel, _ := ontology.Lookup(rapid.SampledFrom(someRelations).Draw(t, "relation"))
	r := Report{
		Relation: rel.Name, Status: rapid.SampledFrom(someStatuses).Draw(t, "status"),
		Aspect: rapid.SampledFrom([]ontology.Aspect{ontology.PointEvent, ontology.PointEvent, ontology.Standing}).Draw(t, "aspect"),
		Date:   rapid.SampledFrom(someDates).Draw(t, "date"), Quote: rapid.StringMatching(`[a-z]{1,3}`).Draw(t, "quote"), Rule: "r",
		SaidBy:    rapid.SampledFrom([]string{"", "", "RUS", "MAR", "p.lavrov", "o.un"}).Draw(t, "said by"),
		PredStart: rapid.IntRange(0, 50).Draw(t, "predicate"), Confidence: 0.5, DateOrigin: ontology.Resolved, About: rapid.SampledFrom([]string{"", "a", "b; a"}).Draw(t, "about"),
	}
	r.PredEnd, r.End = r.PredStart+1, r.Start+1
	if rel.Symmetric {
		for range rapid.IntRange(2, 3).Draw(t, "parties") {
			r.Parts = append(r.Parts, drawPart(t, Party))
		}
		return r
	}
	r.Parts = []Part{drawPart(t, Source), drawPart(t, Target)}
	if !rel.Tie {
		r.Measure = rapid.SampledFrom(someMeasures).Draw(t, "measure")
	}
	return r
}

func drawDocuments(t *rapid.T) []Document {
	var docs []Document
	for i := range rapid.IntRange(1, 5).Draw(t, "articles") {
		doc := Document{Article: Article{
			Key: fmt.Sprint("a", i), ID: fmt.Sprint(i), Source: rapid.SampledFrom([]string{"", "Post", "Star"}).Draw(t, "source"),
			Title: "t", Language: rapid.SampledFrom([]string{"ar", "en"}).Draw(t, "language"), OriginHash: rapid.SampledFrom([]string{"o1", "o2"}).Draw(t, "origin"),
			Program: rapid.SampledFrom([]string{"1", "2"}).Draw(t, "program"),
		}}
		doc.Article.Published, _ = time.Parse(time.DateOnly, rapid.SampledFrom(someDays).Draw(t, "published"))
		doc.Actors = slices.Clone(smallWorld)
		if rapid.Bool().Draw(t, "other gazetteer") {
			doc.Actors[2].Names = []string{"Sergey"}
		}
		for range rapid.IntRange(0, 6).Draw(t, "reports") {
			doc.Reports = append(doc.Reports, drawReport(t))
		}
		if rapid.Bool().Draw(t, "tie") {
			since := rapid.SampledFrom([]ontology.Date{"", "2004-03-09", "2025-09-25"}).Draw(t, "since")
			doc.Ties = []Tie{{Relation: "holds-office", Source: "p.lavrov", Target: "RUS", Office: "foreign minister", Since: since}}
		}
		Keys(&doc)
		docs = append(docs, doc)
	}
	return docs
}

func mustChange(t *rapid.T, what string, err error) {
	t.Helper()
	if err != nil {
		t.Fatalf("%s: %v", what, err)
	}
}

func sameGraph(t *rapid.T, what string, want, got *memory) {
	t.Helper()
	if diff := cmp.Diff(want.set.nodes, got.set.nodes) + cmp.Diff(want.set.edges, got.set.edges); diff != "" {
		t.Fatalf("%s (-want +got):\n%s", what, diff)
	}
}

// The graph is a function of the set of articles: not of their order, nor of
// how many are written at a time, nor of what was written and removed before.
func TestGraphIsAFunctionOfTheArticles(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		docs := drawDocuments(t)
		all := newMemory()
		_, err := all.put(docs...)
		mustChange(t, "writing all", err)

		single := newMemory()
		for _, d := range rapid.Permutation(docs).Draw(t, "order") {
			_, err := single.put(d)
			mustChange(t, "writing one", err)
		}
		sameGraph(t, "one by one in another order", all, single)

		again, err := single.put(docs...)
		mustChange(t, "writing again", err)
		sameGraph(t, "written twice", all, single)
		if again.Unchanged != len(docs) || len(again.Nodes)+len(again.Edges) > 0 {
			t.Fatalf("writing again counted %+v", again)
		}

		i := rapid.IntRange(0, len(docs)-1).Draw(t, "removed")
		_, err = single.remove(docs[i].Article.Key)
		mustChange(t, "removing", err)
		never := newMemory()
		_, err = never.put(slices.Delete(slices.Clone(docs), i, i+1)...)
		mustChange(t, "writing the others", err)
		sameGraph(t, "removed is never written", never, single)
	})
}

// A corrected article leaves nothing of what it said before.
func TestCorrectionIsTheOnlyVersion(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		old, corrected := drawDocuments(t), drawDocuments(t)
		n := min(len(old), len(corrected))
		s, want := newMemory(), newMemory()
		_, err := s.put(old[:n]...)
		mustChange(t, "writing", err)
		_, err = s.put(corrected[:n]...)
		mustChange(t, "correcting", err)
		_, err = want.put(corrected[:n]...)
		mustChange(t, "writing the corrected ones alone", err)
		sameGraph(t, "corrected", want, s)
	})
}

// Every report supports one event or tie, every event has a report, and what
// did not occur has no edge of its act.
func TestEveryEdgeHasEvidence(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := newMemory()
		_, err := s.put(drawDocuments(t)...)
		mustChange(t, "writing", err)
		supported := map[string]int{}
		for _, e := range s.set.edges {
			if e.Type == ontology.Supports && e.From.Label == ontology.ReportLabel {
				supported[e.To.Key]++
			}
		}
		for _, n := range s.set.nodes {
			if n.Label == ontology.EventLabel && int64(supported[n.Key]) != n.Props["reports"] {
				t.Fatalf("event %s counts %v reports, %d support it", n.Key, n.Props["reports"], supported[n.Key])
			}
		}
		for _, e := range s.set.edges {
			checkBrowse(t, s, e)
		}
	})
}

func checkBrowse(t *rapid.T, s *memory, e Edge) {
	level, browse := e.Props["level"]
	if !browse {
		return
	}
	event := s.set.nodes[NodeRef{ontology.EventLabel, e.Props["event"].(string)}]
	occurred := event.Props["status"] == string(ontology.Occurred)
	if _, act := ontology.RelationOf(e.Type); act && (!occurred || event.Props["alleged"] == true) {
		t.Fatalf("%s edge of what %v (alleged %v)", e.Type, event.Props["status"], event.Props["alleged"])
	}
	if level == levelState && (e.From == e.To || e.Props["events"].(int64) < 1) {
		t.Fatalf("edge between states %v", e)
	}
	for _, actor := range []NodeRef{e.From, e.To} {
		if actor.Label == ontology.ActorLabel && !tookPart(s, actor.Key, event.Key) {
			t.Fatalf("%s took no part in %s, of which an edge is drawn", actor.Key, event.Props["name"])
		}
	}
}

func tookPart(s *memory, actor, event string) bool {
	return slices.ContainsFunc(slices.Collect(maps.Values(s.set.edges)), func(e Edge) bool {
		return e.Type == ontology.TookPart && e.From.Key == actor && e.To.Key == event
	})
}
