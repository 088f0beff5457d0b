package mention

import (
	"strings"

	"github.com/diplograph/diplograph/ingest/lang"
)

func inflectNone(l lang.Lemma) []inflected {
	form := BaseForm
	if l.Class == lang.Noun {
		form = NounForm
	}
	all := []inflected{{text: l.Text, form: form}}
	for _, f := range l.Forms {
		all = append(all, inflected{text: f, form: form})
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
		all := []inflected{{text: l.Text, form: NounForm}, {text: l.Text[:last] + englishS(l.Text[last:]), form: NounForm}}
		for _, f := range l.Forms {
			all = append(all, inflected{text: f, form: NounForm})
		}
		return all
	case lang.Adj, lang.Part:
		return []inflected{{text: l.Text, form: AdjForm}}
	}
	all := []inflected{{text: l.Text, form: BaseForm}, {text: englishS(head) + rest, form: PresentForm}, {text: englishIng(head) + rest, form: IngForm}}
	if len(l.Forms) == 0 {
		return append(all, inflected{text: englishEd(head) + rest, form: PastForm})
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
		all = append(all, inflected{text: f, form: form})
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
