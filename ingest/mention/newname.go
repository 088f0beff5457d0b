package mention

import (
	"strings"
	"unicode/utf8"

	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/gazetteer"
	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/text"
)

// givenAt finds the word of a new name that is a given name, where the first is
// none: what stands before it belongs to the office. It gives piece b.i where
// there is no such word.
func (b *builder) givenAt(end int) int {
	x := b.j.r.lexicon
	if !b.j.before() || len(b.p.Offices) == 0 && !b.titled {
		return b.i
	}
	for k := b.i; k < end; k++ {
		p := &b.j.pieces[k]
		if k > b.i && p.has(LocalEntry) != nil && p.last > p.first {
			return k // the article has introduced him
		}
		if k == end-1 {
			break
		}
		word := b.j.s.Tokens[p.first].Raw
		if p.first == p.last && p.punct == "" && x.Gaz.OtherBearer(x.Pack.Code, "", x.grammar.base([]string{word, word}, b.cases)[0]) {
			return k
		}
	}
	return b.i
}

// placed: in a language with cases a single word in the genitive behind an
// office in another case is its place or body: «мэр Гданьска», «главой Башкирии».
func (b *builder) placed(p *piece) bool {
	n := len(b.p.Offices)
	if !b.j.r.lexicon.cased() || n == 0 {
		return false
	}
	local := b.p.Offices[n-1].Office.Capacity == lang.DomesticCapacity
	if !local && (len(b.p.Offices[n-1].Of) > 0 || b.cases.told().May(Genitive|Accusative)) {
		return false
	}
	raw := b.j.s.Tokens[p.first].Raw
	if b.cases != 0 && !b.cases.May(Nominative|Genitive|Accusative) {
		return hasAnySuffix(raw, "а", "я") // «главой Росморречфлота»: a name would stand in the office's case
	}
	return hasAnySuffix(raw, "а", "я", "и", "ы") && !hasAnySuffix(raw, "ова", "ева", "ёва", "ина", "ына", "ая")
}

// ofPlace: behind an office in another case the word is a genitive by its ending
// alone: of a place or of a body's adjective.
func (b *builder) ofPlace(p *piece) bool {
	if n := len(b.p.Offices); !b.j.r.lexicon.cased() || n == 0 || b.cases.told().May(Genitive|Accusative) {
		return false
	}
	return hasAnySuffix(b.j.s.Tokens[p.first].Raw, "ии", "ого", "его", "ых", "ской", "цкой")
}

// shortened: in the body of an article a word in capitals behind an office is an
// abbreviation and opens no name: «командир МКС», «председатель ЦИК Чувашии».
func (j *joiner) shortened(p *piece) bool {
	t := j.s.Tokens[p.first]
	return j.s.Kind == text.Body && utf8.RuneCountInString(t.Fold) > 1 && allCapitals(t.Raw)
}

// nameless: a single adjective behind an office opens the name of a body:
// «президентом Национальной стрелковой ассоциации».
func (j *joiner) nameless(p *piece, end int) bool {
	raw := j.s.Tokens[p.first].Raw
	n := j.piece(end)
	if !j.r.lexicon.cased() || n == nil || !n.unknown() || j.s.Tokens[n.first].Kind != text.Word {
		return false
	}
	return hasAnySuffix(raw, "ой", "ого", "ому", "ых", "ую", "ая", "ый", "ое", "ые")
}

// introduced: a name of two words or more and behind a comma the office of its
// bearer: "Rafael Grossi, the head of the agency,".
func (j *joiner) introduced(first, end int) bool {
	if !j.r.lexicon.Pack.Settings.Capitals {
		return j.namedBeforeOffice(first, end)
	}
	if !j.before() || end-first < 2 || end+1 >= len(j.pieces) || j.pieces[end].punct != "," {
		return false
	}
	at := j.officeStart(end + 1)
	if at == end+1 && j.r.lexicon.Pack.Settings.Behind != lang.Nothing && j.pieces[at].has(OfficeEntry).Office.Number == lang.Singular && j.commaWithin(at+1, 3) {
		return true // «Nock Ag Attia, député touareg, a précisé»: no article is needed
	}
	return at > end+1 || at == end+1 && len(j.statesAfter(at+1)) > 0
}

// commaWithin: at most so many words stand from piece i to the next comma.
func (j *joiner) commaWithin(i, words int) bool {
	for k := i; k <= i+words; k++ {
		p := j.piece(k)
		if p == nil || p.punct != "" || p.date != nil {
			return p != nil && p.punct == ","
		}
	}
	return false
}

// inFull: a name of two or three words that begins with what others bear as a given
// name and stands alone among capitals is a person's.
func (j *joiner) inFull(first, end int) bool {
	x := j.r.lexicon
	if x.Pack.Settings.Behind == lang.Nothing || j.s.Kind != text.Body || end-first < 2 || end-first > 3 {
		return false
	}
	for k := first; k < end; k++ {
		if p := &j.pieces[k]; !p.unknown() || p.first != p.last || p.quoted || j.shortened(p) {
			return false
		}
	}
	if prev := j.piece(first - 1); prev != nil && prev.punct == "" && j.s.Tokens[prev.last].Upper && prev.first > 0 {
		return false
	}
	return x.Gaz.OtherBearer(x.Pack.Code, "", j.s.Tokens[j.pieces[first].first].Raw)
}

// longestNewName is the number of words that a new name may have: royal names
// with three ancestors have seven.
const longestNewName = 8

// newName gives the piece behind a name that no table has and that begins at
// piece i; i itself where none does.
func (j *joiner) newName(i int) int {
	if j.r.lexicon.Pack.Settings.Capitals {
		return j.capitalName(i)
	}
	return j.lexiconName(i)
}

// capitalName: words that begin with a capital, joined by name parts.
func (j *joiner) capitalName(i int) int {
	end := i
	for k := i; k < len(j.pieces) && k-i < longestNewName; k++ {
		p := &j.pieces[k]
		t := j.s.Tokens[p.first]
		switch {
		case p.punct == "-" && k > i:
		case p.function("namepart") != nil && k+1 < len(j.pieces):
			if k == i && !t.Upper {
				return i
			}
		case p.punct == "" && t.Kind == text.Word && t.Upper && j.nameLike(p, k == i):
			end = k + 1
			if k > i && j.pieces[k-1].punct != "-" {
				end = j.givenTail(end)
				k = end - 1
			}
		default:
			return j.wholeWords(i, end)
		}
	}
	return j.wholeWords(i, end)
}

// wholeWords: a name that ends in half a word is none: «глава
// Римско-католической церкви».
func (j *joiner) wholeWords(first, end int) int {
	if end > first && j.halfWord(end-1) && j.r.lexicon.cased() {
		return first
	}
	return end
}

func (j *joiner) nameLike(p *piece, first bool) bool {
	if p.unknown() {
		return true
	}
	if first && p.last > p.first {
		return false
	}
	for _, e := range p.entries {
		switch e.Kind {
		case OfficeEntry:
			if first || p.last > p.first {
				return false // "Dina Mufti" has a surname that is an office elsewhere
			}
		case OrganEntry, AdjectiveEntry:
			return false
		case NameEntry:
			if a, ok := j.r.lexicon.Gaz.Actor(e.Actor); !ok || a.Kind != ontology.Person {
				return false
			}
		case FunctionEntry:
			if e.Word.Class != "namepart" && first {
				return false
			}
			if e.Word.Class == "prep" || e.Word.Class == "conj" || e.Word.Class == "aux" || e.Word.Class == "modal" || e.Word.Class == "passive" {
				return false
			}
		}
	}
	return j.s.Kind == text.Body || !first && p.has(PredicateEntry) == nil
}

// lexiconName: in a script without capitals a name is a run of words that the
// pack does not know, opened by a word that names are made of, by quotes, or
// by an office or title right before it.
func (j *joiner) lexiconName(i int) int {
	end := j.nameWords(i)
	if j.verbAlone(i, end) {
		return i
	}
	return end
}

// nameWords is the piece behind the words from piece i on that may be a name, i itself for none.
func (j *joiner) nameWords(i int) int {
	end := i
	for k := i; k < len(j.pieces) && k-i < longestNewName; k++ {
		p := &j.pieces[k]
		if p.punct == "-" && k > i && k+1 < len(j.pieces) {
			continue
		}
		if p.punct != "" || p.date != nil || k > i && (p.quoted != j.pieces[i].quoted) {
			return end
		}
		if k > i && (p.clitics.Conj != "" || p.clitics.Prep != "") {
			return end
		}
		if p.function("namepart") != nil {
			if k == i && j.descent(p) {
				return i // «بن عبدالعزيز» goes on with a name
			}
			if k > i && endsPart(p) {
				end = k + 1 // «نبيل عبد الله»
			}
			continue
		}
		if k > i && p.function("title") != nil && p.has(NameWordEntry) != nil && !withArticle(j.s.Tokens[p.first].Fold) && k+1 < len(j.pieces) && j.partOfName(k+1, i) {
			continue // «حسن شيخ محمود»
		}
		if !j.partOfName(k, i) {
			return end
		}
		end = k + 1
	}
	return end
}

// verbAlone: the one word behind an office may be a name and is a verb of which an actor stands
// right behind: «الأمين العام طالب كابل».
func (j *joiner) verbAlone(i, end int) bool {
	if end != i+1 || i == 0 || j.pieces[i-1].function("title") != nil || !j.pieces[i].clitics.none() {
		return false
	}
	verb, _ := predicates(j.pieces[i].entries, false)
	return verb != nil && verb.Form == PastForm && len(verb.Lemma.Frames) > 0 && j.actorFollows(i)
}

// quotesFrom: the quoted words are a name («"أبو ليلى"»), not a phrase behind the
// office: «المتحدث "مجموعات المعارضة"».
func (j *joiner) quotesFrom(first int) bool {
	p := &j.pieces[first]
	return p.has(CommonEntry) == nil || p.has(NameWordEntry) != nil
}

func (j *joiner) partOfName(k, first int) bool {
	p := &j.pieces[k]
	if p.quoted && j.quotesFrom(first) && (p.unknown() || p.has(CommonEntry) != nil && p.has(FunctionEntry) == nil) {
		return true
	}
	if n := j.piece(k + 1); n != nil && j.descent(n) && p.clitics.Prep == "" && p.last == p.first && (p.has(PredicateEntry) == nil || p.has(NameWordEntry) != nil) {
		return true // whoever is "X bin Y" is a person, whatever X means
	}
	if k == first && k > 0 && j.pieces[k-1].function("title") != nil && p.last == p.first && !p.clitics.Def && p.function("prep") == nil && p.has(OfficeEntry) == nil && p.has(NameEntry) == nil {
		return true
	}
	if e := p.has(NameEntry); j.familyName(k, first) || k > first && j.ofHouse(k) || e != nil && j.otherFamily(k, e) {
		return true
	}
	if j.writtenAsName(k, first) {
		return true
	}
	nameWord := p.has(NameWordEntry) != nil
	afterPart := k > first && j.pieces[k-1].function("namepart") != nil && !endsPart(&j.pieces[k-1])
	for _, e := range p.entries {
		switch e.Kind {
		case NameWordEntry, CommonEntry, PlaceEntry:
		case PredicateEntry, NameEntry, AdjectiveEntry, PortfolioEntry:
			family := e.Kind == NameEntry && e.Use == gazetteer.Surname && (k > first || nameWord && j.givenName(k)) // «محمد الأسد», «رئيس تشيلي غابرييل بوريتش»
			if !(nameWord && e.Kind == PredicateEntry) && !afterPart && !family {
				return false
			}
		default:
			return false
		}
	}
	if p.has(CommonEntry) != nil && !nameWord && !afterPart {
		return false
	}
	fold := j.s.Tokens[p.first].Fold
	if k == first && !nameWord && strings.HasPrefix(fold, "ال") && !hamzaFirst(j.s.Tokens[p.first].Raw) {
		return false
	}
	return len([]rune(fold)) > 1
}

// givenName: what is one man's surname stands behind an office or its state and
// before a further word of a name.
func (j *joiner) givenName(k int) bool {
	n, prev := j.piece(k+1), j.piece(k-1)
	if prev == nil || n == nil || n.punct != "" || n.first != n.last || !n.clitics.none() || n.has(NameEntry) != nil || n.has(NameWordEntry) == nil && !n.unknown() {
		return false
	}
	return prev.has(NameEntry) != nil || prev.has(AdjectiveEntry) != nil || prev.has(OfficeEntry) != nil || prev.has(PortfolioEntry) != nil
}

// descent: "bin", «بن»: son of.
func (j *joiner) descent(p *piece) bool {
	return p.clitics.none() && hasFunction(p.entries, "namepart", "descent")
}

// endsPart: the word ends the part of a name that it joins: «الله».
func endsPart(p *piece) bool { return hasFunction(p.entries, "namepart", "end") }
