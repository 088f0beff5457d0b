package neo4j

import (
	"context"
	"errors"
	"fmt"

	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"github.com/diplograph/diplograph/graph"
)

// planner computes a patch from what the transaction reads.
type planner func(ctx context.Context, r reader) (*graph.Patch, error)

// write computes and applies a patch in one transaction.
func (s *Store) write(ctx context.Context, plan planner) (graph.Changes, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if err := s.prepare(ctx); err != nil {
		return graph.Changes{}, explain(ctx, s.settings, err)
	}
	patch, err := s.attempt(ctx, plan)
	if lostInCommit(err) {
		patch, err = s.repeat(ctx, plan, patch)
	}
	if err != nil {
		return graph.Changes{}, explain(ctx, s.settings, err)
	}
	return patch.Changes, nil
}

// repeat runs a write again whose commit was sent and never answered. All that
// we write is put by key, so that it is safe; and if the first one had been
// carried out, its changes are the ones to tell of.
func (s *Store) repeat(ctx context.Context, plan planner, first *graph.Patch) (*graph.Patch, error) {
	again, err := s.attempt(ctx, plan)
	if errors.Is(err, graph.ErrNotFound) || err == nil && again.Empty() {
		return first, nil
	}
	return again, err
}

// attempt returns the patch even when it was not applied. The driver repeats
// the transaction by itself as long as nothing was committed.
func (s *Store) attempt(ctx context.Context, plan planner) (patch *graph.Patch, err error) {
	session := s.session(ctx, driver.AccessModeWrite)
	defer session.Close(ctx)
	_, err = session.ExecuteWrite(ctx, func(tx driver.ManagedTransaction) (any, error) {
		if err := takeLock(ctx, tx); err != nil {
			return nil, err
		}
		planned, err := plan(ctx, reader{tx})
		if err != nil {
			return nil, err
		}
		patch = planned
		if err := check(patch); err != nil {
			return nil, err
		}
		return nil, apply(ctx, tx, patch)
	})
	return patch, err
}

// takeLock locks the store's own node until the transaction ends, so that
// there is one writer at a time: two would read what the other is about to
// change, and run into deadlocks. Setting and removing a property takes the
// lock and leaves no trace.
func takeLock(ctx context.Context, tx driver.ManagedTransaction) error {
	records, err := all(ctx, tx, "MATCH (s:"+storeLabel+" {key: 'store'}) SET s.lock = true REMOVE s.lock "+returnMeta, nil)
	if err != nil {
		return err
	}
	if len(records) == 0 {
		return fmt.Errorf("%w: its node :%s has vanished", graph.ErrForeign, storeLabel)
	}
	_, err = metaOf(records[0])
	return err
}

// all runs a statement and reads every record of its answer.
func all(ctx context.Context, tx driver.ManagedTransaction, text string, params map[string]any) ([]*driver.Record, error) {
	result, err := tx.Run(ctx, text, params)
	if err != nil {
		return nil, err
	}
	return result.Collect(ctx)
}
