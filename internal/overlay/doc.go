// Package overlay keeps what a user knows better than the gazetteer of the
// program: folders of tables in the user's data folder, each with a name, laid
// over the program's own (see gazetteer.Layer).
//
// What comes in are files of others (answers of Wikidata, CSV, entities of
// OpenSanctions, whole folders of tables) and what a user says on the command
// line (two actors are one); what goes out are tables in the form of the
// gazetteer, and a report of what was added, changed, taken out and refused.
// A folder is written whole or not at all: a table that the gazetteer would
// refuse leaves the old one in its place. It reads no article and no store.
package overlay
