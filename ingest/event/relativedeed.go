package event

import (
	"strings"

	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// deedThat is the use of force against the actor right before the comma and the English
// relative pronoun at k, whose clause tells how others took it: "raids on Chad, which have been
// condemned by Mali", "which drew criticism from". -1 for none.
func (p *parser) deedThat(whom, k int) int {
	if p.vso {
		return p.arabicDeedThat(whom, k)
	}
	if !p.analytic || whom < 2 || whom != k-2 || p.chunks[k-1].Kind != mention.CommaChunk || p.chunks[whom].Kind != mention.ActorChunk || p.chunks[whom-1].Kind != mention.PrepChunk {
		return -1
	}
	deed := &p.chunks[whom-2]
	if deed.Kind != mention.NounChunk || !usesForceOn(deed.Lemma) {
		return -1
	}
	passive := false
	for n := k + 1; n < len(p.chunks); n++ {
		switch c := &p.chunks[n]; c.Kind {
		case mention.PassiveChunk, mention.AuxChunk:
			if passive = passive || c.Kind == mention.PassiveChunk; n == k+1 && strings.HasSuffix(deed.Tail, "s") != strings.HasSuffix(c.Value, "plural") && c.Value != "past" && c.Value != "" {
				return -1
			}
		case mention.SkipChunk:
		case mention.VerbChunk:
			if passive && tellsOneOf(c.Lemma, judgements) || hasOperator(c.Lemma, lang.Light) && p.judgedNext(n+1) {
				return whom - 2
			}
			return -1
		default:
			return -1
		}
	}
	return -1
}

// judgements are acts that say how one takes what another has done.
var judgements = map[ontology.Relation]bool{"criticizes": true, "praises": true}

// judgedNext: at k begins a phrase of a noun that says how somebody takes something.
func (p *parser) judgedNext(k int) bool {
	for ; k < len(p.chunks); k++ {
		switch c := &p.chunks[k]; c.Kind {
		case mention.NounChunk:
			return tellsOneOf(c.Lemma, judgements)
		case mention.DetChunk, mention.WordChunk, mention.AdjChunk, mention.SkipChunk:
		default:
			return false
		}
	}
	return false
}

// arabicDeedThat is the same of an Arabic clause that judges: «الضربات الأمريكية على إيران، التي تمثل
// انتهاكا». A state on which force is used is no violation.
func (p *parser) arabicDeedThat(whom, k int) int {
	if whom < 2 || whom != k-2 || k+1 >= len(p.chunks) || p.chunks[k-1].Kind != mention.CommaChunk || p.chunks[whom].Kind != mention.ActorChunk || p.chunks[whom-1].Kind != mention.PrepChunk {
		return -1
	}
	if v := &p.chunks[k+1]; v.Kind != mention.VerbChunk || !hasOperator(v.Lemma, lang.Judge) {
		return -1
	}
	for n := whom - 2; n >= 0; n-- {
		switch c := &p.chunks[n]; {
		case c.Kind == mention.NounChunk && usesForceOn(c.Lemma):
			return n
		case c.Kind == mention.ActorChunk && c.Actor.Kind == mention.ByAdjective, c.Kind == mention.AdjChunk, c.Kind == mention.WordChunk:
		default:
			return -1
		}
	}
	return -1
}
