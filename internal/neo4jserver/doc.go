// Package neo4jserver runs a local Neo4j Community server with Neo4j Browser
// for people who have none, and a throw-away one for the tests.
//
// In goes a folder; out come an address and a password. The server runs by
// Docker Compose where an engine answers, else from Maven artifacts on Java 17
// or newer. It listens on the loopback interface only.
//
// The package never imports the Neo4j driver (whoever starts a server says how
// to ask it a question: Probe), and it never touches a server that it did not
// start.
package neo4jserver
