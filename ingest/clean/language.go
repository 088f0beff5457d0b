package clean

import (
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

// Language tells the language of a text as ISO 639-1, empty when it cannot.
func Language(text string) string {
	if len(text) > sample {
		text = strings.ToValidUTF8(text[:sample], "")
	}
	if arabicOnly(text) {
		return "ar"
	}
	info := whatlanggo.DetectWithOptions(text, whatlanggo.Options{Whitelist: candidates})
	if info.Script == nil {
		return ""
	}
	return info.Lang.Iso6391()
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
