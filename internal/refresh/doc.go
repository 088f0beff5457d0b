// Package refresh brings the graph up to date with its sources: it asks those
// that are due, fetches what is new or edited, reads it and writes it.
//
// In come sources, the world outside (Net), a Reader of articles, a Store and
// what former runs remember (package state); out go articles in the store and
// a Report for people, schedulers and monitors. A run is built to be
// interrupted anywhere: every step is noted in the state before the next one
// begins, so that the next run goes on where this one ended, and the graph
// comes out the same.
//
// It never fetches from two places of one host at a time, never keeps articles
// in memory beyond the batch at hand, and never stops for one bad source or
// article: a source backs off and is named, an article goes to the quarantine.
// It reads no feed and no page itself.
package refresh
