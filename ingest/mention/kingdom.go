package mention

import (
	"slices"

	"github.com/diplograph/diplograph/ingest/lang"
)

// ofTheKingdom passes over «المملكة» behind an office without the article: whose kingdom it is the
// holder tells, «وزير خارجية المملكة عادل الجبير».
func (b *builder) ofTheKingdom(o *Office) {
	if !b.j.before() && !o.Def && o.OfPron == "" && b.j.theKingdom(b.i) {
		o.Kingdom = true
		b.i++
	}
}

// namesKingdom: at piece i stands the name of a state that begins with its being one.
func (j *joiner) namesKingdom(i int) bool {
	return j.pieces[i].has(NameEntry) != nil && j.pieces[i].first < j.pieces[i].last
}

// theKingdom: at piece i stands just «المملكة», as whose an office or organ before it is.
func (j *joiner) theKingdom(i int) bool {
	p := j.piece(i)
	if p == nil || p.clitics.Prep+p.clitics.Conj+p.clitics.Pron != "" {
		return false
	}
	e := p.function("ref")
	return e != nil && e.Word.Value == Kingdom && !j.namesKingdom(i)
}

// kingdomsOffice: «استقبل الرئيس هادي سفير المملكة»: the office at the piece at hand is of the
// kingdom, to which who holds one in another state does not belong.
func (b *builder) kingdomsOffice(home string) bool {
	return b.j.kind(home) != "" && !slices.Contains(b.j.r.lexicon.Pack.Settings.Kingdoms, home) && !b.j.before() && b.j.theKingdom(b.i+1)
}

// kingdomsOrgan takes an organ of «المملكة», whose kingdom it is the discourse must tell, or of
// the state whose king it names: «سفارة المملكة», «سفارة خادم الحرمين».
func (b *builder) kingdomsOrgan(o *lang.Organ, k int) bool {
	if b.j.theKingdom(k) {
		b.p.Kind, b.p.Ref, b.p.OfPron, b.p.Organ = ByReference, OwnOrgan, Kingdom, o
		b.i = k + 1
		return true
	}
	if p := b.j.piece(k); p != nil && p.clitics.Prep+p.clitics.Conj+p.clitics.Pron == "" {
		if e := p.has(OfficeEntry); e != nil && e.Office.Of != "" && e.Office.Crowned {
			return b.setOrgan(o, []string{e.Office.Of}, k+1)
		}
	}
	return false
}
