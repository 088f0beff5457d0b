package ask

import (
	"fmt"
	"io"
	"strings"

	"github.com/diplograph/diplograph/internal/table"
)

// WriteText writes an answer for a person to read on a terminal that is width
// columns wide; 0 is as wide as it needs. command is how the program is called.
func (a Answer) WriteText(w io.Writer, width int, command string) error {
	out := &errWriter{w: w}
	out.line("%s", table.Isolate(table.Clean(a.Headline)))
	for _, b := range a.Blocks {
		if len(b.Table.Rows) == 0 {
			continue
		}
		out.line("")
		if b.Heading != "" {
			out.line("%s\n", b.Heading)
		}
		b.Table.Width = width
		if err := table.Write(out, table.Text, b.Table); err != nil {
			return err
		}
	}
	if len(a.Sentences) > 0 {
		out.line("")
	}
	for _, s := range a.Sentences {
		out.line("%s", s.lines())
	}
	return a.writeRemarks(out, command)
}

// WriteNotes writes what WriteText says beside the rows: for a format in
// which the rows alone go to standard output.
func (a Answer) WriteNotes(w io.Writer, command string) error {
	out := &errWriter{w: w}
	out.line("%s", table.Isolate(table.Clean(a.Headline)))
	return a.writeRemarks(out, command)
}

func (a Answer) writeRemarks(out *errWriter, command string) error {
	if len(a.Remarks) > 0 {
		out.line("")
	}
	for _, r := range a.Remarks {
		out.line("- %s", table.Clean(r))
	}
	if len(a.Next) > 0 {
		out.line("\nAsk next:")
	}
	for _, n := range a.Next {
		out.line("  %s %s", command, table.Clean(n))
	}
	return out.err
}

// lines is the sentence with its number, and below it where it stands.
func (s Sentence) lines() string {
	var from []string
	for _, part := range []string{s.Outlet, longDay(s.Published), s.Address} {
		if part != "" {
			from = append(from, table.Isolate(table.Clean(part)))
		}
	}
	return fmt.Sprintf("[%d] %s\n    %s", s.Number, table.Isolate(table.Clean(s.Text)), strings.Join(from, ", "))
}

// errWriter remembers the first error of writing.
type errWriter struct {
	w   io.Writer
	err error
}

func (e *errWriter) Write(b []byte) (int, error) {
	if e.err != nil {
		return 0, e.err
	}
	n, err := e.w.Write(b)
	if err != nil {
		e.err = fmt.Errorf("writing the answer: %w", err)
	}
	return n, e.err
}

func (e *errWriter) line(format string, args ...any) {
	fmt.Fprintf(e, format+"\n", args...)
}
