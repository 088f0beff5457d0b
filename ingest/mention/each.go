package mention

import "strings"

// bothAnd makes "and" of the word that joins the second of two behind a word like
// "both": "tanto con Rusia como con China".
func (j *joiner) bothAnd(chunks []Chunk) {
	if !j.r.lexicon.Pack.Settings.NounFirst() {
		return
	}
	for i := range chunks {
		if chunks[i].Kind != SkipChunk || chunks[i].Value != EachValue {
			continue
		}
		for k := i + 2; k < len(chunks) && chunks[k].Kind != VerbChunk && chunks[k].Kind != StopChunk; k++ {
			if c := &chunks[k]; c.Kind == PrepChunk && c.Value == "as" {
				c.Kind, c.Value = ConjChunk, "and"
				break
			}
		}
	}
}

// joinsSubject makes "and" of a "with" between the subject and its verb: "Qatar, junto
// a Omán, envía".
func (j *joiner) joinsSubject(chunks []Chunk) {
	if !j.r.lexicon.Pack.Settings.NounFirst() {
		return
	}
	for k := 2; k+3 < len(chunks); k++ {
		if c := &chunks[k]; c.Kind != PrepChunk || c.Value != "with" || chunks[k-1].Kind != CommaChunk || chunks[k-2].Kind != ActorChunk {
			continue
		}
		if k > 2 && (chunks[k-3].Kind == PrepChunk || chunks[k-3].Kind == VerbChunk) {
			continue
		}
		n := k + 1
		for n+2 < len(chunks) && chunks[n].Kind == ActorChunk && (chunks[n+1].Kind == ConjChunk || chunks[n+1].Kind == CommaChunk) && chunks[n+2].Kind == ActorChunk {
			n += 2
		}
		if n+2 < len(chunks) && chunks[n].Kind == ActorChunk && chunks[n+1].Kind == CommaChunk && finite(&chunks[n+2]) {
			chunks[k].Kind, chunks[k].Value = ConjChunk, "and"
		}
	}
}

// finite: the chunk is a verb with a person, or an auxiliary.
func finite(c *Chunk) bool {
	return c.Kind == AuxChunk || c.Kind == PassiveChunk || c.Kind == VerbChunk && c.Form == PresentForm
}

// EachValue is the value of a word that opens a list: both, each of.
const EachValue = "each"

// floats: the English "all" at piece i stands behind those whom it takes up and before what they do:
// "Mali, Niger and Chad all condemned", "have all joined".
func (j *joiner) floats(out []Chunk, i int) bool {
	prev, n := lastChunk(out), j.piece(i+1)
	if !j.before() || prev == nil || n == nil || j.pieces[i].last > j.pieces[i].first || j.s.Tokens[j.pieces[i].first].Fold != "all" {
		return false
	}
	verb, other := predicates(n.entries, false)
	switch prev.Kind {
	case AuxChunk, PassiveChunk, ModalChunk:
		return verb != nil && verb.Form != PresentForm && other == nil
	case VerbChunk:
		have := j.pieces[i-1].function("aux")
		if have == nil || strings.HasSuffix(prev.Fold, "s") || verb == nil || verb.Form != PastForm && verb.Form != Participle || other != nil {
			return false // "has all needed arms"
		}
		*prev = j.chunk(AuxChunk, &j.pieces[i-1], have.Word.Value)
		return true
	case ActorChunk:
		if at := len(out) - 2; j.attributive(prev) || len(prev.Actor.List) == 0 && (at < 0 || out[at].Kind != ConjChunk) {
			return false
		}
		return n.auxiliary() || n.function("modal") != nil || verb != nil && verb.Form == PastForm && (other == nil || j.opensObject(i+2))
	}
	return false
}
