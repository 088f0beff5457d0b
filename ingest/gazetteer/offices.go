package gazetteer

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
