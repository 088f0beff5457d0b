package load

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest"
	"github.com/diplograph/diplograph/ingest/clean"
	"github.com/diplograph/diplograph/ingest/entity"
	"github.com/diplograph/diplograph/ingest/event"
	"github.com/diplograph/diplograph/ingest/gazetteer"
	"github.com/diplograph/diplograph/ingest/source"
)

func newReader(t *testing.T) *ingest.Reader {
	t.Helper()
	reader, err := ingest.New(ingest.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return reader
}

func read(t *testing.T, reader *ingest.Reader, title, text string) graph.Document {
	t.Helper()
	day := "2025-09-25"
	record := &source.Record{ID: "test", Language: "en", Published: &day, Title: title, Text: text}
	result, err := reader.Read(t.Context(), source.Item{ID: "test", Path: "test.jsonl:1", Bytes: []byte(text), MediaType: "application/json", Record: record})
	if err != nil {
		t.Fatal(err)
	}
	doc := Document(result, reader.Gazetteer())
	if err := graph.Check(&doc); err != nil {
		t.Errorf("the graph refuses the document: %v", err)
	}
	return doc
}

// A meeting of two ministers brings both, the states that they act for, and
// what the gazetteer knows of them.
func TestDocumentOfAMeeting(t *testing.T) {
	doc := read(t, newReader(t), "Lavrov meets Bourita",
		"Russian Foreign Minister Sergey Lavrov met Moroccan Foreign Minister Nasser Bourita in New York on Wednesday.")
	for _, key := range []string{"p.lavrov", "p.bourita", "RUS", "MAR"} {
		if !slices.ContainsFunc(doc.Actors, func(a graph.Actor) bool { return a.Key == key && a.Gazetteer }) {
			t.Errorf("actor %q is not in the document", key)
		}
	}
	at := slices.IndexFunc(doc.Reports, func(r graph.Report) bool { return r.Relation == "met-with" })
	if at < 0 {
		t.Fatalf("no meeting in %+v", doc.Reports)
	}
	meeting := doc.Reports[at]
	if meeting.Date != "2025-09-24" || meeting.DateOrigin != ontology.Resolved {
		t.Errorf("the meeting is dated %q (%s), want 2025-09-24 (resolved)", meeting.Date, meeting.DateOrigin)
	}
	for _, part := range meeting.Parts {
		if part.ActsFor != map[string]string{"p.lavrov": "RUS", "p.bourita": "MAR"}[part.Actor] {
			t.Errorf("%s acts for %q", part.Actor, part.ActsFor)
		}
	}
}

// A senator meets for himself: his meeting counts for no state, that of the
// minister beside him does.
func TestSenatorSpeaksForNoState(t *testing.T) {
	doc := read(t, newReader(t), "Talks", "US Senator Lindsey Graham met Moroccan Foreign Minister Nasser Bourita in Rabat on Wednesday.")
	at := slices.IndexFunc(doc.Reports, func(r graph.Report) bool { return r.Relation == "met-with" })
	if at < 0 {
		t.Fatalf("no meeting in %+v", doc.Reports)
	}
	for _, part := range doc.Reports[at].Parts {
		if want := map[string]string{"p.graham": "", "p.bourita": "MAR"}[part.Actor]; part.ActsFor != want {
			t.Errorf("%s acts for %q, want %q", part.Actor, part.ActsFor, want)
		}
	}
}

func newBuilder(t *testing.T) *builder {
	t.Helper()
	gaz, err := gazetteer.Load()
	if err != nil {
		t.Fatal(err)
	}
	return &builder{gaz: gaz, known: map[string]int{}, places: map[string]bool{}}
}

// An office without a name is another actor on another day, and its holder,
// where the gazetteer is sure, stands in its place, marked.
func TestOfficeWithoutName(t *testing.T) {
	b := newBuilder(t)
	office := &entity.Entity{Kind: ontology.Person, Name: "foreign minister of Norway", Office: "foreign minister", OfficeOf: "NOR", ActsFor: "NOR", Country: "NOR", Unnamed: true}
	monday, tuesday := b.actor(office, "2025-03-03"), b.actor(office, "2025-03-04")
	if monday == tuesday {
		t.Error("the office is the same actor on two days: its holder may have changed")
	}
	lavrov := &entity.Entity{Key: "p.lavrov", Kind: ontology.Person, Name: "Sergey Lavrov", Gazetteer: true}
	part := b.part(event.Participant{Entity: office, Holder: lavrov, Role: event.Source, Surface: "the minister"}, "2025-03-03")
	want := graph.Part{Actor: "p.lavrov", Role: graph.Source, Office: "foreign minister", ActsFor: "NOR", Surface: "the minister", Inferred: true}
	if part != want {
		t.Errorf("part is %+v, want %+v", part, want)
	}
}

// A war between two is done by each to the other; a meeting is of parties,
// whoever is the subject of the sentence.
func TestSides(t *testing.T) {
	part := func(key string, role event.Role) event.Participant {
		return event.Participant{Entity: &entity.Entity{Key: key}, Role: role}
	}
	cases := []struct {
		relation ontology.Relation
		told     []event.Participant
		want     string
	}{
		{"attacks", []event.Participant{part("KEN", event.Party), part("CHL", event.Party)}, "KEN source CHL target; CHL source KEN target"},
		{"attacks", []event.Participant{part("KEN", event.Source), part("CHL", event.Target)}, "KEN source CHL target"},
		{"met-with", []event.Participant{part("KEN", event.Source), part("CHL", event.Target), part("PER", event.Target)}, "KEN party CHL party; KEN party PER party"},
		{"met-with", []event.Participant{part("KEN", event.Party), part("CHL", event.Party), part("PER", event.Party)}, "KEN party CHL party PER party"},
	}
	for _, c := range cases {
		var got []string
		for _, r := range sided(event.Report{Relation: c.relation, Participants: c.told}) {
			var words []string
			for _, p := range r.Participants {
				words = append(words, p.Entity.Key+" "+string(p.Role))
			}
			got = append(got, strings.Join(words, " "))
		}
		if joined := strings.Join(got, "; "); joined != c.want {
			t.Errorf("%s gives %q, want %q", c.relation, joined, c.want)
		}
	}
}

// Outlets change title, punctuation and paragraphs of a wire story.
func TestOriginOfCopies(t *testing.T) {
	wire := clean.Article{Title: "Kenya praises Chile", Text: "Kenya praises Chile\n\nKenya praised Chile on Monday, officials said.\n\nNo more was told."}
	copied := clean.Article{Title: "Praise for Chile", Text: "Praise for Chile\n\nKENYA praised Chile on Monday – officials said. No more was told"}
	other := clean.Article{Title: "Kenya praises Chile", Text: "Kenya praises Chile\n\nKenya praised Peru on Monday, officials said."}
	if originHash(wire) != originHash(copied) {
		t.Error("a copy with another title has another origin")
	}
	if originHash(wire) == originHash(other) {
		t.Error("two stories have the same origin")
	}
}

// Whatever real articles say, the graph takes the document.
func TestGraphTakesReferenceArticles(t *testing.T) {
	folder := os.Getenv("DIPLOGRAPH_REFERENCE")
	if folder == "" {
		t.Skip("DIPLOGRAPH_REFERENCE names no folder with reference articles")
	}
	files, err := filepath.Glob(filepath.Join(folder, "gold", "dev", "*.jsonl"))
	if err != nil || len(files) == 0 {
		t.Fatalf("no articles in %s: %v", folder, err)
	}
	reader := newReader(t)
	read := 0
	for item, err := range source.Items(files, nil) {
		if err != nil {
			t.Errorf("reading: %v", err)
			continue
		}
		result, err := reader.Read(t.Context(), item)
		if err != nil {
			continue // a language without a pack
		}
		read++
		doc := Document(result, reader.Gazetteer())
		if err := graph.Check(&doc); err != nil {
			t.Errorf("%s: %v", item.Path, err)
		}
	}
	t.Logf("%d articles", read)
}
