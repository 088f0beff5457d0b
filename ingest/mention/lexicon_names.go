package mention

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/gazetteer"
	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/text"
)

func (x *Lexicon) addNames() {
	code := x.Pack.Code
	shared := &bearers{x: x, known: map[string]*[]Bearer{}}
	names := x.Gaz.Names(code)
	for i, n := range names {
		if n.Use == gazetteer.Surname {
			continue // see addSurnames
		}
		rules := x.Gaz.Rules(code, n.Text)
		others, dropped := shared.preferred(n.Text, n.Actor, rules)
		if dropped {
			continue
		}
		r := x.naming(Reading{
			Actor: n.Actor, Use: n.Use, Caps: allCapitals(n.Text),
			Weak: n.Weak(rules), Rules: listed(rules), Small: x.small(n), Others: others,
		})
		exact := ""
		if n.Use == gazetteer.Abbrev && !r.Caps && !strings.Contains(n.Text, " ") {
			exact = n.Text
		}
		x.addName(i, n, Entry{Kind: NameEntry, Exact: exact, Reading: r})
	}
	x.draft.ahead.reach(len(names))
	against := x.against()
	for _, a := range x.Gaz.Adjectives(code) {
		rules := x.Gaz.Rules(code, a.Text)
		others, dropped := shared.preferred(a.Text, a.Actor, rules)
		if dropped {
			continue
		}
		first, _ := utf8.DecodeRuneInString(a.Text)
		r := x.naming(Reading{
			Actor: a.Actor, Small: unicode.IsLower(first),
			Weak: gazetteer.Name{}.Weak(rules), Rules: listed(rules), Others: others,
		})
		opposed := &Reading{Actor: a.Actor}
		for _, form := range x.grammar.adjective(a.Text) {
			for _, prefix := range against {
				x.add(prefix+form.text, Entry{Kind: AgainstEntry, Reading: opposed, Cases: form.cases})
			}
			x.add(form.text, Entry{Kind: AdjectiveEntry, Reading: r, Cases: form.cases})
		}
		if a.Plural != "" {
			people := x.naming(Reading{Actor: a.Actor, Small: r.Small, Weak: x.Gaz.Weak(code, gazetteer.Name{Text: a.Plural}), Others: others})
			for _, form := range x.grammar.people(a.Plural) {
				x.add(form.text, Entry{Kind: AdjectiveEntry, Reading: people, Plural: true, Cases: form.cases})
			}
		}
	}
	for _, p := range x.Gaz.Places() {
		r := &Reading{Actor: p.ID, State: p.Country}
		for _, name := range p.Names[code] {
			for _, form := range x.grammar.name(name, false) {
				x.add(form.text, Entry{Kind: PlaceEntry, Reading: r, Cases: form.cases})
			}
		}
	}
}

// naming gives the reading of a name or adjective.
func (x *Lexicon) naming(r Reading) *Reading {
	x.draft.namings = append(x.draft.namings, &r)
	return &r
}

// share notes which names and adjectives are of actors whom a name of several may mean.
func (x *Lexicon) share() {
	for _, r := range x.draft.namings {
		r.shares = x.draft.sharing[r.Actor]
	}
}

// against are the prefixes that make of the adjective of a state one of what is
// against it: анти-.
func (x *Lexicon) against() []string {
	var all []string
	for _, w := range x.Pack.Words {
		if w.Class == "against" {
			all = append(all, w.Text)
		}
	}
	return all
}

// small: the name is one without capitals of a body or movement: "les talibans",
// «сирийские повстанцы». What no label tells is none: the international community.
func (x *Lexicon) small(n gazetteer.Name) bool {
	a, ok := x.Gaz.Actor(n.Actor)
	if ok && x.Pack.Settings.NounFirst() && n.Use != gazetteer.Weak && a.Kind == ontology.Organization && a.Country == "" && !a.Has(ontology.MovementLabel) && smallBehind(n.Text) {
		return true // "la commission européenne", "la ligue arabe"
	}
	return ok && n.Use != gazetteer.Weak && lower(n.Text) && (len(a.Labels) > 0 || a.Kind == ontology.Country)
}

// smallBehind: of the words of a name the first alone has a capital.
func smallBehind(name string) bool {
	head, rest, more := strings.Cut(name, " ")
	return more && lower(rest) && !lower(head)
}

// lower: there is no capital in the word.
func lower(word string) bool {
	return !strings.ContainsFunc(word, func(r rune) bool { return unicode.ToLower(r) != r })
}

// addSurnames adds the surnames that are enough alone in news, last: one that
// is also a state, a body or (in a script without capitals) a word names
// nobody by itself.
func (x *Lexicon) addSurnames() {
	code := x.Pack.Code
	for i, n := range x.Gaz.Names(code) {
		if n.Use != gazetteer.Surname {
			continue
		}
		use := gazetteer.Surname
		if !x.surname(n.Text) {
			use = gazetteer.Given
		}
		rules := x.Gaz.Rules(code, n.Text)
		x.addName(i, n, Entry{Kind: NameEntry, Reading: x.naming(Reading{Actor: n.Actor, Use: use, Weak: n.Weak(rules), Rules: listed(rules)})})
	}
}

// addName adds a name, one of those of the language by number, in all its cases.
func (x *Lexicon) addName(number int, n gazetteer.Name, e Entry) {
	e.body = x.isBody(n.Actor)
	person := !e.body
	if person && x.Pack.Settings.Capitals {
		x.draft.path = x.appendWords(x.draft.path[:0], n.Text)
		for _, id := range x.draft.path {
			x.personal[id] = true
		}
	}
	x.draft.ahead.reach(number)
	if person && x.grammar.decline != nil && !holdsMark(n.Text) {
		x.addDeclined(n.Text, e)
		return
	}
	var forms []inflected
	if x.grammar.decline != nil && e.body {
		forms = x.draft.ahead.forms[number]
	} else {
		forms = x.grammar.name(n.Text, person)
	}
	for _, form := range forms {
		e.Cases = form.cases
		x.add(form.text, e)
	}
}

// isBody: the actor is a state or body, no person.
func (x *Lexicon) isBody(id string) bool {
	a, ok := x.Gaz.Actor(id)
	return ok && a.Kind != ontology.Person
}

// surname: no other entry reads the word, save those of people.
func (x *Lexicon) surname(name string) bool {
	words := x.foldWords(name)
	if len(words) != 1 {
		return true
	}
	for _, e := range x.alone(words[0]) {
		switch e.Kind {
		case NameWordEntry:
		case NameEntry:
			if e.body {
				return false
			}
		case PredicateEntry, CommonEntry, FunctionEntry, PortfolioEntry:
			if !x.Pack.Settings.Capitals {
				return false
			}
		default:
			return false
		}
	}
	return true
}

// listed gives the rules of an ambiguous name, nil for all others.
func listed(rules []gazetteer.Rule) *[]gazetteer.Rule {
	if len(rules) == 0 {
		return nil
	}
	return &rules
}

func (x *Lexicon) addOffices() {
	builds := map[string]bool{}
	for _, w := range x.Pack.Words {
		if builders[w.Class] {
			builds[text.Fold(w.Text)] = true
		}
	}
	for i := range x.Pack.Offices {
		o := &x.Pack.Offices[i]
		r := &Reading{Office: o}
		for _, written := range o.Forms {
			for i, form := range x.grammar.office(o, written) {
				if i > 0 && builds[text.Fold(form.text)] {
					continue // «после» is "after" before it is an ambassador
				}
				x.add(form.text, Entry{Kind: OfficeEntry, Reading: r, Cases: form.cases})
			}
		}
	}
	for i := range x.Pack.Organs {
		o := &x.Pack.Organs[i]
		r := &Reading{Organ: o}
		for _, written := range o.Forms {
			for _, form := range x.grammar.organ(written) {
				x.add(form.text, Entry{Kind: OrganEntry, Reading: r, Cases: form.cases})
			}
		}
	}
}

func functionOf(w *lang.FunctionWord) Entry {
	return Entry{Kind: FunctionEntry, Reading: &Reading{Word: w, opens: openers[w.Class], builds: builders[w.Class], chunk: functionKinds[w.Class]}}
}

func (x *Lexicon) addWords() {
	for i := range x.Pack.Words {
		w := &x.Pack.Words[i]
		if w.Class == "combining" {
			x.add(w.Text, Entry{Kind: AdjectiveEntry, Reading: x.naming(Reading{Actor: w.Value, Small: true, First: true})})
			continue
		}
		if w.Class == "trap" || w.Class == "landmark" || w.Class == "namesake" {
			for _, form := range x.grammar.name(w.Text, false) {
				x.add(form.text, functionOf(w))
			}
			continue
		}
		x.add(w.Text, functionOf(w))
		if bare, ok := strings.CutPrefix(w.Text, "ال"); ok && w.Class == "group" && !strings.Contains(bare, " ") {
			x.add(bare, functionOf(w))
		}
	}
	for _, w := range x.Pack.Portfolios {
		x.add(w, Entry{Kind: PortfolioEntry, Reading: plain})
	}
	for _, w := range x.Pack.Common {
		x.add(w, Entry{Kind: CommonEntry, Reading: plain})
	}
	for _, w := range x.Pack.NameWords {
		x.add(w, Entry{Kind: NameWordEntry, Reading: plain})
	}
}
