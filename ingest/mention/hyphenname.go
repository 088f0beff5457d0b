package mention

import "github.com/diplograph/diplograph/ingest/text"

// givenTail gives the piece behind the lower-case half of a given name that a hyphen
// ties to the word before piece i: "Cho Tae-yong", "Liu Xiao-ming". It gives i where the
// hyphen joins anything else ("a Trump-era ban", "NATO-led troops"): such a half
// belongs to no table, and ends what follows a family name.
func (j *joiner) givenTail(i int) int {
	dash, half := j.piece(i), j.piece(i+1)
	if dash == nil || half == nil || dash.punct != "-" || !half.unknown() || half.first != half.last || j.r.lexicon.cased() {
		return i
	}
	t, sign := j.s.Tokens[half.first], j.s.Tokens[dash.first]
	if t.Kind != text.Word || t.Upper || j.s.Tokens[dash.first-1].End != sign.Start || sign.End != t.Start {
		return i
	}
	return i + 2
}
