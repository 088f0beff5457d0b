// Package clean turns the bytes of an Item into an Article: charset,
// boilerplate, title, author, publication date and language. It never reads
// what the text says: the lines of a saved page are told apart by their place,
// length and end, and by the few words of a page that language packs list.
package clean
