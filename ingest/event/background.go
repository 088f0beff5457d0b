package event

import (
	"slices"
	"strings"
	"time"

	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
	"github.com/diplograph/diplograph/ingest/text"
)

// background tells whether an act is what the article reports or only what it
// reminds of, as far as its sentence shows; datedBackground judges by the day.
// Background is:
//
//   - what hangs below the news as its time, cause or concession ("after Russia
//     rejected"); not what "while" and «حيث» put beside it
//   - a relative clause, but not in a headline
//   - a noun behind a preposition of time or concession ("since the annexation");
//     talks and visits after which somebody speaks are the news themselves
//   - the past before the past ("had accused", «كان قد زار»), and what an
//     adverb puts there ("earlier imposed")
//   - a measure that is only named ("an end to US sanctions")
func (m *matcher) background(rd *reading, ctx context, kind text.SentenceKind) bool {
	n := rd.node
	switch {
	case ctx.background, m.behindTime(rd), m.before(n.clause):
		return true
	case kind == text.Title:
		return false
	case rd.frame.Measure != "" && n.class == lang.Noun:
		return !m.bringsAbout(n)
	}
	return ctx.relative
}

// behindTime: the noun, or the noun on which it hangs, stands behind "since",
// "before", "despite".
func (m *matcher) behindTime(rd *reading) bool {
	n := rd.node
	if n.class != lang.Noun {
		return false
	}
	prep := m.prepBefore(n.chunk)
	if prep == "" {
		return false
	}
	if slices.Contains(m.preps.After, prep) {
		return !occasions[rd.frame.Relation]
	}
	return slices.Contains(m.preps.Before, prep) || slices.Contains(m.preps.Despite, prep)
}

// prepBefore is the preposition up to three chunks before a noun.
func (m *matcher) prepBefore(k int) string {
	for b := k - 1; b >= 0 && b >= k-3; b-- {
		switch ch := &m.chunks[b]; ch.Kind {
		case mention.PrepChunk:
			return ch.Value
		case mention.VerbChunk, mention.CommaChunk, mention.StopChunk, mention.ConjChunk:
			return ""
		}
	}
	return ""
}

// before: the clause tells of the past before the past. What somebody said is
// in English put there by its grammar alone ("said Iran had rejected").
func (m *matcher) before(c *clause) bool {
	if c.verb < 0 {
		return false
	}
	for _, k := range c.parts {
		if ch := &m.chunks[k]; ch.Kind == mention.SkipChunk && pastMark(ch.Value) {
			return true
		}
	}
	if !m.vso && (c.link == compLink || c.link == quoteLink) {
		return false
	}
	form := m.chunks[c.verb].Form
	return (form == mention.PastForm || form == mention.Participle) && m.auxiliary(c) != nil
}

// remembered: a phrase of the past stands behind the verb and before the noun, so that
// the day of the clause is not the noun's: "will mark the anniversary of the invasion".
func (m *matcher) remembered(n *node) bool {
	for k := n.chunk - 1; n.class == lang.Noun && (n.clause.verb >= 0 || m.vso) && k > n.clause.verb; k-- {
		if ch := &m.chunks[k]; ch.Kind == mention.SkipChunk && ch.First < ch.Last && pastMark(ch.Value) {
			return true
		}
	}
	return false
}

// pastMark reports the value of a word that puts its clause before the past.
func pastMark(value string) bool { return value == "past" || strings.HasSuffix(value, " past") }

// bringsAbout: a verb imposes, extends or announces the measure, in whatever
// tense: it is what is told.
func (m *matcher) bringsAbout(n *node) bool {
	g := n.governor
	return g != nil && g.class == lang.Verb && g.matched != nil && (g.matched.frame.Operator == lang.Light || g.matched.frame.Operator == lang.Plan)
}

// A day up to a week before publication is news, one more than a month before
// it is history.
const (
	newsFor    = 7 * 24 * time.Hour
	historyAge = 31 * 24 * time.Hour
)

// datedBackground judges by the day on which an act happened, where it is known.
func (a *article) datedBackground() {
	published, err := time.Parse(time.DateOnly, string(a.in.Published))
	if err != nil {
		return
	}
	for i := range a.out.Reports {
		r := &a.out.Reports[i]
		day, err := time.Parse(time.DateOnly, string(r.Date.Last()))
		if err != nil || r.named != "" {
			continue
		}
		switch age := published.Sub(day); {
		case age > historyAge:
			r.Background = true
		case age <= newsFor && r.Date.Precision() == ontology.Day:
			r.Background = false
		}
	}
}
