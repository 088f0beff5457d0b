package mention

import (
	"strings"

	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/text"
)

// manner takes the adjectives that say in what way to the word that opens the
// phrase: «بشكل واضح وصريح» is one adverb, «سافر» in «بشكل سافر» no verb. It gives
// the last token.
func (m *matcher) manner(p *piece) int {
	if e := p.function("skip"); e == nil || e.Word.Value != "manner" {
		return p.last
	}
	last := p.last
	for i := last + 1; i < len(m.tokens) && m.tokens[i].Kind == text.Word && !withArticle(m.tokens[i].Fold); i++ {
		second := last > p.last
		if second && (!strings.HasPrefix(m.tokens[i].Fold, "و") || !m.joined(i)) {
			break
		}
		if degree[m.tokens[i].Fold] && i+1 < len(m.tokens) && m.tokens[i+1].Kind == text.Word {
			i++
		}
		last = i
	}
	return last
}

// degree are the words that take the adjective behind them: «بشكل أكثر إيجابية».
var degree = map[string]bool{"اكثر": true, "اقل": true, "غير": true, "شبه": true, "شديد": true}

// joined: the word at i is "and" with an adjective that the lexicon does not know
// as anything else.
func (m *matcher) joined(i int) bool {
	for _, found := range m.at(i) {
		for _, e := range found.entries {
			switch {
			case e.Kind == CommonEntry, e.Kind == PredicateEntry && e.Lemma.Class == lang.Adj:
			default:
				return false
			}
		}
	}
	return true
}

// nationalOf: piece i is no adverb before the adjective of a state in its case: «طرد دبلوماسيا
// نرويجيا», not «تعاون دبلوماسيا مع النرويج».
func (j *joiner) nationalOf(i int) bool {
	p, n := &j.pieces[i], j.piece(i+1)
	return !j.before() && n != nil && p.function("skip") != nil && n.has(AdjectiveEntry) != nil && n.has(NameEntry) == nil &&
		strings.HasSuffix(j.s.Tokens[p.last].Raw, "يا") && strings.HasSuffix(j.s.Tokens[n.last].Raw, "يا")
}
