package main

import (
	"context"
	"fmt"
	"io"

	"github.com/spf13/cobra"

	"github.com/diplograph/diplograph/graph/neo4j"
	"github.com/diplograph/diplograph/internal/neo4jserver"
)

const neo4jLong = `Run a local Neo4j Community server with Neo4j Browser.

It runs by Docker Compose where an engine answers, else as a Java process from
Maven artifacts (Java 17 or newer and Maven; the first start fetches about
140 MB). It listens on this machine only. Data, logs and the password that is
made at the first start lie in the data folder, readable by you alone; commands
with --store and its address find the password there.`

const neo4jExample = `  diplograph neo4j start
  diplograph --store neo4j://localhost:7687 ingest testdata/articles
  diplograph neo4j status
  diplograph neo4j stop`

func newNeo4jCmd(a *app) *cobra.Command {
	cmd := &cobra.Command{
		Use:     "neo4j",
		Short:   "Start, stop or look at a local Neo4j server",
		Long:    neo4jLong,
		Example: neo4jExample,
		GroupID: groupAdmin,
		Args:    knownCommand,
		RunE:    func(cmd *cobra.Command, _ []string) error { return cmd.Help() },
	}
	cmd.AddCommand(newNeo4jStartCmd(a), newNeo4jStopCmd(a), newNeo4jStatusCmd(a))
	return cmd
}

type neo4jStartOptions struct {
	With string
}

func newNeo4jStartCmd(a *app) *cobra.Command {
	var opts neo4jStartOptions
	cmd := &cobra.Command{
		Use:     "start",
		Short:   "Start the local Neo4j server, and wait until it answers",
		Long:    "Start the local Neo4j server, and wait until it answers. One that runs is left as it is.",
		Example: "  diplograph neo4j start\n  diplograph neo4j start --with maven",
		Args:    noArgs,
		RunE:    func(cmd *cobra.Command, _ []string) error { return runNeo4jStart(cmd.Context(), a, opts) },
	}
	cmd.Flags().StringVar(&opts.With, "with", "", "how it runs: docker or maven (default: docker if its engine answers)")
	complete(cmd, "with", "docker", "maven")
	return cmd
}

func newNeo4jStopCmd(a *app) *cobra.Command {
	return &cobra.Command{
		Use:     "stop",
		Short:   "Stop the local Neo4j server",
		Long:    "Stop the local Neo4j server in good order, which takes about ten seconds. Its data stay.",
		Example: "  diplograph neo4j stop",
		Args:    noArgs,
		RunE:    func(cmd *cobra.Command, _ []string) error { return runNeo4jStop(cmd.Context(), a) },
	}
}

func newNeo4jStatusCmd(a *app) *cobra.Command {
	return &cobra.Command{
		Use:     "status",
		Short:   "Tell whether the local Neo4j server runs, and where",
		Long:    "Tell whether the local Neo4j server runs, its address, and where its files lie.",
		Example: "  diplograph neo4j status",
		Args:    noArgs,
		RunE:    func(cmd *cobra.Command, _ []string) error { return runNeo4jStatus(cmd.Context(), a) },
	}
}

// localServer is the server of the user. It is asked by the driver that the
// store uses: a server that answers it answers every command.
func (a *app) localServer() (*neo4jserver.Server, error) {
	probe := func(ctx context.Context, uri, username, password string) error {
		return neo4j.Ping(ctx, neo4j.Settings{URI: uri, Username: username, Password: password})
	}
	return neo4jserver.New(a.env.get, probe, func(line string) { a.note("%s", line) })
}

func runNeo4jStart(ctx context.Context, a *app, opts neo4jStartOptions) error {
	way := neo4jserver.Way(opts.With)
	if way != neo4jserver.Any && way != neo4jserver.Docker && way != neo4jserver.Maven {
		return usageError("reading --with: %q is neither docker nor maven", opts.With)
	}
	server, err := a.localServer()
	if err != nil {
		return err
	}
	status, err := server.Start(ctx, way)
	if err != nil {
		return err
	}
	return printNeo4jStatus(a.Stdout, status)
}

func runNeo4jStop(ctx context.Context, a *app) error {
	server, err := a.localServer()
	if err != nil {
		return err
	}
	stopped, err := server.Stop(ctx)
	if err != nil {
		return err
	}
	p := &printer{w: a.Stdout}
	if stopped {
		p.line("Neo4j has stopped; its data stay in %s.", server.Home)
	} else {
		p.line("No Neo4j of diplograph was running.")
	}
	return p.err
}

func runNeo4jStatus(ctx context.Context, a *app) error {
	server, err := a.localServer()
	if err != nil {
		return err
	}
	status, err := server.Status(ctx)
	if err != nil {
		return err
	}
	if err := printNeo4jStatus(a.Stdout, status); err != nil {
		return err
	}
	if status.Running && !status.Answers {
		return fmt.Errorf("asking the local Neo4j: %w", status.Trouble)
	}
	return nil
}

func printNeo4jStatus(w io.Writer, s neo4jserver.Status) error {
	p := &printer{w: w}
	switch {
	case !s.Started:
		p.line("No Neo4j has been started here yet: diplograph neo4j start does.")
		return p.err
	case !s.Running:
		p.line("Neo4j is not running: diplograph neo4j start starts it.")
	case !s.Answers:
		p.line("Neo4j runs (by %s) and does not answer yet.", s.Way)
	default:
		p.line("Neo4j runs (by %s) and answers.", s.Way)
	}
	p.line("  address   %s", s.URI)
	p.line("  Browser   %s", s.Browser)
	p.line("  user      %s", neo4jserver.Username)
	p.line("  password  in %s", s.Password)
	p.line("  files     %s", s.Home)
	if s.Answers {
		p.line("Try: diplograph --store %s ingest PATH", s.URI)
	}
	return p.err
}
