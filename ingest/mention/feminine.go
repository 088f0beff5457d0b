package mention

import (
	"slices"
	"strings"

	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/lang"
)

// feminine: beside a state that takes a feminine verb and behind a negation an Arabic word
// like «تواصل» is the present of «واصل», no past; nil where the word is none or has no such
// present.
func (j *joiner) feminine(out []Chunk, i int, verb *Entry) (present *Entry) {
	if j.before() || verb == nil || verb.Form != PastForm || !strings.HasPrefix(verb.Lemma.Text, "ت") || !asksPresent(out) && !j.besideFeminine(out, i) {
		return nil
	}
	p := &j.pieces[i]
	for k := range p.entries {
		if e := &p.entries[k]; e.Kind == PredicateEntry && e.Lemma.Class == lang.Verb && e.Form == PresentForm && !strings.HasSuffix(j.s.Tokens[p.last].Fold, "ت") {
			if len(e.Lemma.Frames) > 0 {
				return e // «توقع»: "signs" before "inflicts"
			}
			if present == nil {
				present = e
			}
		}
	}
	return present
}

// pastOf is the past that an Arabic present of other letters is as well: «نشر» is "deployed"
// before it is "we point at", «تلقى» "received" before "she throws".
func (j *joiner) pastOf(out []Chunk, p *piece, verb *Entry) *Entry {
	if j.before() || verb == nil || verb.Form != PresentForm {
		return nil
	}
	if prev := lastChunk(out); prev != nil && (prev.Kind == NegChunk && prev.Fold != "ما" || prev.complements()) {
		return nil // «يجب أن توقف عدوانها»: behind «أن» stands a present
	}
	for k := range p.entries {
		if e := &p.entries[k]; e.Kind == PredicateEntry && e.Lemma.Class == lang.Verb && e.Form == PastForm && len(e.Lemma.Frames) > 0 && !p.clitics.Future {
			return e
		}
	}
	return nil
}

// asksPresent: what comes next stands right behind a negation, «أن» or a word that foresees it,
// behind which a verb is in the present.
func asksPresent(out []Chunk) bool {
	if len(out) == 0 {
		return false
	}
	prev := &out[len(out)-1]
	switch prev.Kind {
	case NegChunk:
		return true
	case ModalChunk:
		return prev.Value == "planned"
	}
	return prev.complements() // «قررت أن تقدم»
}

// complements: the chunk is «أن», by itself or behind a preposition, or «إن».
func (c *Chunk) complements() bool { return c.Kind == CompChunk && strings.HasSuffix(c.Tail, "ان") }

// besideFeminine: right before or behind piece i stands a state, body or group that takes a
// feminine verb, or «بلاده».
func (j *joiner) besideFeminine(out []Chunk, i int) bool {
	if n := len(out); n > 0 && out[n-1].Kind == ActorChunk && len(out[n-1].Actor.List) == 0 {
		a := out[n-1].Actor
		return a.Kind == ByName && j.feminineState(a.Actor) && a.Word == "" || a.Kind == ByReference && a.Ref == "country" || j.feminineBody(&out[n-1])
	}
	if j.feminineBehind(i) {
		return true
	}
	n := j.piece(i + 1)
	if n == nil || n.clitics.Prep != "" {
		return false
	}
	if e := n.has(NameEntry); e != nil {
		return feminineWord(j.s.Tokens[n.first].Fold) && j.kind(e.Actor) != ontology.Person
	}
	return (n.has(OfficeEntry) != nil || n.has(OrganEntry) != nil || n.function("group") != nil) && feminineWord(j.s.Tokens[n.first].Fold) // «تقدم رئيسة الوزراء»
}

// feminineBody: the chunk is a body, an organ or a group by a feminine word: «حركة حماس»,
// «القوات الروسية».
func (j *joiner) feminineBody(c *Chunk) bool {
	a := c.Actor
	return a.Person == "" && a.Name == "" && len(a.Offices) == 0 && (a.Kind == ByName || a.Kind == ByOrgan) && feminineWord(j.s.Tokens[c.First].Fold)
}

// feminineWord: the folded word ends as feminine singulars and plurals do.
func feminineWord(fold string) bool {
	return strings.HasSuffix(fold, "ه") || strings.HasSuffix(fold, "ات")
}

// feminineBehind: behind piece i stands a state that takes a feminine verb.
func (j *joiner) feminineBehind(i int) bool {
	n := j.piece(i + 1)
	if n == nil || n.clitics.Prep != "" {
		return false
	}
	e := n.has(NameEntry)
	return e != nil && j.feminineState(e.Actor) && !(n.first < n.last && MasculineHead(j.s.Tokens[n.first].Fold))
}

// feminineState: the state takes a feminine verb, as most do.
func (j *joiner) feminineState(id string) bool {
	a, ok := j.r.lexicon.Gaz.Actor(id)
	return ok && a.Kind == ontology.Country && !slices.Contains(j.r.lexicon.Pack.Settings.Masculine, id)
}

// MasculineHead reports whether the first of several words that name a state in Arabic is masculine, whatever the
// state's own name is: «الاحتلال الإسرائيلي», «الاتحاد الروسي», not «الولايات المتحدة».
func MasculineHead(fold string) bool {
	return strings.HasPrefix(fold, "ال") && !feminineWord(fold) && !strings.HasSuffix(fold, "ا") && !strings.HasSuffix(fold, "ي")
}
