package gazetteer

import (
	"strings"

	"github.com/diplograph/diplograph/graph/ontology"
)

// addOrigin declares a source of facts; those of a layer bear its name.
func (l *loader) addOrigin(r row) error {
	code := r.cells[0]
	l.at.origins[code] = code
	if !l.at.own {
		l.at.origins[code] = l.at.Name + "/" + code
	}
	return nil
}

func (l *loader) addActor(r row) error {
	g := l.g
	id, kind := r.cells[0], ontology.Kind(r.cells[1])
	if kindOf(id) != kind {
		return r.errorf("id %q is no id of a %s: a country has three capitals, a person p.<slug>, an organization o.<slug>", id, kind)
	}
	if _, twice := g.byID[id]; twice {
		return r.errorf("actor %q stands in the table twice", id)
	}
	if g.Current(id) != id {
		l.gone[id] = true
		return nil // its names and offices go to whom it was merged into
	}
	since, until, err := r.dates(7, 8)
	if err != nil {
		return err
	}
	a := &Actor{
		ID: id, Kind: kind, Name: r.cells[3], ActsFor: r.cell(4), Country: r.cell(5),
		Wikidata: r.cell(6), Since: since, Until: until, Origin: r.cells[9],
	}
	if labels := r.cell(2); labels != "" {
		a.Labels = strings.Split(labels, ",")
	}
	if err := r.checkLabels(a); err != nil {
		return err
	}
	g.byID[id] = a
	g.actors = append(g.actors, a)
	return nil
}

func kindOf(id string) ontology.Kind {
	switch {
	case strings.HasPrefix(id, "p.") && len(id) > 2:
		return ontology.Person
	case strings.HasPrefix(id, "o.") && len(id) > 2:
		return ontology.Organization
	case len(id) == 3 && strings.Trim(id, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") == "":
		return ontology.Country
	}
	return ""
}

func (r row) checkLabels(a *Actor) error {
	for _, label := range a.Labels {
		switch label {
		case "Alliance", "Organ":
		case "Movement":
			if a.ActsFor != "" {
				return r.errorf("movement %q acts for %q: a movement acts for no state or body", a.ID, a.ActsFor)
			}
		default:
			return r.errorf("label %q is unknown: use Alliance, Movement or Organ", label)
		}
	}
	if a.Has("Organ") && a.ActsFor == "" {
		return r.errorf("organ %q acts for nobody: name its state or body", a.ID)
	}
	return nil
}

// known reports whether a use is one of those above.
func (u Use) known() bool {
	switch u {
	case Common, Official, Short, Abbrev, Old, Surname, Given, Seat, Weak, Derived:
		return true
	}
	return false
}

// nameAdder fills the table of a language. Lines about one actor stand
// together, so what holds for the actor is looked up once.
func (l *loader) nameAdder(lang string) func(row) error {
	names := l.names[lang]
	var actor, common string
	return func(r row) error {
		n := Name{Actor: r.cells[0], Text: r.cells[1], Use: Use(r.cells[2]), Origin: r.cells[3]}
		if n.Actor != actor {
			if l.g.byID[n.Actor] == nil {
				return r.errorf("actor %q is not in actors.tsv", n.Actor)
			}
			actor, common = n.Actor, ""
		}
		if !n.Use.known() {
			return r.errorf("use %q of a name is unknown", n.Use)
		}
		if n.Use == Common && (r.merged || l.commons[langID{lang, n.Actor}] > l.at.place) {
			n.Use = Short // a layer above, or whom it was merged into, has another
		}
		if n.Use == Common {
			if common != "" {
				return r.errorf("actor %q has two common names, %q and %q", n.Actor, common, n.Text)
			}
			common = n.Text
		}
		*names = append(*names, n)
		return nil
	}
}

func (g *Gazetteer) adjectiveAdder(lang string) func(row) error {
	return func(r row) error {
		if g.byID[r.cells[0]] == nil {
			return r.errorf("actor %q is not in actors.tsv", r.cells[0])
		}
		g.adjectives[lang] = append(g.adjectives[lang], Adjective{Actor: r.cells[0], Text: r.cells[1], Plural: r.cell(2), Origin: r.cells[3]})
		return nil
	}
}

func (l *loader) addTenure(r row) error {
	g := l.g
	if a := g.byID[r.cells[0]]; a == nil || a.Kind != ontology.Person {
		return r.errorf("%q is no person of actors.tsv", r.cells[0])
	}
	if a := g.byID[r.cells[2]]; a == nil || a.Kind == ontology.Person {
		return r.errorf("%q is no country or organization of actors.tsv", r.cells[2])
	}
	since, until, err := r.dates(3, 4)
	if err != nil {
		return err
	}
	seen, err := ontology.ParseDate(r.cell(5))
	if err != nil {
		return r.errorf("%v", err)
	}
	if kind := r.cells[6]; since == "" || (kind != "exact" && kind != "seen") {
		return r.errorf("a tenure needs a day of since, and exact or seen for its kind, not %q", kind)
	}
	t := Tenure{
		Person: r.cells[0], Office: r.cells[1], Body: r.cells[2], Since: since, Until: until,
		Exact: r.cells[6] == "exact", Seen: seen, Origin: r.cells[7], place: l.at.place,
	}
	g.offices[t.Person] = append(g.offices[t.Person], t)
	g.seats[seat{t.Office, t.Body}] = append(g.seats[seat{t.Office, t.Body}], t)
	return nil
}

func (g *Gazetteer) addMember(r row) error {
	m, err := g.membership(r)
	if err != nil {
		return err
	}
	g.membersOf[m.Body] = append(g.membersOf[m.Body], m)
	g.bodiesOf[m.Member] = append(g.bodiesOf[m.Member], m)
	return nil
}

// addDefinite reads a state whose English name takes the article.
func (g *Gazetteer) addDefinite(r row) error {
	if g.byID[r.cells[0]] == nil {
		return r.errorf("%q is not in actors.tsv", r.cells[0])
	}
	g.definite[r.cells[0]] = true
	return nil
}

// Definite reports whether the English name of a state takes the article: the
// Netherlands.
func (g *Gazetteer) Definite(id string) bool { return g.definite[id] }

// addFoe reads an alliance and against whom it was formed.
func (g *Gazetteer) addFoe(r row) error {
	for _, id := range r.cells[:2] {
		if g.byID[id] == nil {
			return r.errorf("%q is not in actors.tsv", id)
		}
	}
	g.against[r.cells[1]] = append(g.against[r.cells[1]], r.cells[0])
	return nil
}

// Against gives the alliances that were formed against an actor.
func (g *Gazetteer) Against(id string) []string { return g.against[id] }

// addSuspension reads a time in which a member takes no part.
func (g *Gazetteer) addSuspension(r row) error {
	s, err := g.membership(r)
	if err != nil {
		return err
	}
	g.suspended = append(g.suspended, s)
	return nil
}

// membership reads a line of members.tsv or suspensions.tsv.
func (g *Gazetteer) membership(r row) (m Membership, err error) {
	m = Membership{Member: r.cells[0], Body: r.cells[1], Origin: r.cells[4]}
	if g.byID[m.Member] == nil {
		return m, r.errorf("member %q is not in actors.tsv", m.Member)
	}
	if b := g.byID[m.Body]; b == nil || b.Kind != ontology.Organization {
		return m, r.errorf("body %q is no organization of actors.tsv", m.Body)
	}
	m.Since, m.Until, err = r.dates(2, 3)
	return m, err
}

func (g *Gazetteer) addPlace(r row) error {
	p := Place{ID: r.cells[0], Name: r.cells[1], Country: r.cell(2), Names: map[string][]string{}}
	if !strings.HasPrefix(p.ID, "g.") {
		return r.errorf("id %q of a place is not g. and a GeoNames id", p.ID)
	}
	if a := g.byID[p.Country]; p.Country != "" && (a == nil || a.Kind != ontology.Country) {
		return r.errorf("country %q is not in actors.tsv", p.Country)
	}
	for i, lang := range []string{"ar", "en", "es", "fr", "ru"} {
		if names := r.cell(3 + i); names != "" {
			p.Names[lang] = strings.Split(names, ",")
		}
	}
	g.places = append(g.places, p)
	return nil
}
