package ingest

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"sync"
	"time"
	"unicode"

	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/calendar"
	"github.com/diplograph/diplograph/ingest/clean"
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
	// Overlays are laid over the gazetteer's own tables: what a user knows better.
	Overlays []gazetteer.Layer
	// Pages gets the further pages of an article; nil: it is read as far as it is
	// there, and marked as partial.
	Pages Getter
}

// Reader reads articles. It may be used by several goroutines at once.
type Reader struct {
	gazetteer *gazetteer.Gazetteer
	languages map[string]*language
	clean     clean.Options
	pages     Getter

	mu   sync.Mutex
	idle []*desk // as many as articles were ever read at once
}

// language is what the rooms need for one language. Its dictionary is built
// when its first article comes: most runs read one or two languages.
type language struct {
	code   string
	script *unicode.RangeTable // of its letters
	gaz    *gazetteer.Gazetteer
	once   sync.Once
	err    error
	rooms  rooms
}

type rooms struct {
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

	rooms *rooms // that read it
}

// New loads the gazetteer, and of every language what tells it from others. Its
// dictionary is built by the first article in it.
func New(options Options) (r *Reader, err error) {
	growing(func() { r, err = newReader(options) })
	return r, err
}

func newReader(options Options) (*Reader, error) {
	gaz, packs, err := load(options.Overlays)
	if err != nil {
		return nil, err
	}
	r := &Reader{gazetteer: gaz, languages: map[string]*language{}, pages: options.Pages}
	var dates []*calendar.Words
	var page []lang.FunctionWord
	for _, pack := range packs {
		l, err := newLanguage(pack, gaz)
		if err != nil {
			return nil, fmt.Errorf("reading language pack %q: %w", pack.Code, err)
		}
		r.languages[pack.Code] = l
		dates = append(dates, l.rooms.calendar)
		page = append(page, pack.Page...)
	}
	r.clean.DateLine = calendar.AnyLine(dates...)
	if r.clean.Words, err = clean.NewWords(page); err != nil {
		return nil, fmt.Errorf("reading language packs: page.tsv: %w", err)
	}
	for _, pack := range packs {
		r.clean.Words.AddFunctionWords(pack)
	}
	if options.Published != "" {
		if r.clean.Published, err = time.Parse(time.DateOnly, string(options.Published)); err != nil {
			return nil, fmt.Errorf("reading the day of publication %q: want a day like 2025-09-25", options.Published)
		}
	}
	return r, nil
}

// load reads the tables, and of the packs what every article needs.
func load(overlays []gazetteer.Layer) (*gazetteer.Gazetteer, []*lang.Pack, error) {
	codes := lang.Languages()
	packs := make([]*lang.Pack, len(codes))
	errs := make([]error, len(codes))
	var done sync.WaitGroup
	for i, code := range codes {
		done.Go(func() { packs[i], errs[i] = lang.LoadOutline(code) })
	}
	gaz, err := gazetteer.Load(overlays...)
	done.Wait()
	if err = errors.Join(append(errs, err)...); err != nil {
		return nil, nil, err
	}
	for _, pack := range packs {
		if err := addWords(pack, gaz); err != nil {
			return nil, nil, err // found before the first article, not in the middle
		}
	}
	return gaz, packs, nil
}

// addWords adds the words that overlays add to a pack.
func addWords(pack *lang.Pack, gaz *gazetteer.Gazetteer) error {
	for _, w := range gaz.PackWords(pack.Code) {
		if err := pack.Add(w.Table, w.Cells); err != nil {
			return fmt.Errorf("reading overlays: %s:%d: %w", w.File, w.Line, err)
		}
	}
	return nil
}

func newLanguage(pack *lang.Pack, gaz *gazetteer.Gazetteer) (l *language, err error) {
	l = &language{code: pack.Code, gaz: gaz}
	if len(pack.Words) > 0 {
		l.script = scriptOf(pack.Words[len(pack.Words)-1].Text)
	}
	if l.rooms.calendar, err = calendar.NewWords(pack.Dates); err != nil {
		return nil, err
	}
	l.rooms.breaks, err = text.NewBreaks(pack.Sentences)
	return l, err
}

// furnish reads the whole pack and builds the dictionary where that has not
// been done.
func (l *language) furnish() (*rooms, error) {
	l.once.Do(func() {
		growing(func() { l.err = l.build() })
	})
	return &l.rooms, l.err
}

func (l *language) build() error {
	pack, err := lang.Load(l.code)
	if err == nil {
		err = addWords(pack, l.gaz)
	}
	if err != nil {
		return err
	}
	lexicon, err := mention.NewLexicon(pack, l.gaz)
	if err != nil {
		return fmt.Errorf("reading language pack %q: %w", l.code, err)
	}
	l.rooms.event = event.NewReader(l.gaz, pack)
	l.rooms.mention = mention.NewReader(lexicon, l.rooms.calendar)
	return nil
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
	return r.ReadArticle(r.follow(ctx, article))
}

// Told gives the acts that an article tells of, whoever does them.
func (r *Reader) Told(article clean.Article) ([]event.Told, error) {
	language := r.languages[article.Language]
	if language == nil {
		return nil, fmt.Errorf("reading %s: no pack for language %q; there are packs for %s", article.Path, article.Language, strings.Join(lang.Languages(), ", "))
	}
	l, err := language.furnish()
	if err != nil {
		return nil, err
	}
	d := r.takeDesk()
	told := l.event.Told(&d.clauses, l.input(d, article))
	r.leaveDesk(d)
	return told, nil
}

// ReadArticle reads an article that is already clean.
func (r *Reader) ReadArticle(article clean.Article) (Result, error) {
	language := r.languages[article.Language]
	if language == nil {
		return Result{}, fmt.Errorf("reading %s: no pack for language %q; there are packs for %s", article.Path, article.Language, strings.Join(lang.Languages(), ", "))
	}
	l, err := language.furnish()
	if err != nil {
		return Result{}, err
	}
	d := r.takeDesk()
	out := l.read(d, article)
	r.leaveDesk(d)
	return Result{
		Article: article, Reports: out.Reports, Skipped: out.Skipped, Sentences: len(out.sentences),
		Gazetteer: r.gazetteer.Version(), rooms: l,
	}, nil
}
