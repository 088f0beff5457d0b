package mention

import (
	"slices"
	"strings"
)

// declined are the forms of a word of a name, case by case: each the numbers of
// its folded words.
type declined [len(sixCases{})][][]int32

// declinedWord is a word that declines in one way.
type declinedWord struct {
	word string
	how  declension
}

// addDeclined adds a person's name in all its cases, as adding what [combine] makes
// of its words does.
func (x *Lexicon) addDeclined(name string, e Entry) {
	words := strings.Fields(name)
	ways := x.grammar.declensions(words)
	x.addForms(words, ways, e)
	if lastAlone(ways) {
		x.addForms(words, ways, e)
	}
}

// lastAlone lets the words of a long name before the last stay, which they may: «с Ким
// Чен Ыном». It reports whether there are such.
func lastAlone(ways []declension) bool {
	if len(ways) < 3 {
		return false
	}
	for i := range ways[:len(ways)-1] {
		ways[i] = stays
	}
	return true
}

func (x *Lexicon) addForms(words []string, ways []declension, e Entry) {
	all := x.draft.ofWords[:0]
	for i, w := range words {
		all = append(all, x.declined(declinedWord{w, ways[i]}))
	}
	x.draft.ofWords = all
	for c := range len(sixCases{}) {
		e.Cases = 1 << c
		lines := append(x.draft.lines[:0], 0)
		for i := range words {
			forms := all[i][c]
			if i > 0 && len(forms) > 1 {
				lines = x.branch(lines, forms, mostVariants)
			} else {
				lines = x.branch(lines, forms, len(lines)*len(forms))
			}
		}
		for _, at := range lines {
			x.enter(at, e)
		}
		x.draft.lines = lines
	}
}

// branch follows every form from every node, up to so many.
func (x *Lexicon) branch(from []int32, forms [][]int32, most int) []int32 {
	to := x.draft.longer[:0]
	for _, at := range from {
		for _, form := range forms {
			if len(to) < most {
				to = append(to, x.follow(at, form))
			}
		}
	}
	x.draft.longer = from
	return to
}

// declined gives the forms of a word; those of each are made once.
func (x *Lexicon) declined(w declinedWord) *declined {
	known := x.draft.declined[w]
	if known != nil {
		return known
	}
	known = new(declined)
	all := make([][]int32, 0, 2*len(known))
	texts, numbers := make([]string, 0, 12), make([][]int32, 0, 12) // forms that cases share are looked up once
	cases := x.draft.ahead.words[w]
	if cases == nil {
		made := x.grammar.decline(w.word, w.how)
		cases = &made
	}
	for c, forms := range cases {
		first := len(all)
		for _, form := range distinct(forms) {
			at := slices.Index(texts, form)
			if at < 0 {
				at = len(texts)
				texts, numbers = append(texts, form), append(numbers, x.fieldWords(form))
			}
			all = append(all, numbers[at])
		}
		known[c] = slices.Clip(all[first:])
	}
	x.draft.declined[w] = known
	return known
}
