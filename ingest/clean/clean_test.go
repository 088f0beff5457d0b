package clean_test

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"
	"unicode/utf8"

	"golang.org/x/tools/txtar"

	"github.com/diplograph/diplograph/ingest/calendar"
	"github.com/diplograph/diplograph/ingest/clean"
	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/source"
)

func options(t testing.TB) clean.Options {
	t.Helper()
	opts, err := loadOptions()
	if err != nil {
		t.Fatal(err)
	}
	return opts
}

// loadOptions loads the words of every language pack, once.
var loadOptions = sync.OnceValues(func() (clean.Options, error) {
	var languages []*calendar.Words
	var pages []lang.FunctionWord
	var packs []*lang.Pack
	for _, code := range lang.Languages() {
		pack, err := lang.Load(code)
		if err != nil {
			return clean.Options{}, err
		}
		dates, err := calendar.NewWords(pack.Dates)
		if err != nil {
			return clean.Options{}, err
		}
		languages = append(languages, dates)
		pages = append(pages, pack.Page...)
		packs = append(packs, pack)
	}
	words, err := clean.NewWords(pages)
	if err != nil {
		return clean.Options{}, err
	}
	for _, pack := range packs {
		words.AddFunctionWords(pack)
	}
	return clean.Options{DateLine: calendar.AnyLine(languages...), Words: words}, nil
})

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
	if !a.Modified.IsZero() {
		fmt.Fprintf(&b, "modified: %s\n", a.Modified.Format(time.RFC3339))
	}
	if a.Partial != "" {
		fmt.Fprintf(&b, "partial: %s\n", a.Partial)
	}
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

var update = flag.Bool("update", false, "rewrite the articles of the cases")

// TestPages reads each saved page and compares the article that comes out.
func TestPages(t *testing.T) {
	opts := options(t)
	files, err := filepath.Glob("testdata/*/*.txtar")
	if err != nil || len(files) < 15 {
		t.Fatalf("%d cases, %v", len(files), err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txtar"), func(t *testing.T) {
			ar, err := txtar.ParseFile(file)
			if err != nil {
				t.Fatal(err)
			}
			item := plain(string(ar.Files[0].Data))
			if strings.HasSuffix(ar.Files[0].Name, ".html") {
				item.MediaType = "text/html"
			}
			a, err := clean.Clean(item, opts)
			if err != nil {
				t.Fatal(err)
			}
			checkSpans(t, a)
			got := show(a)
			if *update {
				ar.Files[1].Data = []byte(got)
				if err := os.WriteFile(file, txtar.Format(ar), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			if want := string(ar.Files[1].Data); got != want {
				t.Errorf("%s\n got %s\nwant %s", bytes.TrimSpace(ar.Comment), got, want)
			}
		})
	}
}

// checkSpans checks what every room relies on: blocks in order, none empty,
// none overlapping, padding outside.
func checkSpans(t testing.TB, a clean.Article) {
	t.Helper()
	last := 0
	for _, b := range a.Blocks {
		if b.Start < last || b.End <= b.Start || b.End > len(a.Text) {
			t.Fatalf("block %d-%d after byte %d of %d", b.Start, b.End, last, len(a.Text))
		}
		if block := a.Text[b.Start:b.End]; strings.TrimSpace(block) != block || !utf8.ValidString(block) {
			t.Fatalf("block %q is padded or no UTF-8", block)
		}
		last = b.End
	}
}

// TestOwnArticles checks the articles that a newcomer reads first.
func TestOwnArticles(t *testing.T) {
	opts := options(t)
	want := map[string]string{
		"lavrov-bourita":  "ar | 2025-09-25T08:09:00Z | مرصد الدبلوماسية | سلمى الإدريسي | -; 5 subheads, 11 paragraphs",
		"lavrov-new-york": "en | 2025-09-25T06:40:00Z | Diplomatic Observer | Helen Marsh | -; 3 subheads, 5 paragraphs",
		"souk":            "ar | 2025-09-24T14:30:00Z | جريدة المدينة | يوسف العلمي | -; 1 subheads, 4 paragraphs",
	}
	for item, err := range source.Items([]string{"../../testdata/articles"}, nil) {
		if err != nil {
			t.Fatal(err)
		}
		a, err := clean.Clean(item, opts)
		if err != nil {
			t.Fatalf("%s: %v", item.Path, err)
		}
		if got := summary(a); want[item.ID] != "" && got != want[item.ID] {
			t.Errorf("%s:\n got %s\nwant %s", item.ID, got, want[item.ID])
		}
		delete(want, item.ID)
	}
	if len(want) > 0 {
		t.Errorf("not found: %v", want)
	}
}

func summary(a clean.Article) string {
	kinds := map[clean.BlockKind]int{}
	for _, b := range a.Blocks {
		kinds[b.Kind]++
	}
	frame, _, _ := strings.Cut(show(a), "\n")
	return fmt.Sprintf("%s; %d subheads, %d paragraphs", frame, kinds[clean.Subhead], kinds[clean.Paragraph])
}

// TestSeed reads the reference article, alone and as a record that holds its
// whole page as text.
func TestSeed(t *testing.T) {
	folder := os.Getenv("DIPLOGRAPH_REFERENCE")
	if folder == "" {
		t.Skip("DIPLOGRAPH_REFERENCE is not set: no reference articles")
	}
	paths := []string{filepath.Join(folder, "articles", "seed.ar.txt"), filepath.Join(folder, "gold", "dev", "seed.jsonl")}
	for item, err := range source.Items(paths, nil) {
		if err != nil {
			t.Fatal(err)
		}
		a, err := clean.Clean(item, options(t))
		if err != nil {
			t.Fatal(err)
		}
		want := "ar | 2025-09-25T08:09:00Z | جيران العرب | مصطفى عبد الكريم | -; 6 subheads, 12 paragraphs"
		if got := summary(a); item.ID != "seed" || got != want {
			t.Errorf("%s: id %s\n got %s\nwant %s", item.Path, item.ID, got, want)
		}
		if !strings.HasPrefix(a.Title, "كواليس اجتماع ثنائي") || strings.Contains(a.Text, "لافروف و بوريطة") {
			t.Errorf("%s: title %q, or the caption is in the text", item.Path, a.Title)
		}
	}
}
