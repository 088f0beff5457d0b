package event

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/entity"
	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// sides are those who do what a reading tells, to whom, and who do it together.
func (a *article) sides(s *mention.Sentence, rd *reading) sides {
	var out sides
	defer func() { a.talk.exclude, a.talk.other, a.talk.over, a.talk.mainly = nil, nil, false, false }()
	a.talk.mainly, a.talk.toStates = toldFirst(s.Chunks, rd), !thingsToo[rd.frame.Relation]
	a.notTheTarget(s, rd)
	for _, f := range a.doersFirst(rd.fills) {
		a.talk.exclude, a.talk.object, a.talk.over = nil, false, false
		if f.role == lang.TargetRole && f.pron != "" && f.argument.fold != "" && a.reflexive(s, rd, f, out.source) {
			continue
		}
		if f.role == lang.TargetRole && doesItToo(rd, f) {
			continue
		}
		a.notHimself(s, rd, f, &out)
		if f.phrase != nil && f.phrase.Ref == eachOther {
			if len(out.source) == 2 {
				out.target = asRole(out.source, Target)
			}
			continue
		}
		switch f.role {
		case lang.SourceRole:
			if it := a.itDenied(rd, f); it != nil {
				out.source = append(out.source, it...)
				continue
			}
			out.source = append(out.source, a.participants(s, a.spokenBy(f, rd), Source)...)
		case lang.TargetRole:
			out.target = append(out.target, a.targetsOf(s, rd, f, out.source)...)
		case lang.PartyRole:
			if a.unnamedFighters(rd, f) {
				continue
			}
			found := a.participants(s, f, Party)
			out.pronounOnly = f.pron != "" && len(out.slots) == 0
			out.party = append(out.party, found...)
			if f.more && len(out.slots) > 0 && !otherSide(s, f) {
				last := len(out.slots) - 1
				out.slots[last] = append(out.slots[last], found...)
			} else {
				out.slots = append(out.slots, found)
			}
		}
	}
	a.despite(rd, &out)
	if rd.frame.Relation == memberOf {
		for i := range out.target {
			a.bodyOf(&out.target[i])
		}
	}
	return out
}

// doersFirst puts whoever does it before the others in a language with cases, whose frames may name the
// addressee first: «выразил ему протест».
func (a *article) doersFirst(fills []filler) []filler {
	if !a.pack.Settings.Cased() {
		return fills
	}
	var doers, others []filler
	for _, f := range fills {
		if f.role == lang.SourceRole {
			doers = append(doers, f)
		} else {
			others = append(others, f)
		}
	}
	return append(doers, others...)
}

// notHimself keeps whoever does it out of what a pronoun to which it is done may mean.
func (a *article) notHimself(s *mention.Sentence, rd *reading, f filler, out *sides) {
	switch {
	case f.role == lang.TargetRole && !a.undergoes(rd, f) && a.leadsBack(f):
		for _, p := range out.source {
			a.talk.exclude = append(a.talk.exclude, p.Entity) // "puts pressure on it" is not on itself
		}
		a.talk.object = a.objectOf(s, rd, f)
		a.talk.over = a.overSentences(s, rd, f)
	case f.role == lang.PartyRole && len(out.party) > 0 && a.overSentences(s, rd, f):
		for _, p := range out.party {
			a.talk.exclude = append(a.talk.exclude, p.Entity) // "received him" is not himself
		}
		a.talk.object, a.talk.over = true, true
	}
}

// objectOf: the pronoun stands where an object does, or says in a language with cases or as a clitic to
// whom it is done: «выразил ему протест».
func (a *article) objectOf(s *mention.Sentence, rd *reading, f filler) bool {
	if f.phrase != nil && (f.argument.chunk > rd.node.chunk || a.pack.Settings.Cased()) {
		return true
	}
	return f.pron == anyOne && f.argument.fold == "" && s.Chunks[f.argument.chunk].Dative && rd.node.clause.link != relLink && a.talk.namedHere(f.argument.chunk)
}

// namedHere: before the chunk the sentence names somebody whom the pronoun at hand may mean.
func (d *discourse) namedHere(chunk int) bool {
	return slices.ContainsFunc(d.recent, func(n named) bool {
		return n.sentence == d.sentence && n.chunk < chunk && len(n.entities) == 1 && !slices.Contains(d.exclude, n.entities[0])
	})
}

// leadsBack: the filler is a pronoun, or a word or possessive that stands for who was named before.
func (a *article) leadsBack(f filler) bool {
	if f.pron != "" || f.phrase == nil {
		return f.pron != ""
	}
	if f.phrase.Kind == mention.ByPronoun || f.phrase.Ref == mention.Kingdom {
		return true
	}
	return a.pack.Settings.Analytic() && (ownedByPronoun(f.phrase) || mention.IsPair(f.phrase.Ref))
}

// targetsOf are those to whom the source does what a reading tells, as a filler of it names them.
func (a *article) targetsOf(s *mention.Sentence, rd *reading, f filler, source []Participant) []Participant {
	if a.ownBorder(rd, f) || a.ownMeeting(s, rd, f) || a.ownGoods(rd, f) {
		return nil
	}
	found := a.deedOf(s, rd, f, source)
	if found == nil {
		found = a.participants(s, f, Target)
	}
	if meant := a.actMeant(s, rd, f, found, source); len(meant) > 0 {
		found = meant
	}
	if len(found) == 1 && sameSide(found[0].Entity, source) && a.theCountry(f) {
		found = unsaid(a.talk.otherCountry(found[0].Entity, f.phrase.Among, f.argument.chunk), Target)
	}
	if host := a.hostRuled(rd, f); host != nil {
		found = unsaid([]*entity.Entity{host}, Target)
	}
	if f.refers != nil && a.pack.Settings.Analytic() && len(source) > 1 && len(apartFrom(found, source)) == 0 {
		found = nil // "they condemned the test" is no act of theirs
	}
	return a.heldBy(s, f, notPrisoner(rd, a.ofMinistry(rd, f, found)), source)
}

// ofMinistry: whoever kills the soldiers or sinks the ship of which an English ministry speaks as its own attacks
// the state: "the foreign ministry said Somalia had attacked its tanker".
func (a *article) ofMinistry(rd *reading, f filler, found []Participant) []Participant {
	if !a.pack.Settings.Analytic() || f.pron == "" || len(found) != 1 || rd.frame.Relation != "attacks" && rd.frame.Relation != "detains" {
		return found
	}
	if e := found[0].Entity; e.Has(ontology.OrganLabel) && strings.HasPrefix(e.Name, "Ministry of ") {
		if state := a.resolver.Known(e.Country); state != nil {
			found[0].Entity = state
		}
	}
	return found
}

// reflexive: in «وافقت إيران على قيود على برنامجها» the possessor is the doer; in «جددت مصر دعمها لها»
// the pronoun behind the preposition is another.
func (a *article) reflexive(s *mention.Sentence, rd *reading, f filler, doers []Participant) bool {
	own := a.talk.mainly || rd.node.class == lang.Noun && rd.node.pron != ""
	if !a.pack.Settings.VerbFirst || own && s.Chunks[f.argument.chunk].Kind == mention.DetChunk {
		return false
	}
	if usesForce(rd.frame) && rd.node.class == lang.Verb && f.argument.node == nil {
		return false // «هددت إسرائيل إيران. وقصفت منشآتها»: nobody bombs his own
	}
	e := one(a.filler(f))
	return e != nil && slices.ContainsFunc(doers, func(p Participant) bool { return p.Entity.Key == e.Key })
}

// unnamedFighters: in «اشتباكات بين الطرفين» the two are those who fight, not the
// pair of states that the article is about, unless it has just told that these fight.
func (a *article) unnamedFighters(rd *reading, f filler) bool {
	if !a.pack.Settings.VerbFirst || rd.frame.Relation != "attacks" || f.phrase == nil || !mention.IsPair(f.phrase.Ref) {
		return false
	}
	return !slices.ContainsFunc(a.out.Reports[a.last:], func(r Report) bool { return r.Relation == "attacks" })
}

// notTheTarget: in "it has stepped up its attacks on Russia" the pronoun of the
// doer is not Russia, in «شكر فخامته خادم الحرمين» the title not the king.
func (a *article) notTheTarget(s *mention.Sentence, rd *reading) {
	if a.pack.Settings.VerbFirst && !slices.ContainsFunc(rd.fills, func(f filler) bool { return courtesy(s, f) }) {
		return
	}
	for _, f := range rd.fills {
		if f.role == lang.TargetRole && f.phrase != nil && f.phrase.Kind != mention.ByPronoun {
			a.talk.other = append(a.talk.other, a.resolver.Resolve(f.phrase)...)
		}
	}
}

// courtesy: whoever does it is named by a title with a pronoun, which unlike «هو» is a word of
// more than three letters: «فخامته».
func courtesy(s *mention.Sentence, f filler) bool {
	return f.role == lang.SourceRole && f.phrase != nil && f.phrase.Kind == mention.ByPronoun && utf8.RuneCountInString(s.Chunks[f.argument.chunk].Fold) > 3
}

// otherSide: the actors are the second of two sides, which "each of" opens behind its conjunction:
// «الاتفاق بين تركيا وكل من سوريا والعراق».
func otherSide(s *mention.Sentence, f filler) bool {
	k := f.argument.chunk
	return k > 1 && f.phrase != nil && len(f.phrase.List) > 1 && s.Chunks[k-1].Kind == mention.SkipChunk && s.Chunks[k-1].Value == mention.EachValue && s.Chunks[k-2].Kind == mention.ConjChunk
}

// doesItToo: the list that suffers the act is the one that does it: "the raids on Beirut drew condemnation
// from Cairo and Amman" sets neither against the other.
func doesItToo(rd *reading, f filler) bool {
	return f.phrase != nil && len(f.phrase.List) > 0 && slices.ContainsFunc(rd.fills, func(g filler) bool {
		return g.role == lang.SourceRole && g.phrase == f.phrase
	})
}

// ownGoods: in English nobody buys of others what is called his own: "obliges them to import their fuel".
func (a *article) ownGoods(rd *reading, f filler) bool {
	return a.pack.Settings.Analytic() && rd.frame.Relation == "buys-from" && rd.node.class == lang.Verb && f.pron != "" && f.phrase == nil
}
