// Package entity says which actors a phrase may mean. In: actor phrases, the
// people whom the article introduces, the gazetteer. Out: entities with keys,
// names, and the state or body for which each acts. References ("he", "the
// two ministers") are left to the event room, which knows the clauses.
package entity
