package gazetteer

import (
	"cmp"
	"slices"
	"strings"

	"github.com/diplograph/diplograph/graph/ontology"
)

// Count is one line of the gazetteer's statistics.
type Count struct {
	What   string // "actors", "names", "gap", ...
	Of     string // what of it: "person", "ar", "persons without a name in ar"
	Number int
}

// counter adds up counts of one kind.
type counter map[Count]int

func (c counter) add(what, of string, n int) { c[Count{What: what, Of: of}] += n }

// Stats counts actors by kind and label, names by language and kind, offices,
// memberships and places, what layers add, and what is missing.
func (g *Gazetteer) Stats() []Count {
	c := counter{}
	for _, a := range g.actors {
		c.add("actors", string(a.Kind), 1)
		for _, label := range a.Labels {
			c.add("actors", label, 1)
		}
		g.countGaps(c, a)
	}
	for _, lang := range g.Languages() {
		c.add("names", lang, len(g.names[lang]))
		c.add("adjectives", lang, len(g.adjectives[lang]))
		for _, n := range g.names[lang] {
			c.add("names, "+string(g.byID[n.Actor].Kind), lang, 1)
			if n.Use == Derived {
				c.add("names by rule", lang, 1)
			}
		}
	}
	g.countOffices(c)
	c.add("memberships", "", g.lines["members.tsv"])
	c.add("places", "", len(g.places))
	c.add("merges", "", len(g.merges))
	g.countLayers(c)
	return c.sorted()
}

// countGaps counts what the tables lack of one actor.
func (g *Gazetteer) countGaps(c counter, a *Actor) {
	kind := string(a.Kind)
	for _, lang := range g.Languages() {
		switch {
		case g.CommonName(a.ID, lang) != "":
		case len(g.namesIn(lang, a.ID)) > 0:
			c.add("gap", kind+" whose name is made by rule alone in "+lang, 1)
		default:
			c.add("gap", kind+" without a name in "+lang, 1)
		}
	}
	switch a.Kind {
	case ontology.Country:
		g.countStateGaps(c, a)
	case ontology.Person:
		if len(g.offices[a.ID]) == 0 {
			c.add("gap", "person without an office", 1)
		}
		if a.Country == "" {
			c.add("gap", "person without a country", 1)
		}
	case ontology.Organization:
		if a.Has("Alliance") && len(g.membersOf[a.ID]) == 0 {
			c.add("gap", "alliance without members", 1)
		}
	}
	if a.Wikidata == "" {
		c.add("gap", kind+" without a Wikidata id", 1)
	}
}

func (g *Gazetteer) countStateGaps(c counter, a *Actor) {
	if a.Country == "" {
		c.add("gap", "country without an ISO code", 1)
	}
	for _, lang := range g.Languages() {
		if len(g.adjectives[lang]) > 0 && !slices.ContainsFunc(g.adjectives[lang], func(x Adjective) bool { return x.Actor == a.ID }) {
			c.add("gap", "country without an adjective in "+lang, 1)
		}
		if !slices.ContainsFunc(g.namesIn(lang, a.ID), func(n Name) bool { return n.Use == Seat }) {
			c.add("gap", "country without a seat of government in "+lang, 1)
		}
	}
}

// countOffices counts tenures by how well their days are known.
func (g *Gazetteer) countOffices(c counter) {
	for _, tenures := range g.offices {
		for _, t := range tenures {
			switch {
			case !t.Exact:
				c.add("offices", "seen", 1)
			case t.Since.Precision() == ontology.Day:
				c.add("offices", "since a known day", 1)
			default:
				c.add("offices", "since a known month or year", 1)
			}
			if t.Until == "" {
				c.add("offices", "without an end", 1)
			}
			if t.Since.Precision() != ontology.Day {
				c.add("gap", "office whose first day is a month or a year", 1)
			}
			if !t.Exact && t.Until == "" && t.Seen == t.Since {
				c.add("gap", "office seen on one day only", 1)
			}
		}
	}
}

// countLayers counts names, offices and actors that do not come from our own
// tables, and what layers overrule.
func (g *Gazetteer) countLayers(c counter) {
	count := func(origin string) {
		if layer, _, is := strings.Cut(origin, "/"); is {
			c.add("facts of an overlay", layer, 1)
		}
	}
	for _, a := range g.actors {
		count(a.Origin)
		for _, n := range g.namesOf(a.ID) {
			count(n.Origin)
		}
		for _, t := range g.offices[a.ID] {
			count(t.Origin)
		}
		for _, m := range g.bodiesOf[a.ID] {
			count(m.Origin)
		}
	}
	for _, o := range g.overruled {
		c.add("facts that do not count", o.From, 1)
	}
}

func (c counter) sorted() []Count {
	all := make([]Count, 0, len(c))
	for count, n := range c {
		if n == 0 && count.What != "memberships" && count.What != "places" {
			continue
		}
		count.Number = n
		all = append(all, count)
	}
	slices.SortFunc(all, func(a, b Count) int { return cmp.Or(strings.Compare(a.What, b.What), strings.Compare(a.Of, b.Of)) })
	return all
}
