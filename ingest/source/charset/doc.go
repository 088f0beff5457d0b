// Package charset turns the bytes of pages, feeds and letters into UTF-8.
// Bytes and the charsets that somebody declared for them come in, text goes
// out. A declaration is believed only where the text that it gives reads like
// one: pages that declare ISO-8859-1 and hold windows-1256 are common. The
// package reads no files and knows no format but the few bytes in which
// formats declare their charset.
package charset
