package newssite_test

import (
	"strings"
	"testing"

	"github.com/diplograph/diplograph/ingest"
	"github.com/diplograph/diplograph/ingest/source"
	"github.com/diplograph/diplograph/internal/newssite"
)

// The pages are worth fetching: the reader takes title, day and author from
// them, leaves what stands around the article, and finds what happened.
func TestTheReaderFindsWhatHappened(t *testing.T) {
	reader, err := ingest.New(ingest.Options{})
	if err != nil {
		t.Fatal(err)
	}
	site := newssite.New(1)
	server := site.Start(t)
	found, read := map[string]int{}, map[string]int{}
	for _, a := range site.Articles() {
		if a.Language != "ar" && a.Language != "en" {
			continue
		}
		_, body := get(t, server.URL+a.Path)
		result, err := reader.Read(t.Context(), source.Item{ID: a.GUID, URL: server.URL + a.Path, Bytes: []byte(body), MediaType: "text/html"})
		if err != nil {
			t.Fatalf("%s: %v", a.Path, err)
		}
		read[a.Language]++
		if len(result.Edges()) > 0 {
			found[a.Language]++
		} else {
			t.Logf("no edge: %s", a.Paragraphs[0])
		}
		if got := result.Article; got.Title != a.Title || got.Language != a.Language || got.Published.UTC().Format("2006-01-02") != a.Published.Format("2006-01-02") {
			t.Errorf("%s: read %q in %q of %s, want %q of %s", a.Path, got.Title, got.Language, got.Published, a.Title, a.Published)
		}
		if text := result.Article.Text; strings.Contains(text, "cookies") || strings.Contains(text, "ملفات تعريف") || !strings.Contains(text, a.Paragraphs[0]) {
			t.Errorf("%s: read\n%s", a.Path, text)
		}
	}
	for code, n := range read {
		if n < newssite.Pages/5 || found[code]*10 < n*9 {
			t.Errorf("%s: %d of %d articles gave an edge, want nine of ten", code, found[code], n)
		}
	}
	t.Logf("with an edge: %v of %v", found, read)
}
