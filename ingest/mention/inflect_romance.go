package mention

import (
	"strings"
	"unicode/utf8"

	"github.com/diplograph/diplograph/ingest/lang"
)

// frenchAdjective: both genders and numbers of an adjective, which is also the
// name of the people: russe, américain, turc, sud-coréen.
func frenchAdjective(m string) []inflected {
	f := m + "e"
	switch {
	case strings.HasSuffix(m, "e"):
		f = m
	case hasAnySuffix(m, "ien", "éen", "yen"):
		f = m + "ne"
	case strings.HasSuffix(m, "turc"):
		f = strings.TrimSuffix(m, "c") + "que"
	case strings.HasSuffix(m, "grec"):
		f = m + "que"
	case hasAnySuffix(m, "é", "è"):
		f = m
	}
	return formsOf([]string{m, f, withS(m), withS(f)}, BaseForm)
}

func withS(w string) string {
	if hasAnySuffix(w, "s", "x", "z") {
		return w
	}
	return w + "s"
}

// spanishAdjective: both genders and numbers: ruso, francés, alemán, español,
// israelí, estadounidense.
func spanishAdjective(m string) []inflected {
	forms := []string{m}
	switch {
	case strings.HasSuffix(m, "o"):
		stem := strings.TrimSuffix(m, "o")
		forms = append(forms, stem+"a", stem+"os", stem+"as")
	case hasAnySuffix(m, "és", "án", "ín", "ón"):
		forms = append(forms, m+"a", m+"es", m+"as") // folding drops the accent
	case hasAnySuffix(m, "ol", "or"):
		forms = append(forms, m+"a", m+"es", m+"as")
	case hasAnySuffix(m, "í", "ú"):
		forms = append(forms, m+"es", m+"s")
	case hasAnySuffix(m, "e", "a"):
		forms = append(forms, m+"s")
	}
	return formsOf(forms, BaseForm)
}

// frenchLemma: a verb is its infinitive. Those in -er are regular, and so are
// those in -ir and -re for which the table lists no forms.
func frenchLemma(l lang.Lemma) []inflected {
	switch l.Class {
	case lang.Noun:
		return romanceNoun(l, frenchPlural)
	case lang.Verb:
	default:
		return withForm(frenchAdjective(l.Text), AdjForm)
	}
	all, head, rest := romanceVerb(l, "ra", "ront")
	if stem, ok := strings.CutSuffix(head, "er"); ok {
		return append(all, frenchFirst(stem, rest)...)
	}
	if len(l.Forms) > 0 {
		return all
	}
	if stem, ok := strings.CutSuffix(head, "ir"); ok {
		all = append(all, forms(stem, rest, PresentForm, "it", "issent", "issons", "issait", "issaient", "irent", "isse")...)
		all = append(all, toCome(forms(stem, rest, PresentForm, "ira", "iront", "irons"))...)
		all = append(all, perhaps(forms(stem, rest, PresentForm, "irait", "iraient"))...)
		all = append(all, forms(stem, rest, Participle, "i", "ie", "is", "ies")...)
		all = append(all, forms(stem, rest, IngForm, "issant")...)
	}
	if stem, ok := strings.CutSuffix(head, "re"); ok {
		all = append(all, forms(stem, rest, PresentForm, "", "ent", "ons", "ait", "aient", "it", "irent", "e")...)
		all = append(all, toCome(forms(stem, rest, PresentForm, "ra", "ront", "rons"))...)
		all = append(all, perhaps(forms(stem, rest, PresentForm, "rait", "raient"))...)
		all = append(all, forms(stem, rest, Participle, "u", "ue", "us", "ues")...)
		all = append(all, forms(stem, rest, IngForm, "ant")...)
	}
	return all
}

// frenchFirst makes the verbs in -er: exige, exigeait; appelle, appelait; mène,
// menait; appuie, appuyait.
func frenchFirst(stem, rest string) []inflected {
	strong, soft := frenchStrong(stem), stem
	switch {
	case strings.HasSuffix(stem, "g"):
		soft += "e"
	case strings.HasSuffix(stem, "c"):
		soft = strings.TrimSuffix(stem, "c") + "ç"
	}
	all := forms(strong, rest, PresentForm, "e", "ent")
	all = append(all, forms(stem, rest, PresentForm, "èrent", "ions")...)
	all = append(all, forms(soft, rest, PresentForm, "ait", "aient", "a", "ons")...)
	all = append(all, toCome(forms(strong, rest, PresentForm, "era", "eront", "erons"))...)
	all = append(all, perhaps(forms(strong, rest, PresentForm, "erait", "eraient"))...)
	all = append(all, forms(stem, rest, Participle, "é", "ée", "és", "ées")...)
	return append(all, forms(soft, rest, IngForm, "ant")...)
}

// frenchStrong is the stem before a silent -e.
func frenchStrong(stem string) string {
	n := len(stem)
	switch {
	case hasAnySuffix(stem, "uy", "oy"):
		return stem[:n-1] + "i"
	case hasAnySuffix(stem, "el", "et") && !hasAnySuffix(stem, "achet", "gel", "iet", "uet"):
		return stem + stem[n-1:]
	case hasAnySuffix(stem, "en", "ev", "em", "es", "ep", "achet", "gel") && !vowel(stem[max(n-3, 0)]):
		return stem[:n-2] + "è" + stem[n-1:]
	case n > 4 && strings.HasPrefix(stem[n-4:], "é") && hasAnySuffix(stem, "br", "tr", "gr", "cr", "gn", "ch", "gu"):
		return stem[:n-4] + "è" + stem[n-2:] // célèbre, pénètre, réintègre
	case n > 3 && strings.HasPrefix(stem[n-3:], "é"):
		return stem[:n-3] + "è" + stem[n-1:]
	}
	return stem
}

func frenchPlural(w string) string {
	switch {
	case strings.HasSuffix(w, "al"):
		return strings.TrimSuffix(w, "l") + "ux"
	case strings.HasSuffix(w, "eau"):
		return w + "x"
	}
	return withS(w)
}

// spanishLemma: a verb is its infinitive; the regular forms of its class are
// always made, irregular ones stand in the table.
func spanishLemma(l lang.Lemma) []inflected {
	switch l.Class {
	case lang.Noun:
		return romanceNoun(l, spanishPlural)
	case lang.Verb:
	default:
		return withForm(spanishAdjective(l.Text), AdjForm)
	}
	all, head, rest := romanceVerb(l, "rá", "rán")
	all = append(all, forms(head, rest, BaseForm, enclitics...)...)
	if len(head) < len("amar") {
		return all // dar, ir, ver: all forms stand in the table
	}
	if stem, ok := strings.CutSuffix(head, "ar"); ok {
		soft := spanishSoft(stem)
		all = append(all, forms(stem, rest, PresentForm, "a", "an", "ó", "aron", "aba", "aban", "ara", "aran", "ase", "asen")...)
		all = append(all, forms(soft, rest, PresentForm, "e", "en")...)
		all = append(all, ours(append(forms(stem, rest, PresentForm, "o", "amos", "ábamos"), forms(soft, rest, PresentForm, "é", "emos")...))...)
		all = append(all, toCome(forms(stem, rest, PresentForm, "ará", "arán"))...)
		all = append(all, ours(toCome(forms(stem, rest, PresentForm, "aré", "aremos")))...)
		all = append(all, perhaps(forms(stem, rest, PresentForm, "aría", "arían"))...)
		all = append(all, forms(stem, rest, Participle, "ado", "ada", "ados", "adas")...)
		all = append(all, forms(stem+"ándo", rest, IngForm, enclitics...)...)
		return append(all, forms(stem, rest, IngForm, "ando")...)
	}
	for class, we := range map[string]string{"er": "emos", "ir": "imos"} {
		if stem, ok := strings.CutSuffix(head, class); ok {
			all = append(all, forms(stem, rest, PresentForm, "e", "en", "ió", "ieron", "ía", "ían", "a", "an", "iera", "ieran")...)
			all = append(all, ours(forms(stem, rest, PresentForm, "o", we))...)
			all = append(all, toCome(forms(stem, rest, PresentForm, class+"á", class+"án"))...)
			all = append(all, ours(toCome(forms(stem, rest, PresentForm, class+"é", class+"emos")))...)
			all = append(all, perhaps(forms(stem, rest, PresentForm, class+"ía", class+"ían"))...)
			all = append(all, forms(stem, rest, Participle, "ido", "ida", "idos", "idas")...)
			all = append(all, forms(stem+"iéndo", rest, IngForm, enclitics...)...)
			all = append(all, forms(stem, rest, IngForm, "iendo")...)
		}
	}
	return all
}

// enclitics are the pronouns that are written with an infinitive or gerund:
// reunirse, acusándolo.
var enclitics = []string{"se", "lo", "la", "los", "las", "le", "les", "nos"}

// spanishSoft is the stem of a verb in -ar before e: busque, llegue, rechace.
func spanishSoft(stem string) string {
	n := len(stem) - 1
	switch {
	case strings.HasSuffix(stem, "c"):
		return stem[:n] + "qu"
	case strings.HasSuffix(stem, "g"):
		return stem + "u"
	case strings.HasSuffix(stem, "z"):
		return stem[:n] + "c"
	}
	return stem
}

// spanishPlural: reuniones, veces, visitas.
func spanishPlural(w string) string {
	for _, ending := range [...][2]string{{"ón", "ones"}, {"án", "anes"}, {"és", "eses"}, {"ín", "ines"}, {"z", "ces"}} {
		if stem, ok := strings.CutSuffix(w, ending[0]); ok {
			return stem + ending[1]
		}
	}
	if hasAnySuffix(w, "a", "e", "o", "é") {
		return w + "s"
	}
	return w + "es"
}

func romanceNoun(l lang.Lemma, plural func(string) string) []inflected {
	head, rest := headOf(l.Text)
	return formsOf(append([]string{l.Text, plural(head) + rest}, l.Forms...), NounForm)
}

// romanceVerb gives the infinitive and the forms of the table. A form that
// ends in "+" is a participle, which takes gender and number; future are the
// endings of what is to come.
func romanceVerb(l lang.Lemma, future ...string) (all []inflected, head, rest string) {
	head, rest = headOf(l.Text)
	all = []inflected{{text: l.Text, form: BaseForm}}
	for _, f := range l.Forms {
		switch participle, ok := strings.CutSuffix(f, "+"); {
		case strings.Contains(f, " "):
			all = append(all, inflected{text: f, form: PresentForm}) // more than its first word changes: "en est pris"
		case ok && strings.HasSuffix(participle, "o"):
			all = append(all, forms(strings.TrimSuffix(participle, "o"), rest, Participle, "o", "a", "os", "as")...)
		case ok:
			all = append(all, forms(participle, rest, Participle, "", "e", "s", "es")...)
		case hasAnySuffix(f, "ant", "endo", "ando"):
			all = append(all, inflected{text: f + rest, form: IngForm})
		default:
			all = append(all, inflected{
				text: f + rest, form: PresentForm, future: hasAnySuffix(f, future...),
				perhaps: hasAnySuffix(f, "rait", "raient", "ría", "rían"), ours: hasAnySuffix(f, "mos", "zco", "go"),
			})
		}
	}
	return all, head, rest
}

// perhaps marks the conditional, in which the press tells what others say.
func perhaps(all []inflected) []inflected {
	for i := range all {
		all[i].perhaps = true
	}
	return all
}

// ours marks the first person where the verb needs no pronoun to tell it.
func ours(all []inflected) []inflected {
	for i := range all {
		all[i].ours = true
	}
	return all
}

func toCome(all []inflected) []inflected {
	for i := range all {
		all[i].future = true
	}
	return all
}

// forms puts endings on a stem.
func forms(stem, rest string, form Form, suffixes ...string) []inflected {
	return formsOf(suffixed(stem, rest, suffixes...), form)
}

// spanishFinite: the word ends as only finite verbs do: divergieron, opinará.
func spanishFinite(word string) (ok, plural bool) {
	if utf8.RuneCountInString(word) < 5 {
		return false, false
	}
	if hasAnySuffix(word, "aron", "ieron", "yeron", "arán", "erán", "irán", "ían", "aban") {
		return true, true
	}
	return hasAnySuffix(word, "ó", "ará", "erá", "irá"), false
}
