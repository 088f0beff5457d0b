// Package load turns what the reader of articles found into what the graph
// keeps: an ingest.Result comes in, a graph.Document goes out. It adds what
// the gazetteer knows of the actors at hand (all their names, the states and
// bodies that they act for, their offices and memberships on that day), and
// gives unnamed holders of offices the key of their day. It decides nothing
// about who did what, and stores nothing.
package load
