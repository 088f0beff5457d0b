//go:build unix

package mention_test

import (
	"encoding/json"
	"os"
	"strings"
	"testing"

	"github.com/diplograph/diplograph/ingest/calendar"
	"github.com/diplograph/diplograph/ingest/clean"
	"github.com/diplograph/diplograph/ingest/gazetteer"
	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
	"github.com/diplograph/diplograph/ingest/text"
	"github.com/diplograph/diplograph/internal/cputime"
)

// corpora are invented articles of many kinds, sixty a language. Articles that
// differ are read as news are: most of their words, but not all, have been met.
var corpora = map[string]string{
	"ar": "../../testdata/gold/own-ar.jsonl",
	"en": "../../testdata/gold/own-en.jsonl",
}

// article is a text with its blocks: the title and the paragraphs.
type article struct {
	text   string
	blocks []clean.Block
}

// corpus reads the articles of a language and counts their bytes.
func corpus(b *testing.B, path string) (all []article, bytes int) {
	b.Helper()
	raw, err := os.ReadFile(path)
	if err != nil {
		b.Fatal(err)
	}
	for line := range strings.Lines(string(raw)) {
		var a struct{ Title, Text string }
		if err := json.Unmarshal([]byte(line), &a); err != nil {
			b.Fatal(err)
		}
		next := article{text: a.Title + "\n" + a.Text}
		at := 0
		for line := range strings.Lines(next.text) {
			if end := at + len(strings.TrimSpace(line)); end > at {
				next.blocks = append(next.blocks, clean.Block{Start: at, End: end})
			}
			at += len(line)
		}
		next.blocks[0].Kind = clean.Title
		all, bytes = append(all, next), bytes+len(next.text)
	}
	return all, bytes
}

// cpuSpeed reports the megabytes of text (title and body in UTF-8, each counted
// once) that a core reads in a second of its own time, the collector's included,
// which other work on the machine does not change as it does the clock.
func cpuSpeed(b *testing.B, bytes int) func() {
	before := cputime.Used(b)
	return func() {
		b.ReportMetric(float64(bytes)*float64(b.N)/1e6/(cputime.Used(b)-before).Seconds(), "MB/cpu-s")
	}
}

// cpuMillis reports the milliseconds of a core's own time that one turn takes.
func cpuMillis(b *testing.B) func() {
	before := cputime.Used(b)
	return func() { b.ReportMetric((cputime.Used(b)-before).Seconds()*1000/float64(b.N), "cpu-ms") }
}

// BenchmarkTokens is the measure for the other benchmarks: text to sentences
// with their folded tokens.
func BenchmarkTokens(b *testing.B) {
	for code, path := range corpora {
		articles, bytes := corpus(b, path)
		b.Run(code, func(b *testing.B) {
			b.ReportAllocs()
			defer cpuSpeed(b, bytes)()
			for b.Loop() {
				for _, a := range articles {
					text.Sentences(a.text, a.blocks, nil)
				}
			}
		})
	}
}

// BenchmarkNames looks every token up: names, offices, organs, words, dates. The
// text is cut into tokens before the clock starts.
func BenchmarkNames(b *testing.B) {
	recognize(b, func(r *mention.Reader, _ article, s []text.Sentence) { r.Names(s) })
}

// BenchmarkRecognition is text to recognized names: both of the above.
func BenchmarkRecognition(b *testing.B) {
	recognize(b, func(r *mention.Reader, a article, _ []text.Sentence) { r.Names(text.Sentences(a.text, a.blocks, nil)) })
}

// BenchmarkMentions looks every token up and joins actor phrases and chunks, those
// sentences twice that hang on the people whom the article introduces. The text
// is cut into tokens before the clock starts.
func BenchmarkMentions(b *testing.B) {
	var room mention.Room
	recognize(b, func(r *mention.Reader, _ article, s []text.Sentence) {
		r.ReadIn(&room, s)
		room.Clear()
	})
}

func recognize(b *testing.B, read func(*mention.Reader, article, []text.Sentence)) {
	gaz, err := gazetteer.Load()
	if err != nil {
		b.Fatal(err)
	}
	for code, path := range corpora {
		pack, err := lang.Load(code)
		if err != nil {
			b.Fatal(err)
		}
		words, err := calendar.NewWords(pack.Dates)
		if err != nil {
			b.Fatal(err)
		}
		lexicon, err := mention.NewLexicon(pack, gaz)
		if err != nil {
			b.Fatal(err)
		}
		reader := mention.NewReader(lexicon, words)
		articles, bytes := corpus(b, path)
		sentences := make([][]text.Sentence, len(articles))
		for i, a := range articles {
			sentences[i] = text.Sentences(a.text, a.blocks, nil)
		}
		b.Run(code, func(b *testing.B) {
			b.ReportAllocs()
			defer cpuSpeed(b, bytes)()
			for b.Loop() {
				for i, a := range articles {
					read(reader, a, sentences[i])
				}
			}
		})
	}
}

// BenchmarkLexicon compiles the dictionary of each language.
func BenchmarkLexicon(b *testing.B) {
	gaz, err := gazetteer.Load()
	if err != nil {
		b.Fatal(err)
	}
	for _, code := range lang.Languages() {
		pack, err := lang.Load(code)
		if err != nil {
			b.Fatal(err)
		}
		b.Run(code, func(b *testing.B) {
			b.ReportAllocs()
			defer cpuMillis(b)()
			for b.Loop() {
				if _, err := mention.NewLexicon(pack, gaz); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
