package event

import (
	"slices"
	"strings"

	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// stopsOf are the places behind a preposition to which an Arabic relative clause says that a
// journey leads or where it begins: «جولة تقوده إلى باريس», «جولة تبدأ من مصر».
func (m *matcher) stopsOf(v *node) []argument {
	leads := v.pron != "" && v.pron != "3sf" && tells(v.lemma, "visited") // who travels, not the journey
	begins := v.pron == "" && hasOperator(v.lemma, lang.Light) && takes(v.lemma, "ب")
	var all []argument
	for _, a := range v.preps {
		if a.actor != nil && (leads && a.prep == "إلى" || begins && (a.prep == "ب" || a.prep == "من")) {
			all = append(all, a)
		}
	}
	return all
}

// pastRegion goes from the chunk at b, in a region that a journey is in, back to its noun:
// «جولة في الشرق الأوسط تشمل».
func (p *parser) pastRegion(b int) int {
	k := b
	for k > 1 && k > b-3 && p.chunks[k].Kind == mention.WordChunk && hasArticle(p.chunks[k].Fold) {
		k--
	}
	if k < 1 || k == b || p.chunks[k].Kind != mention.PrepChunk || !slices.Contains(p.preps.Inside, p.chunks[k].Value) || strings.HasPrefix(p.chunks[k].Fold, "ب") {
		return b
	}
	return k - 1
}
