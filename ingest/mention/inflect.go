package mention

import (
	"fmt"
	"strings"

	"github.com/diplograph/diplograph/ingest/lang"
)

type inflected struct {
	text string
	form Form
}

// inflection is the step that pack.tsv names: from a lemma to its forms.
func inflection(name string) (func(lang.Lemma) []inflected, error) {
	switch name {
	case "english":
		return inflectEnglish, nil
	case "arabic":
		return inflectArabic, nil
	case "none", "":
		return inflectNone, nil
	}
	return nil, fmt.Errorf("no inflection is named %q", name)
}

func inflectNone(l lang.Lemma) []inflected {
	form := BaseForm
	if l.Class == lang.Noun {
		form = NounForm
	}
	all := []inflected{{l.Text, form}}
	for _, f := range l.Forms {
		all = append(all, inflected{f, form})
	}
	return all
}

// inflectEnglish inflects the first word of a lemma by the regular rules;
// irregular forms replace the regular past and participle.
func inflectEnglish(l lang.Lemma) []inflected {
	head, rest, _ := strings.Cut(l.Text, " ")
	if rest != "" {
		rest = " " + rest
	}
	switch l.Class {
	case lang.Noun:
		last := strings.LastIndexByte(l.Text, ' ') + 1
		all := []inflected{{l.Text, NounForm}, {l.Text[:last] + englishS(l.Text[last:]), NounForm}}
		for _, f := range l.Forms {
			all = append(all, inflected{f, NounForm})
		}
		return all
	case lang.Adj, lang.Part:
		return []inflected{{l.Text, AdjForm}}
	}
	all := []inflected{{l.Text, BaseForm}, {englishS(head) + rest, PresentForm}, {englishIng(head) + rest, IngForm}}
	if len(l.Forms) == 0 {
		return append(all, inflected{englishEd(head) + rest, PastForm})
	}
	for i, f := range l.Forms {
		if !strings.HasSuffix(f, rest) {
			f += rest
		}
		form := PastForm
		if i > 0 {
			form = Participle
		}
		if strings.HasSuffix(strings.Fields(f)[0], "ing") && f != l.Forms[0]+rest {
			form = IngForm
		}
		all = append(all, inflected{f, form})
	}
	return all
}

func englishS(w string) string {
	switch {
	case strings.HasSuffix(w, "y") && !vowelBefore(w):
		return w[:len(w)-1] + "ies"
	case hasAnySuffix(w, "s", "x", "z", "ch", "sh", "o"):
		return w + "es"
	}
	return w + "s"
}

func englishEd(w string) string {
	switch {
	case strings.HasSuffix(w, "e"):
		return w + "d"
	case strings.HasSuffix(w, "y") && !vowelBefore(w):
		return w[:len(w)-1] + "ied"
	case doubles(w):
		return w + w[len(w)-1:] + "ed"
	}
	return w + "ed"
}

func englishIng(w string) string {
	switch {
	case strings.HasSuffix(w, "ie"):
		return w[:len(w)-2] + "ying"
	case strings.HasSuffix(w, "e") && !hasAnySuffix(w, "ee", "ye", "oe"):
		return w[:len(w)-1] + "ing"
	case doubles(w):
		return w + w[len(w)-1:] + "ing"
	}
	return w + "ing"
}

func vowel(c byte) bool { return strings.IndexByte("aeiou", c) >= 0 }

func vowelBefore(w string) bool { return len(w) > 1 && vowel(w[len(w)-2]) }

// doubles: a short word that ends in consonant, vowel, consonant doubles its
// last letter ("stop", "ban"); longer ones are listed in lemmas.tsv.
func doubles(w string) bool {
	n := len(w)
	if n < 3 || n > 4 || vowel(w[n-1]) || !vowel(w[n-2]) || vowel(w[n-3]) {
		return false
	}
	return strings.IndexByte("wxy", w[n-1]) < 0
}

func hasAnySuffix(w string, suffixes ...string) bool {
	for _, s := range suffixes {
		if strings.HasSuffix(w, s) {
			return true
		}
	}
	return false
}

func (x *Lexicon) adjectiveForms(adjective string) []string {
	if x.Pack.Settings.Inflection == "arabic" {
		return arabicAdjective(adjective)
	}
	return []string{adjective}
}

// pluralForms: the name of a people, in Arabic also in the accusative.
func (x *Lexicon) pluralForms(plural string) []string {
	if x.Pack.Settings.Inflection == "arabic" {
		return []string{plural, plural + "ا"}
	}
	return []string{plural}
}
