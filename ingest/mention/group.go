package mention

import (
	"slices"
	"strings"

	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/gazetteer"
	"github.com/diplograph/diplograph/ingest/lang"
)

// group: "Russian officials", "the government of Hungary", «الجانب الروسي».
func (b *builder) group() bool {
	if b.j.lacks("group") && b.j.lacks("someone") {
		return false
	}
	of, k := b.groupModifiers()
	p := b.j.piece(k)
	if b.calledMembers(of, k) {
		return false
	}
	if b.bodyItself(of, k) || b.kindBefore(k) {
		return true
	}
	if b.attributeAt(of, k) {
		k++
		p = b.j.piece(k)
	}
	if p == nil || p.function("group") == nil || p.clitics.Pron != "" || b.saysSo(of, p, k) {
		return false // «قواتها من النيجر»: whose they are is told by the pronoun
	}
	k++
	for n := b.j.piece(k); b.j.before() && len(of) > 0 && n != nil && n.function("group") != nil && n.punct == ""; n = b.j.piece(k) {
		p = n // "Ukrainian government forces"
		k++
	}
	next := k
	if len(of) == 0 && p.function("group").Word.Value == ThingValue && b.j.givenAway(b.i) {
		return false // «продажа истребителей Турции»
	}
	if len(of) == 0 {
		if of, next = b.bodyBehind(k); len(of) == 0 {
			of, next = b.statesBehind(p, k)
		}
	}
	if len(of) == 0 {
		return b.groupOf(k)
	}
	if p.function("group").Word.Value == ThingValue && b.j.receives(b.i) {
		return false
	}
	if n := b.j.piece(next); b.j.before() && n != nil && next > k && n.function("group") != nil {
		next++ // "a delegation of Indian officials"
	}
	b.i = next
	b.p.Word = b.j.s.Tokens[p.first].Fold
	b.setStates(of)
	b.p.Thing = p.function("group").Word.Value == ThingValue
	if b.p.Seat = p.function("group").Word.Value == seatValue; b.p.Seat && b.j.before() {
		if n := b.j.piece(next); n != nil && n.has(NameEntry) != nil && n.has(NameEntry).Use == gazetteer.Seat {
			b.i++ // "the Qatari capital Doha"
		}
	}
	if b.namedMembers(p, of, next) {
		return true
	}
	b.p.Members = len(of) == 1 && b.j.kind(of[0]) == ontology.Organization
	if len(of) == 1 {
		if members := b.j.listedMembers(next); members != nil && b.j.kind(of[0]) == ontology.Organization {
			via := b.p
			b.setStates(members)
			b.p.Via = &via
		}
	}
	return true
}

// attributeAt: a plain word at piece k stands between an article and a government whose place follows: "the
// new government in Damascus".
func (b *builder) attributeAt(of []string, k int) bool {
	j := b.j
	p, next := j.piece(k), j.piece(k+1)
	if len(of) > 0 || k <= b.i || p == nil || next == nil || !j.r.lexicon.Pack.Settings.Analytic() || !p.unknown() || j.s.Tokens[p.first].Upper || !hasFunction(next.entries, "group", governs) {
		return false
	}
	ids, _ := j.ground(k + 2)
	if len(ids) == 0 {
		ids, _ = j.underLeader(k + 2)
	}
	return len(ids) > 0
}

// bodyBehind takes the body whose name stands at piece k behind what it is: «боевики группировки "Исламское государство"».
func (b *builder) bodyBehind(k int) (ids []string, next int) {
	name := b.j.bodyBehindKind(k)
	if name < 0 {
		return nil, k
	}
	return []string{stateOrBody(b.j.piece(name))}, name + 1
}

// bodyItself takes the body before piece k with the word there where that says only what it is:
// "the Hamas movement", "Lebanon's Hezbollah group".
func (b *builder) bodyItself(of []string, k int) bool {
	j := b.j
	if len(of) != 1 || k <= b.i || j.possessive(b.i) || j.kind(of[0]) != ontology.Organization || j.piece(k-1).has(NameEntry) == nil {
		return false
	}
	p, next := j.piece(k), j.piece(k+1)
	if p == nil || !hasFunction(p.entries, "someone", "body") {
		return false
	}
	if next != nil && (next.function("group") != nil || next.punct == "-" || j.prepOf(k+1) == "of") {
		return false
	}
	b.i, b.p.Word = k+1, j.s.Tokens[p.first].Fold
	b.setStates(of)
	return true
}

// kindBefore takes in a language with cases the word at piece k that says what the body is whose name
// follows: «палестинская группировка ХАМАС», «движение "Хезболла"».
func (b *builder) kindBefore(k int) bool {
	name := b.j.bodyBehindKind(k)
	if name < 0 {
		return false
	}
	b.p.Word = b.j.s.Tokens[b.j.piece(k).first].Fold
	b.setStates([]string{stateOrBody(b.j.piece(name))})
	b.i = name + 1
	return true
}

// bodyBehindKind is the piece that names a body behind the word at piece k that says what it is, -1
// where none does.
func (j *joiner) bodyBehindKind(k int) int {
	p := j.piece(k)
	if p == nil || !j.r.lexicon.cased() || !hasFunction(p.entries, "someone", "body") {
		return -1
	}
	name := k + 1
	if n := j.piece(name); n != nil && isQuote(n.punct) {
		name++
	}
	n := j.piece(name)
	if n == nil || n.punct != "" || n.has(NameEntry) == nil || n.has(OrganEntry) != nil || j.kind(stateOrBody(n)) != ontology.Organization {
		return -1
	}
	return name
}

// receives: in "will give Ukraine Patriot missiles" the state at piece i, behind a verb of two
// objects, gets what stands behind.
func (j *joiner) receives(i int) bool {
	if i == 0 || !j.r.lexicon.grammar.placed || j.piece(i).has(NameEntry) == nil || j.piece(i).has(AdjectiveEntry) != nil {
		return false
	}
	verb, _ := predicates(j.piece(i-1).entries, false)
	return verb != nil && verb.Lemma.Class == lang.Verb && slices.ContainsFunc(verb.Lemma.Frames, func(f *lang.Frame) bool {
		return len(f.Slots) > 2 && f.Slots[1].Names[0] == "obj" && f.Slots[2].Names[0] == "obj"
	})
}

// givenAway: in a language with cases what begins at piece i stands right behind a noun or verb that
// names in the dative who gets it.
func (j *joiner) givenAway(i int) bool {
	if i == 0 || !j.r.lexicon.cased() {
		return false
	}
	verb, noun := predicates(j.piece(i-1).entries, false)
	for _, e := range []*Entry{verb, noun} {
		if e != nil && slices.ContainsFunc(e.Lemma.Frames, func(f *lang.Frame) bool { return f.HasSlot("dat") && !f.HasSlot("comp") }) {
			return true
		}
	}
	return false
}

// groupModifiers passes over what may stand before a group, "the Indian and Chinese
// military", and gives the states there and the piece behind.
func (b *builder) groupModifiers() (of []string, k int) {
	j := b.j
	if k = b.i; !j.before() {
		return nil, k
	}
	x := j.r.lexicon
	for p := j.piece(k); p != nil; p = j.piece(k) {
		id := stateOrBody(p)
		if ruled := b.ruledState(p, k); len(of) > 0 && ruled != "" {
			of = append(of, ruled) // "the Russian and Assad regime forces"
			k++
			continue
		}
		switch {
		case len(of) > 0 && j.backsGovernment(k):
			k += 2 // "Sudan's army-backed government"
		case len(of) > 0 && j.seated(k):
			k++ // "the Tripoli-based government"
		case id != "" && (p.has(AdjectiveEntry) != nil || !x.cased()) && !x.Pack.Settings.NounFirst():
			if len(of) > 0 && j.saysOnly(k) {
				of = of[:len(of)-1] // "Lebanese Hezbollah fighters"
			}
			of = append(of, id)
		case len(of) > 0 && p.function("det") != nil && j.apart(k):
			return of, k // "sold Ethiopia the drones"
		case p.function("det") != nil, j.possessive(k):
		case len(of) == 0:
			return of, k
		case p.function("conj") != nil && j.groupOfNext(k):
			return of, k
		case p.function("conj") != nil, p.punct == "," && j.adjectivesTo(b.i, k):
		case p.unknown() && !j.digits(p) && k-b.i < 5:
		default:
			return of, k
		}
		k++
	}
	return of, k
}

// groupOfNext: what the article behind the "and" at piece k opens is not the group of the state named before
// it: "Iran and the new government in Damascus", not "the Indian and the Chinese military".
func (j *joiner) groupOfNext(k int) bool {
	n := j.piece(k + 1)
	return n != nil && hasFunction(n.entries, "det", DefiniteValue) && j.piece(k-1).has(AdjectiveEntry) == nil
}

// apart: the piece at k stands right behind a word, no comma, "and" or possessive.
func (j *joiner) apart(k int) bool {
	before := j.piece(k - 1)
	return before.punct == "" && before.function("conj") == nil && before.function("det") == nil && !j.possessive(k-1)
}

// saysOnly: the state right before piece k says no more than of which state the body there is,
// or where the report comes from: "Lebanese Hezbollah fighters", "Beirut Syrian forces".
func (j *joiner) saysOnly(k int) bool {
	before, p := j.piece(k-1), j.piece(k)
	if j.possessive(k-1) && k > 1 { // "Somalia's al-Shabab militants"
		body, ok := j.r.lexicon.Gaz.Actor(stateOrBody(p))
		return ok && body.Kind == ontology.Organization && body.Country != "" && body.Country == stateOrBody(j.piece(k-2))
	}
	if before.has(AdjectiveEntry) != nil {
		return j.kind(stateOrBody(p)) == ontology.Organization
	}
	e := before.has(NameEntry)
	return e != nil && e.Use == gazetteer.Seat && p.has(AdjectiveEntry) != nil
}

// ruledState is the state of the ruler at piece k whose "regime" or "government" stands
// right behind him.
func (b *builder) ruledState(p *piece, k int) string {
	next := b.j.piece(k + 1)
	if next == nil || !b.j.r.lexicon.grammar.placed || !b.personAt(p) {
		return ""
	}
	e, ref := next.function("group"), next.function("ref")
	if (e == nil || e.Word.Value != governs) && (ref == nil || ref.Word.Value != Ruler) {
		return ""
	}
	a, _ := b.j.r.lexicon.Gaz.Actor(p.has(NameEntry).Actor)
	return a.Country
}

// statesBehind reads from piece k on whose the group p before it is.
func (b *builder) statesBehind(p *piece, k int) (of []string, next int) {
	j, settings, value := b.j, &b.j.r.lexicon.Pack.Settings, p.function("group").Word.Value
	if n := j.piece(k); settings.NounFirst() && n != nil && n.unknown() && !j.s.Tokens[n.first].Upper && j.prepOf(k+1) == "of" && j.leadsTo(k+1) && !j.ownBefore(b.i) {
		if id, _ := j.ofElement(k+2, true); id != "" {
			k++ // "los gobiernos izquierdistas de X y Y"
		}
	}
	if !j.before() {
		k = j.behindAttributes(p, k, value)
		if n := j.piece(k); n != nil && n.clitics.Conj != "" {
			return nil, k // «المملكة وروسيا»
		}
	}
	if prefixed(j.piece(k)) && j.prepOf(k) == "ب" && b.behindOwned() {
		return nil, k // «علاقاتها الدبلوماسية بإيران»
	}
	if n := j.piece(k); !j.before() && value == ThingValue && n != nil && n.clitics.Prep != "" {
		return nil, k // «بيع صواريخ لكندا»
	}
	if n := j.piece(k); !j.before() && n != nil && n.clitics.Prep == "" && n.has(AdjectiveEntry) == nil && n.has(NameEntry) != nil && !withArticle(j.s.Tokens[n.first].Fold) && withArticle(j.s.Tokens[p.first].Fold) {
		return nil, k // «دعا الوفد إسرائيل»: no noun with its article has a possessor
	}
	if e := p.function("ref"); e != nil && countryRef(e.Word.Value) && j.prepOf(k) != "" {
		return nil, k // «دعم المملكة لليمن» is that of one kingdom for another state
	}
	if value == governs && j.before() && j.officeStart(k+1) > k+1 {
		if state, ruler, after := j.ruledBy(k); state != "" {
			b.p.Ruler = ruler // "the administration of US President Joe Biden"
			return []string{state}, after
		}
	}
	if !j.before() || j.leadsTo(k) && !j.ownBefore(b.i) {
		if of, next = j.ofList(k, true); len(of) > 0 {
			return of, next
		}
	}
	prep := j.prepOf(k)
	if value != ThingValue && slices.Contains(settings.From, prep) && !j.takenFrom(b.i, prep) {
		if id, after := j.ofElement(k+1, true); id != "" {
			return []string{id}, after // "a delegation from Angola"
		}
	}
	if n := j.piece(k); !j.before() && value == "" && n != nil && n.function("pron") != nil && n.clitics.none() {
		if of, next = j.ofList(k+1, true); len(of) > 1 {
			return of, next // «ثلاث دول هي مصر وكينيا وغانا»
		}
	}
	if value != governs {
		return nil, k
	}
	if of, next := j.ground(k); of != nil {
		return of, next // "the new government in Damascus"
	}
	if of, next := j.underLeader(k); of != nil {
		return of, next
	}
	if n := j.piece(k); !j.before() && n != nil && n.plainWord() && withArticle(j.s.Tokens[n.first].Fold) && relational(j.s.Tokens[n.first].Fold) {
		if of, next := j.ground(k + 1); of != nil {
			return of, next // «الحكومة الشرعية في اليمن»
		}
	}
	if !withArticle(j.s.Tokens[p.first].Fold) {
		if state, ruler, after := j.ruledBy(k); state != "" {
			b.p.Ruler = ruler
			return []string{state}, after
		}
	}
	return nil, k
}

// behindAttributes passes over the plain adjectives of an Arabic group from piece k on where
// that of a state follows them: «وفد عسكري رفيع المستوى باكستاني», «الحكومة الانتقالية السودانية».
func (j *joiner) behindAttributes(group *piece, k int, value string) int {
	def := withArticle(j.s.Tokens[group.first].Fold)
	for n := k; n < k+4; n++ {
		p := j.piece(n)
		if p == nil || p.punct != "" || p.date != nil || p.clitics.Conj != "" || p.clitics.Prep != "" || p.clitics.Pron != "" {
			return k
		}
		fold := j.s.Tokens[p.first].Fold
		same := withArticle(fold) == def
		if n > k && same && p.has(AdjectiveEntry) != nil {
			return n
		}
		e := p.has(OfficeEntry)
		of := e != nil && e.Office.Adjectival && relational(fold) || p.function("acting") != nil || p.function("title") != nil || p.function("skip") != nil || p.has(PortfolioEntry) != nil && relational(fold) // «الوفد البرلماني», «الحكومة الانتقالية», «الجديدة», «القوات الأمنية»
		if !of && !p.plainWord() || !same && (def || n == k || n > k+1) || !of && value == governs && !relational(fold) {
			return k
		}
	}
	return k
}

// plainWord: the lexicon knows no other part for the word to play.
func (p *piece) plainWord() bool {
	return p.unknown() || p.kinds&^(1<<NameWordEntry|1<<CommonEntry) == 0
}

// relational: the folded word is an adjective of relation: «انتقالية».
func relational(fold string) bool {
	return strings.HasSuffix(fold, "ي") || strings.HasSuffix(fold, "يه")
}

// behindOwned: the group is an adjective of the noun before it, which has an article or
// the pronoun of its owner.
func (b *builder) behindOwned() bool {
	if b.i == 0 {
		return false
	}
	prev := &b.j.pieces[b.i-1]
	verb, noun := predicates(prev.entries, false)
	if verb != nil && prev.last > prev.first {
		return true // «قطعت علاقاتها» is one verb
	}
	return noun != nil && noun.Lemma.Class == lang.Noun && (prev.clitics.Def || prev.clitics.Pron != "")
}

// ground reads the state in whose place those named before piece k are.
func (j *joiner) ground(k int) (of []string, next int) {
	if slices.Contains(j.r.lexicon.Pack.Settings.Rule, j.prepOf(k)) {
		if id, after := j.ofElement(j.pastAdjective(k+1), true); j.kind(id) == ontology.Country {
			if p := j.piece(after + 1); j.possessive(after) && p != nil && p.has(PlaceEntry) != nil {
				after += 2 // "rebels in Sudan's South Kordofan"
			}
			return []string{id}, after
		}
	}
	return nil, k
}

// pastAdjective passes over a plain word before a place: "of eastern Homs".
func (j *joiner) pastAdjective(k int) int {
	if p := j.piece(k); p != nil && j.before() && !j.r.lexicon.Pack.Settings.NounFirst() && !j.r.lexicon.cased() && p.unknown() && !j.s.Tokens[p.first].Upper {
		return k + 1
	}
	return k
}

// town reads the state of the town that piece k tells: "the rebels of Homs", «сепаратисты в Донецке».
func (j *joiner) town(k int) (of []string, next int) {
	if prep := j.prepOf(k); prep != "of" && !slices.Contains(j.r.lexicon.Pack.Settings.Rule, prep) {
		return nil, k
	}
	at := j.pastAdjective(k + 1)
	if p := j.piece(at); p != nil {
		if e := p.has(PlaceEntry); e != nil && e.State != "" {
			return []string{e.State}, at + 1
		}
	}
	return nil, k
}

// adjectivesTo: "German, French and Polish leaders": states' adjectives alone
// stand from piece i to the comma at k and go on to an "and" behind it.
func (j *joiner) adjectivesTo(i, k int) bool {
	opens := i == 0 && k == 1
	for ; i < len(j.pieces); i++ {
		switch p := &j.pieces[i]; {
		case p.has(AdjectiveEntry) != nil, p.punct == ",", p.function("det") != nil:
		case p.function("conj") != nil:
			n := j.piece(i + 1)
			return i > k && n != nil && n.has(AdjectiveEntry) != nil
		default:
			return opens && i == k+2 && p.function("group") != nil // "Greek, Turkish leaders meet"
		}
	}
	return false
}

// takenFrom: in "withdrew forces from Syria", "the pull-out of its forces from
// Syria" the preposition belongs to the predicate right before the group at piece i.
func (j *joiner) takenFrom(i int, prep string) bool {
	for k := i - 1; k >= 0 && k >= i-4; k-- {
		p := &j.pieces[k]
		verb, noun := predicates(p.entries, false)
		if verb == nil {
			verb = noun
		}
		if verb != nil {
			for _, f := range verb.Lemma.Frames {
				for _, s := range f.Slots {
					if slices.Contains(s.Names, prep) && f.Relation != "" && f.Relation != "met-with" {
						return true
					}
				}
			}
			return false
		}
		if j.prepOf(k) == "of" && k > 0 && j.pieces[k-1].has(PredicateEntry) != nil {
			continue
		}
		if p.punct != "" || p.function("prep") != nil || p.function("conj") != nil {
			return false
		}
	}
	return false
}

// ThingValue is the value of a word for what a state uses and nobody is: "missiles
// from Germany" are no actor.
const ThingValue = "thing"

// digits: "gave Ukraine 18 jets" counts what Ukraine got.
func (j *joiner) digits(p *piece) bool {
	f := j.s.Tokens[p.first].Fold
	return f != "" && f[0] >= '0' && f[0] <= '9'
}

// PairOfStates is the value of a word for two states told of before.
const PairOfStates = "pair.country"

// PairOfSides is that of a word for two sides, of which one may be a movement or a body: "both sides".
const PairOfSides = "pair.side"

// IsPair tells whether a word of this value stands for two states or sides.
func IsPair(ref string) bool { return ref == PairOfStates || ref == PairOfSides }

// TheirOffices is the reference of the holders of an office of whoever a pronoun stands for:
// "their leaders".
const TheirOffices = "offices.theirs"

// Neighbour is the value of a phrase for the other one of two states: its southern neighbour.
const Neighbour = "neighbour"

// seatValue is the value of a word for the seat of a state: the Ukrainian capital.
const seatValue = "seat"

// governs is the value of a word for those who rule a state.
const governs = "governs"

// groupOf: "the delegation of his country" is his country, «حكومتا البلدين» and «مسؤولون
// من البلدين» are the two, «طائرات التحالف» is the coalition.
func (b *builder) groupOf(k int) bool {
	prep := b.j.prepOf(k)
	from := slices.Contains(b.j.r.lexicon.Pack.Settings.From, prep)
	if b.j.before() && (!b.j.r.lexicon.Pack.Settings.Analytic() || prep != "of" && (!from || b.j.takenFrom(b.i, prep))) {
		return false
	}
	if from || b.j.before() {
		k++ // "the leaders of both countries", "envoys from the two"
	}
	p := b.j.piece(k)
	if p == nil || p.clitics.Prep != "" {
		return false
	}
	e := p.function("ref")
	if e == nil {
		return false
	}
	switch value := e.Word.Value; {
	case value == "body", value == "bloc", value == "movement":
		b.bodyTold(e)
	case !IsPair(value) && (from || !countryRef(value)):
		return false
	}
	b.refer(e, p) // «قوات بلاده»
	b.i = k + 1
	return true
}
