package event

import (
	"strings"

	"github.com/diplograph/diplograph/ingest/lang"
)

// onlyRemembered: a verb that may say something, too, calls nobody home but an envoy: "recalled
// the Kenyan president", but "recalled the Kenyan ambassador to Peru".
func onlyRemembered(rd *reading, f filler) bool {
	if rd.frame.Relation != "cuts-ties-with" || f.role != lang.TargetRole || f.phrase == nil || f.argument.prep != "" {
		return false
	}
	if l := rd.node.lemma; strings.Contains(l.Text, " ") || !hasOperator(l, lang.Say) {
		return false // "called back the Kenyan president"
	}
	if offices := f.phrase.Offices; len(offices) > 0 {
		return offices[0].Office == nil || !offices[0].Office.Accredited
	}
	return f.phrase.Person != ""
}
