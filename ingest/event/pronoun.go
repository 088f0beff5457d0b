package event

import (
	"slices"
	"strings"

	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/entity"
	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// pronoun resolves by person and number: the last fitting subject, else the
// last fitting actor.
func (d *discourse) pronoun(person string, chunk int) []*entity.Entity {
	if agrees := d.agreeing(person); agrees != nil {
		if person == anyOne || len(d.exclude) > 0 {
			return d.lastOf(agrees, chunk)
		}
		return d.agreed(agrees, chunk)
	}
	switch person {
	case "3sm", "dropped":
		if other := d.otherOfPair(); person == "3sm" && other != nil {
			return other
		}
		if he := d.manHere(person, chunk); he != nil {
			return he
		}
		if found := d.lastOf(d.men, chunk); found != nil {
			return found
		}
		if it := d.masculineSubject(person, chunk); it != nil {
			return it // «قال العراق إن تركيا شنت عليه هجوما»
		}
		if other := d.otherTold(); len(d.exclude) > 0 && other != nil && other.Kind == ontology.Person && !d.feminineStates {
			return d.men(named{entities: []*entity.Entity{other}, sentence: d.sentence - 1}) // "The two talked. Lula urged him"
		}
		return d.reachedBack(person)
	case "3sf", "3n":
		if person == "3n" {
			if spoken := d.spokenFor(chunk); spoken != nil {
				return spoken
			}
		}
		if person == "3sf" && !d.feminineStates {
			return d.she(chunk)
		}
		if her := d.womanHere(person, chunk); her != nil {
			return her
		}
		if found := d.lastOf(bodies, chunk); found != nil || person == "3n" {
			return found
		}
		if found := d.lastOf(persons, chunk); found != nil {
			return found
		}
		return d.reachedBack(person)
	case "3d":
		return d.bothOf(chunk)
	case "3p":
		return d.they(chunk)
	case speakerPron, "1s":
		return d.speaker
	case "1p":
		return d.statesOf(d.speaker)
	case "country":
		return d.statesOf(d.lastOf(bodies, chunk))
	}
	return nil
}

// bothOf resolves an Arabic dual.
func (d *discourse) bothOf(chunk int) []*entity.Entity {
	if two := d.before(d.subjects, chunk, func(n named) []*entity.Entity {
		if n.sentence == d.sentence && len(n.entities) == 2 && !slices.Contains(d.exclude, n.entities[0]) {
			return n.entities
		}
		return nil
	}); two != nil {
		return two // «بدأ البلدان قطيعة مع حيادهما»
	}
	if two := d.twoNamed(chunk, func(x, y *entity.Entity) bool {
		return x.Kind == y.Kind && x.Kind != ontology.Organization && !slices.Contains(d.exclude, x)
	}); two != nil {
		return two // «انضمام فنلندا والسويد في ظل مشاركتهما»
	}
	if told := d.bothTold(); told != nil && len(d.exclude) > 0 {
		return told
	}
	return d.pairMembers()
}

// spokenFor: "it" in what a spokesperson says is the state or body that he speaks
// for.
func (d *discourse) spokenFor(chunk int) []*entity.Entity {
	for i := len(d.recent) - 1; i >= 0 && d.recent[i].sentence == d.sentence; i-- {
		n := d.recent[i]
		if n.chunk >= chunk {
			continue
		}
		if len(n.entities) != 1 {
			return nil
		}
		for _, h := range n.entities[0].HoldsOffices {
			if !h.Spokes {
				continue
			}
			if states := d.statesOf(n.entities); len(states) == 1 {
				return states
			}
			if body := d.resolver.Known(h.Of); body != nil {
				return []*entity.Entity{body}
			}
		}
		return nil
	}
	return nil
}

// otherOfPair: in «اتصل الرئيس بنظيره. وشكره» the pronoun is the other of the two
// that the sentence before told of.
func (d *discourse) otherOfPair() []*entity.Entity {
	if !d.feminineStates {
		return nil
	}
	if other := d.otherTold(); other != nil && other.Kind == ontology.Person {
		return []*entity.Entity{other}
	}
	return nil
}

// him resolves the masculine object of an Arabic verb: a body or a state of that gender that is nearer
// in the sentence than any man («شاركت في التحالف ودعمته»), else like other pronouns.
func (d *discourse) him(chunks []mention.Chunk, chunk int) []*entity.Entity {
	who := d.himHere(chunks, chunk)
	if chunks[chunk].Kind == mention.VerbChunk && len(who) == 1 {
		d.told = named{sentence: d.sentence, chunk: chunk, entities: who}
	}
	return who
}

// himHere is whom the pronoun of the object means: whoever the same pronoun of an earlier verb of the sentence
// meant, «هنأه ماكرون، كما هاتفه بوتين», else the other of two, else the nearest.
func (d *discourse) himHere(chunks []mention.Chunk, chunk int) []*entity.Entity {
	if chunks[chunk].Kind == mention.VerbChunk && len(d.exclude) > 0 && d.himTold(chunk) {
		return d.told.entities
	}
	if other := d.otherOfPair(); other != nil {
		return other
	}
	for k := chunk - 1; k >= 0; k-- {
		p := chunks[k].Actor
		if p == nil || byAdjective(p) || p.Kind == mention.ByPronoun {
			continue
		}
		found := one(d.phrase(p, k))
		switch {
		case found == nil:
		case chunks[chunk].Kind != mention.NounChunk && d.masculineState(found) && !slices.Contains(d.exclude, found) && namesIt(chunks, k) && !d.otherMan(chunk):
			return []*entity.Entity{found} // «حذرت إيران العراق وهددته»
		case found.Kind == ontology.Country || found.Kind == ontology.Organization && !masculineHead(&chunks[k]):
			continue // a "she"
		case found.Kind == ontology.Organization && !slices.Contains(d.exclude, found):
			return []*entity.Entity{found}
		}
		break
	}
	if found := d.pronoun("3sm", chunk); found != nil {
		return found
	}
	if chunk > 2 {
		return nil
	}
	for _, n := range d.recent { // the first of the sentence before: «تأسس حزب الله. وقد أدرجته الولايات المتحدة»
		if n.sentence == d.sentence-1 {
			if !n.adjective && !n.she && len(n.entities) == 1 && n.entities[0].Kind == ontology.Organization && !slices.Contains(d.exclude, n.entities[0]) {
				return n.entities
			}
			break
		}
	}
	return nil
}

// himTold: the object pronoun of a verb before a place of the sentence meant one who does nothing in the
// clause at hand.
func (d *discourse) himTold(chunk int) bool {
	t := &d.told
	return len(t.entities) == 1 && t.sentence == d.sentence && t.chunk < chunk && d.noneDoes(t.entities)
}

// namesIt: the actor at k is named by one word, and not as the place where something happens.
func namesIt(chunks []mention.Chunk, k int) bool {
	p := chunks[k].Actor
	return p.Kind == mention.ByName && p.First == p.Last && (k == 0 || chunks[k-1].Value != "في")
}

// otherMan: the sentence names before a place a man who does not do it himself, and whom the pronoun rather means:
// «زار الوزير العراق واستقبله الرئيس».
func (d *discourse) otherMan(chunk int) bool {
	return d.before(d.recent, chunk, func(n named) []*entity.Entity {
		if n.sentence != d.sentence {
			return nil
		}
		return d.men(n)
	}) != nil
}

// masculineState: the language says "he" of the state.
func (d *discourse) masculineState(e *entity.Entity) bool {
	return e.Kind == ontology.Country && slices.Contains(d.masculines, e.Country)
}

// nearest resolves a possessive to the nearest fitting actor of the sentence:
// "accused Iran of its attack". Failing that it is a pronoun like others.
func (d *discourse) nearest(person string, chunk int) []*entity.Entity {
	fit, agrees := d.men, d.agreeing(person)
	switch {
	case agrees != nil:
		fit = agrees
	case person == "3sf" || person == "3n":
		fit = bodies
	}
	if person == "3sf" && !d.feminineStates && agrees == nil {
		return d.she(chunk)
	}
	if person == "3sm" || person == "3sf" || person == "3n" || agrees != nil {
		at := -1
		here := func(n named) []*entity.Entity {
			if n.sentence != d.sentence {
				return nil
			}
			if found := fit(n); found != nil {
				at = max(at, n.chunk)
				return found
			}
			return nil
		}
		found := d.before(d.recent, chunk, here)
		if named := at; !d.feminineStates {
			// "the alliance said its raids": who is named by a reference only
			if subject := d.before(d.subjects, chunk, here); subject != nil && at > named {
				return subject
			}
		}
		if found != nil {
			return found
		}
	}
	return d.pronoun(person, chunk)
}

func (d *discourse) lastOf(fit func(named) []*entity.Entity, chunk int) []*entity.Entity {
	if len(d.exclude) > 0 && d.object {
		if found := d.before(d.recent, chunk, fit); found != nil {
			return found // "wrote to Putin asking him"
		}
	}
	if found := d.before(d.subjects, chunk, fit); found != nil {
		return found
	}
	if found := d.before(d.recent, chunk, fit); found != nil || !d.over {
		return found
	}
	return d.justTold(fit)
}

// dropped resolves the subject that an Arabic verb leaves out: the last one. A
// feminine verb means no man, a masculine one no feminine state and no two, and a plural one no one
// person or state, and whom else they may mean is a guess.
func (d *discourse) dropped(a *argument) []*entity.Entity {
	man, state := false, false
	last := d.before(d.subjects, a.chunk, func(n named) []*entity.Entity {
		if guest := d.hosts.guest; n.host && a.meets && guest != nil && n.sentence < d.sentence && !slices.Contains(n.entities, guest) {
			return []*entity.Entity{guest} // «وصل الوزير واستقبله الأمير. كما اجتمع مع الملك»
		}
		man, state = n.man, n.she
		return n.entities
	})
	if a.both && len(last) != 2 && !(a.they && (len(last) > 2 || len(last) == 1 && last[0].Kind == ontology.Organization)) {
		if d.joint[0] == nil || d.sentence-d.joined > 1 {
			return d.twoNamed(a.chunk, func(x, _ *entity.Entity) bool { return x.Kind == ontology.Person }) // «جمع الملك الرئيسين ووقعا»
		}
		return d.joint[:] // «التقى الوزير نظيره واتفقا»
	}
	if a.she && man || (a.he || a.one) && state || a.one && len(last) > 1 || a.they && len(last) == 1 && last[0].Kind != ontology.Organization {
		return nil
	}
	return last
}

// after walks the actors named behind a place of the sentence at hand.
func (d *discourse) after(chunk int, fit func(named) []*entity.Entity) {
	for _, n := range d.recent {
		if n.sentence == d.sentence && n.chunk > chunk && fit(n) != nil {
			return
		}
	}
}

// eachOther is the reference of "each other": to all who do it.
const eachOther = "each.other"

// undergoes: the pronoun is the subject that suffers the act: "he has been backed
// by", "it suffered an attack by". What force hits may as well be a place.
func (a *article) undergoes(rd *reading, f filler) bool {
	if a.pack.Settings.VerbFirst || f.argument.chunk >= rd.node.chunk || a.pack.Settings.Cased() && rd.node.class == lang.Noun {
		return false // «выразил ему протест» as well
	}
	g := rd.node.governor
	if a.pack.Settings.NounFirst() && f.pron != "" && g != nil && g.class == lang.Verb && f.argument.chunk == g.chunk {
		return false // "lui a réitéré son soutien"
	}
	return rd.frame.Relation != "attacks" || rd.node.class == lang.Noun && (g == nil || !g.clause.passive)
}

// ownWord: an Arabic "he", "she" or "they" that is a word by itself is a subject, never an object or
// owner: «يعتبر وقف تمويله هو الأولوية».
func (m *matcher) ownWord(a argument) bool {
	return a.actor != nil && a.chunk >= 0 && m.chunks[a.chunk].Actor == a.actor && m.standsAlone(a.chunk)
}

// standsAlone: at chunk k stands such a pronoun.
func (s *syntax) standsAlone(k int) bool {
	c := &s.chunks[k]
	if !s.vso || c.Actor == nil || c.Actor.Kind != mention.ByPronoun || !strings.HasPrefix(c.Fold, "ه") {
		return false
	}
	return k == 0 || s.chunks[k-1].Last < c.First
}
