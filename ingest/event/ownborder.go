package event

import "github.com/diplograph/diplograph/ingest/mention"

// ownBorder: who moves his troops "to its border" moves them to his own, against nobody whom
// the phrase names.
func (a *article) ownBorder(s *mention.Sentence, rd *reading, f filler) bool {
	if !a.pack.Settings.Analytic() || rd.frame.Relation != "mobilizes-against" || f.pron != "3n" && f.pron != "3p" || !f.through {
		return false
	}
	return true
}
