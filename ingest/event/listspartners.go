package event

import (
	"strings"

	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/mention"
)

// listsPartners: the feminine past at k tells whom the calls or meetings of the noun, which are several,
// included: «أجرى اتصالات شملت نظيره».
func (p *parser) listsPartners(noun *mention.Chunk, k int) bool {
	v := &p.chunks[k]
	return tellsOneOf(noun.Lemma, meetings) && strings.HasSuffix(noun.Tail, "ات") && v.Form == mention.PastForm && strings.HasSuffix(v.Fold, "ت") && tells(v.Lemma, "member-of") && takes(v.Lemma, "obj")
}

// meetings are the relations of who talks with whom, face to face or by phone.
var meetings = map[ontology.Relation]bool{"met-with": true, "spoke-with": true}
