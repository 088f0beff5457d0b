package mention

import (
	"strings"

	"github.com/diplograph/diplograph/ingest/lang"
)

// inflectArabic makes the written forms of a lemma without its proclitics,
// article and suffix pronouns, which look-up strips by trying. Short vowels
// are not written, so many forms fall together.
func inflectArabic(l lang.Lemma) []inflected {
	switch l.Class {
	case lang.Verb:
		return arabicVerb(l)
	case lang.Noun:
		all := formsOf(arabicNoun(l.Text), NounForm)
		for _, plural := range l.Forms {
			all = append(all, formsOf([]string{plural, plural + "ا"}, NounForm)...)
		}
		return all
	case lang.Part:
		return formsOf(append(arabicAdjective(strings.TrimSuffix(l.Text, "ا")), l.Forms...), AdjForm)
	}
	return formsOf(append(arabicAdjective(l.Text), l.Forms...), AdjForm)
}

func formsOf(texts []string, form Form) []inflected {
	all := make([]inflected, len(texts))
	for i, t := range texts {
		all[i] = inflected{text: t, form: form}
	}
	return all
}

// arabicNoun: singular, accusative, dual and the regular feminine plural. The
// dual before a genitive is left out: it would read names like «شكري» as nouns.
// Of a phrase the first word alone inflects.
func arabicNoun(noun string) []string {
	head, rest := headOf(noun)
	if stem, ok := strings.CutSuffix(head, "ة"); ok {
		return suffixed(stem, rest, "ة", "تان", "تين", "ات")
	}
	return suffixed(head, rest, "", "ا", "ان", "ين", "ات")
}

// arabicAdjective: both genders, accusative, dual, regular plurals. A second
// word agrees, with and without the article: «الكورية الجنوبية».
func arabicAdjective(adjective string) []string {
	head, rest, found := strings.Cut(adjective, " ")
	suffixes := []string{"", "ا", "ة", "ان", "ين", "تان", "تين", "ون", "ات"}
	head = strings.TrimSuffix(head, "ة")
	if !found {
		return suffixed(head, "", suffixes...)
	}
	rest = strings.TrimSuffix(rest, "ة")
	var all []string
	for _, s := range suffixes {
		all = append(all, head+s+" "+rest+s, head+s+" ال"+rest+s)
	}
	return all
}

func suffixed(stem, rest string, suffixes ...string) []string {
	all := make([]string, len(suffixes))
	for i, s := range suffixes {
		all[i] = stem + s + rest
	}
	return all
}

// arabicVerb: the persons that news uses, third person in all numbers and
// first person, of past and present. forms[0] is the present, third person
// singular masculine; what follows (jussives of hollow and weak verbs,
// passives that are spelt otherwise) is taken as it stands.
func arabicVerb(l lang.Lemma) []inflected {
	past, rest := headOf(l.Text)
	all := formsOf(arabicPast(past, rest), PastForm)
	for i, form := range l.Forms {
		if i > 0 {
			form = strings.TrimSuffix(form, rest)
			if first, _, phrase := strings.Cut(form, " "); phrase {
				all = append(all, inflected{text: form, form: tenseOf(first, l.Forms[0])}) // «قطعت علاقاتها»
				continue
			}
			if strings.HasPrefix(form, "ي") || strings.HasPrefix(form, "ت") {
				all = append(all, formsOf(arabicPresent(form, rest), PresentForm)...)
			}
			all = append(all, inflected{text: form + rest, form: PastForm})
			continue
		}
		all = append(all, formsOf(arabicPresent(strings.TrimSuffix(form, rest), rest), PresentForm)...)
	}
	return all
}

// tenseOf is the tense of a verb's form that begins a phrase: past where it is none of the
// present's third persons.
func tenseOf(form, present string) Form {
	present, _, _ = strings.Cut(present, " ")
	if form == present || strings.HasPrefix(form, "ي") || form == "ت"+strings.TrimPrefix(present, "ي") {
		return PresentForm
	}
	return PastForm
}

func arabicPast(past, rest string) []string {
	switch {
	case strings.HasSuffix(past, "ى"):
		stem := strings.TrimSuffix(past, "ى")
		return append(suffixed(stem, rest, "ت", "وا", "يا", "تا", "يت"), past+rest)
	case strings.HasSuffix(past, "ا"):
		stem := strings.TrimSuffix(past, "ا")
		return append(suffixed(stem, rest, "ت", "وا", "تا"), past+rest)
	}
	return suffixed(past, rest, "", "ت", "وا", "ا", "تا")
}

func arabicPresent(present, rest string) []string {
	if len(present) < len("يي") {
		return nil
	}
	body, ok := strings.CutPrefix(present, "ي")
	if !ok {
		body = strings.TrimPrefix(present, "ت")
	}
	var all []string
	for _, prefix := range []string{"ي", "ت", "ن", "أ"} {
		p := prefix + body
		all = append(all, p+rest)
		if prefix != "ي" && prefix != "ت" {
			continue
		}
		switch {
		case strings.HasSuffix(p, "ي"):
			all = append(all, suffixed(strings.TrimSuffix(p, "ي"), rest, "ون", "وا", "يان", "يا", "")...)
		case strings.HasSuffix(p, "ى"):
			all = append(all, suffixed(strings.TrimSuffix(p, "ى"), rest, "ون", "وا", "يان", "يا", "")...)
		case strings.HasSuffix(p, "و"):
			all = append(all, suffixed(strings.TrimSuffix(p, "و"), rest, "ون", "وا", "وان", "وا", "")...)
		default:
			all = append(all, suffixed(p, rest, "ون", "وا", "ان", "ا")...)
		}
	}
	return all
}
