// Package querytest proves that a store answers every named query and every
// kind of question as it should: the same cases, with the same answers, for
// SQLite and Neo4j. The cases are the sections of testdata/queries.txtar and
// testdata/questions.txtar: a section's name is what is asked, its text the
// answer from the articles of storetest.Corpus.
//
// A new case is a new section; go test ./queries/querytest -update fills in
// what SQLite answers, and the difference is read before it is committed.
package querytest
