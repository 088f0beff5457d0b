// Package graph holds the model of international relations and the step from
// reports to events.
//
// In come Documents: articles with the reports that were read from them, each
// from one place of one article. Reports are the facts. Events, ties, the edges
// that an analyst browses, and all counts are derived from them by a pure
// function, so that the graph depends on the set of articles alone: not on
// their order, nor on what was written and removed before.
//
// A store (packages sqlite and neo4j) reads and writes rows and derives
// nothing: for each write Plan reads through its Reader what the articles
// concern, and returns a Patch of rows to drop and to put. On the way
//
//   - Check refuses what the ontology does not declare,
//   - reports are sorted by scope: relation, status and sides,
//   - those of one scope are clustered into events (cluster.go),
//   - events draw their edges as named, and count for pairs of states and
//     bodies (browse.go),
//   - what articles say of shared nodes is counted, so that the last one that
//     names an actor takes it along (given.go).
//
// The package knows no language, reads no clock, and imports none of the rooms
// that read articles.
package graph
