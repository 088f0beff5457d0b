//go:build unix

package ingest_test

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/diplograph/diplograph/ingest"
	"github.com/diplograph/diplograph/ingest/clean"
	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/source"
	"github.com/diplograph/diplograph/internal/cputime"
)

// BenchmarkRead reads our own articles from file bytes to edges; the number of
// sentences in a second is reported beside the time, and in a second of a core's own
// time, the collector's included, which other work on the machine does not change as
// it does the clock.
func BenchmarkRead(b *testing.B) {
	reader, err := ingest.New(ingest.Options{})
	if err != nil {
		b.Fatal(err)
	}
	readAll(b, reader, "../testdata/articles")
}

// readAll reads the articles of a path again and again.
func readAll(b *testing.B, reader *ingest.Reader, path string) {
	var items []source.Item
	for item, err := range source.Items([]string{path}, nil) {
		if err != nil {
			b.Fatal(err)
		}
		items = append(items, item)
	}
	sentences, before := 0, cputime.Used(b)
	b.ReportAllocs()
	for b.Loop() {
		for _, item := range items {
			result, err := reader.Read(b.Context(), item)
			if err != nil {
				b.Fatal(err)
			}
			sentences += result.Sentences
		}
	}
	b.ReportMetric(float64(sentences)/b.Elapsed().Seconds(), "sentences/s")
	b.ReportMetric(float64(sentences)/(cputime.Used(b)-before).Seconds(), "sentences/cpu-s")
}

// BenchmarkCorpus reads the news of the reference data, as far as they are
// there: articles of many outlets, the measure nearest to a user's own run.
func BenchmarkCorpus(b *testing.B) {
	folder := os.Getenv("DIPLOGRAPH_REFERENCE")
	if folder == "" {
		b.Skip("DIPLOGRAPH_REFERENCE names no reference data")
	}
	reader, err := ingest.New(ingest.Options{})
	if err != nil {
		b.Fatal(err)
	}
	for _, name := range []string{"ar_saudinewsnet", "ar_news", "en_news"} {
		b.Run(name, func(b *testing.B) { readAll(b, reader, filepath.Join(folder, "corpora", name+".jsonl")) })
	}
}

// BenchmarkNew is what the first article of one language pays: tables, packs and
// the dictionary of that language. It shall stay below 150 ms.
func BenchmarkNew(b *testing.B) {
	for _, code := range lang.Languages() {
		b.Run(code, func(b *testing.B) {
			before := cputime.Used(b)
			b.ReportAllocs()
			for b.Loop() {
				reader, err := ingest.New(ingest.Options{})
				if err != nil {
					b.Fatal(err)
				}
				if _, err := reader.ReadArticle(clean.Article{Language: code}); err != nil {
					b.Fatal(err)
				}
			}
			b.ReportMetric((cputime.Used(b)-before).Seconds()*1000/float64(b.N), "cpu-ms")
		})
	}
}
