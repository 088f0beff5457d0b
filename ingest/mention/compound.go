package mention

import (
	"slices"

	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/text"
)

// againstValue is the value of a chunk that tells against whom something is.
const againstValue = "against"

// compound makes one chunk of a word, a hyphen and a participle at the end of
// what was read: "US-backed", "al-Burhan-led", "long-awaited" stand before a
// noun as adjectives do and head no clause. The chunk keeps the actor and the
// verb, for they may tell who backs whom.
func (j *joiner) compound(out []Chunk) []Chunk {
	n := len(out)
	if n < 3 || !j.before() || out[n-2].Kind != DashChunk || !hyphen(out, n-2) {
		return out
	}
	first, last := &out[n-3], &out[n-1]
	if first.Kind == WordChunk && last.Kind == ActorChunk && j.leaning(first, last) {
		c := *first
		c.Kind, c.Last, c.End = CompoundChunk, last.Last, last.End
		if slices.ContainsFunc(j.r.lexicon.against(), func(w string) bool { return text.Fold(w) == first.Fold }) {
			c.Value, c.Actor = againstValue, last.Actor // "anti-American protests"
		}
		return append(out[:n-3], c)
	}
	if !participle(last) {
		return out
	}
	switch first.Kind {
	case ActorChunk, WordChunk, NounChunk, PlaceChunk, SkipChunk, AdjChunk:
	default:
		return out
	}
	c := *first
	c.Kind, c.Last, c.End, c.Value = CompoundChunk, last.Last, last.End, last.Value
	c.Lemma, c.Form, c.Place = last.Lemma, last.Form, ""
	if c.Value == makeValue {
		c.Actor, c.Value = nil, "" // whose make a thing is, not whose it is: "Iranian-made drones"
	}
	if c.Actor != nil {
		c.Actor.Held = c.Value == "possess"
	}
	return append(j.hung(out[:n-3], &c), c)
}

// makeValue is the value of a word behind a hyphen that tells who made a thing.
const makeValue = "make"

// hung gives a compound the actor before it that leaves the participle to it:
// "the French- and Swiss-backed council".
func (j *joiner) hung(out []Chunk, c *Chunk) []Chunk {
	n := len(out)
	if n < 3 || c.Actor == nil || out[n-1].Kind != ConjChunk || out[n-2].Kind != DashChunk || out[n-3].Kind != ActorChunk || out[n-3].End != out[n-2].Start {
		return out
	}
	first := &out[n-3]
	both := &Phrase{Kind: c.Actor.Kind, First: first.Actor.First, Last: c.Actor.Last, Start: first.Actor.Start, End: c.Actor.End, List: []*Phrase{first.Actor, c.Actor}}
	c.Actor, c.First, c.Start, c.Fold = both, first.First, first.Start, first.Fold
	return out[:n-3]
}

// brokered makes a compound of the adjectives of states and the participle behind them that
// have lost their hyphen: "the US-Russian brokered truce".
func (j *joiner) brokered(out []Chunk) []Chunk {
	for k := 1; k+1 < len(out); k++ {
		c, noun := &out[k], out[k+1].Kind
		if !j.before() || c.Kind != VerbChunk || c.Form != PastForm || noun != NounChunk && noun != WordChunk || out[k-1].Kind != ActorChunk || !j.attributive(&out[k-1]) || !mediates(c.Lemma) {
			continue
		}
		last := c.Last
		made := out[k-1]
		made.Kind, made.Last, made.End, made.Value, made.Lemma, made.Form = CompoundChunk, last, c.End, c.Value, c.Lemma, c.Form
		first := k - 1
		if k > 2 && out[k-2].Kind == DashChunk && hyphen(out, k-2) && out[k-3].Kind == ActorChunk {
			first = k - 3
			a := &out[first]
			made.Actor = &Phrase{Kind: made.Actor.Kind, First: a.Actor.First, Last: made.Actor.Last, Start: a.Actor.Start, End: made.Actor.End, List: []*Phrase{a.Actor, made.Actor}}
			made.First, made.Start, made.Fold = a.First, a.Start, a.Fold
		}
		out = slices.Replace(out, first, k+1, made)
		k = first
	}
	return out
}

// mediates: one of the lemma's frames tells who mediates.
func mediates(l *Lemma) bool {
	return slices.ContainsFunc(l.Frames, func(f *lang.Frame) bool { return f.Relation == "mediates" })
}

// leaning: "pro-Russian", "post-Soviet": a small word before a state makes an
// adjective of it that names nobody. "then-President X" is somebody.
func (j *joiner) leaning(word, actor *Chunk) bool {
	a := actor.Actor
	return (word.First == 0 || !j.s.Tokens[word.First].Upper) && len(a.Offices) == 0 && (a.Kind == ByAdjective || a.Kind == ByName)
}

func participle(c *Chunk) bool {
	if c.Lemma == nil || c.Kind != VerbChunk && c.Kind != AdjChunk {
		return false
	}
	return c.Lemma.Class != lang.Verb || c.Form == PastForm || c.Form == Participle || c.Form == IngForm
}
