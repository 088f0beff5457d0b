package main

import (
	"fmt"
	"io"
	"time"

	"github.com/schollz/progressbar/v3"
)

// progress shows how many articles were read: a bar on a terminal, a line every
// ten seconds elsewhere, so that the log of a long run shows that it goes on,
// and nothing with --quiet.
type progress struct {
	w          io.Writer
	on         bool // something is shown
	bar        *progressbar.ProgressBar
	now        func() time.Time
	begun, due time.Time

	n     int
	total int64        // bytes of the inputs, 0 when not known
	read  func() int64 // bytes read so far
}

const (
	barEvery  = 200 * time.Millisecond
	lineEvery = 10 * time.Second
)

// newProgress shows progress on standard error, unless --quiet or while rows
// go to the same terminal.
func (a *app) newProgress(rows bool) *progress {
	terminal := isTerminal(a.Stderr)
	p := &progress{w: a.Stderr, now: a.Now, begun: a.Now(), on: !a.settings.Quiet && !(rows && terminal && isTerminal(a.Stdout)), read: func() int64 { return 0 }}
	p.due = p.begun.Add(lineEvery)
	if terminal && p.on {
		p.due = p.begun.Add(barEvery)
		p.bar = progressbar.NewOptions64(-1, progressbar.OptionSetWriter(a.Stderr), progressbar.OptionSetWidth(24), progressbar.OptionClearOnFinish(),
			progressbar.OptionSetPredictTime(false), progressbar.OptionSetElapsedTime(false), progressbar.OptionSetRenderBlankState(false))
	}
	return p
}

// measure lets the progress tell what is left: total is the size of all inputs,
// 0 when not known, read tells how much of it is done. Both are in bytes.
func (p *progress) measure(total int64, read func() int64) {
	p.total, p.read = total, read
	if p.bar != nil && total > 0 {
		p.bar.ChangeMax64(total)
	}
}

// tick counts an article.
func (p *progress) tick() {
	p.n++
	now := p.now()
	if !p.on || now.Before(p.due) {
		return
	}
	if p.bar == nil {
		p.due = now.Add(lineEvery)
		fmt.Fprintln(p.w, p.text(now))
		return
	}
	p.due = now.Add(barEvery)
	p.bar.Describe(p.text(now))
	_ = p.bar.Set64(min(p.read(), max(p.total-1, 0))) // a full bar would end
}

// text tells the number, the rate and the time left.
func (p *progress) text(now time.Time) string {
	seconds := max(now.Sub(p.begun).Seconds(), 0.001)
	text := fmt.Sprintf("%s read, %s", plural(p.n, "article"), rate(float64(p.n)/seconds))
	done := p.read()
	if p.total <= 0 || done <= 0 {
		return text
	}
	share := min(float64(done)/float64(p.total), 1)
	if p.bar == nil {
		text += fmt.Sprintf(", %.0f %%", 100*share)
	}
	if left := time.Duration(seconds * (1 - share) / share * float64(time.Second)); share > 0.01 && left >= time.Second {
		text += ", " + left.Round(time.Second).String() + " left"
	}
	return text
}

func rate(perSecond float64) string {
	if perSecond >= 10 {
		return fmt.Sprintf("%.0f/s", perSecond)
	}
	return fmt.Sprintf("%.1f/s", perSecond)
}

// clear takes the bar away before something else is printed.
func (p *progress) clear() {
	if p.bar != nil {
		_ = p.bar.Clear()
	}
}
