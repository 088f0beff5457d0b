package main

import (
	"runtime"

	"github.com/spf13/cobra"

	"github.com/diplograph/diplograph/internal/table"
	"github.com/diplograph/diplograph/internal/version"
)

func newVersionCmd(a *app) *cobra.Command {
	return &cobra.Command{
		Use:     "version",
		GroupID: groupAdmin,
		Short:   "Print the version of the program",
		Long:    "Print the version of the program, the commit that it was built from and the Go that built it.",
		Example: "  diplograph version",
		Args:    noArgs,
		RunE:    func(*cobra.Command, []string) error { return runVersion(a) },
	}
}

func runVersion(a *app) error {
	format, err := a.format(table.Text)
	if err != nil {
		return err
	}
	p := printer{w: a.Stdout}
	if format != table.Text {
		return p.table(format, table.Table{
			Columns: []table.Column{{Key: "version"}, {Key: "go"}, {Key: "platform"}, {Key: "commit"}},
			Rows:    []table.Row{{Cells: []any{version.Program, runtime.Version(), runtime.GOOS + "/" + runtime.GOARCH, version.Revision()}}},
		})
	}
	built := ""
	if revision := version.Revision(); revision != "" {
		built = ", commit " + revision
	}
	p.line("diplograph %s (%s %s/%s%s)", version.Program, runtime.Version(), runtime.GOOS, runtime.GOARCH, built)
	return p.err
}
