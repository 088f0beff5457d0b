package mention

import (
	"slices"
	"strings"

	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/text"
)

// arabicVerb: a word that may be verb or verbal noun («رفض», «دعم», «قصف») is a
// noun with the article, behind a preposition or a verb, or before a state of
// which the verb would be feminine.
func (j *joiner) arabicVerb(out []Chunk, i int, verb, other *Entry) bool {
	p, prev := &j.pieces[i], lastChunk(out)
	if n := len(out); p.clitics.Def || n > 0 && out[n-1].Kind == PrepChunk {
		return false
	}
	if prev != nil && verb.Form == PresentForm && p.has(PlaceEntry) != nil && p.clitics.none() && (prev.Kind == VerbChunk || prev.Kind == NounChunk) {
		return false // «قصفت تعز», «حصار تعز»: the town, not a verb
	}
	if other != nil && verb.Form == PastForm && j.kindOfFire(i, verb, other) {
		return false
	}
	if prev != nil && prev.Kind == SubChunk && prev.Value == "time" && prev.First < prev.Last && strings.HasSuffix(prev.Tail, "ان") && verb.Form == PastForm {
		return true // «بعد أن طلب منه الوزير»
	}
	if verb.Form == PastForm && other != nil && p.clitics.Pron != "" && j.goesOnWith(out, i) {
		return true
	}
	if verb.Form == PastForm && j.writtenOut(p, verb, other) {
		return true
	}
	if verb.Form == PastForm && j.nounPhraseToo(p, verb) {
		return j.masculineDoer(out)
	}
	if other == nil && strings.HasPrefix(j.s.Tokens[p.first].Fold, "ال") && len(verb.Lemma.Frames) == 0 {
		if prev != nil && (prev.Kind == NounChunk || prev.Kind == WordChunk || prev.Kind == ActorChunk && len(out) > 1 && out[len(out)-2].Kind == NounChunk) {
			return false // «رفضها التام», «رفض مصر التام»: an adjective, not «التأم»
		}
	}
	if n := len(out); n > 0 && other != nil && out[n-1].Kind == SkipChunk && out[n-1].Fold == "ما" {
		return false // «ما سمته تدخل إيران»
	}
	if verb.Form == PastForm && p.clitics.Pron != "" && prev != nil && prev.Kind == WordChunk && prev.Fold == "ما" {
		return true // «وهو ما نفاه الجيش», «ما رفضه الكرملين»
	}
	if prev != nil && other != nil && prev.Kind == DetChunk && (strings.HasSuffix(prev.Fold, "اي") || strings.HasSuffix(prev.Fold, "ايه")) {
		return false // «أي تدخل»
	}
	if other != nil && other.Lemma.Class == lang.Noun && len(other.Lemma.Frames) > 0 && len(verb.Lemma.Frames) == 0 && p.clitics.Conj == "" && verbStands(out) {
		return false // «أبدت كندا تحفظها»
	}
	if verb.Form == PastForm && p.clitics.none() && owing(out) {
		return false // «على إيران فتح المعبر»: a verbal noun
	}
	if other == nil || verb.Form == PresentForm {
		return other == nil || !j.nounOfAction(out, i, other)
	}
	if prev != nil && prev.Kind == NounChunk && prev.Def && p.clitics.none() && len(other.Lemma.Frames) == 0 && verb.Lemma.Takes(j.prepOf(i+1)) {
		return true // «الاتفاق نص على»
	}
	if n := j.piece(i + 1); n != nil && other.Lemma.Class == lang.Noun && p.clitics.Pron == "" && strings.HasSuffix(j.s.Tokens[p.last].Fold, "ا") && (prev == nil || prev.Kind != ActorChunk || prev.Actor.Kind == ByAdjective && !prev.Actor.Plural || verbStands(out)) && (n.clitics.Prep != "" || n.function("prep") != nil) {
		return false // «دعما للقضية»: no dual
	}
	if prev != nil && prev.Kind == NegChunk && prev.Fold == "لا" && verb.Form == PastForm {
		return false // «لا حل»: there is no solution
	}
	if prev != nil && prev.withPronoun() && verb.Form == PastForm {
		return j.whatItDoes(i, prev.Tail) // «إنه قصف مواقع»: behind the pronoun stands what it does
	}
	if prev != nil && prev.complements() && verb.Form == PastForm && p.clitics.Pron == "" && j.actorFollows(i) {
		return false // «أن دعم الحوثيين خطأ»: no past follows «أن»
	}
	if prev != nil && p.clitics.Pron != "" && !prev.Def && verb.Form == PastForm && supports(verb.Lemma) && (prev.Kind == NounChunk || prev.Kind == WordChunk) {
		return true // «مؤتمر صحفي عقده مع نظيره»: a relative clause without its pronoun
	}
	if n := j.piece(i + 1); prev != nil && prev.Kind == CommaChunk && verb.Form == PastForm && p.clitics.none() && n != nil && n.function("skip") != nil && strings.HasPrefix(j.s.Tokens[n.first].Fold, "خلال") {
		return true // «، بحث خلالها مع»
	}
	if n := j.piece(i + 1); prev != nil && prev.Kind == CommaChunk && p.clitics.Pron != "" && n != nil && n.clitics.Pron != "" && n.function("prep") != nil {
		return true // «، حثه فيها على»
	}
	if p.clitics.Pron != "" && p.clitics.Conj == "" && other.Lemma.Class == lang.Noun && verbStands(out) {
		return false // «جدد إدانته»: the clause has its verb
	}
	if n := j.piece(i + 1); p.clitics.Pron != "" && other.Lemma.Class == lang.Noun && n != nil && n.clitics.Prep == "ل" && (p.clitics.Pron == "3d" || n.has(NameEntry) != nil) && other.Lemma.Takes("ل") && !verb.Lemma.Takes("ل") {
		return false // «ودعمهما للحقوق», «ودعمها لحزب الله»
	}
	if j.headsPhrase(i) {
		return false
	}
	return j.arabicBetween(out, i, verb, other)
}

// withPronoun: the word that opens a clause has the pronoun of its subject: «أنه», «لكنها».
func (c *Chunk) withPronoun() bool {
	return (c.Kind == CompChunk || c.Kind == ConjChunk && c.Value == "but") && (strings.HasSuffix(c.Tail, "نه") || strings.HasSuffix(c.Tail, "نها"))
}

// whatItDoes: the word behind «أن» or «لكن» with a pronoun is what whom this stands for did, no noun that
// says what it is: «إنها قصفت مواقع», but «بأنها خرق».
func (j *joiner) whatItDoes(i int, that string) bool {
	p := &j.pieces[i]
	fold := j.s.Tokens[p.last].Fold
	return p.clitics.Pron != "" || !strings.HasSuffix(that, "نها") || strings.HasSuffix(fold, "ت") || strings.HasPrefix(fold, "ت")
}

// arabicBetween goes on with an Arabic word that may be a past or a noun: the kinds of the words
// on either side decide.
func (j *joiner) arabicBetween(out []Chunk, i int, verb, other *Entry) bool {
	p, prev := &j.pieces[i], lastChunk(out)
	if j.talksWith(out, i, verb) {
		return true
	}
	if p.clitics.Conj == "" && j.actorFollows(i) && saidStance(out, verb, other) {
		return false
	}
	if p.clitics.Conj != "" {
		prev = nil
		if n := len(out); n > 1 {
			prev = &out[n-2]
		}
		if n := j.piece(i + 1); n != nil && p.clitics.Pron != "" && verb.Form == PastForm && n.function("comp") != nil && strings.HasPrefix(j.s.Tokens[n.first].Fold, "ب") {
			return true // «رحب بالاتفاق ووصفه بأنه»
		}
		if prev != nil && prev.Kind == NounChunk || j.joinsNoun(out, i, other) {
			return false
		}
		if verb.Form == PastForm && j.nounGoesTo(i, verb, other) {
			return false // «تناول الوضع، ودعم السودان للتحالف»
		}
		if n := j.piece(i + 1); n != nil && verb.Form == PastForm && p.clitics.Pron == "" && n.function("det") != nil && strings.HasPrefix(j.s.Tokens[n.first].Fold, "اي") {
			return false // «فرض حظر وقطع أي مبادلات»
		}
		n := j.piece(i + 1)
		for k := i + 1; n != nil && n.date != nil; n = j.piece(k) {
			k++
		}
		if prev != nil && prev.Kind == CommaChunk && n != nil && n.clitics.Pron != "" && n.function("prep") != nil {
			return true // «، وبحث معه», «، وتسلم أمس منه»
		}
		if prev != nil && prev.Kind == CommaChunk && verb.Form == PastForm && j.urges(i, verb.Lemma) {
			return true // «، وحث إيران على», «، وحثه على»
		}
	}
	if prev != nil {
		switch prev.Kind {
		case PrepChunk, VerbChunk, DetChunk, AdjChunk:
			return false
		case NounChunk, WordChunk:
			return p.clitics.Conj != "" && j.actorFollows(i)
		case NegChunk, AuxChunk, ModalChunk, RelChunk:
			return true
		case SubChunk:
			if n := j.piece(i + 1); n != nil && verb.Form == PastForm && p.clitics.none() && n.function("prep") != nil && supports(verb.Lemma) {
				return true // «حيث عقد مع نظيره اجتماعا»
			}
			if verb.Form == PastForm && p.clitics.none() && opensVerb(prev) && !j.feminineBehind(i) {
				return true // «حيث بحث مع», «بعدما رفض اتهامات»
			}
		}
	}
	if j.feminineBehind(i) {
		return false
	}
	if n := j.piece(i + 1); n != nil && n.clitics.Prep == "" && n.has(AdjectiveEntry) != nil && n.has(NameEntry) == nil {
		return verb.Form == PastForm && strings.HasSuffix(j.s.Tokens[n.last].Fold, "ون") // «رفض الفلسطينيون»: a nominative
	}
	if (prev == nil || prev.Kind == ConjChunk && opens(out)) && j.s.Kind == text.Body && verb.Form == PastForm {
		return true // a sentence of the body opens with its verb: «ثم توجه إلى»
	}
	if n := len(out); n > 2 && out[n-1].Kind == CommaChunk && out[n-2].Kind == ActorChunk && out[n-3].Kind == AuxChunk && verb.Form == PastForm {
		return true // «وكان الرئيس التركي، عقد لقاء»
	}
	if prev != nil && prev.Kind == DashChunk {
		return verb.Form != BaseForm && !verbStands(out) // «غولد - وهو مستشار - عقد اجتماعا»
	}
	if n := len(out); n > 1 && out[n-1].Kind == ActorChunk && out[n-2].Kind == PrepChunk && p.clitics.Conj == "" {
		if next := j.piece(i + 1); out[n-1].Actor.Seat && next != nil && next.clitics.Prep == "" && next.has(OfficeEntry) != nil && !verbStands(out) {
			return true // «على هامش الاجتماع في برلين عقد وزير خارجية مالي لقاء»
		}
		return false // whoever stands behind a preposition is no subject: «على أمريكا وقف»
	}
	if prev != nil && prev.Kind == ActorChunk {
		return p.clitics.Conj != "" || !verbStands(out) // «أكدت X دعم بلادها»: a noun behind its clause's verb and subject
	}
	return j.actorFollows(i)
}

// nounGoesTo: behind whoever follows the word stands «ل» with whom it goes to, which the noun takes and the
// verb does not.
func (j *joiner) nounGoesTo(i int, verb, other *Entry) bool {
	if other.Lemma.Class != lang.Noun || !other.Lemma.Takes("ل") || verb.Lemma.Takes("ل") || j.pieces[i].clitics.Pron != "" || !j.actorFollows(i) {
		return false
	}
	for k := i + 2; k <= i+4; k++ {
		n := j.piece(k)
		if n == nil || n.punct != "" || n.clitics.Conj != "" {
			return false
		}
		if n.clitics.Prep != "" {
			return n.clitics.Prep == "ل" && (n.has(NameEntry) != nil || n.has(OrganEntry) != nil)
		}
	}
	return false
}

// urges: behind the word stands whom it asks, or this is its pronoun, and then the preposition of
// what he is asked to do.
func (j *joiner) urges(i int, l *Lemma) bool {
	asks := func(prep string) bool {
		return slices.ContainsFunc(l.Frames, func(f *lang.Frame) bool { return f.Relation == "demands" && f.HasSlot("obj") && f.HasSlot(prep) })
	}
	k := i + 1
	if j.pieces[i].clitics.Pron == "" {
		if !j.actorFollows(i) {
			return false
		}
		for k++; k < i+5 && j.prepOf(k) == ""; k++ {
		}
	}
	return j.prepOf(k) != "" && asks(j.prepOf(k))
}

// joinsNoun: the word with a pronoun is a stance like that of the noun to which it is joined, and the
// pronoun means the doer of both: «إدانة المملكة وشجبها للهجوم».
func (j *joiner) joinsNoun(out []Chunk, i int, other *Entry) bool {
	n := len(out)
	if n < 3 || j.pieces[i].clitics.Pron == "" || out[n-2].Kind != ActorChunk || out[n-3].Kind != NounChunk {
		return false
	}
	return !out[n-3].Def && out[n-3].Pron == "" && tellsStance(out[n-3].Lemma) && tellsStance(other.Lemma)
}

// writtenOut: the letters tell the past from a noun that folds to the same: «أثار», not «آثار», «ونفى»,
// not «ونفي».
func (j *joiner) writtenOut(p *piece, verb, other *Entry) bool {
	if other == nil || p.first != p.last || p.clitics.Pron != "" || verb.Lemma.Text == other.Lemma.Text || strings.TrimPrefix(j.s.Tokens[p.first].Raw, "و") != verb.Lemma.Text {
		return false
	}
	return strings.HasPrefix(verb.Lemma.Text, "أ") || p.clitics.Conj != "" && strings.HasSuffix(verb.Lemma.Text, "ى") && strings.HasSuffix(other.Lemma.Text, "ي")
}

// goesOnWith: the word stands behind a comma and "and", which close a clause of verb, subject and object, and
// before a preposition: «التقى لافروف الوزير، وشكره على».
func (j *joiner) goesOnWith(out []Chunk, i int) bool {
	n := len(out)
	if n < 5 || out[n-1].Kind != ConjChunk || out[n-2].Kind != CommaChunk || out[n-3].Kind != ActorChunk || len(out[n-3].Actor.List) > 0 {
		return false
	}
	if out[n-4].Kind != ActorChunk || out[n-5].Kind != VerbChunk {
		return false
	}
	return j.prepOf(i+1) != ""
}

// nounPhraseToo: the phrase begins with the masculine past of the verb and is no lemma, so that
// it may as well be the verbal noun with what it governs: «شن غارات», «قطع العلاقات».
func (j *joiner) nounPhraseToo(p *piece, verb *Entry) bool {
	if p.last == p.first || strings.HasPrefix(strings.TrimLeft(j.s.Tokens[p.first].Raw, "وف"), "أ") {
		return false // «وأطلق صواريخ»: the noun is «إطلاق»
	}
	first, _, phrase := strings.Cut(text.Fold(verb.Lemma.Text), " ")
	last := j.s.Tokens[p.last].Fold
	return phrase && strings.TrimPrefix(j.s.Tokens[p.first].Fold, "و") == first && !strings.HasSuffix(text.Fold(verb.Lemma.Text), " "+last)
}

// masculineDoer: what comes next is done by whom was read last, a man or what is masculine, in a clause
// that has no verb, or stands behind «قد».
func (j *joiner) masculineDoer(out []Chunk) bool {
	prev := lastChunk(out)
	switch {
	case prev == nil:
		return false
	case prev.Kind == AuxChunk || prev.Kind == ModalChunk:
		return true
	case prev.Kind != ActorChunk || verbStands(out):
		return false
	}
	if n := len(out); n > 1 && (out[n-2].Kind == PrepChunk || out[n-2].Kind == NounChunk) {
		return false // «إعلان السودان قطع العلاقات»
	}
	return prev.Actor.Kind != ByName || !j.feminineState(prev.Actor.Actor)
}

// opensVerb: the word opens a clause in which the verb stands first, and is no preposition: «حيث»,
// «بعدما».
func opensVerb(sub *Chunk) bool {
	return sub.Value == "manner" || strings.HasSuffix(sub.Tail, "ما")
}

// owing: what was read ends in «على» and an actor at the head of a clause.
func owing(out []Chunk) bool {
	n := len(out)
	if n < 2 || out[n-1].Kind != ActorChunk || out[n-2].Kind != PrepChunk || out[n-2].Value != "على" {
		return false
	}
	if n == 2 {
		return true
	}
	switch out[n-3].Kind {
	case CompChunk, ColonChunk, StopChunk, QuoteChunk:
		return true
	}
	return false
}

// verbStands: the clause being read has its verb already.
func verbStands(out []Chunk) bool { return standingVerb(out) != nil }

// standingVerb is the verb of the clause being read, nil where it has none yet.
func standingVerb(out []Chunk) *Chunk {
	for k := len(out) - 1; k >= 0; k-- {
		switch out[k].Kind {
		case VerbChunk:
			return &out[k]
		case ConjChunk:
			if k == 0 || k+1 == len(out) || out[k-1].Kind != ActorChunk || out[k+1].Kind != ActorChunk {
				return nil // not «تبذلها مصر والأردن»
			}
		case CommaChunk, CompChunk, RelChunk, SubChunk, StopChunk, SemicolonChunk, QuoteChunk, ColonChunk:
			return nil
		}
	}
	return nil
}

// describesStance: what may be a past or a participle stands without an ending behind the noun of
// what somebody says, or the adjective of a state behind it, and before a preposition: «رفض مصري
// قاطع للمقترح».
func (j *joiner) describesStance(out []Chunk, i int) bool {
	p, n := &j.pieces[i], j.piece(i+1)
	if j.before() || n == nil || !p.clitics.none() || n.clitics.Prep == "" && n.function("prep") == nil || strings.HasSuffix(j.s.Tokens[p.last].Fold, "ا") {
		return false
	}
	k := len(out) - 1
	if k > 0 && out[k].Kind == ActorChunk && out[k].Actor.Kind == ByAdjective && !out[k].Def {
		k--
	}
	return k >= 0 && out[k].Kind == NounChunk && !out[k].Def && out[k].Pron == "" && tellsStance(out[k].Lemma)
}

// tellsStance: one of the acts that the lemma tells is a refusal, a judgement or a backing.
func tellsStance(l *Lemma) bool {
	return slices.ContainsFunc(l.Frames, func(f *lang.Frame) bool {
		return f.Relation == "rejects" || f.Relation == "criticizes" || f.Relation == "supports"
	})
}

// headsPhrase: behind the word stand an adjective without the article, «من» with a state, and
// another preposition: «رفض قاطع من القاهرة للمقترح».
func (j *joiner) headsPhrase(i int) bool {
	adj, from, who, to := j.piece(i+1), j.piece(i+2), j.piece(i+3), j.piece(i+4)
	if to == nil || adj.clitics.Def || adj.clitics.Conj != "" || adj.has(NameEntry) != nil || adj.has(OfficeEntry) != nil || adj.function("prep") != nil {
		return false
	}
	return j.prepOf(i+2) == "من" && from.clitics.Conj == "" && who.clitics.none() && who.has(NameEntry) != nil && to.clitics.Prep == "ل"
}

// untilVerb: before a present a preposition that may open a clause does: «حتى ترفع غانا الحصار».
func (j *joiner) untilVerb(i int, e *Entry) *Entry {
	sub, n := j.pieces[i].function("sub"), j.piece(i+1)
	if j.before() || e.Word.Class != "prep" || sub == nil || n == nil || !n.clitics.none() && n.clitics.Pron == "" {
		return e
	}
	if n.function("passive") != nil || slices.ContainsFunc(n.entries, func(v Entry) bool {
		return v.Kind == PredicateEntry && v.Lemma.Class == lang.Verb && v.Form == PresentForm
	}) {
		return sub
	}
	return e
}

// placeOf: the word for a place at piece i opens none: «قاعدة للجيش».
func (j *joiner) placeOf(i int, e *Entry) bool {
	n := j.piece(i + 1)
	return !j.before() && e.Word.Class == "place" && e.Word.Value == "place" && n != nil && n.clitics.Prep == "ل"
}
