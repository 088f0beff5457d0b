package mention

import (
	"slices"
	"strings"

	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/lang"
)

// OrganID names an organ that every state has, of one state: actors of this
// kind are no lines of the gazetteer.
func OrganID(pattern, state string) string { return "organ|" + pattern + "|" + state }

// SplitOrganID takes an OrganID apart.
func SplitOrganID(id string) (pattern, state string, ok bool) {
	rest, ok := strings.CutPrefix(id, "organ|")
	if !ok {
		return "", "", false
	}
	pattern, state, ok = strings.Cut(rest, "|")
	return pattern, state, ok
}

// prepOf gives the preposition that a piece is or carries, else "".
func (j *joiner) prepOf(i int) string {
	p := j.piece(i)
	if p == nil {
		return ""
	}
	if p.clitics.Prep != "" {
		return p.clitics.Prep
	}
	if e := p.function("prep"); e != nil {
		return e.Word.Value
	}
	return ""
}

// passHost passes over where an envoy is sent: "to Egypt", «الدائم لدى الجامعة».
func (j *joiner) passHost(i int) (host string, next int) {
	k := i
	if p := j.piece(k); p != nil && !j.before() && (p.clitics.Def || p.function("title") != nil) && p.clitics.Prep == "" && p.has(OfficeEntry) == nil && p.has(NameEntry) == nil && p.has(AdjectiveEntry) == nil {
		k++
	}
	if slices.Contains(j.r.lexicon.Pack.Settings.Host, j.prepOf(k)) {
		if !prefixed(j.piece(k)) {
			k++
		}
		if id, next := j.ofElement(k, true); id != "" {
			return id, next
		}
		if p := j.piece(k); p != nil && p.function("ref") != nil && countryRef(p.function("ref").Word.Value) {
			return "", k + 1 // «سفير مصر لدى المملكة»
		}
		if j.townBeforeName(k) {
			return "", k + 1
		}
	}
	return "", i
}

func prefixed(p *piece) bool { return p != nil && p.clitics.Prep != "" }

// ofList reads the states and bodies that an office is of, from piece i on:
// one for a single office, a coordination for a plural one.
func (j *joiner) ofList(i int, plural bool) (ids []string, next int) {
	k := i
	if p := j.piece(k); p != nil && p.function("prep") != nil && j.ofPreposition(j.prepOf(k)) {
		k++
	} else if j.before() && !j.behind(k) {
		return nil, i
	}
	if p := j.piece(k); k == i && p != nil && p.function("each") != nil && !j.before() {
		k, plural = k+1, true // «وزراء خارجية كل من مصر والأردن»
	}
	id, after := j.ofElement(k, true)
	if id == "" {
		return nil, i
	}
	ids, next = append(ids, id), after
	j.states = append(j.states[:0], after-1)
	if !plural {
		return ids, next
	}
	for {
		id, after := j.nextInList(next)
		if id == "" {
			return ids, next
		}
		ids, next = append(ids, id), after
		j.states = append(j.states, after-1)
	}
}

// listGoesOn: a comma or "and" stands at piece i.
func (j *joiner) listGoesOn(i int) bool {
	p := j.piece(i)
	return p != nil && (p.punct == "," || p.function("conj") != nil)
}

// nextInList reads ", B" or "and C" of a list of states.
func (j *joiner) nextInList(i int) (string, int) {
	p := j.piece(i)
	switch {
	case p == nil:
		return "", i
	case p.clitics.Conj != "":
		return j.ofElement(i, false)
	case p.punct == ",":
		if n := j.piece(i + 1); n != nil && n.function("conj") != nil {
			if n.function("conj").Word.Value == "but" {
				return "", i // «وصل إلى مصر، أما تركيا فقد»
			}
			return j.ofElement(i+2, false)
		}
		id, after := j.ofElement(j.behindOf(i+1), false)
		if id != "" && j.r.lexicon.Pack.Settings.NounFirst() && !j.listGoesOn(after) {
			return "", i // "l'impuissance du gouvernement malien, la CEDEAO a": another phrase
		}
		return id, after
	case p.function("conj") != nil && p.function("conj").Word.Value != "but":
		return j.ofElement(j.behindOf(i+1), false)
	case isDash(p.punct) && j.r.lexicon.Pack.Settings.Clitics && j.piece(i-1).has(AdjectiveEntry) != nil:
		if n := j.piece(i + 1); n != nil && n.has(AdjectiveEntry) != nil {
			return j.ofElement(i+1, false) // «الجانبان الروسي - المصري»
		}
	}
	return "", i
}

// behindOf passes over the "of" that each member of a list has where nouns stand
// first: "les ministres de la France, de l'Italie et de la Grèce".
func (j *joiner) behindOf(i int) int {
	if j.r.lexicon.Pack.Settings.NounFirst() && j.prepOf(i) == "of" {
		return i + 1
	}
	return i
}

// ofElement reads one state or body: a name, an adjective, "the government
// of X", an organ with its state.
func (j *joiner) ofElement(i int, first bool) (string, int) {
	if j.nationalSon(i) {
		return "", i
	}
	k := i
	for p := j.piece(k); p != nil && (p.function("det") != nil || p.function("group") != nil); p = j.piece(k) {
		if p.clitics.Prep != "" && (!first || !j.ofPreposition(p.clitics.Prep)) {
			return "", i
		}
		k++
		if n := j.piece(k); n != nil && j.before() && j.prepOf(k) == "of" {
			k++
		}
	}
	p := j.piece(k) // behind "the", "the government of"
	if p == nil || p.punct != "" || j.makeBehind(k) {
		return "", i
	}
	if p.clitics.Prep != "" && !j.ofPreposition(p.clitics.Prep) {
		return "", i
	}
	if e := p.has(OrganEntry); e != nil && len(p.inner) == 1 {
		return OrganID(e.Organ.Pattern, p.inner[0]), k + 1 // "du ministère russe de la Défense"
	}
	if e := p.has(OrganEntry); e != nil && (!j.before() || j.leadsTo(k+1)) {
		if j.before() && j.prepOf(k+1) != "" {
			k++
		}
		if id, next := j.ofElement(k+1, false); id != "" {
			if _, _, nested := SplitOrganID(id); !nested {
				return OrganID(e.Organ.Pattern, id), next
			}
		}
	}
	if j.before() {
		if id, next := j.organAfterState(k); id != "" {
			return id, next
		}
	}
	if j.halfWord(k) {
		if id, next := j.ofElement(k+3, false); id != "" {
			return id, next // "director of the Britain-based observatory"
		}
		return "", i
	}
	if id := stateOrBody(p); id != "" {
		if n := j.piece(k + 1); j.before() && j.r.lexicon.cased() && p.has(AdjectiveEntry) != nil && n != nil && n.function("group") != nil {
			k++ // «глава российского правительства»
		} else if j.before() && j.kind(id) == ontology.Organization && j.anyState(k+1) {
			k++ // "the foreign ministers of EU countries"
		}
		return id, k + 1
	}
	return "", i
}

// anyState: a noun for any state, or for a member, stands at piece i.
func (j *joiner) anyState(i int) bool {
	p := j.piece(i)
	switch {
	case p == nil:
		return false
	case p.punct != "" || p.first < p.last:
		return p.function("group") != nil && p.function("ref") != nil // "member states"
	}
	return slices.Contains(j.r.lexicon.Pack.Settings.States, j.s.Tokens[p.first].Fold)
}

// halfWord: a hyphen and a word follow, so that both stand before whatever is meant.
func (j *joiner) halfWord(k int) bool {
	dash, n := j.piece(k+1), j.piece(k+2)
	if !j.before() || dash == nil || n == nil || dash.punct != "-" || j.s.Tokens[n.first].Upper {
		return false
	}
	tokens := j.s.Tokens
	return tokens[dash.first-1].End == tokens[dash.first].Start && tokens[dash.first].End == tokens[n.first].Start && n.has(AdjectiveEntry) == nil
}

func (j *joiner) ofPreposition(prep string) bool {
	return prep != "" && slices.Contains(j.r.lexicon.Pack.Settings.Of, prep)
}

// organAfterState reads "the Russian foreign ministry", "Russia's army".
func (j *joiner) organAfterState(k int) (string, int) {
	p := j.piece(k)
	if p == nil || p.punct != "" {
		return "", k
	}
	id := stateOrBody(p)
	if id == "" {
		return "", k
	}
	n := k + 1
	if j.possessive(n) {
		n++
	}
	if q := j.piece(n); q != nil {
		if e := q.has(OrganEntry); e != nil && !j.actToward(n) {
			return OrganID(e.Organ.Pattern, id), n + 1
		}
	}
	return "", k
}

// statesAfter looks ahead for the states of an office without taking them.
func (j *joiner) statesAfter(i int) []string {
	ids, _ := j.ofList(i, false)
	return ids
}

// listedMembers looks behind a body for a clause that lists its members:
// "the Alliance, which comprises A, B and C". The clause itself stays in the
// sentence: it says who is a member.
func (j *joiner) listedMembers(i int) []string {
	k := i
	if p := j.piece(k); p != nil && p.punct == "," {
		k++
	}
	p := j.piece(k)
	if p == nil || p.function("rel") == nil {
		return nil
	}
	k++
	p = j.piece(k)
	if p == nil || !j.listsMembers(p) {
		return nil
	}
	if n := j.piece(k + 1); n != nil && n.function("each") != nil {
		k++
	}
	var ids []string
	j.states = j.states[:0]
	id, next := j.ofElement(k+1, false)
	for id != "" {
		ids = append(ids, id)
		j.states = append(j.states, next-1)
		id, next = j.nextInList(next)
	}
	if len(ids) < 2 {
		return nil
	}
	return ids
}

func (j *joiner) listsMembers(p *piece) bool {
	for _, e := range p.entries {
		if e.Kind != PredicateEntry || e.Lemma.Class != lang.Verb {
			continue
		}
		for _, f := range e.Lemma.Frames {
			if f.Relation == "member-of" {
				return true
			}
		}
	}
	return false
}

func (j *joiner) kind(id string) ontology.Kind {
	if _, _, ok := SplitOrganID(id); ok {
		return ontology.Organization
	}
	if a, ok := j.r.lexicon.Gaz.Actor(id); ok {
		return a.Kind
	}
	return ""
}
