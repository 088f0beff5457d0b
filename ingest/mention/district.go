package mention

import "github.com/diplograph/diplograph/graph/ontology"

// district gives the piece behind the name of the town or province at piece i that an
// office right before it is of, where the name of its holder follows: «محافظ الأنبار
// صهيب الراوي».
func (j *joiner) district(i int) int {
	if j.opensPerson(i) {
		return i
	}
	for k := i; k < i+2; k++ {
		p := j.piece(k)
		if p == nil || p.punct != "" || p.date != nil || p.clitics.Prep != "" || p.clitics.Conj != "" || p.has(PlaceEntry) == nil && p.means() {
			return i
		}
		if j.opensPerson(k + 1) {
			return k + 1
		}
	}
	return i
}

// opensPerson: somebody known stands here, or a word that names are made of opens a name
// of two words or more.
func (j *joiner) opensPerson(i int) bool {
	p := j.piece(i)
	if p == nil || p.clitics.Prep != "" || p.clitics.Conj != "" || p.has(PlaceEntry) != nil {
		return false
	}
	if e := p.has(NameEntry); p.has(LocalEntry) != nil || e != nil && j.kind(e.Actor) == ontology.Person {
		return true
	}
	return p.has(NameWordEntry) != nil && j.newName(i) > i+1
}

// means: the words of the piece mean something that no name of a place is.
func (p *piece) means() bool {
	return p.has(OfficeEntry) != nil || p.has(OrganEntry) != nil || p.has(PredicateEntry) != nil || p.has(FunctionEntry) != nil
}
