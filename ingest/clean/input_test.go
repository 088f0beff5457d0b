package clean_test

import (
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
	utf16 "golang.org/x/text/encoding/unicode"

	"github.com/diplograph/diplograph/ingest/clean"
	"github.com/diplograph/diplograph/ingest/source"
)

const arabicPage = `لافروف يلتقي روبيو في نيويورك

الخميس 25 سبتمبر 2025 - 08:09 ص

التقى وزير الخارجية الروسي سيرغي لافروف نظيره الأمريكي ماركو روبيو يوم الأربعاء في نيويورك، وبحث معه العلاقات بين البلدين.
`

const arabicArticle = `ar | 2025-09-25T08:09:00Z | - | - | -
title: لافروف يلتقي روبيو في نيويورك
paragraph: التقى وزير الخارجية الروسي سيرغي لافروف نظيره الأمريكي ماركو روبيو يوم الأربعاء في نيويورك، وبحث معه العلاقات بين البلدين.
`

// TestCharsets reads one page in every charset that Arabic pages come in.
func TestCharsets(t *testing.T) {
	encode := func(s string, err error) string {
		if err != nil {
			t.Fatal(err)
		}
		return s
	}
	crlf := strings.ReplaceAll(arabicPage, "\n", "\r\n")
	for name, raw := range map[string]string{
		"UTF-8":                  arabicPage,
		"UTF-8 with BOM":         "\ufeff" + arabicPage,
		"CRLF":                   crlf,
		"windows-1256":           encode(charmap.Windows1256.NewEncoder().String(arabicPage)),
		"windows-1256 with CRLF": encode(charmap.Windows1256.NewEncoder().String(crlf)),
		"UTF-16LE with BOM":      encode(utf16.UTF16(utf16.LittleEndian, utf16.UseBOM).NewEncoder().String(crlf)),
		"UTF-16BE with BOM":      encode(utf16.UTF16(utf16.BigEndian, utf16.UseBOM).NewEncoder().String(arabicPage)),
		"UTF-16LE without BOM":   encode(utf16.UTF16(utf16.LittleEndian, utf16.IgnoreBOM).NewEncoder().String(arabicPage)),
		"bidi marks":             "\u200f" + strings.ReplaceAll(arabicPage, "\n", "\u200f\n\u200f"),
	} {
		a, err := clean.Clean(plain(raw), options(t))
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if got := show(a); got != arabicArticle {
			t.Errorf("%s:\n got %s\nwant %s", name, got, arabicArticle)
		}
	}
	page := `<html><head><meta http-equiv="Content-Type" content="text/html; charset=windows-1256"></head><body><h1>لافروف يلتقي روبيو في نيويورك</h1>
<p>الخميس 25 سبتمبر 2025 - 08:09 ص</p><p>` + strings.Split(arabicPage, "\n")[4] + `</p></body></html>`
	item := plain(encode(charmap.Windows1256.NewEncoder().String(page)))
	item.MediaType = "text/html"
	if a, err := clean.Clean(item, options(t)); err != nil || show(a) != arabicArticle {
		t.Errorf("declared windows-1256: %v\n%s", err, show(a))
	}
}

func TestRefusals(t *testing.T) {
	binary := "\x89PNG\r\n\x1a\n" + strings.Repeat("\x00\x01\x02\xff\xfe", 200)
	for _, c := range []struct{ name, raw, kind, want string }{
		{"white space", " \n\t\n", "text/plain", "is empty"},
		{"picture", binary, "text/plain", "binary file (image/png)"},
		{"random bytes", strings.Repeat("\x00\x01\x02\x03\xff\xfe\x81", 200), "text/plain", "binary file"},
		{"control characters", strings.Repeat("a\x01\x02\x03", 200), "text/plain", "binary file"},
		{"no letters", "1234 5678.", "text/plain", "holds no letters"},
		{"letters lost", strings.Repeat("\ufffd\ufffd\ufffd a ", 30), "text/plain", "U+FFFD"},
		{"read in a wrong charset", strings.Repeat("Ù„Ø§Ù\u0081Ø±Ù\u0088Ù\u0081 ", 20), "text/plain", "wrong charset"},
		{"6 MB", strings.Repeat("Lavrov met Rubio. \n\n", 320_000), "text/plain", "limit for one article is 5 MB"},
		{"1 MB without a space", strings.Repeat("a", 1<<20), "text/plain", "the limit"},
		{"a million quotes", strings.Repeat(`"`, 1_000_000) + "a", "text/plain", "the limit"},
		{"a million quotes with spaces", strings.Repeat(`" `, 1_000_000) + "a", "text/plain", "limit is 1024 kB"},
		{"index page", `<html><body><ul><li><a href="/a">Lavrov meets Rubio in New York on Wednesday</a></ul></body></html>`, "text/html", "no article"},
		{"page without text", `<html><body><script>var a = "Lavrov met Rubio."</script></body></html>`, "text/html", "no article"},
		{"a page of a million elements", strings.Repeat("<p>", 1_000_000), "text/html", "elements, the limit"},
	} {
		begin := time.Now()
		_, err := clean.Clean(source.Item{ID: "a", Path: "a", Bytes: []byte(c.raw), MediaType: c.kind}, options(t))
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: %v, want %q", c.name, err, c.want)
		}
		if took := time.Since(begin); took > 10*time.Second && !testing.Short() { // the race detector takes its time
			t.Errorf("%s: took %v", c.name, took)
		}
	}
}

func TestSlipsAreForgiven(t *testing.T) {
	cut := arabicPage[:len(arabicPage)-3] // in the middle of a letter
	a, err := clean.Clean(plain(cut), options(t))
	if err != nil || !utf8.ValidString(a.Text) || a.Title != "لافروف يلتقي روبيو في نيويورك" {
		t.Errorf("a text cut in the middle of a letter: %v, %q", err, a.Title)
	}
}

func record(title, text, published string) source.Item {
	r := &source.Record{ID: "r", Title: title, Text: text, Source: "Example", URL: "https://example.org/r"}
	if published != "" {
		r.Published = &published
	}
	return source.Item{ID: "r", Path: "r.jsonl:1", Bytes: []byte(text), MediaType: "application/json", Record: r}
}

func TestRecords(t *testing.T) {
	for _, c := range []struct{ name, title, text, published, want string }{
		{
			"text is used as given, a paragraph a line", "Lavrov meets Rubio", "The ministers met on Wednesday.\nBy the river they talked.\n\nOn Ukraine\n\nThey left.", "2025-09-25",
			"en | 2025-09-25 | Example | - | https://example.org/r\ntitle: Lavrov meets Rubio\nparagraph: The ministers met on Wednesday.\nparagraph: By the river they talked.\nsubhead: On Ukraine\nparagraph: They left.\n",
		},
		{
			"a time of day and its zone", "", "The ministers met on Wednesday.", "2025-09-25T08:09:00+03:00",
			"en | 2025-09-25T08:09:00+03:00 | Example | - | https://example.org/r\nparagraph: The ministers met on Wednesday.\n",
		},
		{
			"a text that holds its page", "Lavrov meets Rubio in New York", "Example\n\nLavrov meets Rubio in New York\n\nSeptember 25, 2025, 08:09\nA. Writer\n\nThe ministers met on Wednesday.", "",
			"en | 2025-09-25T08:09:00Z | Example | A. Writer | https://example.org/r\ntitle: Lavrov meets Rubio in New York\nparagraph: The ministers met on Wednesday.\n",
		},
		{
			"the title again as first line", "Lavrov meets Rubio", "Lavrov meets Rubio\nThe ministers met on Wednesday.", "",
			"en | - | Example | - | https://example.org/r\ntitle: Lavrov meets Rubio\nparagraph: The ministers met on Wednesday.\n",
		},
	} {
		a, err := clean.Clean(record(c.title, c.text, c.published), options(t))
		if err != nil {
			t.Fatalf("%s: %v", c.name, err)
		}
		checkSpans(t, a)
		if got := show(a); got != c.want {
			t.Errorf("%s:\n got %s\nwant %s", c.name, got, c.want)
		}
	}
	if _, err := clean.Clean(record("", "The ministers met.", "yesterday"), options(t)); err == nil || !strings.Contains(err.Error(), "ISO 8601") {
		t.Errorf("a date that is none: %v", err)
	}
}

func TestPublishedOverrides(t *testing.T) {
	opts := options(t)
	opts.Published = time.Date(2024, 1, 2, 0, 0, 0, 0, time.UTC)
	for _, text := range []string{arabicPage, "Lavrov met Rubio on Wednesday."} {
		if a, err := clean.Clean(plain(text), opts); err != nil || !a.Published.Equal(opts.Published) || a.HasTime {
			t.Errorf("published %v, time %v, %v", a.Published, a.HasTime, err)
		}
	}
}

func FuzzClean(f *testing.F) {
	f.Add([]byte(arabicPage), false)
	f.Add([]byte("By A. B.\n2025-09-25\nx\nx\n\n«\""), false)
	f.Add([]byte(`<p>Lavrov met Rubio.<h1>a</h1><time datetime="2025-09-25">`), true)
	f.Add([]byte("\xff\xfea\x00 \x00"), false)
	opts := options(f)
	f.Fuzz(func(t *testing.T, raw []byte, page bool) {
		item := source.Item{ID: "f", Path: "f", Bytes: raw, MediaType: "text/plain"}
		if page {
			item.MediaType = "text/html"
		}
		a, err := clean.Clean(item, opts)
		if err != nil {
			return
		}
		checkSpans(t, a)
		if a.Text == "" || len(a.Blocks) == 0 {
			t.Fatalf("an article without text from %q", raw)
		}
	})
}
