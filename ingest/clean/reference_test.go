package clean_test

import (
	"encoding/json"
	"fmt"
	"html"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"
	"unicode"

	"github.com/diplograph/diplograph/ingest/clean"
	"github.com/diplograph/diplograph/ingest/source"
)

// pageGold is what a person took down of a page.
type pageGold struct {
	Title     string   `json:"title"`
	Authors   []string `json:"authors"`
	Published string   `json:"publishing_date"`
	Body      struct {
		Summary  []string `json:"summary"`
		Sections []struct {
			Headline   []string `json:"headline"`
			Paragraphs []string `json:"paragraphs"`
		} `json:"sections"`
	} `json:"body"`
}

// text is the body, and the summary above it, which pages show too.
func (g pageGold) text() (required, allowed string) {
	var b strings.Builder
	for _, s := range g.Body.Sections {
		for _, part := range append(s.Headline, s.Paragraphs...) {
			b.WriteString(part + "\n")
		}
	}
	return b.String(), b.String() + strings.Join(g.Body.Summary, "\n")
}

func reference(t testing.TB, path string) string {
	t.Helper()
	folder := os.Getenv("DIPLOGRAPH_REFERENCE")
	if folder == "" {
		t.Skip("DIPLOGRAPH_REFERENCE is not set: no reference pages")
	}
	return filepath.Join(folder, path)
}

func cleanFile(t testing.TB, path string, opts clean.Options) (clean.Article, error) {
	t.Helper()
	for item, err := range source.Items([]string{path}, nil) {
		if err != nil {
			t.Fatal(err)
		}
		return clean.Clean(item, opts)
	}
	t.Fatalf("%s: nothing was read", path)
	return clean.Article{}, nil
}

// words counts the words of a text.
func words(text string) map[string]int {
	count := map[string]int{}
	for _, w := range strings.Fields(text) {
		count[w]++
	}
	return count
}

// shared is the number of words that two texts have in common.
func shared(a, b map[string]int) (n, of int) {
	for w, k := range a {
		n += min(k, b[w])
		of += k
	}
	return n, of
}

// TestPagesWithGold measures how much of real pages is found: title, author and
// time of publication, and the words of the text.
func TestPagesWithGold(t *testing.T) {
	opts := options(t)
	files, err := filepath.Glob(reference(t, "corpora/feeds/*.gold.json"))
	if err != nil || len(files) != 6 {
		t.Fatalf("%d pages, %v", len(files), err)
	}
	var got []string
	for _, file := range files {
		raw, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		var gold map[string]pageGold
		if err := json.Unmarshal(raw, &gold); err != nil {
			t.Fatal(err)
		}
		name := strings.TrimSuffix(file, ".gold.json")
		a, err := cleanFile(t, name+".html", opts)
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		for _, g := range gold {
			got = append(got, agreement(a, g, filepath.Base(name)))
		}
	}
	want := []string{
		"ar_lbc_2026: ar, title true, author -, published true, words 235/235, of those found 235/235 right",
		"en_globalnews_kyiv: en, title true, author true, published true, words 855/855, of those found 855/866 right",
		"es_eldiario_albares: es, title true, author true, published true, words 2411/2411, of those found 2411/2411 right",
		"fr_lefigaro_ukraine: fr, title true, author true, published true, words 1263/1263, of those found 1296/1296 right",
		"ru_kommersant_putin_anwar: ru, title true, author true, published true, words 1003/1003, of those found 1003/1003 right",
		"ru_pravda_ua: ru, title true, author true, published true, words 1594/1643, of those found 1594/1598 right",
	}
	if strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("\n got %s\nwant %s", strings.Join(got, "\n     "), strings.Join(want, "\n     "))
	}
}

func agreement(a clean.Article, g pageGold, name string) string {
	required, allowed := g.text()
	body := a.Text
	if len(a.Blocks) > 0 && a.Blocks[0].Kind == clean.Title {
		body = a.Text[a.Blocks[0].End:]
	}
	found, of := shared(words(required), words(body))
	right, all := shared(words(body), words(allowed))
	published := "-"
	if at, err := time.Parse("2006-01-02 15:04:05.999999999-07:00", g.Published); err == nil {
		published = fmt.Sprint(a.Published.Truncate(time.Second).Equal(at.Truncate(time.Second)))
	}
	return fmt.Sprintf("%s: %s, title %v, author %v, published %s, words %d/%d, of those found %d/%d right", name, a.Language, letters(a.Title) == letters(g.Title),
		names(a.Author, g.Authors), published, found, of, right, all)
}

// letters are those of a text without its marks: some people leave the quotes
// of a title out.
func letters(text string) string {
	return strings.Join(strings.FieldsFunc(text, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }), " ")
}

// names reports that an author line holds every name; "-" where the gold has
// none.
func names(author string, gold []string) string {
	if len(gold) == 0 {
		return "-"
	}
	for _, name := range gold {
		if !strings.Contains(author, name) {
			return "false"
		}
	}
	return "true"
}

// TestOddPages reads pages of other years, charsets and systems: no gold, but
// what a person sees on them.
func TestOddPages(t *testing.T) {
	opts := options(t)
	for _, c := range []struct{ file, want, contains string }{
		{"ap_meta_refresh.html", "en|Father of Orlando gunman known for rambling political videos|2016-06-13T16:03:00Z|LYNNE O'DONNELL", "Father of Orlando"},
		{"ar_cnnarabic_2012.html", "ar|معارضون يسيطرون على مخازن للصواريخ بريف دمشق|2013-08-28T14:00:00+04:00|", "وفي محافظة الحسكة شمال شرقي البلاد"},
		{"made_ar_windows1256.html", "ar|معارضون يسيطرون على مخازن للصواريخ بريف دمشق|2013-08-28T14:00:00+04:00|", "وفي محافظة الحسكة شمال شرقي البلاد"},
		{"en_telegraph_zimbabwe.html", "en|Zimbabwe coup: Robert Mugabe and wife Grace 'insisting he finishes his term', as priest steps in to mediate|2017-11-17T10:41:09Z|Our Foreign Staff", "Mugabe"},
		{"en_wapo_netanyahu.html", "en|Where do strained U.S.-Israeli relations go after Netanyahu’s victory?|2015-03-18|Steven Mufson", "Obama"},
		{"es_lanacion.html", "es|Una solución no violenta para la cuestión mapuche|-|", "mapuche"},
		{"es_ultimahora.html", "es|Anticorrupción decidirá en Madrid si recurre la imputación de la Infanta|2014-01-09|", "Infanta"},
		{"fr_lemonde.html", "fr|Le projet de loi sur le renseignement massivement approuvé à l'Assemblée|2015-05-04T13:36:31+02:00|Martin Untersinger (avec Damien Leloup et Morgane Tual)", "renseignement"},
		{"meta_charset_after_1024.html", "en|Frédéric|-|", "Frédéric"},
	} {
		a, err := cleanFile(t, reference(t, "corpora/feeds/"+c.file), opts)
		if err != nil {
			t.Errorf("%s: %v", c.file, err)
			continue
		}
		published := "-"
		switch {
		case a.HasTime:
			published = a.Published.Format(time.RFC3339)
		case !a.Published.IsZero():
			published = a.Published.Format(time.DateOnly)
		}
		if got := a.Language + "|" + a.Title + "|" + published + "|" + a.Author; got != c.want || !strings.Contains(a.Text, c.contains) {
			t.Errorf("%s:\n got %s\nwant %s", c.file, got, c.want)
		}
	}
}

// TestPlainPages reads pages that are nothing but an article: every paragraph
// must be found, the title and the language.
func TestPlainPages(t *testing.T) {
	opts := options(t)
	files, err := filepath.Glob(reference(t, "corpora/fr_wikinews_html/*.html"))
	if err != nil || len(files) < 90 {
		t.Fatalf("%d pages, %v", len(files), err)
	}
	pages, titles, french, found, of := 0, 0, 0, 0, 0
	paragraph := regexp.MustCompile(`(?s)<p>(.*?)</p>`)
	heading := regexp.MustCompile(`(?s)<h1>(.*?)</h1>`)
	for _, file := range files {
		raw, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		a, err := cleanFile(t, file, opts)
		if err != nil {
			t.Logf("%s: %v", filepath.Base(file), err)
			continue
		}
		pages++
		if a.Language == "fr" {
			french++
		}
		if at := heading.FindSubmatch(raw); at != nil && letters(a.Title) == letters(html.UnescapeString(string(at[1]))) {
			titles++
		}
		var body strings.Builder
		for _, at := range paragraph.FindAllSubmatch(raw, -1) {
			body.WriteString(html.UnescapeString(tag.ReplaceAllString(string(at[1]), "")) + "\n")
		}
		n, all := shared(words(strings.ReplaceAll(body.String(), "\u00ad", "")), words(strings.ReplaceAll(a.Text, "\u00ad", "")))
		found, of = found+n, of+all
	}
	got := fmt.Sprintf("%d of %d pages, %d titles, %d in French, %d of %d words", pages, len(files), titles, french, found, of)
	if want := "95 of 95 pages, 95 titles, 95 in French, 24244 of 24244 words"; got != want {
		t.Errorf("\n got %s\nwant %s", got, want)
	}
}

var tag = regexp.MustCompile(`<[^<>]*>`)
