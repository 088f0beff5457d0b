package clean_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/diplograph/diplograph/ingest/calendar"
	"github.com/diplograph/diplograph/ingest/clean"
	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/source"
)

func options(t testing.TB) clean.Options {
	t.Helper()
	var languages []*calendar.Words
	var pages []lang.FunctionWord
	for _, code := range []string{"ar", "en"} {
		pack, err := lang.Load(code)
		if err != nil {
			t.Fatal(err)
		}
		dates, err := calendar.NewWords(pack.Dates)
		if err != nil {
			t.Fatal(err)
		}
		languages = append(languages, dates)
		pages = append(pages, pack.Page...)
	}
	words, err := clean.NewWords(pages)
	if err != nil {
		t.Fatal(err)
	}
	return clean.Options{DateLine: calendar.AnyLine(languages...), Words: words}
}

// show writes an article as a person reads it: the frame, then the blocks with
// their kinds.
func show(a clean.Article) string {
	var b strings.Builder
	published := "-"
	if !a.Published.IsZero() {
		published = a.Published.Format("2006-01-02")
		if a.HasTime {
			published = a.Published.Format(time.RFC3339)
		}
	}
	fmt.Fprintf(&b, "%s | %s | %s | %s | %s\n", a.Language, published, or(a.Source), or(a.Author), or(a.URL))
	for _, block := range a.Blocks {
		fmt.Fprintf(&b, "%s: %s\n", block.Kind, a.Text[block.Start:block.End])
	}
	return b.String()
}

func or(s string) string {
	if s == "" {
		return "-"
	}
	return s
}

func plain(content string) source.Item {
	return source.Item{ID: "a", Path: "a.txt", Bytes: []byte(content), MediaType: "text/plain"}
}

func TestSeed(t *testing.T) {
	folder := os.Getenv("DIPLOGRAPH_REFERENCE")
	if folder == "" {
		t.Skip("DIPLOGRAPH_REFERENCE is not set: no reference articles")
	}
	raw, err := os.ReadFile(filepath.Join(folder, "articles", "seed.ar.txt"))
	if err != nil {
		t.Fatal(err)
	}
	a, err := clean.Clean(plain(string(raw)), options(t))
	if err != nil {
		t.Fatal(err)
	}
	t.Log("\n" + show(a))
}
