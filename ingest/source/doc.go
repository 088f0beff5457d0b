// Package source finds articles where they lie (files, folders, standard
// input, JSON Lines) and gives each as an Item. It reads bytes and never
// interprets an article's text; what cannot be read is named with its reason,
// and the rest is read. Memory holds one article at a time.
package source
