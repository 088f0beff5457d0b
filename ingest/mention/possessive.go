package mention

import (
	"slices"
	"strings"

	"github.com/diplograph/diplograph/ingest/text"
)

// unmarked: an English text of some length that has not one apostrophe has lost
// them, so that "Syrias" may be Syria's.
func (x *Lexicon) unmarked(sentences []text.Sentence) bool {
	if x.Pack.Settings.Inflection != "english" {
		return false
	}
	words := 0
	for i := range sentences {
		for _, t := range sentences[i].Tokens {
			if strings.Contains(t.Fold, "'") {
				return false
			}
		}
		words += len(sentences[i].Tokens)
	}
	return words > manyWords
}

// manyWords is how long a text must be for a missing apostrophe to tell something.
const manyWords = 80

// marked gives back the mark of possession to names that are known only without
// their "s": "Syrias", "Assads".
func (m *matcher) marked(tokens []text.Token) []text.Token {
	if !slices.ContainsFunc(tokens, func(t text.Token) bool { _, _, ok := m.parted(t); return ok }) {
		return tokens
	}
	out := slices.Clone(tokens)
	words := m.sentence(out).words
	for i := 0; i < len(out); i++ {
		m.tokens, m.words = out, words
		if found := m.at(i); len(found) > 0 {
			i = found[0].last
			continue
		}
		stem, mark, ok := m.parted(out[i])
		if !ok {
			continue
		}
		out, words = slices.Insert(out, i+1, mark), slices.Insert(words, i+1, m.word(&mark))
		out[i], words[i] = stem, m.word(&stem)
		i++
	}
	return out
}

// parted gives a name and the mark that are written in one.
func (m *matcher) parted(t text.Token) (stem, mark text.Token, ok bool) {
	if len(t.Fold) < 4 || !t.Upper || !strings.HasSuffix(t.Raw, "s") || len(t.Raw) != t.End-t.Start {
		return stem, mark, false
	}
	stem, mark = t, t
	stem.Raw, stem.Fold, stem.End = t.Raw[:len(t.Raw)-1], t.Fold[:len(t.Fold)-1], t.End-1
	mark.Raw, mark.Fold, mark.Start, mark.Upper = "s", "'s", t.End-1, false
	m.tokens, m.words = []text.Token{stem}, []*word{m.word(&stem)}
	found := m.at(0)
	return stem, mark, len(found) > 0 && namesSomebody(found[0].entries)
}

func namesSomebody(entries []Entry) bool {
	return slices.ContainsFunc(entries, func(e Entry) bool { return e.Kind == NameEntry || e.Kind == PlaceEntry || e.Kind == LocalEntry })
}
