package mention

import (
	"strings"

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

// frenchLemma: a verb is its infinitive. Those in -er are regular; of others the
// table lists every form: one in -ant is a gerund, one in -é, -i, -u, -is, -it
// a participle when it is marked with "+" (rencontré), else finite.
func frenchLemma(l lang.Lemma) []inflected {
	switch l.Class {
	case lang.Noun:
		return romanceNoun(l, withS)
	case lang.Verb:
	default:
		return withForm(frenchAdjective(l.Text), AdjForm)
	}
	all, head, rest := romanceVerb(l)
	if stem, ok := strings.CutSuffix(head, "er"); ok && len(l.Forms) == 0 {
		all = append(all, forms(stem, rest, PresentForm, "e", "ent", "ait", "aient", "erait", "eraient", "a", "èrent")...)
		all = append(all, toCome(forms(stem, rest, PresentForm, "era", "eront"))...)
		all = append(all, forms(stem, rest, Participle, "é", "ée", "és", "ées")...)
		all = append(all, forms(stem, rest, IngForm, "ant")...)
		if strings.HasSuffix(stem, "g") {
			all = append(all, forms(stem, rest, PresentForm, "ea", "eait", "eaient")...)
			all = append(all, forms(stem, rest, IngForm, "eant")...)
		}
	}
	return all
}

// spanishLemma: a verb is its infinitive; the regular forms of its class are
// always made, irregular ones stand in the table.
func spanishLemma(l lang.Lemma) []inflected {
	switch l.Class {
	case lang.Noun:
		return romanceNoun(l, func(w string) string {
			if hasAnySuffix(w, "a", "e", "o", "é") {
				return w + "s"
			}
			return w + "es"
		})
	case lang.Verb:
	default:
		return withForm(spanishAdjective(l.Text), AdjForm)
	}
	all, head, rest := romanceVerb(l)
	if stem, ok := strings.CutSuffix(head, "ar"); ok {
		all = append(all, forms(stem, rest, PresentForm, "a", "an", "ó", "aron", "aba", "aban", "aría", "arían", "e", "en")...)
		all = append(all, toCome(forms(stem, rest, PresentForm, "ará", "arán"))...)
		all = append(all, forms(stem, rest, Participle, "ado", "ada", "ados", "adas")...)
		return append(all, forms(stem, rest, IngForm, "ando")...)
	}
	for _, class := range []string{"er", "ir"} {
		if stem, ok := strings.CutSuffix(head, class); ok {
			all = append(all, forms(stem, rest, PresentForm, "e", "en", "ió", "ieron", "ía", "ían", class+"ía", class+"ían", "a", "an")...)
			all = append(all, toCome(forms(stem, rest, PresentForm, class+"á", class+"án"))...)
			all = append(all, forms(stem, rest, Participle, "ido", "ida", "idos", "idas")...)
			all = append(all, forms(stem, rest, IngForm, "iendo")...)
		}
	}
	return all
}

func romanceNoun(l lang.Lemma, plural func(string) string) []inflected {
	head, rest := headOf(l.Text)
	all := []inflected{{text: l.Text, form: NounForm}, {text: plural(head) + rest, form: NounForm}}
	for _, f := range l.Forms {
		all = append(all, inflected{text: f, form: NounForm})
	}
	return all
}

// romanceVerb gives the infinitive and the forms of the table. A form that
// ends in "+" is a participle, which takes gender and number.
func romanceVerb(l lang.Lemma) (all []inflected, head, rest string) {
	head, rest = headOf(l.Text)
	all = []inflected{{text: l.Text, form: BaseForm}}
	for _, f := range l.Forms {
		switch participle, ok := strings.CutSuffix(f, "+"); {
		case ok && strings.HasSuffix(participle, "o"):
			all = append(all, forms(strings.TrimSuffix(participle, "o"), rest, Participle, "o", "a", "os", "as")...)
		case ok:
			all = append(all, forms(participle, rest, Participle, "", "e", "s", "es")...)
		case hasAnySuffix(f, "ant", "endo", "ando"):
			all = append(all, inflected{text: f + rest, form: IngForm})
		default:
			all = append(all, inflected{text: f + rest, form: PresentForm, future: hasAnySuffix(f, "ra", "ront", "rá", "rán")})
		}
	}
	return all, head, rest
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
