package event

import (
	"strings"

	"github.com/diplograph/diplograph/ingest/mention"
	"github.com/diplograph/diplograph/ingest/text"
)

// An Arabic verb agrees with a subject right behind it, in gender only. That
// tells the object of a verb that drops its subject («ودعا رواندا إلى الانسحاب»)
// from the subject of a new one («بعد أن قصفت روسيا المحطات»).

// clashes: the actor right behind the verb cannot be its subject, since the verb
// is masculine and the state feminine.
func (m *matcher) clashes(n *node, first *argument) bool {
	return n.pron == "" && first.chunk == n.chunk+1 && m.state(first) && feminine(alef(m.chunks[first.chunk].Fold)) && m.masculineVerb(n)
}

// breaks: the subject of the clause beside cannot be the verb's: it is the very
// actor behind the verb, or the verb is feminine and fits that actor only.
func (m *matcher) breaks(n *node, first, shared *argument) bool {
	if first.actor == nil || shared.actor == nil {
		return false
	}
	if a := first.actor.Actor; a != "" && a == shared.actor.Actor {
		return true
	}
	return m.state(first) && m.feminineVerb(n) && m.masculine(shared)
}

// state: the argument is a state by its name.
func (m *matcher) state(a *argument) bool {
	return a.actor != nil && a.actor.Kind == mention.ByName && a.actor.Person == "" && a.actor.Local == 0 &&
		len(a.actor.List) == 0 && len(a.actor.Offices) == 0 && a.actor.Actor != "" && !strings.Contains(a.actor.Actor, ".")
}

// masculine: the argument is a man, as far as his office tells.
func (m *matcher) masculine(a *argument) bool {
	return (a.actor.Person != "" || len(a.actor.Offices) > 0) && len(a.actor.List) == 0 && !feminine(m.chunks[a.chunk].Fold)
}

// masculineVerb: a past without «ت», a present that begins with «ي».
func (m *matcher) masculineVerb(n *node) bool {
	ch := &m.chunks[n.chunk]
	if ch.Form == mention.PresentForm {
		return strings.HasPrefix(presentStem(ch.Fold), "ي")
	}
	return !strings.HasSuffix(ch.Fold, "ت")
}

// presentStem is a present without what is written before it.
func presentStem(fold string) string {
	return strings.TrimPrefix(strings.TrimLeft(fold, "وف"), "س")
}

// feminineVerb: a past in «ت», a present that begins with «ت».
func (m *matcher) feminineVerb(n *node) bool {
	ch := &m.chunks[n.chunk]
	if ch.Form == mention.PresentForm {
		return strings.HasPrefix(presentStem(ch.Fold), "ت")
	}
	return strings.HasSuffix(ch.Fold, "ت") && !strings.HasSuffix(text.Fold(n.lemma.Text), "ت")
}

// alef writes the feminine ending of foreign names («روسيا») like the native one.
func alef(fold string) string {
	if strings.HasSuffix(fold, "يا") || strings.HasSuffix(fold, "دا") || strings.HasSuffix(fold, "سا") {
		return fold + "ه"
	}
	return fold
}
