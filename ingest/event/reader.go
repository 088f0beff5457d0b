package event

import (
	"slices"
	"strings"

	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/entity"
	"github.com/diplograph/diplograph/ingest/gazetteer"
	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
	"github.com/diplograph/diplograph/ingest/text"
)

// Reader reads the acts of articles in one language.
type Reader struct {
	gaz    *gazetteer.Gazetteer
	pack   *lang.Pack
	places map[string]*gazetteer.Place
	women  map[string]bool // folded first names
	// genders are those of the articles and titles of a language whose pronouns agree
	// with them.
	genders map[string]gender
}

// NewReader makes a reader of a language's acts.
func NewReader(gaz *gazetteer.Gazetteer, pack *lang.Pack) *Reader {
	r := &Reader{gaz: gaz, pack: pack, places: map[string]*gazetteer.Place{}, women: map[string]bool{}, genders: gendersOf(pack)}
	for _, name := range pack.Women {
		r.women[text.Fold(name)] = true
	}
	places := gaz.Places()
	for i := range places {
		r.places[places[i].ID] = &places[i]
	}
	return r
}

// Input is one article as the rooms before give it.
type Input struct {
	Text      string
	Published ontology.Date // empty when not known
	Sentences []mention.Sentence
	People    []mention.Introduction
}

// Output is what was read.
type Output struct {
	Reports []Report
	Skipped []Skip
	// Parses are each sentence's clauses and the frames that matched, for trace. They
	// hold as long as the room.
	Parses []Parse
	// Resolver tells whom the article's phrases mean.
	Resolver *entity.Resolver
}

// article is the state of reading one article.
type article struct {
	*Reader
	room           *Room
	in             Input
	resolver       *entity.Resolver
	talk           *discourse
	out            Output
	told           map[string]deed          // act noun -> whose it was last
	earlier        int                      // reports before the sentence before that
	answered       deed                     // what somebody welcomed, condemned or the like last
	answeredBefore deed                     // and before the sentence at hand
	last           int                      // reports before the sentence before the one at hand
	here           int                      // reports before the sentence at hand
	onDeed         bool                     // the subject of the sentence at hand is an act told before
	wasDeed        bool                     // that of the sentence before was
	said           map[string]ontology.Date // when the article lets somebody speak: see notes
	waiting        []companions             // who travels along on a visit still to be told of
	seen           []seenDeed               // whose acts the sentence at hand tells of
	seenBefore     []seenDeed               // and the one before
	marks          quotations               // of the text, where its quotations are asked for
	quotedTo       int                      // last sentence of a quotation whose speaker stands behind it
}

// Read gives the reports of an article in reading order.
func (r *Reader) Read(room *Room, in Input) Output {
	in.Sentences = r.restored(in.Sentences)
	resolver := entity.NewResolver(r.gaz, r.pack, in.Published, in.Sentences, in.People)
	of := &r.pack.Settings
	talk := &discourse{
		resolver: resolver, feminineStates: of.VerbFirst, nounFirst: of.NounFirst(), unknown: -1, women: r.women,
		recent: make([]named, 0, 4*len(in.Sentences)), genders: r.genders, of: map[string]gender{}, masculines: of.Masculine, kingdoms: of.Kingdoms, where: map[string]int{},
	}
	a := &article{Reader: r, room: room, in: in, resolver: resolver, quotedTo: -1, talk: talk, told: map[string]deed{}, said: map[string]ontology.Date{}}
	talk.stages = a.stages()
	if !of.VerbFirst {
		a.marks = quotationsOf(in.Text)
	}
	for i := range in.Sentences {
		a.sentence(i)
	}
	a.guests()
	a.out.Reports = append(a.out.Reports, a.ties()...)
	a.unifyMeasures()
	a.leavesOfEnds()
	a.foretold()
	a.inCalls()
	a.titleDays()
	joinDates(a.out.Reports, a.pack.Settings.VerbFirst)
	a.joinVisits()
	a.joinStatements()
	joinDates(a.out.Reports, a.pack.Settings.VerbFirst)
	a.holders()
	a.out.Resolver = resolver
	a.datedBackground()
	return a.out
}

func (a *article) sentence(i int) {
	s := &a.in.Sentences[i]
	a.talk.enter(i, s)
	a.speaksAhead(i)
	syn := newSyntax(a.room, a.aliased(s.Chunks), &a.pack.Settings, a.kindOf, s.Kind == text.Title)
	readings := syn.match()
	m := newMatcher(syn)
	a.subjects(m)
	a.gathers(s.Chunks)
	a.wasDeed, a.onDeed = a.onDeed, m.aboutDeed()
	a.earlier, a.last, a.here = a.last, a.here, len(a.out.Reports)
	if a.asks(s) {
		readings = slices.DeleteFunc(slices.Clone(readings), func(rd *reading) bool {
			return !m.vso || rd.node.class != lang.Noun || !m.chunks[rd.node.chunk].Def
		})
	}
	a.out.Parses = append(a.out.Parses, Parse{syn, readings})
	if i > a.quotedTo && m.unknownSpeaker() {
		a.talk.speaker = nil
	}
	a.headlined(m)
	a.seen = m.seenDeeds()
	for _, rd := range readings {
		a.reading(s, m, rd)
	}
	a.alikeBehind(s)
	a.recognizedAfter(s, m)
	a.obligations(s, m)
	a.askedOfDoers(s, m)
	a.willAnswer(s, m)
	a.orElse(s, m)
	a.tellsTo(s, m)
	a.memberships(s)
	a.compounds(s, m)
	a.presences(s, m)
	a.visiting(s, m)
	a.jointly(s, m)
	a.agreedOn(s, m)
	a.behind(s, m)
	a.saidToBe(s, m)
	a.ofThat(s, m)
	a.askedBack(s, m)
	a.defied(s, m)
	a.judgedByCopula(s, m)
	a.judgedQuoted(s, m)
	a.judgedSaid(s, m)
	a.inWhat(s, m)
	a.whatCalled(s, m)
	a.judgedInHeadline(s, m)
	a.judgedByNominal(s, m)
	a.installs(s)
	a.resumed(s, m)
	a.turnedDown(s, m)
	a.deeds(m)
	a.keepDeeds()
	a.talk.tell(s.Chunks)
	a.speaksOn(m)
	if len(a.out.Reports) == a.here {
		a.skip(s, syn)
	}
}

// reading reports what one reading of a predicate tells.
func (a *article) reading(s *mention.Sentence, m *matcher, rd *reading) {
	a.talk.own = a.relativeSubject(m, rd)
	a.speaker(rd)
	if say := m.sayingOf(rd.node.clause); say != nil && !m.vso {
		a.speaker(say) // "We reject this," he said
	}
	a.saidOn(s, rd)
	a.deniesCharge(s, m, rd)
	a.warned(s, m, rd)
	a.wrong(s, m, rd)
	a.grantedWrong(s, m, rd)
	a.armsRebels(s, m, rd)
	a.opposes(s, m, rd)
	a.judged(s, m, rd)
	a.deniedSaying(s, m, rd)
	a.mustBeEnded(s, m, rd)
	a.phoned(s, m, rd)
	a.carried(s, m, rd)
	a.toldHim(s, m, rd)
	a.calledIn(s, m, rd)
	a.sameAgain(s, m, rd)
	a.retorts(s, m, rd)
	a.thanked(s, m, rd)
	if (rd.frame.Relation != "" || rd.frame.Operator == lang.End) && !rd.threatened {
		a.act(s, m, rd)
	}
}

// relativeSubject is whose country «بلاده» is where that is no matter of who was named last: that of
// the organ in which an unnamed speaker is, of the person of whom a relative clause tells: in «مع نظيره
// الذي أعرب عن تضامن بلاده» it is the counterpart's country.
func (a *article) relativeSubject(m *matcher, rd *reading) []*entity.Entity {
	c := rd.node.clause
	if within := m.sayerWithin(c); within >= 0 {
		return a.talk.phrase(m.chunks[within].Actor, within)
	}
	if !m.vso || c.link != relLink || c.antecedent < 0 || m.chunks[c.antecedent].Actor == nil {
		return nil
	}
	sub := m.subjectOf(c)
	if sub == nil || sub.arg == nil || sub.arg.actor == nil || sub.arg.chunk != c.antecedent {
		return nil
	}
	if found := a.talk.phrase(sub.arg.actor, sub.arg.chunk); len(found) == 1 && found[0].Kind == ontology.Person {
		return found
	}
	return nil
}

// asks: a sentence that opens with an auxiliary, in Arabic with «هل», and ends in
// a question mark asserts nothing.
func (a *article) asks(s *mention.Sentence) bool {
	if a.pack.Settings.VerbFirst {
		return len(s.Chunks) > 0 && s.Chunks[0].Fold == "هل" && strings.HasSuffix(strings.TrimRight(a.in.Text[s.Start:s.End], "\"”» "), "؟")
	}
	if len(s.Chunks) == 0 || !strings.HasSuffix(strings.TrimRight(a.in.Text[s.Start:s.End], "\"” "), "?") {
		return false
	}
	switch s.Chunks[0].Kind {
	case mention.ModalChunk, mention.AuxChunk, mention.PassiveChunk:
		return true
	}
	return false
}

// kindOf gives the kind of actor that a phrase names, empty where only the
// discourse can tell; "the country" is one, whichever it is.
func (a *article) kindOf(p *mention.Phrase) ontology.Kind {
	if len(p.List) > 0 {
		return a.kindOf(p.List[0])
	}
	if found := a.resolver.Resolve(p); len(found) == 1 {
		return found[0].Kind
	}
	if p.Kind == mention.ByReference && (p.Ref == "country" || p.Ref == mention.DescribedCountry || p.Ref == mention.Kingdom || p.Ref == mention.OwnCountry) {
		return ontology.Country
	}
	if toldOnce(p) {
		return ontology.Organization
	}
	if p.Kind == mention.ByOffice && a.pack.Settings.VerbFirst && len(p.Offices) == 1 && p.Offices[0].Office.Number == lang.Singular && !p.Offices[0].Office.Collective {
		return ontology.Person // «الرئيس», whoever that is
	}
	return ""
}

// subjects files the subjects of the sentence's clauses for later pronouns,
// those of its main clauses last: they are what the text is about.
func (a *article) subjects(m *matcher) {
	a.toldLater(m)
	for _, main := range []bool{false, true} {
		for _, c := range m.clauses {
			if (c.parent == nil) != main {
				continue
			}
			sub := m.subjectOf(c)
			if sub == nil || sub.arg == nil || !sub.own {
				continue
			}
			if sub.arg.actor == nil {
				a.talk.others(m, sub.arg)
				a.noteForce(m, sub.arg)
				continue
			}
			if found := a.talk.phrase(sub.arg.actor, sub.arg.chunk); len(found) > 0 {
				who := a.namedSubject(m, sub.arg, found)
				who.reported, who.host = m.analytic && m.reported(c), m.hostOf(m.byChunk[c.verb])
				who.people = len(found) == 1 && (m.many(sub.arg) || movement(found[0]))
				a.talk.subjects = append(a.talk.subjects, who)
			}
		}
	}
}

// namedSubject is a subject as later pronouns find it, with the actors that it stands for.
func (a *article) namedSubject(m *matcher, sub *argument, found []*entity.Entity) named {
	head := &m.chunks[sub.chunk]
	return named{
		sentence: a.talk.sentence, chunk: sub.chunk, entities: found, office: officeOf(sub.actor), head: head.Fold,
		man: m.man(sub) || m.heTold(sub), she: m.oneState(sub), gender: a.talk.genderOf(head, found),
	}
}

// speaker notes who speaks.
func (a *article) speaker(rd *reading) {
	if rd.frame.Operator == lang.Back {
		a.attributeBack(one(a.who(rd, lang.SourceRole)))
		return
	}
	if rd.frame.Operator != lang.Say {
		return
	}
	if who := a.who(rd, lang.SourceRole, lang.EmptyRole); len(who) > 0 {
		a.talk.speaker, a.talk.spoke = who, a.talk.sentence
	}
}

// attributeBack: "this came in a statement of the ministry" says who told the
// sentence before.
func (a *article) attributeBack(speaker *entity.Entity) {
	if speaker == nil {
		return
	}
	for i := a.last; i < a.here; i++ {
		r := &a.out.Reports[i]
		if r.SaidBy == nil && !r.says(speaker) && !measureOnly(r) {
			r.SaidBy = speaker
		}
	}
}

// says: the speaker is the report's own source.
func (r *Report) says(speaker *entity.Entity) bool {
	for _, p := range r.Participants {
		if p.Role == Source && p.Entity.Key == speaker.Key {
			return true
		}
	}
	return false
}

// measureOnly: a measure is not told by whoever speaks of it; it is presupposed.
func measureOnly(r *Report) bool {
	return r.named != "" || r.Aspect == ontology.Standing && r.Relation == memberOf
}

// who resolves the fillers of a reading that play one of the roles.
func (a *article) who(rd *reading, roles ...lang.SlotRole) []*entity.Entity {
	var all []*entity.Entity
	for _, f := range rd.fills {
		for _, role := range roles {
			if f.role == role {
				all = append(all, a.filler(f)...)
			}
		}
	}
	return all
}

// filler resolves one filler to the actors that it stands for.
func (a *article) filler(f filler) []*entity.Entity {
	if p := f.phrase; p != nil && p.Kind == mention.ByPronoun && (p.Person3 == "1p" || p.Person3 == "1s") && !a.quoted(p.Start) {
		return nil // the journalist himself
	}
	switch {
	case f.phrase != nil:
		return a.phraseFiller(f)
	case f.refers != nil:
		found := a.doerOf(f.refers)
		if len(found) == 0 && f.answered {
			return a.talk.subjectBefore() // «عرضت كينيا هدنة. ورفضت إثيوبيا العرض»
		}
		return found
	case f.place != "":
		if p := a.places[f.place]; p != nil {
			if e := a.resolver.Known(p.Country); e != nil {
				return []*entity.Entity{e}
			}
		}
	case f.pron == whatPron:
		if doers := a.toldHere(); doers != nil && !a.proposedHere() {
			return doers
		}
		return a.talk.subjectHere(f.argument.chunk) // «أعلنت الجزائر فتح الحدود، وهو ما أشادت به تونس»
	case f.pron == venuePron:
		if v := a.talk.venue; v != nil {
			return a.filler(filler{role: f.role, phrase: v.actor, place: v.place, argument: *v})
		}
		return nil
	case f.inherited, f.pron == inheritedPron:
		if f.argument.first {
			return a.talk.pronoun("1p", f.argument.chunk)
		}
		return a.talk.dropped(&f.argument)
	case f.pron != "" && f.nearest:
		return a.talk.nearest(f.pron, f.argument.chunk)
	case f.pron == "3sm" && f.role == lang.TargetRole && a.talk.feminineStates:
		return a.talk.him(a.in.Sentences[a.talk.sentence].Chunks, f.argument.chunk)
	case f.pron != "":
		return a.talk.pronoun(f.pron, f.argument.chunk)
	}
	return nil
}

// phraseFiller resolves a filler that is a phrase of the sentence.
func (a *article) phraseFiller(f filler) []*entity.Entity {
	p, chunk := f.phrase, f.argument.chunk
	if p.Kind == mention.ByPronoun && p.Person3 == "3p" {
		if both := a.bothBefore(chunk); both != nil {
			return both
		}
		if len(a.marks) > 0 && a.quoted(p.Start) {
			return a.talk.otherThanSpeaker(a.talk.phrase(p, chunk))
		}
	}
	if p.Kind == mention.ByPronoun && p.Person3 == "3sm" && f.role == lang.TargetRole && a.talk.feminineStates && a.talk.object {
		if state := one(a.talk.him(a.in.Sentences[a.talk.sentence].Chunks, chunk)); state != nil && state.Kind == ontology.Country {
			return []*entity.Entity{state} // «زار المغرب وقدم له»
		}
	}
	return a.talk.phrase(p, chunk)
}
