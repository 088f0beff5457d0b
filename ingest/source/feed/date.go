package feed

import (
	"regexp"
	"strconv"
	"strings"
	"sync"
	"time"

	"github.com/diplograph/diplograph/ingest/calendar"
	"github.com/diplograph/diplograph/ingest/lang"
)

var (
	clock   = regexp.MustCompile(`[\d٠-٩]{1,2}[:h][\d٠-٩]{2}|T\d{4,6}\b`)
	slashed = regexp.MustCompile(`^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})\b[ ,-]*(.*)$`)
)

// dateOf reads a date of a feed. parsed is what the feed library made of it: it
// knows the forms of the standards and the American order of numbers only.
func (c *converter) dateOf(text string, parsed *time.Time) (t time.Time, hasTime bool) {
	text = strings.Join(strings.Fields(plain(text)), " ")
	if text == "" {
		return time.Time{}, false
	}
	if t, ok := zonedDate(text); ok {
		return t, true
	}
	if t, hasTime, ok := c.numericDate(text); ok {
		return t, hasTime
	}
	if parsed != nil && plausible(*parsed) {
		return *parsed, clock.MatchString(text)
	}
	if t, hasTime, ok := dateLine()(text); ok && plausible(t) {
		return t, hasTime
	}
	return time.Time{}, false
}

// zonedDate reads the two forms of the standards with their zone, which the
// library turns into UTC: late in the evening that is another day.
func zonedDate(text string) (time.Time, bool) {
	for _, layout := range []string{time.RFC3339, time.RFC1123Z, "Mon, 2 Jan 2006 15:04:05 -0700"} {
		if t, err := time.Parse(layout, text); err == nil && plausible(t) {
			return t, true
		}
	}
	return time.Time{}, false
}

// plausible refuses the zero dates of databases.
func plausible(t time.Time) bool { return t.Year() >= 1980 && t.Year() < 2200 }

// numericDate reads 22/03/2017: the day first, but in feeds from the United
// States or where the second number can be no month.
func (c *converter) numericDate(text string) (t time.Time, hasTime, ok bool) {
	at := slashed.FindStringSubmatch(text)
	if at == nil {
		return time.Time{}, false, false
	}
	day, _ := strconv.Atoi(at[1])
	month, _ := strconv.Atoi(at[2])
	year, _ := strconv.Atoi(at[3])
	if month > 12 || c.language == "en-us" && day <= 12 {
		day, month = month, day
	}
	t = time.Date(year, time.Month(month), day, 0, 0, 0, 0, time.UTC)
	if month > 12 || t.Day() != day || !plausible(t) {
		return time.Time{}, false, false
	}
	if at[4] == "" {
		return t, false, true
	}
	if full, hasTime, ok := dateLine()(t.Format(time.DateOnly) + " " + at[4]); ok {
		return full, hasTime, true
	}
	return t, false, true
}

// dateLine reads dates in the words of all language packs. The packs lie in the
// program, so that loading them cannot fail where the tests passed.
var dateLine = sync.OnceValue(func() func(string) (time.Time, bool, bool) {
	var words []*calendar.Words
	for _, code := range lang.Languages() {
		pack, err := lang.Load(code)
		if err != nil {
			continue // ingest.New names it; feeds of other languages are read
		}
		if w, err := calendar.NewWords(pack.Dates); err == nil {
			words = append(words, w)
		}
	}
	return calendar.AnyLine(words...)
})
