package main

import (
	"strings"
	"testing"

	"github.com/spf13/cobra"
)

// Every verb says what it is for, at length, and with examples that name it.
func TestEveryVerbHasHelp(t *testing.T) {
	var check func(*cobra.Command)
	check = func(cmd *cobra.Command) {
		for _, c := range cmd.Commands() {
			path := c.CommandPath()
			switch {
			case c.Name() == "help" || c.Name() == "completion":
				continue // cobra's own
			case c.Short == "" || c.Long == "":
				t.Errorf("%s has no short or no long description", path)
			case !strings.Contains(c.Example, path):
				t.Errorf("%s has no example that calls it", path)
			case c.Args == nil && c.Runnable():
				t.Errorf("%s takes any arguments without a word", path)
			case cmd.Parent() == nil && c.GroupID == "":
				t.Errorf("%s is in no group of the help", path)
			}
			check(c)
		}
	}
	check(newRootCmd(&app{}))
}
