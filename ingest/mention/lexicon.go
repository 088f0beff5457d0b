package mention

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/gazetteer"
	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/text"
)

// EntryKind tells what a word of the lexicon is.
type EntryKind uint8

// The kinds of entries.
const (
	NameEntry EntryKind = iota // an actor of the gazetteer
	AdjectiveEntry
	PlaceEntry
	OfficeEntry
	OrganEntry
	PredicateEntry
	FunctionEntry
	PortfolioEntry
	CommonEntry
	NameWordEntry
	LocalEntry // a person whom the article itself introduced
)

// Form is the inflection in which a predicate stands.
type Form uint8

// The forms of predicates.
const (
	BaseForm    Form = iota // demand; also third person singular
	PastForm                // demanded, also the participle where they are alike
	Participle              // taken
	IngForm                 // demanding
	PresentForm             // demands, يطالب
	NounForm
	AdjForm
)

// Entry is one reading of a word or phrase.
type Entry struct {
	Kind   EntryKind
	Actor  string        // id of the actor or place
	Use    gazetteer.Use // of a name
	Ending string        // ة or ه: folding makes them one, the page keeps them apart
	Exact  string        // an abbreviation of mixed case counts only as it is written: "LeT" is no "let"
	First  bool          // the first half of a double adjective only: "franco-"
	Small  bool          // an adjective that is written small: "russe"
	Caps   bool          // a name in capitals only: "US" is no "us"
	Plural bool          // of an adjective: the people
	Weak   bool          // of a name or adjective: also a word, needs company
	Rules  *[]gazetteer.Rule
	Office *lang.Office
	Organ  *lang.Organ
	Lemma  *Lemma
	Form   Form
	Cases  Cases
	Word   *lang.FunctionWord
	// Local is the running number of a person whom the article introduced.
	Local int
}

// Lemma is a predicate with its frames.
type Lemma struct {
	Text   string
	Class  lang.Class
	Frames []*lang.Frame
}

// Lexicon is the dictionary of one language: the pack's words and the
// gazetteer's names, compiled into a trie over folded tokens.
type Lexicon struct {
	Pack    *lang.Pack
	Gaz     *gazetteer.Gazetteer
	grammar *grammar
	folded  map[string][]string // words of table entries, folded: kept while the lexicon is built
	accents bool                // words differ by accents alone: French a and à
	elided  map[string]bool     // words that grow together with the next: l', d'
	words   map[string]int32
	nodes   []node
	first   []int32 // by word: the node behind the root, which every look-up asks for
	next    map[uint64]int32
}

type node struct{ entries []Entry }

// NewLexicon compiles a pack and the names of the gazetteer.
func NewLexicon(pack *lang.Pack, gaz *gazetteer.Gazetteer) (*Lexicon, error) {
	x := &Lexicon{
		Pack: pack, Gaz: gaz, words: make(map[string]int32, 1<<15),
		nodes: make([]node, 1, 1<<16), next: make(map[uint64]int32, 1<<16),
	}
	var err error
	if x.grammar, err = newGrammar(pack); err != nil {
		return nil, fmt.Errorf("building lexicon %q: %w", pack.Code, err)
	}
	x.elided = elisions(pack.Words)
	x.accents = pack.Settings.Inflection == "french" || pack.Settings.Inflection == "spanish"
	x.folded = make(map[string][]string, 1<<14)
	x.addNames()
	x.addOffices()
	x.addPredicates()
	x.addWords()
	x.addSurnames()
	x.folded = nil
	return x, nil
}

func (x *Lexicon) word(w string) int32 {
	id, ok := x.words[w]
	if !ok {
		id = int32(len(x.words)) + 1
		x.words[w] = id
	}
	return id
}

func (x *Lexicon) child(at int32, word int32) int32 {
	if at == 0 {
		if int(word) < len(x.first) {
			return x.first[word]
		}
		return 0
	}
	return x.next[uint64(uint32(at))<<32|uint64(uint32(word))]
}

// link adds a node behind another.
func (x *Lexicon) link(at int32, word int32) int32 {
	to := int32(len(x.nodes))
	x.nodes = append(x.nodes, node{})
	if at > 0 {
		x.next[uint64(uint32(at))<<32|uint64(uint32(word))] = to
		return to
	}
	for int(word) >= len(x.first) {
		x.first = append(x.first, 0)
	}
	x.first[word] = to
	return to
}

// add enters a phrase; the same reading twice is kept once.
func (x *Lexicon) add(phrase string, e Entry) {
	if strings.HasSuffix(phrase, "ة") || strings.HasSuffix(phrase, "ه") {
		e.Ending = phrase[len(phrase)-len("ه"):]
	}
	at := int32(0)
	for _, w := range x.foldWords(phrase) {
		id := x.word(w)
		to := x.child(at, id)
		if to == 0 {
			to = x.link(at, id)
		}
		at = to
	}
	if at == 0 {
		return
	}
	for i := range x.nodes[at].entries {
		if have := &x.nodes[at].entries[i]; have.same(e) {
			have.Cases |= e.Cases
			return
		}
	}
	x.nodes[at].entries = append(x.nodes[at].entries, e)
}

func (x *Lexicon) foldWords(phrase string) []string {
	if x.elided != nil && strings.ContainsAny(phrase, "'’") {
		return x.elidedWords(phrase)
	}
	if x.folded == nil || strings.ContainsAny(phrase, ".'’\"") {
		return appendFolds(nil, phrase) // initials and quotes are read by what stands beside them
	}
	words := make([]string, 0, 4)
	for field := range strings.FieldsSeq(phrase) {
		known, ok := x.folded[field]
		if !ok {
			known = appendFolds(nil, field)
			x.folded[field] = known
		}
		words = append(words, known...)
	}
	return words
}

func appendFolds(words []string, phrase string) []string {
	for _, t := range text.Tokenize(phrase) {
		if t.Fold != "" {
			words = append(words, t.Fold)
		}
	}
	return words
}

func (x *Lexicon) addNames() {
	code := x.Pack.Code
	for _, n := range x.Gaz.Names(code) {
		if id, ok := x.Gaz.Prefer(code, n.Text); ok && id != n.Actor {
			continue
		}
		if n.Use == gazetteer.Surname {
			continue // see addSurnames
		}
		e := Entry{
			Kind: NameEntry, Actor: n.Actor, Use: n.Use, Caps: allCapitals(n.Text),
			Weak: x.Gaz.Weak(code, n), Rules: x.rules(n.Text),
		}
		if n.Use == gazetteer.Abbrev && !e.Caps && !strings.Contains(n.Text, " ") {
			e.Exact = n.Text
		}
		x.addName(n, e)
	}
	for _, a := range x.Gaz.Adjectives(code) {
		if id, ok := x.Gaz.Prefer(code, a.Text); ok && id != a.Actor {
			continue
		}
		weak := x.Gaz.Weak(code, gazetteer.Name{Text: a.Text})
		first, _ := utf8.DecodeRuneInString(a.Text)
		small := unicode.IsLower(first)
		for _, form := range x.grammar.adjective(a.Text) {
			x.add(form.text, Entry{Kind: AdjectiveEntry, Actor: a.Actor, Small: small, Weak: weak, Rules: x.rules(a.Text), Cases: form.cases})
		}
		if a.Plural != "" {
			for _, form := range x.grammar.people(a.Plural) {
				x.add(form.text, Entry{Kind: AdjectiveEntry, Actor: a.Actor, Small: small, Plural: true, Weak: x.Gaz.Weak(code, gazetteer.Name{Text: a.Plural}), Cases: form.cases})
			}
		}
	}
	for _, p := range x.Gaz.Places() {
		for _, name := range p.Names[code] {
			for _, form := range x.grammar.name(name, false) {
				x.add(form.text, Entry{Kind: PlaceEntry, Actor: p.ID, Cases: form.cases})
			}
		}
	}
}

// addSurnames adds the surnames that are enough alone in news, last: one that
// is also a state, a body or (in a script without capitals) a word names
// nobody by itself.
func (x *Lexicon) addSurnames() {
	code := x.Pack.Code
	for _, n := range x.Gaz.Names(code) {
		if n.Use != gazetteer.Surname {
			continue
		}
		use := gazetteer.Surname
		if !x.surname(n.Text) {
			use = gazetteer.Given
		}
		x.addName(n, Entry{Kind: NameEntry, Actor: n.Actor, Use: use, Weak: x.Gaz.Weak(code, n), Rules: x.rules(n.Text)})
	}
}

// addName adds a name in all its cases.
func (x *Lexicon) addName(n gazetteer.Name, e Entry) {
	a, ok := x.Gaz.Actor(n.Actor)
	for _, form := range x.grammar.name(n.Text, ok && a.Kind == ontology.Person) {
		e.Cases = form.cases
		x.add(form.text, e)
	}
}

// surname: no other entry reads the word, save those of people.
func (x *Lexicon) surname(name string) bool {
	words := x.foldWords(name)
	if len(words) != 1 {
		return true
	}
	id, ok := x.words[words[0]]
	if !ok {
		return true
	}
	for _, e := range x.nodes[x.child(0, id)].entries {
		switch e.Kind {
		case NameWordEntry:
		case NameEntry:
			if a, ok := x.Gaz.Actor(e.Actor); ok && a.Kind != ontology.Person {
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

// rules gives the rules of an ambiguous name, nil for all others.
func (x *Lexicon) rules(name string) *[]gazetteer.Rule {
	rules := x.Gaz.Rules(x.Pack.Code, name)
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
		for _, written := range o.Forms {
			for i, form := range x.grammar.office(o, written) {
				if i > 0 && builds[text.Fold(form.text)] {
					continue // «после» is "after" before it is an ambassador
				}
				x.add(form.text, Entry{Kind: OfficeEntry, Office: o, Cases: form.cases})
			}
		}
	}
	for i := range x.Pack.Organs {
		o := &x.Pack.Organs[i]
		for _, written := range o.Forms {
			for _, form := range x.grammar.organ(written) {
				x.add(form.text, Entry{Kind: OrganEntry, Organ: o, Cases: form.cases})
			}
		}
	}
}

func (x *Lexicon) addWords() {
	for i := range x.Pack.Words {
		w := &x.Pack.Words[i]
		if w.Class == "combining" {
			x.add(w.Text, Entry{Kind: AdjectiveEntry, Actor: w.Value, Small: true, First: true})
			continue
		}
		if w.Class == "trap" || w.Class == "landmark" {
			for _, form := range x.grammar.name(w.Text, false) {
				x.add(form.text, Entry{Kind: FunctionEntry, Word: w})
			}
			continue
		}
		x.add(w.Text, Entry{Kind: FunctionEntry, Word: w})
		if bare, ok := strings.CutPrefix(w.Text, "ال"); ok && w.Class == "group" && !strings.Contains(bare, " ") {
			x.add(bare, Entry{Kind: FunctionEntry, Word: w})
		}
	}
	for _, w := range x.Pack.Portfolios {
		x.add(w, Entry{Kind: PortfolioEntry})
	}
	for _, w := range x.Pack.Common {
		x.add(w, Entry{Kind: CommonEntry})
	}
	for _, w := range x.Pack.NameWords {
		x.add(w, Entry{Kind: NameWordEntry})
	}
}

// addPredicates gathers lemmas and frames and enters every inflected form.
func (x *Lexicon) addPredicates() {
	type key struct {
		text  string
		class lang.Class
	}
	lemmas := map[key]*Lemma{}
	var order []lang.Lemma
	for _, l := range x.Pack.Lemmas {
		lemmas[key{l.Text, l.Class}] = &Lemma{Text: l.Text, Class: l.Class}
		order = append(order, l)
	}
	for i := range x.Pack.Frames {
		f := &x.Pack.Frames[i]
		l := lemmas[key{f.Lemma, f.Class}]
		if l == nil {
			l = &Lemma{Text: f.Lemma, Class: f.Class}
			lemmas[key{f.Lemma, f.Class}] = l
			order = append(order, lang.Lemma{Text: f.Lemma, Class: f.Class})
		}
		l.Frames = append(l.Frames, f)
	}
	for _, l := range order {
		entry := lemmas[key{l.Text, l.Class}]
		for _, form := range x.grammar.lemma(l) {
			x.add(form.text, Entry{Kind: PredicateEntry, Lemma: entry, Form: form.form, Cases: form.cases})
		}
	}
}

// same: two entries that read a phrase alike.
func (e Entry) same(o Entry) bool {
	e.Rules, o.Rules = nil, nil
	e.Cases, o.Cases = 0, 0
	return e == o
}

// allCapitals: a short name without a small letter, as abbreviations are.
func allCapitals(name string) bool {
	capital := false
	for _, r := range name {
		if unicode.IsLower(r) {
			return false
		}
		capital = capital || unicode.IsUpper(r)
	}
	return capital
}
