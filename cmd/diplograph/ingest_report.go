package main

import (
	"cmp"
	"context"
	"slices"
	"time"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest"
)

// ingestReport is what a person wants to know after an ingest.
type ingestReport struct {
	begun, ended time.Time
	interrupted  bool
	stored       int // articles
	sentences    int
	languages    map[string]int // articles by ISO 639-1 code
	changes      graph.Changes
	inferred     []inference
	undated      []string  // ids of articles without publication date
	partial      []partial // articles of which only a part was there
	noStore      bool      // no store was made, because nothing was stored
	empty        []string  // ids of articles without any relation
	notFound     int       // sentences with two foreign actors and no act
	failures     []failure
	passedOver   int // files in folders that are no articles
	meetings     map[meeting]int
	info         graph.Info
}

// inference is a person whom the gazetteer put in the place of an office.
type inference struct{ person, office, body string }

// partial is an article of which only a part was there.
type partial struct {
	Article string `json:"article"`
	Reason  string `json:"reason"`
}

// note takes down what an article says of itself and the graph does not keep.
func (r *ingestReport) note(result ingest.Result) {
	if why := result.Article.Partial; why != "" {
		r.partial = append(r.partial, partial{result.Article.ID, why})
	}
}

// failure is an input that was not read.
type failure struct {
	Input  string `json:"input"`
	Reason string `json:"reason"`
}

// meeting is what the first question to try is made from.
type meeting struct {
	actor string
	date  ontology.Date
}

func newIngestReport(now time.Time) *ingestReport {
	return &ingestReport{begun: now, languages: map[string]int{}, meetings: map[meeting]int{}}
}

func (r *ingestReport) fail(read articleRead) {
	r.failures = append(r.failures, failure{read.input, read.err.Error()})
}

// add counts an article that was read.
func (r *ingestReport) add(d graph.Document) {
	r.languages[d.Article.Language]++
	r.sentences += d.Article.Sentences
	r.notFound += len(d.Skipped)
	if d.Article.Published.IsZero() {
		r.undated = append(r.undated, d.Article.ID)
	}
	acts := false
	for _, report := range d.Reports {
		r.infer(d, report)
		r.meet(d, report)
		acts = acts || !isTie(report.Relation)
	}
	if !acts {
		r.empty = append(r.empty, d.Article.ID)
	}
}

func isTie(name ontology.Relation) bool {
	relation, _ := ontology.Lookup(name)
	return relation.Tie
}

func (r *ingestReport) infer(d graph.Document, report graph.Report) {
	for _, p := range report.Parts {
		if !p.Inferred {
			continue
		}
		i := inference{nameOf(d, p.Actor), p.Office, nameOf(d, p.ActsFor)}
		if !slices.Contains(r.inferred, i) {
			r.inferred = append(r.inferred, i)
		}
	}
}

// meet counts who met most people on one day.
func (r *ingestReport) meet(d graph.Document, report graph.Report) {
	if report.Relation != "met-with" || report.Status != ontology.Occurred || report.Date.Precision() != ontology.Day {
		return
	}
	for _, p := range report.Parts {
		if actor, known := actorOf(d, p.Actor); known && actor.Kind == ontology.Person && !actor.Unnamed {
			r.meetings[meeting{actor.Name, report.Date}]++
		}
	}
}

// busiest is the meeting of whoever met most people on one day.
func (r *ingestReport) busiest() (meeting, bool) {
	var best meeting
	for m, n := range r.meetings {
		if n > r.meetings[best] || n == r.meetings[best] && cmp.Or(cmp.Compare(m.date, best.date), -cmp.Compare(m.actor, best.actor)) > 0 {
			best = m
		}
	}
	return best, len(r.meetings) > 0
}

func actorOf(d graph.Document, key string) (graph.Actor, bool) {
	for _, actor := range d.Actors {
		if actor.Key == key {
			return actor, true
		}
	}
	return graph.Actor{}, false
}

func nameOf(d graph.Document, key string) string {
	if actor, known := actorOf(d, key); known {
		return actor.Name
	}
	return key
}

// finish asks the store what it holds now.
func (r *ingestReport) finish(ctx context.Context, store graph.Store, now time.Time) error {
	info, err := store.Info(ctx)
	if err != nil {
		return err
	}
	r.info, r.ended = info, now
	return nil
}
