package main

import (
	"fmt"
	"io"

	"github.com/diplograph/diplograph/internal/table"
)

var _ io.Writer = (*printer)(nil)

// printer remembers the first error of writing, so that a report is printed
// line by line and checked once.
type printer struct {
	w     io.Writer
	width int // columns of the terminal, 0 without a limit
	err   error
}

// newPrinter prints to standard output.
func (a *app) newPrinter() *printer { return &printer{w: a.Stdout, width: a.width()} }

func (p *printer) Write(b []byte) (int, error) {
	if p.err != nil {
		return 0, p.err
	}
	n, err := p.w.Write(b)
	if err != nil {
		p.err = fmt.Errorf("writing the answer: %w", err)
	}
	return n, p.err
}

func (p *printer) line(format string, args ...any) {
	fmt.Fprintf(p, format+"\n", args...)
}

// table writes rows that fit the terminal.
func (p *printer) table(f table.Format, t table.Table) error {
	t.Width = p.width
	return table.Write(p, f, t)
}
