package stamp

import (
	"regexp"
	"strconv"
	"strings"
	"time"
	"unicode"
)

// layouts are those of ISO 8601 (RFC 3339), of letters (RFC 5322) and of the
// programs that write tables; all tell a time of day.
var layouts = []string{
	time.RFC3339, "Mon, 2 Jan 2006 15:04:05 -0700", "2 Jan 2006 15:04:05 -0700", "2006-01-02T15:04:05-0700", "2006-01-02T15:04Z07:00", "2006-01-02T15:04:05",
	"2006-01-02T15:04", "2006-01-02 15:04:05Z07:00", "2006-01-02 15:04:05 -0700", "2006-01-02 15:04:05 -0700 MST", "2006-01-02 15:04:05", "2006-01-02 15:04",
	"20060102T150405Z", "20060102150405",
}

// Parse reads a date. language is that of what carries it, as far as known: it
// decides whether 3/4/2025 is in March ("en-US") or in April (all others).
// hasTime tells that a time of day is given; without a zone it is given in UTC.
func Parse(text, language string) (t time.Time, hasTime, ok bool) {
	text = strings.Join(strings.Fields(strings.Map(plain, text)), " ")
	if text == "" || len(text) > 200 {
		return time.Time{}, false, false
	}
	for _, layout := range layouts {
		if t, err := time.Parse(layout, text); err == nil {
			return t, true, Plausible(t)
		}
	}
	for _, layout := range []string{time.DateOnly, "20060102", "2006/01/02"} {
		if t, err := time.Parse(layout, text); err == nil {
			return t, false, Plausible(t)
		}
	}
	c, rest := cutClock(text)
	day, ok := dayOf(rest, language)
	if !ok || !Plausible(day) {
		return time.Time{}, false, false
	}
	return c.on(day), c.given, true
}

// Plausible refuses the zero dates of databases.
func Plausible(t time.Time) bool { return t.Year() >= 1980 && t.Year() < 2200 }

// plain turns the digits of all scripts into those of ASCII and drops marks
// that are not seen.
func plain(r rune) rune {
	switch {
	case r >= '٠' && r <= '٩':
		return r - '٠' + '0'
	case r >= '۰' && r <= '۹':
		return r - '۰' + '0'
	case unicode.Is(unicode.Mn, r), unicode.Is(unicode.Cf, r), r == 'ـ':
		return -1
	}
	return unicode.ToLower(unicode.ToUpper(r))
}

// clock is a time of day and what stands for its zone.
type clock struct {
	given                bool
	hour, minute, second int
	zone                 *time.Location
}

var (
	clockForm = regexp.MustCompile(`(?:^|[^\d:])(\d{1,2})(?::|\s?h\s?)(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*([ap]\.?m\b\.?|[صم](?:\s|$))?`)
	zoneForm  = regexp.MustCompile(`\s*(?:gmt|utc|z)?\s*([+-]\d{2}):?(\d{2})\b`)
)

// cutClock takes the time of day out of a text.
func cutClock(text string) (c clock, rest string) {
	at := clockForm.FindStringSubmatchIndex(text)
	if at == nil {
		return clock{}, text
	}
	group := func(n int) string {
		if at[2*n] < 0 {
			return ""
		}
		return text[at[2*n]:at[2*n+1]]
	}
	c.given = true
	c.hour, _ = strconv.Atoi(group(1))
	c.minute, _ = strconv.Atoi(group(2))
	c.second, _ = strconv.Atoi(group(3))
	switch half := group(4); {
	case strings.HasPrefix(half, "a"), strings.HasPrefix(half, "ص"):
		c.hour %= 12
	case half != "" && c.hour < 12:
		c.hour += 12
	}
	if c.hour > 23 || c.minute > 59 || c.second > 60 {
		return clock{}, text
	}
	before, after := text[:at[2]], text[at[1]:]
	if zone := zoneForm.FindStringSubmatchIndex(after); zone != nil && zone[0] == 0 {
		if t, err := time.Parse("-0700", after[zone[2]:zone[3]]+after[zone[4]:zone[5]]); err == nil {
			c.zone = t.Location()
		}
		after = after[zone[1]:]
	} else {
		for word := range strings.FieldsFuncSeq(after, notWord) {
			if offset, known := words().zones[word]; known {
				c.zone = offset
			}
		}
	}
	return c, strings.TrimSuffix(before, "t") + " " + after
}

func (c clock) on(day time.Time) time.Time {
	if !c.given {
		return day
	}
	zone := c.zone
	if zone == nil {
		zone = time.UTC
	}
	return time.Date(day.Year(), day.Month(), day.Day(), c.hour, c.minute, c.second, 0, zone)
}

var (
	yearFirst = regexp.MustCompile(`\b(\d{4})[/.-](\d{1,2})[/.-](\d{1,2})\b`)
	yearLast  = regexp.MustCompile(`\b(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})\b`)
)

// dayOf finds the day in what is left.
func dayOf(text, language string) (time.Time, bool) {
	number := func(s string) int { n, _ := strconv.Atoi(s); return n }
	if at := yearFirst.FindStringSubmatch(text); at != nil {
		return date(number(at[1]), number(at[2]), number(at[3]))
	}
	if at := yearLast.FindStringSubmatch(text); at != nil {
		day, month := number(at[1]), number(at[2])
		if month > 12 || strings.EqualFold(language, "en-us") && day <= 12 {
			day, month = month, day
		}
		return date(number(at[3]), month, day)
	}
	return dayInWords(text)
}

func date(year, month, day int) (time.Time, bool) {
	t := time.Date(year, time.Month(month), day, 0, 0, 0, 0, time.UTC)
	return t, month >= 1 && month <= 12 && t.Day() == day
}

func notWord(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }

// dayInWords reads "jeudi 25 septembre 2025" and "Sept 25, 2025": one month, one
// day and one year, whatever stands between them.
func dayInWords(text string) (time.Time, bool) {
	day, month, year := 0, 0, 0
	fields := strings.FieldsFunc(text, notWord)
	for i := 0; i < len(fields); i++ {
		word := fields[i]
		if n, ok := ordinal(word); ok {
			switch {
			case n >= 1000 && year == 0:
				year = n
			case n >= 1 && n <= 31 && day == 0:
				day = n
			}
			continue
		}
		if month > 0 {
			continue
		}
		if i+1 < len(fields) {
			if month = words().months[word+" "+fields[i+1]]; month > 0 {
				i++
				continue
			}
		}
		month = words().months[word]
	}
	return date(year, month, day)
}

// ordinal reads "25", "25th", "1er".
func ordinal(word string) (int, bool) {
	digits := strings.TrimRightFunc(word, unicode.IsLetter)
	if digits == "" || len(word)-len(digits) > 3 {
		return 0, false
	}
	n, err := strconv.Atoi(digits)
	return n, err == nil
}
