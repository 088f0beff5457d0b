// Package score compares extracted edges with gold edges.
//
// In come two lists of articles with their edges, gold and predicted; out
// comes a Result: precision, recall and F1 at five levels, how often date,
// status and speaker of a matched edge are right, and every edge that was
// missed or is wrong. It reads no text and knows nothing of how edges were
// found.
//
// Edges are matched one to one. A gold edge marked optional is neither asked
// for nor counted as wrong.
package score
