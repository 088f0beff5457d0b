package mention

import (
	"slices"
	"strings"

	"github.com/diplograph/diplograph/ingest/lang"
)

// contracts: behind a pronoun "'s" is "is" or "has": "she's slammed".
func contracts(prev *Chunk) bool {
	return prev != nil && (prev.Kind == ActorChunk && prev.Actor.Kind == ByPronoun || prev.Kind == RelChunk)
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

// demanded: what was read ends in a verb of demanding and an actor, who may be the
// subject of what is demanded: "demanded Russia withdraw".
func demanded(out []Chunk) bool {
	n := len(out)
	if n > 2 && out[n-1].Kind == ActorChunk && out[n-2].Kind == ModalChunk && out[n-2].Value == "obliged" && out[n-3].Kind != ActorChunk {
		return true // "should Chad break the truce"
	}
	if n < 2 || out[n-1].Kind != ActorChunk || out[n-1].Actor.Kind == ByAdjective || out[n-2].Kind != VerbChunk {
		return false
	}
	return slices.ContainsFunc(out[n-2].Lemma.Frames, func(f *lang.Frame) bool {
		return f.Relation == "demands" && f.HasSlot("comp")
	})
}

// letDo: what was read ends in a verb that takes an infinitive without "to", and
// whoever does what that tells: "let Turkey", "let militants". The pack marks it by the slot "bare".
func letDo(out []Chunk) bool {
	n := len(out)
	if n > 1 && out[n-1].Kind == WordChunk && strings.HasSuffix(out[n-1].Fold, "s") && out[n-2].Kind == VerbChunk {
		return out[n-2].Lemma.Takes("bare")
	}
	if n < 2 || out[n-1].Kind != ActorChunk || out[n-1].Actor.Kind == ByAdjective && !out[n-1].Actor.Plural || out[n-2].Kind != VerbChunk {
		return false
	}
	return out[n-2].Lemma.Takes("bare")
}

// behindVerb: what was read ends in a preposition and an actor behind a verb that
// does not tell what somebody says.
func behindVerb(out []Chunk) bool {
	n := len(out)
	if n < 3 || out[n-2].Kind != PrepChunk {
		return false
	}
	for k := n - 3; k >= 0; k-- {
		switch out[k].Kind {
		case VerbChunk:
			return !says(out[k].Lemma)
		case NounChunk, WordChunk, DetChunk, SkipChunk:
		default:
			return false
		}
	}
	return false
}

// verbless: no verb was read so far.
func verbless(out []Chunk) bool {
	return !slices.ContainsFunc(out, func(c Chunk) bool { return c.Kind == VerbChunk })
}

// infinitive: the last verb that was read is an infinitive or stands behind a
// modal, or goes on from one that is.
func infinitive(out []Chunk) bool {
	for k := len(out) - 1; k > 0; k-- {
		if out[k].Kind != VerbChunk {
			continue
		}
		if out[k].Form != BaseForm {
			return false
		}
		switch out[k-1].Kind {
		case InfChunk, ModalChunk:
			return true
		case ConjChunk, CommaChunk:
		default:
			return letDo(out[:k])
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

// besideNoun: behind the verb of a headline and words that describe what it does stands a word
// that with the noun of an act at the next piece is one thing: "launches biggest ever air attack".
func (j *joiner) besideNoun(out []Chunk, i int) bool {
	prev := lastChunk(out)
	if prev == nil || prev.Kind != WordChunk && prev.Kind != SkipChunk && prev.Kind != CloseChunk || j.piece(i+1) == nil {
		return false
	}
	_, noun := predicates(j.piece(i+1).entries, false)
	return noun != nil && noun.Lemma.Class == lang.Noun && behindFinite(out)
}

// behindFinite: before the plain words at the end of what was read stands a verb that is no
// infinitive and tells nothing of what somebody says.
func behindFinite(out []Chunk) bool {
	for k := len(out) - 1; k >= 0; k-- {
		switch c := &out[k]; c.Kind {
		case WordChunk, SkipChunk, AdjChunk, QuoteChunk, CloseChunk, DetChunk:
		case VerbChunk:
			return c.Form == PresentForm && !says(c.Lemma)
		default:
			return false
		}
	}
	return false
}

// insideObject: what was read ends in the adjective of a state and plain words right behind a
// verb that tells nothing of what somebody says: "called the U.S. boat".
func insideObject(out []Chunk) bool {
	k := len(out) - 1
	for k > 0 && out[k].Kind == WordChunk {
		k--
	}
	return k > 0 && k < len(out)-1 && out[k].Kind == ActorChunk && (out[k].Actor.Kind == ByAdjective || out[k].Actor.Kind == ByName) && out[k-1].Kind == VerbChunk && !says(out[k-1].Lemma)
}

// beforePair is the chunk before the actor at the end of what was read, or before the two that a
// hyphen joins: "called U.S.-Kenyan". -1 for none.
func beforePair(out []Chunk) int {
	n := len(out)
	if n > 3 && out[n-2].Kind == DashChunk && out[n-3].Kind == ActorChunk {
		return n - 4
	}
	return n - 2
}
