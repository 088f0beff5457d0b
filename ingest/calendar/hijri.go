package calendar

import (
	"time"

	"github.com/diplograph/diplograph/graph/ontology"
)

// fromHijri converts a date of the Islamic calendar by the arithmetic (civil)
// calendar. The calendar in use goes by the moon and differs by a day, so a
// day is given as its month, and as its year where a day more or less would be
// another month.
func fromHijri(f form) ontology.Date {
	day := f.day
	if day == 0 {
		day = 15
	}
	if f.month == 0 {
		return ""
	}
	t := hijriDay(f.year, f.month, day)
	spread := 1
	if f.day == 0 {
		spread = 15 // the whole month
	}
	if a, b := t.AddDate(0, 0, -spread), t.AddDate(0, 0, spread); a.Month() != b.Month() {
		if a.Year() != b.Year() {
			return ""
		}
		return dateOf(t.Year(), 0, 0)
	}
	return monthOf(t)
}

// hijriDay gives the Gregorian day of a day of the arithmetic calendar (epoch
// Friday 16 July 622, leap years by the 30-year cycle).
func hijriDay(year, month, day int) time.Time {
	const epoch, unixDay = 1948440, 2440588 // Julian day numbers
	julian := day + (59*(month-1)+1)/2 + (year-1)*354 + (3+11*year)/30 + epoch - 1
	return time.Unix(int64(julian-unixDay)*86400, 0).UTC()
}
