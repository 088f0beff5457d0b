package load

import (
	"strings"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest"
	"github.com/diplograph/diplograph/ingest/clean"
	"github.com/diplograph/diplograph/ingest/event"
	"github.com/diplograph/diplograph/ingest/gazetteer"
	"github.com/diplograph/diplograph/ingest/text"
	"github.com/diplograph/diplograph/internal/version"
)

// Document makes the graph's document of an article that was read.
func Document(result ingest.Result, gaz *gazetteer.Gazetteer) graph.Document {
	b := &builder{gaz: gaz, known: map[string]int{}, places: map[string]bool{}}
	b.doc.Article = article(result)
	for _, told := range result.Reports {
		for _, r := range sided(told) {
			b.doc.Reports = append(b.doc.Reports, b.report(&r))
		}
	}
	for _, s := range result.Skipped {
		b.doc.Skipped = append(b.doc.Skipped, graph.Skip(s))
	}
	if day := published(result.Article); day != "" {
		b.ties(day)
	}
	graph.Keys(&b.doc)
	return b.doc
}

func published(a clean.Article) ontology.Date {
	if a.Published.IsZero() {
		return ""
	}
	return ontology.DayOf(a.Published)
}

func article(r ingest.Result) graph.Article {
	a := r.Article
	return graph.Article{
		Key: graph.ArticleKey(a.URL, a.Source, a.ID, a.Text),
		ID:  a.ID, Source: a.Source, URL: a.URL, Title: a.Title, Language: a.Language, Author: a.Author,
		Published: a.Published, HasTime: a.HasTime, Text: a.Text, OriginHash: originHash(a),
		Sentences: r.Sentences, Program: version.Program, Gazetteer: r.Gazetteer,
	}
}

// originHash is the same for copies of one wire story: outlets change title,
// punctuation and paragraphs, and leave the words of the body.
func originHash(a clean.Article) string {
	body := strings.TrimPrefix(a.Text, a.Title)
	var words []string
	for _, word := range strings.Fields(text.Fold(body)) {
		if word = strings.Trim(word, `.,:;!?"'()[]«»،؛؟-–—`); word != "" {
			words = append(words, word)
		}
	}
	return graph.Hash(strings.Join(words, " "))
}

// builder collects a document.
type builder struct {
	doc    graph.Document
	gaz    *gazetteer.Gazetteer
	known  map[string]int // place of an actor in doc.Actors, by key
	places map[string]bool
}

func (b *builder) report(r *event.Report) graph.Report {
	out := graph.Report{
		Relation: r.Relation, Status: r.Status, Aspect: r.Aspect, Background: r.Background,
		Date: r.Date, DateOrigin: r.DateOrigin, DateText: r.DateText, About: r.About, CAMEO: r.CAMEO,
		Quote: r.Quote, Sentence: r.Sentence, Start: r.Start, End: r.End, PredStart: r.PredStart, PredEnd: r.PredEnd,
		Rule: r.Rule, Confidence: r.Confidence, Place: b.place(r.Place), Measure: b.measure(r.Measure),
	}
	if out.Date == "" {
		out.DateOrigin = ontology.OriginLacks
	}
	if r.SaidBy != nil {
		out.SaidBy = b.actor(r.SaidBy, r.Date)
	}
	for _, p := range r.Participants {
		out.Parts = append(out.Parts, b.part(p, r.Date))
	}
	return out
}

func (b *builder) part(p event.Participant, day ontology.Date) graph.Part {
	part := graph.Part{
		Role: graph.Role(p.Role), Office: p.Entity.Office, ActsFor: b.body(p.Entity.ActsFor),
		Surface: p.Surface, Start: p.Start, End: p.End, LastHeld: p.LastHeld,
	}
	if p.Via != nil {
		part.Group = b.actor(p.Via, day)
	}
	if p.Holder != nil {
		part.Actor, part.Inferred = b.actor(p.Holder, day), true
	} else {
		part.Actor = b.actor(p.Entity, day)
	}
	return part
}

func (b *builder) measure(m *event.Measure) *graph.Measure {
	if m == nil || m.Imposer == nil {
		return nil
	}
	out := &graph.Measure{Imposer: b.actor(m.Imposer, ""), Kind: m.Kind, Name: m.Name}
	if m.Target != nil {
		out.Target = b.actor(m.Target, "")
	}
	return out
}

// place adds a place of the gazetteer and returns its key.
func (b *builder) place(id string) string {
	if id == "" || b.places[id] {
		return id
	}
	for _, p := range b.gaz.Places() {
		if p.ID != id {
			continue
		}
		b.places[id] = true
		place := graph.Place{Key: id, Name: p.Name, Country: p.Country}
		if arabic := p.Names["ar"]; len(arabic) > 0 {
			place.NameAr = arabic[0]
		}
		b.doc.Places = append(b.doc.Places, place)
		return id
	}
	return "" // an id of an older gazetteer: the event stands without its place
}
