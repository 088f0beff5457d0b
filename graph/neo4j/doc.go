// Package neo4j keeps the graph in a Neo4j server, 5.26 or newer, Community or
// Enterprise, a cluster or Aura. In come patches of package graph, out go the
// rows that the next patch needs and the answers of read-only Cypher. It
// derives nothing itself, and it is the only package that imports the driver.
//
// What is not ours in the database is never touched: every node and
// relationship of ours has one of the ontology's labels or types and a key.
package neo4j
