package mention

import (
	"slices"
	"strings"

	"github.com/diplograph/diplograph/ingest/calendar"
	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/text"
)

// piece is a stretch of tokens with the readings that the lexicon gives it;
// actor phrases are joined from pieces.
type piece struct {
	first, last int
	entries     []Entry
	shorter     []match // readings of fewer tokens, for when context refuses the longest
	clitics     Clitics
	date        *calendar.Phrase
	punct       string
	inner       []string // states whose adjectives stand inside: "ministre russe de la Défense"
	quoted      bool     // stands between quotes that hold a name only
}

func (p *piece) has(kind EntryKind) *Entry {
	for i := range p.entries {
		if p.entries[i].Kind == kind {
			return &p.entries[i]
		}
	}
	return nil
}

func has(entries []Entry, kind EntryKind) bool {
	for i := range entries {
		if entries[i].Kind == kind {
			return true
		}
	}
	return false
}

func (p *piece) function(class string) *Entry {
	for i := range p.entries {
		if e := &p.entries[i]; e.Kind == FunctionEntry && e.Word.Class == class {
			return e
		}
	}
	return nil
}

// unknown: a word of which the lexicon knows nothing or only that it is
// frequent in names.
func (p *piece) unknown() bool {
	if p.punct != "" || p.date != nil {
		return false
	}
	for i := range p.entries {
		if p.entries[i].Kind != NameWordEntry {
			return false
		}
	}
	return true
}

// nameOnly: a word that is nothing but (part of) somebody's name.
func (p *piece) nameOnly() bool {
	if p.unknown() {
		return true
	}
	for i := range p.entries {
		if kind := p.entries[i].Kind; kind != NameWordEntry && kind != LocalEntry {
			return false
		}
	}
	return p.punct == "" && p.date == nil
}

// scan cuts sentence i of the article into pieces, the longest known phrase
// first. They hold until the next sentence is scanned.
func (m *matcher) scan(sentence int) []piece {
	s := &m.article[sentence]
	m.tokens, m.words = s.tokens, s.words
	dates := s.dates
	m.kept = m.kept[:0]
	pieces := m.pieces[:0]
	if cap(pieces) < len(m.tokens) {
		pieces = make([]piece, 0, 2*len(m.tokens))
		m.pieces = pieces
	}
	for i := 0; i < len(m.tokens); {
		pieces = append(pieces, piece{first: i, last: i})
		p := &pieces[len(pieces)-1]
		limit := len(m.tokens)
		for len(dates) > 0 && dates[0].First < i {
			dates = dates[1:]
		}
		if len(dates) > 0 {
			limit = dates[0].First
		}
		switch {
		case limit == i:
			p.last, p.date = dates[0].Last, &dates[0]
		case m.tokens[i].Kind == text.Punct:
			p.punct = m.tokens[i].Fold
		default:
			m.fill(p, limit)
		}
		i = p.last + 1
	}
	return unquoteNames(pieces, m.x.Pack.Settings.Capitals)
}

// fill reads a piece from its first token on, up to the token at limit.
func (m *matcher) fill(p *piece, limit int) {
	if w := m.words[p.first]; m.alone(p.first, w) {
		p.entries, p.clitics = w.entries, w.clitics
	} else if found := m.giveWay(within(m.at(p.first), limit), p.first); len(found) > 0 {
		p.last, p.entries, p.clitics, p.inner = found[0].last, found[0].entries, found[0].clitics, found[0].inner
		if len(found) > 1 {
			n := len(m.kept)
			m.kept = append(m.kept, found[1:]...)
			p.shorter = slices.Clip(m.kept[n:])
		}
	}
	p.last = abbreviated(p, m.tokens, m)
	p.last = min(m.manner(p), limit-1)
}

// abbreviated takes the short name in parentheses that a text puts behind a
// longer one, "the International Atomic Energy Agency (IAEA)", to the name; it
// gives the last token.
func abbreviated(p *piece, tokens []text.Token, m *matcher) int {
	k := p.last + 1
	if k+2 >= len(tokens) || tokens[k].Raw != "(" || tokens[k+2].Raw != ")" || !hasName(p.entries) {
		return p.last
	}
	for _, found := range m.at(k + 1) {
		for _, e := range found.entries {
			for _, have := range p.entries {
				if e.Kind == NameEntry && have.Kind == NameEntry && e.Actor == have.Actor {
					return k + 2
				}
			}
		}
	}
	return p.last
}

// giveWay shortens an office or organ whose last words begin a longer name:
// the chair «رئيس» of the «اللجنة الدولية للصليب الأحمر» is no "committee chair".
func (m *matcher) giveWay(found []match, i int) []match {
	if len(found) < 2 {
		return found
	}
	if m.hyphenated(i) && isVerb(found[0].entries) {
		return found[len(found)-1:] // "Egypt-brokered talks": the participle alone
	}
	if !officeOrOrgan(found[0].entries) && !refers(found[0].entries) {
		return m.beforeNoun(found)
	}
	m.way = append(m.way[:0], found...)
	found = m.way
	for k := i + 1; k <= found[0].last; k++ {
		for _, other := range m.at(k) {
			if other.last > found[0].last && other.clitics == (Clitics{}) && (hasName(other.entries) || refersToOrgan(found[0].entries) && officeOrOrgan(other.entries)) && !(minister(found[0].entries) && m.organOnly(other.entries)) {
				for n, shorter := range found {
					if shorter.last < k {
						return found[n:]
					}
				}
			}
		}
	}
	return found
}

// hyphenated: a hyphen without spaces joins token i to the word before it.
func (m *matcher) hyphenated(i int) bool {
	return i > 1 && m.tokens[i-1].Raw == "-" && m.tokens[i-1].End == m.tokens[i].Start && m.tokens[i-2].End == m.tokens[i-1].Start
}

// beforeNoun shortens the name of an organ whose last word begins a longer noun
// of an act: in "US military aid" the United States give it, not their army.
func (m *matcher) beforeNoun(found []match) []match {
	last := found[0].last
	if !m.x.grammar.placed || !m.organOfState(found[0].entries) {
		return found
	}
	m.way = append(m.way[:0], found...) // what lies behind is looked up into the same list
	found = m.way
	for _, other := range m.at(last) {
		if other.last > last && isNoun(other.entries) {
			return found[1:]
		}
	}
	return found
}

// organOfState: the name is that of an organ of a state.
func (m *matcher) organOfState(entries []Entry) bool {
	return slices.ContainsFunc(entries, func(e Entry) bool {
		if e.Kind != NameEntry {
			return false
		}
		a, ok := m.x.Gaz.Actor(e.Actor)
		return ok && a.Country != "" && slices.Contains(a.Labels, "Organ")
	})
}

func isNoun(entries []Entry) bool { return onlyOf(entries, lang.Noun) }

func isVerb(entries []Entry) bool { return onlyOf(entries, lang.Verb) }

// onlyOf: every reading is that of a predicate of the class.
func onlyOf(entries []Entry, class lang.Class) bool {
	for _, e := range entries {
		if e.Kind != PredicateEntry || e.Lemma.Class != class {
			return false
		}
	}
	return len(entries) > 0
}

func minister(entries []Entry) bool {
	return slices.ContainsFunc(entries, func(e Entry) bool {
		return e.Kind == OfficeEntry && strings.HasSuffix(e.Office.Name, "minister")
	})
}

// organOnly: the name is that of an organ of a state: «وزير الخارجية الفرنسية»
// is the French foreign minister, not a minister of the French ministry.
func (m *matcher) organOnly(entries []Entry) bool {
	for _, e := range entries {
		if e.Kind == NameEntry {
			if a, ok := m.x.Gaz.Actor(e.Actor); ok && a.Country == "" {
				return false
			}
		}
	}
	return true
}

// refers: "the alliance" gives way to "the Alliance of Sahel States".
func refers(entries []Entry) bool {
	for i := range entries {
		if e := &entries[i]; e.Kind == FunctionEntry && e.Word.Class == "ref" {
			return true
		}
	}
	return false
}

// refersToOrgan: "le ministère" gives way to "ministère de la Défense" as well.
func refersToOrgan(entries []Entry) bool {
	return slices.ContainsFunc(entries, func(e Entry) bool {
		return e.Kind == FunctionEntry && e.Word.Class == "ref" && e.Word.Value == "organ"
	})
}

func officeOrOrgan(entries []Entry) bool {
	return has(entries, OfficeEntry) || has(entries, OrganEntry)
}

func hasName(entries []Entry) bool { return has(entries, NameEntry) }

func within(found []match, limit int) []match {
	for len(found) > 0 && found[0].last >= limit {
		found = found[1:]
	}
	return found
}

// unquoteNames drops quotes that hold a name or a short phrase without a
// verb: «موسكو» is Moscow, and so is "Moscow".
func unquoteNames(pieces []piece, scare bool) []piece {
	kept := pieces[:0:len(pieces)]
	for i := 0; i < len(pieces); i++ {
		end := -1
		if isQuote(pieces[i].punct) {
			end = shortQuote(pieces, i, scare && insideClause(pieces, i))
		}
		if end < 0 {
			if len(kept) < i {
				kept = append(kept, pieces[i])
			} else {
				kept = pieces[:i+1] // none is dropped yet
			}
			continue
		}
		for _, p := range pieces[i+1 : end] {
			p.quoted = true
			kept = append(kept, p)
		}
		i = end
	}
	return kept
}

// longestQuotedName is the number of pieces that a quoted name may have.
const longestQuotedName = 6

// insideClause: the quote opens behind a word of its clause, so that a few
// quoted words go on with it: Canada "welcomes" the decision.
func insideClause(pieces []piece, open int) bool {
	return open > 0 && pieces[open-1].punct == ""
}

func shortQuote(pieces []piece, open int, scare bool) int {
	for j := open + 1; j < len(pieces) && j <= open+longestQuotedName+1; j++ {
		p := &pieces[j]
		if isQuote(p.punct) {
			if j == open+1 {
				return -1
			}
			return j
		}
		if p.punct != "" && p.punct != "-" {
			return -1
		}
		if e := p.has(PredicateEntry); !scare && e != nil && e.Lemma.Class == lang.Verb && e.Form != BaseForm && p.has(NameEntry) == nil && !nounToo(p) {
			return -1
		}
	}
	return -1
}

func nounToo(p *piece) bool {
	for _, e := range p.entries {
		if e.Kind == PredicateEntry && e.Lemma.Class != lang.Verb {
			return true
		}
	}
	return false
}

func isQuote(punct string) bool { return punct != "" && strings.Contains(`"«»“”„‟`, punct) }

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
	if shouted(pieces, s.Tokens) {
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
