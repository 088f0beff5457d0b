// Package queries holds the named questions that the graph answers: a folder
// a topic, and in it a query as <name>.cypher beside <name>.sql, both under
// one header that names its title, parameters, columns and an example.
//
// In comes a name and its parameters; out go rows that are the same from both
// stores. Queries take resolved keys and never match text, count distinct
// events and never edges, give dates as ISO text, and end in a total order
// with an explicit rule for missing values. The package opens no store: it
// asks whatever implements Store.
package queries
