package mention

import (
	"slices"
	"strings"

	"github.com/diplograph/diplograph/ingest/lang"
)

// pluralHere: what was read asks for a noun in the plural, no verb of the present.
func (j *joiner) pluralHere(out []Chunk) bool {
	n, prev := len(out), lastChunk(out)
	if prev == nil {
		return false
	}
	switch prev.Kind {
	case VerbChunk: // "suspended broadcasts by", "hurled insults at", "seek guarantees from"
		return prev.Form != Participle && prev.Lemma.Takes("obj") || prev.Form != PresentForm && !says(prev.Lemma)
	case ActorChunk, WordChunk: // "bars U.S. banks from", "severed communication lines", "its European partners"
		return n > 1 && out[n-2].Kind == VerbChunk && !says(out[n-2].Lemma) || j.ofRegion(prev)
	}
	return false
}

// thingBefore: the chunk is a noun, plain word or adjective that may stand before another noun.
func thingBefore(c *Chunk) bool {
	return c != nil && (c.Kind == NounChunk || c.Kind == WordChunk || c.Kind == ActorChunk && c.Actor.Kind == ByAdjective)
}

// objectHere: what was read ends in the first words of the object of a verb, so that a word in
// -s is a noun: "discussed border checks with Chad".
func objectHere(out []Chunk) bool {
	for k := len(out) - 1; k >= 0; k-- {
		switch c := &out[k]; c.Kind {
		case WordChunk, NounChunk, DetChunk, PossessiveChunk, AdjChunk, CompoundChunk, PlaceChunk:
		case ActorChunk:
			if c.Actor.Kind == ByPronoun {
				return false
			}
		case VerbChunk:
			return k < len(out)-1 && c.Form != IngForm && c.Lemma.Takes("obj") && !slices.ContainsFunc(c.Lemma.Frames, func(f *lang.Frame) bool {
				return f.HasSlot("comp") && (f.Operator == lang.Say || f.Operator == lang.PossibleOp || f.Operator == lang.Deny)
			})
		default:
			return false
		}
	}
	return false
}

// finiteBehind: behind a preposition and what it leads to, from piece i on, stands an auxiliary,
// whose subject the word before them is: "oil flows to Hungary were cut".
func (j *joiner) finiteBehind(i int) bool {
	if prep := j.prepOf(i); prep == "" || prep == "of" {
		return false
	}
	for end := i + 7; i < end; i++ {
		p := j.piece(i)
		if p == nil || p.punct != "" || p.function("conj") != nil || p.function("rel") != nil || p.function("comp") != nil || p.function("sub") != nil || p.function("pron") != nil {
			return false
		}
		if p.auxiliary() {
			return true
		}
	}
	return false
}

// severalDo decides by the number of what was read whether the base of a verb, which takes
// several, may follow.
func (j *joiner) severalDo(out []Chunk) (do, decided bool) {
	prev := lastChunk(out)
	switch {
	case prev.Kind == ActorChunk && j.oneOf(prev):
		return false, true // "a Daesh command center"
	case j.inPlaceOf(out):
		return true, true // "its actions in Gaza violate"
	case prev.Kind == ActorChunk && j.singular(prev) && !coordinated(out):
		return false, true // "during the UN vote"
	case prev.Kind == WordChunk && strings.HasSuffix(prev.Fold, "s") && !strings.HasSuffix(prev.Fold, "ss"):
		return true, true // "activists say"
	case prev.Kind == NounChunk && !strings.HasSuffix(prev.Fold, "s"):
		return false, true // "the rocket launch": one takes a verb in -s
	}
	return false, false
}

// bareVerb: the word at piece i, base of a verb and noun, is a verb without "to" behind what was read.
func (j *joiner) bareVerb(out []Chunk, i int) bool {
	prev := lastChunk(out)
	switch {
	case prev == nil:
		return false
	case prev.Kind == ActorChunk: // "demanded Kyiv sign the deal"; "that Israel release", not "that the US embargo on"
		return (demanded(out) || subjunctive(out)) && j.gerundFollows(i+1) || demanded(out) && j.opensObject(i+1) || subjunctive(out) && j.objectMayFollow(i+1)
	}
	return prev.Kind == ConjChunk && infinitive(out) && j.opensObject(i+1) // "to fight corruption and support the EU"
}

// inPlaceOf: what was read ends in a plural that has no verb yet, "in" and a place, or whom
// the acts are against.
func (j *joiner) inPlaceOf(out []Chunk) bool {
	n := len(out)
	if n < 3 || out[n-1].Kind != ActorChunk && out[n-1].Kind != PlaceChunk || out[n-2].Kind != PrepChunk {
		return false
	}
	head := &out[n-3]
	if p := out[n-2].Value; p != "in" && (head.Kind != NounChunk || p != "on" && p != "against") {
		return false // "its strikes on Gaza violate"
	}
	if head.Kind != WordChunk && head.Kind != NounChunk || !strings.HasSuffix(head.Fold, "s") || strings.HasSuffix(head.Fold, "ss") {
		return false
	}
	for k := n - 4; k >= 0; k-- {
		switch out[k].Kind {
		case VerbChunk:
			return says(out[k].Lemma)
		case PrepChunk, CommaChunk, ConjChunk:
			return false
		}
	}
	return true
}

// ofRegion: the word is the adjective of a part of the world, which no table has as
// an actor's: "European", "Western".
func (j *joiner) ofRegion(c *Chunk) bool {
	if c.Kind != WordChunk || c.First != c.Last || !j.s.Tokens[c.First].Upper {
		return false
	}
	return endsInOne(c.Fold, j.r.lexicon.Pack.Settings.Regions)
}

// manyDo: the word at piece i, base of a verb and noun, is the verb of the plural right before it, the
// subject of a clause that has none yet, for the preposition behind it is one that the verb alone
// takes: "thousands march in", "as Russian shells land in".
func (j *joiner) manyDo(out []Chunk, i int, verb, other *Entry) bool {
	prev := lastChunk(out)
	if verb.Form != BaseForm || !strings.HasSuffix(prev.Fold, "s") || strings.HasSuffix(prev.Fold, "ss") || !j.takesNext(verb, i) || j.takesNext(other, i) {
		return false
	}
	for k := len(out) - 1; k >= 0; k-- {
		switch c := &out[k]; c.Kind {
		case WordChunk, NounChunk, AdjChunk, ActorChunk, DetChunk:
		case SubChunk, ColonChunk, CompChunk:
			return true
		case VerbChunk:
			return says(c.Lemma)
		default:
			return false
		}
	}
	return true
}

// ownedName: what was read ends in the name of a state or body right behind a possessive, which a
// noun follows: "their M23 allies", "its NATO commitments".
func ownedName(out []Chunk) bool {
	n := len(out)
	if n < 2 || out[n-1].Kind != ActorChunk || out[n-1].Actor.Kind != ByName || out[n-1].Actor.Person != "" {
		return false
	}
	return out[n-2].Kind == DetChunk && out[n-2].Pron != ""
}
