// Package storetest proves that a store keeps the contract of graph.Store: the
// same cases run against SQLite and Neo4j. It makes its own documents, among
// them one with the shape of the project's first article, so that it needs no
// reader of articles.
package storetest
