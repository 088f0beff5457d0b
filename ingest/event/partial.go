package event

import (
	"slices"
	"strings"

	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// An article about two states does not name the other one in every sentence:
// "which Islamabad denies". An act of speech that names nobody at whom it is aimed
// is aimed at the other one, where the two are at odds. Uses of force are not
// read so: in wars of many sides that was wrong three times of four.

// inferable are the acts whose other side the article may tell.
var inferable = map[ontology.Relation]bool{"accuses": true, "criticizes": true, "demands": true, "rejects": true, "threatens": true, "warns": true}

// partial gives a reading of a predicate that names who does it, not to whom.
func (m *matcher) partial(n *node) *reading {
	if m.anyone || m.vso && !rejected(n) {
		return nil
	}
	for _, f := range n.lemma.Frames {
		if !inferable[f.Relation] && !(m.analytic && m.cutsOff(n, f)) {
			if f.Relation != "" {
				return nil
			}
			continue
		}
		if aimedSpeech[f.Relation] && n.class == lang.Verb && len(n.after) > 0 {
			return nil // "accused the firm": somebody is named, though nobody we know
		}
		if r := m.oneSided(n, f); r != nil {
			return r
		}
	}
	return nil
}

// rejected: the noun is the object of a refusal, whose subject it is then aimed
// at: «نفت جورجيا اتهامات الاتحاد».
func rejected(n *node) bool {
	g := n.governor
	return n.class == lang.Noun && g != nil && g.matched != nil && g.matched.frame.Relation == "rejects"
}

// cutsOff: the verb tells that somebody protests or cuts his ties, and nothing stands where the
// other side would: "Lima broke off relations", "Tokyo protested".
func (m *matcher) cutsOff(n *node, f *lang.Frame) bool {
	if f.Relation != "cuts-ties-with" && f.Relation != "protests-against" || n.class != lang.Verb || len(n.after) > 0 {
		return false
	}
	return !slices.ContainsFunc(f.Slots, func(s lang.Slot) bool {
		return s.Role == lang.TargetRole && slices.ContainsFunc(s.Names, func(name string) bool {
			return isPreposition(name) && len(m.prepositional(n, name)) > 0 || name == "obj" && !strings.Contains(n.lemma.Text, " ")
		})
	})
}

func (m *matcher) oneSided(n *node, f *lang.Frame) *reading {
	r := &reading{node: n, frame: f, partial: true}
	used := map[int]bool{}
	lacks := false
	for _, slot := range f.Slots {
		if slot.Role == lang.TargetRole && !slot.Optional {
			if len(slot.Words) > 0 && !m.vso || m.addressesSomebody(n, slot) {
				return nil // to "question" is one only of certain things
			}
			lacks = true
			continue
		}
		fills := m.slot(n, f, slot, used)
		if len(fills) == 0 {
			if slot.Optional {
				continue
			}
			return nil
		}
		if slot.Role == lang.SourceRole && !namedAlone(fills) {
			return nil
		}
		r.fills = append(r.fills, fills...)
	}
	if !lacks || len(r.fills) == 0 {
		return nil
	}
	return r
}

// addressesSomebody: somebody stands in the slot, though nobody we know: "Kyiv's requests to
// its partners".
func (m *matcher) addressesSomebody(n *node, slot lang.Slot) bool {
	if !m.analytic || n.class != lang.Noun {
		return false
	}
	return slices.ContainsFunc(slot.Names, func(name string) bool { return isPreposition(name) && len(m.prepositional(n, name)) > 0 })
}

// namedAlone: one actor by his name.
func namedAlone(fills []filler) bool {
	return len(fills) == 1 && fills[0].phrase != nil && fills[0].phrase.Kind != mention.ByPronoun && fills[0].phrase.Kind != mention.ByReference && !fills[0].through
}
