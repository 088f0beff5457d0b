package ask

import (
	"testing"

	"github.com/diplograph/diplograph/graph/ontology"
)

func readTime(t *testing.T, text string) when {
	t.Helper()
	words := split(text)
	for _, p := range inOrder(words) {
		if w, ok := p.wholeTime(words); ok {
			return w
		}
	}
	t.Fatalf("%q is not read as a time", text)
	return when{}
}

func TestTimes(t *testing.T) {
	cases := []struct {
		text     string
		from, to ontology.Date
	}{
		{"on 24 September 2025", "2025-09-24", "2025-09-24"},
		{"on the 24th of September 2025", "2025-09-24", "2025-09-24"},
		{"September 24, 2025", "2025-09-24", "2025-09-24"},
		{"on Wednesday, 24 Sept. 2025", "2025-09-24", "2025-09-24"},
		{"24/9/2025", "2025-09-24", "2025-09-24"},
		{"24.09.2025", "2025-09-24", "2025-09-24"},
		{"2025-09", "2025-09-01", "2025-09-30"},
		{"in February 2024", "2024-02-01", "2024-02-29"},
		{"during 2025", "2025-01-01", "2025-12-31"},
		{"20-25 September 2025", "2025-09-20", "2025-09-25"},
		{"from December 2024 to January 2025", "2024-12-01", "2025-01-31"},
		{"between 28 December and 3 January", "2025-12-28", "2026-01-03"}, // today is in November
		{"until 3 March 2025", "", "2025-03-03"},
		{"this week", "2026-11-23", "2026-11-29"},
		{"last week", "2026-11-16", "2026-11-22"},
		{"last year", "2025-01-01", "2025-12-31"},
		{"on Tuesday", "2026-11-24", "2026-11-24"},
		{"last Wednesday", "2026-11-25", "2026-11-25"},
		{"in the past 2 weeks", "2026-11-12", "2026-11-25"},
		{"في 24 من سبتمبر 2025", "2025-09-24", "2025-09-24"},
		{"يوم الأربعاء 24 أيلول 2025", "2025-09-24", "2025-09-24"},
		{"خلال شهر كانون الثاني 2025", "2025-01-01", "2025-01-31"},
		{"من 1 إلى 5 مايو 2025", "2025-05-01", "2025-05-05"},
		{"منذ عام 2024", "2024-01-01", ""},
		{"الأسبوع الماضي", "2026-11-16", "2026-11-22"},
		{"اليوم", "2026-11-25", "2026-11-25"},
	}
	for _, c := range cases {
		w := readTime(t, c.text)
		if got := w.resolve(today, nil); got != (Period{c.from, c.to}) {
			t.Errorf("%s is read as %v, want %s..%s", c.text, got, c.from, c.to)
		}
	}
}

func TestNoTimes(t *testing.T) {
	for _, text := range []string{"May", "March", "2025", "31 February 2025", "Sunday", "in Moscow", "on 45 September"} {
		for _, p := range languages {
			if w, ok := p.wholeTime(split(text)); ok {
				t.Errorf("%q is read as a time: %+v", text, w)
			}
		}
	}
}

// A day without a year is the latest one, not after today, that the graph
// knows.
func TestYearThatIsLeftOut(t *testing.T) {
	w := readTime(t, "on Sept 24")
	cases := []struct {
		name  string
		today ontology.Date
		known []known
		want  ontology.Date
	}{
		{"the only known one", "2026-11-25", []known{{"2025-09-24", "2025-09-24"}}, "2025-09-24"},
		{"the latest of two", "2026-11-25", []known{{"2024-09-24", "2024-09-24"}, {"2025-09-24", "2025-09-24"}}, "2025-09-24"},
		{"none after today", "2025-09-01", []known{{"2024-09-24", "2024-09-24"}, {"2025-09-24", "2025-09-24"}}, "2024-09-24"},
		{"other days do not count", "2026-11-25", []known{{"2025-09-23", "2025-09-23"}}, "2026-09-24"},
		{"a month is no day", "2026-11-25", []known{{"2025-09-01", "2025-09-30"}}, "2026-09-24"},
		{"long ago", "2026-11-25", []known{{"1998-09-24", "1998-09-24"}}, "1998-09-24"},
	}
	for _, c := range cases {
		if got := w.resolve(c.today, c.known); got.From != c.want || got.To != c.want {
			t.Errorf("%s: %v, want %s", c.name, got, c.want)
		}
	}
	if got := readTime(t, "on 29 February").resolve("2026-11-25", nil); got.From != "2024-02-29" {
		t.Errorf("29 February is %v", got)
	}
}
