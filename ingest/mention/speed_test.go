//go:build unix

package mention_test

import (
	"os"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/diplograph/diplograph/ingest/calendar"
	"github.com/diplograph/diplograph/ingest/clean"
	"github.com/diplograph/diplograph/ingest/gazetteer"
	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
	"github.com/diplograph/diplograph/ingest/text"
)

// articles are our own, one a language, repeated until they are worth timing.
var articles = map[string]string{
	"ar": "../../testdata/articles/lavrov-bourita.ar.txt",
	"en": "../../testdata/articles/lavrov-new-york.en.txt",
}

// body repeats an article's text and gives its blocks, one a line.
func body(b *testing.B, path string) (string, []clean.Block) {
	b.Helper()
	raw, err := os.ReadFile(path)
	if err != nil {
		b.Fatal(err)
	}
	doc := strings.Repeat(string(raw)+"\n", 20)
	var blocks []clean.Block
	at := 0
	for line := range strings.Lines(doc) {
		if end := at + len(strings.TrimSpace(line)); end > at {
			blocks = append(blocks, clean.Block{Start: at, End: end})
		}
		at += len(line)
	}
	return doc, blocks
}

// cpuSpeed reports the megabytes that a core reads in a second of its own time,
// which other work on the machine does not change as it does the clock.
func cpuSpeed(b *testing.B, bytes int) func() {
	before := cpuTime(b)
	return func() {
		b.ReportMetric(float64(bytes)*float64(b.N)/1e6/(cpuTime(b)-before).Seconds(), "MB/cpu-s")
	}
}

func cpuTime(b *testing.B) time.Duration {
	b.Helper()
	var used syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &used); err != nil {
		b.Fatal(err)
	}
	return time.Duration(used.Utime.Nano())
}

// BenchmarkTokens is the measure for the other benchmarks: text to sentences
// with their folded tokens.
func BenchmarkTokens(b *testing.B) {
	for code, path := range articles {
		doc, blocks := body(b, path)
		b.Run(code, func(b *testing.B) {
			b.ReportAllocs()
			defer cpuSpeed(b, len(doc))()
			for b.Loop() {
				text.Sentences(doc, blocks, nil)
			}
		})
	}
}

// BenchmarkNames looks every token up: names, offices, organs, words, dates.
func BenchmarkNames(b *testing.B) { recognize(b, (*mention.Reader).Names) }

// BenchmarkMentions does that and joins actor phrases and chunks, twice where
// an article introduces people.
func BenchmarkMentions(b *testing.B) {
	recognize(b, func(r *mention.Reader, s []text.Sentence) int {
		out, _ := r.Read(s)
		return len(out)
	})
}

func recognize(b *testing.B, read func(*mention.Reader, []text.Sentence) int) {
	gaz, err := gazetteer.Load()
	if err != nil {
		b.Fatal(err)
	}
	for code, path := range articles {
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
		doc, blocks := body(b, path)
		sentences := text.Sentences(doc, blocks, nil)
		b.Run(code, func(b *testing.B) {
			b.ReportAllocs()
			defer cpuSpeed(b, len(doc))()
			for b.Loop() {
				if read(reader, sentences) == 0 {
					b.Fatal("nothing was read")
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
			for b.Loop() {
				if _, err := mention.NewLexicon(pack, gaz); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
