package mention

import (
	"slices"
	"strings"

	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/lang"
)

// ruledBy: «نظام الأسد», «إدارة أوباما», "el régimen de Asad", "la administración Obama",
// "el gobierno del presidente Maduro", "the regime of Assad" are the state of the ruler behind them.
func (j *joiner) ruledBy(i int) (state string, ruler *Phrase, next int) {
	nounFirst := j.r.lexicon.Pack.Settings.NounFirst()
	of, placed := j.prepOf(i) == "of", j.r.lexicon.grammar.placed
	if j.before() && !nounFirst && !(placed && of) {
		return "", nil, i
	}
	k := i
	if of && (nounFirst || placed) {
		k++
	}
	p := j.piece(k)
	if p == nil || p.clitics.Conj != "" || p.clitics.Prep != "" || !j.opens(k) {
		return "", nil, i
	}
	b := builder{j: j, i: k}
	if !b.read() {
		return "", nil, i
	}
	if !nounFirst && len(b.p.Offices) > 0 {
		return j.ruledByOffice(&b, i)
	}
	a, ok := j.r.lexicon.Gaz.Actor(b.p.Person)
	if b.p.Person == "" || !ok {
		return "", nil, i
	}
	return a.Country, nil, b.i
}

// underLeader reads from piece k on the state of whoever leads the English government before it: "the
// authorities led by Sharaa".
func (j *joiner) underLeader(k int) (of []string, next int) {
	settings := &j.r.lexicon.Pack.Settings
	if !settings.Analytic() || !slices.Contains(settings.Lead, j.prepOf(k)) {
		return nil, k
	}
	b := builder{j: j, i: k + 1}
	if j.piece(k+1) == nil || !b.read() || len(b.p.List) > 0 {
		return nil, k
	}
	if a, ok := j.r.lexicon.Gaz.Actor(b.p.Person); ok && b.p.Person != "" && a.Country != "" {
		return []string{a.Country}, b.i
	}
	return nil, k
}

// ruledByOffice: «إدارة الرئيس الأمريكي دونالد ترامب», «حكومة رئيس الوزراء» of a state are that
// state; a ruler who is named is given with his office.
func (j *joiner) ruledByOffice(b *builder, i int) (state string, ruler *Phrase, next int) {
	o := &b.p.Offices[0]
	if len(b.p.List) > 0 || o.Designate || o.Office.Capacity != lang.StateCapacity || strings.HasSuffix(o.Office.Name, "minister") && o.Office.Name != "prime minister" {
		return "", nil, i
	}
	if a, ok := j.r.lexicon.Gaz.Actor(b.p.Person); ok {
		state = a.Country
	} else if len(o.Of) == 1 && j.kind(o.Of[0]) == ontology.Country {
		state = o.Of[0]
	}
	if state == "" {
		return "", nil, i
	}
	if b.p.Name != "" {
		p := b.p
		p.Start, p.End = min(o.Start, p.NameStart), max(o.End, p.NameEnd)
		ruler = &p
	}
	return state, ruler, b.i
}
