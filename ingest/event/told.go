package event

import (
	"strings"

	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// Told is an act that a text tells of, whoever does it to whom.
type Told struct {
	Relation ontology.Relation
	CAMEO    string
	Status   ontology.Status
}

// Told gives the acts of an article whether or not it is known who the actors
// are: any noun phrase counts as one ("the court", "dozens of students"). It is
// how the frames are measured on texts about actors that no gazetteer holds.
func (r *Reader) Told(in Input) []Told {
	var all []Told
	for i := range in.Sentences {
		syn := newSyntax(in.Sentences[i].Chunks, &r.pack.Settings, sortOf)
		syn.anyone = true
		readings := syn.match()
		m := &matcher{syntax: syn, subjects: map[*clause]*subject{}}
		for _, rd := range readings {
			all = append(all, m.told(rd)...)
		}
		for _, c := range m.clauses {
			if c.verb >= 0 && m.must(c) && m.sayingOf(c) != nil {
				all = append(all, Told{"demands", "100", ontology.Occurred}) // "said that all parties must"
			}
		}
	}
	return all
}

func (m *matcher) told(rd *reading) []Told {
	ctx := m.contextOf(rd)
	f := rd.frame
	switch {
	case f.Operator == lang.Judge:
		f = verdicts[m.verdict(rd)]
	case f.Operator == lang.End && hasMeasure(rd):
		return []Told{{"concedes-to", "085", ctx.status}}
	case f.Operator == lang.Fail && rd.node.class == lang.Verb && m.innerReading(rd) != nil:
		return []Told{{"rejects", "120", ctx.status}}
	case f.Operator == lang.End && rd.node.clause.negated:
		return []Told{{"rejects", "120", ontology.Occurred}} // "will not end the strike"
	case f.Operator == lang.Wrong && m.sayingOf(rd.node.clause) != nil:
		return []Told{{"accuses", "112", ontology.Occurred}}
	case f.Operator == lang.Threat:
		return []Told{{"threatens", "130", ontology.Occurred}}
	case f.Relation == "" || ctx.suppressed && m.denial(rd) == nil:
		return nil
	}
	t, _ := ontology.Lookup(f.Relation)
	cameo := f.CAMEO
	if cameo == "" {
		cameo = t.CAMEO
	}
	if t.Tie {
		return nil
	}
	return []Told{{f.Relation, cameo, ctx.status}}
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
