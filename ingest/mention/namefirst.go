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
