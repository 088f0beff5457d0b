package mention

import (
	"maps"
	"slices"
	"strings"

	"github.com/diplograph/diplograph/ingest/gazetteer"
)

// local makes the look-up of the article's own people: by full name, by the
// last word, by the last two.
func (in *introductions) local() *local {
	x := in.x
	l := &local{byFirst: map[string][]localName{}}
	for i, p := range in.people {
		r := &Reading{Local: i}
		for _, words := range shortForms(p.words) {
			if len(words) == 1 && !x.localSurname(words[0]) || len(words) < len(p.words) && hasFunction(x.alone(words[0]), "namepart", "house") {
				continue // «آل ثاني» are many
			}
			descent := len(words) < len(p.words) && x.descentWord(words[0])
			for _, form := range x.personForms(words) {
				l.byFirst[form.words[0]] = append(l.byFirst[form.words[0]], localName{words: form.words, entry: Entry{Kind: LocalEntry, Reading: r, Cases: form.cases}, descent: descent})
			}
		}
	}
	for _, id := range slices.Sorted(maps.Keys(in.known)) { // in one order, whatever the map's: two may share a surname
		words := in.known[id]
		if n := len(words); n > 2 {
			if k := slices.IndexFunc(words[:n-1], x.descentWord); k > 0 { // «محمد ولد الشيخ الغزواني», «ولد الغزواني»
				e := Entry{Kind: NameEntry, Reading: &Reading{Actor: id, Use: gazetteer.Surname}}
				l.byFirst[words[k]] = append(l.byFirst[words[k]], localName{words: []string{words[k], words[n-1]}, entry: e, descent: true})
			}
		}
		if last := words[len(words)-1]; !x.named(last, id) && !(withArticle(last) && x.halfName(words[len(words)-2])) && (x.localSurname(last) || x.surnameOnly(last) && in.onlyBearer(last, id) && len(x.Gaz.Tenures(id)) > 0 || x.givenOnly(last) && in.onlyBearer(last, id) || x.surnameOf(last, in.known)) {
			r := &Reading{Actor: id, Use: gazetteer.Surname}
			for _, form := range x.personForms(words[len(words)-1:]) {
				l.byFirst[form.words[0]] = append(l.byFirst[form.words[0]], localName{words: form.words, entry: Entry{Kind: NameEntry, Reading: r, Cases: form.cases}})
			}
		}
	}
	in.firstNames(l)
	for word := range l.byFirst {
		l.firsts |= firstBit(word)
	}
	return l
}

// surnameOnly: the word is nothing but the surname of people: of several in the
// gazetteer the article means the one whom it names in full, if he has held an
// office: "Trump" is not Melania.
func (x *Lexicon) surnameOnly(word string) bool {
	entries := x.alone(word)
	for _, e := range entries {
		if e.Kind != NameEntry || e.Use != gazetteer.Surname {
			return false
		}
	}
	return len(entries) > 0
}

// givenOnly: the word by itself is nothing but a name that needs an office beside it ("Minister
// Wang"): once the article names somebody in full, it is his wherever it stands.
func (x *Lexicon) givenOnly(word string) bool {
	entries := x.alone(word)
	for _, e := range entries {
		if e.Kind != NameWordEntry && (e.Kind != NameEntry || e.Use != gazetteer.Given) {
			return false
		}
	}
	return len(entries) > 0 && x.Pack.Settings.Capitals
}

// onlyBearer: the article names nobody else in full whose name ends so.
func (in *introductions) onlyBearer(last, id string) bool {
	for other, words := range in.known {
		if other != id && words[len(words)-1] == last {
			return false
		}
	}
	return true
}

// firstNames lets the first word of a name stand for its bearer, as news do
// where the family name comes first or is the only one ("Kang", "Retno").
func (in *introductions) firstNames(l *local) {
	x := in.x
	if !x.Pack.Settings.Capitals {
		return
	}
	bearers := map[string][]Entry{}
	note := func(words []string, e Entry) {
		if len(words) > 1 && len(l.byFirst[words[0]]) <= 1 && (len(words[0]) > 2 && x.localSurname(words[0]) || x.givenOnly(words[0])) {
			bearers[words[0]] = append(bearers[words[0]], e)
		}
	}
	for i, p := range in.people {
		note(p.words, Entry{Kind: LocalEntry, Reading: &Reading{Local: i}})
	}
	for _, id := range slices.Sorted(maps.Keys(in.known)) {
		note(in.known[id], Entry{Kind: NameEntry, Reading: &Reading{Actor: id, Use: gazetteer.Surname}})
	}
	for word, entries := range bearers {
		if len(entries) == 1 {
			l.byFirst[word] = append(l.byFirst[word], localName{words: []string{word}, entry: entries[0], alone: true})
		}
	}
}

// descentWord: the word is "son of" (بن), which opens no full name.
func (x *Lexicon) descentWord(word string) bool {
	return hasFunction(x.alone(word), "namepart", "descent")
}

// halfName: the word is part of names that is not whole without what stands behind it (عبد).
func (x *Lexicon) halfName(word string) bool {
	return !withArticle(word) && hasFunction(x.alone(word), "namepart", "")
}

// surnameOf: in a script without capitals the word by itself names other people of
// the gazetteer only, none of whom the article names in full: there «المالكي» is
// whoever it does.
func (x *Lexicon) surnameOf(word string, named map[string][]string) bool {
	if x.Pack.Settings.Capitals {
		return false
	}
	found := false
	for _, e := range x.alone(word) {
		switch {
		case e.Kind == NameWordEntry:
		case e.Kind == NameEntry && e.Use == gazetteer.Surname && named[e.Actor] == nil:
			found = true
		default:
			return false
		}
	}
	return found
}

// personForm is a name in some case: its folded words.
type personForm struct {
	words []string
	cases Cases
}

// personForms gives the folded words of a name in every case.
func (x *Lexicon) personForms(words []string) []personForm {
	if !x.cased() {
		return []personForm{{words: words}}
	}
	var all []personForm
	seen := map[string]bool{}
	for _, form := range x.grammar.name(strings.Join(words, " "), true) {
		if !seen[form.text] {
			seen[form.text] = true
			all = append(all, personForm{x.foldWords(form.text), form.cases})
		}
	}
	return all
}

func shortForms(words []string) [][]string {
	n := len(words)
	forms := [][]string{words}
	if n > 1 {
		forms = append(forms, words[n-1:])
	}
	if n > 2 {
		forms = append(forms, words[n-2:], words[:2])
	}
	return forms
}

// localSurname: a single word names a person only when the lexicon has no other
// use for it.
func (x *Lexicon) localSurname(word string) bool {
	if len([]rune(word)) < 3 {
		return false
	}
	for _, e := range x.alone(word) {
		switch e.Kind {
		case CommonEntry, FunctionEntry, OfficeEntry, AdjectiveEntry, NameEntry:
			return false
		case PredicateEntry:
			if !x.Pack.Settings.Capitals {
				return false
			}
		}
	}
	return true
}
