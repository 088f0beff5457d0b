package text_test

import (
	"strings"
	"testing"

	"github.com/diplograph/diplograph/ingest/clean"
	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/text"
)

func TestFold(t *testing.T) {
	for _, c := range []struct{ in, want, proves string }{
		{"lavrov", "lavrov", "a folded word stays"},
		{"U.S. State", "u.s. state", "case"},
		{"Rodríguez", "rodriguez", "Latin diacritics"},
		{"Łukašenka Gruškà Ðoković", "lukasenka gruska dokovic", "letters that Unicode does not take apart"},
		{"Straße", "strasse", "sharp s"},
		{"Королёв Йемен", "королев йемен", "ё is е, й stays"},
		{"الأُمَمِ المُتَّحِدَة", "الامم المتحده", "harakat, hamza on alef, teh marbuta"},
		{"لقـــاء", "لقاء", "tatweel"},
		{"شؤون شئون", "شءون شءون", "the seats of hamza are one"},
		{"مسؤول مسئول", "مسءول مسءول", "the seats of hamza are one"},
		{"مسؤول", "مسءول", "a combining hamza"},
		{"إيران آسيا ٱلله", "ايران اسيا الله", "alefs"},
		{"على علی", "علي علي", "alef maksura and the Persian yeh"},
		{"کوبا", "كوبا", "the Persian kaf"},
		{"٢٤ ۲۴", "24 24", "Arabic and Persian digits"},
		{"ﻻﻓﺮﻭﻑ", "لافروف", "presentation forms"},
		{"‏روسيا‎ ⁦كوبا⁩", "روسيا كوبا", "bidi marks"},
		{"مي‌خواهد", "ميخواهد", "zero-width non-joiner"},
		{"«نعم» “yes” ’s", `"نعم" "yes" 's`, "quotes"},
		{"كوبا، لماذا؟", "كوبا, لماذا?", "Arabic punctuation"},
		{"٣٫٥٪", "3.5%", "Arabic number marks"},
		{"हिंदी", "हिंदी", "vowels of other scripts stay"},
		{"Ｕ．Ｎ．", "u.n.", "full width"},
	} {
		got := text.Fold(c.in)
		if got != c.want {
			t.Errorf("%s: Fold(%q) = %q, want %q", c.proves, c.in, got, c.want)
		}
		if again := text.Fold(got); again != got {
			t.Errorf("%s: Fold(%q) = %q, folded again", c.proves, got, again)
		}
	}
}

func TestTokenize(t *testing.T) {
	for _, c := range []struct{ in, want, proves string }{
		{"Lavrov met Rubio.", "lavrov met rubio .", "words and the full stop"},
		{"Russia's minister", "russia 's minister", "possessive"},
		{"Russia’s minister", "russia 's minister", "curly possessive"},
		{"the ministers' meeting", "the ministers 's meeting", "possessive of a plural"},
		{"the 'axis of friends' met", `the " axis of friends " met`, "single quotes are no possessive"},
		{"O'Brien didn't", "o'brien didn't", "an apostrophe inside"},
		{"Russian-Moroccan talks", "russian - moroccan talks", "hyphen"},
		{"Moscow–Beijing talks – again—now -- and", "moscow - beijing talks — again — now — and", "dashes"},
		{"the U.S. and the U.N. said", "the us and the un said", "initials are one token"},
		{"J. D. Vance at 5 a.m. today", "j d vance at 5 am today", "initials of names"},
		{"Vitamin C.", "vitamin c .", "a letter at the end keeps its full stop"},
		{"وكالة أ.ف.ب قالت", "وكاله افب قالت", "Arabic initials"},
		{"on 24/9/2025, 2025-09-25 at 08:09", "on 24/9/2025 , 2025-09-25 at 08:09", "dates and times stay whole"},
		{"1,000 and 3.5 in 3-5 days", "1,000 and 3.5 in 3 - 5 days", "numbers stay whole, ranges do not"},
		{"24th G20 F16 80s", "24th g20 f16 80s", "letters and digits"},
		{"الـ24 و٢٥ الجاري", "ال 24 و 25 الجاري", "an Arabic prefix at a number"},
		{"«ماريا زاخاروفا»، في", `" ماريا زاخاروفا " , في`, "quotes and the Arabic comma"},
		{"والمالي", "والمالي", "proclitics are not cut"},
		{"يوليو/تموز", "يوليو / تموز", "two names of a month"},
		{"قال.وأضاف", "قال . واضاف", "a full stop without space"},
		{"reuters.com said", "reuters.com said", "address"},
		{"المتحدة‏ قالت", "المتحده قالت", "a bidi mark behind a word"},
	} {
		var folds []string
		for _, tok := range text.Tokenize(c.in) {
			if c.in[tok.Start:tok.End] != tok.Raw {
				t.Errorf("%s: token %q has the span of %q", c.proves, tok.Raw, c.in[tok.Start:tok.End])
			}
			folds = append(folds, tok.Fold)
		}
		if got := strings.Join(folds, " "); got != c.want {
			t.Errorf("%s: Tokenize(%q)\n got %s\nwant %s", c.proves, c.in, got, c.want)
		}
	}
}

var englishBreaks = []lang.FunctionWord{
	{Text: "Mr", Class: "never"}, {Text: "Gen", Class: "never"}, {Text: "Inc", Class: "maybe"},
	{Text: "The", Class: "start"}, {Text: "He", Class: "start"},
}

func TestSentences(t *testing.T) {
	breaks, err := text.NewBreaks(englishBreaks)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ proves, in, want string }{
		{"full stops", "Lavrov met Rubio. They spoke.", "Lavrov met Rubio.|They spoke."},
		{"Arabic marks", "هل التقى؟ نعم! التقى الوزيران. وقال لافروف، إن كوبا، والمغرب، هناك.", "هل التقى؟|نعم!|التقى الوزيران.|وقال لافروف، إن كوبا، والمغرب، هناك."},
		{"a line break is no end", "Lavrov met\nRubio in New York. They\nspoke.", "Lavrov met\nRubio in New York.|They\nspoke."},
		{"titles", "He met Mr. Rubio and Gen. Caine. The end.", "He met Mr. Rubio and Gen. Caine.|The end."},
		{"initials", "J. D. Vance met Rubio.", "J. D. Vance met Rubio."},
		{"initials in a sentence", "The U.S. State Department said so.", "The U.S. State Department said so."},
		{"initials at an end", "He left the U.S. The minister stayed.", "He left the U.S.|The minister stayed."},
		{"maybe an end", "Shell Inc. Paris said. He left Shell Inc. The deal died.", "Shell Inc. Paris said.|He left Shell Inc.|The deal died."},
		{"Arabic titles", "التقى د. محمد الوزير. وغادر.", "التقى د. محمد الوزير.|وغادر."},
		{"a year with its letter", "وقع عام 2025 م. وغادر.", "وقع عام 2025 م.|وغادر."},
		{"quotation", "وقال لافروف: «انتهى الحصار. سنعمل معا». وغادر نيويورك.", "وقال لافروف: «انتهى الحصار. سنعمل معا».|وغادر نيويورك."},
		{"straight quotation", `"It is over. We go on," Lavrov said. He left.`, `"It is over. We go on," Lavrov said.|He left.`},
		{"a question before its speaker", `"Why?" he asked. He left.`, `"Why?" he asked.|He left.`},
		{"an unbalanced quote joins nothing", "He said «yes. The end. Rubio left.", "He said «yes.|The end.|Rubio left."},
		{"a full stop without space", "قال الوزير.وأضاف لافروف.", "قال الوزير.|وأضاف لافروف."},
		{"numbers", "It rose 3.5 percent. 1. First point.", "It rose 3.5 percent.|1. First point."},
	} {
		doc := "T\n\n" + c.in
		blocks := []clean.Block{{Kind: clean.Title, Start: 0, End: 1}, {Kind: clean.Paragraph, Start: 3, End: len(doc)}}
		var got []string
		for _, s := range text.Sentences(doc, blocks, breaks)[1:] {
			if s.Paragraph != 1 || s.Kind != text.Body {
				t.Errorf("%s: paragraph %d, kind %d", c.proves, s.Paragraph, s.Kind)
			}
			got = append(got, doc[s.Start:s.End])
		}
		if joined := strings.Join(got, "|"); joined != c.want {
			t.Errorf("%s:\n got %s\nwant %s", c.proves, joined, c.want)
		}
	}
}

func TestSentencesBoundsLength(t *testing.T) {
	doc := strings.Repeat("كلمة ", 20000) + strings.Repeat("ب", 50000)
	sentences := text.Sentences(doc, []clean.Block{{Kind: clean.Paragraph, End: len(doc)}}, nil)
	if len(sentences) < 20 {
		t.Fatalf("%d sentences", len(sentences))
	}
	for _, s := range sentences {
		if s.End-s.Start > text.MaxSentence {
			t.Fatalf("a sentence of %d bytes", s.End-s.Start)
		}
	}
}

func TestNewBreaks(t *testing.T) {
	if _, err := text.NewBreaks([]lang.FunctionWord{{Text: "Mr", Class: "often"}}); err == nil || !strings.Contains(err.Error(), `"often"`) {
		t.Errorf("NewBreaks: %v, want an error that names the class", err)
	}
	for _, code := range []string{"ar", "en"} {
		pack, err := lang.Load(code)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := text.NewBreaks(pack.Sentences); err != nil {
			t.Errorf("pack %s: %v", code, err)
		}
	}
}

func FuzzFold(f *testing.F) {
	f.Add("الأُمَم U.S.")
	f.Fuzz(func(t *testing.T, s string) {
		once := text.Fold(s)
		if twice := text.Fold(once); twice != once {
			t.Errorf("Fold(%q) = %q, folded again %q", s, once, twice)
		}
	})
}

func FuzzSentences(f *testing.F) {
	f.Add("قال الوزير: «نعم. لا». J. D. Vance's 24/9/2025 a.m.")
	f.Add("\"\"\"''«»“”-- ... 1-2-3 U.S.")
	f.Fuzz(func(t *testing.T, doc string) {
		last := 0
		for _, s := range text.Sentences(doc, []clean.Block{{Kind: clean.Paragraph, End: len(doc)}}, nil) {
			for _, tok := range s.Tokens {
				if tok.Start < last || tok.End <= tok.Start || tok.Start < s.Start || tok.End > s.End {
					t.Fatalf("token %+v after byte %d in sentence %d-%d of %q", tok, last, s.Start, s.End, doc)
				}
				last = tok.End
			}
		}
	})
}

func BenchmarkSentences(b *testing.B) {
	paragraph := "وكان لافروف قد عقد في وقت سابق من يوم الأربعاء سلسلة لقاءات مع عدد من المسؤولين، من بينهم وزير الخارجية الأمريكي ماركو روبيو. وأشاد «لافروف» بموقف الهند المُستقل."
	blocks := []clean.Block{{Kind: clean.Paragraph, End: len(paragraph)}}
	b.SetBytes(int64(len(paragraph)))
	for b.Loop() {
		text.Sentences(paragraph, blocks, nil)
	}
}
