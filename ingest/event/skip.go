package event

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// skip notes a sentence with two foreign actors and no act.
func (a *article) skip(s *mention.Sentence, syn *syntax) {
	var sides, names []string
	for k := range s.Chunks {
		if p := s.Chunks[k].Actor; p != nil {
			for _, e := range a.resolver.Resolve(p) {
				if side := cmp.Or(e.Country, e.Key); !slices.Contains(sides, side) {
					sides, names = append(sides, side), append(names, e.Name)
				}
			}
		}
	}
	if len(names) < 2 {
		return
	}
	a.out.Skipped = append(a.out.Skipped, Skip{Sentence: a.in.Text[s.Start:s.End], Predicate: likelyPredicate(s, syn), Actors: names})
}

// likelyPredicate guesses what a sentence without an act says its actors do: a
// verb that tells acts but whose sides were not found, else a word that no
// table has where the language puts its verbs, else any verb.
func likelyPredicate(s *mention.Sentence, syn *syntax) string {
	other := ""
	for _, n := range syn.nodes {
		if n.class != lang.Verb {
			continue
		}
		if ofRelations(n.lemma) {
			return n.lemma.Text
		}
		if other == "" {
			other = n.lemma.Text
		}
	}
	if word := unknownVerb(s, syn.vso); word != "" {
		return word
	}
	return other
}

// unknownVerb is the word right behind an actor, and in a language that begins
// with its verb the one right before the first actor.
func unknownVerb(s *mention.Sentence, vso bool) string {
	for k := range s.Chunks {
		ch := &s.Chunks[k]
		if ch.Kind != mention.ActorChunk || ch.Actor.Kind == mention.ByAdjective {
			continue
		}
		if before := k - 1; vso && before >= 0 && verblike(&s.Chunks[before], vso) {
			return s.Chunks[before].Fold
		}
		if after := k + 1; after < len(s.Chunks) && verblike(&s.Chunks[after], vso) {
			return s.Chunks[after].Fold
		}
		if vso {
			return ""
		}
	}
	return ""
}

// verblike: a word without the article, in English one that ends like a verb.
func verblike(ch *mention.Chunk, vso bool) bool {
	if ch.Kind != mention.WordChunk || ch.Def || ch.First != ch.Last || !strings.ContainsFunc(ch.Fold, unicode.IsLetter) {
		return false
	}
	return vso || strings.HasSuffix(ch.Fold, "s") || strings.HasSuffix(ch.Fold, "ed") || strings.HasSuffix(ch.Fold, "ing")
}
