package mention

import (
	"slices"
	"strings"

	"github.com/diplograph/diplograph/ingest/lang"
)

var functionKinds = map[string]ChunkKind{
	"prep": PrepChunk, "conj": ConjChunk, "comp": CompChunk, "inf": InfChunk, "rel": RelChunk, "sub": SubChunk,
	"neg": NegChunk, "modal": ModalChunk, "aux": AuxChunk, "passive": PassiveChunk, "det": DetChunk,
	"poss": DetChunk, "include": IncludeChunk, "each": SkipChunk, "between": PrepChunk, "topic": PrepChunk,
	"place": PrepChunk, "quote": SourceChunk, "skip": SkipChunk, "trap": WordChunk, "combining": WordChunk, "landmark": WordChunk, "namesake": WordChunk, "group": WordChunk,
	"title": SkipChunk, "namepart": WordChunk, "former": WordChunk, "designate": WordChunk, "acting": WordChunk,
	"deputy": WordChunk, "ref": WordChunk, "pron": WordChunk, "counterpart": WordChunk,
	"approx": SkipChunk, "possess": WordChunk, "foreseen": WordChunk, "verdict": WordChunk, "someone": WordChunk,
	"clitic": SkipChunk, "partitive": DetChunk, "against": WordChunk, "bloc": WordChunk, "linked": WordChunk, "stance": WordChunk, "ongoing": WordChunk,
}

var punctKinds = map[string]ChunkKind{
	",": CommaChunk, ":": ColonChunk, ";": SemicolonChunk, "-": DashChunk, "–": DashChunk, "—": DashChunk,
	"(": OpenChunk, "[": OpenChunk, ")": CloseChunk, "]": CloseChunk, ".": StopChunk, "|": StopChunk, "?": StopChunk, "!": StopChunk,
	"...": StopChunk, "…": StopChunk, "..": StopChunk,
}

// classify turns a piece that belongs to no actor into chunks.
func (j *joiner) classify(out []Chunk, i int) []Chunk {
	p := &j.pieces[i]
	switch {
	case p.date != nil:
		c := j.chunk(DateChunk, p, "")
		c.Date = p.date
		return append(out, c)
	case p.punct != "":
		if isQuote(p.punct) {
			return append(out, j.chunk(QuoteChunk, p, p.punct))
		}
		return append(out, j.chunk(punctKinds[p.punct], p, p.punct))
	case j.possessive(i) && contracts(lastChunk(out)):
		return append(out, j.chunk(AuxChunk, p, ""))
	case j.possessive(i):
		return append(out, j.chunk(PossessiveChunk, p, ""))
	}
	if prev := lastChunk(out); p.last > p.first && (p.function("modal") != nil || j.r.lexicon.grammar.placed && p.function("prep") != nil) && prev != nil && (prev.Kind == DetChunk || prev.Kind == PossessiveChunk || ownsPlan(out) || p.function("modal") != nil && j.before() && (prev.Kind == VerbChunk || prev.Kind == PrepChunk)) {
		if e := j.shorterNoun(i); e != nil {
			return append(out, j.predicateChunk(out, &j.pieces[i], e)) // "the need to lift", "its thanks to", "shelved plans to"
		}
	}
	if c, ok := j.objectPronoun(out, i); ok {
		return append(out, c)
	}
	if c, ok := j.givenTo(out, i); ok {
		return append(out, c)
	}
	if e := j.partitive(out, i); e != nil {
		return j.function(out, p, e)
	}
	if j.retold(out, i) {
		j.shorten(i)
	}
	if j.westernStates(out, i) {
		return append(out, j.firstWord(i))
	}
	if p.function("trap") == nil && !j.linksTo(out, i) {
		if e := j.predicate(out, i); e != nil && e.Lemma.Class == lang.Verb && j.before() && (j.compounded(i) || e.Form == BaseForm && i > 1 && j.compounded(i-2)) {
			return append(out, j.chunk(WordChunk, p, "")) // "closed-door talks"
		} else if e != nil && j.kindOfNoun(i, e) {
			return append(out, j.chunk(WordChunk, p, ""))
		} else if e != nil {
			return append(out, j.predicateChunk(out, p, e))
		}
	}
	if c, ok := j.sideOrPlace(out, p); ok {
		return append(out, c)
	}
	if j.approximates(i) || j.someOf(i) || j.ofSome(i) || j.floats(out, i) {
		return append(out, j.chunk(SkipChunk, p, ""))
	}
	if e := p.function("prep"); e != nil && (p.function("namepart") != nil || p.function("approx") != nil) && j.r.lexicon.grammar.accents {
		return j.function(out, p, e) // "de", which also joins names; "près de" before no number
	}
	if prev := lastChunk(out); p.function("include") != nil && p.function("skip") != nil && prev != nil && (prev.Kind == AuxChunk || prev.Kind == PassiveChunk || prev.Kind == VerbChunk && !j.before()) { // «سيلتقي خصوصا الرئيس»
		return append(out, j.chunk(SkipChunk, p, "")) // "a notamment rencontré"
	}
	if e := p.function("rel"); e != nil && p.function("include") != nil && j.clauseOpens(i) {
		return j.function(out, p, e)
	}
	if e := functionEntry(p); e != nil && (j.compounded(i) || j.nationalOf(i) || j.placeOf(i, e) || j.nounBehindPrep(p, e)) {
		return append(out, j.chunk(WordChunk, p, ""))
	} else if e != nil {
		return j.function(out, p, j.aheadOf(out, i, j.onceIt(out, i, j.untilVerb(i, e))))
	}
	if c, ok := j.unknownVerb(p); ok {
		return append(out, c)
	}
	return append(out, j.plainChunk(out, p))
}

// clauseOpens: behind the word at piece i, which else opens a list, stands a verb: "dont le pays sert
// d'intermédiaire", not "dont la France et l'Italie,".
func (j *joiner) clauseOpens(i int) bool {
	for k := i + 1; k < len(j.pieces) && k < i+8 && j.pieces[k].punct == ""; k++ {
		p := &j.pieces[k]
		if p.auxiliary() {
			return true
		}
		if verb, other := predicates(p.entries, false); verb != nil && other == nil && verb.Form == PresentForm {
			return true
		}
	}
	return false
}

// plainChunk is the chunk of a word of which the pack tells nothing.
func (j *joiner) plainChunk(out []Chunk, p *piece) Chunk {
	c := j.chunk(WordChunk, p, "")
	if j.initial(p) || j.adverb(out, p) {
		c.Kind = SkipChunk
	}
	c.Cases = j.guessCases(p)
	c.Owned = j.r.lexicon.Pack.Settings.VerbFirst && endsOwned(j.s.Tokens[p.last].Raw)
	return c
}

// sideOrPlace is the chunk of a bloc behind its act, of the state that something is against, of a
// place that is no actor.
func (j *joiner) sideOrPlace(out []Chunk, p *piece) (Chunk, bool) {
	if bloc := j.blocsAct(out, p); bloc != nil {
		return j.actor(bloc, p), true
	}
	if e := p.has(AgainstEntry); e != nil {
		c := j.chunk(CompoundChunk, p, "against")
		c.Actor, c.Cases = &Phrase{Kind: ByAdjective, Actor: e.Actor, First: p.first, Last: p.last, Start: c.Start, End: c.End}, e.Cases
		return c, true
	}
	if e := p.has(PlaceEntry); e != nil {
		c := j.chunk(PlaceChunk, p, "")
		c.Place, c.Cases = e.Actor, e.Cases
		return c, true
	}
	return Chunk{}, false
}

// linksTo: in «معسكر تابع للحوثيين» the word, else a verb, says whose the noun before it is.
func (j *joiner) linksTo(out []Chunk, i int) bool {
	if j.pieces[i].function("linked") == nil || j.before() {
		return false
	}
	n, prev := j.piece(i+1), lastChunk(out)
	return prefixed(n) && j.prepOf(i+1) == "ل" && prev != nil && (prev.Kind == WordChunk || prev.Kind == NounChunk) &&
		(n.has(NameEntry) != nil || n.has(AdjectiveEntry) != nil || n.has(OrganEntry) != nil || n.function("group") != nil)
}

// endsOwned: the word as written ends like one with the pronoun of its owner: «مكتبه», «قصرها».
func endsOwned(raw string) bool {
	return strings.HasSuffix(raw, "ه") || strings.HasSuffix(raw, "ها") || strings.HasSuffix(raw, "هم")
}

// compounded: a hyphen ties piece i to the word behind it, so that it is part of a
// longer word: "one-on-one talks", "an in-person meeting".
func (j *joiner) compounded(i int) bool {
	n := j.piece(i + 1)
	if n == nil || n.punct != "-" || j.pieces[i].punct != "" {
		return false
	}
	dash := &j.s.Tokens[n.first]
	return j.s.Tokens[j.pieces[i].last].End == dash.Start && n.first+1 < len(j.s.Tokens) && dash.End == j.s.Tokens[n.first+1].Start
}

// kindOfNoun: the noun at piece i ends a word with a hyphen that says of what kind the noun
// behind it is: "low-interest loans".
func (j *joiner) kindOfNoun(i int, e *Entry) bool {
	if e.Lemma.Class != lang.Noun || !j.before() || i < 2 || !j.compounded(i-2) || j.pieces[i-2].has(NameEntry) != nil || j.pieces[i-2].has(AdjectiveEntry) != nil {
		return false
	}
	n := j.piece(i + 1)
	if n == nil {
		return false
	}
	_, other := predicates(n.entries, false)
	return other != nil && other.Lemma.Class == lang.Noun
}

// ownsPlan: "opposed EU plans to": the actor between a verb and the word is whose
// plan the verb is about.
func ownsPlan(out []Chunk) bool {
	n := len(out)
	return n > 1 && out[n-1].Kind == ActorChunk && out[n-2].Kind == VerbChunk && out[n-2].Form != IngForm && !says(out[n-2].Lemma) && out[n-2].Lemma.Takes("obj") && !out[n-2].Lemma.Takes("comp")
}

// adverb: a word that no table knows has the ending of adverbs and stands behind a
// verb or its auxiliary: "a essentiellement gelé".
func (j *joiner) adverb(out []Chunk, p *piece) bool {
	prev := lastChunk(out)
	if prev == nil || !p.unknown() {
		return false
	}
	switch prev.Kind {
	case AuxChunk, PassiveChunk, ModalChunk, VerbChunk, NegChunk:
	default:
		return false
	}
	return endsInOne(j.s.Tokens[p.last].Fold, j.r.lexicon.Pack.Settings.Adverbs)
}

// endsInOne: the word has one of the endings.
func endsInOne(word string, endings []string) bool {
	return slices.ContainsFunc(endings, func(ending string) bool { return strings.HasSuffix(word, ending) })
}

// approximates: "about 40", "some 2,000": before a number the word says how
// exact it is, whatever else it may be.
func (j *joiner) approximates(i int) bool {
	if j.pieces[i].function("approx") == nil {
		return false
	}
	n := j.piece(i + 1)
	if n == nil || n.date != nil {
		return false
	}
	if e := n.function("det"); e != nil && e.Word.Value == CountValue {
		return true
	}
	return j.digits(n)
}

// takenPrep is the reading of an Arabic word as a preposition that the verb or
// noun before it takes: «وقفت فرنسا إلى جانب مالي».
func (j *joiner) takenPrep(out []Chunk, p *piece) *Entry {
	if j.before() {
		return nil
	}
	for k := range p.entries {
		e := &p.entries[k]
		if e.Kind != FunctionEntry || e.Word.Class != "prep" {
			continue
		}
		for n := len(out) - 1; n >= 0 && n >= len(out)-4; n-- {
			if l := out[n].Lemma; l != nil && l.Takes(e.Word.Value) {
				return e
			}
		}
	}
	return nil
}

// functionEntry picks the reading of a function word: one that opens a clause
// only where there is no other (folding makes «كان» and «كأن» one).
func functionEntry(p *piece) *Entry {
	var sub *Entry
	for k := range p.entries {
		e := &p.entries[k]
		if e.Kind != FunctionEntry {
			continue
		}
		switch e.Word.Class {
		case "sub":
			if sub == nil {
				sub = e
			}
		case "clitic", "partitive": // only where what stands beside tells
		case "former": // "he then visited", no "then president"
		default:
			return e
		}
	}
	return sub
}

func (j *joiner) function(out []Chunk, p *piece, e *Entry) []Chunk {
	if e.Word.Class == "conj" {
		if other := j.takenPrep(out, p); other != nil {
			e = other
		}
	}
	value := e.Word.Value
	if value == "" || e.Word.Class == "between" || e.Word.Class == "someone" && value != StateValue {
		value = e.Word.Class
	}
	c := j.chunk(e.chunk, p, value)
	if prev := lastChunk(out); c.Kind == NegChunk && prev != nil && prev.Kind == DetChunk && j.r.lexicon.grammar.accents {
		c.Kind = WordChunk // "un pas important"
	}
	if c.Value != GroupValue && c.Value != ThingValue {
		c.Pron = ""
	}
	if j.r.lexicon.cased() {
		j.functionCases(&c, p)
	}
	if e.Word.Class == "poss" {
		if slices.Contains(j.r.lexicon.Pack.Settings.Resume, p.clitics.Prep) {
			return append(out, j.actor(&Phrase{Kind: ByPronoun, Person3: e.Word.Value, First: p.first, Last: p.last, Start: c.Start, End: c.End}, p)) // «بها»
		}
		c.Pron = e.Word.Value
	}
	out = append(out, c)
	if p.clitics.Pron == "" {
		return out
	}
	if c.Kind == PrepChunk || c.Kind == CompChunk || c.Kind == SourceChunk {
		return append(out, j.actor(&Phrase{Kind: ByPronoun, Person3: p.clitics.Pron, First: p.first, Last: p.last, Start: c.Start, End: c.End}, p))
	}
	return out
}

func (j *joiner) predicateChunk(out []Chunk, p *piece, e *Entry) Chunk {
	kind := NounChunk
	switch e.Lemma.Class {
	case lang.Verb:
		kind = VerbChunk
	case lang.Adj, lang.Part:
		kind = AdjChunk
	}
	c := j.chunk(kind, p, "")
	c.Lemma, c.Form, c.Future = e.Lemma, e.Form, c.Future || e.Future
	c.Cases, c.Plural = e.Cases, e.Plural
	if kind != VerbChunk || j.before() {
		c.Value = j.standsFor(p)
	}
	if !j.before() && kind == VerbChunk {
		j.firstPerson(&c)
	}
	if j.r.lexicon.grammar.accents && kind == VerbChunk {
		withClitic(out, &c)
	}
	switch {
	case kind == VerbChunk && e.Ours && p.function("verdict") != nil:
		c.Kind, c.Lemma, c.Value = WordChunk, nil, j.standsFor(p) // "lo llamó asesino"
	case kind == VerbChunk && e.Perhaps:
		c.Value = "possible"
	case kind == VerbChunk && e.Ours:
		c.Value = "1p"
	case kind == VerbChunk && e.Neuter:
		c.Value = NeuterValue
	}
	return c
}

// standsFor is what the pack says of a predicating word beside its frames: it
// judges, or is a plain word for an actor.
func (j *joiner) standsFor(p *piece) string {
	for _, class := range []string{"verdict", "foreseen"} {
		if e := p.function(class); e != nil {
			return e.Word.Value
		}
	}
	for _, class := range []string{"someone", "possess"} {
		if e := p.function(class); e != nil {
			if e.Word.Value == makeValue {
				return makeValue
			}
			return e.Word.Class
		}
	}
	return ""
}

// firstPerson marks an Arabic verb whose subject is "we": the past by its
// ending, which is also a suffix pronoun, the present by its prefix.
func (j *joiner) firstPerson(c *Chunk) {
	switch {
	case c.Form == PastForm && c.Pron == "1p":
		c.Value, c.Pron = "1p", ""
	case c.Form == PresentForm && strings.HasPrefix(strings.TrimLeft(c.Fold, "وفلس"), "ن"):
		c.Value = "1p"
	}
}

func lastChunk(out []Chunk) *Chunk {
	for k := len(out) - 1; k >= 0; k-- {
		if out[k].Kind != SkipChunk {
			return &out[k]
		}
	}
	return nil
}
