package clean

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

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

// languageOf is the language that an article is said to be in, unless its
// letters or, in a text of some length, its words say otherwise: templates name
// the language of the system that they were made for.
func languageOf(said, text string, words *Words) string {
	if said == "" {
		return Language(text, words)
	}
	if s := scriptOf(text); s != "" && s != scriptFor(said) {
		if found := Language(text, words); found != "" {
			return found
		}
	}
	if len(text) < longText || words.languageOf(text[:longText]) == said {
		return said
	}
	found := Language(text, words)
	if found == "" || found == said || scriptFor(found) != scriptFor(said) {
		return said
	}
	if info := whatlanggo.DetectWithOptions(beginning(text), whatlanggo.Options{Whitelist: candidates}); !info.IsReliable() {
		return said
	}
	return found
}

// longText is the number of bytes from which the words of a text say more than
// its label.
const longText = 600

// scripts are those of the languages that are not written in Latin letters.
var scripts = map[string]string{
	"ar": "Arabic", "fa": "Arabic", "ur": "Arabic", "ps": "Arabic", "ug": "Arabic", "sd": "Arabic", "ckb": "Arabic", "ru": "Cyrillic", "uk": "Cyrillic", "bg": "Cyrillic", "sr": "Cyrillic",
	"be": "Cyrillic", "mk": "Cyrillic", "kk": "Cyrillic", "ky": "Cyrillic", "mn": "Cyrillic", "tg": "Cyrillic", "el": "Greek", "he": "Hebrew", "iw": "Hebrew", "zh": "Han", "ja": "Han", "ko": "Hangul",
	"hi": "Devanagari", "th": "Thai", "ka": "Georgian", "hy": "Armenian",
}

func scriptFor(language string) string { return cmp.Or(scripts[language], "Latin") }

// beginning is as much of a text as its language is told by.
func beginning(text string) string {
	if len(text) <= sample {
		return text
	}
	end := sample
	for end > 0 && !utf8.RuneStart(text[end]) {
		end--
	}
	return text[:end]
}

// scriptNames are the scripts that are told apart, the most frequent first.
var scriptNames = [...]string{"Latin", "Arabic", "Cyrillic", "Greek", "Hebrew", "Han", "Hangul", "Devanagari", "Thai", "Georgian", "Armenian"}

// scriptOf is the script of most letters, empty where none has most of them.
func scriptOf(text string) string {
	var counts [len(scriptNames)]int
	all := 0
	for _, r := range beginning(text) {
		switch {
		case isArabicLetter(r):
			counts[1]++
		case 'a' <= r|0x20 && r|0x20 <= 'z':
			counts[0]++
		case r < 0x80 || !isLetter(r):
			continue
		case 0x0400 <= r && r <= 0x0481:
			counts[2]++
		default:
			for i, name := range scriptNames {
				if unicode.Is(unicode.Scripts[name], r) {
					counts[i]++
					break
				}
			}
		}
		all++
	}
	for i, n := range counts {
		if n*2 > all {
			return scriptNames[i]
		}
	}
	return ""
}

// Language tells the language of a text as ISO 639-1, empty when it cannot.
// words may be nil.
func Language(text string, words *Words) string {
	text = beginning(text)
	if arabicOnly(text) {
		return "ar"
	}
	if russianOnly(text) {
		return "ru"
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
	code := info.Lang.Iso6391()
	if len(text) < shortText && scriptOf(text) == "Latin" && words.unknownTo(code, text) {
		return "en" // "Kenya thanked Ghana." is no Indonesian
	}
	return code
}

// unknownTo: the language has no pack, and none of its function words stands in the text.
func (w *Words) unknownTo(code, text string) bool {
	return w != nil && !slices.Contains(w.function.codes, code) && !w.other.within(code, strings.Fields(lineKey(text)))
}

// languageOf gives the language whose function words are most of the text, at
// least one word in eight. Languages without a pack take part: their texts are
// not to be read as another one's. Empty where two are as likely.
func (w *Words) languageOf(text string) string {
	if w == nil {
		return ""
	}
	words := strings.Fields(lineKey(text))
	best, most, tied := w.function.leader(words, max(len(words)/8, 1))
	// A language without a pack needs three words: «met» and «in» are Dutch too.
	if other, n, tied := w.other.leader(words, max(len(words)/8, 3)); n > most && !tied {
		return other
	}
	if tied {
		return ""
	}
	return best
}

// russianOnly reports a text in Cyrillic script with letters that Bulgarian and
// Serbian lack and without those of Ukrainian, Belarusian, Serbian and
// Macedonian: the detector takes short headlines for Bulgarian.
func russianOnly(text string) bool {
	cyrillic, other, own := 0, 0, false
	for _, r := range text {
		switch {
		case strings.ContainsRune("іїєґўђјљњћџѓќѕІЇЄҐЎЂЈЉЊЋЏЃЌЅ", r):
			return false
		case strings.ContainsRune("ыэёЫЭЁ", r):
			own = true
			cyrillic++
		case unicode.Is(unicode.Cyrillic, r):
			cyrillic++
		case unicode.IsLetter(r):
			other++
		}
	}
	return own && cyrillic > other
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
