package translit

import "strings"

// Source is what is known of a name.
type Source struct {
	State   string // ISO 3166 alpha-3 or the gazetteer's own code, may be empty
	English string // "Sergei Kislyak"
	Russian string // "Сергей Кисляк", empty where nobody knows it
}

// Names gives the spellings of a name in French ("fr") or Spanish ("es"), the
// most likely first, no two of them alike but for accents and capitals. It is
// nil for other languages.
func Names(lang string, s Source) []string {
	if lang != "fr" && lang != "es" {
		return nil
	}
	var all []string
	switch {
	case s.State == "UKR":
		all = []string{byWord(s.English, ukrainian[lang])}
	case s.State == "BGR" && s.Russian != "":
		all = []string{s.English, FromRussian(lang, s.Russian)}
	case writesCyrillic[s.State] && s.Russian != "":
		all = []string{FromRussian(lang, s.Russian)}
	case lang == "fr" && arabWorld[s.State]:
		all = []string{s.English, arabicToFrench(s.English)}
	case lang == "es" && arabWorld[s.State]:
		all = []string{arabicToSpanish(s.English), s.English}
	default:
		all = []string{s.English}
	}
	if len(all) > 1 && plain(all[0]) == plain(all[1]) {
		all = all[:1]
	}
	return all
}

// writesCyrillic: states whose persons the press of Western Europe knows by a
// transcription from Russian.
var writesCyrillic = set("RUS BLR KAZ KGZ TJK UZB TKM ABK OST PMR SUN")

// arabWorld: states whose names have no one spelling in Latin letters.
var arabWorld = set("ARE BHR DZA EGY IRQ JOR KWT LBN LBY MAR MRT OMN PSE QAT SAU SDN SYR TUN YEM IRN AFG PAK ESH COM DJI SOM")

func set(codes string) map[string]bool {
	all := map[string]bool{}
	for _, c := range strings.Fields(codes) {
		all[c] = true
	}
	return all
}

// byWord rewrites each word of a name, and each part of a double word.
func byWord(name string, rewrite func(string) string) string {
	words := strings.Split(name, " ")
	for i, w := range words {
		parts := strings.Split(w, "-")
		for k := range parts {
			parts[k] = rewrite(parts[k])
		}
		words[i] = strings.Join(parts, "-")
	}
	return strings.Join(words, " ")
}

// plain leaves accents and capitals out.
func plain(name string) string { return accents.Replace(strings.ToLower(name)) }

var accents = strings.NewReplacer(
	"á", "a", "à", "a", "â", "a", "ä", "a", "é", "e", "è", "e", "ê", "e", "ë", "e", "í", "i", "î", "i", "ï", "i",
	"ó", "o", "ô", "o", "ö", "o", "ú", "u", "û", "u", "ü", "u", "ç", "c", "ñ", "n",
)
