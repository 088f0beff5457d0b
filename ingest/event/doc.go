// Package event reads acts: who did what to whom, when, said by whom. It finds
// the clauses of a sentence, matches predicates with the frames of the
// language pack, resolves references inside the article, and gives Reports.
// In: chunks and entities of one article. Out: its reports.
package event
