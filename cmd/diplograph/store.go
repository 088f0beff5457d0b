package main

import (
	"context"
	"fmt"
	"os"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/graph/neo4j"
	"github.com/diplograph/diplograph/graph/sqlite"
)

// openStore opens the store that settings name: a Neo4j server or a SQLite
// file, which is made with its folder where it is missing.
func (a *app) openStore(ctx context.Context) (graph.Store, error) {
	if neo4j.IsAddress(a.settings.Store) {
		s, err := a.neo4jSettings(a.settings.Store)
		if err != nil {
			return nil, err
		}
		a.log.Info("opening the store", "server", s.URI, "database", s.Database)
		return neo4j.Open(ctx, s)
	}
	path, err := a.storeFile()
	if err != nil {
		return nil, err
	}
	a.log.Info("opening the store", "file", path)
	return sqlite.Open(ctx, path)
}

// storeExists tells whether there is a store to be asked: a server is taken to
// be there, a file is looked for.
func (a *app) storeExists() (bool, error) {
	if neo4j.IsAddress(a.settings.Store) {
		return true, nil
	}
	path, err := a.storeFile()
	if err != nil {
		return false, err
	}
	_, err = os.Stat(path)
	if os.IsNotExist(err) {
		return false, nil
	}
	return err == nil, err
}

// newStore is a store that may have been made just now.
type newStore struct {
	graph.Store
	made string // its file, where it was not there before
}

// openNewStore opens a store to be written.
func (a *app) openNewStore(ctx context.Context) (*newStore, error) {
	made := ""
	if !neo4j.IsAddress(a.settings.Store) {
		path, err := a.storeFile()
		if err != nil {
			return nil, err
		}
		if _, err := os.Stat(path); os.IsNotExist(err) {
			made = path
		}
	}
	store, err := a.openStore(ctx)
	if err != nil {
		return nil, err
	}
	return &newStore{store, made}, nil
}

// dropEmpty takes a file away that was made for articles none of which came. It
// reports whether it did.
func (s *newStore) dropEmpty(ctx context.Context, stored int) bool {
	if s.made == "" || stored > 0 || s.Close(ctx) != nil {
		return false
	}
	for _, ending := range []string{"-wal", "-shm", ""} {
		_ = os.Remove(s.made + ending)
	}
	return true
}

// openFilledStore opens a store to be asked. A file that is not there is an
// error: an empty graph made by a typing mistake has no answers.
func (a *app) openFilledStore(ctx context.Context) (graph.Store, error) {
	if !neo4j.IsAddress(a.settings.Store) {
		path, err := a.storeFile()
		if err != nil {
			return nil, err
		}
		if _, err := os.Stat(path); err != nil {
			if os.IsNotExist(err) {
				return nil, fmt.Errorf("opening the store: there is no %s yet: %s ingest PATH makes it", path, a.commandLine())
			}
			return nil, fmt.Errorf("opening the store: %w", err)
		}
	}
	return a.openStore(ctx)
}
