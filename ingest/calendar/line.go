package calendar

import (
	"regexp"
	"strconv"
	"strings"
	"time"
	"unicode"

	"github.com/diplograph/diplograph/ingest/text"
)

// maxLine is the number of bytes past which a line is no date line.
const maxLine = 200

// ParseLine reads the date line of a saved page: "الخميس 25 سبتمبر 2025 - 08:09
// ص", "Published: Sept. 25, 2025, 8:09 am GMT", "2025-09-25T08:09:00Z". ok is
// false for a line that says anything else than when it appeared, or does not
// give a whole day. hasTime tells that the time of day is given. A time without
// a zone is given in UTC.
func (w *Words) ParseLine(line string) (published time.Time, hasTime, ok bool) {
	line = strings.TrimSpace(line)
	if line == "" || len(line) > maxLine {
		return time.Time{}, false, false
	}
	line, clock := cutClock(line)
	tokens := text.Tokenize(line)
	p := parser{words: w, symbols: w.symbols(tokens, w.Keys(tokens), nil), tokens: tokens}
	var day time.Time
	for i := 0; i < len(p.symbols); {
		f, next := p.date(i)
		if next == i {
			if !p.frame(i, &clock) {
				return time.Time{}, false, false
			}
			i++
			continue
		}
		if t, whole := wholeDay(f); whole && day.IsZero() {
			day = t
		}
		for ; i < next; i++ {
			if p.at(i).is(dayPartClass) {
				p.frame(i, &clock) // «25 سبتمبر 2025 09:30 مساء»
			}
		}
	}
	if day.IsZero() {
		return time.Time{}, false, false
	}
	return clock.on(day), clock.given, true
}

func wholeDay(f form) (time.Time, bool) {
	if f.hijri || f.year == 0 || f.month == 0 || f.day == 0 {
		return time.Time{}, false
	}
	t := date(f.year, f.month, f.day)
	return t, t.Day() == f.day
}

// frame reports whether a symbol may stand in a date line beside the date, and
// notes what it says of the time of day.
func (p *parser) frame(i int, c *clock) bool {
	s := p.at(i)
	switch {
	case s.is(amClass) && !c.half:
		c.half = true
		if c.hour == 12 {
			c.hour = 0
		}
	case s.is(pmClass) && !c.half:
		c.half = true
		if c.hour < 12 {
			c.hour += 12
		}
	case s.is(zoneClass):
		r, _ := s.read(zoneClass)
		c.setZone(r.value)
	case isOffset(p.at(i-1), s):
		c.setZone(p.at(i-1).fold + padOffset(s.fold)) // "GMT+3", "GMT+0400"
	case s.is(amClass), s.is(pmClass), s.is(labelClass), s.is(linkClass), s.is(detClass), s.is(ofClass), s.is(dayPartClass),
		s.is(dayClass), s.is(cueClass), s.is(eraClass), s.is(weekdayClass), s.is(weekdayWeakClass), isMark(s.fold):
	default:
		return false
	}
	return true
}

func isOffset(sign, s *symbol) bool {
	return (sign.fold == "+" || sign.fold == "-") && s.number >= 0 && (len(s.fold) == 4 || len(s.fold) <= 2)
}

func padOffset(digits string) string {
	switch len(digits) {
	case 1:
		return "0" + digits + "00"
	case 2:
		return digits + "00"
	}
	return digits
}

func isMark(fold string) bool {
	for _, r := range fold {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return false
		}
	}
	return fold != ""
}

// clock is a time of day.
type clock struct {
	given                bool
	hour, minute, second int
	half                 bool // am or pm was read
	zone                 *time.Location
}

// The letters before a clock are those of ISO 8601: "2025-09-25T08:09".
var clockPattern = regexp.MustCompile(`(?:^|[^\d:.,])(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*(Z\b|[+-]\d{2}:?\d{2}\b)?`)

// cutClock takes the time of day out of a line. The digits of the line come
// back in ASCII.
func cutClock(line string) (string, clock) {
	line = strings.Map(asciiDigit, line)
	at := clockPattern.FindStringSubmatchIndex(line)
	if at == nil {
		return line, clock{}
	}
	group := func(n int) string {
		if at[2*n] < 0 {
			return ""
		}
		return line[at[2*n]:at[2*n+1]]
	}
	c := clock{given: true}
	c.hour, _ = strconv.Atoi(group(1))
	c.minute, _ = strconv.Atoi(group(2))
	c.second, _ = strconv.Atoi(group(3))
	if c.hour > 23 || c.minute > 59 || c.second > 60 {
		return line, clock{}
	}
	if zone := group(4); zone != "" {
		c.setZone(strings.Replace(zone, ":", "", 1))
	}
	before := line[:at[2]]
	if isoDay.MatchString(before) {
		before = before[:len(before)-1] // the T between day and time
	}
	return before + " " + line[at[1]:], c
}

var isoDay = regexp.MustCompile(`\d{4}-\d{2}-\d{2}T$`)

func asciiDigit(r rune) rune {
	if unicode.Is(unicode.Nd, r) && r > unicode.MaxASCII {
		return rune(text.Fold(string(r))[0])
	}
	return r
}

// setZone reads "Z" or "+0300".
func (c *clock) setZone(value string) {
	if value == "Z" || value == "+0000" {
		c.zone = time.UTC
		return
	}
	if t, err := time.Parse("-0700", value); err == nil {
		_, offset := t.Zone()
		c.zone = time.FixedZone(value[:3]+":"+value[3:], offset)
	}
}

func (c *clock) on(day time.Time) time.Time {
	if !c.given {
		return day
	}
	zone := c.zone
	if zone == nil {
		zone = time.UTC
	}
	return time.Date(day.Year(), day.Month(), day.Day(), c.hour, c.minute, c.second, 0, zone)
}

// AnyLine reads a date line in whichever of the languages it is written.
func AnyLine(languages ...*Words) func(line string) (published time.Time, hasTime, ok bool) {
	return func(line string) (time.Time, bool, bool) {
		for _, w := range languages {
			if published, hasTime, ok := w.ParseLine(line); ok {
				return published, hasTime, true
			}
		}
		return time.Time{}, false, false
	}
}
