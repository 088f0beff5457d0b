// Package clean turns the bytes of an Item into an Article: charset,
// boilerplate, title, author, publication date and language. It never reads
// what the text says.
package clean
