package ingest

import (
	"context"
	"fmt"
	"strings"
	"time"

	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/calendar"
	"github.com/diplograph/diplograph/ingest/clean"
	"github.com/diplograph/diplograph/ingest/entity"
	"github.com/diplograph/diplograph/ingest/event"
	"github.com/diplograph/diplograph/ingest/gazetteer"
	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
	"github.com/diplograph/diplograph/ingest/source"
	"github.com/diplograph/diplograph/ingest/text"
)

// Options say how articles are read.
type Options struct {
	Published ontology.Date // day of publication of every article, whatever it says; may be empty
}

// Reader reads articles. It may be used by several goroutines at once.
type Reader struct {
	gazetteer *gazetteer.Gazetteer
	languages map[string]*language
	clean     clean.Options
}

// language is what the rooms need for one language.
type language struct {
	breaks   *text.Breaks
	calendar *calendar.Words
	mention  *mention.Reader
	event    *event.Reader
}

// Result is what was read from one article.
type Result struct {
	Article   clean.Article
	Reports   []event.Report
	Skipped   []event.Skip
	Sentences int
	Gazetteer string // version of the gazetteer

	sentences []mention.Sentence
	clauses   []event.SentenceTrace
	resolver  *entity.Resolver
}

// New loads the gazetteer and every language pack.
func New(options Options) (*Reader, error) {
	gaz, err := gazetteer.Load()
	if err != nil {
		return nil, fmt.Errorf("loading the gazetteer: %w", err)
	}
	r := &Reader{gazetteer: gaz, languages: map[string]*language{}}
	var dates []*calendar.Words
	var page []lang.FunctionWord
	function := map[string][]lang.FunctionWord{}
	for _, code := range lang.Languages() {
		pack, err := lang.Load(code)
		if err != nil {
			return nil, err
		}
		if r.languages[code], err = newLanguage(pack, gaz); err != nil {
			return nil, fmt.Errorf("reading language pack %q: %w", code, err)
		}
		dates = append(dates, r.languages[code].calendar)
		page = append(page, pack.Page...)
		function[code] = pack.Words
	}
	r.clean.DateLine = calendar.AnyLine(dates...)
	if r.clean.Words, err = clean.NewWords(page); err != nil {
		return nil, fmt.Errorf("reading language packs: page.tsv: %w", err)
	}
	for code, words := range function {
		r.clean.Words.AddFunctionWords(code, words)
	}
	if options.Published != "" {
		if r.clean.Published, err = time.Parse(time.DateOnly, string(options.Published)); err != nil {
			return nil, fmt.Errorf("reading the day of publication %q: want a day like 2025-09-25", options.Published)
		}
	}
	return r, nil
}

func newLanguage(pack *lang.Pack, gaz *gazetteer.Gazetteer) (l *language, err error) {
	l = &language{event: event.NewReader(gaz, pack)}
	if l.calendar, err = calendar.NewWords(pack.Dates); err != nil {
		return nil, err
	}
	if l.breaks, err = text.NewBreaks(pack.Sentences); err != nil {
		return nil, err
	}
	lexicon, err := mention.NewLexicon(pack, gaz)
	if err != nil {
		return nil, err
	}
	l.mention = mention.NewReader(lexicon, l.calendar)
	return l, nil
}

// Gazetteer is the gazetteer that the reader uses.
func (r *Reader) Gazetteer() *gazetteer.Gazetteer { return r.gazetteer }

// Read cleans an item and reads its article. An article in a language without
// a pack is an error that says so.
func (r *Reader) Read(ctx context.Context, item source.Item) (Result, error) {
	if err := ctx.Err(); err != nil {
		return Result{}, err
	}
	article, err := clean.Clean(item, r.clean)
	if err != nil {
		return Result{}, err
	}
	return r.ReadArticle(article)
}

// ReadArticle reads an article that is already clean.
func (r *Reader) ReadArticle(article clean.Article) (Result, error) {
	l := r.languages[article.Language]
	if l == nil {
		return Result{}, fmt.Errorf("reading %s: no pack for language %q; there are packs for %s", article.Path, article.Language, strings.Join(lang.Languages(), ", "))
	}
	var published ontology.Date
	if !article.Published.IsZero() {
		published = ontology.DayOf(article.Published)
	}
	sentences := text.Sentences(article.Text, article.Blocks, l.breaks)
	chunks, people := l.mention.Read(sentences)
	out := l.event.Read(event.Input{Text: article.Text, Published: published, Sentences: chunks, People: people})
	return Result{
		Article: article, Reports: out.Reports, Skipped: out.Skipped, Sentences: len(sentences),
		Gazetteer: r.gazetteer.Version(), sentences: chunks, clauses: out.Clauses, resolver: out.Resolver,
	}, nil
}
