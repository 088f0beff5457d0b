package refresh

import (
	"context"
	"fmt"
	"time"

	"github.com/robfig/cron/v3"
)

// Schedule says when the next run is. Its time is after now.
type Schedule interface {
	Next(now time.Time) time.Time
}

// Every is a schedule of one run each so long.
type Every time.Duration

// Next is a whole interval later.
func (e Every) Next(now time.Time) time.Time { return now.Add(time.Duration(e)) }

// Cron reads an expression of five fields (minute, hour, day of the month,
// month, day of the week) or a name like @hourly; CRON_TZ=Europe/Paris before
// it sets another time zone than the machine's.
func Cron(expression string) (Schedule, error) {
	s, err := cron.ParseStandard(expression)
	if err != nil {
		return nil, fmt.Errorf("%q is no cron expression of five fields, like \"*/15 * * * *\": %w", expression, err)
	}
	return s, nil
}

// nap is how long a wait sleeps at most before it looks at the clock: a
// machine that was suspended, or whose clock was set, does not oversleep.
const nap = 30 * time.Second

// Loop does once again and again until ctx ends. A run that takes longer than
// its interval is followed by the next one at once; runs never overlap.
func Loop(ctx context.Context, s Schedule, atOnce bool, now func() time.Time, once func(context.Context)) {
	next := now()
	if !atOnce {
		next = s.Next(next)
	}
	for waitUntil(ctx, next, now) {
		begun := now()
		once(ctx)
		next = s.Next(begun)
	}
}

// waitUntil reports whether the time came before ctx ended.
func waitUntil(ctx context.Context, until time.Time, now func() time.Time) bool {
	for ctx.Err() == nil {
		left := until.Sub(now())
		if left <= 0 {
			return true
		}
		timer := time.NewTimer(min(left, nap))
		select {
		case <-timer.C:
		case <-ctx.Done():
			timer.Stop()
		}
	}
	return false
}
