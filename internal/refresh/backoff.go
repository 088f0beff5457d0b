package refresh

import (
	"math"
	"time"
)

const (
	maxDelay   = 24 * time.Hour     // between two attempts at what fails
	maxRest    = 7 * 24 * time.Hour // that a host may ask for
	firstDelay = 5 * time.Minute
	goneDelay  = 6 * time.Hour       // before a page that is gone is asked for again: sites make mistakes
	goneTries  = 3                   // before that is believed
	givenUp    = 14 * 24 * time.Hour // of a page that does not come; a site may be down for a week
	jitter     = 0.25                // of the delay, up or down
)

// backoff is the delay after so many failures in a row: it doubles from base
// on, at most a day, and is spread so that sources that failed together do not
// come back together. The random number is from 0 to 1.
func backoff(base time.Duration, failures int, random float64) time.Duration {
	base = max(base, firstDelay)
	delay := float64(base) * math.Pow(2, float64(min(failures, 32)-1))
	delay = min(delay, float64(max(maxDelay, base)))
	return time.Duration(delay * (1 - jitter + 2*jitter*random))
}

// slack is how much too early a source may be asked, so that one of every 15
// minutes is asked at each tick of a clock of 15 minutes.
func slack(every time.Duration) time.Duration { return every / 10 }
