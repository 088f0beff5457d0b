// Package discover finds articles on the web: what a source of the catalogue
// lists in its feeds, index pages and news sitemaps (List), and what a site
// offers of these (Find). In go a source and a Getter, out come entries:
// addresses with what is said of them. It fetches only what lists articles,
// never an article, keeps nothing between calls but the Validators that it
// hands back, and looks at no clock.
package discover
