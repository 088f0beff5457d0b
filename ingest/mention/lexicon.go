package mention

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/diplograph/diplograph/ingest/gazetteer"
	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/text"
)

// Lexicon is the dictionary of one language: the pack's words and the
// gazetteer's names, compiled into a trie over folded tokens.
type Lexicon struct {
	Pack     *lang.Pack
	Gaz      *gazetteer.Gazetteer
	grammar  *grammar
	elided   map[string]bool // words that grow together with the next: l', d'
	subjects map[string]bool // where words grow together, the pronouns that hang on a verb: a-t-il
	numbers  map[string]bool // folded words of one word for numbers: two
	words    vocabulary
	nodes    []node
	entries  []Entry // of the nodes, those of one behind one another
	first    []int32 // by word: the node behind the root, which every look-up asks for
	inner    []bool  // by word: it stands in an entry behind the first word
	next     edges

	personal []bool // by word: it stands in names of people, where names have capitals

	draft *draft // nil when all is built
}

// draft is what a lexicon needs while it is built.
type draft struct {
	folded map[string][]int32 // the words of what stands between two spaces, if it is not of letters alone
	cutter *text.Cutter
	folds  []string
	path   []int32
	ones   []int32 // room for lists of one word
	kept   strings.Builder

	namings []*Reading
	sharing map[string]bool // ids of those whom a name of several may mean

	declined      map[declinedWord]*declined
	ahead         *ahead
	lines, longer []int32 // see addForms
	ofWords       []*declined
}

type node struct {
	first, count int32    // its entries
	behind       wordBits // of the words that lead to nodes behind it
}

// at gives the entries of a node.
func (x *Lexicon) at(node int32) []Entry {
	n := &x.nodes[node]
	return x.entries[n.first : n.first+n.count : n.first+n.count]
}

// NewLexicon compiles a pack and the names of the gazetteer.
func NewLexicon(pack *lang.Pack, gaz *gazetteer.Gazetteer) (*Lexicon, error) {
	x := &Lexicon{Pack: pack, Gaz: gaz}
	x.makeRoom()
	var err error
	if x.grammar, err = newGrammar(pack); err != nil {
		return nil, fmt.Errorf("building lexicon %q: %w", pack.Code, err)
	}
	x.elided, x.numbers = elisions(pack.Words), numberWords(pack.Dates)
	if x.elided != nil {
		x.subjects = subjectPronouns(pack.Words)
	}
	x.draft = &draft{folded: map[string][]int32{}, cutter: text.NewCutter(), sharing: map[string]bool{}, declined: map[declinedWord]*declined{}}
	lemmas := x.inflect()
	x.addNames()
	x.addOffices()
	x.addPredicates(<-lemmas)
	x.addWords()
	x.addSurnames()
	x.share()
	x.draft = nil
	return x, nil
}

// makeRoom makes room for about as many words, nodes and edges as there will be: more in
// languages whose verbs have many forms, most in one that declines all names.
func (x *Lexicon) makeRoom() {
	words, edges := 1<<14, 1<<15
	switch of := &x.Pack.Settings; {
	case of.Cased():
		words, edges = 1<<16, 1<<17
	case of.Clitics, of.Drops:
		words = 1 << 15
	}
	x.words, x.first = newVocabulary(2*words), make([]int32, 1, words)
	x.inner, x.personal = make([]bool, 1, words), make([]bool, 1, words)
	x.nodes, x.entries = make([]node, 1, 2*words+words/4), make([]Entry, 0, 2*words)
	x.next.grow(edges)
}

func (x *Lexicon) word(w string) int32 {
	id, hash := x.words.find(w)
	if id == 0 {
		id = x.newWord(w, hash)
	}
	return id
}

func (x *Lexicon) newWord(w string, hash uint32) int32 {
	x.inner, x.personal = append(x.inner, false), append(x.personal, false)
	return x.words.add(w, hash)
}

func (x *Lexicon) child(at int32, word int32) int32 {
	if at == 0 {
		if int(word) < len(x.first) {
			return x.first[word]
		}
		return 0
	}
	return x.next.get(at, word)
}

// alone gives the readings of a folded word by itself.
func (x *Lexicon) alone(word string) []Entry { return x.at(x.child(0, x.words.get(word))) }

// link adds a node behind another.
func (x *Lexicon) link(at int32, word int32) int32 {
	to := int32(len(x.nodes))
	x.nodes = append(x.nodes, node{})
	if at > 0 {
		x.nodes[at].behind |= bitOf(word)
		x.inner[word] = true
		x.next.put(at, word, to)
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
	e.Ending = endingOf(phrase)
	x.draft.path = x.appendWords(x.draft.path[:0], phrase)
	x.enter(x.follow(0, x.draft.path), e)
}

// follow gives the node behind a node and some words, and makes what is missing.
func (x *Lexicon) follow(at int32, words []int32) int32 {
	for _, id := range words {
		to := x.child(at, id)
		if to == 0 {
			to = x.link(at, id)
		}
		at = to
	}
	return at
}

// enter adds a reading to a node.
func (x *Lexicon) enter(at int32, e Entry) {
	if at == 0 {
		return
	}
	have := x.at(at)
	for i := range have {
		if have[i].same(&e) {
			have[i].Cases |= e.Cases
			return
		}
	}
	n := &x.nodes[at]
	if int(n.first+n.count) != len(x.entries) { // others were entered since: they move behind those
		n.first = int32(len(x.entries))
		x.entries = append(x.entries, have...)
	}
	x.entries = append(x.entries, e)
	n.count++
}

// foldWords gives the folded words of a phrase.
func (x *Lexicon) foldWords(phrase string) []string {
	if x.elided != nil && strings.ContainsAny(phrase, "'’") {
		return x.elidedWords(phrase)
	}
	words := text.AppendFolds(nil, phrase)
	if len(words) > 1 && words[1] == "." && utf8.RuneCountInString(words[0]) == 1 {
		words = slices.Delete(words, 1, 2) // «M.»: before a name a letter and its dot are one token
	}
	return words
}

// appendWords appends the words of a table entry. Entries share most of theirs, so
// that each is folded once.
func (x *Lexicon) appendWords(ids []int32, phrase string) []int32 {
	if holdsMark(phrase) { // initials and quotes are read by what stands beside them
		for _, w := range x.foldWords(phrase) {
			ids = append(ids, x.word(w))
		}
		return ids
	}
	for rest := phrase; rest != ""; {
		field, tail, _ := strings.Cut(rest, " ")
		rest = tail
		ids = append(ids, x.fieldWords(field)...)
	}
	return ids
}

// letters gives the number of a word of nothing but letters, 0 for any other.
func (x *Lexicon) letters(field string) int32 {
	fold, ok := x.draft.cutter.Letters(field)
	switch {
	case !ok:
		return 0
	case fold == nil:
		return x.word(field)
	}
	id, hash := x.words.find(string(fold))
	if id == 0 {
		id = x.newWord(x.draft.keep(fold), hash)
	}
	return id
}

// keep gives a word as a string; many lie in one.
func (d *draft) keep(word []byte) string {
	if d.kept.Cap()-d.kept.Len() < len(word) {
		d.kept.Reset()
		d.kept.Grow(max(1<<14, len(word)))
	}
	from := d.kept.Len()
	d.kept.Write(word)
	return d.kept.String()[from:]
}

// one gives a list of one word.
func (d *draft) one(id int32) []int32 {
	if len(d.ones) == 0 {
		d.ones = make([]int32, 1000)
	}
	list := d.ones[:1:1]
	list[0], d.ones = id, d.ones[1:]
	return list
}

// fieldWords gives the words of what stands between two spaces.
func (x *Lexicon) fieldWords(field string) []int32 {
	if id := x.letters(field); id > 0 {
		return x.draft.one(id)
	}
	known, ok := x.draft.folded[field]
	if ok {
		return known
	}
	x.draft.folds = x.draft.cutter.AppendFolds(x.draft.folds[:0], field)
	known = make([]int32, len(x.draft.folds))
	for i, w := range x.draft.folds {
		known[i] = x.word(w)
	}
	x.draft.folded[field] = known
	return known
}

// holdsMark: there is a full stop, an apostrophe or a quote in the phrase.
func holdsMark(phrase string) bool {
	for i := 0; i < len(phrase); i++ {
		switch phrase[i] {
		case '.', '\'', '"':
			return true
		case "’"[0]:
			if strings.HasPrefix(phrase[i:], "’") {
				return true
			}
		}
	}
	return false
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

// cased: the language writes names in cases.
func (x *Lexicon) cased() bool { return x.Pack.Settings.Cased() }
