// Package table writes rows: as a table for a terminal, as JSON, as JSON
// Lines or as CSV. In come columns and cells, out go bytes that depend on
// nothing else; the package looks at no terminal and sorts nothing.
//
// A cell with letters that are written right to left is wrapped in the marks
// U+2068 and U+2069 (first strong isolate, pop isolate), so that a terminal
// neither swaps it with its neighbours nor moves the bar between them. The
// machine formats hold the bare text.
package table
