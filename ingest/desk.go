package ingest

import (
	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/clean"
	"github.com/diplograph/diplograph/ingest/event"
	"github.com/diplograph/diplograph/ingest/mention"
	"github.com/diplograph/diplograph/ingest/text"
)

// desk is the memory in which the rooms read one article; the next is read in the same.
type desk struct {
	tokens  text.Room
	phrases mention.Room
	clauses event.Room
}

// takeDesk gives a desk at which nothing is read.
func (r *Reader) takeDesk() *desk {
	r.mu.Lock()
	defer r.mu.Unlock()
	n := len(r.idle)
	if n == 0 {
		return &desk{}
	}
	d := r.idle[n-1]
	r.idle = r.idle[:n-1]
	return d
}

// leaveDesk clears a desk and gives it back.
func (r *Reader) leaveDesk(d *desk) {
	d.tokens.Clear()
	d.phrases.Clear()
	d.clauses.Clear()
	r.mu.Lock()
	defer r.mu.Unlock()
	r.idle = append(r.idle, d)
}

// whole is all that the rooms made of an article. It holds until its desk is cleared.
type whole struct {
	event.Output
	article   clean.Article
	sentences []mention.Sentence
}

// read reads an article at a desk.
func (l *rooms) read(d *desk, article clean.Article) whole {
	in := l.input(d, article)
	if !article.Published.IsZero() {
		in.Published = ontology.DayOf(article.Published)
	}
	return whole{l.event.Read(&d.clauses, in), article, in.Sentences}
}

// input finds the phrases and predicates of an article.
func (l *rooms) input(d *desk, article clean.Article) event.Input {
	sentences := text.SentencesIn(&d.tokens, article.Text, article.Blocks, l.breaks)
	chunks, people := l.mention.ReadIn(&d.phrases, sentences)
	return event.Input{Text: article.Text, Sentences: chunks, People: people}
}
