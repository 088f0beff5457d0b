package entity

import (
	"cmp"

	"github.com/diplograph/diplograph/ingest/mention"
)

// listMates gives people of whom the article tells an office but no state the state of
// those among whom it lists them, where these are all of one.
func (r *Resolver) listMates(sentences []mention.Sentence) map[int]string {
	mates := map[int]string{}
	for s := range sentences {
		for c := range sentences[s].Chunks {
			p := sentences[s].Chunks[c].Actor
			if p == nil || len(p.List) < 2 {
				continue
			}
			state := r.stateOfList(p.List)
			for _, m := range p.List {
				if state != "" && m.Local > 0 && len(m.Offices) > 0 && stateless(m) && mates[m.Local-1] == "" {
					mates[m.Local-1] = state
				}
			}
		}
	}
	return mates
}

// stateOfList is the one state of the people of a list, empty where they are of none
// or of several.
func (r *Resolver) stateOfList(list []*mention.Phrase) string {
	state := ""
	for _, m := range list {
		of := ""
		switch {
		case m.Person != "":
			if t, ok := r.tenure(m.Person); ok {
				of = t.Body
			}
		case stateless(m) && len(m.Offices) > 0:
			continue
		default:
			for _, o := range m.Offices {
				of = cmp.Or(of, first(o.Of))
			}
		}
		a, ok := r.gaz.Actor(of)
		if !ok || a.Country == "" || state != "" && state != a.Country {
			return ""
		}
		state = a.Country
	}
	return state
}

func first(of []string) string {
	if len(of) == 0 {
		return ""
	}
	return of[0]
}

// stateless: the phrase says of nothing what its bearer holds.
func stateless(p *mention.Phrase) bool {
	for _, o := range p.Offices {
		if len(o.Of) > 0 || o.OfPron != "" || o.Unknown {
			return false
		}
	}
	return true
}
