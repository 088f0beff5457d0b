package entity

import (
	"slices"

	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// homeVotes is what an article's phrases tell of the state whose officials it names
// without it: an outlet writes "the foreign minister" of its own.
type homeVotes struct {
	votes   map[string]int  // state by the known people who stand with an office but no state
	voted   map[string]bool // people
	named   map[string]bool // states that are named, or people of them
	kingdom bool            // a state is called just «المملكة»
	own     bool            // an honorific opens the office of somebody unknown, which has no state
}

// homeState is the state of most of the known people who stand with an office but no
// state, if they are several: "President Trump" alone is written everywhere. Where the
// article says just «المملكة» without ever naming a kingdom or anybody of one, it is the
// first of those that are called so. Beside it the state that «المملكة» is: the home, else
// the only one named of those.
func (r *Resolver) homeState(sentences []mention.Sentence, kingdoms []string) (home, kingdom string) {
	h := homeVotes{votes: map[string]int{}, voted: map[string]bool{}, named: map[string]bool{}}
	for s := range sentences {
		for c := range sentences[s].Chunks {
			if p := sentences[s].Chunks[c].Actor; p != nil {
				r.homeVote(&h, p)
				for _, m := range p.List {
					r.homeVote(&h, m)
				}
			}
		}
	}
	for state, n := range h.votes {
		if n > 1 && (home == "" || n > h.votes[home] || n == h.votes[home] && state < home) {
			home = state
		}
	}
	var called []string
	for _, id := range kingdoms {
		if h.named[id] {
			called = append(called, id)
		}
	}
	switch {
	case !h.kingdom || len(kingdoms) == 0:
	case len(called) == 0:
		return kingdoms[0], kingdoms[0]
	case slices.Contains(kingdoms, home):
		kingdom = home
	case len(called) == 1:
		kingdom = called[0]
		if h.own && home == "" {
			r.titled = kingdom // «معالي وزير التعليم الدكتور فلان»
		}
	}
	return home, kingdom
}

// homeVote counts one phrase.
func (r *Resolver) homeVote(h *homeVotes, p *mention.Phrase) {
	h.kingdom = h.kingdom || p.Ref == mention.Kingdom || p.OfPron == mention.Kingdom
	for _, id := range []string{p.Person, p.Actor} {
		if a, ok := r.gaz.Actor(id); ok {
			h.named[a.Country] = true
		}
	}
	for _, o := range p.Offices {
		h.kingdom = h.kingdom || o.Kingdom
		for _, of := range o.Of {
			h.named[of] = true
		}
	}
	if p.Person == "" && p.NameStart < p.NameEnd && len(p.Offices) > 0 && p.Offices[0].Titled && !slices.ContainsFunc(p.Offices, notOurs) {
		h.own = true
	}
	if p.Person == "" || len(p.Offices) == 0 || h.voted[p.Person] || slices.ContainsFunc(p.Offices, statedOf) {
		return
	}
	if t, ok := r.tenure(p.Person); ok {
		if a, ok := r.gaz.Actor(t.Body); ok && a.Kind == ontology.Country {
			h.voted[p.Person] = true
			h.votes[a.ID]++
		}
	}
}

// notOurs: the text says whose the office is, or that of no state.
func notOurs(o mention.Office) bool {
	return statedOf(o) || o.Unknown || o.Office.Capacity == lang.BodyCapacity || o.Office.Capacity == lang.PersonCapacity
}

// statedOf: the text says whose the office is, or was.
func statedOf(o mention.Office) bool { return len(o.Of) > 0 || o.OfPron != "" || o.Former }

// kingdomOf is the state that is called just «المملكة», none where the article does not tell.
func (r *Resolver) kingdomOf() []string {
	if r.kingdom == "" {
		return nil
	}
	return []string{r.kingdom}
}
