package event

import (
	"slices"

	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// reading is a predicate with the frame that matched it.
type reading struct {
	node  *node
	frame *lang.Frame
	fills []filler
	// partial: one side is not named in the sentence, the article must tell it.
	partial bool
	// despite is the act that goes on despite this one.
	despite *reading
	// threatened: the act is only what somebody threatens, which is told already.
	threatened bool
}

// filler is what fills a slot.
type filler struct {
	role      lang.SlotRole
	phrase    *mention.Phrase // the actor, nil when a pronoun or the context must tell
	pron      string          // pronoun that stands for the actor
	refers    *mention.Lemma  // an act noun that refers to an act told before: "these accusations"
	answered  bool            // what somebody answers who names no doer of it
	place     string          // id of the place visited
	measure   *node           // of a measure slot
	act       *node           // of an act slot
	verb      *node           // of an act slot that a clause fills: its verb
	argument  argument
	nearest   bool // the pronoun looks for the nearest actor, not for the subject
	inherited bool // a dropped subject: the context must tell
	through   bool // reached through a noun
	more      bool // belongs to the slot of the filler before it
}

// filledBy fills a slot with the actor that an argument names.
func filledBy(role lang.SlotRole, a argument) filler {
	return filler{role: role, phrase: a.actor, argument: a}
}

// standsFor is the filler with the actor for whom the thing in it stands, and that it fills the
// slot: Turkey for "rejected the proposal of Turkey".
func (f filler) standsFor(p *mention.Phrase) (filler, bool) {
	f.phrase, f.through = p, true
	return f, true
}

// pronoun is the pronoun that fills the slot, a word by itself or hung on one; "" for none.
func (f filler) pronoun() string {
	if f.phrase != nil && f.phrase.Kind == mention.ByPronoun {
		return f.phrase.Person3
	}
	return f.pron
}

// matcher matches the nodes of one sentence with frames.
type matcher struct {
	*syntax
	subjects []subjectFound // by clause
	filling  int            // chunk of the predicate whose slots are being filled
	ends     []filler       // of the frame that is being filled
}

// newMatcher makes a matcher for a sentence.
func newMatcher(s *syntax) *matcher {
	m := s.room.matchers.New()
	*m = matcher{syntax: s, subjects: s.room.found.Take(len(s.clauses))}
	return m
}

// subjectFound is what was found when a clause's subject was asked for.
type subjectFound struct {
	asked bool
	*subject
}

// subject is a clause's subject and whether it stands behind the verb.
type subject struct {
	arg   *argument
	after bool
	own   bool // the clause names it itself
}

func (s *syntax) match() []*reading {
	m := newMatcher(s)
	var all []*reading
	for _, verbs := range []bool{true, false} {
		for _, n := range s.nodes {
			if (n.class == lang.Verb || n.clause.verb == n.chunk) != verbs {
				continue
			}
			if r := m.frame(n); r != nil {
				n.matched = r
				all = append(all, r)
			} else if r := m.partial(n); r != nil {
				all = append(all, r)
			}
		}
	}
	m.unfulfilled(all)
	all = slices.DeleteFunc(all, m.toldByNoun)
	m.despite(all)
	slices.SortStableFunc(all, func(a, b *reading) int { return a.node.chunk - b.node.chunk })
	m.things(all)
	return all
}

// toldByNoun: in «اجتماع ضم وزراء» the noun tells already what its relative clause does.
func (m *matcher) toldByNoun(r *reading) bool {
	c := r.node.clause
	above := m.byChunk[c.antecedent]
	return m.vso && c.link == relLink && c.verb == r.node.chunk && above != nil && above.matched != nil && above.matched.frame.HasSlot("rel") &&
		above.matched.frame.Relation == r.frame.Relation && hasRole(r.frame, lang.PartyRole) && !above.matched.lone()
}

// frame gives the first frame of the lemma that the node's arguments fill.
func (m *matcher) frame(n *node) *reading {
	if r := m.ownObject(n); r != nil {
		return r
	}
	var lone *reading
	genitive := m.strikesGenitive(n)
	for _, f := range n.lemma.Frames {
		if genitive && !strikesOf(f) {
			continue
		}
		r := m.fill(n, f)
		if r != nil && m.sameTalk(r) {
			continue
		}
		if r != nil && lone == nil && !m.anyone && (!m.vso && n.class == lang.Verb || m.vso && (f.Relation == "cooperates-with" || f.Relation == "agrees-with" || f.Relation == "met-with" && isPreposition(f.Slots[0].Names[0])) || m.cased && f.Slots[0].Names[0] == "between") && r.lone() {
			lone = r // "agreed to impose sanctions", «أجرت إيران مناورات» is nothing done with anybody
			continue
		}
		if r != nil {
			return r
		}
	}
	return lone
}

// sameTalk: in "se reunieron para discutir" what they meant to talk of is no other meeting.
func (m *matcher) sameTalk(r *reading) bool {
	return m.nounFirst && (r.node.clause.link == purposeLink || r.node.clause.link == infLink && hasRole(r.frame, lang.EmptyRole)) && r.frame.Relation == "met-with" && !slices.ContainsFunc(r.frame.Slots[1:], func(s lang.Slot) bool { return s.Role == lang.PartyRole })
}

// lone: of those who do it together one actor alone is named.
func (r *reading) lone() bool {
	if len(r.frame.Slots) > 2 {
		return false
	}
	parties := 0
	for _, f := range r.fills {
		if f.role != lang.PartyRole {
			continue
		}
		if parties++; f.phrase == nil || len(f.phrase.List) > 0 || f.phrase.Plural || f.phrase.Kind == mention.ByPronoun || f.phrase.Kind == mention.ByReference {
			return false
		}
	}
	return parties == 1
}

// ownObject: behind an Arabic noun with the pronoun of its doer a bare actor is
// whom it is done to: «غزوها أوكرانيا», «لقائه الرئيس».
func (m *matcher) ownObject(n *node) *reading {
	if !m.vso || n.class != lang.Noun || n.pron == "" || len(n.after) == 0 || n.after[0].actor == nil || n.after[0].chunk != n.chunk+1 {
		return nil
	}
	for _, f := range n.lemma.Frames {
		if !hasObject(f) {
			continue
		}
		if r := m.fill(n, f); r != nil {
			return r
		}
	}
	return nil
}

func (m *matcher) fill(n *node, f *lang.Frame) *reading {
	if !m.vso && f.Relation == "spoke-with" && f.Class == lang.Verb && len(f.Slots) == 2 && f.Slots[1].Names[0] == "obj" && (len(n.after) > 1 || m.analytic && n.clause.link == relLink && len(n.before) > 0 && len(n.after) > 0) {
		return nil // "called him a liar"
	}
	if m.thingWelcomed(n, f) || m.readyToMeet(n, f) || m.onlyKind(n, f) || m.ofItsSides(n, f) || isDuty(f) && m.predicatedActor(n) == nil || failing(f) && !n.clause.negated {
		return nil
	}
	var all []filler
	used := map[int]bool{}
	m.filling, m.ends = n.chunk, m.ends[:0]
	for _, slot := range f.Slots {
		fills := m.slot(n, f, slot, used)
		if len(fills) == 0 {
			if slot.Optional || m.agentless(n, f, slot) {
				continue
			}
			return nil
		}
		if all == nil {
			all = fills
		} else {
			all = append(all, fills...)
		}
	}
	m.firedAt(f, all)
	r := m.room.readings.New()
	*r = reading{node: n, frame: f, fills: all}
	if f.Operator == lang.Judge && m.verdict(r) == "" {
		return nil
	}
	return r
}

// ofItsSides: in «لقاء الرئيس بنظيره هو الأول بينهما» the pronoun takes up sides that the noun names.
func (m *matcher) ofItsSides(n *node, f *lang.Frame) bool {
	if !m.vso || n.class != lang.Noun || f.Slots[0].Names[0] != betweenPrep || len(m.genitives(n)) == 0 {
		return false
	}
	between := m.prepositional(n, betweenPrep)
	return len(between) == 1 && between[0].actor != nil && between[0].actor.Kind == mention.ByPronoun
}

// betweenPrep is the Arabic preposition before a pair.
const betweenPrep = "بين"

// withPrep is the Arabic preposition before whom one meets.
const withPrep = "مع"

// onlyKind: the noun of a meeting right before another noun says of what kind that is:
// "bilateral activities with".
func (m *matcher) onlyKind(n *node, f *lang.Frame) bool {
	return m.analytic && n.class == lang.Noun && occasions[f.Relation] && n.chunk+1 < len(m.chunks) && m.chunks[n.chunk+1].Kind == mention.NounChunk
}

// metThere: one meets people with «ب»; a state behind it is where one meets.
func (m *matcher) metThere(f *lang.Frame, name string, a *argument) bool {
	return m.vso && f.Relation == "met-with" && name == "ب" && f.Lemma != "جمع" && m.state(a) && a.actor.Word == ""
}

// playsOther: the phrase plays the other end of what an Arabic noun tells already, so that in «أعلنت
// روسيا اعتقال مواطن أمريكي» he whose citizen is arrested does not arrest him.
func (m *matcher) playsOther(n *node, fill filler) bool {
	if !m.vso || n.class != lang.Noun || fill.phrase == nil || fill.role != lang.SourceRole && fill.role != lang.TargetRole {
		return false
	}
	return slices.ContainsFunc(m.ends, func(o filler) bool {
		return o.phrase == fill.phrase && o.role != fill.role && (o.role == lang.SourceRole || o.role == lang.TargetRole)
	})
}

// slot gives the fillers of one slot, none when it stays empty.
func (m *matcher) slot(n *node, f *lang.Frame, slot lang.Slot, used map[int]bool) []filler {
	var fills []filler
	suffered, plain := m.suffered(n, f), -1
	for _, name := range slot.Names {
		for i, a := range m.candidatesOf(n, f, slot, name, used, suffered) {
			if m.otherBetween(n, f, name, &a) || m.metThere(f, name, &a) || m.agreedAmong(n, f, name, &a) || m.vso && len(fills) > 0 && isPreposition(name) && slot.Role != lang.MeasureRole && !a.conj {
				continue // «تقديره لجهود الدوحة لمساعدة السودانيين وإيوائهم»: praises the first
			}
			if m.nounFirst && !m.drops && name == "to" && i > 0 && a.actor != nil && a.actor.Seat && !a.conj {
				break // "rendu hommage aux victimes à Paris": where it was
			}
			if plain >= 0 && a.chunk > plain && !a.conj {
				continue // «عقوبات على أربعة قضاة لدورهم في إصدار مذكرات بحق مسؤولين إسرائيليين»
			}
			if m.vso && occasions[f.Relation] && slot.Role != lang.EmptyRole {
				a = m.ledBy(a)
			}
			fill, ok := m.accept(f, slot, a)
			if ok && !traded[f.Relation] && m.playsOther(n, fill) {
				continue
			}
			if !ok && m.vso && f.Relation == "sanctions" && n.class == lang.Noun && slot.Role == lang.TargetRole && isPreposition(name) && a.actor == nil && a.node == nil {
				plain = a.chunk
			}
			if !ok && m.listedGroup(slot, a) {
				members := m.included(n, slot, a)
				for i := range members {
					members[i].more = i > 0 || len(fills) > 0
				}
				fills = append(fills, members...)
				break
			}
			if ok {
				fill.argument = a
				fill.more = len(fills) > 0
				if fills == nil {
					fills = m.room.fillers.Take(len(f.Slots) + 1)[:0]
				}
				fills = append(fills, fill)
				used[a.chunk] = true
				m.ends = append(m.ends, fill)
				fills = append(fills, m.withIt(n, f, slot, name, a)...)
				if m.takesMore(n, f, slot, name, a) {
					continue
				}
				break
			}
		}
		if len(fills) > 0 {
			return fills
		}
	}
	if slot.Names[0] == "subj" {
		if own := m.ownSide(n, f, slot); own != nil {
			return own
		}
	}
	if slot.Role == lang.TargetRole {
		for _, a := range m.undergone(n) {
			if fill, ok := m.accept(f, slot, a); ok {
				fill.argument = a
				return []filler{fill}
			}
		}
	}
	if slices.Contains(slot.Names, "subj") && slot.Role != lang.MeasureRole && slot.Role != lang.ActRole && !hasVenue(f) && !(m.vso && len(slot.Words) > 0 && slot.Role != lang.EmptyRole) && m.subjectMayLack(n) {
		left := []filler{{role: slot.Role, inherited: true, argument: m.dropped(n)}}
		return append(left, m.withCompanion(n, slot.Role)...)
	}
	if slices.Contains(slot.Names, "obj") && slot.Role != lang.MeasureRole && slot.Role != lang.ActRole && slot.Role != lang.EmptyRole && m.droppedObject(n) {
		return []filler{{role: slot.Role, inherited: true, argument: m.dropped(n)}} // "es esperado en Riad"
	}
	return nil
}

func isPreposition(slot string) bool {
	switch slot {
	case "subj", "obj", "gen", "comp", "that", "inf", "bare", "rel", "venue", "of":
		return false
	}
	return true
}

// himAnd: a list of objects begins with the pronoun: "met him, Modi and Kishida".
func (m *matcher) himAnd(n *node, a argument) bool {
	k := a.chunk + 2
	if !m.analytic || a.actor == nil || a.actor.Kind != mention.ByPronoun || k >= len(m.chunks) {
		return false
	}
	sep := m.chunks[k-1].Kind
	return (sep == mention.CommaChunk || sep == mention.ConjChunk) && slices.ContainsFunc(n.after, func(b argument) bool { return b.chunk == k && b.actor != nil })
}

// conjoined: behind the argument comes another with the same preposition: "with
// X, and with the ministers of A and B".
func (m *matcher) conjoined(n *node, a argument, prep string) bool {
	for _, b := range m.prepositional(n, prep) {
		if b.conj && b.chunk > a.chunk {
			return true
		}
	}
	return false
}
