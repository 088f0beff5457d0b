package mention

import (
	"slices"
	"strings"

	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/text"
)

// predicate picks the predicate reading of a piece that fits its context.
func (j *joiner) predicate(out []Chunk, i int) *Entry {
	p := &j.pieces[i]
	if p.has(PredicateEntry) == nil {
		return nil
	}
	verb, other := predicates(p.entries, p.clitics.Pron != "")
	if past := j.pastOf(out, p, verb); past != nil {
		verb = past
	}
	if done := j.participleOf(out, p, verb); done != nil {
		verb = done
	}
	if present := j.feminine(out, i, verb); present != nil {
		verb = present
	}
	if noun := j.nounHere(out, p, other); noun != nil {
		other = noun
	}
	if part := j.circumstance(out, i, other); part != nil {
		other = part
	}
	if verb == nil && (j.plainDoers(out, i, other) || j.placeNoun(i, other)) {
		return nil
	}
	if j.functionWins(out, i, verb, other) || verb != nil && verb.Form == PastForm && other != nil && other.Lemma.Class == lang.Part && j.describesStance(out, i) {
		return nil
	}
	if noun := j.gerundNoun(out, i, verb, other); noun != nil {
		return noun
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

// participleOf is the participle that is written like the base of its verb: "was overrun".
func (j *joiner) participleOf(out []Chunk, p *piece, verb *Entry) *Entry {
	if prev := lastChunk(out); !j.before() || verb == nil || verb.Form != BaseForm || prev == nil || prev.Kind != PassiveChunk {
		return nil
	}
	for k := range p.entries {
		if e := &p.entries[k]; e.Kind == PredicateEntry && e.Lemma == verb.Lemma && e.Form == Participle {
			return e
		}
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

// circumstance is the reading as a participle that predicates of what is an Arabic
// adjective, too, behind a comma or in the accusative behind a verb or in a headline right behind a name: «قال، رافضة المقترح»,
// «عاد رافضا المقترح», not «دولة رافضة», «كان رافضا»; of what is a noun, too,
// before an actor or the pronoun that is its object: «، مطالبا واشنطن», «، مطالبا إياها».
func (j *joiner) circumstance(out []Chunk, i int, other *Entry) *Entry {
	p := &j.pieces[i]
	if other == nil || other.Lemma.Class == lang.Part || j.before() || p.clitics.Def || p.clitics.Pron != "" {
		return nil
	}
	prev := lastChunk(out)
	comma := prev != nil && prev.Kind == CommaChunk
	if n := j.piece(i + 1); other.Lemma.Class == lang.Noun && !(p.clitics.Conj == "" && (j.actorFollows(i) || n != nil && n.function("clitic") != nil)) {
		return nil
	}
	if !comma && !(strings.HasSuffix(j.s.Tokens[p.last].Raw, "ا") && (headed(out) || namedOnly(out))) {
		return nil
	}
	for k := range p.entries {
		if e := &p.entries[k]; e.Kind == PredicateEntry && e.Lemma.Class == lang.Part {
			return e
		}
	}
	return nil
}

// namedOnly: a headline so far names somebody and says no more: «ماكرون رافضا المقترح: ...».
func namedOnly(out []Chunk) bool {
	return len(out) > 0 && !slices.ContainsFunc(out, func(c Chunk) bool { return c.Kind != ActorChunk })
}

// opens: nothing but a conjunction was read of the sentence so far.
func opens(out []Chunk) bool {
	return !slices.ContainsFunc(out, func(c Chunk) bool { return c.Kind != ConjChunk && c.Kind != SkipChunk })
}

// particleNext: right behind the word at piece i stands the particle that the verb takes: «عبر عن رفضه».
func (j *joiner) particleNext(i int, verb *Entry) bool {
	n := j.piece(i + 1)
	return n != nil && n.clitics.none() && len(verb.Lemma.Frames) == 1 && slices.ContainsFunc(verb.Lemma.Frames[0].Slots, func(s lang.Slot) bool {
		return !s.Optional && slices.Contains(s.Names, j.s.Tokens[n.first].Fold)
	})
}

// verbComes: what was read ends in a word behind which a verb stands: «قد», «كان», «الذي».
func verbComes(out []Chunk) bool {
	switch last := lastChunk(out); {
	case last == nil:
		return false
	case last.Kind == ModalChunk, last.Kind == AuxChunk, last.Kind == RelChunk:
		return true
	}
	return false
}

// particleAhead: a few words behind the verb, or behind what stands between commas behind its
// subject, stands the preposition that its only frame asks for: «عبر الرئيس، خلال اللقاء، عن».
func (j *joiner) particleAhead(i int, verb *Entry) bool {
	if len(verb.Lemma.Frames) != 1 {
		return false
	}
	comma := func(k int) bool { return j.pieces[k].punct == "," }
	slots, aside := verb.Lemma.Frames[0].Slots, false
	for k := i + 2; k < len(j.pieces) && (k < i+8 || aside && k < i+40); k++ {
		if comma(k) {
			if aside = aside || j.pieces[i+1].has(OfficeEntry) != nil; !aside {
				return false
			}
			continue
		}
		if aside && !comma(k-1) {
			continue
		}
		for _, s := range slots {
			if !s.Optional && slices.Contains(s.Names, j.s.Tokens[j.pieces[k].first].Fold) {
				return true
			}
		}
	}
	return false
}

// headed: what was read of the clause so far has a verb, no auxiliary.
func headed(out []Chunk) bool {
	for k := len(out) - 1; k >= 0; k-- {
		switch out[k].Kind {
		case VerbChunk:
			return true
		case AuxChunk, CommaChunk, StopChunk, CompChunk, RelChunk:
			return false
		}
	}
	return false
}

// shorterNoun: when a verb with its particle ("call on") cannot be one here,
// the noun inside it ("a call on Israel") is read; the rest is given back.
func (j *joiner) shorterNoun(i int) *Entry {
	p := &j.pieces[i]
	for _, m := range p.shorter {
		if _, other := predicates(m.entries, m.clitics.Pron != ""); other != nil {
			last := p.last
			p.last = m.last
			j.give(p, m.entries, p.clitics)
			j.giveBack(i, last)
			return other
		}
	}
	return nil
}

// shorten reads piece i by the fewest of its tokens that mean something, the rest for itself.
func (j *joiner) shorten(i int) {
	p := &j.pieces[i]
	if len(p.shorter) == 0 {
		return
	}
	least := slices.MinFunc(p.shorter, func(a, b match) int { return a.last - b.last })
	last := p.last
	p.last = least.last
	j.give(p, least.entries, p.clitics)
	j.giveBack(i, last)
}

// retold: in «، وهو ما وصفته دمشق بالعدوان» what she calls so is what was told, and no word behind names it.
func (j *joiner) retold(out []Chunk, i int) bool {
	p, k := &j.pieces[i], len(out)-1
	return !j.before() && p.last > p.first && p.function("skip") != nil && k > 0 && out[k].Kind == ActorChunk && out[k].Actor.Kind == ByPronoun && out[k-1].Kind == ConjChunk
}

// westernStates: behind the article "West" with a capital is the states called so, no direction: "accused
// the West of arming".
func (j *joiner) westernStates(out []Chunk, i int) bool {
	p, prev := &j.pieces[i], lastChunk(out)
	if !j.r.lexicon.Pack.Settings.Analytic() || p.last == p.first || p.function("place") == nil || prev == nil || prev.Kind != DetChunk || !j.s.Tokens[p.first].Upper {
		return false
	}
	n := j.piece(i + 1)
	return n != nil && slices.ContainsFunc(n.entries, func(e Entry) bool { return e.Kind == PredicateEntry && e.Form == IngForm })
}

// firstWord makes a plain word of the first token of piece i and gives the others back.
func (j *joiner) firstWord(i int) Chunk {
	p := &j.pieces[i]
	last := p.last
	p.last, p.entries = p.first, nil
	j.giveBack(i, last)
	return j.chunk(WordChunk, &j.pieces[i], "")
}

// giveBack makes pieces of the tokens that a piece gave up, to the one that was
// its last.
func (j *joiner) giveBack(i, last int) {
	m := matcher{x: j.r.lexicon, tokens: j.s.Tokens, words: j.m.words}
	var rest []piece
	for t := j.pieces[i].last + 1; t <= last; t++ {
		p := piece{first: t, last: t, clitics: noClitics}
		if found := within(m.at(t), last+1); len(found) > 0 {
			p.last = found[0].last
			j.give(&p, found[0].entries, found[0].clitics)
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
		} else if other == nil || len(other.Lemma.Frames) == 0 || e.Lemma.Class == lang.Noun && other.Lemma.Class != lang.Noun && pronoun {
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
		if e.Kind != FunctionEntry || e.Word.Class == "possess" && verb != nil {
			continue // "towns controlled by": only behind a hyphen is it no verb
		}
		if e.Word.Class == "skip" {
			if strings.HasSuffix(e.Word.Text, "ا") && strings.HasSuffix(j.s.Tokens[p.first].Raw, e.Word.Text) {
				return true // «هنا» is "here", «هنأ» "congratulated"
			}
			continue
		}
		if frames && e.Word.Class == "passive" && j.getsSomething(i, verb) {
			return false
		}
		if !frames || j.before() && e.Word.Class == "passive" {
			return true
		}
		if verb != nil && strings.Contains(j.s.Tokens[p.first].Raw, "\u0651") {
			return false // «عبّر» is a verb, «عبر» a preposition
		}
		if e.Word.Class == "prep" && verb != nil && other == nil && !j.before() && (j.particleNext(i, verb) || (opens(out) || verbComes(out)) && j.particleAhead(i, verb)) {
			return false // «عبر الرئيس التركي عن رفضه»
		}
		if e.Word.Class == "modal" && j.r.lexicon.grammar.accents && j.infinitiveAt(i+1) {
			return true // "va rencontrer"
		}
		if e.builds {
			n := j.piece(i + 1)
			if e.Word.Class == "aux" && j.before() && verb != nil && supports(verb.Lemma) && n != nil && (n.function("det") != nil || n.function("poss") != nil || j.qualifiesNoun(i+1)) {
				return false // "had a call with Putin", "had wide-ranging talks"
			}
			if prev := lastChunk(out); e.Word.Class == "sub" && j.before() && verb != nil && verb.Form == PastForm && prev != nil && (prev.Kind == ActorChunk || prev.Kind == WordChunk) {
				return false // "the US provided Syria a list"
			}
			return !(verb != nil && n != nil && n.function("comp") != nil) // «بين أن»: made clear that
		}
	}
	return false
}

// getsSomething: the auxiliary of the passive at piece i is a verb of its own, whose object stands right
// behind it: "got a loan from", "got weapons from", not "got hit".
func (j *joiner) getsSomething(i int, verb *Entry) bool {
	n := j.piece(i + 1)
	if !j.r.lexicon.grammar.placed || verb == nil || verb.Form != PastForm || n == nil {
		return false
	}
	does, thing := predicates(n.entries, false)
	return n.function("det") != nil || n.function("poss") != nil || does == nil && thing != nil && thing.Lemma.Class == lang.Noun
}

// qualifiesNoun: from piece i on stand words that the lexicon does not know, no
// participles among them, and behind them the noun of an act.
func (j *joiner) qualifiesNoun(i int) bool {
	if !j.r.lexicon.grammar.placed {
		return false
	}
	for first := i; i < first+8; i++ {
		p := j.piece(i)
		if p == nil || p.date != nil || p.punct != "" && p.punct != "-" {
			return false
		}
		if verb, other := predicates(p.entries, false); other != nil || verb != nil {
			return i > first && other != nil && other.Lemma.Class == lang.Noun && len(other.Lemma.Frames) > 0
		}
		t := &j.s.Tokens[p.first]
		if t.Upper || strings.HasSuffix(t.Fold, "ed") || !p.unknown() && p.punct == "" && !j.compounded(i) {
			return false
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
	if prev != nil && j.r.lexicon.grammar.accents && (prev.Kind == DetChunk && (verb.Form != BaseForm || !j.r.lexicon.Pack.Settings.Drops) || prev.Kind == PrepChunk && verb.Form != BaseForm && verb.Form != IngForm) {
		return false // "los detenidos", "le programme"
	}
	if verb.Form == Participle && j.prepOf(i+1) == "by" && j.r.lexicon.grammar.accents {
		return true // "Acusado por Rusia,"
	}
	if verb.Form == Participle && other != nil && other.Lemma.Class == lang.Noun && prev != nil && j.r.lexicon.grammar.accents && j.s.Tokens[prev.Last].Kind == text.Number {
		return false // "35 refugiados"
	}
	if other == nil || verb.Form == Participle && len(verb.Lemma.Frames) > 0 && other.Lemma.Class == lang.Noun && len(other.Lemma.Frames) == 0 {
		return true // "acusado por", "detenido en", which are no acts as nouns
	}
	if other.Lemma.Class == lang.Adj && verb.Form == Participle {
		return false // "está abierto a"
	}
	if verb.Form == IngForm && other.Lemma.Class == lang.Adj && j.r.lexicon.grammar.accents {
		return prev != nil && (prev.Kind == PrepChunk && prev.Value == "in" || prev.Kind == CommaChunk) // "un port important", not "en important du gaz"
	}
	if prev == nil {
		return j.r.lexicon.Pack.Settings.Drops && j.actorFollows(i)
	}
	switch prev.Kind {
	case ActorChunk:
		return prev.Actor.Kind != ByAdjective && !(j.r.lexicon.Pack.Settings.Drops && strings.HasSuffix(j.s.Tokens[j.pieces[i].last].Raw, "o")) // "firman X y Y acuerdo", no "I agree"
	case AuxChunk, PassiveChunk, ModalChunk, NegChunk, RelChunk, InfChunk, CompChunk:
		return true
	case ConjChunk:
		return verbBefore(out) || j.goesOn(out, i, verb) // "rechaza y condena"
	case CommaChunk, SkipChunk, DateChunk:
		if j.goesOn(out, i, verb) {
			return true
		}
	}
	last := &out[len(out)-1]
	return last.Kind == SkipChunk && last.Pron != ""
}

// goesOn: in a language whose nouns have articles and whose verbs have subjects a present without an
// article goes on with what the subject before it does: "condamne l'attaque et demande à Kigali",
// "Le ministre, en visite à Rome, critique la Hongrie". Behind a comma "de" makes it a noun: "Orban,
// critique de Bruxelles".
func (j *joiner) goesOn(out []Chunk, i int, verb *Entry) bool {
	if !j.r.lexicon.grammar.accents || j.r.lexicon.Pack.Settings.Drops || verb.Form != PresentForm || verb.Lemma.Class != lang.Verb || !hasSubject(out) {
		return false
	}
	n := j.piece(i + 1)
	for ; n != nil && (n.date != nil || n.function("skip") != nil && n.function("clitic") == nil && n.function("det") == nil); n = j.piece(i + 1) {
		i++
	}
	if n == nil || n.punct != "" {
		return false
	}
	if to := j.prepOf(i + 1); to != "" && n.function("det") == nil && n.function("partitive") == nil {
		return to == "to" && verb.Lemma.Takes(to)
	}
	return n.function("det") != nil || n.function("poss") != nil || n.function("comp") != nil || j.actorFollows(i)
}

// hasSubject: an actor and, behind a conjunction, a verb stand in the part of the sentence that was read.
func hasSubject(out []Chunk) bool {
	actor, verb := false, lastChunk(out).Kind != ConjChunk
	for k := len(out) - 1; k >= 0 && out[k].Kind != StopChunk && out[k].Kind != SemicolonChunk && out[k].Kind != ColonChunk; k-- {
		actor = actor || out[k].Kind == ActorChunk
		verb = verb || out[k].Kind == VerbChunk && out[k].Form != Participle && out[k].Form != IngForm || out[k].Kind == AuxChunk || out[k].Kind == PassiveChunk
	}
	return actor && verb
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
	if e := p.function("clitic"); e != nil && p.function("pron") != nil && strings.HasSuffix(e.Word.Value, ".to") && j.clitic(out, i) != nil {
		return true // "lui a promis"
	}
	if p.has(OfficeEntry) == nil && p.function("group") == nil {
		return false
	}
	verb, other := predicates(p.entries, p.clitics.Pron != "")
	return verb != nil && p.last == p.first && j.readsAsVerb(out, i, verb, other)
}
