package event

import (
	"strings"

	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/entity"
	"github.com/diplograph/diplograph/ingest/lang"
)

// guestEnvoy is the envoy of another state whom a possessive names: in "criticised Israel and
// summoned its ambassador" nobody summons or expels his own, so that he is of the state named
// last in the sentence.
func (a *article) guestEnvoy(rd *reading, s *sides, f filler) []Participant {
	verb := rd.node.lemma
	if !a.pack.Settings.Analytic() || rd.node.class != lang.Verb || strings.Contains(verb.Text, " ") || !tells(verb, "protests-against") && rd.frame.CAMEO != "166" {
		return nil
	}
	other := one(a.talk.before(a.talk.recent, f.argument.chunk, func(n named) []*entity.Entity {
		if n.sentence != a.talk.sentence || len(n.entities) != 1 || n.entities[0].Kind != ontology.Country || sameSide(n.entities[0], s.source) {
			return nil
		}
		return n.entities
	}))
	if other == nil {
		return nil
	}
	office := f.phrase.Offices[0].Office
	if e := a.resolver.Holder(office, other.Key); e != nil {
		other = e
	}
	return []Participant{a.named(other, Target, f.phrase)}
}
