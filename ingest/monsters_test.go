package ingest_test

import (
	"encoding/json"
	"math/rand/v2"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/diplograph/diplograph/ingest"
	"github.com/diplograph/diplograph/ingest/clean"
)

// monsters are texts that nobody writes and somebody will send.
var monsters = []struct {
	name, language string
	text           func(n int) string
}{
	{"nested quotes", "en", func(n int) string {
		return strings.Repeat("“ ", n) + "Kenya condemned Peru." + strings.Repeat(" ”", n)
	}},
	{"list", "en", func(n int) string {
		return strings.Repeat("Kenya, Peru, Chad, ", n/3) + "Mali and Togo condemned Uganda."
	}},
	{"list", "ar", func(n int) string {
		return "أدانت كينيا" + strings.Repeat(" وبيرو وتشاد وتوغو", n/3) + " أوغندا."
	}},
	{"sentence", "en", func(n int) string {
		return strings.Repeat("Kenya which praised Peru said that Chad told Togo that ", 4*n/10) + "Mali met Niger."
	}},
	{"sentence", "ar", func(n int) string {
		return strings.Repeat("وقالت كينيا إن بيرو التي زارت تشاد أكدت أن ", 4*n/9) + "مالي أدانت النيجر."
	}},
	{"acts", "en", func(n int) string {
		return strings.Repeat("Kenya condemned Peru on Monday. He met his counterpart. They rejected it. ", n/12)
	}},
	{"acts", "ar", func(n int) string {
		return strings.Repeat("أدانت كينيا بيرو يوم الاثنين. والتقى نظيره التشادي. ورفض الجانبان ذلك. ", n/11)
	}},
	{"offices", "en", func(n int) string {
		return strings.Repeat("The ambassador of Kenya met the queen on a visit to Peru. The minister rejected it. Chad's envoy met her. ", n/20)
	}},
	{"offices", "ar", func(n int) string {
		return strings.Repeat("التقى سفير كينيا الملكة خلال زيارة إلى بيرو. ورفض الوزير ذلك. وزار مبعوث تشاد مالي. ", n/15)
	}},
	{"parentheses", "en", func(n int) string {
		return strings.Repeat("(Kenya, which ", n/2) + "met Peru" + strings.Repeat(")", n/2)
	}},
}

// Reading takes time in proportion to the text: four times the words may not
// take more than some four times the memory. Times are told, and fail nothing.
func TestMonstersAreReadInProportion(t *testing.T) {
	reader, err := ingest.New(ingest.Options{})
	if err != nil {
		t.Fatal(err)
	}
	words := 100_000
	if testing.Short() {
		words = 2_000
	}
	for _, m := range monsters {
		t.Run(m.name+" "+m.language, func(t *testing.T) {
			read := func(n int) (allocations float64, took time.Duration) {
				text := m.text(n)
				article := clean.Article{ID: "m", Language: m.language, Text: text, Blocks: []clean.Block{{Kind: clean.Paragraph, End: len(text)}}}
				begun := time.Now()
				allocations = testing.AllocsPerRun(1, func() {
					if _, err := reader.ReadArticle(article); err != nil {
						t.Fatal(err)
					}
				})
				return allocations, time.Since(begun) / 2
			}
			small, quick := read(words / 4)
			large, slow := read(words)
			t.Logf("%d words: %.0f allocations, %v; %d words: %.0f, %v", words/4, small, quick, words, large, slow)
			if large > 8*small+10_000 {
				t.Errorf("four times the words take %.1f times the allocations", large/small)
			}
		})
	}
}

// Whatever the text is, reading ends without a panic, every span lies in the
// text, a quote is what its span holds, and a second reading gives the same.
func FuzzRead(f *testing.F) {
	reader, err := ingest.New(ingest.Options{})
	if err != nil {
		f.Fatal(err)
	}
	for _, m := range monsters {
		f.Add(m.text(40), m.language)
	}
	f.Add("“We reject this,” he said, “and Kenya (which met Peru on May 3) will not visit Chad: never.”", "en")
	f.Add("قال لافروف: «نرفض ذلك»، مؤكدا أن موسكو -التي زارها نظيره- لن ترفع العقوبات عن كييف؟", "ar")
	for _, language := range []string{"ar", "en"} {
		for i, text := range ownTexts(f, language) {
			for seed := range uint64(6) {
				f.Add(cutUp(text, rand.New(rand.NewPCG(seed, uint64(i)))), language)
			}
		}
	}
	f.Fuzz(func(t *testing.T, text, language string) {
		if language != "ar" && language != "en" || len(text) > 20_000 {
			t.Skip()
		}
		text = strings.ToValidUTF8(text, "")
		article := clean.Article{ID: "f", Language: language, Text: text, Blocks: []clean.Block{{Kind: clean.Paragraph, End: len(text)}}}
		first, err := reader.ReadArticle(article)
		if err != nil {
			t.Fatal(err)
		}
		for _, r := range first.Reports {
			if r.Start < 0 || r.End > len(text) || r.Start > r.End || text[r.Start:r.End] != r.Quote {
				t.Fatalf("%s: quote %q is not what bytes %d to %d hold", r.Rule, r.Quote, r.Start, r.End)
			}
			for _, p := range r.Participants {
				if p.Start < 0 || p.End > len(text) || p.Start > p.End {
					t.Fatalf("%s: %s stands at bytes %d to %d of %d", r.Rule, p.Entity.Name, p.Start, p.End, len(text))
				}
			}
		}
		second, err := reader.ReadArticle(article)
		if err != nil {
			t.Fatal(err)
		}
		if a, b := lines(first), lines(second); a != b {
			t.Fatalf("a second reading differs:\n%s\n%s", a, b)
		}
	})
}

// lines tells the edges of an article, one a line.
// ownTexts are the titles and texts of the project's marked articles.
func ownTexts(f *testing.F, language string) []string {
	file, err := os.Open("../testdata/gold/own-" + language + ".jsonl")
	if err != nil {
		f.Fatal(err)
	}
	defer file.Close()
	var texts []string
	for articles := json.NewDecoder(file); articles.More(); {
		var a struct{ Title, Text string }
		if err := articles.Decode(&a); err != nil {
			f.Fatal(err)
		}
		texts = append(texts, a.Title+". "+a.Text)
	}
	return texts
}

// scraps are what stands where it should not in a text that a page was torn into.
var scraps = strings.Fields("x 5 \" ، , - : « » — 's و ما أن مع في no to is by of the including")

// cutUp drops, swaps and adds words, so that every word comes to stand first, last and beside any other.
func cutUp(s string, r *rand.Rand) string {
	words := strings.Fields(s)
	out := make([]string, 0, len(words))
	for i, w := range words {
		switch n := r.IntN(100); {
		case n < 6:
		case n < 12:
			out = append(out, w, scraps[r.IntN(len(scraps))])
		case n < 18:
			out = append(out, words[r.IntN(len(words))], w)
		case n < 24 && i > 0 && len(out) > 0:
			out = append(out, out[len(out)-1])
			out[len(out)-2] = w
		case n < 26:
			out = append(out, w+".")
		default:
			out = append(out, w)
		}
	}
	return strings.Join(out, " ")
}

func lines(r ingest.Result) string {
	var b strings.Builder
	for _, e := range r.Edges() {
		b.WriteString(e.Source.Name + " " + string(e.Relation) + " " + e.Target.Name + " " + string(e.Status) + " " + e.Quote + "\n")
	}
	return b.String()
}
