package clean

import (
	"embed"
	"iter"
	"math/bits"
	"slices"
	"strings"

	"github.com/diplograph/diplograph/internal/tsv"
)

//go:embed data
var data embed.FS

// languages counts the function words of some languages in a text.
type languages struct {
	codes []string
	words map[string]uint64 // of a word: the languages that have it, one bit for each of codes
}

// add gives a language its words.
func (l *languages) add(code string, words iter.Seq[string]) {
	if l.words == nil {
		l.words = map[string]uint64{}
	}
	l.codes = append(l.codes, code)
	for word := range words {
		l.words[word] |= 1 << (len(l.codes) - 1)
	}
}

// leader is the language with the most function words in a text, how many these
// are, and whether another has as many. Fewer than least are none.
func (l *languages) leader(words []string, least int) (best string, most int, tied bool) {
	counts := make([]int, len(l.codes))
	for _, word := range words {
		for of := l.words[word]; of != 0; of &= of - 1 {
			counts[bits.TrailingZeros64(of)]++
		}
	}
	for i, n := range counts {
		switch {
		case n >= least && n > most:
			best, most, tied = l.codes[i], n, false
		case n == most:
			tied = true
		}
	}
	return best, most, tied
}

// within: one of the words is a function word of the language.
func (l *languages) within(code string, words []string) bool {
	n := slices.Index(l.codes, code)
	return n >= 0 && slices.ContainsFunc(words, func(word string) bool { return l.words[word]&(1<<n) != 0 })
}

// readOtherWords gives function words of languages without a pack.
func readOtherWords() (languages, error) {
	rows, err := tsv.Read(data, "data/otherwords.tsv", "word", "language")
	if err != nil {
		return languages{}, err
	}
	of := map[string][]string{}
	for _, row := range rows {
		of[row.Cells[1]] = append(of[row.Cells[1]], strings.ToLower(row.Cells[0]))
	}
	var all languages
	for code, words := range of {
		all.add(code, slices.Values(words))
	}
	return all, nil
}
