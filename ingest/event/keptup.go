package event

import "github.com/diplograph/diplograph/graph/ontology"

// keptUp: whose help somebody has not cut off is helped: "no ha suspendido la ayuda a".
func keptUp(r *Report) {
	if r.CAMEO == cutsHelp && r.Status == ontology.Denied {
		r.Relation, r.CAMEO, r.Status, r.Aspect = "aids", "070", ontology.Occurred, ontology.Ongoing
	}
}

// cutsHelp is the code of help that is reduced or stopped.
const cutsHelp = "162"
