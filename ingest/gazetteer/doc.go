// Package gazetteer holds the actors of world politics that the program knows
// beforehand: states, bodies, organs of states, movements and persons, with
// their names in every language, their dated offices and memberships.
//
// What comes in are the tables under data/, embedded, one fact a line; what
// goes out is a [Gazetteer] that answers who bears a name, who held an office
// on a day and who belonged to a body on a day. It never reads an article and
// never decides who is meant: that is the work of the rooms mention and
// entity. It never touches the network.
//
// Loading refuses what it does not know (a column, an id, a code, a line out
// of order) and names file and line.
package gazetteer
