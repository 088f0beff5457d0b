// Package state is what refreshes remember: an SQLite file of its own, in the
// data folder, whichever store holds the graph.
//
// In come what sources list, what was fetched and what became of it; out go
// what is due, wanted and unread. An article goes through it like this:
//
//	a source lists it          -> entry "wanted"   with the validators of the feed, in one step
//	its page was fetched       -> entry "held"     its bytes lie in item, compressed, before anybody reads them
//	it is in the graph         -> entry "read"     its bytes are dropped
//	it cannot be read          -> entry "aside"    its bytes move to the quarantine, with the reason
//	its page is gone or fails  -> entry "gone"
//
// Each step is one transaction. A crash between two of them loses nothing:
// what is wanted is fetched, what is held is read, and what was read twice is
// the same article. The package fetches nothing, reads no article and knows no
// graph.
package state
