package event

import (
	"strings"

	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// herBefore is the state whom the feminine pronoun on the word that opens the clause means, where the
// clause above is a man's and nothing else feminine stands between: «يدعم الرئيس كينيا لأنها تستضيف
// اللاجئين». Nil for none.
func (m *matcher) herBefore(c *clause) *argument {
	n := m.byChunk[c.verb]
	if !m.vso || n == nil || n.class != lang.Verb || c.parent == nil || !m.feminineVerb(n) {
		return nil
	}
	opener := m.openerOf(n.chunk)
	if opener < 1 || !strings.HasSuffix(m.chunks[opener].Fold, "ها") {
		return nil
	}
	if above := m.subjectActor(c.parent); above == nil || above.chunk > opener || !m.masculine(above) && !m.heDoes(c.parent, above) {
		return nil
	}
	for k := opener - 1; k >= 0; k-- {
		ch := &m.chunks[k]
		switch ch.Kind {
		case mention.StopChunk, mention.QuoteChunk:
			return nil
		case mention.WordChunk, mention.NounChunk:
			if feminineHead(ch.Fold) {
				return nil
			}
		case mention.ActorChunk:
			switch a := m.antecedentAt(k); {
			case byAdjective(ch.Actor):
			case m.feminineState(&a) && m.ofVerb(k):
				return &a
			case !m.masculine(&a):
				return nil
			}
		}
	}
	return nil
}

// ofVerb: no noun governs the actor at k, nor is he where something happens.
func (m *matcher) ofVerb(k int) bool {
	if k > 0 && m.chunks[k-1].Kind == mention.PrepChunk {
		if m.chunks[k-1].Value == "في" {
			return false
		}
		k--
	}
	return k == 0 || m.chunks[k-1].Kind != mention.NounChunk && m.chunks[k-1].Kind != mention.WordChunk
}

// heDoes: a person is named behind a masculine verb of the clause: «قال ترامب».
func (m *matcher) heDoes(c *clause, a *argument) bool {
	v := m.byChunk[c.verb]
	return v != nil && v.class == lang.Verb && v.chunk < a.chunk && m.masculineVerb(v) && m.kindOf != nil && m.kindOf(a.actor) == ontology.Person
}

// openerOf is the chunk of the word that opens the clause of the verb at k, right before it but for
// auxiliaries and the like, -1 for none.
func (m *matcher) openerOf(k int) int {
	for k--; k >= 0; k-- {
		switch m.chunks[k].Kind {
		case mention.SkipChunk, mention.AuxChunk, mention.NegChunk, mention.ModalChunk:
		case mention.SubChunk, mention.CompChunk, mention.ConjChunk:
			return k
		default:
			return -1
		}
	}
	return -1
}
