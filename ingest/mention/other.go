package mention

import (
	"slices"
	"strings"

	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/gazetteer"
	"github.com/diplograph/diplograph/ingest/lang"
)

// readOther reads an actor that is no person with office or name: a state, a
// body, an organ, a group, a pronoun, a reference.
func (b *builder) readOther() bool {
	for _, read := range []func() bool{b.counterpart, b.organ, b.group, b.reference, b.pronoun, b.plainName} {
		if read() {
			return true
		}
	}
	return false
}

// counterpart: "his Cuban counterpart Bruno Rodríguez", «نظيره الكوبي».
func (b *builder) counterpart() bool {
	k, of := b.i, []string(nil)
	pron := ""
	if b.j.before() {
		for p := b.j.piece(k); p != nil && p.function("counterpart") == nil; p = b.j.piece(k) {
			if e := p.function("poss"); e != nil && k == b.i {
				pron = e.Word.Value
			} else if id := stateOrBody(b.j.r.lexicon.Gaz, p); id != "" {
				of = append(of, id)
			} else if p.function("det") == nil && !b.j.possessive(k) && p.function("conj") == nil && p.punct != "," && p.function("deputy") == nil || k-b.i > 6 {
				return false
			}
			k++
		}
	}
	p := b.j.piece(k)
	if p == nil || p.function("counterpart") == nil || b.j.before() && pron == "" && len(of) == 0 && len(b.j.statesAfter(k+1)) == 0 {
		return false // «коллеги Эдвардса»: colleagues of anybody
	}
	if p.clitics.Pron != "" {
		pron = p.clitics.Pron
	}
	k++
	if len(of) == 0 {
		several := p.function("counterpart").Word.Value == "several"
		if of, k = b.j.ofList(k, several); len(of) == 0 && several {
			of, k = b.j.homeList(k)
		}
	}
	b.p.Kind, b.p.Of, b.p.OfPron = ByCounterpart, of, pron
	b.i = k
	b.titled = true
	for n := b.j.piece(b.i); n != nil; n = b.j.piece(b.i) {
		if n.punct == "," && b.j.piece(b.i+1) != nil && (b.j.newName(b.i+1) > b.i+1 || b.j.piece(b.i+1).has(LocalEntry) != nil || len(of) > 0 && b.j.before() && b.j.personOf(b.i+1, of[0])) {
			b.i++
			continue
		}
		if n.function("title") != nil {
			b.i++
			continue
		}
		if n.clitics.Conj == "" && n.clitics.Prep == "" {
			b.name(n)
		}
		break
	}
	b.p.Kind = ByCounterpart
	if b.named && b.p.Person == "" && b.p.Local == 0 {
		b.p.Local = 1 + b.j.found.add(&b.p) // «نظيره الكيني موساليا مودافادي» introduces him
	}
	return true
}

// personOf: a known person of the state stands at piece i.
func (j *joiner) personOf(i int, state string) bool {
	for _, e := range j.pieces[i].entries {
		if e.Kind != NameEntry {
			continue
		}
		if a, ok := j.r.lexicon.Gaz.Actor(e.Actor); ok && a.Kind == ontology.Person && a.Country == state {
			return true
		}
	}
	return false
}

// organ: "the Russian foreign ministry", «وزارة الخارجية الروسية».
func (b *builder) organ() bool {
	p := b.j.piece(b.i)
	if b.j.before() {
		k := b.i
		if o := b.referredOrgan(p); o != nil && b.j.leadsTo(k+1) {
			if of, next := b.j.ofList(k+1, false); len(of) > 0 {
				return b.setOrgan(o, of, next)
			}
		}
		if p.function("det") != nil {
			k++
		}
		if id, next := b.j.organAfterState(k); id != "" {
			pattern, state, _ := SplitOrganID(id)
			return b.setOrgan(b.organOf(k, pattern), []string{state}, next)
		}
		p = b.j.piece(k)
		if p == nil || p.has(OrganEntry) == nil {
			return false
		}
		var of []string
		next := k + 1
		switch {
		case p.inner != "":
			of = []string{p.inner}
		case b.j.leadsTo(k + 1):
			of, next = b.j.ofList(k+1, false) // not "send troops to Ukraine"
		}
		if len(of) == 0 && p.has(NameEntry) != nil {
			return false // "the Security Council" that nobody owns is the one we know by name
		}
		return b.setOrgan(p.has(OrganEntry).Organ, of, next)
	}
	e := p.has(OrganEntry)
	if e == nil {
		return false
	}
	k := b.i + 1
	for n := b.j.piece(k); n != nil && n.has(PortfolioEntry) != nil; n = b.j.piece(k) {
		k++
	}
	of, next := b.j.ofList(k, false)
	return b.setOrgan(e.Organ, of, next)
}

// referredOrgan: "the foreign ministry" refers to one named before, but in "the
// foreign ministry of Chile" it is named itself.
func (b *builder) referredOrgan(p *piece) *lang.Organ {
	e := p.function("ref")
	if e == nil || e.Word.Value != "organ" {
		return nil
	}
	organs := b.j.r.lexicon.Pack.Organs
	for i := range organs {
		for _, form := range organs[i].Forms {
			if strings.HasSuffix(e.Word.Text, " "+form) {
				return &organs[i]
			}
		}
	}
	return nil
}

func (b *builder) organOf(k int, pattern string) *lang.Organ {
	for n := k; n < k+3; n++ {
		if p := b.j.piece(n); p != nil {
			if e := p.has(OrganEntry); e != nil && e.Organ.Pattern == pattern {
				return e.Organ
			}
		}
	}
	return nil
}

func (b *builder) setOrgan(o *lang.Organ, of []string, next int) bool {
	b.p.Kind, b.p.Organ, b.p.Of = ByOrgan, o, of
	b.i = max(next, b.i+1)
	return true
}

// group: "Russian officials", "the government of Hungary", «الجانب الروسي».
func (b *builder) group() bool {
	k := b.i
	var of []string
	if b.j.before() {
		for p := b.j.piece(k); p != nil; p = b.j.piece(k) {
			if id := stateOrBody(b.j.r.lexicon.Gaz, p); id != "" {
				of = append(of, id)
			} else if p.function("det") == nil && !b.j.possessive(k) && !(p.function("conj") != nil && len(of) > 0) && !(len(of) > 0 && p.unknown() && !b.j.digits(p) && k-b.i < 5) {
				break
			}
			k++
		}
	}
	p := b.j.piece(k)
	if p == nil || p.function("group") == nil || p.clitics.Pron != "" {
		return false // «قواتها من النيجر»: whose they are is told by the pronoun
	}
	k++
	for n := b.j.piece(k); b.j.before() && len(of) > 0 && n != nil && n.function("group") != nil && n.punct == ""; n = b.j.piece(k) {
		p = n // "Ukrainian government forces"
		k++
	}
	next := k
	if len(of) == 0 && (!b.j.before() || b.j.leadsTo(k)) {
		of, next = b.j.ofList(k, true)
	}
	if prep := b.j.prepOf(k); len(of) == 0 && slices.Contains(b.j.r.lexicon.Pack.Settings.From, prep) && p.function("group").Word.Value != thing && !b.j.takenFrom(b.i, prep) {
		if id, after := b.j.ofElement(k+1, true); id != "" {
			of, next = []string{id}, after // "a delegation from Angola"
		}
	}
	if len(of) == 0 && slices.Contains(b.j.r.lexicon.Pack.Settings.Rule, b.j.prepOf(k)) && p.function("group").Word.Value == governs {
		if id, after := b.j.ofElement(k+1, true); b.j.kind(id) == ontology.Country {
			of, next = []string{id}, after // "the new government in Damascus"
		}
	}
	if len(of) == 0 {
		return b.groupOf(k)
	}
	if n := b.j.piece(next); b.j.before() && n != nil && next > k && n.function("group") != nil {
		next++ // "a delegation of Indian officials"
	}
	b.i = next
	b.setStates(of)
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

// takenFrom: in "withdrew forces from Syria" the preposition belongs to the verb
// right before the group at piece i.
func (j *joiner) takenFrom(i int, prep string) bool {
	for k := i - 1; k >= 0 && k >= i-4; k-- {
		p := &j.pieces[k]
		if verb, _ := predicates(p.entries, false); verb != nil {
			for _, f := range verb.Lemma.Frames {
				for _, s := range f.Slots {
					if slices.Contains(s.Names, prep) && f.Relation != "" && f.Relation != "met-with" {
						return true
					}
				}
			}
			return false
		}
		if p.punct != "" || p.function("prep") != nil || p.function("conj") != nil {
			return false
		}
	}
	return false
}

// thing is the value of a word for what a state uses and nobody is: "missiles
// from Germany" are no actor.
const thing = "thing"

// digits: "gave Ukraine 18 jets" counts what Ukraine got.
func (j *joiner) digits(p *piece) bool {
	f := j.s.Tokens[p.first].Fold
	return f != "" && f[0] >= '0' && f[0] <= '9'
}

// governs is the value of a word for those who rule a state.
const governs = "governs"

// groupOf: "the delegation of his country" is his country.
func (b *builder) groupOf(k int) bool {
	p := b.j.piece(k)
	if p == nil || b.j.before() || p.clitics.Prep != "" {
		return false
	}
	e := p.function("ref")
	if e == nil || !countryRef(e.Word.Value) {
		return false
	}
	b.p.Kind, b.p.Ref, b.p.OfPron = ByReference, e.Word.Value, p.clitics.Pron
	b.i = k + 1
	return true
}

// Kingdom is the value of a word for a state that only a kingdom is called by.
const Kingdom = "country.kingdom"

// countryRef: the word refers to a state named elsewhere.
func countryRef(value string) bool { return value == "country" || value == Kingdom }

func (b *builder) setStates(ids []string) {
	b.p.Kind = ByName
	if len(ids) == 1 {
		b.setState(&b.p, ids[0])
		return
	}
	b.p.Actor, b.p.List = "", nil
	for _, id := range ids {
		e := Phrase{}
		b.setState(&e, id)
		b.p.List = append(b.p.List, &e)
	}
}

func (b *builder) setState(p *Phrase, id string) {
	if pattern, state, ok := SplitOrganID(id); ok {
		p.Kind, p.Of = ByOrgan, []string{state}
		p.Organ = b.j.r.organs[pattern]
		return
	}
	p.Kind, p.Actor = ByName, id
}

// OwnCountry opens the value of "his country", which ends in the person of the
// possessive: the state of whoever that stands for.
const OwnCountry = "own."

// reference: "the two ministers", "both sides", «الجانبان».
func (b *builder) reference() bool {
	p := b.j.piece(b.i)
	e := p.function("ref")
	if e != nil && strings.HasPrefix(e.Word.Value, OwnCountry) {
		b.p.Kind, b.p.Ref, b.p.OfPron = ByReference, OwnCountry, strings.TrimPrefix(e.Word.Value, OwnCountry)
		b.i++
		return true
	}
	if e == nil && b.j.before() && p.function("det") != nil {
		if n := b.j.piece(b.i + 1); n != nil && n.function("ref") != nil {
			e = n.function("ref")
			b.i++
		}
	}
	if e == nil || !b.j.before() && strings.HasPrefix(e.Word.Value, "latter") && b.describes() {
		return false
	}
	b.p.Kind, b.p.Ref, b.p.OfPron = ByReference, e.Word.Value, p.clitics.Pron
	if b.p.Ref == "country" && b.p.OfPron == "" && !b.j.before() {
		b.p.OfPron = writtenPronoun(b.j.s.Tokens[p.last].Fold)
	}
	if b.p.AnyBody = e.Word.Value == "bloc"; b.p.AnyBody || e.Word.Value == "body" {
		words := b.j.r.lexicon.foldWords(e.Word.Text)
		b.p.Word = strings.TrimPrefix(words[len(words)-1], "ال")
	}
	b.i++
	paired := strings.HasPrefix(e.Word.Value, "pair.") || e.Word.Value == "side"
	if n := b.j.piece(b.i); n == nil || n.has(AdjectiveEntry) == nil {
		return true // «شكر الجانبان الصين»
	}
	if of, next := b.j.ofList(b.i, true); len(of) > 0 && !b.j.before() && paired {
		b.i = next
		b.setStates(of) // «الجانبان الروسي والمغربي»
	}
	return true
}

// describes: in «الاجتماع الأخير» the word is an adjective of the noun before it.
func (b *builder) describes() bool {
	if b.i == 0 {
		return false
	}
	p := b.j.piece(b.i - 1)
	if p.punct != "" || p.date != nil {
		return false
	}
	e := p.has(PredicateEntry)
	return p.function("conj") == nil && p.function("prep") == nil && p.function("comp") == nil && p.function("neg") == nil && p.function("aux") == nil && (e == nil || e.Lemma.Class != lang.Verb)
}

// writtenPronoun is the suffix pronoun of a word that the pack lists with it:
// «بلاده».
func writtenPronoun(fold string) string {
	if strings.HasPrefix(strings.TrimLeft(fold, "وفبلك"), "ال") {
		return ""
	}
	for _, p := range suffixPronouns {
		if strings.HasSuffix(fold, p.suffix) {
			return p.person
		}
	}
	return ""
}

func (b *builder) pronoun() bool {
	p := b.j.piece(b.i)
	e := p.function("pron")
	if e == nil {
		return false
	}
	b.p.Kind, b.p.Person3 = ByPronoun, e.Word.Value
	b.i++
	return true
}

// ofMeasure: "European sanctions" are the Union's, "European leaders" nobody's.
func (b *builder) ofMeasure(k int, id string) bool {
	if b.j.kind(id) != ontology.Organization {
		return false
	}
	near := k + 1
	if !b.j.before() {
		near = k - 1
	}
	p := b.j.piece(near)
	if p == nil {
		return false
	}
	for _, e := range p.entries {
		if e.Kind != PredicateEntry || e.Lemma.Class != lang.Noun {
			continue
		}
		for _, f := range e.Lemma.Frames {
			if f.Measure != "" {
				return true
			}
		}
	}
	return false
}

// needsContext: the name is also a word.
func (e *Entry) needsContext() bool {
	return e.Rules != nil && slices.ContainsFunc(*e.Rules, func(r gazetteer.Rule) bool { return r.Code == gazetteer.RuleContext })
}

// company: a name that is also a word («فتح», «القاعدة») is an actor where the
// article has named it in full, between quotes, joined to another actor, or as
// the subject of a verb of saying right before it. Where names begin with a
// capital that tells them from words.
func (j *joiner) company(k int, actor string) bool {
	p := j.piece(k)
	if j.r.lexicon.Pack.Settings.Capitals || p.quoted || j.found.full[actor] {
		return true
	}
	gaz := j.r.lexicon.Gaz
	prev, next := j.piece(k-1), j.piece(k+1)
	if next != nil && next.clitics.Conj != "" && stateOrBody(gaz, next) != "" {
		return true
	}
	if prev == nil {
		return false
	}
	if p.clitics.Conj != "" && stateOrBody(gaz, prev) != "" || prev.function("between") != nil {
		return true
	}
	for i := range prev.entries {
		if e := &prev.entries[i]; e.Kind == PredicateEntry && e.Lemma.Class == lang.Verb && says(e.Lemma) {
			return true
		}
	}
	return false
}

func says(l *Lemma) bool {
	return slices.ContainsFunc(l.Frames, func(f *lang.Frame) bool { return f.Operator == lang.Say })
}

// plainName: a state or body by its name or adjective, several adjectives in
// a row being several states («اللقاء الروسي المغربي»).
func (b *builder) plainName() bool {
	k := b.i
	if p := b.j.piece(k); b.j.before() && p.function("det") != nil {
		k++
	}
	p := b.j.piece(k)
	if p == nil {
		return false
	}
	if e := p.has(AdjectiveEntry); e != nil && p.has(NameEntry) == nil {
		if e.Weak && !b.ofMeasure(k, e.Actor) {
			return false // «مالي» is Malian beside an office or army, else "financial"
		}
		b.p.Kind, b.p.Actor, b.p.Plural = ByAdjective, e.Actor, e.Plural
		b.i = k + 1
		return true
	}
	for _, e := range p.entries {
		if e.Kind != NameEntry {
			continue
		}
		a, ok := b.j.r.lexicon.Gaz.Actor(e.Actor)
		if !ok || a.Kind == ontology.Person || e.needsContext() && !b.j.company(k, e.Actor) || e.Use == gazetteer.Seat && b.j.landmark(k) {
			continue
		}
		b.p.Kind, b.p.Actor, b.p.Seat = ByName, e.Actor, e.Use == gazetteer.Seat
		b.p.Candidates = candidatesOf(p)
		b.i = k + 1
		if !e.needsContext() {
			b.j.found.full[e.Actor] = true
		}
		return true
	}
	return false
}
