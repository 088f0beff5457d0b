package main

import (
	"context"
	"fmt"
	"io"
	"os"
	"os/signal"
	"syscall"
	"time"
)

func main() {
	// The first signal asks for an orderly end; a second one ends the program.
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	context.AfterFunc(ctx, stop)
	code := run(ctx, os.Args[1:], deps{
		Stdin: os.Stdin, Stdout: os.Stdout, Stderr: os.Stderr,
		LookupEnv: os.LookupEnv, Now: time.Now,
	})
	os.Exit(code)
}

// deps is the outside world, as commands see it.
type deps struct {
	Stdin          io.Reader
	Stdout, Stderr io.Writer
	LookupEnv      func(string) (string, bool)
	Now            func() time.Time
}

// run is the whole program; it returns the exit code.
func run(ctx context.Context, args []string, d deps) int {
	app := &app{deps: d}
	root := newRootCmd(app)
	root.SetArgs(args)
	root.SetIn(d.Stdin)
	root.SetOut(d.Stdout)
	root.SetErr(d.Stderr)
	cmd, err := root.ExecuteContextC(ctx)
	if err == nil {
		return exitDone
	}
	code, message := explain(err)
	if message != "" {
		fmt.Fprintf(d.Stderr, "diplograph: %s\n", message)
	}
	if code == exitUsage {
		fmt.Fprintf(d.Stderr, "\n%s\nTry '%s --help'.\n", usageLine(cmd), cmd.CommandPath())
	}
	return code
}
