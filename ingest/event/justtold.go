package event

import (
	"slices"

	"github.com/diplograph/diplograph/ingest/entity"
	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// overSentences: the English or Russian pronoun is the object of a verb that says what is done to
// whoever the sentence before told of, or to what is his: "received him", "condemned its
// raid", not "him" behind an infinitive.
func (a *article) overSentences(s *mention.Sentence, rd *reading, f filler) bool {
	c, k := rd.node.clause, f.argument.chunk
	if !a.pack.Settings.Analytic() && !a.pack.Settings.Cased() || rd.node.class == lang.Verb && (c.passive || c.verb != rd.node.chunk) || k < c.verb && !a.pack.Settings.Cased() {
		return false
	}
	if c.link == partLink || c.link == infLink || c.link == purposeLink || c.link == relLink {
		return false
	}
	if rd.node.class == lang.Noun && rd.frame.Measure == "" || f.argument.conj {
		return false // "strikes on Aleppo and its outskirts"
	}
	if n := f.argument.node; n != nil && tellsOneOf(n.lemma, occasions) {
		return false // "frustrated by its talks with"
	}
	if f.phrase == nil {
		return f.pron != "" && f.argument.fold != ""
	}
	return s.Chunks[k].Actor == f.phrase && (f.phrase.Kind == mention.ByPronoun || ownedByPronoun(f.phrase)) // not "her trial"
}

// ownedByPronoun: an office or organ of whoever a pronoun stands for: "his ministers", "its army".
func ownedByPronoun(p *mention.Phrase) bool {
	return p.Ref == mention.TheirOffices || p.Ref == mention.OwnCountry || p.Kind == mention.ByOrgan && p.OfPron != "" || p.Kind == mention.ByOffice && len(p.Offices) > 0 && p.Offices[0].OfPron != "" && p.Offices[0].OfPron != "country" && !mention.BodyTold(p.Offices[0].OfPron)
}

// justTold is whom an object pronoun means that nobody in its sentence fits: in "Sharaa
// flew to Riyadh. The crown prince received him" the subject of the sentence before. Where
// that is of the side of who does it, it is the only other one there: "Trump met Putin.
// Washington has accused him".
func (d *discourse) justTold(fit func(named) []*entity.Entity) []*entity.Entity {
	if d.unknown == d.sentence-1 {
		return nil
	}
	own := false
	for i := len(d.subjects) - 1; i >= 0 && d.subjects[i].sentence >= d.sentence-1; i-- {
		n := d.subjects[i]
		if n.sentence == d.sentence {
			continue
		}
		if found := d.otherSide(fit(n)); found != nil {
			return found
		}
		own = own || d.otherSide(n.entities) == nil
	}
	if !own {
		return nil
	}
	var only []*entity.Entity
	for i := len(d.recent) - 1; i >= 0 && d.recent[i].sentence >= d.sentence-1; i-- {
		if d.recent[i].sentence == d.sentence {
			continue
		}
		found := d.otherSide(fit(d.recent[i]))
		if found == nil {
			continue
		}
		if only != nil && only[0] != found[0] {
			return nil
		}
		only = found
	}
	return only
}

// otherSide gives all of them, nil where one is of a side that the pronoun cannot mean.
func (d *discourse) otherSide(all []*entity.Entity) []*entity.Entity {
	if slices.ContainsFunc(all, func(e *entity.Entity) bool {
		return slices.ContainsFunc(d.exclude, func(x *entity.Entity) bool { return ofOneSide(e, x) })
	}) {
		return nil
	}
	return all
}

// apartTold resolves somebody whom a pronoun of an English measure names, who is not of the
// imposer's side: "Syria is poor. Washington has lifted sanctions on its banks".
func (a *article) apartTold(r *reading, imposer *entity.Entity) []*entity.Entity {
	if a.pack.Settings.Analytic() && slices.ContainsFunc(r.fills, func(f filler) bool { return f.role == lang.TargetRole && a.leadsBack(f) }) {
		a.talk.exclude, a.talk.object, a.talk.over = []*entity.Entity{imposer}, true, true
		defer func() { a.talk.exclude, a.talk.object, a.talk.over = nil, false, false }()
	}
	return a.who(r, lang.TargetRole)
}
