package mention

import (
	"strings"
	"unicode"
)

// sixCases are the forms of a Russian word in the order of [Cases].
type sixCases [6][]string

// still is a word that does not change.
func still(word string) sixCases {
	one := []string{word}
	return sixCases{one, one, one, one, one, one}
}

// endings makes the cases from a stem: one cell a case, its endings divided by
// "/"; "-" is no ending. The forms lie one behind the other in one string.
func endings(stem string, cells ...string) sixCases {
	made := len(cells)
	for _, cell := range cells {
		made += strings.Count(cell, "/")
	}
	var all strings.Builder
	all.Grow(made * (len(stem) + len("ами")))
	ends := make([]int, 0, 16) // of the forms
	var behind [len(sixCases{})]int
	for i, cell := range cells {
		for more := true; more; {
			var e string
			if e, cell, more = strings.Cut(cell, "/"); e == "-" {
				e = ""
			}
			all.WriteString(stem)
			all.WriteString(e)
			ends = append(ends, all.Len())
		}
		behind[i] = len(ends)
	}
	forms := make([]string, len(ends))
	at := 0
	for k, end := range ends {
		forms[k], at = all.String()[at:end], end
	}
	var c sixCases
	first := 0
	for i := range cells {
		c[i] = forms[first:behind[i]:behind[i]]
		first = behind[i]
	}
	return c
}

// each changes every form, in lists of its own.
func (c sixCases) each(change func(string) string) sixCases {
	for i, forms := range c {
		c[i] = make([]string, len(forms))
		for k, form := range forms {
			c[i][k] = change(form)
		}
	}
	return c
}

// and adds the forms of another declension, where gender or stress are not
// known from the word.
func (c sixCases) and(o sixCases) sixCases {
	for i := range c {
		c[i] = append(c[i], o[i]...)
	}
	return c
}

// ending cuts the first of the endings off that the word has.
func ending(word string, suffixes ...string) (stem, suffix string, ok bool) {
	for _, s := range suffixes {
		if stem, ok := strings.CutSuffix(word, s); ok && stem != "" {
			return stem, s, true
		}
	}
	return word, "", false
}

// hushing: after these letters и stands for ы: книги, Саргсяна but Бурити.
func hushing(stem string) bool { return hasAnySuffix(stem, "г", "к", "х", "ж", "ч", "ш", "щ") }

func yOrI(stem string) string {
	if hushing(stem) {
		return "и"
	}
	return "ы"
}

// russianAdjective declines an adjective from any nominative: российский,
// Южная, Объединённые. ok is false for words of another shape.
func russianAdjective(word string) (c sixCases, ok bool) {
	if stem, end, ok := ending(word, "овы", "евы"); ok && len(stem) > 4 {
		stem += strings.TrimSuffix(end, "ы")
		return endings(stem, "ы", "ых", "ым", "ы/ых", "ыми", "ых"), true // Соломоновы
	}
	stem, end, ok := ending(word, "ый", "ий", "ой", "ая", "яя", "ое", "ее", "ые", "ие")
	if !ok || len(stem) < 4 {
		return c, false
	}
	soft := end == "яя" || end == "ее" || (end == "ий" || end == "ие") && hasAnySuffix(stem, "н") // соседний, but северный
	hard := [...]string{"ого", "ому", "ым", "ом"}
	switch {
	case soft || hasAnySuffix(stem, "ж", "ч", "ш", "щ"):
		hard = [...]string{"его", "ему", "им", "ем"}
	case hushing(stem):
		hard[2] = "им"
	}
	plural := yOrI(stem)
	if soft {
		plural = "и"
	}
	switch end {
	case "ая":
		return endings(stem, "ая", "ой", "ой", "ую", "ой/ою", "ой"), true
	case "яя":
		return endings(stem, "яя", "ей", "ей", "юю", "ей/ею", "ей"), true
	case "ые", "ие":
		return endings(stem, end, plural+"х", plural+"м", end+"/"+plural+"х", plural+"ми", plural+"х"), true
	case "ое", "ее":
		return endings(stem, end, hard[0], hard[1], end, hard[2], hard[3]), true
	}
	return endings(stem, end, hard[0], hard[1], end+"/"+hard[0], hard[2], hard[3]), true
}

// russianNoun declines the singular of a noun, or a plural name such as
// Филиппины. oblique is the stem of the other cases where it is not the word's
// own (Египет, Египт-), else empty.
func russianNoun(word, oblique string) sixCases {
	if abbreviation(word) {
		return still(word)
	}
	if oblique != "" {
		return obliqueNoun(word, oblique)
	}
	if stem, _, ok := ending(word, "ии"); ok {
		return endings(stem, "ии", "ий", "иям", "ии", "иями", "иях") // санкции
	}
	if stem, _, ok := ending(word, "ия"); ok {
		return endings(stem, "ия", "ии", "ии", "ию", "ией/иею", "ии")
	}
	if stem, end, ok := ending(word, "ие", "ье"); ok {
		v := strings.TrimSuffix(end, "е")
		return endings(stem, end, v+"я", v+"ю", end, v+"ем", v+"и/"+end)
	}
	if stem, _, ok := ending(word, "ий"); ok {
		return endings(stem, "ий", "ия", "ию", "ия/ий", "ием", "ии")
	}
	if _, end, ok := ending(word, "тво", "ло"); ok && (end == "тво" || strings.ToLower(word) == word) { // село, but Осло
		return endings(strings.TrimSuffix(word, "о"), "о", "а", "у", "о", "ом", "е")
	}
	if stem, _, ok := ending(word, "ты", "ды"); ok && len(stem) > 4 {
		whole := strings.TrimSuffix(word, "ы")
		return endings(whole, "ы", "ов", "ам", "ы", "ами", "ах") // Штаты, Эмираты
	}
	if stem, _, ok := ending(word, "ы"); ok && len(stem) > 6 {
		return endings(stem, "ы", "-/ов", "ам", "ы", "ами", "ах")
	}
	if stem, _, ok := ending(word, "а"); ok && hasAnySuffix(stem, "а", "о", "у", "э", "ю") {
		return still(word) // Самоа, Никарагуа
	}
	if stem, _, ok := ending(word, "а"); ok {
		return endings(stem, "а", yOrI(stem), "е", "у", "ой/ою/ей", "е")
	}
	if stem, _, ok := ending(word, "я"); ok {
		return endings(stem, "я", "и", "е/и", "ю", "ей/ёй", "е/и")
	}
	if stem, _, ok := ending(word, "ь"); ok {
		masculine := endings(stem, "ь", "я", "ю", "я/ь", "ем/ём", "е")
		return masculine.and(endings(stem, "ь", "и", "и", "ь", "ью", "и"))
	}
	if stem, _, ok := ending(word, "й"); ok {
		return endings(stem, "й", "я", "ю", "я/й", "ем", "е")
	}
	if consonant(word) {
		return endings(word, "-", "а", "у", "-/а", "ом/ем", "е")
	}
	return still(word)
}

// obliqueNoun declines a masculine whose vowel flees (посол, посл-; Кремль, Кремл-) or
// a noun that has a plural only (силы, сил-; войска, войск-).
func obliqueNoun(word, stem string) sixCases {
	if end, ok := strings.CutPrefix(word, stem); ok && (end == "ы" || end == "а") {
		return endings(stem, end, "-/ов", "ам", end, "ами", "ах")
	}
	c := endings(stem, "-", "а", "у", "а", "ом/ем", "е")
	if strings.HasSuffix(word, "ь") || strings.HasSuffix(word, "й") {
		c = endings(stem, "-", "я", "ю", "я", "ем/ём", "е")
	}
	c[0] = []string{word}
	c[3] = append(c[3], word)
	return c
}

func consonant(word string) bool {
	return hasAnySuffix(word, "б", "в", "г", "д", "ж", "з", "к", "л", "м", "н", "п", "р", "с", "т", "ф", "х", "ц", "ч", "ш", "щ",
		"Б", "В", "Г", "Д", "К", "Л", "М", "Н", "П", "Р", "С", "Т")
}

// abbreviation: a word in capitals does not change: США, НАТО.
func abbreviation(word string) bool {
	letters := 0
	for _, r := range word {
		if unicode.IsLower(r) {
			return false
		}
		if unicode.IsUpper(r) {
			letters++
		}
	}
	return letters > 1
}

// russianSurname declines the last word of a person's name, russianGiven the
// others. Names of women that end in a consonant do not change; the word does
// not tell, so that both are made.
func russianSurname(word, oblique string) sixCases {
	if oblique != "" || abbreviation(word) {
		return russianNoun(word, oblique)
	}
	if _, _, ok := ending(word, "ский", "цкий", "ская", "цкая", "ный", "вый", "рый", "ная", "вая", "той", "ной", "лой", "кой"); ok {
		if c, ok := russianAdjective(word); ok {
			return c
		}
	}
	if stem, _, ok := ending(word, "ова", "ева", "ёва", "ина", "ына"); ok && len(stem) > 2 {
		whole := strings.TrimSuffix(word, "а")
		return endings(whole, "а", "ой", "ой", "у", "ой/ою", "ой").and(russianNoun(word, ""))
	}
	if _, _, ok := ending(word, "ов", "ев", "ёв", "ин", "ын"); ok && len(word) > 6 {
		return endings(word, "-", "а", "у", "а", "ым/ом", "е").and(still(word))
	}
	if hasAnySuffix(word, "ы", "ия", "ье", "ие", "ло", "тво") {
		if stem, _, ok := ending(word, "ия"); ok {
			return endings(stem, "ия", "ии", "ии", "ию", "ией", "ии").and(still(word))
		}
		return still(word) // no plural and no neuter: Нетаньяху, Кастильо
	}
	c := russianNoun(word, "")
	if consonant(word) || strings.HasSuffix(word, "ь") {
		return c.and(still(word))
	}
	return c
}

// slavicMan: the name is a man's by its given name and surname, so that each of
// its words changes: Сергей Лавров, not Сара Пэйлин.
func slavicMan(words []string) bool {
	if len(words) < 2 {
		return false
	}
	last := words[len(words)-1]
	for _, w := range words[:len(words)-1] {
		if !consonant(w) && !hasAnySuffix(w, "й", "ь") || w == strings.ToLower(w) {
			return false
		}
	}
	return len(last) > 6 && hasAnySuffix(last, "ов", "ев", "ёв", "ин", "ын", "ский", "цкий")
}

// manName declines one word of a man's name.
func manName(word, oblique string, last bool) sixCases {
	if last && oblique == "" && hasAnySuffix(word, "ов", "ев", "ёв", "ин", "ын") {
		return endings(word, "-", "а", "у", "а", "ым/ом", "е")
	}
	if last {
		return russianSurname(word, oblique)
	}
	return russianNoun(word, oblique)
}

// animate: who lives has the accusative of his genitive.
func animate(c sixCases) sixCases {
	c[3] = c[1]
	return c
}

func russianGiven(word, oblique string) sixCases {
	if hasAnySuffix(word, "ы", "ье", "ие", "ло") {
		return still(word)
	}
	c := russianNoun(word, oblique)
	if consonant(word) || strings.HasSuffix(word, "ь") {
		return c.and(still(word)) // Кэтрин, Ван И, Ким Чен Ын
	}
	return c
}
