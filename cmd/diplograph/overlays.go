package main

import (
	"fmt"
	"path/filepath"
	"strings"

	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest"
	"github.com/diplograph/diplograph/ingest/gazetteer"
	"github.com/diplograph/diplograph/internal/neo4jserver"
	"github.com/diplograph/diplograph/internal/overlay"
)

// overlays is the folder in which the user keeps what he knows better than the
// gazetteer.
func (a *app) overlays() (overlay.Folder, error) {
	data, err := neo4jserver.DataDir(a.env.get)
	if err != nil {
		return overlay.Folder{}, fmt.Errorf("finding the overlays: %w", err)
	}
	return overlay.Folder{Path: filepath.Join(data, "gazetteer")}, nil
}

// layers are the overlays of the user. Without a home of his he has none.
func (a *app) layers() ([]gazetteer.Layer, error) {
	folder, err := a.overlays()
	if err != nil {
		return nil, nil
	}
	return folder.Layers()
}

// gazetteer is that of the program with the user's overlays.
func (a *app) gazetteer() (*gazetteer.Gazetteer, error) {
	layers, err := a.layers()
	if err != nil {
		return nil, err
	}
	return gazetteer.Load(layers...)
}

// newReader makes what reads articles, with the user's overlays. pages gets the
// further pages of articles; nil: they are left out.
func (a *app) newReader(published ontology.Date, pages ingest.Getter) (*ingest.Reader, error) {
	layers, err := a.layers()
	if err != nil {
		return nil, err
	}
	return ingest.New(ingest.Options{Published: published, Overlays: layers, Pages: pages})
}

// noteOverlays tells that a score is not that of the program alone.
func (a *app) noteOverlays(g *gazetteer.Gazetteer) {
	if layers := g.Layers(); len(layers) > 0 {
		a.note("Read with the gazetteer's overlays %s: the published scores are those without.", strings.Join(layers, ", "))
	}
}
