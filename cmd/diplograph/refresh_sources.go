package main

import (
	"fmt"
	"path/filepath"

	"github.com/diplograph/diplograph/ingest/source/catalogue"
	"github.com/diplograph/diplograph/internal/neo4jserver"
)

// sources are those that the program comes with and those of the user.
func (a *app) sources() ([]catalogue.Source, error) {
	folder := a.env.get("DIPLOGRAPH_SOURCES")
	if folder == "" {
		data, err := neo4jserver.DataDir(a.env.get)
		if err != nil {
			return nil, fmt.Errorf("finding the folder of your sources: %w: name one with DIPLOGRAPH_SOURCES", err)
		}
		folder = filepath.Join(data, "sources")
	}
	return catalogue.Load(folder)
}
