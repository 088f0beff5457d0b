package event

import (
	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// askedBack reports an Arabic call for a release or a withdrawal that names nobody of whom it is
// asked: of whoever the sentence before told to hold the caller's people or to stand against
// him: «احتجزت إيران سفينة كينية. ودعت نيروبي إلى إطلاق سراحها».
func (a *article) askedBack(s *mention.Sentence, m *matcher) {
	if !m.vso || a.talk.sentence == 0 {
		return
	}
	for _, c := range m.clauses {
		v := m.byChunk[c.verb]
		if v == nil || v.class != lang.Verb || v.matched != nil || c.negated || c.passive || c.parent != nil || v.pron != "" || m.namesAnother(v) {
			continue
		}
		frame := asksFor(v.lemma)
		if frame == nil || !m.forRelease(v) {
			continue
		}
		base, who, _ := a.untold(s, m, v, frame)
		for _, p := range who {
			a.between(base, []Participant{p}, a.didTo(p, menaces, a.last, a.here))
		}
	}
}

// asksFor is the frame by which the verb demands something of somebody, nil for none.
func asksFor(l *mention.Lemma) *lang.Frame {
	for _, f := range l.Frames {
		if f.Relation == "demands" {
			return f
		}
	}
	return nil
}

// forRelease: what the verb calls for, behind a preposition, is a release or a withdrawal.
func (m *matcher) forRelease(v *node) bool {
	for _, a := range v.preps {
		if n := a.node; n != nil && n.class == lang.Noun && takes(v.lemma, a.prep) && (tells(n.lemma, "concedes-to") || tells(n.lemma, "withdraws-from")) {
			return true
		}
	}
	return false
}
