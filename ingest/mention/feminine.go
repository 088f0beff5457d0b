package mention

import (
	"strings"

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
	if prev := lastChunk(out); prev != nil && (prev.Kind == NegChunk && prev.Fold != "ما" || prev.Kind == CompChunk && strings.HasSuffix(prev.Tail, "ان")) {
		return nil // «يجب أن توقف عدوانها»: behind «أن» stands a present
	}
	for k := range p.entries {
		if e := &p.entries[k]; e.Kind == PredicateEntry && e.Lemma.Class == lang.Verb && e.Form == PastForm && len(e.Lemma.Frames) > 0 && !p.clitics.Future {
			return e
		}
	}
	return nil
}

// asksPresent: what comes next stands right behind a negation or a word that foresees it,
// behind which a verb is in the present.
func asksPresent(out []Chunk) bool {
	return len(out) > 0 && (out[len(out)-1].Kind == NegChunk || out[len(out)-1].Kind == ModalChunk && out[len(out)-1].Value == "planned")
}

// besideFeminine: right before or behind piece i stands a state that takes a feminine
// verb, or «بلاده».
func (j *joiner) besideFeminine(out []Chunk, i int) bool {
	if n := len(out); n > 0 && out[n-1].Kind == ActorChunk && len(out[n-1].Actor.List) == 0 {
		a := out[n-1].Actor
		return a.Kind == ByName && j.feminineState(a.Actor) || a.Kind == ByReference && a.Ref == "country"
	}
	n := j.piece(i + 1)
	if n == nil || n.clitics.Prep != "" {
		return false
	}
	if e := n.has(NameEntry); e != nil {
		return j.feminineState(e.Actor)
	}
	return (n.has(OfficeEntry) != nil || n.has(OrganEntry) != nil) && strings.HasSuffix(j.s.Tokens[n.first].Fold, "ه") // «تقدم رئيسة الوزراء»
}
