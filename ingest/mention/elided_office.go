package mention

import "github.com/diplograph/diplograph/graph/ontology"

// officeElsewhere reads "y el de Rusia, Vladímir Putin" and "y el ruso, Vladímir Putin" behind
// "el presidente de Turquía, Recep Tayyip Erdogan,": the office goes on, state and name change.
func (j *joiner) officeElsewhere(p *Phrase, i int) (*Phrase, int) {
	if !j.r.lexicon.Pack.Settings.NounFirst() || len(p.List) > 0 || len(p.Offices) != 1 || len(p.Offices[0].Of) != 1 || p.Offices[0].Former {
		return nil, i
	}
	o, first := p.Offices[0], j.conjoined(i)
	if first == i || j.kind(o.Of[0]) != ontology.Country {
		return nil, i
	}
	state, next := j.stateOfArticle(first)
	if state == "" || state == o.Of[0] {
		return nil, i
	}
	o.Of = []string{state}
	if n := j.piece(next); n != nil && n.punct == "," && j.piece(next+1) != nil {
		b := builder{j: j, i: next + 1}
		if end := b.personEnd(next + 1); end > next+1 {
			who := b.namedHolder(span{next + 1, end - 1}, o)
			who.Spread = false
			j.close(who, first, end-1)
			return who, end
		}
	}
	if n := j.piece(next); p.Name != "" || n != nil && j.s.Tokens[n.first].Upper {
		return nil, i // "el presidente turco y el ruso Alexéi Navalni"
	}
	who := &Phrase{Kind: ByOffice, Offices: []Office{o}, Word: p.Word}
	j.close(who, first, next-1)
	return who, next
}

// conjoined gives the piece behind "and" at i, with or without a comma before it; i where none stands.
func (j *joiner) conjoined(i int) int {
	k := i
	if n := j.piece(k); n != nil && n.punct == "," {
		k++
	}
	if n := j.piece(k); n != nil && hasFunction(n.entries, "conj", "and") {
		return k + 1
	}
	return i
}

// stateOfArticle reads the state behind an article that stands for a noun: "el de Rusia", "el ruso".
func (j *joiner) stateOfArticle(k int) (string, int) {
	det, n := j.piece(k), j.piece(k+1)
	if det == nil || n == nil || !hasFunction(det.entries, "det", DefiniteValue) {
		return "", k
	}
	if j.prepOf(k+1) == "of" {
		id, next := j.ofElement(k+2, true)
		if j.kind(id) != ontology.Country {
			return "", k
		}
		return id, next
	}
	if e := n.has(AdjectiveEntry); e != nil && !e.Plural && j.kind(e.Actor) == ontology.Country {
		return e.Actor, k + 2
	}
	return "", k
}
