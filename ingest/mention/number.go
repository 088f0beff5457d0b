package mention

import (
	"slices"
	"strings"

	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/text"
)

// numberWords are the folded words of one word that the calendar of a pack counts with.
func numberWords(words []lang.DateWord) map[string]bool {
	numbers := map[string]bool{}
	for _, w := range words {
		if w.Class == "number" && !strings.Contains(w.Text, " ") {
			numbers[text.Fold(w.Text)] = true
		}
	}
	return numbers
}

// numeral: the word that begins piece i is a number: 34, two.
func (j *joiner) numeral(i int) bool {
	p := j.piece(i)
	return p != nil && p.punct == "" && (j.digits(p) || j.r.lexicon.numbers[j.s.Tokens[p.first].Fold])
}

// amountFollows: piece i is a number or says how exact one is: "killing at least 34".
func (j *joiner) amountFollows(i int) bool {
	return j.numeral(i) || j.piece(i) != nil && j.piece(i).function("approx") != nil && j.numeral(i+1)
}

// countedKind: the past participle at piece i stands between a number behind a verb and a
// noun, whose kind it tells: "sent two armed drones".
func (j *joiner) countedKind(out []Chunk, i int, verb *Entry) bool {
	n := len(out)
	if n < 2 || verb.Form != PastForm && verb.Form != Participle || out[n-1].Kind != WordChunk || out[n-2].Kind != VerbChunk || !j.numeral(i-1) {
		return false
	}
	next := j.piece(i + 1)
	if next == nil || next.punct != "" || j.amountFollows(i+1) {
		return false
	}
	if next.has(AdjectiveEntry) != nil || next.has(NameEntry) != nil {
		return true // "killed three suspected Pakistani militants"
	}
	if j.opensObject(i + 1) {
		return false
	}
	_, noun := predicates(next.entries, false)
	return next.unknown() || noun != nil || next.function("group") != nil
}

// countsBehind: the participle at piece i stands between a number and what it counts:
// "two abducted Israelis".
func (j *joiner) countsBehind(i int) bool {
	p := j.piece(i + 1)
	if p == nil || p.punct != "" || p.date != nil || !j.numeral(i-1) || j.pieces[i-1].first != j.pieces[i-1].last {
		return false
	}
	if p.has(AdjectiveEntry) != nil {
		return true
	}
	t := &j.s.Tokens[p.last]
	return !t.Upper && strings.HasSuffix(t.Fold, "s") && (p.has(FunctionEntry) == nil || p.function("group") != nil)
}

// someOf: the number at piece i takes some of what stands behind "of", so that what is done to
// them is done to these: "killed four of its fighters"; for Arabic see fightersOf.
func (j *joiner) someOf(i int) bool {
	if j.r.lexicon.Pack.Settings.VerbFirst {
		return j.fightersOf(i)
	}
	if !j.r.lexicon.grammar.placed || !j.numeral(i) || j.prepOf(i+1) != "of" || i > 0 && strings.ContainsAny(j.pieces[i-1].punct, "$€£¥") {
		return false
	}
	if fold := j.s.Tokens[j.pieces[i].first].Fold; j.digits(&j.pieces[i]) && strings.Trim(fold, "0123456789,.") != "" {
		return false // "$15bn of"
	}
	return j.opensObject(i+2) || j.numeral(i+2)
}

// fightersOf: the Arabic figure at piece i takes some of those of a movement or group that stand
// behind «من»: «مقتل 15 من ميليشيات الحوثي».
func (j *joiner) fightersOf(i int) bool {
	p, of, whom := j.piece(i), j.piece(i+1), j.piece(i+2)
	if p.punct != "" || p.date != nil || !j.digits(p) || of == nil || !of.clitics.none() || whom == nil || !slices.Contains(j.r.lexicon.Pack.Settings.From, j.prepOf(i+1)) || !whom.clitics.none() {
		return false
	}
	name := whom.has(NameEntry)
	return name != nil && name.body || whom.function("group") != nil || whom.has(AdjectiveEntry) != nil && withArticle(j.s.Tokens[whom.first].Fold)
}

// ofSome: the preposition at piece i stands behind a number of which someOf holds.
func (j *joiner) ofSome(i int) bool {
	return i > 0 && (j.prepOf(i) == "of" || j.r.lexicon.Pack.Settings.VerbFirst) && j.someOf(i-1)
}
