package mention

import (
	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/text"
)

// subjectPronouns are the pronouns of a language with elisions, which may be hung on a verb by a
// hyphen: "a-t-il".
func subjectPronouns(words []lang.FunctionWord) map[string]bool {
	all := map[string]bool{}
	for _, w := range words {
		if w.Class == "pron" {
			all[text.Fold(w.Text)] = true
		}
	}
	return all
}

// unhyphened drops the hyphens, and the t between two of them, that hang a subject on its verb:
// "a-t-il annoncé" is read as "a il annoncé".
func (x *Lexicon) unhyphened(tokens []text.Token) []text.Token {
	if x.elided == nil {
		return tokens
	}
	out := tokens[:0:0]
	for i := 0; i < len(tokens); i++ {
		out = append(out, tokens[i])
		if tokens[i].Kind != text.Word {
			continue
		}
		switch {
		case x.hung(tokens, i, 2):
			i++
		case x.hung(tokens, i, 4) && tokens[i+2].Fold == "t":
			i += 3
		}
	}
	return out
}

// hung: so many tokens behind the one at i, and written together with it, stands a subject.
func (x *Lexicon) hung(tokens []text.Token, i, n int) bool {
	if i+n >= len(tokens) || !x.subjects[tokens[i+n].Fold] {
		return false
	}
	for k := i; k < i+n; k++ {
		if tokens[k].End != tokens[k+1].Start {
			return false
		}
	}
	return tokens[i+1].Raw == "-" && tokens[i+n-1].Raw == "-"
}
