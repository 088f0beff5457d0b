// Package feed reads RSS 0.9x and 2.0, Atom, RDF and JSON Feed. The bytes of a
// feed come in, a Feed with its Entries goes out: links absolute, dates read in
// every language that the program has a pack for, text in UTF-8. What is broken
// is repaired where it can be and said in Feed.Remarks. The package fetches
// nothing and looks at no clock.
package feed
