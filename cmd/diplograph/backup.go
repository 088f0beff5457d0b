package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/graph/neo4j"
	"github.com/diplograph/diplograph/graph/sqlite"
	"github.com/diplograph/diplograph/internal/backup"
	"github.com/diplograph/diplograph/internal/neo4jserver"
	"github.com/diplograph/diplograph/internal/refresh"
	"github.com/diplograph/diplograph/internal/refresh/state"
	"github.com/diplograph/diplograph/internal/table"
	"github.com/diplograph/diplograph/internal/version"
)

// The parts of a backup.
const (
	graphPart = "graph.db"
	statePart = "refresh.db"
)

const backupLong = `Pack the embedded store, and what refreshes remember, into one file. The store
may be in use: the backup is of one moment. FILE appears when it is complete.

A store in Neo4j is backed up by its own tools: docs/refresh.md says how.`

const backupExample = `  diplograph backup graph.tar.gz
  diplograph backup "/backups/diplograph-$(date +%F).tar.gz"`

func newBackupCmd(a *app) *cobra.Command {
	var force bool
	cmd := &cobra.Command{
		Use:     "backup FILE",
		GroupID: groupAdmin,
		Short:   "Pack the embedded store into one file, also while it is in use",
		Long:    backupLong,
		Example: backupExample,
		Args:    exactlyOne("FILE"),
		RunE: func(cmd *cobra.Command, args []string) error {
			return runBackup(cmd.Context(), a, args[0], force)
		},
	}
	cmd.Flags().BoolVar(&force, "force", false, "write over a FILE that is there")
	return cmd
}

// exactlyOne refuses a call that names none or several of what the command is
// about.
func exactlyOne(what string) cobra.PositionalArgs {
	return func(_ *cobra.Command, args []string) error {
		if len(args) != 1 {
			return usageError("name one %s", what)
		}
		return nil
	}
}

// embedded is the file of the embedded store, with what belongs to it; a store
// in Neo4j is refused with what to do instead.
func (a *app) embedded(verb string) (string, refresh.Paths, error) {
	if neo4j.IsAddress(a.settings.Store) {
		return "", refresh.Paths{}, fmt.Errorf("%s works on the embedded store; %s is a Neo4j server: use neo4j-admin database dump and load there (docs/refresh.md)", verb, a.settings.Store)
	}
	path, err := a.storeFile()
	if err != nil {
		return "", refresh.Paths{}, err
	}
	paths, err := a.refreshPaths()
	return path, paths, err
}

// refreshPaths say where what belongs to the refreshes of the store in use lies.
func (a *app) refreshPaths() (refresh.Paths, error) {
	data, err := neo4jserver.DataDir(a.env.get)
	if err != nil {
		return refresh.Paths{}, fmt.Errorf("finding the data folder: %w: set XDG_DATA_HOME", err)
	}
	if neo4j.IsAddress(a.settings.Store) {
		s, err := neo4j.SettingsFrom(a.settings.Store, a.env.get)
		if err != nil {
			return refresh.Paths{}, err
		}
		return refresh.PathsOfServer(s.URI, s.Database, data), nil
	}
	path, err := a.storeFile()
	return refresh.PathsOfFile(path, data, filepath.Join(data, "diplograph.db")), err
}

func runBackup(ctx context.Context, a *app, file string, force bool) error {
	f, err := a.format(table.Text)
	if err != nil {
		return err
	}
	store, paths, err := a.embedded("backup")
	if err != nil {
		return err
	}
	if _, err := os.Stat(store); err != nil {
		return fmt.Errorf("backing up the store: there is no %s yet", store)
	}
	work, err := os.MkdirTemp(filepath.Dir(file), ".diplograph-backup-*")
	if err != nil {
		return fmt.Errorf("backing up the store: %w", err)
	}
	defer os.RemoveAll(work)
	parts, err := copies(ctx, work, store, paths.State)
	if err != nil {
		return err
	}
	m, err := backup.Write(file, backup.Manifest{Program: version.Program, Made: a.Now().UTC(), Store: store, Parts: parts}, force)
	if err != nil {
		return err
	}
	return a.printBackup(f, "Packed", file, m)
}

// copies copies what is to be packed. What refreshes remember comes first: an
// article that it takes for read must be in the graph, not the other way.
func copies(ctx context.Context, work, store, memory string) ([]backup.Part, error) {
	var parts []backup.Part
	if _, err := os.Stat(memory); err == nil {
		f, err := state.Open(ctx, memory)
		if err != nil {
			return nil, err
		}
		defer f.Close()
		part := backup.Part{Name: statePart, File: filepath.Join(work, statePart)}
		if err := f.Copy(ctx, part.File); err != nil {
			return nil, err
		}
		parts = append(parts, part)
	}
	part := backup.Part{Name: graphPart, File: filepath.Join(work, graphPart)}
	if err := sqlite.Copy(ctx, store, part.File); err != nil {
		return nil, err
	}
	return append(parts, part), nil
}

func (a *app) printBackup(f table.Format, verb, file string, m backup.Manifest) error {
	if f != table.Text {
		t := table.Table{Columns: []table.Column{{Key: "part", Title: "Part"}, {Key: "bytes", Title: "Bytes"}, {Key: "sha256", Title: "SHA-256"}}}
		for _, p := range m.Parts {
			t.Rows = append(t.Rows, table.Row{Cells: []any{p.Name, p.Size, p.SHA256}})
		}
		return a.newPrinter().table(f, t)
	}
	if a.settings.Quiet {
		return nil
	}
	p := a.newPrinter()
	p.line("%s %s: made on %s of %s.", verb, file, m.Made.Format("2006-01-02 15:04 MST"), m.Store)
	for _, part := range m.Parts {
		p.line("  %s: %s", part.Name, sizeOf(part.Size))
	}
	return p.err
}

func sizeOf(bytes int64) string {
	if bytes < 1<<20 {
		return fmt.Sprintf("%d kB", (bytes+1023)>>10)
	}
	return fmt.Sprintf("%.1f MB", float64(bytes)/(1<<20))
}

const restoreLong = `Put the store of a backup in the place of the embedded store. The backup is
verified first: whole, ours, not newer than this program. The store that is
there is kept beside it, with the time in its name; what refreshes remember
goes the same way. Nothing may have the store open meanwhile.`

const restoreExample = `  diplograph restore graph.tar.gz
  diplograph restore --store other.db graph.tar.gz`

func newRestoreCmd(a *app) *cobra.Command {
	return &cobra.Command{
		Use:     "restore FILE",
		GroupID: groupAdmin,
		Short:   "Put the store of a backup in the place of the embedded one, which is kept",
		Long:    restoreLong,
		Example: restoreExample,
		Args:    exactlyOne("FILE"),
		RunE:    func(cmd *cobra.Command, args []string) error { return runRestore(cmd.Context(), a, args[0]) },
	}
}

func runRestore(ctx context.Context, a *app, file string) error {
	f, err := a.format(table.Text)
	if err != nil {
		return err
	}
	store, paths, err := a.embedded("restore")
	if err != nil {
		return err
	}
	if err := os.MkdirAll(filepath.Dir(store), 0o755); err != nil {
		return fmt.Errorf("restoring: %w", err)
	}
	lock, err := refresh.TakeLock(paths.Lock, a.Now())
	if err != nil {
		return fmt.Errorf("restoring: %w", err)
	}
	defer lock.Release()
	work, err := os.MkdirTemp(filepath.Dir(store), ".diplograph-restore-*")
	if err != nil {
		return fmt.Errorf("restoring: %w", err)
	}
	defer os.RemoveAll(work)
	m, err := backup.Read(file, work)
	if err != nil {
		return err
	}
	parts, err := verifyParts(ctx, m)
	if err != nil {
		return fmt.Errorf("restoring %s: %w", file, err)
	}
	kept, err := a.swapIn(ctx, store, paths.State, parts)
	if err != nil {
		return err
	}
	if err := a.printBackup(f, "Restored", file, m); err != nil {
		return err
	}
	for _, k := range kept {
		a.note("What was there is kept: %s", k)
	}
	return nil
}

// verifyParts returns the files of the parts by name.
func verifyParts(ctx context.Context, m backup.Manifest) (map[string]string, error) {
	files := map[string]string{}
	for _, p := range m.Parts {
		files[p.Name] = p.File
	}
	if files[graphPart] == "" {
		return nil, fmt.Errorf("%w: it holds no store", graph.ErrForeign)
	}
	if err := sqlite.Verify(ctx, files[graphPart]); err != nil {
		return nil, err
	}
	if memory := files[statePart]; memory != "" {
		f, err := state.Open(ctx, memory)
		if err != nil {
			return nil, err
		}
		if err := errors.Join(f.Verify(ctx), f.Close()); err != nil {
			return nil, err
		}
		if err := sqlite.Settle(ctx, memory); err != nil {
			return nil, err
		}
	}
	return files, nil
}

// swapIn puts the parts in place. What refreshes remember goes away first and
// comes last: should this end in between, the next refresh lists everything
// anew, and no article is taken for read that is not in the graph.
func (a *app) swapIn(ctx context.Context, store, memory string, parts map[string]string) ([]string, error) {
	for _, path := range []string{store, memory} {
		if _, err := os.Stat(path); err != nil {
			continue
		}
		if err := sqlite.Settle(ctx, path); err != nil {
			return nil, err
		}
	}
	now := a.Now()
	keptState, err := backup.Swap("", memory, sqlite.Beside(memory), now)
	if err != nil {
		return nil, err
	}
	kept, err := backup.Swap(parts[graphPart], store, sqlite.Beside(store), now)
	if err != nil || parts[statePart] == "" {
		return append(kept, keptState...), err
	}
	if err := backup.Move(parts[statePart], memory); err != nil {
		return kept, fmt.Errorf("restoring what refreshes remember: %w; the store itself is restored", err)
	}
	return append(kept, keptState...), nil
}
