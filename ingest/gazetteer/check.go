package gazetteer

import (
	"fmt"
	"slices"
	"sort"

	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/text"
)

// Problem is a contradiction between facts that are each well formed: what
// loading cannot see line by line.
type Problem struct {
	File    string // the table to mend
	Subject string // an id, a name or an office
	Message string // what is wrong and what to do
}

func (p Problem) String() string { return p.File + ": " + p.Subject + ": " + p.Message }

// Check looks for names that two actors of one kind share without a rule to
// choose, for two holders of an office with one seat on one day, for offices,
// bodies and movements of which nothing says for whom they act, for actors
// without a usual English name, for letters that no name has, and for rules of
// nobody. None is what a good set of tables gives.
func (g *Gazetteer) Check() []Problem {
	problems := slices.Clone(g.idle)
	for _, lang := range g.Languages() {
		problems = append(problems, g.checkShared(lang)...)
	}
	for _, check := range []func() []Problem{
		g.checkCommonNames, g.checkTexts, g.checkCapacity, g.checkHomes, g.checkSeats, g.checkRules, g.checkSuspended,
	} {
		problems = append(problems, check()...)
	}
	sort.SliceStable(problems, func(i, j int) bool { return problems[i].String() < problems[j].String() })
	return problems
}

func (g *Gazetteer) checkCommonNames() []Problem {
	var found []Problem
	for _, a := range g.actors {
		if name := g.CommonName(a.ID, "en"); name != a.Name {
			found = append(found, Problem{"names.en.tsv", a.ID, fmt.Sprintf("common name is %q, actors.tsv says %q; make them one", name, a.Name)})
		}
	}
	return found
}

// checkShared finds names that fold alike and belong to two actors of a kind.
func (g *Gazetteer) checkShared(lang string) []Problem {
	first := map[string]Name{}
	var found []Problem
	for _, n := range g.names[lang] {
		kind := string(g.byID[n.Actor].Kind)
		key := kind + "|" + text.Fold(n.Text)
		other, seen := first[key]
		if !seen {
			first[key] = n
			continue
		}
		if other.Actor == n.Actor || g.chosen(lang, n.Text) || g.chosen(lang, other.Text) {
			continue
		}
		message := fmt.Sprintf("names %s and %s; drop one or add a prefer rule to ambiguous.tsv", other.Actor, n.Actor)
		found = append(found, Problem{"names." + lang + ".tsv", n.Text, message})
	}
	return found
}

func (g *Gazetteer) chosen(lang, name string) bool {
	_, ok := g.Prefer(lang, name)
	return ok
}

// checkSeats finds two holders of one seat whose known days overlap.
func (g *Gazetteer) checkSeats() []Problem {
	var found []Problem
	for s, tenures := range g.seats {
		if !g.SingleSeat(s.office, s.body) {
			continue
		}
		for i, a := range tenures {
			for _, b := range tenures[i+1:] {
				if a.overlaps(b) {
					message := fmt.Sprintf("%s (%s to %s) and %s (%s to %s) both hold it; mend the days", a.Person, a.Since, a.Until, b.Person, b.Since, b.Until)
					found = append(found, Problem{"offices.tsv", s.office + " of " + s.body, message})
				}
			}
		}
	}
	return found
}

// overlaps reports whether there is a day on which the tables are sure of both.
func (t Tenure) overlaps(o Tenure) bool {
	start := max(t.Since.Last(), o.Since.Last())
	return start < min(t.sureUntil(), o.sureUntil())
}

// sureUntil is the first day on which the tables are no longer sure.
func (t Tenure) sureUntil() ontology.Date {
	if t.Until != "" {
		return t.Until.First()
	}
	return t.Seen.First()
}

// checkSuspended finds suspensions of those who were no members then.
func (g *Gazetteer) checkSuspended() []Problem {
	var found []Problem
	for _, s := range g.suspended {
		if !slices.ContainsFunc(g.Memberships(s.Member, s.Since), func(m Membership) bool { return m.Body == s.Body }) {
			found = append(found, Problem{"suspensions.tsv", s.Member, "was no member of " + s.Body + " on " + string(s.Since)})
		}
	}
	return found
}

func (g *Gazetteer) checkRules() []Problem {
	var found []Problem
	for key := range g.rules {
		if len(g.names[key.lang]) == 0 {
			found = append(found, Problem{"ambiguous.tsv", key.id, "no table has names in language " + key.lang})
		} else if !g.bears(key.lang, key.id, "") {
			found = append(found, Problem{"ambiguous.tsv", key.id, "nobody bears that name in language " + key.lang + "; drop the rule"})
		} else if id, ok := g.Prefer(key.lang, key.id); ok && !g.bears(key.lang, key.id, id) {
			found = append(found, Problem{"ambiguous.tsv", key.id, id + " is preferred and does not bear that name in language " + key.lang})
		}
	}
	return found
}

// bears: the actor bears the name; without an actor, anybody does.
func (g *Gazetteer) bears(lang, name, actor string) bool {
	for _, n := range g.names[lang] {
		if n.Text == name && (actor == "" || n.Actor == actor) {
			return true
		}
	}
	for _, a := range g.adjectives[lang] {
		if (a.Text == name || a.Plural == name) && (actor == "" || a.Actor == actor) {
			return true
		}
	}
	return false
}
