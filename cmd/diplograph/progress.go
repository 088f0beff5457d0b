package main

import (
	"fmt"
	"io"
	"time"
)

// progress shows on a terminal how many articles were read. Elsewhere it is
// silent: a log of a scheduler holds no such lines.
type progress struct {
	w     io.Writer
	on    bool
	now   func() time.Time
	n     int
	shown time.Time
}

// newProgress shows progress on standard error, unless --quiet or while rows
// go to the same terminal.
func (a *app) newProgress(rows bool) *progress {
	on := isTerminal(a.Stderr) && !a.settings.Quiet && !(rows && isTerminal(a.Stdout))
	return &progress{w: a.Stderr, on: on, now: a.Now, shown: a.Now()}
}

// tick counts an article.
func (p *progress) tick() {
	p.n++
	if now := p.now(); p.on && now.Sub(p.shown) > 200*time.Millisecond {
		p.shown = now
		fmt.Fprintf(p.w, "\r%s read ", plural(p.n, "article"))
	}
}

// clear takes the line away before something else is printed.
func (p *progress) clear() {
	if p.on {
		fmt.Fprint(p.w, "\r\x1b[K")
	}
}
