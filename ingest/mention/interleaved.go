package mention

import "github.com/diplograph/diplograph/graph/ontology"

// interleaved reads the holders of a plural office whose names stand each behind his
// own state: "los presidentes de Honduras, Porfirio Lobo, y Paraguay, Horacio Cartes".
func (b *builder) interleaved(o Office) bool {
	if !b.j.r.lexicon.Pack.Settings.NounFirst() || len(o.Of) != 1 || b.j.kind(o.Of[0]) != ontology.Country {
		return false
	}
	var list []*Phrase
	state, k, next := o.Of[0], b.i, b.i
	for {
		p := b.j.piece(k)
		if p == nil || p.punct != "," || b.j.piece(k+1) == nil {
			break
		}
		end := b.personEnd(k + 1)
		if end <= k+1 {
			break
		}
		one := o
		one.Of = []string{state}
		list = append(list, b.namedHolder(span{k + 1, end - 1}, one))
		next = end
		if state, k = b.nextState(end); state == "" {
			break
		}
	}
	if len(list) < 2 {
		return false
	}
	b.p = Phrase{Kind: ByOffice, List: list}
	b.i = next
	return true
}

// nextState passes what joins the members of a list and an "of" to a state.
func (b *builder) nextState(k int) (string, int) {
	joined := false
	for p := b.j.piece(k); p != nil && (p.punct == "," || p.punct == ";" || p.function("conj") != nil); p = b.j.piece(k) {
		joined = true
		k++
	}
	if b.j.prepOf(k) == "of" {
		k++
	}
	if !joined {
		return "", k
	}
	id, next := b.j.ofElement(k, true)
	if b.j.kind(id) != ontology.Country {
		return "", k
	}
	return id, next
}
