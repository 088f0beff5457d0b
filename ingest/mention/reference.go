package mention

import (
	"strings"

	"github.com/diplograph/diplograph/ingest/lang"
)

// Kingdom is the value of a word for a state that only a kingdom is called by.
const Kingdom = "country.kingdom"

// countryBehind is the value of a word that refers to a state only behind an
// office: in «президент страны», not in «страны Африки».
const countryBehind = "country.behind"

// countryRef: the word refers to a state named elsewhere.
func countryRef(value string) bool { return value == "country" || value == Kingdom }

// Ruler is the value of a word for whoever rules the state of which the article
// tells: "the government", "regime forces".
const Ruler = "ruler"

// hyphenBefore: a hyphen ties piece i to the word before it.
func (j *joiner) hyphenBefore(i int) bool {
	return i > 0 && j.pieces[i-1].punct == "-"
}

// OwnCountry opens the value of "his country", which ends in the person of the
// possessive: the state of whoever that stands for.
const OwnCountry = "own."

// GroupValue is the value of the chunk of a word like "forces" that names nobody by itself.
const GroupValue = "group"

// ToldState opens the value of a phrase for a state, whose id it ends in, that means it only where the
// article has named it: "the enclave".
const ToldState = "told."

// OwnForces is what «قواتها» refers to: whoever has them, for a person his state.
const OwnForces = "own.forces"

// OwnOrgan is what «وزارة خارجيتها» refers to: the organ of whoever has it, for a person of
// his state.
const OwnOrgan = "own.organ"

// reference: "the two ministers", "both sides", «الجانبان».
func (b *builder) reference() bool {
	p := b.j.piece(b.i)
	e := p.function("ref")
	if e != nil && strings.HasPrefix(e.Word.Value, OwnCountry) {
		b.p.Kind, b.p.Ref, b.p.OfPron = ByReference, OwnCountry, strings.TrimPrefix(e.Word.Value, OwnCountry)
		b.i++
		return true
	}
	if e != nil && b.j.before() && b.j.compounded(b.i) {
		return false // "the two-state solution"
	}
	if e != nil && e.Word.Value == Ruler && (!strings.Contains(e.Word.Text, " ") && !b.j.forceFollows(b.i+1) || b.j.hyphenBefore(b.i)) {
		return false // "government officials", "pro-government forces", not "regime air strikes"
	}
	if b.byDescription() {
		return true
	}
	if e == nil && b.alone() {
		return true
	}
	if e == nil && b.j.before() && p.function("det") != nil {
		if n := b.j.piece(b.i + 1); n != nil && n.function("ref") != nil && !describable(n.function("ref")) && (n.function("ref").Word.Value != Ruler || p.function("det").Word.Value == DefiniteValue) {
			e = n.function("ref")
			b.i++
		}
	}
	if e != nil && e.Word.Value == "body" && !strings.Contains(e.Word.Text, " ") && b.j.before() && (!b.j.forceFollows(b.i+1) || b.j.stateAt(b.i-1)) {
		return false // "a coalition of states", "US coalition strikes", not "coalition air strikes"
	}
	if e == nil || e.Word.Value == countryBehind || describable(e) || b.toldBehind(e) {
		return false
	}
	if b.stateNamed(e, p) {
		b.j.shorten(b.i)
		return false
	}
	b.refer(e, p)
	b.bodyTold(e)
	b.i++
	if n := b.j.piece(b.i); e.Word.Value == Ruler && n != nil && n.function("group") != nil && n.function("group").Word.Value == ThingValue {
		b.i++ // "regime warplanes"
	}
	paired := strings.HasPrefix(e.Word.Value, "pair.") || e.Word.Value == "side"
	if n := b.j.piece(b.i); n == nil || n.has(AdjectiveEntry) == nil || n.clitics.Prep != "" {
		return true // «شكر الجانبان الصين»
	}
	if of, next := b.j.ofList(b.i, true); len(of) > 0 && !b.j.before() && paired {
		b.i = next
		b.setStates(of) // «الجانبان الروسي والمغربي»
		return true
	}
	b.stateOfRef(e.Word.Value)
	return true
}

// refer makes the phrase one that refers by the word, whose pronoun says to whom: «بلاده».
func (b *builder) refer(e *Entry, p *piece) {
	b.p.Kind, b.p.Ref, b.p.OfPron = ByReference, e.Word.Value, p.clitics.Pron
	if b.p.Ref == "country" {
		b.p.Among = b.j.r.lexicon.Pack.StatesOf(e.Word.Text)
	}
	if b.p.Ref == "country" && b.p.OfPron == "" && !b.j.before() {
		b.p.OfPron = WrittenPronoun(b.j.s.Tokens[p.last].Fold)
	}
}

// toldBehind: what stands behind the word at hand tells who is meant, so that it refers to nobody
// told of before.
func (b *builder) toldBehind(e *Entry) bool {
	value, of := e.Word.Value, b.j.prepOf(b.i+1) == "of"
	switch {
	case strings.HasPrefix(value, "latter"):
		return !b.j.before() && b.describes()
	case of && (b.j.r.lexicon.Pack.Settings.NounFirst() && toldBefore[value] || b.j.r.lexicon.grammar.placed && value == "body"):
		return true // "le groupe de travail"
	case value == Region:
		return b.j.kindAdjective(b.i + 1) // «القطاع الخاص»
	case value == Ruler:
		return of && !b.j.gerundFollows(b.i+2) // "the government of former president X", but "accused the regime of bombing"
	case strings.HasPrefix(value, "list."):
		return !strings.Contains(strings.TrimPrefix(e.Word.Text, "the "), " ") && !b.listAlone() // "the three were shot"
	case value == "each.other" && strings.HasPrefix(e.Word.Text, "the "):
		n := b.j.piece(b.i + 1)
		return !(n == nil || n.punct == "." || n.punct == "," || of || b.j.prepOf(b.i+1) == "for") // "blamed the other for", not "the other states"
	case IsPair(value):
		n := b.j.piece(b.i + 1)
		return !b.j.before() && n != nil && n.punct == "" && n.has(AdjectiveEntry) == nil && withArticle(b.j.s.Tokens[n.first].Fold) && strings.HasSuffix(b.j.s.Tokens[n.first].Fold, "ه") // «البلدان الشريكة» are several
	}
	return false
}

// bodyTold notes by which word a phrase refers to a body.
func (b *builder) bodyTold(e *Entry) {
	words := b.j.r.lexicon.foldWords(e.Word.Text)
	head := words[len(words)-1]
	switch e.Word.Value {
	case "bloc", "body":
	case "movement":
		b.p.Word = b.j.nameWord(head)
		return
	case "delegation", Region:
		head = words[0] // «الوفد الزائر»
	case "organ":
		if b.j.r.lexicon.grammar.placed {
			b.p.Organ = b.referredOrgan(b.j.piece(b.i))
		}
		return
	default:
		return
	}
	b.p.AnyBody, b.p.Word = e.Word.Value == "bloc", strings.TrimPrefix(head, "ال")
	b.p.Pointed = b.i > 0 && b.j.pieces[b.i-1].function("det") != nil && !b.j.before()
}

// listAlone: behind "the three" stands the end of its phrase or a verb of saying or of dealings.
func (b *builder) listAlone() bool {
	n := b.j.piece(b.i + 1)
	if n == nil || n.punct == "." || n.punct == "," {
		return true
	}
	verb, _ := predicates(n.entries, false)
	return verb != nil && verb.Form != IngForm && saysOrDeals(verb.Lemma)
}

// neighbourNamed: a name stands behind the piece at hand, or behind its comma.
func (b *builder) neighbourNamed() bool {
	k := b.i + 1
	if n := b.j.piece(k); n != nil && n.punct == "," {
		k++
	}
	return b.j.stateAt(k)
}

// stateAt: piece i is a name or adjective of an actor.
func (j *joiner) stateAt(i int) bool {
	p := j.piece(i)
	return i >= 0 && p != nil && (p.has(NameEntry) != nil || p.has(AdjectiveEntry) != nil)
}

// forceFollows: at piece i stands an English noun that tells a use of force alone, or a
// word for what a state uses.
func (j *joiner) forceFollows(i int) bool {
	p := j.piece(i)
	if p == nil || !j.r.lexicon.grammar.placed {
		return false
	}
	if e := p.function("group"); e != nil && e.Word.Value == ThingValue {
		return true // "regime warplanes"
	}
	_, noun := predicates(p.entries, false)
	if noun == nil || noun.Lemma.Class != lang.Noun {
		return false
	}
	force := false
	for _, f := range noun.Lemma.Frames {
		if f.Relation != "" && f.Relation != "attacks" {
			return false
		}
		force = force || f.Relation == "attacks"
	}
	return force
}

// toldBefore are the references to a body that was named before.
var toldBefore = map[string]bool{"organ": true, "body": true, "bloc": true, "movement": true}

// ofStatesNamed takes "of both countries" and "of the four states" behind a plural
// office: «главы правительств двух стран».
func (b *builder) ofStatesNamed() bool {
	k := b.i
	if b.j.prepOf(k) == "of" {
		k++
	} else if !b.j.r.lexicon.cased() && !b.j.r.lexicon.Pack.Settings.Clitics {
		return false
	}
	p := b.j.piece(k)
	if p == nil || p.function("ref") == nil {
		return false
	}
	ref := p.function("ref").Word.Value
	if !IsPair(ref) && !strings.HasPrefix(ref, "list") {
		return false
	}
	b.p.Ref, b.i = ref, k+1
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
	if verb, _ := predicates(p.entries, false); verb != nil && p.clitics.Conj != "" && !p.clitics.Def && p.clitics.Pron == "" {
		return false // «وشكر الأخير الوزير»: no adjective with the article is of a noun without it
	}
	if e != nil && e.Lemma.Class == lang.Noun && !p.clitics.Def && p.clitics.Pron == "" && !withArticle(b.j.s.Tokens[p.first].Fold) {
		return false // «زيارة الأخير»
	}
	return p.function("conj") == nil && p.function("prep") == nil && p.function("comp") == nil && p.function("neg") == nil && p.function("aux") == nil && (e == nil || e.Lemma.Class != lang.Verb)
}

// WrittenPronoun is the suffix pronoun of a word that the pack lists with it:
// «بلاده».
func WrittenPronoun(fold string) string {
	if withArticle(fold) {
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
	if e == nil && b.j.calledThis(b.i) {
		b.p.Kind, b.p.Person3 = ByPronoun, "3n"
		b.i++
		return true
	}
	if e == nil {
		return false
	}
	b.p.Kind, b.p.Person3 = ByPronoun, e.Word.Value
	b.i++
	return true
}
