package mention

import (
	"slices"

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
	if n < 2 || out[n-1].Kind != ActorChunk || out[n-1].Actor.Kind == ByAdjective || out[n-2].Kind != VerbChunk {
		return false
	}
	return slices.ContainsFunc(out[n-2].Lemma.Frames, func(f *lang.Frame) bool {
		return f.Relation == "demands" && f.HasSlot("comp")
	})
}

// letDo: what was read ends in a verb that takes an infinitive without "to", and
// whoever does what that tells: "let Turkey". The pack marks it by the slot "bare".
func letDo(out []Chunk) bool {
	n := len(out)
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
