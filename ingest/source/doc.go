// Package source finds articles where they lie (files, folders, standard
// input, JSON Lines) and gives each as an Item. It reads bytes and never
// interprets an article's text.
package source
