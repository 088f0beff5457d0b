package mention

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/text"
)

// elisions are the function words of a pack that end in an apostrophe: they
// are written together with the next word, as in "l'Iran" and "qu'il".
func elisions(words []lang.FunctionWord) map[string]bool {
	var all map[string]bool
	for _, w := range words {
		if fold := text.Fold(w.Text); strings.HasSuffix(fold, "'") {
			if all == nil {
				all = map[string]bool{}
			}
			all[fold] = true
		}
	}
	return all
}

// apart cuts elided words off the words that they are written with. Texts and
// table entries go through it alike.
func (x *Lexicon) apart(tokens []text.Token) []text.Token {
	if x.elided == nil || !slices.ContainsFunc(tokens, func(t text.Token) bool { return strings.IndexByte(t.Fold, '\'') > 0 || apostrophe(t) }) {
		return tokens
	}
	out := make([]text.Token, 0, len(tokens)+4)
	for i := 0; i < len(tokens); i++ {
		t := tokens[i]
		if i+1 < len(tokens) && t.Kind == text.Word && apostrophe(tokens[i+1]) && t.End == tokens[i+1].Start && x.elided[t.Fold+"'"] {
			i++ // "l'« agression »"
			t.Raw, t.End, t.Fold = t.Raw+tokens[i].Raw, tokens[i].End, t.Fold+"'"
			out = append(out, t)
			continue
		}
		for {
			first, rest, ok := x.elidedFrom(t)
			if !ok {
				break
			}
			out = append(out, first)
			t = rest
		}
		out = append(out, t)
	}
	return out
}

// apostrophe: the token is a mark that stands for one when it ends a word.
func apostrophe(t text.Token) bool { return t.Raw == "'" || t.Raw == "’" || t.Raw == "ʼ" }

func (x *Lexicon) elidedFrom(t text.Token) (first, rest text.Token, ok bool) {
	at := strings.IndexByte(t.Fold, '\'')
	if t.Kind != text.Word || at <= 0 || at+1 == len(t.Fold) || !x.elided[t.Fold[:at+1]] {
		return first, rest, false
	}
	mark := strings.IndexFunc(t.Raw, func(r rune) bool { return r == '\'' || r == '’' || r == 'ʼ' || r == '‘' || r == '′' })
	if mark < 0 {
		return first, rest, false
	}
	_, size := utf8.DecodeRuneInString(t.Raw[mark:])
	end := mark + size
	first, rest = t, t
	first.Raw, first.End, first.Fold = t.Raw[:end], t.Start+end, t.Fold[:at+1]
	rest.Raw, rest.Start, rest.Fold = t.Raw[end:], t.Start+end, t.Fold[at+1:]
	r, _ := utf8.DecodeRuneInString(rest.Raw)
	rest.Upper = unicode.IsUpper(r)
	return first, rest, true
}

// elidedWords folds a table entry that holds an elided word, which may also end
// it: "lors d'".
func (x *Lexicon) elidedWords(phrase string) []string {
	var words []string
	for _, field := range strings.Fields(phrase) {
		if fold := text.Fold(field); x.elided[fold] {
			words = append(words, fold)
			continue
		}
		for _, t := range x.apart(text.Tokenize(field)) {
			if t.Fold != "" {
				words = append(words, t.Fold)
			}
		}
	}
	return words
}
