// Package clean turns the bytes of an Item into an Article: charset,
// boilerplate, title, author, dates, address and language; it takes live blogs
// apart, joins the pages of an article that somebody got, and names pages that
// stand in front of the one that was asked for. It never reads what the text says: the lines of a saved page are told apart by their place,
// length and end, and by the few words of a page that language packs list.
package clean
