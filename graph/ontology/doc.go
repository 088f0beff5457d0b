// Package ontology declares what the graph may hold: relations, actor kinds,
// statuses, measures and dates. It is a leaf without I/O that every package
// may import.
package ontology
