package event

import (
	"strings"

	"github.com/diplograph/diplograph/ingest/mention"
)

// cognate: an Arabic verb may have its own noun and an adjective behind it, which say
// how it is done and are no object: «يرفض رفضا قاطعا المقترح».
func (p *parser) cognate(k int) {
	noun := &p.chunks[k]
	if !p.vso || k == 0 || k+1 >= len(p.chunks) || noun.Kind != mention.NounChunk || noun.Def || !strings.HasSuffix(noun.Fold, "ا") {
		return
	}
	how := &p.chunks[k+1]
	if how.Kind != mention.WordChunk && how.Kind != mention.AdjChunk && how.Kind != mention.SkipChunk || how.Def || !strings.HasSuffix(how.Fold, "ا") {
		return
	}
	v := k - 1
	if p.chunks[v].Kind == mention.ActorChunk && v > 0 {
		v--
	}
	if verb := &p.chunks[v]; verb.Kind != mention.VerbChunk || !ofOneAct(verb.Lemma, noun.Lemma) {
		return
	}
	noun.Kind, how.Kind = mention.SkipChunk, mention.SkipChunk
}

// ofOneAct: the verb and the noun tell the same stance.
func ofOneAct(verb, noun *mention.Lemma) bool {
	for _, f := range noun.Frames {
		if stances[f.Relation] && tells(verb, f.Relation) {
			return true
		}
	}
	return false
}
