// Package sqlite keeps the graph in one SQLite file, through a pure-Go driver:
// the embedded default store. In come patches of package graph, out go the
// rows that the next patch needs and the answers of read-only SQL. It derives
// nothing itself.
package sqlite
