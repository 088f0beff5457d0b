package mention

import (
	"github.com/diplograph/diplograph/graph/ontology"
)

// counterpart: "his Cuban counterpart Bruno Rodríguez", «نظيره الكوبي».
func (b *builder) counterpart() bool {
	if b.j.lacks("counterpart") {
		return false
	}
	k, of := b.i, []string(nil)
	pron := ""
	if b.j.before() {
		for p := b.j.piece(k); p != nil && p.function("counterpart") == nil; p = b.j.piece(k) {
			if e := p.function("poss"); e != nil && k == b.i {
				pron = e.Word.Value
			} else if id := stateOrBody(p); id != "" {
				of = append(of, id)
			} else if p.function("det") == nil && !b.j.possessive(k) && p.function("conj") == nil && p.punct != "," && p.function("deputy") == nil || k-b.i > 6 {
				return false
			}
			k++
		}
	}
	p := b.j.piece(k)
	if p == nil || p.function("counterpart") == nil || b.j.before() && pron == "" && len(of) == 0 && len(b.j.statesAfter(k+1)) == 0 && !b.j.fromState(k+1) {
		return false // «коллеги Эдвардса»: colleagues of anybody
	}
	if p.clitics.Pron != "" {
		pron = p.clitics.Pron
	}
	k++
	if len(of) == 0 && b.titledCounterpart(k) {
		return true
	}
	several := p.function("counterpart").Word.Value == "several"
	b.p.Plural = several && b.j.before()
	if len(of) == 0 {
		if of, k = b.j.ofList(k, several); len(of) == 0 && several {
			of, k = b.j.homeList(k)
		}
		if home, next := b.j.comesFrom(k); len(of) == 0 && home != "" {
			of, k = []string{home}, next
		}
	}
	if home, next := b.j.inCapital(k); len(of) == 0 && home != "" {
		of, k = []string{home}, next
	}
	if bloc := b.j.blocAt(k); len(of) == 0 && bloc != "" {
		of, k = []string{bloc}, k+1 // «نظيرته الأوروبية»
	}
	if several && len(of) == 1 && b.j.kind(of[0]) == ontology.Organization {
		b.p.Plural = true // «نظراءه في دول الاتحاد الأوروبي»
	}
	b.p.Kind, b.p.Of, b.p.OfPron = ByCounterpart, of, pron
	b.i = k
	b.titled = true
	for n := b.j.piece(b.i); n != nil; n = b.j.piece(b.i) {
		if n.punct == "," && b.counterpartNamed(b.i+1, of) || n.function("title") != nil || b.noblesse(n) {
			b.i++
			continue
		}
		if n.clitics.Conj == "" && n.clitics.Prep == "" {
			b.name(n)
		}
		break
	}
	b.p.Kind = ByCounterpart
	if b.named && b.p.Person != "" {
		b.j.found.know(&b.p)
	} else if b.named && b.p.Local == 0 {
		b.p.Local = 1 + b.j.found.add(&b.p) // «نظيره الكيني موساليا مودافادي» introduces him
	}
	return true
}

// titledCounterpart: behind the Arabic word for somebody's counterpart stands at piece k who he is, by his
// office: «نظيره الرئيس فلاديمير بوتين».
func (b *builder) titledCounterpart(k int) bool {
	n := b.j.piece(k)
	if b.j.before() || n == nil || n.clitics.Conj+n.clitics.Prep != "" || n.has(OfficeEntry) == nil {
		return false
	}
	who := builder{j: b.j, i: k}
	if !who.read() || len(who.p.Offices) == 0 || who.p.Person == "" && who.p.Name == "" && len(who.p.Offices[0].Of) == 0 {
		return false
	}
	b.p, b.i = who.p, who.i
	return true
}

// counterpartNamed: at piece i, behind a comma, stands the name of a counterpart
// from these states.
func (b *builder) counterpartNamed(i int, of []string) bool {
	p := b.j.piece(i)
	if p == nil {
		return false
	}
	if len(of) > 0 && b.j.personOf(i, of[0]) {
		return true
	}
	end := max(b.j.newName(i), i+1)
	if b.j.before() && b.j.verbFollows(end) {
		return false // "after talks with his Turkish counterpart, Lavrov said"
	}
	return b.j.newName(i) > i || p.has(LocalEntry) != nil
}

// personOf: a known person of the state stands at piece i.
func (j *joiner) personOf(i int, state string) bool {
	for _, e := range j.pieces[i].entries {
		if e.Kind != NameEntry {
			continue
		}
		if a, ok := j.r.lexicon.Gaz.Actor(e.Actor); ok && a.Kind == ontology.Person && a.Country == state {
			return true
		}
	}
	return false
}
