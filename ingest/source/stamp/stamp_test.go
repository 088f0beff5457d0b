package stamp_test

import (
	"testing"
	"time"

	"github.com/diplograph/diplograph/ingest/source/stamp"
)

func TestParse(t *testing.T) {
	for text, want := range map[string]string{
		"2025-09-25T08:09:00+03:00":       "2025-09-25T08:09:00+03:00",
		"Thu, 25 Sep 2025 08:09:00 +0200": "2025-09-25T08:09:00+02:00",
		"Thu, 25 Sep 2025 23:30:00 EST":   "2025-09-25T23:30:00-05:00",
		"Thu, 5 Sep 2024 08:09:00 GMT":    "2024-09-05T08:09:00Z",
		"2025-09-25 08:09:00":             "2025-09-25T08:09:00Z",
		"20250925081500":                  "2025-09-25T08:15:00Z",
		"2025-09-25":                      "2025-09-25",
		"20250925":                        "2025-09-25",
		"25/09/2025":                      "2025-09-25",
		"9/10/2025":                       "2025-10-09",
		"22/03/2017 14:05":                "2017-03-22T14:05:00Z",
		"25.09.2025, 11:40":               "2025-09-25T11:40:00Z",
		"Sept. 25, 2025, 8:09 pm":         "2025-09-25T20:09:00Z",
		"September 25th, 2025":            "2025-09-25",
		"الخميس، ٢٥ سبتمبر ٢٠٢٥ - ٠٨:٠٩": "2025-09-25T08:09:00Z",
		"الخميس 25 أيلول 2025 - 08:09 م": "2025-09-25T20:09:00Z",
		"25 جويلية 2016 - 14:05":         "2016-07-25T14:05:00Z",
		"24 تشرين الثاني 2025":           "2025-11-24",
		"2025/09/25 08:09 GMT+3":         "2025-09-25T08:09:00Z",
		"":                               "-", "أمس": "-", "yesterday": "-", "31 February 2025": "-", "0001-01-01T00:00:00Z": "-", "25 September": "-", "12345": "-",
	} {
		if got := show(stamp.Parse(text, "")); got != want {
			t.Errorf("%q is %s, want %s", text, got, want)
		}
	}
	if got := show(stamp.Parse("9/10/2025", "en-US")); got != "2025-09-10" {
		t.Errorf("in the United States: %s", got)
	}
}

func show(at time.Time, hasTime, ok bool) string {
	switch {
	case !ok:
		return "-"
	case hasTime:
		return at.Format(time.RFC3339)
	}
	return at.Format(time.DateOnly)
}

func FuzzParse(f *testing.F) {
	f.Add("Thu, 25 Sep 2025 08:09:00 +0200", "ar")
	f.Add("25/09/2025 8h30", "fr")
	f.Fuzz(func(t *testing.T, text, language string) {
		if at, _, ok := stamp.Parse(text, language); ok && !stamp.Plausible(at.AddDate(0, 0, 0)) && at.UTC().Year() != 1979 && at.UTC().Year() != 2200 {
			t.Fatalf("%q is %v", text, at)
		}
	})
}
