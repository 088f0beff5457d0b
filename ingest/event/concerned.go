package event

import (
	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// concerned finds whom a threat or refusal is made to that names nobody but the matter:
// "threatened to cancel the pact with Peru", «لوح برسوم على السيارات الصينية».
// Where the matter is that of several sides, nobody knows, but it may be that of two named
// together: «هددت بتعليق المفاوضات مع البلدين».
func (a *article) concerned(s *mention.Sentence, rd *reading, source []Participant) []Participant {
	if rd.frame.Relation != "threatens" && rd.frame.Relation != "rejects" {
		return nil
	}
	var all []Participant
	for _, f := range rd.fills {
		if f.role != lang.ActRole {
			continue
		}
		n := f.act
		if n == nil {
			n = f.verb
		}
		for _, arg := range matter(n, 0, rd.frame.Relation == "rejects") {
			var found []Participant
			for _, p := range a.participants(s, filledBy(lang.TargetRole, arg), Target) {
				if !sameSide(p.Entity, source) {
					found = append(found, p)
				}
			}
			switch {
			case len(all) == 0:
				all = found
			case len(found) > 0 && (len(all) > 1 || all[0].Entity.Country != found[0].Entity.Country):
				return nil
			}
		}
	}
	return all
}

// unwanted are the acts that nobody wants done to him.
var unwanted = map[ontology.Relation]bool{"attacks": true, "sanctions": true, "criticizes": true, "accuses": true, "pressures": true, "detains": true, "protests-against": true}

// matter lists the actors in the phrase of a predicate, down to those of the
// nouns in it. Who refuses to harm somebody, or to help others do so, refuses him
// nothing: "refused to back sanctions on Russia".
func matter(n *node, depth int, refused bool) []argument {
	if n == nil || depth > 2 || refused && tellsOneOf(n.lemma, unwanted) {
		return nil
	}
	var all []argument
	lists := [][]argument{n.after, n.preps}
	if n.class == lang.Noun && depth > 0 {
		lists = append(lists, n.before) // "threatens to cancel the Trump summit"
	}
	for _, list := range lists {
		for _, arg := range list {
			switch {
			case arg.prep == "near": // «принять людей, спасённых у берегов Чили»
			case arg.actor != nil && arg.actor.Kind != mention.ByPronoun:
				all = append(all, arg)
			case arg.owner != nil:
				all = append(all, argument{actor: arg.owner, chunk: arg.chunk, fold: arg.fold})
			case arg.node != nil:
				all = append(all, matter(arg.node, depth+1, refused)...)
			}
		}
	}
	return all
}
