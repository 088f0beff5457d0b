package score

import (
	"slices"
	"strings"

	"github.com/diplograph/diplograph/graph/ontology"
)

// roots are the PLOVER classes of the two first digits of a CAMEO code, as the
// sets of sentences that others have marked use them.
var roots = map[string]string{
	"02": "REQUEST", "03": "AGREE", "04": "CONSULT", "05": "SUPPORT", "06": "COOPERATE", "07": "AID", "08": "YIELD", "09": "ACCUSE",
	"10": "REQUEST", "11": "ACCUSE", "12": "REJECT", "13": "THREATEN", "14": "PROTEST", "15": "MOBILIZE", "16": "SANCTION",
	"17": "COERCE", "18": "ASSAULT", "19": "ASSAULT", "20": "ASSAULT",
}

// Roots gives the PLOVER classes that an act may have. The standard's CAMEO
// codes decide; what was refused is a rejection, a kindness that is planned is
// an agreement to do it, a hostile act that is planned a threat.
func Roots(cameo string, status ontology.Status) []string {
	if len(cameo) < 2 {
		return nil
	}
	root := roots[cameo[:2]]
	if root == "" {
		return nil
	}
	switch {
	case status == ontology.Denied:
		return []string{"REJECT"}
	case status == ontology.Planned || status == ontology.Possible:
		if slices.Contains([]string{"CONSULT", "SUPPORT", "COOPERATE", "AID", "YIELD"}, root) {
			return []string{root, "AGREE"}
		}
		if slices.Contains([]string{"SANCTION", "COERCE", "ASSAULT", "PROTEST", "MOBILIZE"}, root) {
			return []string{root, "THREATEN"}
		}
	}
	if cameo == "176" {
		return []string{root, "ASSAULT"} // a cyber attack
	}
	if strings.HasPrefix(cameo, "163") {
		return []string{root, "COERCE"} // the standard moved embargoes and sanctions to COERCE
	}
	return []string{root}
}
