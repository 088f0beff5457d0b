package translit

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// FromRussian transcribes a Russian name for readers of French or Spanish, as
// newspapers do rather than libraries: Сергей Кисляк is Sergueï Kisliak and
// Serguéi Kisliak. Words in other letters stay as they are.
func FromRussian(lang, name string) string {
	write, given := frenchLetter, frenchGiven
	if lang == "es" {
		write, given = spanishLetter, spanishGiven
	}
	return byWord(name, func(word string) string {
		if !strings.ContainsFunc(word, isCyrillic) {
			return word
		}
		latin := capitalLike(word, transcribe(word, write))
		if usual, ok := given[latin]; ok {
			return usual
		}
		return latin
	})
}

func isCyrillic(r rune) bool { return unicode.Is(unicode.Cyrillic, r) }

// letter is a letter of a word with its neighbours, 0 at the ends.
type letter struct {
	before, at, after rune
	last              bool
}

func transcribe(word string, write func(letter) string) string {
	letters := []rune(strings.ToLower(word))
	if n := len(letters); n > 2 && letters[n-1] == 'й' && (letters[n-2] == 'и' || letters[n-2] == 'ы') {
		letters = letters[:n-1] // Дмитрий, Грозный
	}
	var b strings.Builder
	for i, r := range letters {
		l := letter{at: r, last: i == len(letters)-1}
		if i > 0 {
			l.before = letters[i-1]
		}
		if !l.last {
			l.after = letters[i+1]
		}
		b.WriteString(write(l))
	}
	return b.String()
}

func capitalLike(word, latin string) string {
	if first, _ := utf8.DecodeRuneInString(word); !unicode.IsUpper(first) {
		return latin
	}
	first, size := utf8.DecodeRuneInString(latin)
	return string(unicode.ToUpper(first)) + latin[size:]
}

func vowel(r rune) bool { return strings.ContainsRune("аеёиоуыэюя", r) && r != 0 }

// frenchLetter keeps the sounds: ou, ch, tch, ss between vowels, gu before e
// and i, -ine for -ин.
func frenchLetter(l letter) string {
	switch l.at {
	case 'е':
		switch {
		case l.before == 0 || l.before == 'ь' || l.before == 'ъ':
			return "ie"
		case vowel(l.before) && l.before != 'и' && l.before != 'е':
			return "ïe"
		}
	case 'г':
		if l.after != 0 && strings.ContainsRune("еиэы", l.after) {
			return "gu"
		}
	case 'с':
		if vowel(l.before) && vowel(l.after) {
			return "ss"
		}
	case 'ю':
		if vowel(l.before) {
			return "ïou"
		}
	case 'я':
		switch {
		case l.before == 'и':
			return "a"
		case vowel(l.before):
			return "ïa"
		}
	case 'и':
		if l.before == 'а' || l.before == 'о' {
			return "ï"
		}
	case 'н':
		if l.last && (l.before == 'и' || l.before == 'ы') {
			return "ne"
		}
	}
	return french[l.at]
}

var french = letters("а a б b в v г g д d е e ё io ж j з z и i й ï к k л l м m н n о o п p р r с s т t у ou ф f х kh ц ts ч tch ш ch щ chtch ы y э e ю iou я ia")

// spanishLetter: j for х, y before vowels, gu before e and i.
func spanishLetter(l letter) string {
	switch l.at {
	case 'е':
		if l.before == 0 || vowel(l.before) && l.before != 'и' || l.before == 'ь' || l.before == 'ъ' {
			return "ye"
		}
	case 'г':
		if l.after == 'е' || l.after == 'и' {
			return "gu"
		}
	case 'ю':
		if l.before == 0 || vowel(l.before) && l.before != 'и' {
			return "yu"
		}
	case 'я':
		switch {
		case l.before == 'и':
			return "a"
		case l.before == 0 || vowel(l.before):
			return "ya"
		}
	}
	return spanish[l.at]
}

var spanish = letters("а a б b в v г g д d е e ё io ж zh з z и i й i к k л l м m н n о o п p р r с s т t у u ф f х j ц ts ч ch ш sh щ sch ы i э e ю iu я ia")

func letters(table string) map[rune]string {
	all := map[rune]string{}
	cells := strings.Fields(table)
	for i := 0; i < len(cells); i += 2 {
		r, _ := utf8.DecodeRuneInString(cells[i])
		all[r] = cells[i+1]
	}
	return all
}

// frenchGiven and spanishGiven are given names that have a form of their own.
var (
	frenchGiven  = map[string]string{"Aleksandr": "Alexandre", "Aleksandra": "Alexandra", "Alekseï": "Alexeï", "Ievgueni": "Evgueni", "Maksim": "Maxime", "Ksenia": "Xenia", "Rossen": "Rosen"}
	spanishGiven = map[string]string{"Aleksandr": "Alexandr", "Aleksei": "Alexéi", "Sergei": "Serguéi", "Serguei": "Serguéi", "Maksim": "Maxim", "Andrei": "Andréi", "Mijail": "Mijaíl", "Nikolai": "Nikolái"}
)
