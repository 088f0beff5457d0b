package feed_test

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/tools/txtar"

	"github.com/diplograph/diplograph/ingest/source/feed"
)

var update = flag.Bool("update", false, "rewrite what the cases want")

// show writes a feed as a person reads it.
func show(f feed.Feed) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s | %s | %s\n", f.Title, f.Language, f.Home)
	for _, r := range f.Remarks {
		fmt.Fprintf(&b, "remark: %s\n", r)
	}
	for _, e := range f.Entries {
		fmt.Fprintf(&b, "%s | %s | %s | %s | updated %s | by %s | %s | %q | %q | %s\n", e.Title, e.ID, e.URL, date(e.Published, e.HasTime), date(e.Updated, true), e.Author,
			strings.Join(e.Categories, ","), e.Summary, e.Content, "")
	}
	return strings.ReplaceAll(b.String(), " | \n", "\n")
}

func date(t time.Time, hasTime bool) string {
	switch {
	case t.IsZero():
		return "-"
	case hasTime:
		return t.Format(time.RFC3339)
	}
	return t.Format(time.DateOnly)
}

// TestCases reads each feed of testdata and compares what comes out.
func TestCases(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(files) < 7 {
		t.Fatalf("%d cases, %v", len(files), err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txtar"), func(t *testing.T) {
			ar, err := txtar.ParseFile(file)
			if err != nil {
				t.Fatal(err)
			}
			f, err := feed.Parse(ar.Files[0].Data, "", "https://base.example/feeds/all.xml")
			if err != nil {
				t.Fatal(err)
			}
			got := show(f)
			if *update {
				ar.Files[1].Data = []byte(got)
				if err := os.WriteFile(file, txtar.Format(ar), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			if want := string(ar.Files[1].Data); got != want {
				t.Errorf("%s\n got %s\nwant %s", strings.TrimSpace(string(ar.Comment)), got, want)
			}
		})
	}
}

// TestCharsets reads one feed in the charsets that feeds come in, declared
// rightly, wrongly and not at all.
func TestCharsets(t *testing.T) {
	arabic := "لافروف يلتقي نظيره المغربي في نيويورك"
	russian := "Лавров встретился с марокканским коллегой"
	french := "Le ministre français a reçu son homologue à Genève"
	for _, c := range []struct {
		name, title, declared, mediaType string
		in                               encoding.Encoding
	}{
		{"declared windows-1256", arabic, "windows-1256", "", charmap.Windows1256},
		{"windows-1256, undeclared", arabic, "", "", charmap.Windows1256},
		{"windows-1256, declared UTF-8", arabic, "utf-8", "", charmap.Windows1256},
		{"windows-1256, declared ISO-8859-1", arabic, "iso-8859-1", "", charmap.Windows1256},
		{"windows-1256, declared in the header only", arabic, "", "text/xml; charset=windows-1256", charmap.Windows1256},
		{"UTF-8, declared windows-1256", arabic, "windows-1256", "text/xml; charset=iso-8859-1", unicode.UTF8},
		{"UTF-16 with a mark", arabic, "utf-16", "", unicode.UTF16(unicode.LittleEndian, unicode.UseBOM)},
		{"koi8-r, undeclared", russian, "", "", charmap.KOI8R},
		{"koi8-r, declared windows-1251", russian, "windows-1251", "", charmap.KOI8R},
		{"windows-1251, declared", russian, "windows-1251", "", charmap.Windows1251},
		{"windows-1251, undeclared", russian, "", "", charmap.Windows1251},
		{"windows-1251, declared nonsense", russian, "bogus", "", charmap.Windows1251},
		{"latin-1, undeclared", french, "", "", charmap.Windows1252},
		{"latin-1, declared UTF-8", french, "utf-8", "", charmap.ISO8859_1},
		{"latin-9, declared", french, "iso-8859-15", "", charmap.ISO8859_15},
	} {
		prolog := ""
		if c.declared != "" {
			prolog = `<?xml version="1.0" encoding="` + c.declared + `"?>`
		}
		raw, err := c.in.NewEncoder().String(prolog + "<rss version=\"2.0\"><channel>\n<title>" + c.title + "</title>\n</channel></rss>")
		if err != nil {
			t.Fatal(err)
		}
		f, err := feed.Parse([]byte(raw), c.mediaType, "")
		if err != nil || f.Title != c.title {
			t.Errorf("%s: title %q, %v", c.name, f.Title, err)
		}
	}
}

func TestRefusals(t *testing.T) {
	for _, c := range []struct{ name, body, want string }{
		{"nothing", "", "it is empty"},
		{"a comment", "<!-- nothing -->\n", "empty document"},
		{"a prolog", `<?xml version="1.0"?>`, "empty document"},
		{"an element and nothing else", "<rss></rss>", "neither a title nor entries"},
		{"a page", "<!DOCTYPE html><html><body><p>Hello</p></body></html>", "web page"},
		{"a sitemap", `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"></urlset>`, "sitemap"},
		{"other XML", "<note><to>x</to></note>", "<note>"},
		{"text", "Lavrov met Rubio.", "neither XML nor JSON"},
		{"broken JSON", `{"version":"https://jsonfeed.org/version/1","items":[`, "no JSON Feed"},
		{"a picture", "\x89PNG\r\n\x1a\n" + strings.Repeat("\x00\x01\x02", 100), "binary"},
		{"deep", "<rss><channel>" + strings.Repeat("<a>", 100_000), "inside one another"},
	} {
		_, err := feed.Parse([]byte(c.body), "", "")
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: %v, want %q", c.name, err, c.want)
		}
	}
}

func TestLooks(t *testing.T) {
	for head, want := range map[string]bool{
		`<?xml version="1.0"?><rss version="2.0">`: true, "\ufeff<!-- x -->\n<feed xmlns=\"http://www.w3.org/2005/Atom\">": true, "<rdf:RDF xmlns": true,
		`{"version": "https://jsonfeed.org/version/1"`: true, `{"id":"a","text":"T"}`: false, "<html><body>": false, "<?xml version='1.0'?><html>": false, "Text": false, "": false,
	} {
		if feed.Looks([]byte(head)) != want {
			t.Errorf("Looks(%q) is %v", head, !want)
		}
	}
}

// reference is a file of odd feeds that others wrote; they are not in this
// repository.
func reference(t testing.TB, name string) []byte {
	t.Helper()
	folder := os.Getenv("DIPLOGRAPH_REFERENCE")
	if folder == "" {
		t.Skip("DIPLOGRAPH_REFERENCE is not set: no reference feeds")
	}
	raw, err := os.ReadFile(filepath.Join(folder, "corpora", "feeds", name))
	if err != nil {
		t.Fatal(err)
	}
	return raw
}

// TestOddFeeds reads feeds of real sites and of the tests of feed readers.
func TestOddFeeds(t *testing.T) {
	for _, c := range []struct {
		file, title, first string // first: title, address and date of the first entry
		entries, dated     int
		repaired           bool
	}{
		{"ru_windows1251.rss.xml", "iBash.Org.Ru", "Цитата #17703 http://ibash.org.ru/quote.php?id=17703 2018-03-21T10:27:32+03:00", 50, 50, false},
		{"fr_no_encoding_latin1.rss.xml", "Flux RSS du magazine de psychologie Le Cercle Psy", "Perturbateurs endocriniens : quels effets sur le cerveau ? https://le-cercle-psy.scienceshumaines.com/perturbateurs-endocriniens-quels-effets-sur-le-cerveau_sh_39995 2018-10-17T10:30:00Z", 9, 9, true},
		{"rdf_no_dates.rdf", "heise online News", "OLED-TVs: Vorsichtsmaßnahmen gegen Einbrennen https://www.heise.de/newsticker/meldung/OLED-TVs-Vorsichtsmassnahmen-gegen-Einbrennen-4205274.html?wt_mc=rss.ho.beitrag.rdf -", 60, 0, false},
		{"ur_rtl_cdata.rss.xml", "BBC News اردو - پاکستان کے لیے امریکی امداد کی بہار و خزاں", "امریکی عسکری امداد کی بندش کی وجوہات: انڈیا سے جنگ، جوہری پروگرام اور اب دہشت گردوں کی پشت پناہی http://www.bbc.com/urdu/pakistan-42575603 2018-01-05T16:51:00Z", 26, 26, false},
		{"invalid_prolog.rss.xml", "테스트 피드", "Café  -", 1, 0, false},
		{"corrupted_ampersands.rss.xml", "", " http://link/get?a=1&b=2 -", 1, 0, true},
		{"incomplete_cdata.rss.xml", "can feedparser read this xml", "", 0, 0, true},
		{"koi8r_undeclared.rss.xml", "", "Как пережить новогоднюю ночь  -", 1, 0, false},
		{"relative_base.atom.xml", "", "  -", 1, 0, false},
		{"jsonfeed.json", "Technology", "Keller Rinaudo: How can delivery drones save lives? https://www.npr.org/2021/10/29/1050315385/keller-rinaudo-how-can-delivery-drones-save-lives?utm_medium=JSONFeed&utm_campaign=technology 2021-10-29T10:26:00-04:00", 25, 25, false},
		{"made_ar_windows1256.rss.xml", "جوهرة أف أم - دولية", "موريتانيا : انطلاق القمة العربية http://www.jawharafm.net/ar/article/0 2016-07-25T14:05:00Z", 6, 5, true},
	} {
		f, err := feed.Parse(reference(t, c.file), "", "")
		if err != nil {
			t.Errorf("%s: %v", c.file, err)
			continue
		}
		dated, first := 0, ""
		for i, e := range f.Entries {
			if i == 0 {
				first = e.Title + " " + e.URL + " " + date(e.Published, e.HasTime)
			}
			if !e.Published.IsZero() {
				dated++
			}
		}
		if f.Title != c.title || len(f.Entries) != c.entries || dated != c.dated || first != c.first || (len(f.Remarks) > 0) != c.repaired {
			t.Errorf("%s: title %q, %d entries, %d dated, first %q, remarks %q", c.file, f.Title, len(f.Entries), dated, first, f.Remarks)
		}
	}
	if f, _ := feed.Parse(reference(t, "relative_base.atom.xml"), "", ""); !strings.Contains(f.Entries[0].Content, `"http://example.com/test/test.html"`) {
		t.Errorf("a link below two bases: %q", f.Entries[0].Content)
	}
	for file, want := range map[string]string{
		"empty_document.rss.xml": "empty document", "bozo_bogus_encoding.xml": "neither a title", "undeclared_namespace.xml": "neither a title",
		"high_bit_date.xml": "neither a title", "latin1_utf8_mismatch.xml": "<note>",
	} {
		if _, err := feed.Parse(reference(t, file), "", ""); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v, want %q", file, err, want)
		}
	}
}

// FuzzParse checks that no bytes make the parser fail in another way than by
// an error, and that what comes out is UTF-8.
func FuzzParse(f *testing.F) {
	files, _ := filepath.Glob("testdata/*.txtar")
	for _, file := range files {
		ar, err := txtar.ParseFile(file)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(ar.Files[0].Data)
	}
	f.Add([]byte("<rss><channel><title>\xe1\xe2</title><item><title><![CDATA[x"))
	f.Fuzz(func(t *testing.T, body []byte) {
		parsed, err := feed.Parse(body, "", "https://base.example/")
		if err != nil {
			return
		}
		if text := show(parsed); !utf8.ValidString(text) {
			t.Fatalf("no UTF-8 in %q", text)
		}
		if parsed.Title == "" && len(parsed.Entries) == 0 {
			t.Fatal("a feed of nothing")
		}
	})
}

// large is a feed of n entries with a paragraph each.
func large(n int) []byte {
	var b strings.Builder
	b.WriteString(`<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>مرصد</title><link>https://marsad.example/</link>`)
	for i := range n {
		fmt.Fprintf(&b, "<item><title>لافروف يلتقي نظيره %d</title><link>/ar/%d</link><guid>x-%d</guid><pubDate>Thu, 25 Sep 2025 08:09:00 +0000</pubDate><description><![CDATA[<p>%s</p>]]></description></item>\n",
			i, i, i, strings.Repeat("التقى وزير الخارجية الروسي نظيره المغربي في نيويورك. ", 4))
	}
	b.WriteString("</channel></rss>")
	return []byte(b.String())
}

func TestTenThousandEntries(t *testing.T) {
	f, err := feed.Parse(large(10_000), "", "")
	if err != nil || len(f.Entries) != 10_000 || f.Entries[9_999].URL != "https://marsad.example/ar/9999" {
		t.Errorf("%d entries, %v", len(f.Entries), err)
	}
}

func BenchmarkParse(b *testing.B) {
	body := large(200)
	b.SetBytes(int64(len(body)))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := feed.Parse(body, "", ""); err != nil {
			b.Fatal(err)
		}
	}
}
