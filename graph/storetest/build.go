package storetest

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"time"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/graph/ontology"
)

// Builder makes a document by hand: it writes the text of an article and the
// reports that a reader would find in it.
type Builder struct {
	doc    graph.Document
	actors map[string]graph.Actor
	places map[string]graph.Place
}

// NewArticle begins an article; published may be empty.
func NewArticle(source, id, title, published string) *Builder {
	b := &Builder{actors: map[string]graph.Actor{}, places: map[string]graph.Place{}}
	b.doc.Article = graph.Article{
		Key: graph.ArticleKey("", source, id, ""), ID: id, Source: source, Title: title, Language: "en",
		Text: title + "\n\n", OriginHash: graph.Hash(source, id), Program: "test", Gazetteer: "g1",
	}
	if published != "" {
		t, err := time.Parse(time.DateOnly, published)
		if err != nil {
			panic(err) // a mistake in a test
		}
		b.doc.Article.Published = t
	}
	return b
}

// Origin makes the article a copy of a wire story.
func (b *Builder) Origin(story string) *Builder {
	b.doc.Article.OriginHash = graph.Hash(story)
	return b
}

// URL gives the article an address, which becomes its key.
func (b *Builder) URL(address string) *Builder {
	b.doc.Article.URL = address
	b.doc.Article.Key = graph.CanonicalURL(address)
	return b
}

// Who is an actor's part in an act.
type Who struct {
	Key      string // of an actor of World
	Words    string // as the sentence names it
	Office   string
	For      string
	Group    string
	Inferred bool
	LastHeld string
}

// Act is what a sentence tells.
type Act struct {
	Relation   ontology.Relation
	From, To   []Who // source and target; of a symmetric relation all are parties
	Verb       string
	Date       ontology.Date
	DateText   string
	Status     ontology.Status // occurred where empty
	Aspect     ontology.Aspect // event where empty
	SaidBy     string
	About      string
	Measure    *graph.Measure
	Place      string
	Background bool
	Quote      string // the sentence where empty
	Confidence float64
}

// Say adds a sentence and the acts that it tells. Words that an act names must
// stand in the sentence.
func (b *Builder) Say(sentence string, acts ...Act) *Builder {
	start := len(b.doc.Article.Text)
	b.doc.Article.Text += sentence + "\n\n"
	b.doc.Article.Sentences++
	for _, a := range acts {
		b.doc.Reports = append(b.doc.Reports, b.report(a, sentence, start))
	}
	return b
}

func (b *Builder) report(a Act, sentence string, start int) graph.Report {
	rel, ok := ontology.Lookup(a.Relation)
	if !ok {
		panic(fmt.Sprintf("storetest: unknown relation %q", a.Relation))
	}
	r := graph.Report{
		Relation: a.Relation, Status: orElse(a.Status, ontology.Occurred), Aspect: orElse(a.Aspect, ontology.PointEvent),
		Background: a.Background, Date: a.Date, DateText: a.DateText, SaidBy: b.use(a.SaidBy), About: a.About,
		Measure: a.Measure, Place: a.Place, Quote: orElse(a.Quote, sentence), Sentence: sentence, Rule: "test",
		Confidence: orElse(a.Confidence, 0.9), DateOrigin: ontology.OriginLacks,
	}
	if a.Date != "" {
		r.DateOrigin = ontology.Stated
	}
	r.Start, r.End = find(sentence, r.Quote, start)
	r.PredStart, r.PredEnd = find(sentence, a.Verb, start)
	for _, w := range a.From {
		r.Parts = append(r.Parts, b.part(w, role(rel, graph.Source), sentence, start))
	}
	for _, w := range a.To {
		r.Parts = append(r.Parts, b.part(w, role(rel, graph.Target), sentence, start))
	}
	if m := a.Measure; m != nil {
		b.use(m.Imposer)
		b.use(m.Target)
	}
	if a.Place != "" {
		b.places[a.Place] = Places[a.Place]
	}
	return r
}

func role(rel ontology.RelationType, r graph.Role) graph.Role {
	if rel.Symmetric {
		return graph.Party
	}
	return r
}

func (b *Builder) part(w Who, r graph.Role, sentence string, start int) graph.Part {
	p := graph.Part{
		Actor: b.use(w.Key), Role: r, Office: w.Office, ActsFor: b.use(w.For), Group: b.use(w.Group), Surface: w.Words,
		Inferred: w.Inferred, LastHeld: w.LastHeld,
	}
	p.Start, p.End = find(sentence, w.Words, start)
	return p
}

// use puts an actor of World among those of the document.
func (b *Builder) use(key string) string {
	if key == "" {
		return ""
	}
	a, ok := World[key]
	if !ok {
		panic(fmt.Sprintf("storetest: no actor %q in the world", key))
	}
	b.actors[key] = a
	return key
}

// find is the span of words inside of a sentence that begins at start.
func find(sentence, words string, start int) (int, int) {
	i := strings.Index(sentence, words)
	if i < 0 {
		panic(fmt.Sprintf("storetest: %q does not stand in %q", words, sentence))
	}
	return start + i, start + i + len(words)
}

func orElse[T comparable](v, other T) T {
	var zero T
	if v == zero {
		return other
	}
	return v
}

// Know adds a tie of the gazetteer.
func (b *Builder) Know(t graph.Tie) *Builder {
	b.use(t.Source)
	b.use(t.Target)
	b.doc.Ties = append(b.doc.Ties, t)
	return b
}

// Skip adds a sentence in which no event was found.
func (b *Builder) Skip(sentence, predicate string, actors ...string) *Builder {
	b.doc.Article.Text += sentence + "\n\n"
	b.doc.Article.Sentences++
	b.doc.Skipped = append(b.doc.Skipped, graph.Skip{Sentence: sentence, Predicate: predicate, Actors: actors})
	return b
}

// Doc is the document.
func (b *Builder) Doc() graph.Document {
	doc := b.doc
	for _, key := range slices.Sorted(maps.Keys(b.actors)) {
		doc.Actors = append(doc.Actors, b.actors[key])
	}
	for _, key := range slices.Sorted(maps.Keys(b.places)) {
		doc.Places = append(doc.Places, b.places[key])
	}
	graph.Keys(&doc)
	return doc
}
