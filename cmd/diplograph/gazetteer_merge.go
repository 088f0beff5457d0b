package main

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/ingest/gazetteer"
	"github.com/diplograph/diplograph/internal/overlay"
	"github.com/diplograph/diplograph/internal/table"
	"github.com/diplograph/diplograph/queries/ask"
)

const mergeLong = `Say that two actors are one: A becomes B. Each is a name, an id of the
gazetteer, or the key of a person whom only texts know (query and show print
it). Names and offices of A go to B, and stored articles follow with
"diplograph reread"; the graph keeps the key of A as a former key of B.

What you say is kept with its reason in the overlay "own" of the data folder;
"diplograph gazetteer split A" takes it back.`

func newGazetteerMergeCmd(a *app) *cobra.Command {
	var reason string
	cmd := &cobra.Command{
		Use:   "merge A B --reason TEXT",
		Short: "Say that two actors are one",
		Long:  mergeLong,
		Example: `  diplograph gazetteer merge p.0123456789abcdef "Anatoly Antonov" --reason "same man, other spelling"
  diplograph gazetteer merge p.old-slug p.new-slug --reason "entered twice"`,
		Args: exactly(2, "A and B"),
		RunE: func(cmd *cobra.Command, args []string) error {
			if strings.TrimSpace(reason) == "" {
				return usageError("--reason is missing: whoever comes after you will ask why")
			}
			return runMerge(cmd.Context(), a, args[0], args[1], reason)
		},
	}
	cmd.Flags().StringVar(&reason, "reason", "", "why the two are one")
	return cmd
}

func newGazetteerSplitCmd(a *app) *cobra.Command {
	var reason string
	cmd := &cobra.Command{
		Use:     "split A --reason TEXT",
		Short:   "Take back that an actor was merged into another",
		Long:    "Take back that an actor was merged into another: A is itself again. A is the key or id that it had, or the name under which it was merged. Why they were merged and why they are not one is kept in splits.tsv of the overlay \"own\".",
		Example: `  diplograph gazetteer split p.0123456789abcdef --reason "two men of one name"`,
		Args:    exactly(1, "A"),
		RunE: func(_ *cobra.Command, args []string) error {
			if strings.TrimSpace(reason) == "" {
				return usageError("--reason is missing: whoever comes after you will ask why")
			}
			return runSplit(a, args[0], reason)
		},
	}
	cmd.Flags().StringVar(&reason, "reason", "", "why the two are not one")
	return cmd
}

func runMerge(ctx context.Context, a *app, from, into, reason string) error {
	f, err := a.format(table.Text)
	if err != nil {
		return err
	}
	if err := gazetteer.CleanText(gazetteer.Tidy(reason)); err != nil {
		return usageError("reading --reason: %w", err)
	}
	g, err := a.gazetteer()
	if err != nil {
		return err
	}
	keys := make([]string, 2)
	names := make([]string, 2)
	for i, who := range []string{from, into} {
		if keys[i], names[i], err = a.meant(ctx, g, who); err != nil {
			return err
		}
	}
	if gazetteer.IsUnknownKey(keys[1]) && !gazetteer.IsUnknownKey(keys[0]) {
		keys[0], keys[1], names[0], names[1] = keys[1], keys[0], names[1], names[0]
		a.note("%s is in the gazetteer and keeps its id.", names[1])
	}
	folder, err := a.overlays()
	if err != nil {
		return err
	}
	out, err := folder.Merge(overlay.Actor{Key: keys[0], Name: names[0]}, overlay.Actor{Key: keys[1], Name: names[1]}, reason, a.today())
	if err != nil {
		return err
	}
	if f != table.Text {
		return a.writeOutcome(f, "own", out)
	}
	a.note("%s (%s) is now %s (%s).", names[0], keys[0], names[1], keys[1])
	a.noteReread("The stored texts follow with")
	return nil
}

func runSplit(a *app, from, reason string) error {
	f, err := a.format(table.Text)
	if err != nil {
		return err
	}
	if err := gazetteer.CleanText(gazetteer.Tidy(reason)); err != nil {
		return usageError("reading --reason: %w", err)
	}
	folder, err := a.overlays()
	if err != nil {
		return err
	}
	m, out, err := folder.Split(from, reason, a.today())
	if err != nil {
		return err
	}
	if f != table.Text {
		return a.writeOutcome(f, "own", out)
	}
	a.note("%s is no longer %s.", m.From, m.Into)
	a.noteReread("The stored texts follow with")
	return nil
}

// meant finds the key of somebody by an id, a key or a name, in the gazetteer
// and then in the store.
func (a *app) meant(ctx context.Context, g *gazetteer.Gazetteer, who string) (key, name string, err error) {
	found, near := g.Describe(who)
	switch {
	case len(found) == 1:
		return found[0].Actor.ID, found[0].Actor.Name, nil
	case len(found) > 1:
		var ids []string
		for _, d := range found {
			ids = append(ids, d.Actor.ID)
		}
		return "", "", fmt.Errorf("looking for %q: it may be %s; give the id", shortened(who, 80), strings.Join(ids, " or "))
	}
	key, name, known, err := a.keyInStore(ctx, who)
	switch {
	case err != nil:
		return "", "", err
	case known:
		return key, name, nil
	case gazetteer.IsUnknownKey(who):
		return who, who, nil // of another store, or of a text that is gone
	case len(near) > 0:
		return "", "", fmt.Errorf("looking for %q: nobody has that name or key; the gazetteer knows %s", shortened(who, 80), some(namesOf(near), 8))
	}
	return "", "", fmt.Errorf("looking for %q: nobody has that name or key", shortened(who, 80))
}

// keyInStore looks somebody up whom only texts know. A store that is not there
// knows nobody.
func (a *app) keyInStore(ctx context.Context, who string) (key, name string, known bool, err error) {
	store, err := a.openIfThere(ctx)
	if err != nil || store == nil {
		return "", "", false, err
	}
	defer store.Close(ctx)
	key, name, others, err := ask.Resolve(ctx, store, who)
	var unknown *ask.UnknownName
	switch {
	case errors.As(err, &unknown):
		return "", "", false, nil
	case err != nil:
		return "", "", false, err
	case len(others) > 0:
		return "", "", false, fmt.Errorf("looking for %q: in the graph that may be %s, or %s; give the key (query run actors lists keys)", who, name, some(others, 5))
	}
	return key, name, true, nil
}

// openIfThere opens the store where there is one, else it gives nil.
func (a *app) openIfThere(ctx context.Context) (graph.Store, error) {
	there, err := a.storeExists()
	if err != nil || !there {
		return nil, err
	}
	return a.openStore(ctx)
}
