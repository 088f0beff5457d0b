package calendar_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/calendar"
	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/text"
)

func words(t testing.TB, code string) *calendar.Words {
	t.Helper()
	pack, err := lang.Load(code)
	if err != nil {
		t.Fatal(err)
	}
	w, err := calendar.NewWords(pack.Dates)
	if err != nil {
		t.Fatalf("pack %s: %v", code, err)
	}
	return w
}

// dateCase is a sentence, what its date phrases are and which dates they mean.
// A want of "" says that the sentence names no date. Marks before a date: "s:"
// stated, "r:" resolved, "?" none; a range is "first..last".
type dateCase struct{ in, want string }

func run(t *testing.T, code string, published ontology.Date, tense calendar.Tense, cases []dateCase) {
	w := words(t, code)
	for _, c := range cases {
		tokens := text.Tokenize(c.in)
		var got []string
		for _, p := range calendar.Find(w, tokens, w.Keys(tokens)) {
			got = append(got, show(p, published, tense))
		}
		if joined := strings.Join(got, " "); joined != c.want {
			t.Errorf("%s, published %q, tense %d: %s\n got %q\nwant %q", code, published, tense, c.in, joined, c.want)
		}
	}
}

func show(p calendar.Phrase, published ontology.Date, tense calendar.Tense) string {
	date, origin := calendar.Resolve(p, published, tense)
	s := map[ontology.DateOrigin]string{ontology.Stated: "s:", ontology.Resolved: "r:", ontology.OriginLacks: "?"}[origin] + string(date)
	if end := calendar.ResolveEnd(p, published, tense); end != "" {
		s += ".." + string(end)
	}
	if p.Bound != calendar.At {
		s = fmt.Sprintf("%s(%s)", p.Bound, s)
	}
	return s
}

// Thursday 25 September 2025.
const thursday = ontology.Date("2025-09-25")

func TestEnglishPast(t *testing.T) {
	run(t, "en", thursday, calendar.Past, []dateCase{
		{"They met on Wednesday.", "r:2025-09-24"},
		{"They met on Thursday.", "r:2025-09-25"},
		{"They met on Friday.", "r:2025-09-19"},
		{"They met last Wednesday.", "r:2025-09-24"},
		{"They met last Thursday.", "r:2025-09-18"},
		{"They met late on Wednesday evening.", "r:2025-09-24"},
		{"Earlier on Wednesday he met Rubio.", "r:2025-09-24"},
		{"They met yesterday.", "r:2025-09-24"},
		{"They met yesterday, Wednesday.", "r:2025-09-24"},
		{"They met the day before yesterday.", "r:2025-09-23"},
		{"They met today in Moscow.", "r:2025-09-25"},
		{"They met last night.", "r:2025-09-24"},
		{"They met this morning.", "r:2025-09-25"},
		{"on Wednesday, September 24, 2025, they met", "s:2025-09-24"},
		{"on Wednesday 24 September they met", "r:2025-09-24"},
		{"on Wednesday (September 24) they met", "r:2025-09-24"},
		{"on Wednesday the 24th they met", "r:2025-09-24"},
		{"on 24 September 2025", "s:2025-09-24"},
		{"on the 24th of September, 2025", "s:2025-09-24"},
		{"on September 24th", "r:2025-09-24"},
		{"on Sept. 24 they met", "r:2025-09-24"},
		{"on Sep 24, 2024", "s:2024-09-24"},
		{"on 24 December they met", "r:2024-12-24"},
		{"on 24 October they met", "r:2025-10-24"},
		{"2025-09-24", "s:2025-09-24"},
		{"on 9/24/2025 and 24/9/2025", "s:2025-09-24 s:2025-09-24"},
		{"on 24.09.2025", "s:2025-09-24"},
		{"in September 2024", "s:2024-09"},
		{"in September", "r:2025-09"},
		{"in October", "r:2025-10"},
		{"in December", "r:2024-12"},
		{"after the April 22 attack", "after(r:2025-04-22)"},
		{"Jan Egeland said", ""},
		{"in decades and years ago", ""},
		{"since the Sept. 11 attacks", ""},
		{"in May", "r:2025-05"},
		{"Theresa May met him", ""},
		{"they may meet", ""},
		{"in May 2018", "s:2018-05"},
		{"a march on Washington", ""},
		{"last July", "r:2025-07"},
		{"in July last year", "r:2024-07"},
		{"in July of last year", "r:2024-07"},
		{"earlier this month", "r:2025-09"},
		{"late last month", "r:2025-08"},
		{"early September", "r:2025-09"},
		{"last week", "r:2025-09"},
		{"this week", "r:2025-09"},
		{"over the weekend", "r:2025-09"},
		{"on Monday of last week", "r:2025-09-15"},
		{"last month", "r:2025-08"},
		{"last year", "r:2024"},
		{"this year", "r:2025"},
		{"at the end of the year", "r:2025"},
		{"in 2010", "s:2010"},
		{"since 2014", "since(s:2014)"},
		{"the invasion of 2022", "s:2022"},
		{"in early 2022", "s:2022"},
		{"in the summer of 2014", "s:2014"},
		{"three days ago", "r:2025-09-22"},
		{"two weeks ago", "r:2025-09"},
		{"a year ago", "r:2024"},
		{"four years ago", "r:2021"},
		{"the 5th of this month", "r:2025-09-05"},
		{"between 3 and 5 May 2025", "s:2025-05-03..2025-05-05"},
		{"from 3 to 5 May 2025", "s:2025-05-03..2025-05-05"},
		{"on 22-24 September", "r:2025-09-22..2025-09-24"},
		{"from Monday to Wednesday", "r:2025-09-22..2025-09-24"},
		{"between 24 August and 2 September 2025", "s:2025-08-24..2025-09-02"},
		{"from 2014 to 2016", "s:2014..2016"},
		{"since Monday", "since(r:2025-09-22)"},
		{"after September 24, 2024", "after(s:2024-09-24)"},
		{"for three days", ""},
		{"in 24 hours", ""},
		{"24 people met at 8:30 am", ""},
		{"the 2,000 troops and 2014 people", ""},
		{"the second meeting of the 80th session", ""},
		{"resolution 2231 on Iran", ""},
		{"USA Today said", ""},
		{"the same day", ""},
		{"the sun sat on Mon Repos", ""},
		{"He visited in 2000 days", ""},
		{"15 Ramadan 1446 AH", "s:2025-03"},
		{"Ramadan Kadyrov met him", ""},
	})
}

func TestEnglishFuture(t *testing.T) {
	run(t, "en", thursday, calendar.Future, []dateCase{
		{"They will meet on Wednesday.", "r:2025-10-01"},
		{"They will meet on Thursday.", "r:2025-09-25"},
		{"They will meet next Thursday.", "r:2025-10-02"},
		{"They will meet tomorrow.", "r:2025-09-26"},
		{"They will meet the day after tomorrow.", "r:2025-09-27"},
		{"They will meet on 24 October.", "r:2025-10-24"},
		{"They will meet on 24 September.", "r:2026-09-24"},
		{"They will meet in March.", "r:2026-03"},
		{"They will meet next week.", "r:2025-10"},
		{"They will meet next month.", "r:2025-10"},
		{"They will meet in three days.", "r:2025-09-28"},
		{"They will meet by the end of the year.", "until(r:2025)"},
	})
}

func TestArabicPast(t *testing.T) {
	run(t, "ar", thursday, calendar.Past, []dateCase{
		{"وكان لافروف قد عقد في وقت سابق من يوم الأربعاء سلسلة لقاءات", "r:2025-09-24"},
		{"التقى الوزيران الأربعاء", "r:2025-09-24"},
		{"التقى الوزيران يوم الخميس", "r:2025-09-25"},
		{"التقى الوزيران الأربعاء الماضي", "r:2025-09-24"},
		{"التقى الوزيران الخميس الماضي", "r:2025-09-18"},
		{"مساء الأربعاء", "r:2025-09-24"},
		{"والأربعاء التقى", "r:2025-09-24"},
		{"أمس", "r:2025-09-24"},
		{"مساء أمس الأربعاء", "r:2025-09-24"},
		{"بالأمس", "r:2025-09-24"},
		{"أول من أمس", "r:2025-09-23"},
		{"أمس الأول", "r:2025-09-23"},
		{"اليوم الخميس", "r:2025-09-25"},
		{"قال اليوم", "r:2025-09-25"},
		{"في اليوم التالي", ""},
		{"قناة روسيا اليوم", ""},
		{"الأربعاء 24 سبتمبر 2025", "s:2025-09-24"},
		{"الأربعاء، 24 سبتمبر/أيلول 2025", "s:2025-09-24"},
		{"يوم الأربعاء الموافق 24 سبتمبر", "r:2025-09-24"},
		{"في 24 سبتمبر (أيلول) الجاري", "r:2025-09-24"},
		{"في 24 أيلول/سبتمبر 2025", "s:2025-09-24"},
		{"٢٤ أيلول ٢٠٢٥", "s:2025-09-24"},
		{"الأربعاء 24 الجاري", "r:2025-09-24"},
		{"29 يوليو الجاري", "r:2025-07-29"},
		{"29 يوليو الماضي", "r:2025-07-29"},
		{"في 15 يوليو/تموز 2016", "s:2016-07-15"},
		{"في الخامس عشر من تموز الماضي", "r:2025-07-15"},
		{"في الرابع والعشرين من شهر سبتمبر", "r:2025-09-24"},
		{"في الخامس من الشهر الجاري", "r:2025-09-05"},
		{"في الـ24 من سبتمبر", "r:2025-09-24"},
		{"أول أكتوبر 2024", "s:2024-10-01"},
		{"في سبتمبر الماضي", "r:2024-09"},
		{"الخميس قبل الماضي", "r:2025-09-11"},
		{"في يوليو الماضي", "r:2025-07"},
		{"في أكتوبر", "r:2025-10"},
		{"في ديسمبر", "r:2024-12"},
		{"أواخر العام قبل الماضي", "r:2023"},
		{"17 سبتمبر أيلول", "r:2025-09-17"},
		{"قبل يومين من دخول القوات", ""},
		{"الأسبوع الأول من سبتمبر", "r:2025-09"},
		{"منذ هجمات 11 سبتمبر/أيلول", ""},
		{"غرة جوان 2017", "s:2017-06-01"},
		{"شهر مارس الماضي", "r:2025-03"},
		{"مارس الضغط على", ""},
		{"في مارس 2014", "s:2014-03"},
		{"كانون الثاني 2024", "s:2024-01"},
		{"تشرين الأول 2023", "s:2023-10"},
		{"فيفري 2011 وجانفي 2011", "s:2011-02 s:2011-01"},
		{"8 غشت 2020 و20 شتنبر 2021 و6 دجنبر", "s:2020-08-08 s:2021-09-20 r:2024-12-06"},
		{"في آب الماضي", "r:2025-08"},
		{"24/9/2025", "s:2025-09-24"},
		{"يوم 24/9", "r:2025-09-24"},
		{"عام 2014", "s:2014"},
		{"منذ عام 2014", "since(s:2014)"},
		{"منذ 2014", "since(s:2014)"},
		{"للعام 2025", "s:2025"},
		{"في 2010", "s:2010"},
		{"العام الماضي", "r:2024"},
		{"هذا العام", "r:2025"},
		{"خلال العام الجاري 2025", "s:2025"},
		{"الأمين العام الحالي للأمم المتحدة", ""},
		{"الأسبوع الماضي", "r:2025-09"},
		{"هذا الأسبوع", "r:2025-09"},
		{"أسبوع المستوى الرفيع", ""},
		{"الشهر الماضي", "r:2025-08"},
		{"مطلع الشهر الجاري", "r:2025-09"},
		{"أواخر العام الماضي", "r:2024"},
		{"نهاية العام", "r:2025"},
		{"في سبتمبر من العام الماضي", "r:2024-09"},
		{"صيف 2014", "s:2014"},
		{"قبل يومين", "r:2025-09-23"},
		{"قبل ثلاثة أيام", "r:2025-09-22"},
		{"قبل أسبوعين", "r:2025-09"},
		{"قبل عام", "r:2024"},
		{"قبل عام 2014", "before(s:2014)"},
		{"من 3 إلى 5 مايو 2025", "s:2025-05-03..2025-05-05"},
		{"بين 3 و5 مايو 2025", "s:2025-05-03..2025-05-05"},
		{"يومي 22 و23 سبتمبر", "r:2025-09-22..2025-09-23"},
		{"من الاثنين إلى الأربعاء", "r:2025-09-22..2025-09-24"},
		{"لمدة ثلاثة أيام", ""},
		{"24 وزيرا في الساعة 8:30", ""},
		{"الاجتماع الثاني للدورة الثمانين", ""},
		{"2000 جندي", ""},
		{"25 ربيع الآخر 1447 هـ الموافق 17 أكتوبر 2025", "s:2025-10-17"},
		{"15 رمضان 1446 هـ", "s:2025-03"},
		{"التقى رمضان قديروف", ""},
	})
}

func TestArabicFuture(t *testing.T) {
	run(t, "ar", thursday, calendar.Future, []dateCase{
		{"سيلتقي الأربعاء", "r:2025-10-01"},
		{"سيلتقي الخميس المقبل", "r:2025-10-02"},
		{"سيلتقي غدا الجمعة", "r:2025-09-26"},
		{"سيلتقي يوم غد", "r:2025-09-26"},
		{"سيلتقي بعد غد", "r:2025-09-27"},
		{"في 24 أكتوبر المقبل", "r:2025-10-24"},
		{"في تشرين الأول المقبل", "r:2025-10"},
		{"الأسبوع المقبل", "r:2025-10"},
		{"الشهر المقبل", "r:2025-10"},
		{"العام القادم", "r:2026"},
		{"بعد ثلاثة أيام", "r:2025-09-28"},
	})
}

func TestAnyTenseTakesTheNearest(t *testing.T) {
	run(t, "en", thursday, calendar.AnyTense, []dateCase{
		{"the summit on 24 October", "r:2025-10-24"},
		{"the summit on 24 August", "r:2025-08-24"},
		{"the summit on 2 January", "r:2026-01-02"},
		{"on Wednesday", "r:2025-09-24"},
		{"on Wednesday 23 October", "r:2024-10-23"},
		{"in three days", "?"},
	})
}

func TestWithoutPublication(t *testing.T) {
	run(t, "en", "", calendar.Past, []dateCase{
		{"on Wednesday and yesterday and last week", "? ? ?"},
		{"on 24 September", "?"},
		{"on 24 September 2025 and in 2014", "s:2025-09-24 s:2014"},
	})
	run(t, "ar", "2025-09", calendar.Past, []dateCase{{"يوم الأربعاء", "?"}, {"24 سبتمبر 2025", "s:2025-09-24"}})
}

func TestPhraseSpan(t *testing.T) {
	for code, cases := range map[string]map[string]string{
		"en": {"He met Rubio on Wednesday, September 24, 2025, in New York": "Wednesday, September 24, 2025"},
		"ar": {"وكان قد عقد في وقت سابق من يوم الأربعاء سلسلة لقاءات": "في وقت سابق من يوم الأربعاء"},
	} {
		for in, want := range cases {
			tokens := text.Tokenize(in)
			w := words(t, code)
			phrases := calendar.Find(w, tokens, w.Keys(tokens))
			if len(phrases) != 1 {
				t.Fatalf("%q: %d phrases", in, len(phrases))
			}
			if got := in[tokens[phrases[0].First].Start:tokens[phrases[0].Last].End]; got != want {
				t.Errorf("%q: phrase %q, want %q", in, got, want)
			}
		}
	}
}

func TestNewWordsRefuses(t *testing.T) {
	for _, c := range []struct {
		line lang.DateWord
		want string
	}{
		{lang.DateWord{Text: "Monday", Class: "weekday", Value: "8"}, "from 1 to 7"},
		{lang.DateWord{Text: "today", Class: "relative", Value: "day"}, "offset"},
		{lang.DateWord{Text: "fiscal", Class: "quarter"}, "unknown class"},
		{lang.DateWord{Text: "order", Class: "setting", Value: "none"}, "unknown setting"},
		{lang.DateWord{Text: "since", Class: "bound", Value: "maybe"}, "since, until"},
	} {
		if _, err := calendar.NewWords([]lang.DateWord{c.line}); err == nil || !strings.Contains(err.Error(), c.want) || !strings.Contains(err.Error(), c.line.Text) {
			t.Errorf("NewWords(%v): %v, want %q", c.line, err, c.want)
		}
	}
}

func FuzzFind(f *testing.F) {
	f.Add("on Wednesday, September 24-26, 2025 (the 5th of this month) to 31/2/2025")
	f.Add("مساء أمس الأربعاء 24 سبتمبر (أيلول) من العام قبل الماضي")
	languages := []*calendar.Words{words(f, "ar"), words(f, "en")}
	f.Fuzz(func(t *testing.T, in string) {
		tokens := text.Tokenize(in)
		for _, w := range languages {
			last := -1
			for _, p := range calendar.Find(w, tokens, w.Keys(tokens)) {
				if p.First <= last || p.Last < p.First || p.Last >= len(tokens) {
					t.Fatalf("phrase of tokens %d-%d after token %d of %d in %q", p.First, p.Last, last, len(tokens), in)
				}
				last = p.Last
				for _, tense := range []calendar.Tense{calendar.AnyTense, calendar.Past, calendar.Future} {
					date, origin := calendar.Resolve(p, thursday, tense)
					if _, err := ontology.ParseDate(string(date)); err != nil || (date == "") != (origin == ontology.OriginLacks) {
						t.Fatalf("%q gives %q, %q: %v", in, date, origin, err)
					}
					if _, err := ontology.ParseDate(string(calendar.ResolveEnd(p, thursday, tense))); err != nil {
						t.Fatalf("%q: %v", in, err)
					}
				}
			}
			w.ParseLine(in)
		}
	})
}

func BenchmarkFind(b *testing.B) {
	w := words(b, "ar")
	tokens := text.Tokenize("وكان لافروف قد عقد في وقت سابق من يوم الأربعاء سلسلة لقاءات مع عدد من المسؤولين من بينهم وزير الخارجية الأمريكي ماركو روبيو")
	for b.Loop() {
		calendar.Find(w, tokens, w.Keys(tokens))
	}
}
