package event

import (
	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/entity"
	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// envoy: the phrase is an office that a state sends somebody abroad in: "su embajador
// en Caracas".
func envoy(p *mention.Phrase) bool {
	return p.Kind != mention.ByAdjective && len(p.Offices) > 0 && p.Offices[0].Office.Accredited
}

// calledHome: the slot is for an envoy who is called home; nobody else is.
func calledHome(f *lang.Frame, slot lang.Slot) bool {
	return f.CAMEO == recallsEnvoy && slot.Kind == ontology.Person
}

// recallsEnvoy is the code of lowered relations.
const recallsEnvoy = "161"

// ofRank: who is expelled or held and is just a diplomat of a state stands for that state, and so
// does in English an envoy without a name who is expelled or called in.
func (a *article) ofRank(r *Report, s *sides) {
	lowers := r.Relation == "cuts-ties-with"
	if a.pack.Settings.Analytic() && (lowers || r.Relation == "protests-against") {
		a.asStates(s.target, func(e *entity.Entity) bool {
			o := a.resolver.OfficeNamed(e.Office)
			return e.Unnamed && o != nil && o.Accredited
		})
	}
	if !lowers && r.Relation != "detains" {
		return
	}
	a.asStates(s.target, func(e *entity.Entity) bool { return e.Unnamed && e.Office == "diplomat" })
}
