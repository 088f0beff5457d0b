package mention

import (
	"strings"

	"github.com/diplograph/diplograph/ingest/lang"
)

// feminineNoun: a noun of action that is written like a feminine present, before whoever acts, is
// the noun behind a verb and its subject and behind a noun that governs it: «رفضت السعودية تدخل إيران»,
// «محاولات تدخل إيران», not «بدأت تركيا تدخل سوريا», «خطوة تعارض تركيا».
func (j *joiner) feminineNoun(out []Chunk, i int, noun *Entry) bool {
	p, prev := &j.pieces[i], lastChunk(out)
	if noun.Lemma.Class != lang.Noun || !p.clitics.none() || p.first != p.last || prev == nil || !strings.HasPrefix(j.s.Tokens[p.first].Fold, "ت") || !j.actorFollows(i) {
		return false
	}
	switch prev.Kind {
	case ActorChunk:
		verb := standingVerb(out)
		return verb != nil && verb.Lemma != nil && verb.Lemma.Takes("obj") && !supports(verb.Lemma)
	case NounChunk:
		return !prev.Def && prev.Pron == "" && !strings.HasSuffix(prev.Tail, "ه") && !strings.HasSuffix(prev.Tail, "ا") && prev.Lemma.Takes("obj")
	}
	return false
}
