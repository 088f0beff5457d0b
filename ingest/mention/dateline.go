package mention

import (
	"github.com/diplograph/diplograph/ingest/gazetteer"
	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/text"
)

// longestDateline is the number of pieces that a dateline may have:
// "TEHRAN (Tasnim) –", «الرياض - واس -».
const longestDateline = 8

// withoutDateline drops place and agency in front of a sentence of the body:
// they say where the report was written, not who acts.
func withoutDateline(pieces []piece, s *text.Sentence) []piece {
	if s.Kind != text.Body || len(pieces) == 0 || pieces[0].punct != "" || !namesPlace(&pieces[0]) {
		return pieces
	}
	end := 0
	if shouted(pieces, s.Tokens) || besideState(pieces, s.Tokens) {
		end = 1
	}
	for k := 1; k < len(pieces) && k < longestDateline; k++ {
		p := &pieces[k]
		if e := p.has(PredicateEntry); e != nil && e.Lemma.Class == lang.Verb && e.Form != BaseForm {
			break
		}
		if isDash(p.punct) && (apart(s.Tokens, p.first) || closesPlace(pieces, k, s.Tokens)) {
			end = k + 1
		}
	}
	return pieces[end:]
}

// seatOf is the state whose capital a piece is, empty of any other.
func seatOf(p *piece) string {
	if e := p.has(NameEntry); e != nil && e.Use == gazetteer.Seat {
		return e.Actor
	}
	return ""
}

// closesPlace: "DOHA, Qatar—The United States", "TEHRAN- As": nothing but a city in
// capitals, and its state, stand before a dash without spaces or with one behind it.
func closesPlace(pieces []piece, k int, tokens []text.Token) bool {
	if !isDash(pieces[k].punct) || !allCapitals(tokens[pieces[0].first].Raw) || k+1 >= len(pieces) || !tokens[pieces[k+1].first].Upper {
		return false
	}
	if i := pieces[k].first; pieces[k].punct == "-" && tokens[i].End == tokens[i+1].Start {
		return false // "US-led"
	}
	return k == 1 || k == 3 && pieces[1].punct == "," && namesPlace(&pieces[2])
}

// shouted: a place in capitals before a sentence that is not: "BEIRUT Air
// strikes killed ...".
func shouted(pieces []piece, tokens []text.Token) bool {
	if len(pieces) < 2 || pieces[1].punct != "" {
		return false
	}
	first, next := tokens[pieces[0].first].Raw, tokens[pieces[1].first].Raw
	return len(first) > 4 && allCapitals(first) && !allCapitals(next) && tokens[pieces[1].first].Upper
}

// besideState: a capital right before a state's adjective that is written like a name,
// where the report lost its dash: "Beirut Syrian jets bombed".
func besideState(pieces []piece, tokens []text.Token) bool {
	if len(pieces) < 3 || pieces[1].punct != "" || pieces[1].has(AdjectiveEntry) == nil || !tokens[pieces[1].first].Upper {
		return false
	}
	e := pieces[0].has(NameEntry)
	return e != nil && e.Use == gazetteer.Seat
}

func namesPlace(p *piece) bool {
	return p.has(NameEntry) != nil || p.has(PlaceEntry) != nil || p.unknown()
}

func isDash(punct string) bool {
	return punct == "-" || punct == "–" || punct == "—" || punct == "ـ"
}

// apart: a space stands on either side of the token.
func apart(tokens []text.Token, i int) bool {
	return (i == 0 || tokens[i-1].End < tokens[i].Start) && i+1 < len(tokens) && tokens[i].End < tokens[i+1].Start
}
