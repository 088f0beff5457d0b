package mention

import "strings"

// declension is the way in which a word of a person's name declines.
type declension uint8

// The ways of declining.
const (
	stays declension = iota
	asGiven
	asSurname
	asManGiven
	asManSurname
)

func (g russian) name(name string, person bool) []inflected {
	if !person {
		return g.thing(name)
	}
	words := strings.Fields(name)
	ways := g.declensions(words)
	forms := make([]sixCases, len(words))
	decline := func() []inflected {
		for i, d := range ways {
			forms[i] = g.decline(words[i], d)
		}
		return combine(forms)
	}
	all := decline()
	if lastAlone(ways) {
		for _, f := range decline() {
			all = addCase(all, f.text, f.cases)
		}
	}
	return all
}

// declensions tells how the words of a person's name decline: every word but small
// ones (бин, фон).
func (g russian) declensions(words []string) []declension {
	all := make([]declension, len(words))
	man := slavicMan(words)
	for i, w := range words {
		last := i == len(words)-1
		switch {
		case man && last:
			all[i] = asManSurname
		case man:
			all[i] = asManGiven
		case last:
			all[i] = asSurname
		case len(w) > len("ибн") || w != strings.ToLower(w):
			all[i] = asGiven
		}
	}
	return all
}

func (g russian) decline(word string, d declension) sixCases {
	switch d {
	case asGiven:
		return g.hyphened(word, russianGiven)
	case asSurname:
		return g.hyphened(word, russianSurname)
	case asManGiven, asManSurname:
		return animate(g.hyphened(word, func(part, oblique string) sixCases { return manName(part, oblique, d == asManSurname) }))
	}
	return still(word)
}

// hyphened declines the last part of a double name; "аль-" and the like stay.
func (g russian) hyphened(word string, decline func(word, oblique string) sixCases) sixCases {
	return lastPart(word, func(part string) sixCases { return decline(part, g.stem(part)) })
}

// lastPart declines what stands behind the last hyphen of a word.
func lastPart(word string, decline func(string) sixCases) sixCases {
	at := strings.LastIndexByte(word, '-') + 1
	if at == 0 {
		return decline(word)
	}
	return decline(word[at:]).each(func(form string) string { return word[:at] + form })
}
