package main

import (
	"context"
	"errors"
	"fmt"

	"github.com/spf13/cobra"
)

// The exit codes.
const (
	exitDone        = 0
	exitFailed      = 1   // failed or not understood
	exitUsage       = 2   // wrong flags or arguments
	exitPartly      = 3   // some inputs failed, each was named
	exitInterrupted = 130 // Ctrl-C
)

// exitError ends the program with a code of its own. An empty message prints
// nothing: the command has said it.
type exitError struct {
	code int
	err  error
}

func (e *exitError) Error() string {
	if e.err == nil {
		return ""
	}
	return e.err.Error()
}

func (e *exitError) Unwrap() error { return e.err }

// usageError says what is wrong with flags or arguments; it is followed by
// the usage of the command.
func usageError(format string, args ...any) error {
	return &exitError{exitUsage, fmt.Errorf(format, args...)}
}

// exitWith ends with a code when everything has been said already.
func exitWith(code int) error { return &exitError{code: code} }

// explain finds exit code and message of an error.
func explain(err error) (int, string) {
	var exit *exitError
	switch {
	case errors.As(err, &exit):
		return exit.code, err.Error()
	case errors.Is(err, context.Canceled):
		return exitInterrupted, "interrupted"
	}
	return exitFailed, err.Error()
}

// noArgs refuses arguments of a command that takes flags only.
func noArgs(cmd *cobra.Command, args []string) error {
	if len(args) > 0 {
		return usageError("%s takes no %q", cmd.Name(), args[0])
	}
	return nil
}

// atLeastOne refuses a call that names none of what the command is about.
func atLeastOne(what string) cobra.PositionalArgs {
	return func(_ *cobra.Command, args []string) error {
		if len(args) == 0 {
			return usageError("%s is missing", what)
		}
		return nil
	}
}

func usageLine(cmd *cobra.Command) string {
	return "Usage: " + cmd.UseLine()
}
