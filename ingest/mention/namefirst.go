package mention

import (
	"strings"

	"github.com/diplograph/diplograph/ingest/lang"
)

// A person whom no table knows may stand before his office: «موسى فقيه رئيس مفوضية
// الاتحاد الأفريقي». In a script without capitals only the office tells that the
// words before it are a name.

// longestFirstName is the number of words that such a name may have.
const longestFirstName = 4

// namedBeforeOffice: the pieces from first to end, two or more, are a name with the
// bearer's office and its state or body right behind.
func (j *joiner) namedBeforeOffice(first, end int) bool {
	if end-first < 2 || end-first > longestFirstName || first > 0 && j.pieces[first-1].unknown() {
		return false
	}
	for k := first; k < end; k++ {
		if p := &j.pieces[k]; p.has(NameWordEntry) == nil && strings.HasPrefix(j.s.Tokens[p.first].Fold, "و") {
			return false // «وأضحت مارجريت تاتشر زعيمة»: nobody knows whether it is "and"
		}
	}
	at := end
	if n := j.piece(at); n != nil && n.punct == "," {
		at++
	}
	o := j.piece(at)
	return o != nil && o.has(OfficeEntry) != nil && o.clitics.none() && len(j.statesAfter(at+1)) > 0
}

// opensName: an unknown word opens a name whose bearer's office follows.
func (j *joiner) opensName(i int) bool {
	if j.r.lexicon.Pack.Settings.Capitals || !j.pieces[i].unknown() || j.pieces[i].clitics.Prep != "" {
		return false
	}
	return j.namedBeforeOffice(i, j.lexiconName(i))
}

// voiceOf: the office just taken ends in "in the name of", so that who stands behind
// it is spoken for: «الناطق باسم خامنئي».
func (b *builder) voiceOf() bool {
	n := len(b.p.Offices)
	if n == 0 || b.j.before() || b.p.Offices[n-1].Office.Capacity != lang.SpokesCapacity || len(b.p.Offices[n-1].Of) > 0 {
		return false
	}
	p := b.j.piece(b.i - 1)
	return p != nil && p.clitics.Pron == "" && p.has(OfficeEntry) != nil && p.last > p.first && strings.HasPrefix(b.j.s.Tokens[p.last].Fold, "ب")
}

// writtenAsName: an Arabic given name that without the dots of its last letter is a preposition, «علي», stands
// behind an office, its state or a title and before more of the name: «الرئيس الكيني علي محمود», not «شدد
// الرئيس علي ضرورة».
func (j *joiner) writtenAsName(k, first int) bool {
	p, n := &j.pieces[k], j.piece(k+1)
	if j.before() || k == 0 || p.first != p.last || p.function("prep") == nil || p.has(NameWordEntry) == nil || !p.clitics.none() || !strings.HasSuffix(j.s.Tokens[p.first].Raw, "ي") {
		return false
	}
	if k == first+1 || k > first && j.pieces[k-1].function("title") != nil || n == nil || n.punct != "" || n.has(OfficeEntry) != nil {
		return k > first // one word behind an office is hardly a name
	}
	if n.date != nil || n.first != n.last || n.clitics.Conj+n.clitics.Prep+n.clitics.Pron != "" || n.has(NameWordEntry) == nil && !n.unknown() && n.function("namepart") == nil {
		return false
	}
	prev := &j.pieces[k-1]
	return k > first || prev.function("title") != nil || prev.has(NameEntry) != nil || prev.has(AdjectiveEntry) != nil || prev.has(OfficeEntry) != nil || prev.has(PortfolioEntry) != nil
}
