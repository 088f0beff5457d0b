package event

// ownBorder: who moves his troops "to its border" moves them to his own, against nobody whom
// the phrase names.
func (a *article) ownBorder(rd *reading, f filler) bool {
	return a.pack.Settings.Analytic() && rd.frame.Relation == "mobilizes-against" && (f.pron == "3n" || f.pron == "3p") && f.through
}
