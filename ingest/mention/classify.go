package mention

import (
	"strings"

	"slices"

	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/text"
)

var functionKinds = map[string]ChunkKind{
	"prep": PrepChunk, "conj": ConjChunk, "comp": CompChunk, "inf": InfChunk, "rel": RelChunk, "sub": SubChunk,
	"neg": NegChunk, "modal": ModalChunk, "aux": AuxChunk, "passive": PassiveChunk, "det": DetChunk,
	"poss": DetChunk, "include": IncludeChunk, "each": SkipChunk, "between": PrepChunk, "topic": PrepChunk,
	"place": PrepChunk, "quote": SourceChunk, "skip": SkipChunk, "trap": WordChunk, "group": WordChunk,
	"title": SkipChunk, "namepart": WordChunk, "former": WordChunk, "designate": WordChunk, "acting": WordChunk,
	"deputy": WordChunk, "ref": WordChunk, "pron": WordChunk, "counterpart": WordChunk,
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
	case j.possessive(i):
		return append(out, j.chunk(PossessiveChunk, p, ""))
	}
	if p.function("trap") == nil {
		if e := j.predicate(out, i); e != nil {
			return append(out, j.predicateChunk(p, e))
		}
	}
	if e := p.has(PlaceEntry); e != nil {
		c := j.chunk(PlaceChunk, p, "")
		c.Place = e.Actor
		return append(out, c)
	}
	if e := functionEntry(p); e != nil {
		return j.function(out, p, e)
	}
	return append(out, j.chunk(WordChunk, p, ""))
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
		if e.Word.Class != "sub" {
			return e
		}
		if sub == nil {
			sub = e
		}
	}
	return sub
}

func (j *joiner) function(out []Chunk, p *piece, e *Entry) []Chunk {
	value := e.Word.Value
	if value == "" || e.Word.Class == "between" {
		value = e.Word.Class
	}
	c := j.chunk(functionKinds[e.Word.Class], p, value)
	c.Pron = ""
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

func (j *joiner) predicateChunk(p *piece, e *Entry) Chunk {
	kind := NounChunk
	switch e.Lemma.Class {
	case lang.Verb:
		kind = VerbChunk
	case lang.Adj, lang.Part:
		kind = AdjChunk
	}
	c := j.chunk(kind, p, "")
	c.Lemma, c.Form = e.Lemma, e.Form
	if !j.before() && kind == VerbChunk {
		j.firstPerson(&c)
	}
	return c
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
	m := matcher{x: j.r.lexicon, tokens: j.s.Tokens}
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
		if e.Kind != FunctionEntry || e.Word.Class == "skip" {
			continue
		}
		if !frames || j.before() && e.Word.Class == "passive" {
			return true
		}
		if verb != nil && strings.Contains(j.s.Tokens[p.first].Raw, "\u0651") {
			return false // «عبّر» is a verb, «عبر» a preposition
		}
		if builders[e.Word.Class] {
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
	if j.before() {
		return j.englishVerb(out, i, verb, other)
	}
	return j.arabicVerb(out, i, verb, other)
}

func lastChunk(out []Chunk) *Chunk {
	for k := len(out) - 1; k >= 0; k-- {
		if out[k].Kind != SkipChunk {
			return &out[k]
		}
	}
	return nil
}

// englishVerb decides between verb and noun by what stands on either side.
func (j *joiner) englishVerb(out []Chunk, i int, verb, other *Entry) bool {
	prev := lastChunk(out)
	if prev != nil {
		switch prev.Kind {
		case DetChunk, PossessiveChunk, CompoundChunk:
			return false
		case AdjChunk:
			if n := len(out); verb.Form == BaseForm && n > 1 && out[n-2].Kind == ModalChunk {
				return true // "would likely take"
			}
			return verb.Form == PastForm || verb.Form == PresentForm && other == nil
		case PrepChunk:
			return verb.Form == IngForm && other == nil
		case SubChunk:
			if next := j.piece(i + 1); verb.Form == IngForm {
				return next == nil || j.prepOf(i+1) != "of" // "after meeting X", "after the meeting of"
			}
			if verb.Form == BaseForm && other == nil {
				return false // "as direct talks began"
			}
		case InfChunk, ModalChunk, NegChunk:
			return true
		case AuxChunk, PassiveChunk:
			return verb.Form != BaseForm || prev.Kind == AuxChunk
		}
	}
	if verb.Form == BaseForm || verb.Form == PresentForm {
		if prev != nil && prev.Kind == WordChunk && j.finiteFollows(i+1) {
			return false // "its European allies are working"
		}
	}
	if prev != nil && prev.Kind == VerbChunk && (verb.Form == BaseForm || verb.Form == IngForm || verb.Form == PastForm && other == nil) {
		return verb.Form == IngForm && operates(prev.Lemma) // "begin lifting", not "hosted direct talks"
	}
	if verb.Form == BaseForm && other == nil && prev != nil && !subjunctive(out) && j.s.Kind == text.Body {
		switch {
		case prev.Kind == ActorChunk && j.singular(prev) && !coordinated(out):
			return false // "during the UN vote"
		case prev.Kind == WordChunk && strings.HasSuffix(prev.Fold, "s") && !strings.HasSuffix(prev.Fold, "ss"):
			return true // "activists say"
		}
	}
	if other == nil {
		return verb.Form != BaseForm || prev == nil || prev.Kind != WordChunk || j.s.Kind != text.Body
	}
	if verb.Form == BaseForm && prev != nil && prev.Kind == ActorChunk && subjunctive(out) {
		return true
	}
	if verb.Form == BaseForm && prev != nil && prev.Kind == ConjChunk && infinitive(out) && j.opensObject(i+1) {
		return true // "to fight corruption and support the EU"
	}
	return j.verbOrNoun(out, i, verb, other)
}

// singular: a state or a single person, who take a verb in -s.
func (j *joiner) singular(c *Chunk) bool {
	a := c.Actor
	return a.Kind == ByName && a.Person == "" && j.kind(a.Actor) == ontology.Country && c.First == c.Last || a.Kind == ByName && a.Person != "" && len(a.List) == 0
}

// operates: the lemma says something of an act beside it ("begin", "plan").
func operates(l *Lemma) bool {
	for _, f := range l.Frames {
		if f.Operator != lang.NoOperator && f.Operator != lang.None {
			return true
		}
	}
	return len(l.Frames) == 0
}

// finiteFollows: an auxiliary stands right behind, so that the word before it
// heads a subject.
func (j *joiner) finiteFollows(i int) bool {
	p := j.piece(i)
	return p != nil && (p.function("passive") != nil || p.function("aux") != nil || p.function("modal") != nil)
}

// subjunctive: "demanded that Israel release": the base form behind "that" and
// its subject is a verb.
func subjunctive(out []Chunk) bool {
	for k := len(out) - 1; k > 0; k-- {
		if out[k].Kind == ActorChunk && out[k].Actor.Kind != ByAdjective {
			return out[k-1].Kind == CompChunk
		}
	}
	return false
}

// verbOrNoun: words like "talks", "strikes", "visit" between an actor and
// what follows.
func (j *joiner) verbOrNoun(out []Chunk, i int, verb, other *Entry) bool {
	prev := lastChunk(out)
	opensObject := j.opensObject(i + 1)
	if verb.Form == IngForm {
		return prev == nil || prev.Kind == CommaChunk || prev.Kind == ConjChunk || opensObject && prev.Kind != NounChunk
	}
	if prev == nil {
		return opensObject && verb.Form == BaseForm && j.s.Kind == text.Body
	}
	switch prev.Kind {
	case ActorChunk:
		if prev.Actor.Kind == ByAdjective {
			return false
		}
		if verb.Form == PresentForm || verb.Form == PastForm {
			return opensObject || prev.Actor.Name != "" || j.objectMayFollow(i+1)
		}
		many := coordinated(out) || prev.Actor.Plural || prev.Last > prev.First && strings.HasSuffix(j.s.Tokens[prev.Last].Fold, "s")
		return many && (opensObject || j.objectMayFollow(i+1) && !j.verbFollows(i+1) || j.takesNext(verb, i) && !j.takesNext(other, i))
	case NounChunk:
		return opensObject && verb.Form == BaseForm && strings.HasSuffix(prev.Fold, "s") // "Turkish jets strike PKK targets"
	case ConjChunk, RelChunk, CommaChunk:
		return opensObject && verb.Form != BaseForm || verb.Form == PastForm
	case WordChunk, CloseChunk, DateChunk:
		return opensObject && verb.Form != BaseForm
	}
	return false
}

// arabicVerb: a word that may be verb or verbal noun («رفض», «دعم», «قصف») is a
// noun with the article, behind a preposition or a verb, or before a state of
// which the verb would be feminine.
func (j *joiner) arabicVerb(out []Chunk, i int, verb, other *Entry) bool {
	p := &j.pieces[i]
	if p.clitics.Def {
		return false
	}
	if n := len(out); n > 0 && out[n-1].Kind == PrepChunk {
		return false
	}
	if other == nil || verb.Form == PresentForm {
		return true
	}
	prev := lastChunk(out)
	if prev != nil && p.clitics.Pron != "" && !prev.Def && verb.Form == PastForm && supports(verb.Lemma) && (prev.Kind == NounChunk || prev.Kind == WordChunk) {
		return true // «مؤتمر صحفي عقده مع نظيره»: a relative clause without its pronoun
	}
	if p.clitics.Pron != "" && p.clitics.Conj == "" && other.Lemma.Class == lang.Noun && verbStands(out) {
		return false // «جدد إدانته»: the clause has its verb
	}
	if p.clitics.Conj != "" {
		prev = nil
		if n := len(out); n > 1 {
			prev = &out[n-2]
		}
		if prev != nil && prev.Kind == NounChunk {
			return false
		}
		if n := j.piece(i + 1); prev != nil && prev.Kind == CommaChunk && n != nil && n.clitics.Pron != "" && n.function("prep") != nil {
			return true // «، وبحث معه»
		}
	}
	if prev != nil {
		switch prev.Kind {
		case PrepChunk, VerbChunk, DetChunk, AdjChunk:
			return false
		case NounChunk, WordChunk:
			return p.clitics.Conj != "" && j.actorFollows(i)
		case NegChunk, AuxChunk, ModalChunk, RelChunk:
			return true
		}
	}
	if n := j.piece(i + 1); n != nil {
		if e := n.has(NameEntry); e != nil && n.clitics.Prep == "" && j.feminineState(e.Actor) {
			return false
		}
		if n.clitics.Prep == "" && n.has(AdjectiveEntry) != nil && n.has(NameEntry) == nil {
			return false
		}
	}
	if prev == nil && j.s.Kind == text.Body && verb.Form == PastForm {
		return true // a sentence of the body opens with its verb
	}
	if prev != nil && prev.Kind == DashChunk {
		return verb.Form != BaseForm && !verbStands(out) // «غولد - وهو مستشار - عقد اجتماعا»
	}
	if n := len(out); n > 1 && out[n-1].Kind == ActorChunk && out[n-2].Kind == PrepChunk && p.clitics.Conj == "" {
		return false // whoever stands behind a preposition is no subject: «على أمريكا وقف»
	}
	if prev != nil && prev.Kind == ActorChunk {
		return p.clitics.Conj != "" || !verbStands(out) // «أكدت X دعم بلادها»: a noun behind its clause's verb and subject
	}
	return j.actorFollows(i)
}

// verbStands: the clause being read has its verb already.
func verbStands(out []Chunk) bool {
	for k := len(out) - 1; k >= 0; k-- {
		switch out[k].Kind {
		case VerbChunk:
			return true
		case CommaChunk, CompChunk, RelChunk, SubChunk, StopChunk, SemicolonChunk, QuoteChunk, ColonChunk, ConjChunk:
			return false
		}
	}
	return false
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

// objectMayFollow: behind a plural noun comes a preposition, a verb or the end
// ("US strikes in Iran"), behind a verb anything else ("Iran offers rescue aid").
func (j *joiner) objectMayFollow(i int) bool {
	p := j.piece(i)
	if p == nil || p.punct != "" {
		return false
	}
	for _, class := range []string{"prep", "between", "place", "topic", "conj", "aux", "passive", "modal", "neg"} {
		if p.function(class) != nil {
			return false
		}
	}
	verb, other := predicates(p.entries, false)
	return verb == nil || other != nil
}

// opensObject: an object may begin at piece i.
func (j *joiner) opensObject(i int) bool {
	next := j.piece(i)
	return next != nil && (next.function("det") != nil || next.function("poss") != nil || next.function("comp") != nil ||
		next.has(AdjectiveEntry) != nil || next.has(NameEntry) != nil || next.has(LocalEntry) != nil || next.has(OfficeEntry) != nil)
}

// infinitive: the last verb that was read is an infinitive or stands behind a
// modal.
func infinitive(out []Chunk) bool {
	for k := len(out) - 1; k > 0; k-- {
		if out[k].Kind == VerbChunk {
			return out[k].Form == BaseForm && (out[k-1].Kind == InfChunk || out[k-1].Kind == ModalChunk)
		}
	}
	return false
}

// takesNext: the preposition behind piece i has a slot in the entry's frames:
// "US forces work with".
func (j *joiner) takesNext(e *Entry, i int) bool {
	prep := j.prepOf(i + 1)
	if e == nil || prep == "" {
		return false
	}
	for _, f := range e.Lemma.Frames {
		for _, s := range f.Slots {
			if slices.Contains(s.Names, prep) {
				return true
			}
		}
	}
	return false
}

// coordinated: what was read ends in two actors: "Iran, Russia" takes a plural
// verb.
func coordinated(out []Chunk) bool {
	n := len(out)
	return n > 2 && out[n-1].Kind == ActorChunk && (out[n-2].Kind == ConjChunk || out[n-2].Kind == CommaChunk) && out[n-3].Kind == ActorChunk
}

// verbFollows: a word from piece i on may be the verb of the clause.
func (j *joiner) verbFollows(i int) bool {
	for ; i < len(j.pieces); i++ {
		p := &j.pieces[i]
		if p.punct != "" || p.function("prep") != nil {
			return false
		}
		if e, _ := predicates(p.entries, false); e != nil && e.Form != IngForm {
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

// masculineStates are the states whose Arabic names are masculine; all others
// take a feminine verb.
var masculineStates = map[string]bool{
	"MAR": true, "LBN": true, "IRQ": true, "SDN": true, "JOR": true, "YEM": true, "SSD": true, "VAT": true, "NER": true, "TCD": false,
}

func (j *joiner) feminineState(id string) bool {
	a, ok := j.r.lexicon.Gaz.Actor(id)
	return ok && a.Kind == "country" && !masculineStates[id]
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
