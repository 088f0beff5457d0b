package mention

import (
	"slices"

	"github.com/diplograph/diplograph/ingest/calendar"
	"github.com/diplograph/diplograph/ingest/text"
)

// piece is a stretch of tokens with the readings that the lexicon gives it;
// actor phrases are joined from pieces.
type piece struct {
	first, last int
	entries     []Entry
	summary             // of the entries
	shorter     []match // readings of fewer tokens, for when context refuses the longest
	clitics     *Clitics
	date        *calendar.Phrase
	punct       string
	inner       []string // states whose adjectives stand inside: "ministre russe de la Défense"
	quoted      bool     // stands between quotes that hold a name only
}

// unknown: a word of which the lexicon knows nothing or only that it is
// frequent in names.
func (p *piece) unknown() bool {
	if p.punct != "" || p.date != nil {
		return false
	}
	return p.only(1 << NameWordEntry)
}

// nameOnly: a word that is nothing but (part of) somebody's name.
func (p *piece) nameOnly() bool {
	return p.punct == "" && p.date == nil && p.only(1<<NameWordEntry|1<<LocalEntry)
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
		pieces = pieces[:len(pieces)+1]
		p := &pieces[len(pieces)-1]
		*p = piece{}
		p.first, p.last, p.clitics = i, i, noClitics
		limit := len(m.tokens)
		for len(dates) > 0 && (dates[0].First < i || m.namedAfter(i, &dates[0])) {
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
	m.used = max(m.used, len(pieces))
	return unquoteNames(pieces, m.x.Pack.Settings.Capitals)
}

// namedAfter: the date stands inside a name that begins at token i: «لويجي دي مايو».
func (m *matcher) namedAfter(i int, date *calendar.Phrase) bool {
	if date.First == i || date.First > i+longestNewName || m.tokens[i].Kind == text.Punct {
		return false
	}
	found := m.read(i, m.words[i])
	return len(found) > 0 && found[0].last >= date.Last && hasName(found[0].entries)
}

// fill reads a piece from its first token on, up to the token at limit.
func (m *matcher) fill(p *piece, limit int) {
	if w := m.words[p.first]; m.alone(p.first, w) {
		p.entries, p.clitics, p.summary = w.entries, w.clitics, w.summary
	} else if found := m.giveWay(within(m.read(p.first, w), limit), p.first); len(found) > 0 {
		p.last, p.inner = found[0].last, found[0].inner
		p.give(found[0].entries, found[0].clitics)
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
// longer one, "the International Atomic Energy Agency (IAEA)", to the name, and the
// common name of an organ, «رئيس مجلس الأمة (البرلمان) الجزائري», to the office in
// it; it gives the last token.
func abbreviated(p *piece, tokens []text.Token, m *matcher) int {
	k := p.last + 1
	if k+2 >= len(tokens) || tokens[k].Raw != "(" || tokens[k+2].Raw != ")" || !hasName(p.entries) && !has(p.entries, OfficeEntry) {
		return p.last
	}
	for _, found := range m.at(k + 1) {
		for _, e := range found.entries {
			if e.Kind == OrganEntry && has(p.entries, OfficeEntry) {
				return k + 2
			}
			for _, have := range p.entries {
				if e.Kind == NameEntry && have.Kind == NameEntry && e.Actor == have.Actor {
					return k + 2
				}
			}
		}
	}
	return p.last
}

func within(found []match, limit int) []match {
	for len(found) > 0 && found[0].last >= limit {
		found = found[1:]
	}
	return found
}
