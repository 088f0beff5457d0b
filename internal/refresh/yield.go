package refresh

import (
	"fmt"
	"math"
	"time"

	"github.com/diplograph/diplograph/internal/refresh/state"
)

// usualDays is over how many whole days a yield is taken; those of rare
// articles take as many as give two of them.
const usualDays = 7

// longestWindow is how far back a yield looks, in days.
const longestWindow = 60

// yield is what a source gave on its last whole days.
type yield struct {
	days                     int // on which it was asked and answered
	new, aside, dated, texts int
}

// yieldOf adds up the last whole days on which a source answered, at most
// window of them: not today, and not the day on which it was first asked,
// which brings all that the feed holds.
func yieldOf(days []state.Day, st state.Source, now time.Time, window int) yield {
	today, first := now.UTC().Format(time.DateOnly), st.FirstSuccess.UTC().Format(time.DateOnly)
	var y yield
	for i := len(days) - 1; i >= 0 && y.days < window; i-- {
		d := days[i]
		if d.Day >= today || d.Day <= first || d.Asked == 0 {
			continue
		}
		y.days++
		y.new, y.aside, y.dated, y.texts = y.new+d.New, y.aside+d.Aside, y.dated+d.Dated, y.texts+d.Texts
	}
	return y
}

// aDay is the mean of articles a day, negative where no whole day is known.
func (y yield) aDay() float64 {
	if y.days == 0 {
		return -1
	}
	return math.Round(100*float64(y.new)/float64(y.days)) / 100
}

func windowOf(s Source) int {
	if s.Expect.Articles <= 0 {
		return usualDays
	}
	return min(max(usualDays, int(math.Ceil(2/s.Expect.Articles))), longestWindow)
}

// minShare is how many articles a share needs to mean something.
const minShare = 10

// alarm says in which way a source that answers yields less than it declares,
// and is empty where it does not. Days on which it was not asked, or did not
// answer, count for nothing: that is another trouble, with a name of its own.
func alarm(s Source, st state.Source, days []state.Day, now time.Time) string {
	y := yieldOf(days, st, now, windowOf(s))
	want := s.Expect
	if silent := silence(s, st, now); silent > 0 {
		return fmt.Sprintf("answers, and has had no new article for %s; %s a day are declared", spanOf(silent), number(want.Articles))
	}
	enough := want.Articles > 0 && y.days >= min(int(math.Ceil(2/want.Articles)), longestWindow)
	switch {
	case enough && y.aDay() < want.Articles:
		return fmt.Sprintf("gives %s articles a day (%s), %s are declared", number(y.aDay()), counted(y.days, "day"), number(want.Articles))
	case y.new >= minShare && float64(y.dated) < want.Dated*float64(y.new):
		return fmt.Sprintf("%d of %d articles have a day of publication, %s declared", y.dated, y.new, percent(want.Dated))
	case y.new+y.aside >= minShare && float64(y.texts) < want.Texts*float64(y.new+y.aside):
		return fmt.Sprintf("%d of %d articles have a text that can be read, %s declared", y.texts, y.new+y.aside, percent(want.Texts))
	}
	return ""
}

// silence is how long a source has had nothing new, where that is longer than
// three articles should take, and at least a day; else 0.
func silence(s Source, st state.Source, now time.Time) time.Duration {
	if s.Expect.Articles <= 0 || st.Success.IsZero() {
		return 0
	}
	limit := max(24*time.Hour, time.Duration(3/s.Expect.Articles*float64(24*time.Hour)))
	since := st.NewAt
	if since.Before(st.FirstSuccess) {
		since = st.FirstSuccess
	}
	if quiet := st.Success.Sub(since); quiet > limit && now.Sub(st.Success) < limit {
		return quiet
	}
	return 0
}

func spanOf(d time.Duration) string {
	if d >= 48*time.Hour {
		return counted(int(d.Hours()/24), "day")
	}
	return counted(int(d.Hours()), "hour")
}

func counted(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	return fmt.Sprintf("%d %ss", n, what)
}

func number(f float64) string { return fmt.Sprintf("%.4g", f) }

func percent(f float64) string { return fmt.Sprintf("%.0f %% are", 100*f) }
