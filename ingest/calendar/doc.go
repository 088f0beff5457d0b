// Package calendar finds the phrases of a text that name a day, a month or a
// year and works out which one they mean.
//
// Tokens of a sentence and the calendar words of a language come in, Phrases
// go out; Resolve turns a Phrase and the day of publication into a Date. The
// package knows how dates are put together in any language and no word of one:
// the words are the pack's dates.tsv. It never looks at a clock, and never
// takes the day of publication for the day of an event.
package calendar
