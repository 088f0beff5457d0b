package mention

import (
	"slices"
	"strings"

	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/gazetteer"
	"github.com/diplograph/diplograph/ingest/text"
)

// Bearer is an actor whom a name of several may mean besides the preferred one;
// Seat: by its capital. An organ is told by its State where the article does not
// name the Rival, that of the preferred organ: "Foreign Office" in news of Pakistan.
type Bearer struct {
	ID           string
	Seat         bool
	State, Rival string
}

// bearers finds those besides the preferred one whom a name of several may mean.
type bearers struct {
	x      *Lexicon
	known  map[string]*[]Bearer // those found, by the preferred one and the folded name
	folds  []string             // the names of the language, folded
	states []bool               // by name: it is that of a state
}

// preferred tells whether a rule prefers another bearer of a name, and for the
// preferred one who the others are: who bear the name as well, and states in
// whose longer name it stands: Korea in "North Korea". Nil where there is no
// such rule.
func (s *bearers) preferred(name, actor string, rules []gazetteer.Rule) (others *[]Bearer, dropped bool) {
	id, ok := gazetteer.Preferred(rules)
	if !ok || id != actor {
		return nil, ok
	}
	key := actor + " " + text.Fold(name)
	if s.known[key] == nil {
		s.known[key] = s.others(text.Fold(name), actor)
	}
	return s.known[key], false
}

func (s *bearers) others(folded, actor string) *[]Bearer {
	gaz, code := s.x.Gaz, s.x.Pack.Code
	if s.folds == nil {
		for _, n := range gaz.Names(code) {
			a, ok := gaz.Actor(n.Actor)
			s.folds, s.states = append(s.folds, text.Fold(n.Text)), append(s.states, ok && a.Kind == ontology.Country)
		}
	}
	all := []Bearer{}
	rival := s.x.organState(actor)
	add := func(id string, seat bool) {
		if id != actor && !slices.ContainsFunc(all, func(b Bearer) bool { return b.ID == id }) {
			all = append(all, Bearer{ID: id, Seat: seat, State: s.x.organState(id), Rival: rival})
		}
	}
	for i, n := range gaz.Names(code) {
		have := s.folds[i]
		if have == folded || s.states[i] && strings.Contains(have, folded) && slices.Contains(text.AppendFolds(nil, n.Text), folded) {
			add(n.Actor, have == folded && n.Use == gazetteer.Seat)
		}
	}
	for _, a := range gaz.Adjectives(code) {
		if text.Fold(a.Text) == folded || text.Fold(a.Plural) == folded {
			add(a.Actor, false)
		}
	}
	for _, b := range all {
		s.x.draft.sharing[b.ID], s.x.draft.sharing[b.State] = true, true
	}
	s.x.draft.sharing[actor], s.x.draft.sharing[rival] = true, true
	return &all
}

// organState is the state whose organ an actor is, empty of any other.
func (x *Lexicon) organState(id string) string {
	if a, ok := x.Gaz.Actor(id); ok && a.Has(ontology.OrganLabel) {
		return a.ActsFor
	}
	return ""
}

// sharing gathers how an article names those who share a name.
type sharing struct {
	bare  map[*[]Bearer]occurrence // names of several, by their other bearers
	named map[string][]occurrence  // by actor: where a name of his own stands
	meant map[*[]Bearer]Bearer     // whom the article means by a name of several
}

// occurrence is a name as it stands in an article.
type occurrence struct {
	actor     string // whom the gazetteer prefers
	words     int
	sentences []int
	adjective bool
	seat      bool
}

// longer: by this name the article tells another bearer of a shorter one. The
// state that has the name from its capital only may stand by any name of its own.
func (o occurrence) longer(than occurrence, of Bearer) bool {
	return of.Seat || !o.seat && !o.adjective && o.words > than.words
}

// note files the names of one sentence.
func (s *sharing) note(sentence int, pieces []piece) {
	for i := range pieces {
		p := &pieces[i]
		if !p.shares {
			continue
		}
		for k := range p.entries {
			e := &p.entries[k]
			switch {
			case e.Others != nil:
				o := s.bare[e.Others]
				o.actor, o.words, o.adjective = e.Actor, p.last-p.first+1, e.Kind == AdjectiveEntry
				o.sentences = append(o.sentences, sentence)
				if s.bare == nil {
					s.bare = map[*[]Bearer]occurrence{}
				}
				s.bare[e.Others] = o
			case (e.Kind == NameEntry || e.Kind == AdjectiveEntry) && e.shares:
				if s.named == nil {
					s.named = map[string][]occurrence{}
				}
				o := occurrence{words: p.last - p.first + 1, sentences: []int{sentence}, seat: e.Use == gazetteer.Seat, adjective: e.Kind == AdjectiveEntry}
				s.named[e.Actor] = append(s.named[e.Actor], o)
			}
		}
	}
}

// settle decides whom the article means by each name of several: the one other
// bearer whom it names by a longer name, where it does not name the preferred
// one by a name or adjective of his own and nowhere tells the two apart in one
// sentence. It reports whether that is anybody.
func (s *sharing) settle() bool {
	for others, bare := range s.bare {
		if len(s.named[bare.actor]) > 0 {
			continue
		}
		var told []Bearer
		for _, b := range *others {
			if s.byState(b) || slices.ContainsFunc(s.named[b.ID], func(o occurrence) bool { return o.longer(bare, b) }) {
				told = append(told, b)
			}
		}
		if len(told) != 1 || !bare.adjective && !told[0].Seat && s.apart(bare, told[0].ID) {
			continue
		}
		if s.meant == nil {
			s.meant = map[*[]Bearer]Bearer{}
		}
		s.meant[others] = told[0]
	}
	return len(s.meant) > 0
}

// byState: the article names the state of an organ, and not that of the preferred one.
func (s *sharing) byState(b Bearer) bool {
	return b.State != "" && b.Rival != "" && len(s.named[b.State]) > 0 && len(s.named[b.Rival]) == 0
}

// apart: a sentence has the short name beside the longer one: "Guinea and
// Guinea-Bissau".
func (s *sharing) apart(bare occurrence, other string) bool {
	return slices.ContainsFunc(s.named[other], func(o occurrence) bool { return slices.Contains(bare.sentences, o.sentences[0]) })
}

// meaning gives the entries of a name of several the bearer whom the article
// means.
func (m *matcher) meaning(entries []Entry) []Entry {
	if len(m.meant) == 0 || !slices.ContainsFunc(entries, func(e Entry) bool { return m.meant[e.Others].ID != "" }) {
		return entries
	}
	entries = slices.Clone(entries)
	for i := range entries {
		e := &entries[i]
		if b := m.meant[e.Others]; b.ID != "" {
			r := *e.Reading
			r.Usual, r.Actor, r.body = r.Actor, b.ID, m.x.isBody(b.ID)
			if b.Seat {
				r.Use = gazetteer.Seat
			}
			e.Reading = &r
		}
	}
	return entries
}

// borneBy notes who else bears the name of a phrase.
func (p *Phrase) borneBy(e *Entry) {
	if e.Others != nil {
		p.Usual = e.Usual
		for _, b := range *e.Others {
			p.Others = append(p.Others, b.ID)
		}
	}
}
