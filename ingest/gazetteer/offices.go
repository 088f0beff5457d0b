package gazetteer

import (
	"strings"

	"github.com/diplograph/diplograph/graph/ontology"
)

// addOfficeName reads a line of office-names.tsv: another English name of an
// office, everywhere or of one body alone.
func (g *Gazetteer) addOfficeName(r row) error {
	body := r.cell(1)
	if body != "" && g.byID[body] == nil {
		return r.errorf("body %q is not in actors.tsv", body)
	}
	key := seat{r.cells[0], body}
	if _, twice := g.officeNames[key]; twice {
		return r.errorf("office %q of %q has two canonical names", r.cells[0], body)
	}
	if r.cells[0] == r.cells[2] {
		return r.errorf("office %q is its own canonical name", r.cells[0])
	}
	g.officeNames[key] = r.cells[2]
	return nil
}

// addStateOrgan reads a line of state-organs.tsv: an organ that every state has is
// in this one an actor of its own.
func (g *Gazetteer) addStateOrgan(r row) error {
	for _, id := range r.cells[1:3] {
		if g.byID[id] == nil {
			return r.errorf("%q is not in actors.tsv", id)
		}
	}
	if strings.Count(r.cells[0], "%s") != 1 {
		return r.errorf("organ %q does not hold %%s once", r.cells[0])
	}
	key := seat{r.cells[0], r.cells[1]}
	if _, twice := g.stateOrgans[key]; twice {
		return r.errorf("organ %q of %s is two actors", r.cells[0], r.cells[1])
	}
	g.stateOrgans[key] = r.cells[2]
	return nil
}

// StateOrgan finds the actor that an organ of a state is, by its pattern:
// "Ministry of Defence of %s" of the USA is the Pentagon.
func (g *Gazetteer) StateOrgan(pattern, state string) (id string, ok bool) {
	id, ok = g.stateOrgans[seat{pattern, state}]
	return id, ok
}

// CanonicalOffice gives the name under which the tables keep an office: the
// secretary of state of the USA is "foreign minister", "secretary general" is
// "secretary-general". An office without another name keeps its own.
func (g *Gazetteer) CanonicalOffice(office, body string) string {
	if name, ok := g.officeNames[seat{office, body}]; ok {
		return name
	}
	if name, ok := g.officeNames[seat{office, ""}]; ok {
		return name
	}
	return office
}

// OfficeInStates gives the office in a state that a body's office of another name matches: the high
// representative of the EU is a foreign minister. "" where the tables know of none.
func (g *Gazetteer) OfficeInStates(office, body string) string {
	if a, ok := g.Actor(body); !ok || a.Kind != ontology.Organization {
		return ""
	}
	best := ""
	for in, name := range g.officeNames {
		if name == office && in.body == body && (best == "" || in.office < best) {
			best = in.office
		}
	}
	return best
}

// LedFrom is the state whose head rules from the body, the presidency of a state by its name: the
// Kremlin leader leads Russia. Empty for any other body.
func (g *Gazetteer) LedFrom(body string) string {
	if a := g.byID[body]; a != nil && a.Country != "" {
		if id, ok := g.StateOrgan("Presidency of %s", a.Country); ok && id == body {
			return a.Country
		}
	}
	return ""
}

// addLead reads a line of leads.tsv: the office that leads a state or body.
func (g *Gazetteer) addLead(r row) error {
	if g.byID[r.cells[0]] == nil {
		return r.errorf("body %q is not in actors.tsv", r.cells[0])
	}
	if other, twice := g.leads[r.cells[0]]; twice {
		return r.errorf("%q is led by a %s and by a %s", r.cells[0], other, r.cells[1])
	}
	g.leads[r.cells[0]] = r.cells[1]
	return nil
}

// Lead gives the office that leads a state or body, empty where the tables name
// none: it is whom "the head of NATO" means.
func (g *Gazetteer) Lead(body string) string { return g.leads[body] }

func (g *Gazetteer) seatOf(office, body string) seat {
	return seat{g.CanonicalOffice(office, body), body}
}

// SameSeat reports whether two offices of bodies are one by any of their names.
func (g *Gazetteer) SameSeat(office, body, otherOffice, otherBody string) bool {
	return g.seatOf(office, body) == g.seatOf(otherOffice, otherBody)
}
