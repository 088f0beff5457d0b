package mention

import (
	"strings"

	"github.com/diplograph/diplograph/ingest/text"
)

// unbracket drops the brackets around one word that an editor put into a name in
// what somebody said: "[Chinese] President Xi", "President (Donald) Trump".
func unbracket(tokens []text.Token) []text.Token {
	var out []text.Token
	for i := 0; i < len(tokens); i++ {
		if !insertedName(tokens, i) {
			if out != nil {
				out = append(out, tokens[i])
			}
			continue
		}
		if out == nil {
			out = append(make([]text.Token, 0, len(tokens)), tokens[:i]...)
		}
		out = append(out, tokens[i+1])
		i += 2
	}
	if out == nil {
		return tokens
	}
	return out
}

// insertedName: at token i opens a bracket around one word with a capital, and a
// name or title goes on behind it; in round brackets, which explain short names
// as well, it must have begun before it.
func insertedName(tokens []text.Token, i int) bool {
	if i+3 >= len(tokens) {
		return false
	}
	word, next := &tokens[i+1], &tokens[i+3]
	if !word.Upper || !next.Upper || allCapitals(word.Raw) && !strings.Contains(word.Raw, ".") {
		return false
	}
	switch tokens[i].Raw + tokens[i+2].Raw {
	case "[]":
		return true
	case "()":
		return i > 0 && tokens[i-1].Upper && !allCapitals(tokens[i-1].Raw)
	}
	return false
}
