package mention

import (
	"strings"

	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/text"
)

// adjectival: in «تمثيلها الدبلوماسي» the word describes the noun before it.
func (b *builder) adjectival(e *Entry) bool {
	if b.j.r.lexicon.Pack.Settings.NounFirst() && b.behindNoun() {
		return true
	}
	if b.j.before() || !e.Office.Adjectival || b.i == 0 || !b.j.pieces[b.i].clitics.Def && !withArticle(b.j.s.Tokens[b.j.pieces[b.i].first].Fold) {
		return false
	}
	prev := &b.j.pieces[b.i-1]
	if prev.punct != "" || prev.date != nil || !relational(b.j.s.Tokens[b.j.pieces[b.i].last].Fold) {
		return false // «لقاء النائب» is with him
	}
	if prev.function("group") != nil {
		return true // «الوفد البرلماني الفرنسي»
	}
	if noun := prev.has(PredicateEntry); noun != nil {
		return noun.Lemma.Class == lang.Noun
	}
	return prev.clitics.Pron != "" || prev.unknown() || prev.has(CommonEntry) != nil
}

// behindNoun: the small word stands right behind the noun of an act, where an office
// would have an article: "pidió asilo político a".
func (b *builder) behindNoun() bool {
	if b.i == 0 || len(b.p.Offices) > 0 || b.named || b.j.s.Tokens[b.j.pieces[b.i].first].Upper {
		return false
	}
	prev := &b.j.pieces[b.i-1]
	if prev.punct != "" || prev.date != nil || prev.has(OfficeEntry) != nil {
		return false
	}
	verb, noun := predicates(prev.entries, false)
	return verb == nil && noun != nil && noun.Lemma.Class == lang.Noun
}

// officeIsPlainWord: an English office in small letters without a state, a
// name or a determiner near it is no actor ("head for the hills").
func (b *builder) officeIsPlainWord() bool {
	return b.named && b.j.before() && len(b.p.Offices) == 0 && b.i > 0 && !b.apposed
}

// office takes an office with the states or bodies that it is of.
func (b *builder) office(p *piece) bool {
	if b.master(p) {
		return true
	}
	e := b.numbered(p)
	if b.j.r.lexicon.grammar.placed && hasFunction(p.entries, "group", "") && !b.namesMember() {
		return false
	}
	if b.named && !b.officeOfNamed(b.i) {
		return false
	}
	if len(b.p.Offices) > 0 && (!b.named && b.otherHolder(p, e) || b.ownEnvoy(e.Office)) || b.otherState(e.Office) || b.adjectival(e) {
		return false
	}
	if b.servant(e.Office) {
		b.portfolio()
		return true
	}
	o := Office{
		Office: e.Office, Former: b.former, Designate: b.desig || b.acting, Acting: b.acting, OfPron: p.clitics.Pron, Def: b.definite(p), Titled: b.titled && len(b.p.Offices) == 0,
		Start: b.j.s.Tokens[p.first].Start,
	}
	b.former, b.desig, b.acting = false, false, false
	o.Of, b.pending = b.pending, nil
	o.Of = append(o.Of, p.inner...)
	if len(b.p.Offices) == 0 || !e.Cases.May(Genitive) || b.cases.May(Genitive) {
		b.cases = e.Cases // in «пресс-секретарь президента Наталья Тимакова» the name goes with the first
	}
	if len(o.Of) == 0 && p.last > p.first && !strings.Contains(o.Office.Name, " of the ") { // "Security Council secretary" is of some state
		o.Of = b.namedInside(p)
	}
	o.Def = o.Def || b.inHeadline(&o)
	if b.pron != "" {
		o.OfPron, o.OfWord = b.pron, b.pronWord
		b.pron, b.pronWord = "", ""
	}
	b.p.Plural = b.p.Plural || e.Office.Number == lang.Plural
	b.p.Dual = b.p.Dual || e.Office.Number == lang.Dual
	if e.Office.Of != "" && len(o.Of) == 0 {
		o.Of = []string{e.Office.Of}
	}
	at := b.i
	b.i++
	b.secondOffice(at, e.Office)
	b.portfolio()
	b.officeOf(&o)
	if o.Office.Local && len(o.Of) == 0 && !b.j.before() {
		b.i = b.j.district(b.i)
	}
	o.Any = !b.j.before() && b.anyHolder(p, &o)
	o.Sole = o.Office.Leads && b.beside(at, &o) && !b.oneOfMany(at)
	b.houseLeader(&o)
	b.passField(&o)
	b.passBodysState(&o)
	b.passDescription()
	b.portfolio() // «مستشار الملك لشؤون الأمن القومي»
	o.End = b.j.s.Tokens[b.j.pieces[b.i-1].last].End
	if b.p.Word == "" {
		b.p.Word = b.j.s.Tokens[p.first].Fold
	}
	b.p.Offices = append(b.p.Offices, o)
	return true
}

// namesMember: behind a word for people of somebody stands the name of one: "Hamas official Sam Otieno",
// not "a Kenyan official said", "Kenya's official News Agency".
func (b *builder) namesMember() bool {
	if b.named || b.j.possessive(b.i-1) || !b.nameFollows(b.i+1, false) {
		return false
	}
	last := b.j.piece(b.j.newName(b.i+1) - 1)
	return last == nil || last.function("someone") == nil
}

// anyHolder: neither the office of one word nor the adjective of its state has the article, so
// that outside a headline it is none that the article names: «طرد دبلوماسي صربي».
func (b *builder) anyHolder(p *piece, o *Office) bool {
	if o.Def || p.first != p.last || len(o.ofPieces) != 1 || o.Office.Number != lang.Singular || b.j.s.Kind == text.Title {
		return false
	}
	state := b.j.piece(o.ofPieces[0])
	return state.has(AdjectiveEntry) != nil && state.has(NameEntry) == nil && !state.clitics.Def && !withArticle(b.j.s.Tokens[state.first].Fold)
}

// otherHolder: the office behind another one, before any name, is somebody else's.
func (b *builder) otherHolder(p *piece, e *Entry) bool {
	switch {
	case e.Office.Number != lang.Singular, !e.Office.Noble && b.crownedBefore(e.Office) && b.nameAhead(b.i):
		return true
	case !b.cases.told().fits(e.Cases.told()):
		return true // «с президентом Ганы премьер Италии»
	case b.j.before():
		return false
	case e.Office.Local, b.receivesEnvoy(e.Office), b.p.Offices[len(b.p.Offices)-1].Office.Number == lang.Plural:
		return true // «التقى السفراء وزير الخارجية»: one is not several
	}
	return p.clitics.Pron != "" && !strings.HasSuffix(b.j.s.Tokens[p.last].Raw, "ة") && len(b.p.Offices[len(b.p.Offices)-1].Of) > 0 // «أوفد الرئيس الروسي مبعوثه»
}

// receivesEnvoy: the office behind that of a resident or of a body's envoy is of whoever is met by
// him, since neither governs: «زار السفير الإيراني رئيس مجلس النواب», not «مبعوث الملك وزير الدولة».
func (b *builder) receivesEnvoy(o *lang.Office) bool {
	last := &b.p.Offices[len(b.p.Offices)-1]
	if !last.Office.Accredited || len(last.Of) == 0 || o.Accredited || o.Capacity != lang.StateCapacity && o.Capacity != lang.DomesticCapacity {
		return false
	}
	return last.Office.Resident || b.j.kind(last.Of[0]) != ontology.Country
}

// beside: between the office at piece i and whose it is stands nothing but
// articles and prepositions.
func (b *builder) beside(i int, o *Office) bool {
	if len(o.ofPieces) > 0 {
		for k := i + 1; k < o.ofPieces[0]; k++ {
			if p := b.j.piece(k); p == nil || p.function("det") == nil && p.function("prep") == nil {
				return false
			}
		}
		return true
	}
	if b.j.possessive(i - 1) {
		i--
	}
	p, prev := b.j.piece(i), b.j.piece(i-1)
	return len(p.inner) > 0 || p.last > p.first || prev != nil && (prev.has(NameEntry) != nil || prev.has(AdjectiveEntry) != nil)
}

// oneOfMany: an article that is not definite stands before the office at piece i
// or before the state or body ahead of it.
func (b *builder) oneOfMany(i int) bool {
	for i > 0 && b.j.piece(i-1) != nil && (b.j.piece(i-1).has(AdjectiveEntry) != nil || b.j.piece(i-1).has(NameEntry) != nil || b.j.possessive(i-1)) {
		i--
	}
	prev := b.j.piece(i - 1)
	if prev == nil {
		return false
	}
	det := prev.function("det")
	return det != nil && det.Word.Value != DefiniteValue
}

// numbered is the reading of an office that may be one or several by its form:
// «главы МИД России и Китая» are two, «визит главы МИД России» is one.
func (b *builder) numbered(p *piece) *Entry {
	first := p.has(OfficeEntry)
	if first.Office.Number != lang.Singular || !b.j.r.lexicon.cased() {
		return first
	}
	for i := range p.entries {
		e := &p.entries[i]
		if e.Kind != OfficeEntry || e.Office.Name != first.Office.Name || e.Office.Number != lang.Plural {
			continue
		}
		if of, _ := b.j.ofList(b.i+1, true); len(of) > 1 {
			return e
		}
	}
	return first
}

// otherState: «أطلع وزير الخارجية الأميركي أمير قطر»: an Arabic office of one state
// beside an office or a known person of another is that of somebody else.
func (b *builder) otherState(o *lang.Office) bool {
	home := ""
	if n := len(b.p.Offices); n > 0 && len(b.p.Offices[n-1].Of) > 0 {
		home = b.p.Offices[n-1].Of[0]
	} else if a, ok := b.j.r.lexicon.Gaz.Actor(b.p.Person); b.named && ok {
		home = a.Country
	}
	if home == "" || b.j.before() {
		return false
	}
	if o.Of != "" {
		return o.Of != home && (!b.named || b.j.kind(o.Of) == b.j.kind(home)) // «غروندبرغ، المبعوث الأممي» is a Swede
	}
	if b.kingdomsOffice(home) {
		return true
	}
	states := b.j.statesAfter(b.i + 1)
	if n := b.j.piece(b.i + 1); len(states) == 0 && n != nil && n.has(OfficeEntry) != nil && n.has(OfficeEntry).Office.Served {
		states = b.j.statesAfter(b.i + 2) // «الرئيس المصري ممثل الرئيس الروسي»
	}
	if len(states) == 0 {
		states = b.j.statesAcross(b.i + 1) // «التقى رئيس أوغندا وزير النقل والبنية التحتية الكيني»
	}
	return len(states) > 0 && states[0] != home && (b.j.kind(states[0]) == b.j.kind(home) || b.servesBody(o)) || b.bodysOwn(o, states, home)
}

// bodysOwn: the office is one in a body that who serves a state does not hold beside: «التقى
// الرئيس الأوغندي الأمين العام للأمم المتحدة», «بحث الوزير التركي رئيس البنك الدولي», not
// «الرئيس السنغالي رئيس الاتحاد الأفريقي».
func (b *builder) bodysOwn(o *lang.Office, states []string, home string) bool {
	if b.named {
		return false
	}
	if b.j.kind(home) != ontology.Country || len(states) > 0 && b.j.kind(states[0]) == ontology.Country {
		a, ok := b.j.r.lexicon.Gaz.Actor(home)
		return ok && a.Country != "" && len(states) > 0 && b.j.kind(home) != b.j.kind(states[0]) && a.Country != states[0] // «استقبل رئيس مجلس النواب الليبي الرئيس الأوغندي»
	}
	last := b.p.Offices[len(b.p.Offices)-1].Office
	if last.Capacity != lang.StateCapacity || o.Name == "chair" {
		return false
	}
	if len(states) > 0 {
		if a, ok := b.j.r.lexicon.Gaz.Actor(states[0]); ok && a.Country != "" {
			return a.Country != home
		}
	}
	return o.Capacity == lang.BodyCapacity || o.Leads && !last.Leads && len(states) > 0
}

// servesBody: the last office is that of an envoy or secretary-general, who rules no state: «طالب
// الأمين العام للأمم المتحدة رئيس وزراء أرمينيا».
func (b *builder) servesBody(o *lang.Office) bool {
	n := len(b.p.Offices)
	if n == 0 || b.named || o.Capacity != lang.StateCapacity {
		return false
	}
	last := b.p.Offices[n-1].Office
	return last.Accredited || last.Capacity == lang.BodyCapacity && last.Name != "chair"
}

// servant: "adviser of the king", «مبعوث جلالة الملك»: the second office is
// whose servant the first one is, and its state is theirs.
func (b *builder) servant(o *lang.Office) bool {
	n := len(b.p.Offices)
	if n == 0 || b.named || b.j.before() {
		return false
	}
	first := &b.p.Offices[n-1]
	if !o.Served {
		return false
	}
	if !first.Office.Accredited && first.Office.Capacity != lang.MemberCapacity || len(first.Of) > 0 {
		return false
	}
	b.i++
	if o.Of != "" {
		first.Of = []string{o.Of}
	}
	if first.Office.Accredited {
		if ids, next := b.j.ofList(b.i, false); b.j.prepOf(b.i) == "ل" && len(ids) > 0 {
			first.Host, b.i = ids[0], next // «مبعوث جلالة الملك للسعودية»
			return true
		}
		b.sender(first)
		if first.Host, b.i = b.j.passHost(b.i); first.Host == "" {
			b.passRegion() // «مبعوث الرئيس الروسي الخاص إلى الشرق الأوسط»
		}
		return true
	}
	b.officeOf(first)
	return true
}

// crownedBefore: the office before is one that nobody holds beside a lesser one that
// is named behind it: «ولي العهد» and then «وزير الدولة» with a name are two men, «العاهل
// البحريني الملك حمد» is one.
func (b *builder) crownedBefore(o *lang.Office) bool {
	last := b.p.Offices[len(b.p.Offices)-1].Office
	return last.Crowned && last.Name != o.Name
}

// officeOfNamed: may the office at piece i belong to the person just named?
// Not when its state is another one, nor when a name of its own follows.
func (b *builder) officeOfNamed(i int) bool {
	if p := &b.j.pieces[i]; !b.j.before() && (p.has(OfficeEntry).Office.Number == lang.Plural && i > 0 && b.j.pieces[i-1].punct != "," && b.j.pieces[i-1].function("det") == nil || p.has(OfficeEntry).Office.Number == lang.Dual && strings.HasSuffix(b.j.s.Tokens[p.first].Fold, "ي")) {
		return false // «استقبل الملك عبد الله وزيري خارجية مصر والكويت»
	}
	after := i + 1
	for after < len(b.j.pieces) && b.j.portfolioAt(after) {
		after++
	}
	of := b.j.pieces[i].inner
	if len(of) == 0 {
		of = b.j.statesAfter(after)
	}
	if home := b.home(); home != "" && len(of) > 0 && of[0] != home {
		return false
	}
	if a, ok := b.j.r.lexicon.Gaz.Actor(b.p.Person); ok && len(of) > 0 && a.Country != "" && a.Country != of[0] && b.j.kind(of[0]) == ontology.Country && !b.j.pieces[i].has(OfficeEntry).Office.Accredited {
		return false // "after the call with Putin, the Brazilian president said"
	}
	comma := i > 0 && (b.j.pieces[i-1].punct == "," || b.j.pieces[i-1].function("det") != nil)
	if n := len(b.p.Offices); !comma && !b.j.before() && n > 0 && len(of) > 0 && strings.HasPrefix(b.p.Offices[n-1].OfPron, "3") {
		return false // «استدعت وزيرة خارجيتها منى الصالحي السفير المصري»
	}
	if n := len(b.p.Offices); !comma && !b.j.before() && n > 0 && b.home() == "" && len(of) > 0 && !b.p.Offices[n-1].Office.Noble && takesNoState[b.p.Offices[n-1].Office.Capacity] && b.p.NameStart > b.p.Offices[n-1].Start {
		return false // «التقى المفوض الأوروبي سامي الحداد الرئيس الأوغندي»
	}
	if !comma && !b.fullName() {
		return false
	}
	return comma || !b.nameFollows(after, len(of) > 0) || b.otherBearer(i, after)
}

// home is the state that the office before is known to be of.
func (b *builder) home() string {
	for _, o := range b.p.Offices {
		if len(o.Of) > 0 {
			return o.Of[0]
		}
	}
	return ""
}

// officeStart finds the office of an apposition that begins at piece k, past
// "the", adjectives and states before it; -1 when there is none.
func (j *joiner) officeStart(k int) int {
	for limit := k + 6; k < limit; k++ {
		k = j.pastHyphened(k)
		n := j.piece(k)
		switch {
		case n != nil && j.joinsStates(k):
		case n == nil || n.punct != "" || n.date != nil:
			return -1
		case n.has(OfficeEntry) != nil:
			return k
		case j.before() && (n.has(AdjectiveEntry) != nil || n.has(NameEntry) != nil || n.function("det") != nil || n.function("former") != nil ||
			n.function("acting") != nil || n.function("designate") != nil || n.function("poss") != nil || j.possessive(k) || n.unknown()):
		default:
			return -1
		}
	}
	return -1
}

// pastHyphened is the piece behind an English adjective that a hyphen makes of two words and
// whose first names no state: "Georgia's pro-Western president"; k itself where there is none.
func (j *joiner) pastHyphened(k int) int {
	if p := j.piece(k); p == nil || !j.before() || !j.compounded(k) || stateOrBody(p) != "" || p.has(OfficeEntry) != nil {
		return k
	}
	if n := j.piece(k + 2); n == nil || n.punct != "" || n.has(OfficeEntry) != nil {
		return k
	}
	return k + 3
}

// joinsStates: "and" or a comma between two adjectives of states: "the British,
// French and German foreign ministers".
func (j *joiner) joinsStates(k int) bool {
	n, prev, next := j.piece(k), j.piece(k-1), j.piece(k+1)
	if !j.before() || prev == nil || next == nil || n.punct != "," && n.function("conj") == nil {
		return false
	}
	return prev.has(AdjectiveEntry) != nil && next.has(AdjectiveEntry) != nil
}

// takesNoState are the capacities of whoever, named behind his office, has none of a state right behind the name.
var takesNoState = map[lang.Capacity]bool{lang.BodyCapacity: true, lang.DomesticCapacity: true, lang.MilitaryCapacity: true}
