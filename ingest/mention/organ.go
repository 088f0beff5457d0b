package mention

import (
	"slices"
	"strings"

	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/gazetteer"
	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/text"
)

// organ: "the Russian foreign ministry", «وزارة الخارجية الروسية».
func (b *builder) organ() bool {
	p := b.j.piece(b.i)
	if b.j.actToward(b.i) {
		return false
	}
	if b.j.before() {
		k := b.i
		if o := b.referredOrgan(p); o != nil {
			if of, next := b.j.ofList(k+1, false); len(of) > 0 && b.j.leadsTo(k+1) {
				return b.setOrgan(o, of, next)
			}
			if of, next := b.j.ground(k + 1); len(of) > 0 {
				return b.setOrgan(o, of, next) // "the foreign ministry in Quito"
			}
		}
		det := p.function("det")
		if det != nil {
			k++
		}
		if id, next := b.j.organAfterState(k); id != "" && !b.j.backsGovernment(next-1) {
			pattern, state, _ := SplitOrganID(id)
			o, of := b.organOf(k, pattern), []string{state}
			if o.Movement() && b.j.hyphenBefore(k) {
				of = nil // "pro-Russian rebels" are no rebels of Russia
			}
			if o.Movement() && b.j.halfWord(next-1) {
				return false // "Yemen's rebel-held capital" is Yemen's
			}
			if slices.Contains(o.Labels, ontology.OrganLabel) && b.j.things(next) {
				return false // "Iran's military facilities" are Iran's
			}
			return b.setOrgan(o, of, next)
		}
		p = b.j.piece(k)
		if p == nil || p.has(OrganEntry) == nil {
			return false
		}
		var of []string
		next := k + 1
		if p.has(OrganEntry).Organ.Movement() && b.j.r.lexicon.cased() && b.j.halfWord(k) {
			return false // «мятежники-хуситы» have a name
		}
		switch {
		case len(p.inner) > 0:
			of = p.inner
		case b.j.ownBefore(b.i) && b.j.leadsTo(k+1):
			return false // "retiró sus tropas de Níger": from there
		case b.j.leadsTo(k + 1):
			of, next = b.j.ofList(k+1, false) // not "send troops to Ukraine"
		}
		if len(of) == 0 && p.has(OrganEntry).Organ.Movement() {
			of, next = b.j.ground(next) // "rebels in Yemen"
			if of == nil {
				of, next = b.j.town(next)
			}
		}
		if len(of) == 0 && isMinistry(p.has(OrganEntry).Organ) {
			of, next = b.j.ground(next) // "the foreign ministry in Chad"
		}
		if len(of) == 0 && (p.has(NameEntry) != nil || b.j.plainNoun(next, det != nil && det.Word.Value == DefiniteValue) || slices.Contains(p.has(OrganEntry).Organ.Labels, ontology.OrganLabel) && b.j.things(next)) {
			return false // "the Security Council" that nobody owns is the one we know by name; "a military assault", "military installations"
		}
		b.ownOrgan(of)
		return b.setOrgan(p.has(OrganEntry).Organ, of, next)
	}
	return b.arabicOrgan(p)
}

// arabicOrgan takes an Arabic organ with the states behind it or the pronoun of its owner.
func (b *builder) arabicOrgan(p *piece) bool {
	e := p.has(OrganEntry)
	if e == nil {
		return false
	}
	if p.first == p.last && b.describesNoun() {
		return false // «المناورات البحرية المصرية», «السياسة الخارجية الإيرانية»
	}
	if b.j.prepOf(b.i+1) == "ل" && len(e.Organ.Labels) == 0 {
		return false // «المعارضين لإيران» are against it
	}
	if p.clitics.Pron != "" {
		b.p.Kind, b.p.Ref, b.p.OfPron, b.p.Organ = ByReference, OwnOrgan, p.clitics.Pron, e.Organ
		b.i++
		return true // «وزارة خارجيتها»
	}
	k := b.i + 1
	for b.j.portfolioAt(k) {
		k++
	}
	if withArticle(b.j.s.Tokens[b.j.piece(k-1).last].Fold) && b.j.named(k) {
		return b.setOrgan(e.Organ, nil, k) // «هنأ مجلس الوزراء مصر»: no noun with its article has a possessor
	}
	of, next := b.j.ofList(k, false)
	if len(of) == 0 && b.kingdomsOrgan(e.Organ, k) {
		return true
	}
	if len(of) == 0 && p.first == p.last && !p.clitics.Def && !withArticle(b.j.s.Tokens[p.first].Fold) && isMinistry(e.Organ) {
		return false // «إملاءات خارجية»
	}
	if len(of) == 0 && !slices.Contains(e.Organ.Labels, ontology.OrganLabel) {
		of, next = b.j.risenIn(k)
	}
	if all, after := b.j.furtherStates(of, next); len(all) > 1 {
		b.j.states = b.j.states[:0]
		for i, state := range all {
			all[i] = OrganID(e.Organ.Pattern, state)
			b.j.states = append(b.j.states, next-1+i)
		}
		b.setStates(all)
		b.i = after
		return true
	}
	return b.setOrgan(e.Organ, of, next)
}

// risenIn reads past an adjective, also a quoted one, of which state those are, named before piece k, who
// rise against its rulers: «المعارضة "المعتدلة" في سوريا», «المعارضة المسلحة السورية».
func (j *joiner) risenIn(k int) (of []string, next int) {
	at := k
	for p := j.piece(at); p != nil && at < k+4 && (isQuote(p.punct) || p.punct == "" && p.clitics.Conj == "" && p.clitics.Prep == "" && p.plainWord() && withArticle(j.s.Tokens[p.first].Fold)); p = j.piece(at) {
		at++
	}
	if at == k {
		return nil, k
	}
	if p := j.piece(at + 1); p != nil && p.has(NameEntry) != nil && p.has(NameEntry).Use == gazetteer.Seat {
		return nil, k // where they are met
	}
	if p := j.piece(at); slices.Contains(j.r.lexicon.Pack.Settings.Inside, j.prepOf(at)) || p != nil && p.clitics.Prep == "" && p.clitics.Conj == "" && p.has(AdjectiveEntry) != nil && withArticle(j.s.Tokens[p.first].Fold) {
		return j.ofList(at, false)
	}
	return nil, k
}

// furtherStates goes on with the adjectives of other states that "and" joins to that of the first,
// each of whose organs does it: «القوات البحرية الصينية والروسية».
func (j *joiner) furtherStates(of []string, next int) ([]string, int) {
	first := j.piece(next - 1)
	if len(of) != 1 || first == nil || first.has(AdjectiveEntry) == nil || first.has(NameEntry) != nil {
		return of, next
	}
	for {
		p := j.piece(next)
		if p == nil || p.clitics.Conj == "" || p.clitics.Prep != "" || p.has(NameEntry) != nil || p.clitics.Def != first.clitics.Def {
			return of, next
		}
		e := p.has(AdjectiveEntry)
		if e == nil || e.Plural || strings.HasSuffix(j.s.Tokens[p.last].Fold, "يه") != strings.HasSuffix(j.s.Tokens[first.last].Fold, "يه") {
			return of, next
		}
		of, next = append(of, e.Actor), next+1
	}
}

// describesNoun: the Arabic word with the article stands right behind a noun with one, whose
// adjective it is.
func (b *builder) describesNoun() bool {
	tokens := b.j.s.Tokens
	if b.i == 0 || b.j.pieces[b.i].clitics.Conj != "" || b.j.pieces[b.i].clitics.Prep != "" || !withArticle(tokens[b.j.pieces[b.i].first].Fold) {
		return false
	}
	prev := &b.j.pieces[b.i-1]
	if prev.punct != "" || prev.date != nil || prev.clitics.Pron != "" || prev.function("group") != nil {
		return false
	}
	verb, noun := predicates(prev.entries, false)
	return verb == nil && noun != nil && noun.Lemma.Class == lang.Noun && (prev.clitics.Def || withArticle(tokens[prev.first].Fold))
}

// actToward: before its preposition the word is what somebody does: "voiced opposition to
// the plan" is no opposition of a state.
func (j *joiner) actToward(i int) bool {
	p := j.piece(i)
	if p == nil || p.has(OrganEntry) == nil || p.has(PredicateEntry) == nil || !j.before() {
		return false
	}
	prep := j.prepOf(i + 1)
	if q := j.piece(i + 1); q != nil && q.function("inf") != nil {
		if v := j.piece(i + 2); v == nil || slices.ContainsFunc(v.entries, func(e Entry) bool {
			return e.Kind == PredicateEntry && e.Lemma.Class == lang.Verb && e.Form == BaseForm
		}) {
			return false // "called on the opposition to talk"
		}
		prep = "to"
	}
	noun := p.has(PredicateEntry).Lemma
	return prep != "" && noun.Class == lang.Noun && noun.Takes(prep)
}

// backsGovernment: the word at piece i is half of one that stands before a government:
// "Sudan's army-backed government".
func (j *joiner) backsGovernment(i int) bool {
	if !j.halfWord(i) {
		return false
	}
	p := j.piece(i + 3)
	return p != nil && p.function("group") != nil && p.function("group").Word.Value == governs
}

// seated: the hyphen at piece i joins a capital to a word that says that a government, right
// behind it, sits there.
func (j *joiner) seated(i int) bool {
	hyphen, based, of := j.piece(i), j.piece(i+1), j.piece(i+2)
	if hyphen.punct != "-" || based == nil || of == nil || j.s.Tokens[based.first].Fold != "based" {
		return false
	}
	e := j.piece(i - 1).has(NameEntry)
	return e != nil && e.Use == gazetteer.Seat && of.function("group") != nil && of.function("group").Word.Value == governs
}

// shareOwner gives an organ that nobody owns the state of whoever stands before it in a
// list: "the Libyan government and opposition".
func (j *joiner) shareOwner(members []*Phrase) {
	for i, p := range members[1:] {
		if p.Kind != ByOrgan || len(p.Of) > 0 {
			continue
		}
		switch before := members[i]; {
		case before.Kind == ByOrgan && len(before.Of) == 1:
			p.Of = before.Of
		case before.Kind == ByName && before.Word != "" && j.kind(before.Actor) == ontology.Country:
			p.Of = []string{before.Actor}
		}
	}
}

// isMinistry: the organ is a ministry, whatever of.
func isMinistry(o *lang.Organ) bool { return strings.HasPrefix(o.Pattern, "Ministry of ") }

// Embassy is the organ that stands in another state.
const Embassy = "Embassy of %s"

// named: piece i is a name without a preposition that is no adjective: not «السعودية».
func (j *joiner) named(i int) bool {
	p := j.piece(i)
	if p == nil || p.clitics.Prep != "" || p.has(NameEntry) == nil || p.has(AdjectiveEntry) != nil {
		return false
	}
	fold := j.s.Tokens[p.first].Fold
	return !withArticle(fold) || !strings.HasSuffix(fold, "يه")
}

// plainNoun: piece i is the noun of an act, as it is behind "a military" or "their
// military" whatever else the word may be.
func (j *joiner) plainNoun(i int, the bool) bool {
	p := j.piece(i)
	if p == nil || p.punct != "" || !j.r.lexicon.grammar.placed {
		return false
	}
	verb, noun := predicates(p.entries, false)
	return (verb == nil || !the && j.s.Kind == text.Body) && noun != nil && noun.Lemma.Class == lang.Noun && p.has(OfficeEntry) == nil
}

// things: piece i is an English plural that the lexicon does not know: "installations".
func (j *joiner) things(i int) bool {
	p := j.piece(i)
	if p == nil || p.punct != "" || !j.r.lexicon.grammar.placed || !p.plainWord() {
		return false
	}
	t := &j.s.Tokens[p.first]
	return !t.Upper && strings.HasSuffix(t.Fold, "s")
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
	if b.j.r.lexicon.Pack.Settings.NounFirst() && len(of) > 0 && o.Pattern == Embassy {
		_, b.i = b.j.passHost(b.i) // "l'ambassade de France au Caire"
	}
	return true
}

// ownOrgan notes the pronoun before an English organ of which nobody says whose it is: "its
// army".
func (b *builder) ownOrgan(of []string) {
	p := b.j.piece(b.i - 1)
	if p == nil || len(of) > 0 || !b.j.r.lexicon.Pack.Settings.Analytic() {
		return
	}
	if e := p.function("poss"); e != nil {
		b.p.OfPron = e.Word.Value
	}
}

// ownBefore: in a language whose nouns stand first a possessive before the organ
// at piece i says whose it is.
func (j *joiner) ownBefore(i int) bool {
	p := j.piece(i - 1)
	return j.r.lexicon.Pack.Settings.NounFirst() && p != nil && p.function("poss") != nil
}
