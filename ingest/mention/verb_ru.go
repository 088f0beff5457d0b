package mention

import (
	"strings"
	"unicode/utf8"

	"github.com/diplograph/diplograph/ingest/lang"
)

// russianForms gathers the forms of one verb.
type russianForms struct {
	all        []inflected
	reflexive  bool
	perfective bool
	tail       string // what follows the verb in the lemma
	past       string // stem of the past: ввел without its л
	present    string // third person plural without its т: вводя
}

// verb makes the forms of a verb: finite ones, adverbial participles
// ([IngForm]), short passive participles ([Participle]) and, declined, those
// that stand as adjectives.
func (g russian) verb(l lang.Lemma) []inflected {
	head, rest := headOf(l.Text)
	v := russianForms{tail: rest, all: []inflected{{text: l.Text, form: BaseForm}}}
	stem, reflexive := strings.CutSuffix(head, "ся")
	v.reflexive = reflexive
	infinitive, regular := strings.CutSuffix(stem, "ть")
	if regular {
		v.past = infinitive
	}
	passive := ""
	for _, f := range l.Forms {
		f, future := strings.CutSuffix(f, "+")
		v.perfective = v.perfective || future
		if p, ok := strings.CutSuffix(f, "*"); ok {
			passive = p
			continue
		}
		v.form(f, future)
	}
	v.pasts()
	v.participles()
	if passive == "" && v.perfective && !reflexive && hasAnySuffix(infinitive, "а", "я") {
		passive = infinitive + "н"
	}
	v.passives(passive)
	if !v.perfective && !reflexive && !g.verbs[head+"ся"+rest] {
		v.reflexives()
	}
	return v.all
}

func (v *russianForms) add(text string, form Form) {
	v.all = append(v.all, inflected{text: text + v.tail, form: form})
}

func (v *russianForms) finite(text string, future, plural bool) {
	v.all = append(v.all, inflected{text: text + v.tail, form: PresentForm, future: future, plural: plural, neuter: hasAnySuffix(text, "ло", "лось")})
}

// form takes a form of the table.
func (v *russianForms) form(f string, future bool) {
	core := strings.TrimSuffix(strings.TrimSuffix(f, "ся"), "сь")
	after := strings.TrimPrefix(f, core)
	switch {
	case hasAnySuffix(core, "ут", "ют", "ат", "ят"):
		v.present = strings.TrimSuffix(core, "т")
		v.finite(f, future, true)
	case hasAnySuffix(core, "ет", "ёт", "ит", "ст"):
		v.finite(f, future, false)
		if plural := pluralVerb(core); plural != "" && v.present == "" {
			v.present = strings.TrimSuffix(plural, "т")
			v.finite(plural+after, future, true)
		}
		v.finite(strings.TrimSuffix(strings.TrimSuffix(core, "т"), "с")+"м"+v.ending("а"), future, true) // мы осуждаем
	case after == "ся" && consonant(core): // вторгся
		v.finite(f, false, false)
	case after == "сь" && hasAnySuffix(core, "ла", "ло", "ли"): // вторглась
		v.finite(f, false, strings.HasSuffix(core, "ли"))
	case hasAnySuffix(f, "ив", "ав", "ев", "вшись", "я", "ясь", "ась"):
		v.add(f, IngForm)
	case hasAnySuffix(core, "ла", "ло", "ли"):
		v.finite(f, false, strings.HasSuffix(core, "ли"))
	case strings.HasSuffix(core, "л"):
		v.past = strings.TrimSuffix(core, "л")
	case consonant(core):
		v.past = ""
		for _, e := range []string{"", "ла", "ло", "ли"} {
			v.finite(core+e+v.ending(e), false, e == "ли")
		}
	default:
		v.finite(f, future, false)
	}
}

// ending is the reflexive particle behind a form.
func (v *russianForms) ending(form string) string {
	switch {
	case !v.reflexive:
		return ""
	case form == "" || consonant(form) || strings.HasSuffix(form, "й"):
		return "ся"
	}
	return "сь"
}

// pluralVerb: призовет, призовут; выразит, выразят.
func pluralVerb(singular string) string {
	if stem, _, ok := ending(singular, "ит"); ok {
		if hasAnySuffix(stem, "ж", "ч", "ш", "щ") {
			return stem + "ат"
		}
		return stem + "ят"
	}
	if stem, _, ok := ending(singular, "ет", "ёт"); ok {
		switch {
		case hasAnySuffix(stem, "ч", "ж"):
			return "" // может, могут: the consonant may change
		case consonant(stem):
			return stem + "ут"
		}
		return stem + "ют"
	}
	return ""
}

func (v *russianForms) pasts() {
	if v.past == "" {
		return
	}
	for _, e := range []string{"л", "ла", "ло", "ли"} {
		v.finite(v.past+e+v.ending(e), false, e == "ли")
	}
}

// participles: adverbial ones and the active ones, which are declined.
func (v *russianForms) participles() {
	refl := ""
	if v.reflexive {
		refl = "ся"
	}
	if v.past != "" && !consonant(v.past) {
		if v.perfective && v.reflexive {
			v.add(v.past+"вшись", IngForm)
		} else if v.perfective {
			v.add(v.past+"в", IngForm)
		}
		v.declined(v.past+"вш", refl, IngForm)
	}
	if v.present == "" || v.perfective {
		return
	}
	if strings.HasSuffix(v.present, "ю") {
		v.finite(v.present+v.ending("ю"), false, false) // я осуждаю
	}
	stem, _, _ := ending(v.present, "ю", "у", "я", "а")
	adverb := stem + "я"
	if hushing(stem) {
		adverb = stem + "а"
	}
	v.add(adverb+v.ending("я"), IngForm)
	v.declined(v.present+"щ", refl, IngForm)
}

// declined adds a participle in all its cases.
func (v *russianForms) declined(stem, behind string, form Form) {
	soft := hasAnySuffix(stem, "ш", "щ")
	ends := []string{"ый", "ая", "ое", "ые"}
	if soft {
		ends = []string{"ий", "ая", "ее", "ие"}
	}
	for _, e := range ends {
		c, ok := russianAdjective(stem + e)
		if !ok {
			continue
		}
		for _, f := range combine([]sixCases{c}) {
			v.all = append(v.all, inflected{text: f.text + behind + v.tail, form: form, cases: f.cases})
		}
	}
}

// passives makes the passive participles from the short masculine one: введен.
func (v *russianForms) passives(short string) {
	if short == "" {
		return
	}
	for _, e := range []string{"", "а", "о", "ы"} {
		v.all = append(v.all, inflected{text: short + e + v.tail, form: Participle, plural: e == "ы"})
	}
	if strings.HasSuffix(short, "н") {
		short += "н"
	}
	v.declined(short, "", Participle)
}

// reflexives: the imperfective passive: «вопрос обсуждается», «велись переговоры».
func (v *russianForms) reflexives() {
	for _, f := range v.all {
		core := strings.TrimSuffix(f.text, v.tail)
		if f.form != PresentForm || f.future {
			continue
		}
		refl := "ся"
		if !consonant(core) {
			refl = "сь"
		}
		v.all = append(v.all, inflected{text: core + refl + v.tail, form: Participle, plural: f.plural})
	}
}

// russianFinite: the word ends as only finite verbs do.
func russianFinite(word string) (ok, plural bool) {
	if utf8.RuneCountInString(word) < 6 {
		return false, false
	}
	if hasAnySuffix(word, "лись", "ются", "ятся", "атся", "утся", "овали", "ывали", "ивали", "ируют", "ывают", "ивают", "няют") {
		return true, true
	}
	return hasAnySuffix(word, "лся", "лась", "лось", "ется", "ится", "овал", "овала", "ывал", "ывала", "ивал", "ивала", "ирует", "ывает", "ивает", "няет"), false
}

// Adjectival reports whether a Russian word ends as adjectives and participles do.
func Adjectival(folded string) bool {
	if stem, _, ok := ending(folded, "ий", "ие"); ok {
		return softStem(stem)
	}
	return hasAnySuffix(folded, "ый", "ой", "ая", "яя", "ое", "ее", "ые", "ого", "его", "ому", "ему", "ым", "им", "ых", "их", "ую", "юю", "ыми", "ими")
}

// Disagrees reports whether a Russian noun cannot be the subject of a verb by its gender:
// «ответственность взял».
func Disagrees(noun, verb string) bool {
	return strings.HasSuffix(verb, "л") && hasAnySuffix(noun, "ость", "ия", "ие", "ство")
}

// softStem: before -ий and -ие stands the stem of an adjective, not of a noun: западные and
// соседние, but решение, условий, оружие.
func softStem(stem string) bool {
	if before, ok := strings.CutSuffix(stem, "н"); ok {
		return consonant(before)
	}
	return hushing(stem) && !hasAnySuffix(stem, "оруж", "лич")
}

// russianCases tells the cases in which a word of no table may stand, as far as
// its ending tells; none where it does not.
func russianCases(word string) Cases {
	switch {
	case hasAnySuffix(word, "ами", "ями", "ыми", "ими"):
		return Instrumental
	case hasAnySuffix(word, "ому", "ему"):
		return Dative
	case hasAnySuffix(word, "ого", "его"):
		return Genitive | Accusative
	case hasAnySuffix(word, "ах", "ях"):
		return Prepositional
	case hasAnySuffix(word, "ам", "ям"):
		return Dative
	case hasAnySuffix(word, "ых", "их"):
		return Genitive | Accusative | Prepositional
	case hasAnySuffix(word, "ым", "им"):
		return Instrumental | Dative
	case hasAnySuffix(word, "ую", "юю"):
		return Accusative
	case hasAnySuffix(word, "ая", "яя"):
		return Nominative
	case hasAnySuffix(word, "ем", "ом"):
		return Instrumental | Prepositional
	case hasAnySuffix(word, "у", "ю"):
		return Dative | Accusative
	case hasAnySuffix(word, "ою", "ею"):
		return Instrumental
	case hasAnySuffix(word, "ей"):
		return Genitive | Dative | Accusative | Instrumental | Prepositional
	case hasAnySuffix(word, "ов", "ев"):
		return Genitive | Accusative
	}
	return 0
}
