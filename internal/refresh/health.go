package refresh

import (
	"time"

	"github.com/diplograph/diplograph/internal/refresh/state"
)

// Health is how a source has done on its last whole days, beside what it
// declares.
type Health struct {
	Days         int     // whole days on which it was asked and answered
	ArticlesADay float64 // negative: no whole day is known yet
	Dated        float64 // share of its articles, 0 to 1; negative: not known yet
	Texts        float64 // likewise
	Alarm        string  // in which way it yields too little; empty where it does not
}

// HealthOf judges a source by what is remembered of it. Days are those of this
// source, sorted; Window tells from when on.
func HealthOf(s Source, st state.Source, days []state.Day, now time.Time) Health {
	y := yieldOf(days, st, now, windowOf(s))
	h := Health{Days: y.days, ArticlesADay: y.aDay(), Dated: -1, Texts: -1, Alarm: alarm(s, st, days, now)}
	if y.new > 0 {
		h.Dated = float64(y.dated) / float64(y.new)
	}
	if all := y.new + y.aside; all > 0 {
		h.Texts = float64(y.texts) / float64(all)
	}
	return h
}

// Window is from when on HealthOf wants to know the days.
func Window(now time.Time) time.Time { return now.AddDate(0, 0, -longestWindow-1) }
