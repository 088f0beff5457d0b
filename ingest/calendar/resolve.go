package calendar

import (
	"fmt"
	"time"

	"github.com/diplograph/diplograph/graph/ontology"
)

// Tense is what the verb beside a date phrase says of its time.
type Tense uint8

// The tenses.
const (
	AnyTense Tense = iota
	Past
	Future
)

// Resolve works out which day, month or year a phrase names. published is the
// day of publication, or empty: then only what the phrase states in full has
// a date. What the phrase leaves open, the tense decides: "on Wednesday" is the
// latest such day not after publication, with a future verb the first not
// before it. A week is given as its month, because its days are not told.
func Resolve(phrase Phrase, published ontology.Date, tense Tense) (ontology.Date, ontology.DateOrigin) {
	return resolve(phrase.date, published, tense)
}

// ResolveEnd gives the last day of a range, empty for a phrase that is none.
func ResolveEnd(phrase Phrase, published ontology.Date, tense Tense) ontology.Date {
	if phrase.end == nil {
		return ""
	}
	date, _ := resolve(*phrase.end, published, tense)
	return date
}

func resolve(f form, published ontology.Date, tense Tense) (ontology.Date, ontology.DateOrigin) {
	if f.year > 0 {
		return stated(f), ontology.Stated
	}
	pub, err := time.Parse("2006-01-02", string(published))
	if err != nil || f.hijri || f.future && tense != Future {
		return "", ontology.OriginLacks
	}
	var date ontology.Date
	switch {
	case f.relative():
		date = fromOffset(f, pub)
	case f.month > 0 && f.day > 0:
		date = nearDay(f, pub, tense)
	case f.month > 0:
		date = nearMonth(f, pub, tense)
	case f.weekday > 0:
		date = nearWeekday(f, pub, tense)
	}
	if date == "" {
		return "", ontology.OriginLacks
	}
	return date, ontology.Resolved
}

// stated gives what a phrase with a year tells.
func stated(f form) ontology.Date {
	if f.hijri {
		return fromHijri(f)
	}
	return dateOf(f.year, f.month, f.day)
}

// dateOf drops what is zero, and a day that the month does not have.
func dateOf(year, month, day int) ontology.Date {
	if month == 0 {
		return ontology.Date(fmt.Sprintf("%04d", year))
	}
	if t := date(year, month, day); day == 0 || t.Day() != day {
		return ontology.Date(fmt.Sprintf("%04d-%02d", year, month))
	}
	return ontology.Date(fmt.Sprintf("%04d-%02d-%02d", year, month, day))
}

func date(year, month, day int) time.Time {
	return time.Date(year, time.Month(month), day, 0, 0, 0, 0, time.UTC)
}

// fromOffset resolves what counts from the day of publication.
func fromOffset(f form, pub time.Time) ontology.Date {
	switch f.unit {
	case dayUnit:
		day := pub.AddDate(0, 0, f.offset)
		if f.weekday > 0 {
			day = closest(day, f.weekday) // «أمس الأربعاء» of a text that appeared a day later
		}
		return ontology.DayOf(day)
	case weekUnit:
		if f.weekday > 0 {
			monday := pub.AddDate(0, 0, 7*f.offset-(isoWeekday(pub)-1))
			return ontology.DayOf(monday.AddDate(0, 0, f.weekday-1))
		}
		return monthOf(pub.AddDate(0, 0, 7*f.offset))
	case monthUnit:
		first := date(pub.Year(), int(pub.Month())+f.offset, 1)
		return dateOf(first.Year(), int(first.Month()), f.day)
	}
	return dateOf(pub.Year()+f.offset, f.month, f.day)
}

func monthOf(t time.Time) ontology.Date { return dateOf(t.Year(), int(t.Month()), 0) }

func isoWeekday(t time.Time) int { return (int(t.Weekday())+6)%7 + 1 }

// closest gives the day with that weekday that is nearest to t.
func closest(t time.Time, weekday int) time.Time {
	ahead := (weekday - isoWeekday(t) + 7) % 7
	if ahead > 3 {
		ahead -= 7
	}
	return t.AddDate(0, 0, ahead)
}

// nearWeekday resolves "Wednesday", "last Wednesday", "next Wednesday".
func nearWeekday(f form, pub time.Time, tense Tense) ontology.Date {
	back := (isoWeekday(pub) - f.weekday + 7) % 7
	ahead := (f.weekday - isoWeekday(pub) + 7) % 7
	if f.day > 0 {
		return dayWithWeekday(f, pub)
	}
	switch {
	case f.shift != nil && *f.shift < 0:
		if back == 0 {
			back = 7
		}
		back += 7 * (-*f.shift - 1) // «الأربعاء قبل الماضي»
		return ontology.DayOf(pub.AddDate(0, 0, -back))
	case f.shift != nil && *f.shift > 0:
		if ahead == 0 {
			ahead = 7
		}
		return ontology.DayOf(pub.AddDate(0, 0, ahead))
	case tense == Future:
		return ontology.DayOf(pub.AddDate(0, 0, ahead))
	}
	return ontology.DayOf(pub.AddDate(0, 0, -back))
}

// dayWithWeekday resolves "Wednesday the 24th": the nearest day that is both.
func dayWithWeekday(f form, pub time.Time) ontology.Date {
	for distance := 0; distance <= 62; distance++ {
		for _, t := range []time.Time{pub.AddDate(0, 0, -distance), pub.AddDate(0, 0, distance)} {
			if t.Day() == f.day && isoWeekday(t) == f.weekday {
				return ontology.DayOf(t)
			}
		}
	}
	return ""
}

// nearDay resolves a day and month without a year.
func nearDay(f form, pub time.Time, tense Tense) ontology.Date {
	var days []time.Time
	for year := pub.Year() - 1; year <= pub.Year()+1; year++ {
		if t := date(year, f.month, f.day); t.Day() == f.day {
			days = append(days, t)
		}
	}
	if f.weekday > 0 && f.shift == nil {
		days = withWeekday(days, f.weekday)
	}
	if f.shift != nil && *f.shift == 0 {
		return dateOf(pub.Year(), f.month, f.day)
	}
	best, ok := pick(days, pub, f.shift, tense)
	if !ok {
		return ""
	}
	return ontology.DayOf(best)
}

// withWeekday keeps the years in which the day has the weekday, or all where
// none has: a wrong weekday is a slip of the pen.
func withWeekday(days []time.Time, weekday int) []time.Time {
	var kept []time.Time
	for _, t := range days {
		if isoWeekday(t) == weekday {
			kept = append(kept, t)
		}
	}
	if len(kept) == 0 {
		return days
	}
	return kept
}

// nearMonth resolves a month without a year.
func nearMonth(f form, pub time.Time, tense Tense) ontology.Date {
	if f.shift != nil && *f.shift == 0 {
		return dateOf(pub.Year(), f.month, 0)
	}
	var months []time.Time
	for year := pub.Year() - 1; year <= pub.Year()+1; year++ {
		months = append(months, date(year, f.month, 1))
	}
	best, ok := pick(months, date(pub.Year(), int(pub.Month()), 1), f.shift, tense)
	if !ok {
		return ""
	}
	return monthOf(best)
}

// longAgo is how far back a day without a year may lie: who writes in July of
// "17 September" means the one to come, whatever the verb.
const longAgo = 306 * 24 * time.Hour

// pick chooses among times in ascending order: with a shift the nearest
// strictly before or after pub, with a tense the nearest not after or not
// before it, else the nearest.
func pick(times []time.Time, pub time.Time, shift *int, tense Tense) (best time.Time, ok bool) {
	for _, t := range times {
		switch {
		case shift != nil && *shift < 0 && !t.Before(pub), shift != nil && *shift > 0 && !t.After(pub):
			continue
		case shift == nil && tense == Past && t.After(pub), shift == nil && tense == Future && t.Before(pub):
			continue
		}
		if !ok || t.Sub(pub).Abs() < best.Sub(pub).Abs() {
			best, ok = t, true
		}
	}
	if ok && shift == nil && tense == Past && pub.Sub(best) > longAgo {
		return pick(times, pub, nil, AnyTense)
	}
	return best, ok
}
