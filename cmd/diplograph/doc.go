// Command diplograph turns news articles into a graph of international
// relations and answers questions about it.
//
// Each verb has one file: an options struct, newXCmd, which declares flags,
// help and examples, and runX, which does the work. Commands wire the rooms
// of the program and hold no logic of theirs. Rows go to standard output,
// everything else to standard error.
//
// The exit code is 0 when done (no results is done), 1 when it failed or was
// not understood, 2 for wrong usage, 3 when some inputs failed, 130 when
// interrupted.
package main
