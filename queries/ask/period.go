package ask

import (
	"fmt"
	"time"

	"github.com/diplograph/diplograph/graph/ontology"
)

// Period is a stretch of days; an empty end is open. The empty Period is any
// time.
type Period struct{ From, To ontology.Date }

// Any reports whether p is any time.
func (p Period) Any() bool { return p.From == "" && p.To == "" }

// OneDay reports whether p is one day.
func (p Period) OneDay() bool { return p.From != "" && p.From == p.To }

// needsYear reports whether the question leaves out the year.
func (w when) needsYear() bool {
	switch w.shape {
	case during, since, after, before, until:
		return w.a.year == 0 && w.a.month != 0
	case between:
		return w.b.year == 0 && w.b.month != 0
	}
	return false
}

// period is the time of w when the year that it may leave out is year. It is
// false when there is no such day in that year.
func (w when) period(today ontology.Date, year int) (Period, bool) {
	switch w.shape {
	case anyTime:
		return Period{}, true
	case lastDays:
		return Period{shift(today, -w.days+1), today}, true
	case relative:
		return relativePeriod(w.word, today), true
	}
	a := w.a.on(today, year)
	if a == "" {
		return Period{}, false
	}
	switch w.shape {
	case since:
		return Period{From: a.First()}, true
	case after:
		return Period{From: shift(a.Last(), 1)}, true
	case before:
		return Period{To: shift(a.First(), -1)}, true
	case until:
		return Period{To: a.Last()}, true
	case between:
		return w.betweenPeriod(a, today, year)
	}
	return Period{a.First(), a.Last()}, true
}

func (w when) betweenPeriod(a, today ontology.Date, year int) (Period, bool) {
	b := w.b.on(today, year)
	if b == "" {
		return Period{}, false
	}
	if b.Last() < a.First() && w.a.year == 0 { // from December to January
		a = w.a.on(today, year-1)
	}
	return Period{a.First(), b.Last()}, a != "" && a.First() <= b.Last()
}

// on is the date of m; a day of the week alone is the latest one.
func (m moment) on(today ontology.Date, year int) ontology.Date {
	if m.month != 0 || m.year != 0 {
		return m.date(year)
	}
	back := (int(timeOf(today).Weekday()) - (m.weekday - 1) + 7) % 7
	return shift(today, -back)
}

func relativePeriod(word string, today ontology.Date) Period {
	t := timeOf(today)
	monday := shift(today, -(int(t.Weekday())+6)%7)
	switch word {
	case "today":
		return Period{today, today}
	case "yesterday":
		return Period{shift(today, -1), shift(today, -1)}
	case "this-week":
		return Period{monday, shift(monday, 6)}
	case "tomorrow":
		return Period{shift(today, 1), shift(today, 1)}
	case "next-week":
		return Period{shift(monday, 7), shift(monday, 13)}
	case "last-week":
		return Period{shift(monday, -7), shift(monday, -1)}
	case "this-month":
		return whole(today[:7])
	case "next-month":
		return whole(ontology.Date(t.AddDate(0, 0, 32-t.Day()).Format("2006-01")))
	case "last-month":
		return whole(ontology.Date(t.AddDate(0, 0, -t.Day()).Format("2006-01")))
	case "this-year":
		return whole(today[:4])
	}
	return whole(ontology.Date(fmt.Sprintf("%04d", t.Year()-1)))
}

func whole(d ontology.Date) Period { return Period{d.First(), d.Last()} }

func timeOf(d ontology.Date) time.Time {
	t, err := time.Parse("2006-01-02", string(d.First()))
	if err != nil {
		return time.Time{}
	}
	return t
}

func shift(d ontology.Date, days int) ontology.Date {
	return ontology.DayOf(timeOf(d).AddDate(0, 0, days))
}

// known is a date of which the graph knows an act of the kind asked for.
type known struct{ first, last ontology.Date }

// resolve finds the time of w. A date without its year is the latest such
// one, not after today, on which the graph knows such an act; if it knows
// none, the latest one not after today.
func (w when) resolve(today ontology.Date, days []known) Period {
	if !w.needsYear() {
		p, _ := w.period(today, 0)
		return p
	}
	earliest := timeOf(today).Year() - 8 // 29 February comes back within eight years
	for _, d := range days {
		earliest = min(earliest, timeOf(d.first).Year())
	}
	var latest Period
	for year := timeOf(today).Year(); year >= earliest; year-- {
		p, ok := w.period(today, year)
		if !ok || w.begin(p) > today {
			continue
		}
		if latest.Any() {
			latest = p
		}
		for _, d := range days {
			if p.holds(d) {
				return p
			}
		}
	}
	return latest
}

// holds reports that d lies inside p.
func (p Period) holds(d known) bool {
	return p.From <= d.first && (p.To == "" || d.last <= p.To)
}

// begin is the day of p that must not lie after today.
func (w when) begin(p Period) ontology.Date {
	if p.From == "" {
		return p.To
	}
	return p.From
}

// weekdayWrong reports that the question names another day of the week than
// the day has.
func (w when) weekdayWrong(p Period) bool {
	return w.shape == during && w.a.weekday != 0 && w.a.day != 0 && p.From != "" && int(timeOf(p.From).Weekday())+1 != w.a.weekday
}
