package charset

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// The letters that make up most of any text in a script. The wrong one-byte
// charset gives rare letters, letters of two scripts in one word, or capitals
// behind small letters.
const (
	commonArabic   = "ابتثجحخدذرزسشصضطظعغفقكلمنهويىةءأإآؤئپچژگکیےٹڈڑں"
	commonCyrillic = "оеаинтсрвлкмдпуяыьбйі"
	otherCyrillic  = "гжзфхцчшщъэюёїєґўАБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯЁІЇЄҐЎ"
	commonGreek    = "αοιετσνηυρπκμλςωάέίόύήώ"
	commonLatin    = "áàâäãåçéèêëíìîïñóòôöõøúùûüýÿßœæğışőűąćęłńóśźżčďěňřšťůžÁÀÂÄÇÉÈÊËÍÎÏÑÓÔÖÚÙÛÜŒÆĞİŞŁŚŻČŘŠŽØÅ¿¡"
	commonMarks    = "«»„“”‘’‚–—…•·°€£§©®№،؛؟ـªº½¼¾²³×´`\u00a0\u00ad\u200c\u200d\u200e\u200f\u202a\u202b\u202c"
)

// plausibility tells how much a text reads like one: the mean over its
// characters beyond ASCII, from -2 (noise) to 1.
func plausibility(text string) float64 {
	sum, n := 0.0, 0
	for word := range strings.FieldsFuncSeq(text, isGap) {
		mark, foreign := wordMark(word)
		sum += mark
		n += foreign
	}
	if n == 0 {
		return 0
	}
	return sum / float64(n)
}

func isGap(r rune) bool {
	return r < utf8.RuneSelf && (r < '0' || r > '9') && (r < 'A' || r > 'Z') && (r < 'a' || r > 'z')
}

// wordMark is the sum of the marks of the characters beyond ASCII, and their
// number.
func wordMark(word string) (sum float64, foreign int) {
	ascii, arabic, cyrillic, latin := 0, 0, 0, 0
	lower := false
	for i, r := range word {
		if r < utf8.RuneSelf {
			if unicode.IsLetter(r) {
				ascii++
			}
			lower = unicode.IsLower(r)
			continue
		}
		foreign++
		sum += runeMark(r)
		switch {
		case unicode.Is(unicode.Arabic, r):
			arabic++
		case unicode.Is(unicode.Cyrillic, r):
			cyrillic++
		case unicode.Is(unicode.Latin, r):
			latin++
		}
		if unicode.IsUpper(r) && i > 0 {
			sum -= 0.4 // KOI8-R and windows-1251 turn small letters of the other into capitals
			if lower {
				sum -= 1.1
			}
		}
		lower = unicode.IsLower(r)
	}
	switch {
	case arabic > 0 && (cyrillic > 0 || latin > 0) || cyrillic > 0 && (latin > 0 || ascii > 1):
		sum -= float64(foreign)
	case latin > 2 && latin > ascii:
		sum -= float64(latin) // more accents than letters without
	}
	return sum, foreign
}

func runeMark(r rune) float64 {
	switch {
	case r == utf8.RuneError || r >= 0x80 && r < 0xa0:
		return -2
	case strings.ContainsRune(commonArabic, r), strings.ContainsRune(commonCyrillic, r), strings.ContainsRune(commonLatin, r), strings.ContainsRune(commonGreek, r):
		return 1
	case strings.ContainsRune(otherCyrillic, r):
		return 0.7
	case unicode.In(r, unicode.Greek, unicode.Hebrew, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Hangul, unicode.Thai):
		return 0.8
	case strings.ContainsRune(commonMarks, r), unicode.Is(unicode.Mn, r):
		return 0.3
	case unicode.IsLetter(r):
		return 0
	}
	return -1
}
