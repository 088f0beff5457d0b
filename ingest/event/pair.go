package event

import (
	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/entity"
	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// statePair is two states in the order of their keys.
type statePair [2]string

// count notes how often the article tells of two states together: those whom
// "the two sides" means are the pair that it is about.
func (d *discourse) count(r *Report) {
	t, _ := ontology.Lookup(r.Relation)
	if t.Tie || d.feminineStates && !t.Symmetric && r.Relation != "attacks" && r.Relation != "concedes-to" || len(r.Participants) != 2 {
		return
	}
	d.together(r.Participants[0].Entity, r.Participants[1].Entity)
}

func (d *discourse) together(x, y *entity.Entity) {
	a, b := x.Country, y.Country
	if a == "" || b == "" || a == b {
		return
	}
	if a > b {
		a, b = b, a
	}
	if d.pairs == nil {
		d.pairs = map[statePair]int{}
	}
	d.pairs[statePair{a, b}]++
}

// mediatedPair are the two between whom a mediation, told of each by the same words, is: «وساطة
// بين كينيا والصومال. وستعقد قمة بينهما».
func (a *article) mediatedPair(r *Report) (both [2]*entity.Entity) {
	if last := len(a.out.Reports) - 1; a.pack.Settings.VerbFirst && r.Relation == "mediates" && last >= 0 && len(r.Participants) == 2 {
		if have := &a.out.Reports[last]; have.Relation == r.Relation && have.PredStart == r.PredStart && len(have.Participants) == 2 {
			both = [2]*entity.Entity{have.Participants[1].Entity, r.Participants[1].Entity}
		}
	}
	return both
}

// mainPair gives the two states that the article so far tells of together most
// often, nil where no pair stands out.
func (d *discourse) mainPair() []*entity.Entity {
	var best statePair
	most, second := 0, 0
	for p, n := range d.pairs {
		switch {
		case n > most:
			best, most, second = p, n, most
		case n > second:
			second = n
		}
	}
	if most < 2 || most == second {
		return nil
	}
	x, y := d.resolver.Known(best[0]), d.resolver.Known(best[1])
	if x == nil || y == nil {
		return nil
	}
	return []*entity.Entity{x, y}
}

// resumed reports talks of which only the day is told, "the talks resumed on
// Friday", as those of the pair that the article is about.
func (a *article) resumed(s *mention.Sentence, m *matcher) {
	if m.vso {
		return
	}
	for _, n := range m.nodes {
		v := m.byChunk[n.clause.verb]
		if n.class != lang.Noun || n.matched != nil || v == nil || n.governor != v || n.clause.link == relLink || !m.begins(v, n) {
			continue
		}
		f := meetingFrame(n.lemma)
		pair := a.talk.mainPair()
		if f == nil || pair == nil {
			continue
		}
		rd := &reading{node: n, frame: f}
		r := a.report(s, m, rd, m.contextOf(rd))
		if r.Date == "" {
			continue
		}
		r.Confidence *= inferredPair
		r.Participants = []Participant{{Entity: pair[0], Role: Party}, {Entity: pair[1], Role: Party}}
		a.keep(r)
	}
}

// inferredPair is how sure it is that talks without names are those of the
// article's pair.
const inferredPair = 0.6

// begins: the noun is the subject of a verb that elsewhere holds talks: "talks
// resumed", "the meeting took place", "talks were held".
func (m *matcher) begins(v, n *node) bool {
	sub := m.subjectOf(n.clause)
	return sub != nil && sub.arg != nil && sub.arg.node == n && (hasOperator(v.lemma, lang.Light) || hasOperator(v.lemma, lang.End)) && len(v.after) == 0
}

// meetingFrame is the frame of a noun of meetings held by parties.
func meetingFrame(l *mention.Lemma) *lang.Frame {
	for _, f := range l.Frames {
		if f.Relation == "met-with" && len(f.Slots) == 1 && f.Slots[0].Role == lang.PartyRole {
			return f
		}
	}
	return nil
}
