package gazetteer

import "github.com/diplograph/diplograph/graph/ontology"

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

func (g *Gazetteer) seatOf(office, body string) seat {
	return seat{g.CanonicalOffice(office, body), body}
}

// InOffice picks, of several persons who share a name, the one who certainly
// held an office on a day, else the one who last took one: "Sharif" is Nawaz in
// 2015 and Shehbaz in 2025. ok is false when none of them ever held one, or two
// did on that day.
func (g *Gazetteer) InOffice(persons []string, on ontology.Date) (id string, ok bool) {
	certain := 0
	var last Tenure
	for _, person := range persons {
		held := false
		for _, t := range g.offices[person] {
			held = held || t.Certain(on)
			if t.Started(on) && (last.Person == "" || t.Since > last.Since) {
				last = t
			}
		}
		if held {
			certain++
			id = person
		}
	}
	switch {
	case certain == 1:
		return id, true
	case certain == 0 && last.Person != "":
		return last.Person, true
	}
	return "", false
}

// singleSeat reports whether an office has one holder at a time.
func singleSeat(office string) bool {
	switch office {
	case "president", "prime minister", "chancellor", "king", "queen", "emir", "sultan", "emperor", "pope",
		"foreign minister", "defense minister", "finance minister", "interior minister",
		"secretary-general", "managing director", "director general", "high representative",
		"supreme leader", "crown prince", "chief of staff", "speaker of parliament",
		"national security adviser", "ambassador to the United Nations":
		return true
	}
	return false
}

// collegial lists the states whose head is a college of several persons.
var collegial = map[string]bool{"BIH": true, "SMR": true, "CHE": true, "AND": true}
