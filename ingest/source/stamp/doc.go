// Package stamp reads the dates that feeds, tables and letters carry beside
// their articles: the forms of the standards, numbers in the order of a
// country, and dates in the words of every language that has a pack. Dates in
// the text of an article, and on pages, are read by package calendar, which
// knows far more of them. It looks at no clock.
package stamp
