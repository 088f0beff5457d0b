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
	"clitic": SkipChunk, "partitive": DetChunk, "against": WordChunk,
}

var punctKinds = map[string]ChunkKind{
	",": CommaChunk, ":": ColonChunk, ";": SemicolonChunk, "-": DashChunk, "–": DashChunk, "—": DashChunk,
	"(": OpenChunk, "[": OpenChunk, ")": CloseChunk, "]": CloseChunk, ".": StopChunk, "?": StopChunk, "!": StopChunk,
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
	if prev := lastChunk(out); p.last > p.first && p.function("modal") != nil && prev != nil && (prev.Kind == DetChunk || prev.Kind == PossessiveChunk) {
		if e := j.shorterNoun(i); e != nil {
			return append(out, j.predicateChunk(out, &j.pieces[i], e)) // "the need to lift"
		}
	}
	if e := j.clitic(out, i); e != nil && j.r.lexicon.grammar.accents {
		c := j.chunk(SkipChunk, p, "")
		c.Pron, c.Dative = strings.CutSuffix(e.Word.Value, ".to")
		return append(out, c)
	}
	if e := j.partitive(out, i); e != nil {
		return j.function(out, p, e)
	}
	if p.function("trap") == nil {
		if e := j.predicate(out, i); e != nil {
			return append(out, j.predicateChunk(out, p, e))
		}
	}
	if e := p.has(AgainstEntry); e != nil {
		c := j.chunk(CompoundChunk, p, "against")
		c.Actor, c.Cases = &Phrase{Kind: ByAdjective, Actor: e.Actor, First: p.first, Last: p.last, Start: c.Start, End: c.End}, e.Cases
		return append(out, c)
	}
	if e := p.has(PlaceEntry); e != nil {
		c := j.chunk(PlaceChunk, p, "")
		c.Place, c.Cases = e.Actor, e.Cases
		return append(out, c)
	}
	if j.approximates(i) {
		return append(out, j.chunk(SkipChunk, p, ""))
	}
	if e := p.function("prep"); e != nil && p.function("namepart") != nil && j.r.lexicon.grammar.accents {
		return j.function(out, p, e) // "de", which also joins names
	}
	if prev := lastChunk(out); p.function("include") != nil && p.function("skip") != nil && prev != nil && (prev.Kind == AuxChunk || prev.Kind == PassiveChunk) {
		return append(out, j.chunk(SkipChunk, p, "")) // "a notamment rencontré"
	}
	if e := functionEntry(p); e != nil {
		return j.function(out, p, e)
	}
	if c, ok := j.unknownVerb(p); ok {
		return append(out, c)
	}
	c := j.chunk(WordChunk, p, "")
	if j.initial(p) || j.adverb(out, p) {
		c.Kind = SkipChunk
	}
	c.Cases = j.guessCases(p)
	return append(out, c)
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
	return slices.ContainsFunc(j.r.lexicon.Pack.Settings.Adverbs, func(ending string) bool { return strings.HasSuffix(j.s.Tokens[p.last].Fold, ending) })
}

// approximates: "about 40", "some 2,000": before a number the word says how
// exact it is, whatever else it may be.
func (j *joiner) approximates(i int) bool {
	if j.pieces[i].function("approx") == nil {
		return false
	}
	n := j.piece(i + 1)
	return n != nil && n.date == nil && j.digits(n)
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
			if l := out[n].Lemma; l != nil && takesPrep(l, e.Word.Value) {
				return e
			}
		}
	}
	return nil
}

func takesPrep(l *Lemma, prep string) bool {
	for _, f := range l.Frames {
		for _, slot := range f.Slots {
			if slices.Contains(slot.Names, prep) {
				return true
			}
		}
	}
	return false
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
	if other := j.takenPrep(out, p); other != nil && e.Word.Class == "conj" {
		e = other
	}
	value := e.Word.Value
	if value == "" || e.Word.Class == "between" {
		value = e.Word.Class
	}
	c := j.chunk(e.chunk, p, value)
	if prev := lastChunk(out); c.Kind == NegChunk && prev != nil && prev.Kind == DetChunk && j.r.lexicon.grammar.accents {
		c.Kind = WordChunk // "un pas important"
	}
	c.Pron = ""
	if j.r.lexicon.cased() {
		j.functionCases(&c, p)
	}
	if e.Word.Class == "poss" {
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
	case kind == VerbChunk && e.Perhaps:
		c.Value = "possible"
	case kind == VerbChunk && e.Ours:
		c.Value = "1p"
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

// predicate picks the predicate reading of a piece that fits its context.
func (j *joiner) predicate(out []Chunk, i int) *Entry {
	p := &j.pieces[i]
	verb, other := predicates(p.entries, p.clitics.Pron != "")
	if verb == nil && other == nil {
		return nil
	}
	if noun := j.nounHere(out, p, other); noun != nil {
		other = noun
	}
	if j.functionWins(out, i, verb, other) {
		return nil
	}
	isVerb := verb != nil && j.readsAsVerb(out, i, verb, other)
	switch {
	case isVerb:
		return verb
	case other != nil:
		return other
	case verb != nil:
		return j.shorterNoun(i)
	}
	return nil
}

// nounHere is the reading as a noun of what is an adjective, too, behind a
// preposition or determiner: "un accord de prêt", not "il est prêt".
func (j *joiner) nounHere(out []Chunk, p *piece, other *Entry) *Entry {
	prev := lastChunk(out)
	if other == nil || other.Lemma.Class != lang.Adj || !j.r.lexicon.grammar.accents || prev == nil || prev.Kind != PrepChunk && prev.Kind != DetChunk {
		return nil
	}
	for k := range p.entries {
		if e := &p.entries[k]; e.Kind == PredicateEntry && e.Lemma.Class == lang.Noun {
			return e
		}
	}
	return nil
}

// shorterNoun: when a verb with its particle ("call on") cannot be one here,
// the noun inside it ("a call on Israel") is read; the rest is given back.
func (j *joiner) shorterNoun(i int) *Entry {
	p := &j.pieces[i]
	for _, m := range p.shorter {
		if _, other := predicates(m.entries, m.clitics.Pron != ""); other != nil {
			last := p.last
			p.last, p.entries = m.last, m.entries
			j.giveBack(i, last)
			return other
		}
	}
	return nil
}

// giveBack makes pieces of the tokens that a piece gave up, to the one that was
// its last.
func (j *joiner) giveBack(i, last int) {
	m := matcher{x: j.r.lexicon, tokens: j.s.Tokens, words: j.words}
	var rest []piece
	for t := j.pieces[i].last + 1; t <= last; t++ {
		p := piece{first: t, last: t}
		if found := within(m.at(t), last+1); len(found) > 0 {
			p.last, p.entries, p.clitics = found[0].last, found[0].entries, found[0].clitics
		}
		rest = append(rest, p)
		t = p.last
	}
	j.pieces = slices.Insert(slices.Clone(j.pieces), i+1, rest...)
}

// predicates picks the verb and the other reading of a word; with a suffix
// pronoun a noun comes before a participle.
func predicates(entries []Entry, pronoun bool) (verb, other *Entry) {
	for i := range entries {
		e := &entries[i]
		if e.Kind != PredicateEntry {
			continue
		}
		if e.Lemma.Class == lang.Verb {
			if verb == nil || len(verb.Lemma.Frames) == 0 && len(e.Lemma.Frames) > 0 || verb.Form == BaseForm && e.Form == PastForm && len(e.Lemma.Frames) > 0 {
				verb = e
			}
		} else if other == nil || len(other.Lemma.Frames) == 0 || e.Lemma.Class == lang.Noun && other.Lemma.Class == lang.Part && pronoun {
			other = e
		}
	}
	return verb, other
}

// functionWins: a word that builds sentences is no predicate, save where the
// pack gives it frames.
func (j *joiner) functionWins(out []Chunk, i int, verb, other *Entry) bool {
	p := &j.pieces[i]
	frames := verb != nil && len(verb.Lemma.Frames) > 0 || other != nil && len(other.Lemma.Frames) > 0
	for _, e := range p.entries {
		if e.Kind != FunctionEntry {
			continue
		}
		if e.Word.Class == "skip" {
			if strings.HasSuffix(e.Word.Text, "ا") && strings.HasSuffix(j.s.Tokens[p.first].Raw, e.Word.Text) {
				return true // «هنا» is "here", «هنأ» "congratulated"
			}
			continue
		}
		if !frames || j.before() && e.Word.Class == "passive" {
			return true
		}
		if verb != nil && strings.Contains(j.s.Tokens[p.first].Raw, "\u0651") {
			return false // «عبّر» is a verb, «عبر» a preposition
		}
		if e.Word.Class == "modal" && j.r.lexicon.grammar.accents && j.infinitiveAt(i+1) {
			return true // "va rencontrer"
		}
		if e.builds {
			n := j.piece(i + 1)
			if e.Word.Class == "aux" && j.before() && verb != nil && supports(verb.Lemma) && n != nil && (n.function("det") != nil || n.function("poss") != nil) {
				return false // "had a call with Putin"
			}
			if prev := lastChunk(out); e.Word.Class == "sub" && j.before() && verb != nil && verb.Form == PastForm && prev != nil && (prev.Kind == ActorChunk || prev.Kind == WordChunk) {
				return false // "the US provided Syria a list"
			}
			return !(verb != nil && n != nil && n.function("comp") != nil) // «بين أن»: made clear that
		}
	}
	return false
}

// builders are the classes of words that are no predicates whatever the pack
// says of a verb of the same letters.
var builders = map[string]bool{
	"comp": true, "rel": true, "neg": true, "aux": true, "passive": true, "det": true, "prep": true, "conj": true,
	"sub": true, "include": true, "between": true, "pron": true, "inf": true,
}

func (j *joiner) readsAsVerb(out []Chunk, i int, verb, other *Entry) bool {
	switch {
	case j.before() && !j.r.lexicon.grammar.placed:
		return j.plainVerb(out, i, verb, other)
	case j.before():
		return j.englishVerb(out, i, verb, other)
	}
	return j.arabicVerb(out, i, verb, other)
}

// plainVerb: in a language whose verbs are told by their endings, only a word
// that is also a noun needs its neighbours: "la visite", "le ministre visite",
// at the head of a sentence "visita Lavrov a Cuba".
func (j *joiner) plainVerb(out []Chunk, i int, verb, other *Entry) bool {
	if t := &j.s.Tokens[j.pieces[i].first]; t.Upper && i > 0 && j.pieces[i-1].punct == "" && j.r.lexicon.grammar.accents && !allCapitals(t.Raw) {
		return false // "el Medio Oriente"
	}
	return j.verbHere(out, i, verb, other)
}

// verbBefore: the conjunction that ends what was read stands behind a verb.
func verbBefore(out []Chunk) bool {
	k := len(out) - 1
	for k >= 0 && (out[k].Kind == SkipChunk || out[k].Kind == ConjChunk) {
		k--
	}
	return k >= 0 && out[k].Kind == VerbChunk
}

// verbHere reads a word by the word before it.
func (j *joiner) verbHere(out []Chunk, i int, verb, other *Entry) bool {
	prev := lastChunk(out)
	if prev != nil && j.r.lexicon.grammar.accents && (prev.Kind == DetChunk && verb.Form != BaseForm || prev.Kind == PrepChunk && verb.Form != BaseForm && verb.Form != IngForm) {
		return false // "los detenidos", "le programme"
	}
	if other == nil || verb.Form == Participle && j.prepOf(i+1) == "by" && j.r.lexicon.grammar.accents {
		return true // "Acusado por Rusia,"
	}
	if verb.Form == IngForm && other.Lemma.Class == lang.Adj && j.r.lexicon.grammar.accents {
		return prev != nil && (prev.Kind == PrepChunk && prev.Value == "in" || prev.Kind == CommaChunk) // "un port important", not "en important du gaz"
	}
	if prev == nil {
		return j.r.lexicon.Pack.Settings.Drops && j.actorFollows(i)
	}
	switch prev.Kind {
	case ActorChunk:
		return prev.Actor.Kind != ByAdjective
	case AuxChunk, PassiveChunk, ModalChunk, NegChunk, RelChunk, InfChunk, CompChunk:
		return true
	case ConjChunk:
		return verbBefore(out) // "rechaza y condena"
	}
	last := &out[len(out)-1]
	return last.Kind == SkipChunk && last.Pron != ""
}

func lastChunk(out []Chunk) *Chunk {
	for k := len(out) - 1; k >= 0; k-- {
		if out[k].Kind != SkipChunk {
			return &out[k]
		}
	}
	return nil
}

// supports: the lemma is a light verb ("hold", "give").
func supports(l *Lemma) bool {
	for _, f := range l.Frames {
		if f.Operator == lang.Light {
			return true
		}
	}
	return false
}

func (j *joiner) actorFollows(i int) bool {
	n := j.piece(i + 1)
	return n != nil && n.clitics.Prep == "" && (n.has(NameEntry) != nil || n.has(OfficeEntry) != nil || n.has(LocalEntry) != nil ||
		n.has(OrganEntry) != nil || n.function("title") != nil || n.function("group") != nil)
}

// verbWins: a piece that begins no actor phrase because it is a verb here,
// such as an English "states" or "heads".
func (j *joiner) verbWins(out []Chunk, i int) bool {
	p := &j.pieces[i]
	if p.has(OfficeEntry) == nil && p.function("group") == nil {
		return false
	}
	verb, other := predicates(p.entries, p.clitics.Pron != "")
	return verb != nil && p.last == p.first && j.readsAsVerb(out, i, verb, other)
}
