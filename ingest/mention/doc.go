// Package mention finds who is named. It looks tokens up in the names of the
// gazetteer and the words of a language pack, joins what it finds into
// chunks, and builds actor phrases from name, office, country, apposition and
// coordination. In: sentences of one article. Out: a chunk list for each. It
// never decides which actor is meant and reads no act.
package mention
