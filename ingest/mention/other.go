package mention

import (
	"slices"
	"strings"

	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/gazetteer"
	"github.com/diplograph/diplograph/ingest/lang"
)

// readOther reads an actor that is no person with office or name: a state, a
// body, an organ, a group, a pronoun, a reference.
func (b *builder) readOther() bool {
	return b.counterpart() || b.organ() || b.group() || b.reference() || b.pronoun() || b.plainName()
}

func (b *builder) setStates(ids []string) {
	b.p.Kind = ByName
	if len(ids) == 1 {
		b.setState(&b.p, ids[0])
		return
	}
	b.p.Actor, b.p.List = "", nil
	for _, id := range ids {
		e := Phrase{}
		b.setState(&e, id)
		b.p.List = append(b.p.List, &e)
	}
}

func (b *builder) setState(p *Phrase, id string) {
	if pattern, state, ok := SplitOrganID(id); ok {
		p.Kind, p.Of = ByOrgan, []string{state}
		p.Organ = b.j.r.organs[pattern]
		return
	}
	p.Kind, p.Actor = ByName, id
}

// ofMeasure: "European sanctions" are the Union's, "European leaders" nobody's.
func (b *builder) ofMeasure(k int, id string) bool {
	if b.j.kind(id) != ontology.Organization {
		return false
	}
	near := k + 1
	if !b.j.before() || b.j.r.lexicon.Pack.Settings.NounFirst() {
		near = k - 1
	}
	p := b.j.piece(near)
	if p == nil {
		return false
	}
	for _, e := range p.entries {
		if e.Kind != PredicateEntry || e.Lemma.Class != lang.Noun {
			continue
		}
		for _, f := range e.Lemma.Frames {
			if f.Measure != "" {
				return true
			}
		}
	}
	return false
}

// needsContext: the name is also a word.
func (e *Entry) needsContext() bool {
	return e.Rules != nil && slices.ContainsFunc(*e.Rules, func(r gazetteer.Rule) bool { return r.Code == gazetteer.RuleContext })
}

// company: a name that is also a word («فتح», «القاعدة») is an actor where the
// article has named it in full, between quotes, joined to another actor, or as
// the subject of a verb of saying right before it. Where names begin with a
// capital that tells them from words.
func (j *joiner) company(k int, actor string) bool {
	p := j.piece(k)
	if j.r.lexicon.Pack.Settings.Capitals || p.quoted || j.found.inFull(actor) {
		return true
	}
	prev, next := j.piece(k-1), j.piece(k+1)
	if j.kind(actor) == ontology.Country && (p.clitics.Prep != "" || prev != nil && prev.function("prep") != nil) {
		return true // «من مالي»: no adjective stands right behind a preposition
	}
	if next != nil && next.clitics.Conj != "" && stateOrBody(next) != "" {
		return true
	}
	if j.kind(actor) == ontology.Country && (acts(prev) && prev.clitics.Pron == "" || prev == nil && acts(next)) {
		return true // «انسحبت مالي», «مالي تنسحب»: nor right behind a verb or at the head
	}
	if prev == nil {
		return false
	}
	if p.clitics.Conj != "" && stateOrBody(prev) != "" || prev.function("between") != nil {
		return true
	}
	for i := range prev.entries {
		if e := &prev.entries[i]; e.Kind == PredicateEntry && e.Lemma.Class == lang.Verb && says(e.Lemma) {
			return true
		}
	}
	return false
}

// acts: the piece is a verb, no noun, that tells what somebody does.
func acts(p *piece) bool {
	if p == nil {
		return false
	}
	verb, other := predicates(p.entries, false)
	return verb != nil && other == nil && len(verb.Lemma.Frames) > 0
}

func says(l *Lemma) bool {
	return slices.ContainsFunc(l.Frames, func(f *lang.Frame) bool { return f.Operator == lang.Say })
}

// onlySays: the verb tells what is said, not to whom or of whom: "said", not
// "told".
func onlySays(l *Lemma) bool {
	return says(l) && !slices.ContainsFunc(l.Frames, func(f *lang.Frame) bool {
		return slices.ContainsFunc(f.Slots, func(s lang.Slot) bool {
			return s.Role != lang.ActRole && s.Role != lang.MeasureRole && slices.Contains(s.Names, "obj")
		})
	})
}

// makeBehind: the word behind the adjective at k makes it say of what make a thing is, whoever has
// it: «صينية الصنع».
func (j *joiner) makeBehind(k int) bool {
	n := j.piece(k + 1)
	return n != nil && n.function("trap") != nil && n.function("trap").Word.Value == makeValue
}

// plainName: a state or body by its name or adjective, several adjectives in
// a row being several states («اللقاء الروسي المغربي»).
func (b *builder) plainName() bool {
	k := b.i
	if p := b.j.piece(k); b.j.before() && p.function("det") != nil {
		k++
	}
	p := b.j.piece(k)
	if p == nil {
		return false
	}
	if e := p.has(AdjectiveEntry); e != nil && p.has(NameEntry) == nil {
		if e.Weak && !b.ofMeasure(k, e.Actor) || b.j.makeBehind(k) {
			return false // «مالي» is Malian beside an office or army, else "financial"
		}
		b.p.Kind, b.p.Actor, b.p.Plural = ByAdjective, e.Actor, e.Plural || k > b.i && b.j.r.lexicon.Pack.Settings.NounFirst() && strings.HasSuffix(b.j.s.Tokens[b.j.pieces[b.i].first].Fold, "s") // "los egipcios"
		b.p.borneBy(e)
		b.i = k + 1
		return true
	}
	for _, e := range p.entries {
		if e.Kind != NameEntry {
			continue
		}
		if !e.body || e.needsContext() && !b.j.company(k, e.Actor) || e.Use == gazetteer.Seat && b.j.landmark(k) {
			continue
		}
		b.p.Kind, b.p.Actor, b.p.Seat = ByName, e.Actor, e.Use == gazetteer.Seat
		b.p.Candidates = candidatesOf(p)
		b.p.borneBy(&e)
		b.i = k + 1
		if !b.j.r.lexicon.Pack.Settings.Capitals && !e.needsContext() { // see company
			b.j.found.full[e.Actor] = true
		}
		return true
	}
	return false
}
