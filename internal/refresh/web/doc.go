// Package web joins refreshes to the world: sources of the catalogue are
// listed by package discover, pages are fetched by package fetch, articles are
// read by package ingest. Out come what package refresh asks for: sources,
// listings, pages and documents of the graph.
package web
