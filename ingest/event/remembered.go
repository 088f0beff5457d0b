package event

import "github.com/diplograph/diplograph/ingest/lang"

// onlyRemembered: a verb that may say something, too, calls nobody home but an envoy: "recalled
// the Kenyan president", "recalled the Kenyan ambassador to Peru".
func onlyRemembered(rd *reading, f filler) bool {
	if rd.frame.Relation != "cuts-ties-with" || f.role != lang.TargetRole || f.phrase == nil || f.argument.prep != "" || len(rd.frame.Slots) > 2 || !hasOperator(rd.node.lemma, lang.Say) {
		return false
	}
	return len(f.phrase.Offices) == 0 || f.phrase.Offices[0].Office == nil || !f.phrase.Offices[0].Office.Accredited
}
