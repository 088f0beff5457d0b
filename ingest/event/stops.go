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

// withJoined adds to Arabic relative clauses those that "and" joins to them and those that tell of a
// plain word in them: «جولة تستمر ثلاثة أيام وتشمل قطر», «جولة يزور خلالها ثلاث دول تبدأ بمصر».
func (m *matcher) withJoined(relatives []*clause) []*clause {
	if !m.vso || len(relatives) == 0 {
		return relatives
	}
	all := slices.Clone(relatives)
	for _, c := range m.clauses {
		joined := c.link == coordLink && slices.Contains(relatives, c.sibling) || c.link == relLink && c.parent != nil && slices.Contains(relatives, c.parent)
		if joined && c.verb >= 0 && !slices.Contains(all, c) {
			all = append(all, c)
		}
	}
	return all
}

// countedStates are the states named behind a word that only counts them, to which a journey leads:
// «جولة في ثلاث دول هي مصر وتونس», «جولة تشمل ثلاث دول: مصر وتونس».
func (m *matcher) countedStates(n *node) []argument {
	for k := n.chunk + 1; m.vso && k+2 < len(m.chunks) && k < n.chunk+9; k++ {
		if !slices.Contains(m.anyState, m.chunks[k].Fold) || m.chunks[k-1].Kind != mention.DetChunk {
			continue
		}
		for k++; k < len(m.chunks) && m.chunks[k].Kind != mention.ActorChunk || k < len(m.chunks) && m.chunks[k].Actor.Kind == mention.ByPronoun; k++ {
			if c := &m.chunks[k]; c.Kind == mention.PrepChunk || c.Lemma != nil && c.Lemma.Class == lang.Verb {
				return nil
			}
		}
		if k < len(m.chunks) && len(m.chunks[k].Actor.List) > 1 {
			return []argument{{actor: m.chunks[k].Actor, chunk: k, fold: m.chunks[k].Fold}}
		}
		return nil
	}
	return nil
}

// whereAt notes the place behind a preposition right before «حيث», to which who is there has come:
// «قال من طهران حيث يقوم بزيارة».
func (p *parser) whereAt(c *clause, opener string) {
	k := c.sub - 1
	if k > 0 && p.chunks[k].Kind == mention.CommaChunk {
		k--
	}
	if !p.vso || opener != "manner" || k < 1 || p.chunks[k].Kind != mention.ActorChunk || p.chunks[k].Actor.Kind != mention.ByName || p.chunks[k-1].Kind != mention.PrepChunk {
		return
	}
	if prep := p.chunks[k-1].Value; prep == "من" || prep == "إلى" || slices.Contains(p.preps.Inside, prep) {
		c.where, c.whereBy = k, "إلى"
	}
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
