package mention

import (
	"slices"
	"strings"

	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/text"
)

// russian inflects the words of Russian tables. Stress and gender are not
// written, so that some forms are made that nobody uses; they meet no text.
type russian struct {
	stems map[string]string // word -> stem of its oblique cases, see lang.Pack
	verbs map[string]bool   // the verbs of the pack
	ones  map[string]bool   // the words with which offices in the singular begin
}

func newRussian(pack *lang.Pack) russian {
	g := russian{stems: pack.Stems, verbs: map[string]bool{}, ones: map[string]bool{}}
	for _, o := range pack.Offices {
		for _, form := range o.Forms {
			if o.Number != lang.Singular {
				break
			}
			first, _, _ := strings.Cut(form, " ")
			g.ones[first[strings.LastIndexByte(first, '-')+1:]] = true
		}
	}
	for _, l := range pack.Lemmas {
		if l.Class == lang.Verb {
			g.verbs[l.Text] = true
		}
	}
	return g
}

// stem looks the oblique stem of a word up and gives it the word's capital.
func (g russian) stem(word string) string {
	if s, ok := g.stems[word]; ok {
		return s
	}
	if text.Fold(word) != word {
		return ""
	}
	first := min(len("а"), len(word))
	return strings.ToLower(g.stems[strings.ToUpper(word[:first])+word[first:]])
}

// noun declines a word that may be joined by hyphens: the last part changes,
// the first where the last cannot (Гвинея-Бисау).
func (g russian) noun(word string) sixCases {
	if !strings.Contains(word, "-") {
		return russianNoun(word, g.stem(word))
	}
	parts := strings.Split(word, "-")
	last := len(parts) - 1
	changing := last
	if c := russianNoun(parts[last], g.stem(parts[last])); slices.Equal(c[1], c[0]) {
		changing = 0
	}
	c := russianNoun(parts[changing], g.stem(parts[changing]))
	return c.each(func(form string) string {
		all := slices.Clone(parts)
		all[changing] = form
		return strings.Join(all, "-")
	})
}

// phrase declines the adjectives that open a phrase and the noun behind them;
// the rest is a genitive or a name and stays.
func (g russian) phrase(phrase string) []inflected { return declinePhrase(phrase, g.noun) }

// thing declines a phrase that names nobody who lives: its accusative is never
// its genitive alone.
func (g russian) thing(phrase string) []inflected { return inanimate(g.phrase(phrase)) }

func inanimate(all []inflected) []inflected {
	for i := range all {
		if c := all[i].cases; c&Genitive != 0 && c&Nominative == 0 {
			all[i].cases &^= Accusative
		}
	}
	return all
}

func declinePhrase(phrase string, noun func(string) sixCases) []inflected {
	words := strings.Fields(phrase)
	forms := make([]sixCases, len(words))
	for i := range words {
		forms[i] = still(words[i])
	}
	for i, w := range words {
		if c, ok := russianAdjective(w); ok && (i+1 < len(words) || i > 0 && hasAnySuffix(w, "ый")) && !hasAnySuffix(w, "ение", "ание", "ятие", "ытие", "ствие") {
			forms[i] = c
			continue
		}
		forms[i] = noun(w)
		break
	}
	return combine(forms)
}

// combine joins the words' forms case by case.
func combine(words []sixCases) []inflected {
	if len(words) == 0 {
		return nil
	}
	all := make([]inflected, 0, len(sixCases{}))
	for i := range len(sixCases{}) {
		lines := distinct(words[0][i])
		if len(words) > 1 {
			lines = slices.Clone(lines)
		}
		for _, w := range words[1:] {
			forms := distinct(w[i])
			if len(forms) == 1 {
				for k := range lines {
					lines[k] += " " + forms[0]
				}
				continue
			}
			longer := make([]string, 0, len(lines)*len(forms))
			for _, line := range lines {
				for _, form := range forms {
					longer = append(longer, line+" "+form)
				}
			}
			lines = longer[:min(len(longer), mostVariants)]
		}
		for _, line := range lines {
			all = addCase(all, line, 1<<i)
		}
	}
	return all
}

// addCase notes that a form stands for one more case.
func addCase(all []inflected, text string, c Cases) []inflected {
	for i := range all {
		if all[i].text == text {
			all[i].cases |= c
			return all
		}
	}
	return append(all, inflected{text: text, cases: c})
}

// distinct drops forms that are made twice; there are few.
func distinct(forms []string) []string {
	kept := forms[:0:len(forms)]
	for _, f := range forms {
		if !slices.Contains(kept, f) {
			kept = append(kept, f)
		}
	}
	return kept
}

// mostVariants bounds the spellings of one phrase in one case.
const mostVariants = 4

func (g russian) adjective(adjective string) []inflected {
	stem, end, ok := ending(adjective, "ый", "ий", "ой")
	if !ok {
		return asWritten(adjective)
	}
	plural := "ые"
	if hushing(stem) || end == "ий" {
		plural = "ие"
	}
	var all []inflected
	all = append(all, inflected{text: stem + "о"}) // российско-американский
	for _, nominative := range []string{adjective, stem + "ая", stem + "ое", stem + plural} {
		c, _ := russianAdjective(nominative)
		all = append(all, combine([]sixCases{c})...)
	}
	return all
}

// people declines the plural of a people: россияне, американцы.
func (g russian) people(plural string) []inflected { return combine([]sixCases{pluralOf(plural)}) }

// pluralOf declines a nominative plural.
func pluralOf(plural string) sixCases {
	if c, ok := russianAdjective(plural); ok && hasAnySuffix(plural, "ые", "ие") {
		return c
	}
	if stem, _, ok := ending(plural, "не"); ok {
		return endings(stem, "не", "н", "нам", "н", "нами", "нах")
	}
	if stem, _, ok := ending(plural, "цы"); ok {
		return endings(stem, "цы", "цев", "цам", "цев", "цами", "цах")
	}
	if stem, _, ok := ending(plural, "ии"); ok {
		return endings(stem, "ии", "ий", "иям", "ии", "иями", "иях")
	}
	if stem, _, ok := ending(plural, "ия"); ok {
		return endings(stem, "ия", "ий", "иям", "ия", "иями", "иях")
	}
	if stem, _, ok := ending(plural, "и"); ok {
		if hushing(stem) {
			return endings(stem, "и", "ов/-/ей", "ам", "ов/и/ей", "ами", "ах")
		}
		return endings(stem, "и", "ей/й", "ям", "ей/и", "ями", "ях")
	}
	if stem, _, ok := ending(plural, "ы"); ok {
		return endings(stem, "ы", "ов/-", "ам", "ов/-/ы", "ами", "ах")
	}
	if stem, _, ok := ending(plural, "а"); ok {
		return endings(stem, "а", "ов/-", "ам", "а/ов", "ами", "ах")
	}
	return still(plural)
}

// office declines an office: a plural one by its plural.
func (g russian) office(o *lang.Office, form string) []inflected {
	if o.Number == lang.Singular {
		return g.phrase(form)
	}
	return declinePhrase(form, func(word string) sixCases {
		return lastPart(word, func(part string) sixCases {
			c := pluralOf(part)
			for i := range c {
				c[i] = slices.DeleteFunc(c[i], func(form string) bool { return len(c[i]) > 1 && g.ones[form] }) // no «министр» of several
			}
			return c
		})
	})
}

// organ: its head is singular, or a plural that the tables write as one: силы,
// спецслужбы, войска.
func (g russian) organ(form string) []inflected {
	return inanimate(declinePhrase(form, func(word string) sixCases {
		switch {
		case strings.HasSuffix(word, "ы") || strings.HasSuffix(word, "и"):
			return pluralOf(word)
		case strings.HasSuffix(word, "ка"): // войска, but разведка
			return g.noun(word).and(pluralOf(word))
		}
		return g.noun(word)
	}))
}

// lemma: a verb is its infinitive; its past and the forms of the table are
// finite, but for adverbial participles. A noun is its nominative singular,
// the table has its nominative plural.
func (g russian) lemma(l lang.Lemma) []inflected {
	switch l.Class {
	case lang.Verb:
		return g.verb(l)
	case lang.Noun:
		all := withForm(g.thing(l.Text), NounForm)
		for i := range all {
			all[i].plural = all[i].text != l.Text || manyOnly(l.Text)
		}
		for _, plural := range l.Forms {
			for _, f := range withForm(declinePhrase(plural, pluralOf), NounForm) {
				f.plural = true
				if f.text != l.Text { // «пакет» is no genitive of «пакеты»
					all = append(all, f)
				}
			}
		}
		return all
	}
	return append(withForm(g.adjective(l.Text), AdjForm), formsOf(l.Forms, AdjForm)...)
}

// manyOnly: the nominative of a noun is a plural: переговоры, санкции, боевые действия.
func manyOnly(phrase string) bool {
	first, _, more := strings.Cut(phrase, " ")
	return hasAnySuffix(first, "ы", "ые") || hasAnySuffix(first, "и") || more && hasAnySuffix(first, "ие") && !hasAnySuffix(first, "ение", "ание")
}

func withForm(all []inflected, form Form) []inflected {
	for i := range all {
		all[i].form = form
	}
	return all
}
