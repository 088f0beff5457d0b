package main

import (
	"context"
	"fmt"
	"os"
	"strings"

	"github.com/spf13/cobra"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/graph/neo4j"
	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/gazetteer"
	"github.com/diplograph/diplograph/internal/table"
	"github.com/diplograph/diplograph/internal/version"
)

const doctorLong = `Say which store is used and who says so, whether it answers and what it holds,
which versions are at work, and how fresh the gazetteer is. Nothing is written.
Exits 1 when something that is needed does not work.`

const doctorExample = `  diplograph doctor
  diplograph doctor --store neo4j://localhost:7687
  diplograph doctor --format json`

func newDoctorCmd(a *app) *cobra.Command {
	return &cobra.Command{
		Use:     "doctor",
		GroupID: groupAdmin,
		Short:   "Say which store is used, whether it answers, and how fresh everything is",
		Long:    doctorLong,
		Example: doctorExample,
		Args:    noArgs,
		RunE:    func(cmd *cobra.Command, _ []string) error { return runDoctor(cmd.Context(), a) },
	}
}

// The states of a finding.
const (
	stateOK   = "ok"
	stateNote = "note"
	stateBad  = "bad"
)

// finding is one thing that doctor looked at.
type finding struct{ What, State, Detail string }

func runDoctor(ctx context.Context, a *app) error {
	f, err := a.format(table.Text)
	if err != nil {
		return err
	}
	findings := []finding{programFinding()}
	findings = append(findings, gazetteerFindings(a)...)
	findings = append(findings, a.storeFindings(ctx)...)
	findings = append(findings, a.refreshFindings(ctx)...)
	findings = append(findings, a.sourceFindings()...)
	t := table.Table{Columns: []table.Column{{Key: "what", Title: "What"}, {Key: "state", Title: "State"}, {Key: "detail", Title: "Detail", Max: 100}}}
	bad := 0
	for _, x := range findings {
		t.Rows = append(t.Rows, table.Row{Cells: []any{x.What, x.State, x.Detail}})
		if x.State == stateBad {
			bad++
		}
	}
	if err := a.newPrinter().table(f, t); err != nil {
		return err
	}
	if bad > 0 {
		return exitWith(exitFailed)
	}
	return nil
}

func programFinding() finding {
	return finding{"program", stateOK, strings.TrimSpace("diplograph " + version.Program + " " + version.Revision())}
}

// gazetteerFindings tell what the gazetteer holds and until when it follows
// who holds which office.
func gazetteerFindings(a *app) []finding {
	g, err := a.gazetteer()
	if err != nil {
		return []finding{{"gazetteer", stateBad, err.Error()}}
	}
	found := finding{"gazetteer", stateOK, fmt.Sprintf("version %s, %s in %s", g.Version(), plural(len(g.Actors()), "actor"), plural(len(g.Languages()), "language"))}
	latest := g.FollowedUntil()
	if latest == "" {
		found.Detail += "; none of the program's own tables counts"
		return append([]finding{found}, overlayFindings(a, g)...)
	}
	found.Detail += fmt.Sprintf("; the program's own tables follow who holds which office until %s", latest)
	if old := ontology.DayOf(a.Now().AddDate(0, -6, 0)); latest < old {
		found.State = stateNote
		found.Detail += ": older than half a year, so holders of today may be missing"
	}
	return append([]finding{found}, overlayFindings(a, g)...)
}

// overlayFindings name the user's overlays, or where they would lie.
func overlayFindings(a *app, g *gazetteer.Gazetteer) []finding {
	folder, err := a.overlays()
	if err != nil {
		return nil
	}
	if len(g.Layers()) == 0 {
		return []finding{{"overlays", stateOK, "none; gazetteer import puts them into " + folder.Path}}
	}
	return []finding{{"overlays", stateOK, fmt.Sprintf("%s in %s", strings.Join(g.Layers(), ", "), folder.Path)}}
}

// storeFindings tell which store is used, who says so, and what it answers.
func (a *app) storeFindings(ctx context.Context) []finding {
	from := a.settings.storeFrom
	if from == "" {
		from = "the default"
	}
	where := a.settings.Store
	if !neo4j.IsAddress(where) {
		path, err := a.storeFile()
		if err != nil {
			return []finding{{"store", stateBad, err.Error()}}
		}
		where = path
		if _, err := os.Stat(path); os.IsNotExist(err) {
			return []finding{{"store", stateNote, fmt.Sprintf("%s (%s): not there yet, the first ingest makes it", path, from)}}
		}
	}
	found := []finding{{"store", stateOK, fmt.Sprintf("%s (%s)", where, from)}}
	store, err := a.openStore(ctx)
	if err != nil {
		return append(found, finding{"store answers", stateBad, err.Error()})
	}
	defer store.Close(ctx)
	info, err := store.Info(ctx)
	if err != nil {
		return append(found, finding{"store answers", stateBad, err.Error()})
	}
	found = append(found, infoFindings(info)...)
	if info.Program == "" {
		return found
	}
	return append(found, a.versionFinding(ctx, store))
}

// versionFinding tells whether the stored articles were read with the program
// and the gazetteer in use.
func (a *app) versionFinding(ctx context.Context, store graph.Store) finding {
	g, err := a.gazetteer()
	if err != nil {
		return finding{"read with", stateBad, err.Error()}
	}
	rows, err := runNamed(ctx, store, "versions", nil)
	if err != nil {
		return finding{"read with", stateBad, err.Error()}
	}
	other := 0
	for _, r := range rows {
		if n, _ := r["articles"].(int64); r["gazetteer"] != g.Version() || r["program"] != version.Program {
			other += int(n)
		}
	}
	if other == 0 {
		return finding{"read with", stateOK, "the program and the gazetteer in use"}
	}
	return finding{"read with", stateNote, fmt.Sprintf("%s read with another program or gazetteer: %s reread", plural(other, "article"), a.commandLine())}
}

func infoFindings(info graph.Info) []finding {
	found := []finding{{"store answers", stateOK, fmt.Sprintf("%s %s, schema %d of %d", info.Kind, info.Server, info.Schema, graph.SchemaVersion)}}
	if info.Program == "" {
		return append(found, finding{"content", stateNote, "nothing yet"})
	}
	n := info.Nodes
	written := finding{"written by", stateOK, fmt.Sprintf("diplograph %s with gazetteer %s", info.Program, info.Gazetteer)}
	return append(found,
		finding{"content", stateOK, fmt.Sprintf("%s, %s, %s, %s", plural(n[ontology.ArticleLabel], "article"), plural(n[ontology.ReportLabel], "report"),
			plural(n[ontology.EventLabel], "event"), plural(n[ontology.ActorLabel], "actor"))},
		written)
}

// sourceFindings tell which sources a refresh would ask, and how sites can
// reach whoever runs it.
func (a *app) sourceFindings() []finding {
	folder, err := a.sourcesFolder()
	if err != nil {
		return []finding{{"sources", stateBad, err.Error()}}
	}
	all, err := a.sources()
	if err != nil {
		return []finding{{"sources", stateBad, err.Error()}}
	}
	own, off := 0, 0
	for _, s := range all {
		if !s.Shipped {
			own++
		}
		if s.Off {
			off++
		}
	}
	found := []finding{{"sources", stateOK, fmt.Sprintf("%s, %d of them yours (%s), %d switched off", plural(len(all), "source"), own, folder, off)}}
	if contact := a.env.get("DIPLOGRAPH_CONTACT"); contact != "" {
		return append(found, finding{"contact", stateOK, contact})
	}
	return append(found, finding{"contact", stateNote, "none: set DIPLOGRAPH_CONTACT, so that sites can write to you instead of blocking you"})
}
