package ontology

import (
	"fmt"
	"regexp"
	"time"
)

// Date is a day, a month or a year in ISO 8601: "2025-09-24", "2025-09" or
// "2025". The empty Date is an unknown one.
type Date string

// Precision tells how much of a Date is known.
type Precision string

// The precisions of a Date.
const (
	Unknown Precision = ""
	Day     Precision = "day"
	Month   Precision = "month"
	Year    Precision = "year"
)

var datePattern = regexp.MustCompile(`^\d{4}(-\d{2}(-\d{2})?)?$`)

// ParseDate checks that text is a Date; an empty text is the unknown Date.
func ParseDate(text string) (Date, error) {
	if text == "" {
		return "", nil
	}
	if !datePattern.MatchString(text) {
		return "", fmt.Errorf("reading date %q: not YYYY, YYYY-MM or YYYY-MM-DD", text)
	}
	if _, err := time.Parse("2006-01-02"[:len(text)], text); err != nil {
		return "", fmt.Errorf("reading date %q: no such day", text)
	}
	return Date(text), nil
}

// DayOf is the Date of the day on which t lies, in t's own zone.
func DayOf(t time.Time) Date { return Date(t.Format("2006-01-02")) }

// Precision tells whether d is a day, a month, a year or unknown.
func (d Date) Precision() Precision {
	switch len(d) {
	case 10:
		return Day
	case 7:
		return Month
	case 4:
		return Year
	}
	return Unknown
}

// First is the first day that d covers, empty for the unknown Date.
func (d Date) First() Date {
	switch d.Precision() {
	case Month:
		return d + "-01"
	case Year:
		return d + "-01-01"
	}
	return d
}

// Last is the last day that d covers, empty for the unknown Date.
func (d Date) Last() Date {
	switch d.Precision() {
	case Month:
		t, _ := time.Parse("2006-01", string(d))
		return DayOf(t.AddDate(0, 1, -1))
	case Year:
		return d + "-12-31"
	}
	return d
}

// Compatible reports whether a and b may be the same day: one contains the
// other, or one of them is unknown.
func Compatible(a, b Date) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	return b[:len(a)] == a
}
