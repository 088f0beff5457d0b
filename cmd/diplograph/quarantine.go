package main

import (
	"context"
	"fmt"
	"os"
	"strconv"
	"time"

	"github.com/spf13/cobra"

	"github.com/diplograph/diplograph/internal/refresh/state"
	"github.com/diplograph/diplograph/internal/table"
)

const quarantineLong = `Articles that a refresh fetched and could not read: the reader broke on them,
or there is no article in them. They are kept as they were fetched, at most 500
of a source. After an update of the program, give them back with retry.`

const quarantineExample = `  diplograph quarantine list --source un-news-en
  diplograph quarantine show 17
  diplograph quarantine show 17 --raw > page.html
  diplograph quarantine retry --all
  diplograph quarantine remove 17 18`

func newQuarantineCmd(a *app) *cobra.Command {
	cmd := &cobra.Command{
		Use:     "quarantine",
		GroupID: groupCheck,
		Short:   "Articles that a refresh could not read: list, show, retry, remove",
		Long:    quarantineLong,
		Example: quarantineExample,
		Args:    knownCommand,
		RunE:    func(cmd *cobra.Command, _ []string) error { return cmd.Help() },
	}
	cmd.AddCommand(newQuarantineListCmd(a), newQuarantineShowCmd(a), newQuarantineRetryCmd(a), newQuarantineRemoveCmd(a))
	return cmd
}

// withState does something with what refreshes of the store in use remember.
// Where there is nothing yet, it is not made.
func (a *app) withState(ctx context.Context, do func(*state.File) error) error {
	paths, err := a.refreshPaths()
	if err != nil {
		return err
	}
	if _, err := os.Stat(paths.State); err != nil {
		return fmt.Errorf("this store was never refreshed: there is no %s", paths.State)
	}
	f, err := state.Open(ctx, paths.State)
	if err != nil {
		return err
	}
	defer f.Close()
	return do(f)
}

func newQuarantineListCmd(a *app) *cobra.Command {
	var source string
	cmd := &cobra.Command{
		Use:     "list",
		Short:   "List the articles that were set aside, the latest first",
		Long:    "List the articles that were set aside, the latest first: which, from where, when and why.",
		Example: "  diplograph quarantine list\n  diplograph quarantine list --source un-news-en --format jsonl",
		Args:    noArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			f, err := a.format(table.Text)
			if err != nil {
				return err
			}
			return a.withState(cmd.Context(), func(s *state.File) error {
				all, err := s.Quarantine(cmd.Context(), source)
				if err != nil {
					return err
				}
				return a.newPrinter().table(f, asideTable(all))
			})
		},
	}
	cmd.Flags().StringVar(&source, "source", "", "those of this source alone")
	return cmd
}

func asideTable(all []state.Aside) table.Table {
	t := table.Table{Columns: []table.Column{{Key: "number", Title: "No."}, {Key: "source", Title: "Source"}, {Key: "kind", Title: "Kind"}, {Key: "reason", Title: "Reason", Max: 60},
		{Key: "url", Title: "Address", Max: 60}, {Key: "at", Title: "Set aside"}, {Key: "program", Title: "Program"}}}
	for _, x := range all {
		t.Rows = append(t.Rows, table.Row{Cells: []any{x.Number, x.Item.Source, x.Kind, x.Reason, x.Item.URL, x.At.Format(time.RFC3339), x.Program}})
	}
	return t
}

func newQuarantineShowCmd(a *app) *cobra.Command {
	var raw bool
	cmd := &cobra.Command{
		Use:     "show NUMBER",
		Short:   "Show why an article was set aside, and what was fetched",
		Long:    "Show why an article was set aside, by which version, and what was fetched; --raw writes its bytes as they came.",
		Example: "  diplograph quarantine show 17\n  diplograph quarantine show 17 --raw > page.html",
		Args:    exactlyOne("NUMBER"),
		RunE: func(cmd *cobra.Command, args []string) error {
			numbers, err := parseNumbers(args)
			if err != nil {
				return err
			}
			return a.withState(cmd.Context(), func(s *state.File) error {
				x, err := s.Aside(cmd.Context(), numbers[0])
				if err != nil {
					return err
				}
				return a.showAside(x, raw)
			})
		},
	}
	cmd.Flags().BoolVar(&raw, "raw", false, "write what was fetched, as it is, and nothing else")
	return cmd
}

func (a *app) showAside(x state.Aside, raw bool) error {
	p := a.newPrinter()
	if raw {
		_, err := p.Write(x.Item.Bytes)
		return err
	}
	f, err := a.format(table.Text)
	if err != nil {
		return err
	}
	if f != table.Text {
		return p.table(f, asideTable([]state.Aside{x}))
	}
	p.line("%s of %s, fetched %s, set aside %s by diplograph %s", x.Item.URL, x.Item.Source, x.Item.Fetched.Format(time.RFC3339), x.At.Format(time.RFC3339), x.Program)
	p.line("%s: %s", x.Kind, x.Reason)
	p.line("%s, %s; --raw writes it", x.Item.Media, sizeOf(int64(len(x.Item.Bytes))))
	if x.Stack != "" {
		p.line("\n%s", x.Stack)
	}
	return p.err
}

func newQuarantineRetryCmd(a *app) *cobra.Command {
	return a.quarantineAct("retry", "Give articles back: the next refresh reads them again", "given back; the next refresh reads %s",
		func(ctx context.Context, s *state.File, numbers []int64) (int, error) {
			return s.Retry(ctx, numbers...)
		})
}

func newQuarantineRemoveCmd(a *app) *cobra.Command {
	return a.quarantineAct("remove", "Take articles out of the quarantine for good", "removed for good; nobody fetches %s again",
		func(ctx context.Context, s *state.File, numbers []int64) (int, error) {
			return s.Discard(ctx, numbers...)
		})
}

// quarantineAct is a verb that does something with the articles named, or all.
func (a *app) quarantineAct(verb, short, did string, do func(context.Context, *state.File, []int64) (int, error)) *cobra.Command {
	var all bool
	cmd := &cobra.Command{
		Use:     verb + " (NUMBER... | --all)",
		Short:   short,
		Long:    short + ". They are named by their numbers in quarantine list, or all of them with --all.",
		Example: "  diplograph quarantine " + verb + " 17 18\n  diplograph quarantine " + verb + " --all",
		Args:    cobra.ArbitraryArgs,
		RunE: func(cmd *cobra.Command, args []string) error {
			numbers, err := parseNumbers(args)
			if err != nil {
				return err
			}
			if all != (len(numbers) == 0) {
				return usageError("give either numbers or --all")
			}
			return a.withState(cmd.Context(), func(s *state.File) error {
				n, err := do(cmd.Context(), s, numbers)
				if err != nil {
					return err
				}
				them := "them"
				if n == 1 {
					them = "it"
				}
				a.note("%s "+did+".", isOrAre(n, "article"), them)
				return nil
			})
		},
	}
	cmd.Flags().BoolVar(&all, "all", false, "all that are there")
	return cmd
}

func parseNumbers(args []string) ([]int64, error) {
	var numbers []int64
	for _, arg := range args {
		n, err := strconv.ParseInt(arg, 10, 64)
		if err != nil {
			return nil, usageError("%q is no number of an article; list shows them", arg)
		}
		numbers = append(numbers, n)
	}
	return numbers, nil
}
