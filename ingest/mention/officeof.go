package mention

import (
	"slices"
	"strings"

	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/lang"
)

// portfolio passes over words that lengthen an office.
func (b *builder) portfolio() {
	for {
		if p := b.j.piece(b.i); p == nil || !b.j.portfolioAt(b.i) && !b.j.joinedMatter(b.i) || p.clitics.Prep != "" {
			return
		}
		b.i++
	}
}

// joinedMatter: any noun with the article lengthens an Arabic office where "and" joins it and
// the adjective of a state follows: «وزير الخارجية والتعاون المغربي».
func (j *joiner) joinedMatter(i int) bool {
	p, n := j.piece(i), j.piece(i+1)
	if j.before() || p.clitics.Conj != "و" || !p.clitics.Def || p.first != p.last || n == nil || n.has(AdjectiveEntry) == nil || n.clitics.Prep != "" {
		return false
	}
	verb, noun := predicates(p.entries, false)
	return verb == nil && (noun != nil && noun.Lemma.Class == lang.Noun || p.has(CommonEntry) != nil) && functionEntry(p) == nil &&
		p.has(OfficeEntry) == nil && p.has(NameEntry) == nil && p.has(OrganEntry) == nil && p.has(AdjectiveEntry) == nil
}

// portfolioAt: piece i may lengthen an office, as the people do for whom a minister
// is where it is told where they live: «شؤون المصريين بالخارج».
func (j *joiner) portfolioAt(i int) bool {
	p := j.piece(i)
	if p == nil || p.has(PortfolioEntry) != nil {
		return p != nil
	}
	if e := p.has(AdjectiveEntry); e == nil || !e.Plural || j.before() {
		return false
	}
	n := j.piece(i + 1)
	if n != nil && n.function("prep") != nil && n.clitics.Prep == "" {
		n = j.piece(i + 2)
	}
	return n != nil && n.has(PortfolioEntry) != nil
}

// officeOf takes the states and bodies that stand behind an office.
func (b *builder) officeOf(o *Office) {
	if o.Office.Of != "" && !o.Office.Accredited && !b.j.before() {
		return // «المستشار النمساوي» has its state
	}
	if b.formerOf() {
		o.Former = true
		b.i++
	}
	several := o.Office.Number == lang.Plural && withArticle(b.j.s.Tokens[b.j.piece(b.i-1).last].Fold)
	if n := b.j.piece(b.i); !b.j.before() && (o.Def || several) && n != nil && n.clitics.Prep == "" && n.has(AdjectiveEntry) == nil && n.function("prep") == nil && b.singleWord() && !(o.Office.Accredited && n.function("title") != nil) {
		if n.function("title") != nil || n.function("skip") != nil || describes(b.j.s.Tokens[n.first].Fold) {
			b.acrossMatter(o) // «الرئيس الجديد لكينيا سامي الحداد»
		}
		return // «الوزير» with the article has no genitive: what follows is somebody else
	}
	if n := b.j.piece(b.i); n != nil && n.clitics.Prep == "ب" && o.Def && o.Office.Capacity == lang.StateCapacity && !o.Office.Accredited && !o.Office.Generic && b.singleWord() {
		return // «أشاد الرئيس بمصر»
	}
	if o.Office.Accredited && b.oneFrom(o) {
		b.fromStates(o)
	}
	if o.Office.Accredited {
		b.sender(o)
		if p, n := b.j.piece(b.i), b.j.piece(b.i+1); !b.j.before() && p != nil && p.function("former") != nil && n != nil && n.function("prep") != nil {
			o.Former = true // «السفير الكيني السابق لدى تشاد»
			b.i++
		}
		o.Host, b.i = b.j.passHost(b.i)
		if o.Host == "" {
			b.passRegion()
		}
		b.otherHosts(o)
		return
	}
	if b.fromStates(o) {
		return
	}
	if b.j.before() && rules[o.Office.Capacity] && b.j.prepOf(b.i) != "of" && b.j.prepOf(b.i) != "for" && !b.j.behind(b.i) {
		if state, next := b.j.inCapital(b.i); state != "" && len(o.Of) == 0 && o.OfPron == "" {
			o.Of, b.i = []string{state}, next
			return
		}
		b.ofTheCountry(o)
		return // "the visit by the president to Washington"
	}
	if b.j.prepOf(b.i) == "ل" && b.j.visitBefore(b.i) {
		if ids, _ := b.j.ofList(b.i, false); len(ids) > 0 && b.j.kind(ids[0]) == ontology.Country {
			b.ofTheCountry(o)
			return // «زيارة وزير الدفاع للأردن» goes there
		}
	}
	ids, next := b.bodyBehind(b.i) // «глава группировки ХАМАС»
	if len(ids) == 0 {
		ids, next = b.j.ofList(b.i, b.p.Plural || b.p.Dual)
	}
	if len(ids) == 0 {
		if p := b.j.piece(b.i); p != nil && p.function("former") != nil && !b.j.before() {
			o.Former = true
			b.i++
			ids, next = b.j.ofList(b.i, b.p.Plural || b.p.Dual)
		}
	}
	if len(ids) == 0 && b.acrossMatter(o) {
		return
	}
	if len(ids) == 0 {
		o.Unknown = b.j.ofUnknown(b.i)
		b.ofTheKingdom(o)
		b.ofTheCountry(o)
		b.passBody(o)
		return
	}
	b.takeStates(o, ids, next)
}

// takeStates gives the office the states and bodies, which stand before piece next, and what is said of
// it behind them: of which part or organ of the state it is, that its holder was or will be in it.
func (b *builder) takeStates(o *Office, ids []string, next int) {
	ids, next = b.j.movementOf(ids, next)
	o.Of = append(o.Of, ids...)
	o.ofPieces = slices.Clone(b.j.states)
	b.i = next
	if o.Office.Number == lang.Singular && len(ids) == 1 && b.j.kind(ids[0]) == ontology.Country {
		if organ, end := b.j.itsOrgan(next); organ != "" {
			o.Of, b.i = []string{organ}, end
		} else if end := b.j.partOf(next); end > next {
			o.Part, b.i = true, end
		}
	}
	if p := b.j.piece(b.i); p != nil && p.function("former") != nil && !b.j.before() {
		o.Former = true
		b.i++
	}
	if p := b.j.piece(b.i); p != nil && (p.function("designate") != nil || p.function("acting") != nil) && !b.j.before() {
		o.Designate, o.Acting = true, p.function("acting") != nil
		b.i++
	}
}

// ownEnvoy: the envoy "of his country" right behind somebody in office is somebody else, whom
// that one sends: «استدعى الرئيس التشيلي سفير بلاده لدى».
func (b *builder) ownEnvoy(o *lang.Office) bool {
	p := b.j.piece(b.i + 1)
	if b.j.before() || !o.Accredited || p == nil || b.p.Offices[len(b.p.Offices)-1].Office.Accredited || b.j.pieces[b.i-1].punct != "" {
		return false
	}
	e := p.function("ref")
	return e != nil && e.Word.Value == "country" && WrittenPronoun(b.j.s.Tokens[p.last].Fold) != ""
}

// formerOf: «السابق» stands between an Arabic office with the article and what it was held in:
// «الرئيس السابق للائتلاف السوري».
func (b *builder) formerOf() bool {
	p, n := b.j.piece(b.i), b.j.piece(b.i+1)
	return !b.j.before() && p != nil && p.function("former") != nil && p.clitics.Prep == "" && n != nil && n.clitics.Prep == "ل" && n.punct == "" && p.punct == ""
}

// visitBefore: a noun of visiting stands before the offices and names that end before piece i:
// «زيارة الأمير سعود وزير الخارجية».
func (j *joiner) visitBefore(i int) bool {
	for k := i - 1; k >= 0 && k > i-16; k-- {
		p := j.piece(k)
		if p == nil || p.punct != "" || p.clitics.Prep != "" || p.function("prep") != nil {
			return false
		}
		verb, noun := predicates(p.entries, false)
		switch {
		case noun != nil && noun.Lemma.Class == lang.Noun && slices.ContainsFunc(noun.Lemma.Frames, visits):
			return true
		case verb != nil && noun == nil && p.has(NameEntry) == nil:
			return false
		}
	}
	return false
}

// visits: the frame tells of a visit "to" somewhere.
func visits(f *lang.Frame) bool { return f.Relation == "visited" && f.HasSlot("ل") }

// partOf is the end of the plain words behind an English adjective or genitive of a state at piece
// i that say of which part of it somebody has an office: "the head of Russia's state nuclear
// agency". What tells an act is none: "the president of Ghana's visit".
func (j *joiner) partOf(i int) int {
	if !j.r.lexicon.grammar.placed || i == 0 {
		return i
	}
	start := i
	if state := &j.pieces[i-1]; state.has(AdjectiveEntry) == nil && !j.possessive(i-1) {
		if !j.possessive(i) {
			return i
		}
		i++
	}
	k := i
	for k < i+5 {
		p := j.piece(k)
		if p == nil || p.punct != "" || p.date != nil || j.s.Tokens[p.first].Upper || p.clitics.Prep != "" || p.has(OfficeEntry) != nil && !j.plainNext(k) || p.has(NameEntry) != nil {
			break
		}
		group := p.function("group") != nil || p.function("someone") != nil
		if !group && functionEntry(p) != nil {
			break
		}
		verb, other := predicates(p.entries, false)
		if !group && (verb != nil && other == nil || other != nil && (other.Lemma.Class != lang.Noun || len(other.Lemma.Frames) > 0)) {
			break
		}
		k++
	}
	if k == i {
		return start
	}
	return k
}

// passRegion passes the part of the world or the matter that an envoy is sent for, no state, where
// his name stands behind it: «المبعوث الأممي إلى القرن الأفريقي غوانغ كونغ», «للصحراء هورست كولر»,
// «لشؤون الرهائن روجر كارستنز», and the adjective before it: «المبعوث الفرنسي الخاص جان إيف لودريان».
func (b *builder) passRegion() {
	if b.j.before() {
		return
	}
	k := b.i
	if p := b.j.piece(k); p != nil && !prefixed(p) && p.function("prep") == nil && b.j.plainDefinite(k) {
		if n := b.j.piece(k + 1); b.nameBehind(k) || n != nil && !prefixed(n) && n.has(OfficeEntry) != nil {
			b.i = k + 1
			return
		}
		k++
	}
	switch {
	case prefixed(b.j.piece(k)):
		if b.j.prepOf(k) != "ل" {
			return
		}
		if !b.j.plainDefinite(k) {
			k++
		}
		for last := k + 2; k <= last && b.j.plainDefinite(k); k++ {
			if b.nameBehind(k) {
				b.i = k + 1 // «المبعوث الكيني الخاص للقرن الأفريقي سامي الحداد»
				return
			}
		}
	case slices.Contains(b.j.r.lexicon.Pack.Settings.Host, b.j.prepOf(k)):
		for k, last := k+1, k+3; k <= last && !prefixed(b.j.piece(k)) && b.j.plainDefinite(k); k++ {
			if b.nameBehind(k) {
				b.i = k + 1
				return
			}
		}
	}
}

// passDescription passes the adjective of a camp, kind or time between an Arabic office and the name of
// who holds it: «النائب الديمقراطي سامي الحداد», «الرئيس الشرعي هادي», «عضو الكنيست المتشدد سامي الحداد».
func (b *builder) passDescription() {
	p, name := b.j.piece(b.i), b.j.piece(b.i+1)
	if b.j.before() || p == nil || p.first != p.last || prefixed(p) || !b.j.plainDefinite(b.i) || !b.nameFollows(b.i+1, false) || prefixed(name) || strings.HasPrefix(b.j.s.Tokens[name.first].Fold, "لل") {
		return
	}
	if fold := b.j.s.Tokens[p.first].Fold; describes(fold) || strings.HasPrefix(fold, "المت") {
		b.i++
	}
}

// plainDefinite: piece i is a word with an article that is neither a name nor an office.
func (j *joiner) plainDefinite(i int) bool {
	p := j.piece(i)
	return p != nil && p.punct == "" && p.date == nil && (p.clitics.Def || withArticle(j.s.Tokens[p.first].Fold)) && !hamzaFirst(j.s.Tokens[p.first].Raw) &&
		p.has(NameEntry) == nil && p.has(OfficeEntry) == nil && p.has(AdjectiveEntry) == nil
}

// nameBehind: somebody is named right behind piece i or its comma.
func (b *builder) nameBehind(i int) bool {
	i++
	if n := b.j.piece(i); n != nil && n.punct == "," {
		i++
	}
	return b.nameFollows(i, false)
}

// passBody passes the body told of before that an office is of, where the name of its holder
// stands behind it: «الأمين العام للحلف مارك روته», «المتحدث باسم الوزارة إسماعيل بقائي».
func (b *builder) passBody(o *Office) {
	k := b.i
	switch {
	case b.j.before():
		return
	case slices.Contains(b.j.r.lexicon.Pack.Settings.Of, b.j.prepOf(k)):
		if !prefixed(b.j.piece(k)) {
			k++
		}
	case o.Office.Capacity != lang.SpokesCapacity:
		return
	}
	if p := b.j.piece(k); p != nil && p.function("group") != nil && p.function("ref") == nil && !p.clitics.Def && p.clitics.Pron == "" {
		k++ // «المتحدث باسم قوات التحالف»
	}
	p := b.j.piece(k)
	if p == nil || p.function("ref") == nil {
		return
	}
	switch value := p.function("ref").Word.Value; {
	case toldBefore[value] && b.nameFollows(k+1, false):
		b.i, o.Unknown = k+1, true
	case o.Office.Capacity == lang.SpokesCapacity && value == "delegation" && !prefixed(p):
		b.i = k + 1 // «نفى المتحدث باسم الحكومة أن»: for whom he speaks is no second actor
	case o.Office.Capacity == lang.SpokesCapacity && toldBefore[value] && !prefixed(p):
		b.i, o.Unknown = k+1, true
	}
}

// ofUnknown: "of" and a name in capitals that no table has.
func (j *joiner) ofUnknown(i int) bool {
	if !j.before() || j.prepOf(i) != "of" {
		return false
	}
	k := i + 1
	for p := j.piece(k); p != nil && p.function("det") != nil; p = j.piece(k) {
		k++
	}
	p := j.piece(k)
	return p != nil && p.punct == "" && p.date == nil && j.s.Tokens[p.first].Upper && p.has(NameEntry) == nil && p.has(AdjectiveEntry) == nil && p.has(LocalEntry) == nil
}

// ofTheCountry takes "of the country" behind an office: its state is named
// elsewhere. In a language with cases it stands right behind: «президент страны».
func (b *builder) ofTheCountry(o *Office) {
	k := b.i
	switch {
	case !b.j.before() || o.OfPron != "" || len(o.Of) > 0 || b.named:
		return
	case b.j.prepOf(k) == "of", o.Office.Capacity == lang.SpokesCapacity && b.j.prepOf(k) == "for":
		k++
	case !b.j.r.lexicon.cased():
		return
	}
	if p := b.j.piece(k); p != nil && p.function("ref") != nil && b.j.ownsOffice(p.function("ref")) {
		o.OfPron, o.OfWord = p.function("ref").Word.Value, b.j.bodyWord(p.function("ref"))
		b.i = k + 1
		return
	}
	if p := b.j.piece(k); p != nil && p.function("ref") != nil && (p.function("ref").Word.Value == "country" || p.function("ref").Word.Value == countryBehind) {
		o.OfPron = "country"
		b.i = k + 1
	}
}

// namedInside gives the body that a longer form of an office names: "UN chief".
func (b *builder) namedInside(p *piece) []string {
	for _, m := range p.shorter {
		for _, e := range m.entries {
			if e.Kind == NameEntry && b.j.kind(e.Actor) == ontology.Organization {
				return []string{e.Actor}
			}
		}
	}
	return nil
}

// sender takes the state that sends an envoy: named before him, "of" it, or
// right behind him in a language that puts possessors there.
func (b *builder) sender(o *Office) {
	if b.j.before() {
		if b.j.prepOf(b.i) != "of" && !b.j.behind(b.i) {
			return // "the envoy for Chad" is somebody else's
		}
	} else if b.j.prepOf(b.i) != "" && b.j.prepOf(b.i) != "ل" {
		return
	}
	for k := b.i; k < b.i+2; k++ {
		if ids, next := b.j.ofList(k, b.p.Plural || b.p.Dual); len(ids) > 0 {
			o.Of = append(o.Of, ids...)
			o.ofPieces = slices.Clone(b.j.states)
			b.i = next
			return
		}
		if p := b.j.piece(k); b.j.before() || p == nil || p.function("title") == nil || !withArticle(b.j.s.Tokens[p.first].Fold) {
			break // «السفير الجديد لجمهورية ملاوي»
		}
	}
	if p := b.j.piece(b.i); p != nil && !b.j.before() && p.clitics.Prep != "" && p.has(OfficeEntry) != nil {
		if ids, next := b.j.ofList(b.i+1, false); len(ids) == 1 { // «المبعوث الخاص للأمين العام للأمم المتحدة»
			o.Of = append(o.Of, ids...)
			b.i = next
		}
		return
	}
	if p := b.j.piece(b.i); p != nil && !b.j.before() && p.function("ref") != nil && countryRef(p.function("ref").Word.Value) && p.clitics.Pron == "" {
		if o.OfPron == "" && !b.named {
			o.OfPron = WrittenPronoun(b.j.s.Tokens[p.last].Fold) // «سفير بلاده لدى واشنطن»
		}
		b.i++ // «مندوب المملكة الدائم لدى الجامعة»: of the outlet's own state
	}
}
