package source

// Hints say where the parts of a site's pages lie, for sites on which the
// general reader is not enough. Each is a CSS selector and may be empty; what
// matches is taken in the order of the page. A selector that matches nothing
// on a page leaves that page to the general reader.
type Hints struct {
	Text   string // the elements whose text is the article
	Title  string
	Author string
	Date   string // a time element, a meta element, or one whose text is a date
	Drop   string // what is taken out of the page before anything is read
}
