// Package graph holds the model of international relations and the step from
// reports to events. Reports are the facts, each read from one place of one
// article; events, browse edges and counts are derived from them by a pure
// function. The stores (sqlite, neo4j) keep both. The package knows no
// language and imports none of the rooms that read articles.
package graph
