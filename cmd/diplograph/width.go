package main

import (
	"os"
	"strconv"

	"golang.org/x/term"
)

// width is how many columns standard output is wide: what COLUMNS says, else
// the terminal. It is 0, without a limit, for a file or a pipe.
func (a *app) width() int {
	if n, err := strconv.Atoi(a.env.get("COLUMNS")); err == nil && n > 0 {
		return n
	}
	out, ok := a.Stdout.(*os.File)
	if !ok || !term.IsTerminal(int(out.Fd())) {
		return 0
	}
	columns, _, err := term.GetSize(int(out.Fd()))
	if err != nil {
		return 0
	}
	return columns
}
