package event

import (
	"strings"

	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/entity"
	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
	"github.com/diplograph/diplograph/ingest/text"
)

// Told is an act that a text tells of, whoever does it to whom.
type Told struct {
	Relation ontology.Relation
	CAMEO    string
	Status   ontology.Status
	// Sources and Targets are the states that the two sides are, act for or are
	// named by, as far as the act's own words tell.
	Sources, Targets []string
}

// Told gives the acts of an article whether or not it is known who the actors
// are: any noun phrase counts as one ("the court", "dozens of students"). It is
// how the frames are measured on texts about actors that no gazetteer holds.
func (r *Reader) Told(room *Room, in Input) []Told {
	var all []Told
	resolver := entity.NewResolver(r.gaz, r.pack, in.Published, in.Sentences, in.People)
	for i := range in.Sentences {
		syn := newSyntax(room, room.copied(in.Sentences[i].Chunks), &r.pack.Settings, sortOf, in.Sentences[i].Kind == text.Title)
		syn.anyone = true
		readings := syn.match()
		m := newMatcher(syn)
		for _, rd := range readings {
			if t, ok := m.told(rd); ok {
				t.Sources, t.Targets = m.states(resolver, rd, lang.SourceRole), m.states(resolver, rd, lang.TargetRole)
				all = append(all, t)
			}
		}
		for _, c := range m.clauses {
			if c.verb >= 0 && m.must(c) && m.sayingOf(c) != nil {
				all = append(all, Told{Relation: "demands", CAMEO: "100", Status: ontology.Occurred}) // "said that all parties must"
			}
		}
	}
	return all
}

// states lists the states of a reading's fillers in a role: of actors, and of
// plain words that an actor's name or adjective stands beside. A side that no
// slot tells is sought in the sentence: the first state for the doer, else the
// last, which is where it happened.
func (m *matcher) states(resolver *entity.Resolver, rd *reading, role lang.SlotRole) []string {
	var all []string
	add := func(p *mention.Phrase) {
		for _, e := range resolver.Resolve(p) {
			if e.Country != "" {
				all = append(all, e.Country)
			}
		}
	}
	for _, f := range rd.fills {
		switch a := f.argument; {
		case f.role != role:
		case f.phrase != nil:
			add(f.phrase)
		case a.owner != nil:
			add(a.owner)
		case m.partOf(a) != nil:
			add(m.partOf(a))
		case a.node != nil:
			for _, g := range m.genitives(a.node) {
				if g.actor != nil {
					add(g.actor)
				}
			}
		}
	}
	if len(all) == 0 {
		m.statesBeside(rd, role, add)
	}
	return all
}

// statesBeside adds the actor of the sentence that may be the side in a role.
func (m *matcher) statesBeside(rd *reading, role lang.SlotRole, add func(*mention.Phrase)) {
	var named []*mention.Phrase
	taken := map[*mention.Phrase]bool{}
	for _, f := range rd.fills {
		taken[f.phrase] = true
	}
	for k := range m.chunks {
		if p := m.chunks[k].Actor; p != nil && p.Kind != mention.ByPronoun && !taken[p] {
			named = append(named, p)
		}
	}
	if len(named) == 0 {
		return
	}
	if role == lang.SourceRole {
		add(named[0])
		return
	}
	add(named[len(named)-1])
}

// told is the act that a reading tells of; ok is false for none.
func (m *matcher) told(rd *reading) (t Told, ok bool) {
	ctx := m.contextOf(rd)
	f := rd.frame
	switch {
	case f.Operator == lang.Judge:
		f = verdicts[m.verdict(rd)]
	case f.Operator == lang.End && hasMeasure(rd):
		return Told{Relation: "concedes-to", CAMEO: "085", Status: ctx.status}, true
	case f.Operator == lang.Fail && rd.node.class == lang.Verb && m.innerReading(rd) != nil:
		return Told{Relation: "rejects", CAMEO: "120", Status: ctx.status}, true
	case f.Operator == lang.End && rd.node.clause.negated:
		return Told{Relation: "rejects", CAMEO: "120", Status: ontology.Occurred}, true // "will not end the strike"
	case f.Operator == lang.Wrong && m.sayingOf(rd.node.clause) != nil:
		return Told{Relation: "accuses", CAMEO: "112", Status: ontology.Occurred}, true
	case f.Operator == lang.Threat:
		return Told{Relation: "threatens", CAMEO: "130", Status: ontology.Occurred}, true
	case f.Relation == "" || ctx.suppressed && m.denial(rd) == nil:
		return Told{}, false
	}
	relation, _ := ontology.Lookup(f.Relation)
	if relation.Tie {
		return Told{}, false
	}
	cameo := f.CAMEO
	if cameo == "" {
		cameo = relation.CAMEO
	}
	return Told{Relation: f.Relation, CAMEO: cameo, Status: ctx.status}, true
}

func hasMeasure(rd *reading) bool {
	for _, f := range rd.fills {
		if f.measure != nil {
			return true
		}
	}
	return false
}

// somebody: any noun phrase may be an actor where it does not matter who.
func (m *matcher) somebody(a argument) bool {
	if !m.anyone || a.clause != nil || a.chunk < 0 || a.chunk >= len(m.chunks) {
		return false
	}
	switch m.chunks[a.chunk].Kind {
	case mention.WordChunk, mention.NounChunk, mention.ActorChunk, mention.PlaceChunk:
		return true
	}
	return a.pron != ""
}

// sortOf tells the kind of actor by how the phrase names it: nobody is looked up.
func sortOf(p *mention.Phrase) ontology.Kind {
	switch {
	case len(p.List) > 0:
		return sortOf(p.List[0])
	case p.Person != "" || p.Name != "" || len(p.Offices) > 0:
		return ontology.Person
	case p.Kind == mention.ByAdjective || p.Actor != "" && !strings.Contains(p.Actor, "."):
		return ontology.Country
	}
	return ontology.Organization
}

// proposedHere: what the sentence at hand told last may only come to be, as its subject wants it, so
// that whoever answers answers him: «اقترح الوزير خروج اليونان، وهو ما رفضته فرنسا».
func (a *article) proposedHere() bool {
	for i := len(a.out.Reports) - 1; i >= a.here; i-- {
		r := &a.out.Reports[i]
		if t, _ := ontology.Lookup(r.Relation); !t.Tie {
			return a.pack.Settings.VerbFirst && r.Status == ontology.Possible
		}
	}
	return false
}
