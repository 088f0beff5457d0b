package mention

import (
	"slices"
	"strings"

	"github.com/diplograph/diplograph/ingest/lang"
)

// clitic is the pronoun before a verb whose object it is: "l'a accusé", "lo
// acusó". What stands before a noun is an article.
func (j *joiner) clitic(out []Chunk, i int) *Entry {
	e := j.pieces[i].function("clitic")
	if e == nil {
		return nil
	}
	prev := lastChunk(out)
	inside := prev != nil && (prev.Kind == PrepChunk || prev.Kind == DetChunk || prev.Kind == VerbChunk) // a noun phrase begins
	for n := i + 1; n < len(j.pieces); n++ {
		p := &j.pieces[n]
		if p.auxiliary() {
			if inside && !j.infinitiveAt(n) {
				return nil
			}
			return e
		}
		verb, other := predicates(p.entries, false)
		if verb != nil {
			if (other == nil || !inside && strings.HasSuffix(e.Word.Value, ".to")) && verb.Form != Participle && (verb.Form == BaseForm || !inside) {
				return e
			}
			return nil
		}
		if p.function("clitic") == nil && p.function("skip") == nil {
			return nil
		}
	}
	return nil
}

// objectPronoun passes over the pronoun at piece i that is the object of the verb behind it or, in
// Arabic, of the predicate before it.
func (j *joiner) objectPronoun(out []Chunk, i int) (c Chunk, is bool) {
	p := &j.pieces[i]
	if e := j.clitic(out, i); e != nil && j.r.lexicon.grammar.accents {
		c = j.chunk(SkipChunk, p, "")
		c.Pron, c.Dative = strings.CutSuffix(e.Word.Value, ".to")
		return c, true
	}
	if e := p.function("clitic"); e != nil && !j.before() {
		objectBehind(out, e)
		return j.chunk(SkipChunk, p, ""), true
	}
	return c, false
}

// objectBehind gives a predicate the pronoun that stands for its object behind it: «متهما إياه».
func objectBehind(out []Chunk, pronoun *Entry) {
	if prev := lastChunk(out); prev != nil && prev.Lemma != nil {
		prev.Pron = pronoun.Word.Value
	}
}

// withClitic gives a verb the pronoun that stands before it and its auxiliaries.
func withClitic(out []Chunk, verb *Chunk) {
	for k := len(out) - 1; k >= 0; k-- {
		switch c := &out[k]; c.Kind {
		case AuxChunk, PassiveChunk, ModalChunk, NegChunk, DateChunk:
		case SkipChunk:
			if c.Pron != "" {
				verb.Pron, verb.Dative = c.Pron, c.Dative
				return
			}
		default:
			return
		}
	}
}

// partitive is the reading as an article of a word that is a preposition, too,
// where no noun stands before it: "mener des frappes", "imposer de nouvelles".
func (j *joiner) partitive(out []Chunk, i int) *Entry {
	p := &j.pieces[i]
	det := p.function("partitive")
	if det == nil || p.function("prep") == nil || j.infinitiveAt(i+1) {
		return nil
	}
	prev := lastChunk(out)
	if prev == nil {
		return det
	}
	for len(out) > 1 && out[len(out)-1].Kind == SkipChunk {
		out = out[:len(out)-1]
	}
	if before := lastChunk(out[:len(out)-1]); prev.Kind == DateChunk && before != nil && before.Kind == VerbChunk {
		prev, out = before, out[:len(out)-1] // "entameront vendredi des manœuvres"
	}
	switch prev.Kind {
	case VerbChunk:
		if n := len(out); prev.Form == Participle && (n < 2 || out[n-2].Kind != AuxChunk && out[n-2].Kind != SkipChunk) {
			return nil // "accompagné de"
		}
		if prev.Lemma.Class == lang.Verb && (!prev.Lemma.Takes(p.function("prep").Word.Value) || prev.Pron == "" && j.objectBehind(prev.Lemma, i+1)) {
			return det
		}
	case CommaChunk, CompChunk, QuoteChunk, ColonChunk, StopChunk, PrepChunk, SubChunk, RelChunk:
		return det
	case ActorChunk:
		if n := len(out); n > 1 && out[n-2].Kind == PrepChunk && out[n-2].Value == "to" && !j.opensObject(i+1) {
			return det // "livrer à l'Ukraine des missiles"
		}
	case NegChunk:
		return det // "n'a pas de relations"
	}
	return nil
}

// objectBehind: a plain word stands at piece i and behind it a preposition that the
// verb takes beside its object: "acheter des drones à la Turquie".
func (j *joiner) objectBehind(l *Lemma, i int) bool {
	n := j.piece(i)
	if n == nil || !l.Takes("obj") || n.punct != "" || n.date != nil {
		return false
	}
	if e := n.function("group"); e != nil && e.Word.Value != governs && !j.s.Tokens[n.first].Upper {
		return true // "recevoir des émissaires", "acheter des missiles"
	}
	if j.opens(i) {
		return false
	}
	for n := i + 1; n < len(j.pieces) && n < i+5 && j.pieces[n].punct == ""; n++ {
		if e := j.pieces[n].function("prep"); e != nil {
			return l.Takes(e.Word.Value)
		}
	}
	return false
}

// infinitiveAt: at piece i begins an infinitive, with the words before it.
func (j *joiner) infinitiveAt(i int) bool {
	p := j.piece(i)
	if p == nil {
		return false
	}
	if verb, other := predicates(p.entries, false); verb != nil && other == nil && verb.Form == BaseForm {
		return true
	}
	switch {
	case p.function("aux") != nil, p.function("passive") != nil:
		return true
	case p.function("neg") != nil, p.function("skip") != nil, p.function("clitic") != nil:
		return j.infinitiveAt(i + 1)
	}
	return false
}

// givenTo: the Arabic pronoun at piece i behind its preposition is the one to whom the noun behind it
// goes, and no possessive: «وتقدم لها مساعدات», but «تعرضت لها» and «يسمح له بالعودة».
func (j *joiner) givenTo(out []Chunk, i int) (Chunk, bool) {
	p, n, k := j.piece(i), j.piece(i+1), len(out)-2
	if !j.r.lexicon.Pack.Settings.VerbFirst || p.clitics.Prep == "" || n == nil || n.punct != "" || n.clitics.Prep != "" || n.clitics.Conj != "" || k < 0 || out[k].Kind != VerbChunk || !gives(out[k].Lemma, p.clitics.Prep) {
		return Chunk{}, false
	}
	poss := p.function("poss")
	if verb, other := predicates(n.entries, false); poss == nil || verb != nil || other == nil || n.clitics.Def && other.Lemma.Class != lang.Noun {
		return Chunk{}, false
	}
	c := j.chunk(ActorChunk, p, "")
	return j.actor(&Phrase{Kind: ByPronoun, Person3: poss.Word.Value, First: p.first, Last: p.last, Start: c.Start, End: c.End}, p), true
}

// gives: a frame of the verb has both an object and a slot of the preposition.
func gives(l *Lemma, prep string) bool {
	return l != nil && slices.ContainsFunc(l.Frames, func(f *lang.Frame) bool { return f.HasSlot("obj") && f.HasSlot(prep) })
}
