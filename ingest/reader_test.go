package ingest_test

import (
	"testing"

	"github.com/diplograph/diplograph/ingest"
	"github.com/diplograph/diplograph/ingest/source"
)

// BenchmarkRead reads our own articles from file bytes to edges; the number of
// sentences in a second is reported beside the time.
func BenchmarkRead(b *testing.B) {
	reader, err := ingest.New(ingest.Options{})
	if err != nil {
		b.Fatal(err)
	}
	var items []source.Item
	for item, err := range source.Items([]string{"../testdata/articles"}, nil) {
		if err != nil {
			b.Fatal(err)
		}
		items = append(items, item)
	}
	sentences := 0
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
}

// BenchmarkNew builds the reader: tables, packs, lexicons of all languages.
func BenchmarkNew(b *testing.B) {
	for b.Loop() {
		if _, err := ingest.New(ingest.Options{}); err != nil {
			b.Fatal(err)
		}
	}
}
