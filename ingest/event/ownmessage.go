package event

import (
	"strings"

	"github.com/diplograph/diplograph/ingest/lang"
)

// ownMessage: who carries a message of his own does not mediate: "Iran delivered its reply to the US",
// not "Oman delivered Iran's reply to the US".
func ownMessage(f *lang.Frame, a argument) bool {
	pron := a.pron
	if a.node != nil && pron == "" {
		pron = a.node.pron
	}
	return f.Relation == "mediates" && f.Class == lang.Verb && strings.HasPrefix(pron, "3") && pron != "3p"
}
