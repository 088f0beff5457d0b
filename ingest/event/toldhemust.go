package event

import (
	"slices"

	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// toldHeMust is whom an English pronoun means that must do something: whoever is told so, not
// the one who tells him: "told Uganda that it must withdraw". Else it is the subject itself.
func (m *matcher) toldHeMust(c *clause, sub argument) argument {
	say := m.sayingOf(c)
	if !m.analytic || say == nil || !slices.ContainsFunc(c.parts, func(k int) bool { return k < c.verb && m.heOrIt(k) }) {
		return sub
	}
	for _, f := range say.fills {
		if f.role == lang.EmptyRole && f.phrase != nil && f.phrase.Kind != mention.ByPronoun && f.argument.chunk < c.verb {
			return f.argument
		}
	}
	return sub
}

// heOrIt: the chunk is a pronoun of the third person.
func (m *matcher) heOrIt(k int) bool {
	a := m.chunks[k].Actor
	return a != nil && a.Kind == mention.ByPronoun && a.Person3 != "1s" && a.Person3 != "1p"
}
