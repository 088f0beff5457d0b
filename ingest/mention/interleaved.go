package mention

import "github.com/diplograph/diplograph/graph/ontology"

// interleaved reads the holders of a plural office whose names stand each behind his
// own state: "los presidentes de Honduras, Porfirio Lobo, y Paraguay, Horacio Cartes".
func (b *builder) interleaved(o Office) bool {
	if b.j.r.lexicon.Pack.Settings.VerbFirst {
		return b.eachNamed(o)
	}
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

// eachNamed does that in Arabic, where "and" is written with the next state: «وزراء خارجية كينيا سامي
// الحداد وغانا كريم شداد», «الرئيسين الكيني سامي الحداد والغاني كريم شداد».
func (b *builder) eachNamed(o Office) bool {
	j := b.j
	if len(o.Of) != 1 || j.kind(o.Of[0]) != ontology.Country {
		return false
	}
	var names []span
	states, k, next := []string{o.Of[0]}, b.i, b.i
	for len(names) < len(states) {
		k = j.pastTitles(k)
		if j.piece(k) == nil {
			break
		}
		end := b.personEnd(k)
		if n := &j.pieces[k]; end <= k || end == k+1 && n.has(LocalEntry) == nil && !b.personAt(n) {
			break
		}
		names = append(names, span{k, end - 1})
		next, k = end, end
		if n := j.piece(k); n != nil && n.punct == "," {
			k++
		}
		if n := j.piece(k); n == nil || n.clitics.Conj == "" || n.clitics.Prep != "" {
			break
		}
		state, behind := j.ofElement(k, false)
		if j.kind(state) != ontology.Country {
			break
		}
		states, k = append(states, state), behind
	}
	if len(names) < 2 {
		return false
	}
	b.p = Phrase{Kind: ByOffice}
	for i, name := range names {
		one := o
		one.Of = []string{states[i]}
		b.p.List = append(b.p.List, b.namedHolder(name, one))
	}
	b.i = next
	return true
}

// pastTitles is the piece behind the titles and births from piece k on.
func (j *joiner) pastTitles(k int) int {
	for p := j.piece(k); p != nil && p.clitics.none() && (p.function("title") != nil || p.has(OfficeEntry) != nil && p.has(OfficeEntry).Office.Noble); p = j.piece(k) {
		k++
	}
	return k
}
