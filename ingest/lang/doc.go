// Package lang holds the words of each language and loads them: one folder a
// language, tables only. It gives Packs to the rooms that read text and knows
// no algorithm of theirs. docs/language-packs.md describes the tables.
package lang
