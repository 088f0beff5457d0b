package graph

import (
	"fmt"
	"strings"

	"github.com/diplograph/diplograph/graph/ontology"
)

// Check says what keeps a document out of the graph: an unknown relation, a
// part without its actor, a span outside of the text. A document that passes
// can be written; the error names the article and the report.
func Check(doc *Document) error {
	if doc.Article.Key == "" {
		return fmt.Errorf("checking article %q: it has no key", doc.Article.ID)
	}
	c := checker{doc: doc, actors: map[string]bool{}, places: map[string]bool{}}
	for i := range doc.Actors {
		if err := c.actor(&doc.Actors[i]); err != nil {
			return fmt.Errorf("checking article %q: %w", doc.Article.Key, err)
		}
	}
	for _, p := range doc.Places {
		if p.Key == "" || p.Name == "" {
			return fmt.Errorf("checking article %q: place %q has no key or no name", doc.Article.Key, p.Key+p.Name)
		}
		c.places[p.Key] = true
	}
	for i := range doc.Reports {
		if err := c.report(&doc.Reports[i]); err != nil {
			return fmt.Errorf("checking article %q: report %d (%s, %q): %w",
				doc.Article.Key, i, doc.Reports[i].Relation, doc.Reports[i].Quote, err)
		}
	}
	for _, t := range doc.Ties {
		if err := c.tie(t); err != nil {
			return fmt.Errorf("checking article %q: %w", doc.Article.Key, err)
		}
	}
	return nil
}

type checker struct {
	doc            *Document
	actors, places map[string]bool
	keys           map[string]bool
}

func (c *checker) actor(a *Actor) error {
	switch {
	case a.Key == "" || a.Name == "":
		return fmt.Errorf("actor %q has no key or no name", a.Key+a.Name)
	case strings.Contains(a.Key, "|"):
		return fmt.Errorf("actor %q: its key holds a |, which divides the names of pairs", a.Key)
	case ontology.LabelOf(a.Kind) == "":
		return fmt.Errorf("actor %q: unknown kind %q", a.Key, a.Kind)
	case c.actors[a.Key]:
		return fmt.Errorf("actor %q is listed twice", a.Key)
	case a.Kind == ontology.Country && !ontology.KnownCountry(a.Key):
		return fmt.Errorf("actor %q: no country has this code", a.Key)
	}
	for _, l := range a.Labels {
		if l != ontology.AllianceLabel && l != ontology.MovementLabel && l != ontology.OrganLabel {
			return fmt.Errorf("actor %q: unknown label %q", a.Key, l)
		}
	}
	c.actors[a.Key] = true
	return nil
}

func (c *checker) known(what, key string) error {
	if key != "" && !c.actors[key] {
		return fmt.Errorf("%s %q is not among the actors of the document", what, key)
	}
	return nil
}

func (c *checker) report(r *Report) error {
	rel, ok := ontology.Lookup(r.Relation)
	if !ok {
		return fmt.Errorf("unknown relation %q", r.Relation)
	}
	if r.Key == "" {
		return fmt.Errorf("it has no key: call Keys first")
	}
	if c.keys == nil {
		c.keys = map[string]bool{}
	}
	if c.keys[r.Key] {
		return fmt.Errorf("key %q is that of another report", r.Key)
	}
	c.keys[r.Key] = true
	for _, check := range []func(*Report, ontology.RelationType) error{c.values, c.parts, c.references, c.spans} {
		if err := check(r, rel); err != nil {
			return err
		}
	}
	return nil
}

func (c *checker) values(r *Report, rel ontology.RelationType) error {
	switch {
	case !r.Status.Known():
		return fmt.Errorf("unknown status %q", r.Status)
	case !r.Aspect.Known():
		return fmt.Errorf("unknown aspect %q", r.Aspect)
	case !r.DateOrigin.Known() && !(r.DateOrigin == "" && r.Date == ""):
		return fmt.Errorf("unknown date origin %q", r.DateOrigin)
	case r.Confidence < 0 || r.Confidence > 1:
		return fmt.Errorf("confidence %v is not between 0 and 1", r.Confidence)
	case r.Quote == "" || r.Rule == "":
		return fmt.Errorf("quote or rule is empty")
	}
	if r.CAMEO != "" {
		if _, ok := ontology.Goldstein(r.CAMEO); !ok || rel.Tie {
			return fmt.Errorf("unknown CAMEO code %q", r.CAMEO)
		}
	}
	_, err := ontology.ParseDate(string(r.Date))
	return err
}

func (c *checker) parts(r *Report, rel ontology.RelationType) error {
	n := map[Role]int{}
	for _, p := range r.Parts {
		n[p.Role]++
	}
	if n[Source]+n[Target]+n[Party] != len(r.Parts) {
		return fmt.Errorf("unknown role among its parts")
	}
	ends := n[Source] >= 1 && n[Target] >= 1 && n[Party] == 0
	switch {
	case ends, rel.Symmetric && n[Party] >= 2 && n[Party] == len(r.Parts):
	default:
		return fmt.Errorf("it has %d sources, %d targets, %d parties; want source and target, or two parties or more of a symmetric relation",
			n[Source], n[Target], n[Party])
	}
	if rel.Tie && len(r.Parts) != 2 {
		return fmt.Errorf("a tie has one source and one target")
	}
	return nil
}

func (c *checker) references(r *Report, _ ontology.RelationType) error {
	for _, p := range r.Parts {
		if p.Actor == "" {
			return fmt.Errorf("a part has no actor")
		}
		for what, key := range map[string]string{"actor": p.Actor, "state or body": p.ActsFor, "group": p.Group} {
			if err := c.known(what, key); err != nil {
				return err
			}
		}
	}
	if err := c.known("speaker", r.SaidBy); err != nil {
		return err
	}
	if r.Place != "" && !c.places[r.Place] {
		return fmt.Errorf("place %q is not among the places of the document", r.Place)
	}
	return c.measure(r.Measure)
}

func (c *checker) measure(m *Measure) error {
	switch {
	case m == nil:
		return nil
	case !m.Kind.Known():
		return fmt.Errorf("unknown kind of measure %q", m.Kind)
	case m.Imposer == "" || m.Name == "":
		return fmt.Errorf("measure %q has no imposer or no name", m.Name)
	}
	if err := c.known("imposer", m.Imposer); err != nil {
		return err
	}
	return c.known("target of the measure", m.Target)
}

// spans are checked only where the text is kept: it can be switched off.
func (c *checker) spans(r *Report, _ ontology.RelationType) error {
	size := len(c.doc.Article.Text)
	if size == 0 {
		return nil
	}
	spans := [][2]int{{r.Start, r.End}, {r.PredStart, r.PredEnd}}
	for _, p := range r.Parts {
		spans = append(spans, [2]int{p.Start, p.End})
	}
	for _, s := range spans {
		if s[0] < 0 || s[1] < s[0] || s[1] > size {
			return fmt.Errorf("span %d-%d lies outside of the text of %d bytes", s[0], s[1], size)
		}
	}
	return nil
}

func (c *checker) tie(t Tie) error {
	if rel, ok := ontology.Lookup(t.Relation); !ok || !rel.Tie {
		return fmt.Errorf("relation %q of a tie of the gazetteer is no tie", t.Relation)
	}
	for _, d := range []ontology.Date{t.Since, t.Until} {
		if _, err := ontology.ParseDate(string(d)); err != nil {
			return err
		}
	}
	return nil
}
