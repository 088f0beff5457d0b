package event

import (
	"slices"
	"strings"

	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// struckAt is the place in which a plain thing stands that is attacked.
func (m *matcher) struckAt(a argument, r ontology.Relation) string {
	if at := m.standsIn(a, r); at != nil && at.Kind == mention.PlaceChunk {
		return at.Place
	}
	return ""
}

// groundOf is the place or actor in which the English phrase at k ends that opens with a
// preposition: "in the village of X", "in a school in the X region", "of south-eastern Y".
func (m *matcher) groundOf(k int) *mention.Chunk {
	if k+1 >= len(m.chunks) || m.chunks[k].Kind != mention.PrepChunk || m.chunks[k].Value == "of" && m.chunks[k+1].Kind != mention.WordChunk {
		return nil
	}
	for end := k + 8; k < len(m.chunks) && k < end; k++ {
		switch c := &m.chunks[k]; c.Kind {
		case mention.PlaceChunk, mention.ActorChunk:
			if m.saidThere(k) {
				return nil
			}
			return c
		case mention.DetChunk, mention.WordChunk, mention.CompoundChunk:
		case mention.DashChunk:
			if c.Start != m.chunks[k-1].End {
				return nil // no hyphen
			}
		case mention.PrepChunk:
			if c.Value != "of" && !slices.Contains(m.preps.Inside, c.Value) {
				return nil
			}
		default:
			return nil
		}
	}
	return nil
}

// saidThere: whoever stands before the English place at k speaks there: "killed two men,
// an officer in Goma said".
func (m *matcher) saidThere(k int) bool {
	if !m.analytic || k < 0 || k+1 >= len(m.chunks) {
		return false
	}
	next := &m.chunks[k+1]
	return next.Kind == mention.VerbChunk && hasOperator(next.Lemma, lang.Say)
}

// fightersOf is the group or state of which an English plain phrase names people: "killed
// more than 100 militants of the Islamic State".
func (m *matcher) fightersOf(a argument, f *lang.Frame) *mention.Phrase {
	k := a.chunk
	if !m.analytic || !usesForce(f) || a.node != nil || a.owner != nil || k < 0 || k+2 >= len(m.chunks) || m.chunks[k].Kind != mention.WordChunk || !many(m.chunks[k].Fold) {
		return nil
	}
	of := k + 1
	if m.chunks[of].Kind != mention.PrepChunk || m.chunks[of].Value != "of" || m.chunks[of+1].Kind != mention.ActorChunk {
		return nil
	}
	p := m.chunks[of+1].Actor
	if p.Kind != mention.ByName && p.Kind != mention.ByOrgan || len(p.List) > 0 || p.Person != "" || m.kindOf == nil || m.kindOf(p) != ontology.Organization {
		return nil
	}
	return p
}

// placeBefore is the place that stands in an English phrase before the plain thing at k
// that is attacked: "the Jenin refugee camp", "Idlib's main hospital".
func (m *matcher) placeBefore(k int, r ontology.Relation) string {
	if r != "attacks" || !m.analytic {
		return ""
	}
	for k--; k >= 0; k-- {
		switch c := &m.chunks[k]; c.Kind {
		case mention.WordChunk, mention.PossessiveChunk:
		case mention.PlaceChunk:
			return c.Place
		default:
			return ""
		}
	}
	return ""
}

// struckState is the state in which it stands, where the sentence names no more: «قصفت مواقع
// في مالي», "strikes on a camp in northern Mali".
func (m *matcher) struckState(a argument, r ontology.Relation) *mention.Phrase {
	at := m.standsIn(a, r)
	if !m.vso && !m.analytic || at == nil || at.Kind != mention.ActorChunk {
		return nil
	}
	if m.vso && at.Actor.Kind == mention.ByAdjective {
		return at.Actor
	}
	return m.namedState(at.Actor)
}

// mayStandIn: the slot's preposition leads to a thing at a place: «قصف مواقع», «غارات على عدد
// من المواقع», «مساعدات إلى مستشفى».
func (m *matcher) mayStandIn(a argument, f *lang.Frame) bool {
	switch {
	case m.analytic && a.chunk >= 0 && m.chunks[a.chunk].Value == "group":
		return false // of fighters without a name no state is the target
	case m.analytic:
		return a.prep != "" || f.Relation != "aids"
	case f.Relation == "aids":
		return f.Class == lang.Verb && a.prep != ""
	case a.prep == "" || f.Relation == "withdraws-from" && f.Class == lang.Verb:
		return true
	case a.prep == "place" && f.Class == lang.Verb && usesForce(f):
		return true // «قصفت قاعدة الشعيرات في سوريا»
	case a.chunk < 1 || !slices.ContainsFunc(f.Slots, func(slot lang.Slot) bool {
		return slices.Contains(slot.Names, "على") && slices.Contains(slot.Names, a.prep) // «نحو قاعدة» like «على قاعدة»
	}):
		return false
	}
	det := &m.chunks[a.chunk-1]
	return !m.chunks[a.chunk].Def || det.Kind == mention.DetChunk && det.First < det.Last
}

// namedState is the phrase where it is the name of one state.
func (m *matcher) namedState(p *mention.Phrase) *mention.Phrase {
	if p == nil || p.Kind != mention.ByName || len(p.List) > 0 || m.kindOf != nil && m.kindOf(p) != ontology.Country {
		return nil
	}
	return p
}

// plainStruck: the argument is a plain thing of nobody that is attacked.
func (m *matcher) plainStruck(a argument, r ontology.Relation) bool {
	return (r == "attacks" || (m.vso || m.analytic) && atPlaces[r]) && a.actor == nil && a.owner == nil && a.chunk >= 0 && a.chunk < len(m.chunks) && m.plainThing(a)
}

// plainThing: the argument is headed by a word that tells nothing, in English also by a noun
// that tells no act: "a military base".
func (m *matcher) plainThing(a argument) bool {
	if a.node == nil {
		return m.chunks[a.chunk].Kind == mention.WordChunk
	}
	return (m.analytic || m.vso) && a.node.class == lang.Noun && len(a.node.lemma.Frames) == 0 && len(a.node.before) == 0
}

// standsIn is the chunk behind a plain thing that is attacked and "in", in Arabic also the
// place right behind it: «قصفت أحياء حلب».
func (m *matcher) standsIn(a argument, r ontology.Relation) *mention.Chunk {
	if !m.plainStruck(a, r) {
		return nil
	}
	k := a.chunk
	if m.analytic {
		if first := m.phraseStart(k); r == "visited" && first == k && !strings.HasSuffix(m.chunks[k].Fold, "s") || first > 1 && first == k && m.chunks[first-1].Form == mention.IngForm && m.chunks[first-2].Kind == mention.CommaChunk {
			return nil // "returned to power in", "truce talks, devastating floods in"
		}
		return m.groundOf(k + 1)
	}
	if m.vso && k+1 < len(m.chunks) && m.chunks[k+1].Kind == mention.PlaceChunk {
		return &m.chunks[k+1]
	}
	if k++; m.vso {
		k = m.pastDescribed(k)
	}
	if k+1 >= len(m.chunks) || m.chunks[k].Kind != mention.PrepChunk || !slices.Contains(m.preps.Inside, m.chunks[k].Value) && !(m.vso && m.chunks[k].Value == "place") {
		return nil
	}
	k++
	if m.vso && k+2 < len(m.chunks) && m.chunks[k].Kind == mention.WordChunk && m.chunks[k+1].Kind == mention.PrepChunk && slices.Contains(m.preps.Inside, m.chunks[k+1].Value) {
		k += 2 // «في آزوفستال في ماريوبول»
	}
	if m.vso && k+1 < len(m.chunks) && m.chunks[k].Kind == mention.PrepChunk {
		k++ // «في جنوب لبنان», «في بلدة»
	}
	if at := m.calledOf(k); at >= 0 {
		k = at
	}
	return &m.chunks[k]
}

// pastDescribed passes the words at k that say more of an Arabic thing, its adjectives, its name, the
// thing beside it and for whom it is: «مخيما كبيرا للاجئين».
func (m *matcher) pastDescribed(k int) int {
	for k+1 < len(m.chunks) && (m.chunks[k].Kind == mention.WordChunk || m.chunks[k].Kind == mention.ConjChunk && m.chunks[k+1].Kind == mention.WordChunk) {
		k++
	}
	if k+2 < len(m.chunks) && m.chunks[k].Kind == mention.PrepChunk && m.chunks[k].Value == "ل" && m.chunks[k+1].Kind == mention.WordChunk {
		for k += 2; k+1 < len(m.chunks) && m.chunks[k].Kind == mention.WordChunk; {
			k++
		}
	}
	return k
}

// phraseStart is the first chunk of the English noun phrase that the word at k heads.
func (m *matcher) phraseStart(k int) int {
	for ; k > 0; k-- {
		switch m.chunks[k-1].Kind {
		case mention.DetChunk, mention.WordChunk, mention.CompoundChunk, mention.AdjChunk:
		default:
			return k
		}
	}
	return k
}

// calledOf is the adjective of a state behind the name of an Arabic place that begins
// at k, -1 where there is none: «في منطقة أديغيا الروسية».
func (m *matcher) calledOf(k int) int {
	if !m.vso || m.chunks[k].Kind != mention.WordChunk && m.chunks[k].Kind != mention.PlaceChunk {
		return -1
	}
	for k++; k < len(m.chunks) && m.chunks[k].Kind == mention.WordChunk; k++ {
	}
	if k < len(m.chunks) && m.chunks[k].Kind == mention.ActorChunk && m.chunks[k].Actor.Kind == mention.ByAdjective && m.chunks[k].Def && !m.chunks[k].Actor.Plural {
		return k
	}
	return -1
}

// whereStruck is where those are who are struck, told of with what they do or suffer there: "strikes
// killed dozens waiting for aid in Gaza", "left twenty injured in Sumy".
func (m *matcher) whereStruck(n *node) []argument {
	var all []argument
	for _, c := range m.clauses {
		if c.link != relLink || c.parent != n.clause || c.antecedent <= n.chunk || c.verb < 0 || m.chunks[c.antecedent].Kind != mention.WordChunk {
			continue
		}
		if m.chunks[c.verb].Form != mention.IngForm && !(c.passive && usesForceOn(m.chunks[c.verb].Lemma)) {
			continue
		}
		for _, k := range c.parts {
			if of := m.byChunk[k]; of != nil {
				all = append(all, of.behind("in")...)
			}
		}
	}
	return all
}
