// Package source finds articles where they lie and gives each as an Item: files
// of many kinds, folders (also watched), standard input, archives, and, through
// a client of the web that it is given, addresses, feeds and lists of addresses.
// It reads bytes and never interprets an article's text; what cannot be read is
// named with its reason, and the rest is read. Memory holds one article at a
// time, and what unpacks to far more than its size is refused.
package source
