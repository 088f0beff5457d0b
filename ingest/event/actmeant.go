package event

import (
	"slices"
	"strings"

	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/entity"
	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
	"github.com/diplograph/diplograph/ingest/text"
)

// An Arabic pronoun behind a verb that tells what somebody thinks of an act stands for the act:
// «شنت إسرائيل غارات على لبنان، ونددت بها مصر» is said of Israel, not of Lebanon, which a "she"
// would mean.

// seenDeed is a noun of an act that a sentence told of, and whose the sentence says it is.
type seenDeed struct {
	chunk    int
	feminine bool
	lemma    *mention.Lemma
	who      *argument        // nil where it is the act that was told before
	doers    []*entity.Entity // once the sentence is read
}

// seenDeeds are the act nouns of a sentence whose doers it names.
func (m *matcher) seenDeeds() []seenDeed {
	if !m.vso {
		return nil
	}
	var all []seenDeed
	for _, n := range m.nodes {
		if n.class != lang.Noun || n.clause.verb == n.chunk || n.pron != "" || !slices.Contains(m.acts, n.lemma.Text) && !tellsOneOf(n.lemma, answerable) {
			continue
		}
		who := m.deedDoer(n)
		if who != nil && who.actor.Kind != mention.ByPronoun || who == nil && m.refersBack(n) && n.governor != nil && tellsOneOf(n.governor.lemma, answers) {
			all = append(all, seenDeed{chunk: n.chunk, feminine: m.feminineDeed(n), lemma: n.lemma, who: who})
		}
	}
	slices.SortFunc(all, func(x, y seenDeed) int { return x.chunk - y.chunk })
	return all
}

// answerable are acts of one side, which somebody may answer.
var answerable = map[ontology.Relation]bool{
	"attacks": true, "sanctions": true, "detains": true, "pressures": true, "withdraws-from": true,
	"cuts-ties-with": true, "mobilizes-against": true, "threatens": true, "concedes-to": true,
}

// deedDoer is whose act a noun tells of: whom its phrase names, else the subject of the verb that
// announces or carries out what has no article: «أعلن ترامب خطة».
func (m *matcher) deedDoer(n *node) *argument {
	for _, by := range m.doers(n) {
		if by.actor != nil {
			return &by
		}
	}
	if by := m.relativeDoer(n.chunk); by != nil {
		return &argument{actor: by, chunk: n.chunk}
	}
	g := n.governor
	if g == nil || g.class != lang.Verb || g.clause.passive || g.clause.negated || m.chunks[n.chunk].Def || prepOf(g, n) != "" && prepOf(g, n) != "ب" && prepOf(g, n) != "عن" {
		return nil
	}
	if !hasOperator(g.lemma, lang.Light) && !hasOperator(g.lemma, lang.Say) && !hasOperator(g.lemma, lang.Plan) {
		return nil
	}
	if sub := m.subjectActor(g.clause); sub != nil {
		return sub
	}
	return nil
}

// feminineDeed: a pronoun for the noun is a "she": it is one, or there are several of it.
func (m *matcher) feminineDeed(n *node) bool {
	lemma := text.Fold(n.lemma.Text)
	fold := m.chunks[n.chunk].Fold
	singular := strings.HasSuffix(fold, lemma) || strings.HasSuffix(fold, lemma+"ا")
	return !singular || feminine(lemma)
}

// actMeant are those who did what the pronoun of an answer stands for, nil where it may well be
// an actor that is meant.
func (a *article) actMeant(s *mention.Sentence, rd *reading, f filler, found, judge []Participant) []Participant {
	if !a.pack.Settings.VerbFirst || !answers[rd.frame.Relation] || rd.node.class != lang.Verb || f.through || f.role != lang.TargetRole {
		return nil
	}
	pron := f.pronoun()
	if pron != "3sm" && pron != "3sf" || slices.ContainsFunc(found, func(p Participant) bool { return p.Entity.Kind == ontology.Person }) {
		return nil
	}
	fits := func(d *seenDeed) bool {
		return d.feminine == (pron == "3sf") && (!madeByBoth(d.lemma) || rd.frame.Relation == "praises")
	}
	for i := len(a.seen) - 1; i >= 0; i-- {
		if d := &a.seen[i]; d.chunk < rd.node.chunk && fits(d) {
			return apartFrom(unsaid(a.whoDid(d), Target), judge)
		}
	}
	if len(found) > 0 && a.inSentence(s, f.argument.chunk, found) && !a.alsoAnswered(found) {
		return nil
	}
	for i := len(a.seenBefore) - 1; i >= 0; i-- {
		if d := &a.seenBefore[i]; fits(d) {
			return apartFrom(unsaid(d.doers, Target), judge)
		}
	}
	if len(found) == 0 && pron == "3sm" {
		return apartFrom(unsaid(a.lastDoers(), Target), judge) // «قصفت روسيا كييف. ونددت به باريس»
	}
	return nil
}

// inSentence: the sentence names one of them before chunk k.
func (a *article) inSentence(s *mention.Sentence, k int, all []Participant) bool {
	for i := range s.Chunks[:max(k, 0)] {
		p := s.Chunks[i].Actor
		if p == nil || p.Kind == mention.ByPronoun {
			continue
		}
		for _, e := range a.talk.phrase(p, i) {
			if sameSide(e, all) {
				return true
			}
		}
	}
	return false
}

// alsoAnswered: they answered something in this sentence, as others do: «رحبت بها قطر، بينما
// رفضتها إسرائيل».
func (a *article) alsoAnswered(all []Participant) bool {
	return slices.ContainsFunc(a.out.Reports[a.here:], func(r Report) bool {
		return answers[r.Relation] && slices.ContainsFunc(r.Participants, func(p Participant) bool { return p.Role == Source && sameSide(p.Entity, all) })
	})
}

// whoDid are those who did it.
func (a *article) whoDid(d *seenDeed) []*entity.Entity {
	if d.who == nil {
		if found := a.doerOf(d.lemma); len(found) > 0 || tellsOneOf(d.lemma, notAnswered) {
			return found
		}
		return a.talk.subjectBefore()
	}
	return a.talk.phrase(d.who.actor, d.who.chunk)
}

// keepDeeds remembers for the sentences behind whose acts this one told of.
func (a *article) keepDeeds() {
	for i := range a.seen {
		d := &a.seen[i]
		d.doers = a.whoDid(d)
		if name := d.lemma.Text; d.who != nil && len(d.doers) > 0 && slices.Contains(a.pack.Settings.Acts, name) {
			before, known := a.told[name]
			a.told[name] = deed{a.talk.sentence, d.doers, known && (before.rivals || !slices.Equal(before.doers, d.doers))}
		}
	}
	a.seenBefore, a.seen = a.seen, nil
}
