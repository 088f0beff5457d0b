// Package ingest is the pipeline over its rooms: an Item goes in, the reports
// of one article come out. It is pure: no clock, no network, no database.
package ingest
