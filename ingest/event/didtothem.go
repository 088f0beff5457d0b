package event

import (
	"strings"

	"github.com/diplograph/diplograph/ingest/mention"
)

// didToThem is the state of which the feminine verb of an Arabic relative clause tells what it did to
// the people before it, whom its pronoun takes up: «قالت باريس إن الدبلوماسيين الروس الذين طردتهم».
func (m *matcher) didToThem(c *clause, n *node) *argument {
	ch := &m.chunks[n.chunk]
	if n.pron != "3p" || !m.ofPeople(c) || ch.Kind != mention.VerbChunk {
		return nil
	}
	verb := strings.TrimSuffix(ch.Fold, "هم")
	if ch.Form == mention.PresentForm && !strings.HasPrefix(presentStem(verb), "ت") || ch.Form == mention.PastForm && !strings.HasSuffix(verb, "ت") {
		return nil
	}
	if who := m.callsIt(c); who != nil && m.feminineState(who) {
		return who
	}
	return nil
}
