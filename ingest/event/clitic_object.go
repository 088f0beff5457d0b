package event

import "github.com/diplograph/diplograph/ingest/lang"

// cliticObject is the object that a pronoun before the verb is: in "a critiqué Paris,
// l'accusant de", «انتقد المغرب متهما إياه» to whom the verb before did what it tells, else whom
// the article named last.
func (m *matcher) cliticObject(n *node) argument {
	pronoun := argument{pron: n.pron, chunk: n.chunk}
	c := n.clause
	if held := m.heldBefore(n); held != nil {
		return *held
	}
	if !(m.nounFirst && c.link == coordLink) && !((m.nounFirst || m.vso) && c.link == partLink) {
		return pronoun
	}
	above := c.parent
	if c.link == coordLink {
		above = c.sibling
	}
	if above == nil || above.verb < 0 {
		return pronoun
	}
	v := m.byChunk[above.verb]
	if v == nil || v.matched == nil || above.verb > n.chunk {
		return pronoun
	}
	for _, f := range v.matched.fills {
		if f.role == lang.TargetRole && f.phrase != nil && len(f.phrase.List) == 0 {
			return argument{actor: f.phrase, chunk: f.argument.chunk, fold: f.argument.fold}
		}
	}
	return pronoun
}
