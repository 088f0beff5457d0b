package mention

import (
	"strings"

	"github.com/diplograph/diplograph/ingest/lang"
)

// nounOfAction: what is written like a present is a verbal noun behind a verb that takes one, or its
// subject, and behind a noun of an act that governs it: «ترفض تدخل قطر», «رفضت السعودية تدخل إيران»,
// «محاولات تدخل إيران», not «بدأت تركيا تدخل سوريا», «خطوة تعارض تركيا».
func (j *joiner) nounOfAction(out []Chunk, i int, noun *Entry) bool {
	p, prev := &j.pieces[i], lastChunk(out)
	if noun.Lemma.Class != lang.Noun || !p.clitics.none() || prev == nil {
		return false
	}
	switch prev.Kind {
	case VerbChunk:
		return len(noun.Lemma.Frames) > 0 && takesAct(prev.Lemma)
	case NounChunk:
		return len(noun.Lemma.Frames) > 0 && !prev.Def && prev.Pron == "" && len(prev.Lemma.Frames) > 0 && j.actorFollows(i)
	case ActorChunk:
		verb := standingVerb(out)
		return verb != nil && verb.Lemma != nil && takesAct(verb.Lemma) && p.first == p.last && strings.HasPrefix(j.s.Tokens[p.first].Fold, "ت") && j.actorFollows(i)
	}
	return false
}

// takesAct: a verbal noun may be the object of the verb.
func takesAct(l *Lemma) bool { return l.Takes("obj") && !supports(l) }
