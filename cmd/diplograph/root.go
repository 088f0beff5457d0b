package main

import (
	"fmt"
	"log/slog"
	"strings"
	"sync/atomic"

	"github.com/spf13/cobra"

	"github.com/diplograph/diplograph/internal/table"
)

// app is what every command shares: the outside world, the settings and the
// log. Settings and log are ready when a command runs.
type app struct {
	deps
	settings settings
	env      environment
	log      *slog.Logger

	passedOver atomic.Int64 // files in folders that are no articles
}

const rootLong = `diplograph reads news articles and keeps a graph of international relations:
who met whom, who demands the end of what, who praises whom, each edge with its
date, its sentence and its article.

Settings come from flags, then from the environment, then from a file .env in
the working folder, then from defaults:
  DIPLOGRAPH_STORE                               as --store
  NEO4J_URI, NEO4J_USERNAME, NEO4J_PASSWORD, NEO4J_DATABASE
                                                 a Neo4j server, unless --store or DIPLOGRAPH_STORE names a store
  DIPLOGRAPH_LOG_LEVEL                           as --log-level
  DIPLOGRAPH_CONTACT                             as --contact: what sites find in the user agent
  DIPLOGRAPH_PACE                                between two requests to a site (default 1s)
  DIPLOGRAPH_SOURCES                             where your sources lie (default: sources/ in the data folder)
  DIPLOGRAPH_EVERY, DIPLOGRAPH_METRICS, DIPLOGRAPH_REPORT
                                                 as --every, --metrics and --report of refresh
  HTTP_PROXY, HTTPS_PROXY, NO_PROXY              proxies
  XDG_DATA_HOME                                  where the default store lies

Exit codes: 0 done (no results is done), 1 failed or not understood, 2 wrong
usage, 3 done in part (each input that failed is named), 130 interrupted.`

const rootExample = `  diplograph ingest testdata/articles
  diplograph ask "who met Lavrov on Sept 24"
  diplograph --store neo4j://localhost:7687 ingest news/
  diplograph query list`

// The groups of commands in the help.
const (
	groupRead  = "read"
	groupAsk   = "ask"
	groupCheck = "check"
	groupAdmin = "admin"
)

func newRootCmd(a *app) *cobra.Command {
	root := &cobra.Command{
		Use:               "diplograph",
		Short:             "News articles in, a graph of international relations out",
		Long:              rootLong,
		Example:           rootExample,
		SilenceErrors:     true, // main prints them, in one place
		SilenceUsage:      true, // shown for flag mistakes only
		Args:              knownCommand,
		RunE:              func(cmd *cobra.Command, _ []string) error { return cmd.Help() },
		PersistentPreRunE: func(*cobra.Command, []string) error { return a.prepare() },
	}
	root.SetFlagErrorFunc(func(_ *cobra.Command, err error) error { return usageError("%w", err) })
	a.addGlobalFlags(root)
	root.AddGroup(
		&cobra.Group{ID: groupRead, Title: "Read articles:"},
		&cobra.Group{ID: groupAsk, Title: "Ask the graph:"},
		&cobra.Group{ID: groupCheck, Title: "Look inside:"},
		&cobra.Group{ID: groupAdmin, Title: "Store and set-up:"},
	)
	addCommands(root, a)
	root.SetHelpCommandGroupID(groupAdmin)
	root.SetCompletionCommandGroupID(groupAdmin)
	return root
}

// knownCommand refuses what is no command, with those that are near it.
func knownCommand(cmd *cobra.Command, args []string) error {
	if len(args) == 0 {
		return nil
	}
	cmd.SuggestionsMinimumDistance = 2 // letters
	near := cmd.SuggestionsFor(args[0])
	if len(near) == 0 {
		return usageError("%q is no command", args[0])
	}
	return usageError("%q is no command: did you mean %s?", args[0], strings.Join(near, " or "))
}

// addCommands adds every verb: a new one is a file and a line here.
func addCommands(root *cobra.Command, a *app) {
	root.AddCommand(
		newIngestCmd(a),
		newSourcesCmd(a),
		newExtractCmd(a),
		newRefreshCmd(a),
		newQuarantineCmd(a),
		newRereadCmd(a),
		newRemoveCmd(a),
		newAskCmd(a),
		newQueryCmd(a),
		newCoverageCmd(a),
		newTraceCmd(a),
		newEvalCmd(a),
		newGazetteerCmd(a),
		newSchemaCmd(a),
		newBackupCmd(a),
		newRestoreCmd(a),
		newDoctorCmd(a),
		newNeo4jCmd(a),
		newVersionCmd(a),
	)
}

func (a *app) addGlobalFlags(root *cobra.Command) {
	flags := root.PersistentFlags()
	flags.StringVar(&a.settings.Store, "store", "", "SQLite file or Neo4j address (default: diplograph.db in the data folder)")
	flags.StringVar(&a.settings.Format, "format", "", "how rows are written: table, json, jsonl or csv (default table)")
	flags.StringVar(&a.settings.LogLevel, "log-level", "", "what is logged: debug, info, warn or error (default warn)")
	flags.BoolVarP(&a.settings.Quiet, "quiet", "q", false, "print results and errors only")
	complete(root, "format", "table", "json", "jsonl", "csv")
	complete(root, "log-level", "debug", "info", "warn", "error")
}

// complete lets the shell complete the values of a flag.
func complete(cmd *cobra.Command, flag string, values ...string) {
	err := cmd.RegisterFlagCompletionFunc(flag, cobra.FixedCompletions(values, cobra.ShellCompDirectiveNoFileComp))
	if err != nil {
		panic(err) // the flag does not exist: a mistake in this file that every test meets
	}
}

// prepare reads the settings and opens the log, before any command runs.
func (a *app) prepare() error {
	env, err := readEnvironment(a.LookupEnv, ".env")
	if err != nil {
		return err
	}
	a.env = env
	if err := a.settings.resolve(env); err != nil {
		return err
	}
	// eval and schema write Markdown beside the formats of all commands.
	if _, err := a.format(table.Text); err != nil && a.settings.Format != markdown {
		return err
	}
	level, known := logLevels[a.settings.LogLevel]
	switch {
	case a.settings.LogLevel == "" && a.settings.Quiet:
		level = slog.LevelError
	case a.settings.LogLevel == "":
		level = slog.LevelWarn
	case !known:
		return usageError("reading --log-level: %q is none of debug, info, warn, error", a.settings.LogLevel)
	}
	a.log = newLogger(a.Stderr, level, env.get("NO_COLOR") != "")
	return nil
}

// format is the --format in use; a command without a table of its own gives
// the format that it writes by default.
func (a *app) format(byDefault table.Format) (table.Format, error) {
	if a.settings.Format == "" {
		return byDefault, nil
	}
	f, err := table.ParseFormat(a.settings.Format)
	if err != nil {
		return "", usageError("reading --format: %q is none of table, json, jsonl, csv", a.settings.Format)
	}
	return f, nil
}

// note tells a person something on standard error, unless --quiet.
func (a *app) note(format string, args ...any) {
	if !a.settings.Quiet {
		a.complain(format, args...)
	}
}

// complain tells on standard error what went wrong, even with --quiet.
func (a *app) complain(format string, args ...any) {
	fmt.Fprintf(a.Stderr, format+"\n", args...)
}
