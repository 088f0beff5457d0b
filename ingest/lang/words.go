package lang

import (
	"fmt"
	"slices"
	"strings"
)

// CaseNames are the grammatical cases as words.tsv names them.
var CaseNames = []string{"nom", "gen", "dat", "acc", "ins", "loc"}

// wordValues are the classes of words.tsv, each with the values that it knows.
// Of one without a list any value is known: a canonical preposition, the id of a
// state.
var wordValues = map[string][]string{
	"prep": nil, "combining": nil,
	"conj": {"and", "or", "but", "nor"}, "comp": {"", "purpose", "question", "not"}, "inf": {""}, "rel": {"", "place", "to", "with", "of", "several"},
	"sub": {"time", "cause", "cond", "concession", "purpose", "manner", "contrast", "same"},
	"neg": {"", "subject", "noun"}, "modal": {"possible", "planned", "obliged", "maybe"}, "aux": {"", "light", "past", "light past", "light planned", "light plural"},
	"passive": {"", "planned", "possible", "plural"}, "det": {"", "def", "any", "rank", "count"},
	"pron": pronouns, "poss": pronouns, "clitic": addressees(pronouns),
	"include": {"", "all"}, "each": {""}, "between": {""}, "counterpart": {"", "several"},
	"ref": append(own(pronouns), "pair.country", "pair.side", "pair.person", "pair.minister", "pair.president", "latter", "latter.f", "guest", "host", "hosts", "delegation", "country", "country.behind",
		"country.described", "country.kingdom", "neighbour", "person", "person.aged", "region", "ruler", "side", "organ", "movement", "body", "bloc", "list", "list.3", "list.4", "list.5", "list.6", "list.7", "each.other"),
	"group": {"", "governs", "thing", "seat"}, "former": {""}, "designate": {"", "given"}, "acting": {""}, "deputy": {""}, "title": {"", "3sm", "3sf"},
	"namepart": {"", "descent", "house", "end"}, "topic": {""}, "place": {"", "place"}, "quote": {""},
	"skip": {"", "phone", "manner", "self", "past", "as", "rank", "guest", "joint", "thus", "alike", "almost", "untrue", "there", "day-7", "day-3", "day-2", "day-1", "day+0", "day+1", "day+2", "day+3", "day+7"},
	"trap": {"", "make"}, "approx": {""}, "possess": {"", "make"}, "foreseen": {"planned", "possible"}, "verdict": {"bad", "untrue", "refused", "wrong", "good", "backed"},
	"someone": {"", "body", "state"}, "landmark": {"", "person"}, "namesake": {""}, "partitive": {""}, "against": {""}, "bloc": nil, "linked": {""}, "stance": {""}, "ongoing": {""},
}

// pronouns are the persons, numbers and genders that pronouns have.
var pronouns = []string{"1s", "1p", "3s", "3sm", "3sf", "3n", "3d", "3p"}

// own are the references to what is somebody's own: "his country".
func own(pronouns []string) []string {
	var all []string
	for _, p := range pronouns {
		all = append(all, "own."+p)
	}
	return all
}

// addressees are the pronouns and, beside them, those to whom something is done.
func addressees(pronouns []string) []string {
	all := slices.Clone(pronouns)
	for _, p := range pronouns {
		all = append(all, p+".to")
	}
	return all
}

// toldState reports whether the value of a reference means the state whose id it ends in: "told.PSE".
func toldState(class, value string) bool {
	id, ok := strings.CutPrefix(value, "told.")
	return ok && class == "ref" && len(id) == 3
}

func (p *Pack) word(c []string) error {
	values, ok := wordValues[c[1]]
	if !ok {
		return fmt.Errorf("unknown class %q of word %q", c[1], c[0])
	}
	value, cases, _ := strings.Cut(c[2], ":")
	if values != nil && !slices.Contains(values, value) && !toldState(c[1], value) {
		return fmt.Errorf("unknown value %q of word %q, want one of %q", value, c[0], values)
	}
	for name := range strings.SplitSeq(cases, "+") {
		if name != "" && !slices.Contains(CaseNames, name) {
			return fmt.Errorf("unknown case %q of word %q", name, c[0])
		}
	}
	if p.prepositions == nil {
		p.prepositions = map[string]bool{}
	}
	for _, form := range Expand(c[0]) {
		switch c[1] {
		case "prep":
			p.prepositions[value] = true
		case "sub":
			p.prepositions[form] = true // before a noun it is one: "since the war"
		}
		p.Words = append(p.Words, FunctionWord{Text: form, Class: c[1], Value: value, Case: cases})
	}
	return nil
}
