package mention

import (
	"slices"
	"strings"

	"github.com/diplograph/diplograph/ingest/gazetteer"
	"github.com/diplograph/diplograph/ingest/text"
)

// familyName: right behind a first name or "son of X" an Arabic word with the article and the ending
// of an adjective of relation is a family's name, whatever else it means: «ناصر بن سعد الحربي».
func (j *joiner) familyName(k, first int) bool {
	p := &j.pieces[k]
	if j.before() || k == first || p.first != p.last || p.clitics.Prep+p.clitics.Conj != "" {
		return false
	}
	fold := j.s.Tokens[p.first].Fold
	if !strings.HasPrefix(fold, "ال") || !strings.HasSuffix(fold, "ي") {
		return false
	}
	father := k > first+1 && j.descent(&j.pieces[k-2])
	for _, kind := range []EntryKind{AdjectiveEntry, NameEntry, OfficeEntry, FunctionEntry, OrganEntry} {
		if p.has(kind) != nil && !(father && kind == AdjectiveEntry) { // «عبدالله بن عبدالمحسن التركي»
			return false
		}
	}
	for b := first - 1; b >= 0 && b >= first-2; b-- {
		if at := &j.pieces[b]; at.function("place") != nil || at.function("landmark") != nil {
			return false // «مطار حمد الدولي», «مطار الملك خالد الدولي»
		}
	}
	prev := &j.pieces[k-1]
	return !prev.clitics.Def && (prev.has(NameWordEntry) != nil || father)
}

// sonFollows: the word without the article before "son of" is a man's name, whatever office it means
// besides: «سلطان بن سلمان».
func (j *joiner) sonFollows(i int) bool {
	p, n := j.piece(i), j.piece(i+1)
	return !j.before() && p.first == p.last && !p.clitics.Def && n != nil && j.descent(n) && p.has(NameWordEntry) != nil
}

// otherFamily: behind the known "X bin Y" at piece i stands the name of a family that is not his:
// «عبدالله بن عبدالعزيز العيفان» is not the king.
func (j *joiner) otherFamily(i int, e *Entry) bool {
	p, n := &j.pieces[i], j.piece(i+1)
	if j.before() || e.Kind != NameEntry || n == nil || n.punct != "" || n.date != nil || n.quoted || n.first != n.last || n.clitics.Prep+n.clitics.Conj+n.clitics.Pron != "" || !n.unknown() && n.has(NameWordEntry) == nil {
		return false
	}
	family, articled := strings.CutPrefix(j.s.Tokens[n.first].Fold, "ال")
	if !articled || !slices.ContainsFunc(j.s.Tokens[p.first:p.last+1], func(t text.Token) bool { return j.r.lexicon.descentWord(t.Fold) }) {
		return false
	}
	return !slices.ContainsFunc(j.r.lexicon.Gaz.NamesOf(e.Actor), func(name gazetteer.Name) bool {
		return slices.ContainsFunc(strings.Fields(text.Fold(name.Text)), func(w string) bool { return strings.TrimPrefix(w, "ال") == family })
	})
}

// nationalSon: the adjective of a state before "son of" is a man's name: «الأمير تركي بن محمد».
func (j *joiner) nationalSon(i int) bool {
	p, n := j.piece(i), j.piece(i+1)
	return p != nil && n != nil && !j.before() && p.first == p.last && !p.clitics.Def && p.has(AdjectiveEntry) != nil && j.descent(n)
}

// noblesse: an Arabic birth stands before the name of a counterpart as a title does: «نظيره
// البحريني الأمير خليفة».
func (b *builder) noblesse(p *piece) bool {
	e := p.has(OfficeEntry)
	return !b.j.before() && e != nil && e.Office.Noble && p.clitics.Prep+p.clitics.Conj+p.clitics.Pron == ""
}

// ofHouse: behind the word for a house stands its name, whatever that means: «صالح آل الشيخ».
func (j *joiner) ofHouse(k int) bool {
	p := &j.pieces[k]
	return p.first == p.last && p.punct == "" && p.clitics.Prep+p.clitics.Conj+p.clitics.Pron == "" && hasFunction(j.pieces[k-1].entries, "namepart", "house")
}
