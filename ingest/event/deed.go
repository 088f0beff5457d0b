package event

import (
	"slices"

	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/entity"
	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// An act that no frame tells ("approved the settlements") has a doer all the same:
// whom "the plan", "the decision", ", a step that Amman condemned" leads back to.

// deed is whose the article said a plan or decision is, and in which sentence.
type deed struct {
	sentence int
	doers    []*entity.Entity
	rivals   bool // others have had one, too
}

// deeds notes whose the plans and decisions of a sentence are: "Washington's plan",
// "Washington announced plans".
func (a *article) deeds(m *matcher) {
	if m.vso || len(m.acts) == 0 {
		return
	}
	for _, n := range m.nodes {
		if n.class != lang.Noun || n.clause.verb == n.chunk || !slices.Contains(m.acts, n.lemma.Text) {
			continue
		}
		doers := m.doers(n)
		if g := n.governor; len(doers) == 0 && g != nil && g.class == lang.Verb && !g.clause.passive && prepOf(g, n) == "" && !m.definite(n) && !tellsOneOf(g.lemma, verdictOn) {
			if sub := m.subjectActor(g.clause); sub != nil {
				doers = []argument{*sub}
			}
		}
		for _, arg := range doers {
			if arg.actor == nil || arg.actor.Kind == mention.ByPronoun {
				continue
			}
			if found := a.talk.phrase(arg.actor, arg.chunk); len(found) > 0 {
				d, known := a.told[n.lemma.Text]
				a.told[n.lemma.Text] = deed{a.talk.sentence, found, known && (d.rivals || !slices.Equal(d.doers, found))}
			}
		}
	}
}

// deedDoers are those who did what the noun stands for: whose the article
// said it is, else who did what was told last, else the subject of what was
// told last.
func (a *article) deedDoers(l *mention.Lemma) []*entity.Entity {
	d, known := a.told[l.Text]
	age := a.talk.sentence - d.sentence
	if known && (age == 1 || a.pack.Settings.VerbFirst && age > 1 && age <= reach && !d.rivals) {
		return d.doers
	}
	if found := a.lastDoers(); len(found) > 0 {
		return found
	}
	if known && age > 0 && (age <= reach || !d.rivals) {
		return d.doers
	}
	if a.pack.Settings.VerbFirst {
		return nil
	}
	return a.talk.deedBefore()
}

// deedBefore are whom the sentence before tells a deed of: the subject of what somebody says in it,
// else whom it is about. "Chad fired a missile, Mali said. Niger condemned the launch".
func (d *discourse) deedBefore() []*entity.Entity {
	for _, s := range d.subjects {
		if s.reported && d.sentence-s.sentence == 1 {
			return s.entities
		}
	}
	before := d.subjectBefore()
	if d.spoke == d.sentence-1 && slices.Equal(before, d.speaker) && len(before) == 1 && before[0].Kind == ontology.Person {
		return nil // who only said something has done nothing
	}
	return before
}

// reported: the clause tells what somebody says.
func (m *matcher) reported(c *clause) bool {
	g := m.byChunk[c.governor]
	return c.link == compLink && g != nil && g.class == lang.Verb && hasOperator(g.lemma, lang.Say)
}

// aboutDeed: the subject of the English sentence is an act that was told before: "The attack
// caused no casualties".
func (m *matcher) aboutDeed() bool {
	if !m.analytic || len(m.clauses) == 0 || m.clauses[0].link != mainLink {
		return false
	}
	for i, k := range m.clauses[0].parts {
		switch c := &m.chunks[k]; {
		case i == 0 && c.Kind != mention.DetChunk:
			return false
		case i == 0, c.Kind == mention.WordChunk:
			continue
		case c.Kind != mention.NounChunk:
			return false
		}
		n := m.byChunk[k]
		return n != nil && m.definite(n) && len(m.doers(n)) == 0 && (slices.Contains(m.acts, n.lemma.Text) || ofRelations(n.lemma))
	}
	return false
}

// bareDeed: a headline leaves the article out before an act told before: "Chad calls move unfair",
// "Chad condemns strikes".
func (m *matcher) bareDeed(n *node) bool {
	if !m.analytic || n.chunk == 0 || n.pron != "" || len(n.before) > 0 {
		return false
	}
	if !tells(n.lemma, "attacks") && !tells(n.lemma, "sanctions") && (m.chunks[n.chunk].Fold != n.lemma.Text || !slices.Contains(m.acts, n.lemma.Text)) {
		return false
	}
	verb := &m.chunks[n.chunk-1]
	plural := verb.Form == mention.BaseForm && n.clause.verb == n.chunk-1 && n.clause.link != infLink && n.clause.modal == "" // "rebels denounce attack"
	return verb.Kind == mention.VerbChunk && (verb.Form == mention.PresentForm || verb.Form == mention.IngForm || plural)
}
