// Package ask turns a question in English or Arabic into a named query, runs
// it, and lays the answer out as an analyst reads it: a first line that
// answers, rows, the sentences behind them, and remarks on how the question
// was read and how far the answer reaches.
//
// In comes the text of a question, the day it is asked on and a store; out
// comes an Answer that is the same whichever store was asked. The words of a
// language are in phrases.<code>.tsv; the package knows none. It reads no
// clock and prints nothing.
package ask
