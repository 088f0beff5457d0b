package mention

import (
	"slices"
	"strings"
)

// base turns a name in one of the given cases into the nominative: of the
// possible ones that which declines to the word at hand.
func (g russian) base(words []string, in Cases) []string {
	if in.May(Nominative) {
		return words
	}
	out := slices.Clone(words)
	for i, w := range words {
		decline := russianGiven
		if i == len(words)-1 {
			decline = russianSurname
		}
		if w != strings.ToLower(w) {
			out[i] = nominativeOf(w, in, decline)
		}
	}
	return out
}

// nominativeOf tries the nominatives that a word in an oblique case may have,
// the most frequent shape first.
func nominativeOf(word string, in Cases, decline func(word, oblique string) sixCases) string {
	for _, undo := range undone {
		stem, ok := strings.CutSuffix(word, undo.ending)
		if !ok || len(stem) < 4 || undo.cases&in == 0 {
			continue
		}
		for _, e := range undo.nominatives {
			if e == "й" && consonant(stem) || e == "ь" && !consonant(stem) {
				continue
			}
			c := decline(stem+e, "")
			for k := range c {
				if in&(1<<k) != 0 && slices.Contains(c[k], word) {
					return stem + e
				}
			}
		}
	}
	return word
}

// undone lists what the ends of names in oblique cases go back to.
var undone = []struct {
	ending      string
	cases       Cases
	nominatives []string
}{
	{"ского", Genitive | Accusative, []string{"ский"}}, {"скому", Dative, []string{"ский"}}, {"ским", Instrumental, []string{"ский"}}, {"ском", Prepositional, []string{"ский"}},
	{"ской", Genitive | Dative | Instrumental | Prepositional, []string{"ская"}}, {"скую", Accusative, []string{"ская"}},
	{"овой", Genitive | Dative | Instrumental | Prepositional, []string{"ова"}}, {"евой", Genitive | Dative | Instrumental | Prepositional, []string{"ева"}},
	{"иной", Genitive | Dative | Instrumental | Prepositional, []string{"ина"}}, {"ову", Accusative, []string{"ова"}}, {"еву", Accusative, []string{"ева"}},
	{"ия", Genitive | Accusative, []string{"ий"}}, {"ию", Dative, []string{"ий"}}, {"ием", Instrumental, []string{"ий"}}, {"ии", Prepositional, []string{"ий", "ия"}},
	{"ией", Instrumental, []string{"ия"}}, {"ию", Accusative, []string{"ия"}},
	{"а", Genitive | Accusative, []string{""}}, {"я", Genitive | Accusative, []string{"й", "ь"}},
	{"у", Dative, []string{""}}, {"ю", Dative, []string{"й", "ь"}}, {"у", Accusative, []string{"а"}}, {"ю", Accusative, []string{"я"}},
	{"ым", Instrumental, []string{""}}, {"ом", Instrumental, []string{""}}, {"ем", Instrumental, []string{"й", "ь", ""}},
	{"ой", Instrumental, []string{"а"}}, {"ей", Instrumental, []string{"я", "а"}},
	{"ы", Genitive, []string{"а"}}, {"и", Genitive, []string{"а", "я"}}, {"е", Dative, []string{"а", "я"}}, {"е", Prepositional, []string{"", "й", "ь", "а", "я"}},
}
