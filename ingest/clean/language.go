package clean

import (
	"maps"
	"slices"
	"strings"
	"unicode"

	"github.com/RadhiFadlillah/whatlanggo"
)

// sample is the number of bytes by which a language is told.
const sample = 4000

// candidates are the languages of newspapers in Latin script; without the list
// a short headline is easily taken for a small language.
var candidates = map[whatlanggo.Lang]bool{
	whatlanggo.Eng: true, whatlanggo.Fra: true, whatlanggo.Spa: true, whatlanggo.Deu: true, whatlanggo.Ita: true, whatlanggo.Por: true,
	whatlanggo.Nld: true, whatlanggo.Tur: true, whatlanggo.Pol: true, whatlanggo.Ind: true, whatlanggo.Rus: true, whatlanggo.Ukr: true,
	whatlanggo.Arb: true, whatlanggo.Pes: true, whatlanggo.Urd: true, whatlanggo.Heb: true, whatlanggo.Cmn: true, whatlanggo.Jpn: true,
	whatlanggo.Kor: true, whatlanggo.Ell: true, whatlanggo.Hin: true, whatlanggo.Bul: true, whatlanggo.Srp: true,
}

// shortText is the number of bytes below which the detector of letter groups
// guesses: it takes "Lavrov met Rubio in New York." for Dutch.
const shortText = 300

// Language tells the language of a text as ISO 639-1, empty when it cannot.
// words may be nil.
func Language(text string, words *Words) string {
	if len(text) > sample {
		text = strings.ToValidUTF8(text[:sample], "")
	}
	if arabicOnly(text) {
		return "ar"
	}
	if len(text) < shortText {
		if code := words.languageOf(text); code != "" {
			return code
		}
	}
	info := whatlanggo.DetectWithOptions(text, whatlanggo.Options{Whitelist: candidates})
	if info.Script == nil {
		return ""
	}
	return info.Lang.Iso6391()
}

// languageOf gives the language whose function words are most of the text, at
// least one word in eight.
func (w *Words) languageOf(text string) string {
	if w == nil {
		return ""
	}
	words := strings.Fields(lineKey(text))
	best, most := "", max(len(words)/8, 1)-1
	for _, code := range slices.Sorted(maps.Keys(w.function)) {
		n := 0
		for _, word := range words {
			if w.function[code][word] {
				n++
			}
		}
		if n > most {
			best, most = code, n
		}
	}
	return best
}

// arabicOnly reports a text in Arabic script without letters of Persian and
// Urdu: the detector takes short ones for Persian.
func arabicOnly(text string) bool {
	arabic, other := 0, 0
	for _, r := range text {
		switch {
		case strings.ContainsRune("پچژگیکےٹڈڑں", r):
			return false
		case unicode.Is(unicode.Arabic, r):
			arabic++
		case unicode.IsLetter(r):
			other++
		}
	}
	return arabic > other
}

// languageCode cuts "ar-SA" and "ar_SA" to "ar".
func languageCode(tag string) string {
	code := strings.ToLower(strings.TrimSpace(tag))
	if cut := strings.IndexAny(code, "-_ "); cut >= 0 {
		code = code[:cut]
	}
	if len(code) != 2 {
		return ""
	}
	return code
}
