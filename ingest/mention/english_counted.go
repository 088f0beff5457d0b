package mention

import (
	"strings"

	"github.com/diplograph/diplograph/ingest/lang"
)

// countsBehind: the participle at piece i stands between a number and what it counts:
// "two abducted Israelis".
func (j *joiner) countsBehind(i int) bool {
	prev, p := j.piece(i-1), j.piece(i+1)
	if prev == nil || p == nil || prev.first != prev.last || p.punct != "" || p.date != nil {
		return false
	}
	if !j.digits(prev) && !j.r.lexicon.grammar.numbers[j.s.Tokens[prev.first].Fold] {
		return false
	}
	if p.has(AdjectiveEntry) != nil {
		return true
	}
	t := &j.s.Tokens[p.last]
	return !t.Upper && strings.HasSuffix(t.Fold, "s") && (p.has(FunctionEntry) == nil || p.function("group") != nil)
}

// numbersOf are the number words of a pack.
func numbersOf(pack *lang.Pack) map[string]bool {
	numbers := map[string]bool{}
	for _, w := range pack.Dates {
		if w.Class == "number" {
			numbers[w.Text] = true
		}
	}
	return numbers
}
